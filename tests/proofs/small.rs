//! Small and nasty instances: short windows, short sessions, leads over weekends and holidays, and
//! more asked of a day than it holds.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveTime};
use horseshoe::base::calendar::{Session, days_after};
use horseshoe::base::item::ItemKind;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::input::instance::policy::{BUILT_IN, LeadRule, RenewalOverride, Strength, Unit};
use horseshoe::input::instance::{
    Action, CalendarRow, CalendarStatus, Event, Instance, MandateKind, Origin, Policy, Renewal,
};
use proptest::prelude::*;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// What an instance is drawn from. Fewer renewals, events or rows leave the others as they were, so
/// that a counterexample shrinks.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub seed: u64,
    pub renewals: u64,
    pub events: u64,
    pub rows: u64,
}

impl Shape {
    /// The shape of the `seed`-th instance of a deterministic series.
    pub fn nth(seed: u64) -> Shape {
        let mut rng = stream(seed, 0);
        Shape {
            seed,
            renewals: rng.random_range(0..=3),
            events: rng.random_range(0..=4),
            rows: rng.random_range(0..=3),
        }
    }

    /// The problem, unless what it asks for in one piece is longer than a day.
    pub fn problem(self) -> Option<(Instance, Problem)> {
        let instance = self.instance();
        let problem = Problem::new(&instance).ok()?;
        Some((instance, problem))
    }

    pub fn instance(self) -> Instance {
        let mut rng = stream(self.seed, 1);
        let begins = Draw::begins(&mut rng);
        let policy = policy(&mut rng, self.renewals);
        let draw = |stream_of: u64, index: u64| Draw {
            rng: stream(self.seed, 1000 * stream_of + index),
            begins,
        };
        let renewals: Vec<Renewal> =
            (0..self.renewals).map(|index| draw(2, index).renewal(index)).collect();
        let mut events: Vec<Event> = Vec::new();
        for index in 0..self.events {
            let event = draw(3, index).event(index, &renewals, &events);
            events.push(event);
        }
        let calendar = (0..self.rows).map(|index| draw(4, index).row()).collect();
        Instance {
            name: format!("{self:?}"),
            renewals,
            events,
            calendar,
            policy,
            programme: Default::default(),
        }
    }
}

impl Shape {
    /// The same instance with opened days, lunch and evening sessions, hours of their own and events
    /// with stated hours.
    pub fn with_sittings(self) -> Instance {
        let mut instance = self.instance();
        let begins = Draw::begins(&mut stream(self.seed, 1));
        let mut draw = Draw { rng: stream(self.seed, 9), begins };
        let sessions = &mut instance.policy.sessions;
        for hours in [&mut sessions.lunch, &mut sessions.evening] {
            hours.closes = after(hours.opens, pick(&mut draw.rng, &[60, 90, 120]));
        }
        for _ in 0..draw.rng.random_range(1..=4) {
            let row = draw.open_row();
            instance.calendar.push(row);
        }
        for event in instance.events.iter_mut().filter(|event| event.after.is_none()) {
            if draw.rng.random_bool(0.5) {
                draw.state_hour(event, &instance.policy);
            }
        }
        instance
    }
}

/// Shapes for proptest.
pub fn shapes() -> impl Strategy<Value = Shape> {
    (any::<u64>(), 0..=3u64, 0..=4u64, 0..=3u64).prop_map(|(seed, renewals, events, rows)| Shape {
        seed,
        renewals,
        events,
        rows,
    })
}

fn stream(seed: u64, stream: u64) -> ChaCha8Rng {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(stream);
    rng
}

fn pick<T: Copy>(rng: &mut ChaCha8Rng, from: &[T]) -> T {
    from[rng.random_range(0..from.len())]
}

fn policy(rng: &mut ChaCha8Rng, renewals: u64) -> Policy {
    let (name, _) = BUILT_IN[rng.random_range(0..BUILT_IN.len())];
    let mut policy = Policy::named(name).expect("a built-in policy");
    for lead in policy.leads.values_mut() {
        shrink(rng, lead);
    }
    // Leads that skip a step, that part a pair, or that join the last two steps.
    let more = [
        "report -> consultations",
        "tcc_meeting -> adoption",
        "briefing -> consultations",
        "consultations -> adoption",
        "assessment_mission -> secretariat_meeting",
        "report -> adoption",
    ];
    for key in more {
        if rng.random_bool(0.15) {
            policy.leads.insert(key.into(), lead(rng));
        }
    }
    if renewals > 0 && rng.random_bool(0.2) {
        let own = RenewalOverride {
            leads: [("report -> tcc_meeting".to_owned(), lead(rng))].into(),
            ..RenewalOverride::default()
        };
        policy.renewals.insert("R0".into(), own);
    }
    let morning = pick(rng, &[60, 90, 120, 180]);
    let afternoon = pick(rng, &[60, 90, 120, 180]);
    policy.sessions.morning.closes = after(policy.sessions.morning.opens, morning);
    policy.sessions.afternoon.closes = after(policy.sessions.afternoon.opens, afternoon);
    for (kind, minutes) in [
        (ItemKind::Consultations, [20, 30, 60, 90]),
        (ItemKind::Briefing, [30, 45, 60, 90]),
        (ItemKind::TccMeeting, [20, 40, 60, 100]),
    ] {
        let duration = policy.durations.get_mut(&kind).expect("a duration of every kind");
        duration.minutes = Some(pick(rng, &minutes));
    }
    let mission = policy.durations.get_mut(&ItemKind::AssessmentMission).expect("a duration");
    mission.days = Some(rng.random_range(1..=3));
    policy.steps.briefing.include = rng.random_bool(0.3);
    policy.steps.politico_military_briefing.include = rng.random_bool(0.1);
    for (_, key, number) in policy.penalties.numbers_mut() {
        // A small instance has few items on a day.
        *number = rng.random_range(0..=if key == "above" { 2 } else { 4 });
    }
    policy.limits.chain_days.days = 4 + rng.random_range(0..=6);
    policy
}

/// A lead of the policy's own strength, in days that a short window holds.
fn shrink(rng: &mut ChaCha8Rng, rule: &mut LeadRule) {
    (rule.more_than, rule.at_least) = if rng.random_bool(0.5) {
        (Some(rng.random_range(0..=2)), None)
    } else {
        (None, Some(rng.random_range(0..=3)))
    };
    rule.unit = pick(rng, &[Unit::CalendarDays, Unit::WorkingDays]);
    if rule.strength == Strength::Soft {
        rule.points = rng.random_range(0..=5);
    }
}

fn lead(rng: &mut ChaCha8Rng) -> LeadRule {
    let mut rule = LeadRule {
        without_tcc_meeting: false,
        more_than: None,
        at_least: None,
        unit: Unit::CalendarDays,
        strength: pick(rng, &[Strength::Hard, Strength::Soft, Strength::None]),
        points: 0,
        source: "test".into(),
    };
    shrink(rng, &mut rule);
    rule
}

pub fn after(time: NaiveTime, minutes: i64) -> NaiveTime {
    time + chrono::TimeDelta::minutes(minutes)
}

struct Draw {
    rng: ChaCha8Rng,
    /// The first day of the days that all rows crowd into.
    begins: NaiveDate,
}

impl Draw {
    /// A first day such that a weekend, a holiday, a month's or a year's end are near.
    fn begins(rng: &mut ChaCha8Rng) -> NaiveDate {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a date");
        let near = [
            day(2026, 11, 23), // Thanksgiving on the 26th
            day(2026, 12, 21), // Christmas on Friday the 25th
            day(2026, 12, 28), // New Year's Day on a Friday
            day(2026, 1, 26),
            day(2027, 3, 22), // Good Friday on the 26th
            day(2026, 9, 3),  // Labor Day on the 7th
        ];
        days_after(pick(rng, &near), rng.random_range(0..=5))
    }

    fn day(&mut self, within: RangeInclusive<u64>) -> NaiveDate {
        days_after(self.begins, self.rng.random_range(within))
    }

    fn session(&mut self) -> Session {
        pick(&mut self.rng, &Session::BOTH)
    }

    fn renewal(&mut self, index: u64) -> Renewal {
        let rng = &mut self.rng;
        let kind = pick(
            rng,
            &[
                MandateKind::Peacekeeping,
                MandateKind::Peacekeeping,
                MandateKind::Political,
                MandateKind::Sanctions,
                MandateKind::Authorization,
            ],
        );
        let action = pick(
            rng,
            &[
                Action::Renewal,
                Action::Renewal,
                Action::Change,
                Action::Termination,
                Action::Creation,
                Action::Consultation,
            ],
        );
        let step = [None, None, Some(true), Some(false)];
        let mut renewal = Renewal {
            id: format!("R{index}"),
            mission: format!("R{index}"),
            kind,
            action,
            politico_military_briefing: pick(rng, &step),
            briefing: pick(rng, &step),
            origin: Origin { file: "renewals.csv".into(), line: index + 2 },
            ..Renewal::default()
        };
        if action.needs_expiry() || self.rng.random_bool(0.2) {
            renewal.mandate_expires = Some(self.day(5..=11));
        }
        if !action.needs_expiry() || self.rng.random_bool(0.2) {
            renewal.not_before = Some(self.day(0..=2));
            renewal.complete_by = Some(self.day(6..=12));
        }
        match self.rng.random_range(0..4) {
            0 => renewal.report_due = Some(self.day(0..=8)),
            1 => renewal.report_issued = Some(self.day(0..=5)),
            _ => {}
        }
        renewal
    }

    fn event(&mut self, index: u64, renewals: &[Renewal], events: &[Event]) -> Event {
        let kind = pick(&mut self.rng, &ItemKind::OF_EVENTS);
        let mut event = Event::new(format!("E{index}"), kind);
        event.origin = Origin { file: "events.csv".into(), line: index + 2 };
        event.minutes =
            pick(&mut self.rng, &[None, Some(10), Some(30), Some(60), Some(90), Some(120)]);
        match self.rng.random_range(0..10) {
            0 => event.date = Some(self.day(0..=9)),
            1 => (event.date, event.session) = (Some(self.day(0..=9)), Some(self.session())),
            2 => {
                event.minutes = Some(300);
                event.earliest = Some(self.day(0..=4));
                event.latest = Some(self.day(4..=9));
            }
            3 => {
                // Within the months alone, or from or until a day of them.
                match self.rng.random_range(0..3) {
                    0 => event.earliest = Some(self.day(2..=9)),
                    1 => event.latest = Some(self.day(2..=9)),
                    _ => {}
                }
                event.preferred = Some(self.day(0..=9));
            }
            4 | 5 if !renewals.is_empty() => {
                let mission = pick(&mut self.rng, &[0, 1, 2]).min(renewals.len() - 1);
                let step = pick(&mut self.rng, &["tcc_meeting", "consultations", "adoption"]);
                event.after = Some(format!("R{mission}/{step}"));
                event.earliest = Some(self.begins);
                event.latest = Some(self.day(6..=12));
            }
            5 | 6 if !events.is_empty() => {
                let leader = self.rng.random_range(0..events.len());
                event.after = Some(events[leader].id.clone());
                // Some are parted by the instance itself.
                if self.rng.random_bool(0.2) {
                    event.session = Some(Session::Afternoon);
                }
            }
            _ => {
                event.earliest = Some(self.day(0..=5));
                event.latest = Some(self.day(3..=9));
                if self.rng.random_bool(0.6) {
                    event.preferred = Some(self.day(0..=9));
                }
                if self.rng.random_bool(0.2) {
                    event.session = Some(self.session());
                }
            }
        }
        event
    }

    fn open_row(&mut self) -> CalendarRow {
        use Session::{Afternoon, Evening, Lunch, Morning};
        let from = self.day(0..=9);
        let sessions =
            [None, Some(Lunch), Some(Evening), Some(Evening), Some(Morning), Some(Afternoon)];
        let session = pick(&mut self.rng, &sessions);
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
        let (opens, closes) = match session {
            Some(Morning) => (pick(&mut self.rng, &[hour(9), None, hour(10)]), None),
            Some(Afternoon) => (None, pick(&mut self.rng, &[hour(18), hour(17), None])),
            _ => (None, None),
        };
        let to = days_after(from, self.rng.random_range(0..=3));
        CalendarRow { session, opens, closes, ..CalendarRow::new(from, to, CalendarStatus::Open) }
    }

    /// Gives an event an hour, with or without its day and the word of its session.
    fn state_hour(&mut self, event: &mut Event, policy: &Policy) {
        let session = event.session.unwrap_or_else(|| pick(&mut self.rng, &Session::ALL));
        let opens = policy.sessions.hours(session).opens;
        event.start = Some(after(opens, pick(&mut self.rng, &[0, 0, 10, 30, 60])));
        if self.rng.random_bool(0.5) {
            event.session = Some(session);
        }
        if self.rng.random_bool(0.5) {
            event.date = event.date.or(event.earliest).or(event.preferred);
            (event.earliest, event.latest) = (None, None);
        }
    }

    fn row(&mut self) -> CalendarRow {
        let from = self.day(0..=9);
        let session =
            pick(&mut self.rng, &[None, Some(Session::Morning), Some(Session::Afternoon)]);
        CalendarRow {
            from,
            to: days_after(from, self.rng.random_range(0..=2)),
            session,
            opens: None,
            closes: None,
            status: pick(&mut self.rng, &[CalendarStatus::Closed, CalendarStatus::Avoid]),
            reason: String::new(),
            origin: Origin::default(),
        }
    }
}

/// A draft in few words, for the message of a failed proof.
pub fn show(draft: &Draft) -> String {
    let rows = draft.rows.iter().map(|row| {
        let session = row.session.map_or("", Session::as_str);
        let times = match (row.start, row.end) {
            (None, None) => String::new(),
            (start, end) => format!("{start:?}-{end:?}"),
        };
        format!("  {} {} {session} {times}\n", row.date.format("%F %a"), row.id)
    });
    rows.collect()
}
