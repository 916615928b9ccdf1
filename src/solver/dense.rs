//! Test problems of a fortnight whose items barely fit its few short sessions.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::base::item::ItemKind;
use crate::domain::problem::Problem;
use crate::input::instance::policy::{Strength, Unit};
use crate::input::instance::{
    CalendarRow, CalendarStatus, Event, Instance, Origin, Policy, ProgrammeSettings, Renewal,
};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).expect("a day of December")
}

fn pick<T: Copy>(rng: &mut ChaCha8Rng, from: &[T]) -> T {
    from[rng.random_range(0..from.len())]
}

/// Builds one to three chains and three to eight meetings that compete for the same days; a few
/// instances are infeasible.
pub(in crate::solver) fn dense(seed: u64) -> Option<Problem> {
    let rng = &mut ChaCha8Rng::seed_from_u64(seed);
    let mut policy = Policy::guideline();
    for lead in policy.leads.values_mut() {
        (lead.more_than, lead.at_least) = (None, Some(rng.random_range(1..=3)));
        lead.unit = pick(rng, &[Unit::WorkingDays, Unit::CalendarDays]);
        lead.strength = pick(rng, &[Strength::Soft, Strength::Hard]);
        lead.points = rng.random_range(1..=4);
    }
    if rng.random_bool(0.2) {
        // A lead that skips a step.
        let any = policy.leads.values().next().cloned();
        policy.leads.extend(any.map(|lead| ("report -> consultations".to_owned(), lead)));
    }
    for session in [&mut policy.sessions.morning, &mut policy.sessions.afternoon] {
        session.closes = session.opens + TimeDelta::minutes(pick(rng, &[90, 120, 150, 180]));
        assert!(session.closes > NaiveTime::MIN, "a session ends on its day");
    }
    for (penalty, key, least, most) in [
        ("crowded_day", "above", 1, 2),
        ("crowded_day", "points", 0, 4),
        ("friday", "points", 0, 4),
    ] {
        assert!(policy.penalties.set(penalty, key, rng.random_range(least..=most)), "{penalty}");
    }
    policy.limits.chain_days.days = rng.random_range(8..=12);
    let renewals = (0..rng.random_range(1..=3)).map(|index| Renewal {
        id: format!("R{index}"),
        mission: format!("R{index}"),
        mandate_expires: Some(day(rng.random_range(11..=17))),
        briefing: Some(rng.random_bool(0.4)),
        ..Renewal::default()
    });
    let renewals = renewals.collect();
    let events = (0..rng.random_range(3..=8)).map(|index| {
        let earliest = rng.random_range(7..=10);
        Event {
            minutes: Some(pick(rng, &[20, 30, 45, 60, 60, 75, 90, 200])),
            earliest: Some(day(earliest)),
            latest: Some(day(earliest + rng.random_range(2..=7))),
            preferred: rng.random_bool(0.7).then(|| day(8)),
            ..Event::new(format!("E{index}"), ItemKind::Briefing)
        }
    });
    let events = events.collect();
    let avoided = CalendarRow {
        from: day(8),
        to: day(8),
        session: None,
        opens: None,
        closes: None,
        status: pick(rng, &[CalendarStatus::Avoid, CalendarStatus::Avoid, CalendarStatus::Closed]),
        reason: String::new(),
        origin: Origin::default(),
    };
    let name = format!("dense {seed}");
    let instance = Instance {
        name,
        renewals,
        events,
        calendar: vec![avoided],
        policy,
        programme: ProgrammeSettings::default(),
    };
    // Some pairs take longer than the sessions allow for items held together.
    Problem::new(&instance).ok()
}
