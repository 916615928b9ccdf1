//! Draws a programme, and the rows that allow it.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use rand::{Rng, RngExt};

use crate::base::calendar::{Calendar, Session, Slot, days_after, days_before, days_between};
use crate::base::item::ItemKind;
use crate::input::instance::{Event, MandateKind, Origin, Policy, Renewal};

/// A programme under construction: the remaining minutes of each slot, and the rows so far.
pub(super) struct Drawing<'a> {
    policy: &'a Policy,
    calendar: Calendar,
    taken: BTreeMap<Slot, u32>,
    renewals: Vec<Renewal>,
    events: Vec<Event>,
}

/// The greatest number of days that a drawn chain adds to each of its leads.
const STRETCH: u64 = 6;

impl<'a> Drawing<'a> {
    pub(super) fn new(policy: &'a Policy) -> Drawing<'a> {
        Drawing {
            policy,
            calendar: Calendar::default(),
            taken: BTreeMap::new(),
            renewals: Vec::new(),
            events: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> (Vec<Renewal>, Vec<Event>) {
        (self.renewals, self.events)
    }

    /// Draws renewals whose mandates expire in a month.
    pub(super) fn renewals(
        &mut self,
        rng: &mut impl Rng,
        (first, last): (NaiveDate, NaiveDate),
        count: u32,
    ) {
        for _ in 0..count {
            // A crowded month may refuse a chain; a few more attempts find it a place or give up.
            for _ in 0..50 {
                let expires = if rng.random_bool(0.5) {
                    last
                } else {
                    first.with_day(rng.random_range(10..=last.day())).unwrap_or(last)
                };
                if self.renewal(rng, expires) {
                    break;
                }
            }
        }
    }

    fn renewal(&mut self, rng: &mut impl Rng, expires: NaiveDate) -> bool {
        let kind = match rng.random_range(0..100) {
            0..75 => MandateKind::Peacekeeping,
            75..85 => MandateKind::Political,
            85..95 => MandateKind::Sanctions,
            _ => MandateKind::Authorization,
        };
        let briefing = rng.random_bool(0.5);
        let before = self.taken.clone();
        let Some(report) = self.chain(rng, kind, briefing, expires) else {
            self.taken = before;
            return false;
        };
        let id = format!("MISSION-{:03}", self.renewals.len() + 1);
        let mut renewal = Renewal {
            mission: id.clone(),
            id,
            kind,
            mandate_expires: Some(expires),
            briefing: Some(briefing),
            notes: "generated".into(),
            origin: Origin { file: "renewals.csv".into(), line: self.renewals.len() as u64 + 2 },
            ..Renewal::default()
        };
        match rng.random_range(0..3) {
            0 => renewal.report_issued = Some(report),
            1 => {
                let due = days_after(report, rng.random_range(0..=3));
                renewal.report_due = Some(due.min(expires));
            }
            _ => {}
        }
        self.renewals.push(renewal);
        true
    }

    /// Draws a chain backwards from its expiry, takes its slots, and returns the report's day.
    fn chain(
        &mut self,
        rng: &mut impl Rng,
        kind: MandateKind,
        briefing: bool,
        expires: NaiveDate,
    ) -> Option<NaiveDate> {
        let minutes = |kind| self.policy.durations[&kind].minutes.unwrap_or(60);
        let adoption = minutes(ItemKind::Adoption);
        let tcc_meeting = minutes(ItemKind::TccMeeting);
        let talks = minutes(ItemKind::Consultations)
            + if briefing { minutes(ItemKind::Briefing) } else { 0 };

        let day = days_before(expires, rng.random_range(0..=STRETCH));
        let day = self.take_on_or_before(rng, day, adoption)?;
        let day = days_before(day, 1 + rng.random_range(0..=STRETCH));
        let mut day = self.take_on_or_before(rng, day, talks)?;
        if kind == MandateKind::Peacekeeping {
            day = days_before(day, 8 + rng.random_range(0..=STRETCH));
            day = self.take_on_or_before(rng, day, tcc_meeting)?;
            day = days_before(day, 8 + rng.random_range(0..=STRETCH));
        } else {
            day = days_before(day, 1 + rng.random_range(0..=STRETCH));
        }
        Some(self.calendar.working_day_on_or_before(day))
    }

    /// Takes a slot on the last day with room on or before a day, at most one week back.
    fn take_on_or_before(
        &mut self,
        rng: &mut impl Rng,
        day: NaiveDate,
        minutes: u32,
    ) -> Option<NaiveDate> {
        let week = days_between(days_before(day, 7), day).collect::<Vec<_>>();
        week.into_iter().rev().find(|date| self.take(rng, *date, minutes).is_some())
    }

    /// Takes minutes of a session of a day, if one has room.
    fn take(&mut self, rng: &mut impl Rng, date: NaiveDate, minutes: u32) -> Option<Session> {
        let mut sessions = Session::BOTH;
        if rng.random_bool(0.5) {
            sessions.reverse();
        }
        sessions.into_iter().find(|session| {
            let slot = Slot { date, session: *session };
            let taken = self.taken.get(&slot).copied().unwrap_or(0) + minutes;
            let fits =
                self.calendar.sits(slot) && taken <= self.policy.sessions.hours(*session).minutes();
            if fits {
                self.taken.insert(slot, taken);
            }
            fits
        })
    }

    /// Draws the other business of a month.
    pub(super) fn events(
        &mut self,
        rng: &mut impl Rng,
        (first, last): (NaiveDate, NaiveDate),
        count: u32,
    ) {
        let until = self.events.len() + count as usize;
        let days: Vec<NaiveDate> = days_between(first, last)
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
            .collect();
        let mut draws = 0;
        while self.events.len() < until && draws < 50 * count {
            draws += 1;
            let day = days[rng.random_range(0..days.len())];
            self.event(rng, day, until);
        }
    }

    fn event(&mut self, rng: &mut impl Rng, day: NaiveDate, until: usize) {
        const KINDS: [ItemKind; 6] = [
            ItemKind::Briefing,
            ItemKind::Briefing,
            ItemKind::Consultations,
            ItemKind::OpenDebate,
            ItemKind::PrivateMeeting,
            ItemKind::Other,
        ];
        let kind = KINDS[rng.random_range(0..KINDS.len())];
        let minutes = self.policy.durations[&kind].minutes.unwrap_or(60);
        let with_consultations =
            kind == ItemKind::Briefing && self.events.len() + 1 < until && rng.random_bool(0.5);
        let consultations = self.policy.durations[&ItemKind::Consultations].minutes.unwrap_or(90);
        let total = minutes + if with_consultations { consultations } else { 0 };
        let Some(session) = self.take(rng, day, total) else { return };
        let mut event = self.blank(kind);
        match rng.random_range(0..4) {
            0 => event.date = Some(day),
            1 => (event.date, event.session) = (Some(day), Some(session)),
            _ => {
                event.earliest = Some(days_before(day, rng.random_range(0..=7)));
                event.latest = Some(days_after(day, rng.random_range(0..=7)));
                event.preferred = event.earliest.zip(event.latest).map(|(earliest, latest)| {
                    let span = u64::try_from((latest - earliest).num_days()).unwrap_or(0);
                    days_after(earliest, rng.random_range(0..=span))
                });
            }
        }
        let leader = event.id.clone();
        self.events.push(event);
        if with_consultations {
            let mut follower = self.blank(ItemKind::Consultations);
            follower.after = Some(leader);
            self.events.push(follower);
        }
    }

    fn blank(&self, kind: ItemKind) -> Event {
        let number = self.events.len() + 1;
        let mut event = Event::new(format!("event-{number:03}"), kind);
        event.title = format!("Item {number}: {}", kind.in_words());
        event.origin = Origin { file: "events.csv".into(), line: number as u64 + 1 };
        event.notes = "generated".into();
        event
    }
}
