//! Checks across rows and files, which no row can fail alone.

mod fixed;
mod followers;
mod ids;
mod span;
mod windows;

use super::fault::Faults;
use super::located::Located;
use super::policy::Policy;
use super::{CalendarRow, Event, Renewal};
use crate::base::calendar::{Calendar, Session};

/// Everything that was read, before it is validated.
#[derive(Debug)]
pub(super) struct Everything<'t> {
    pub(super) renewals: Vec<Located<'t, Renewal>>,
    pub(super) events: Vec<Located<'t, Event>>,
    pub(super) calendar: Vec<Located<'t, CalendarRow>>,
}

impl Everything<'_> {
    /// Reports every fault that involves several rows.
    pub(super) fn check(&self, policy: &Policy, faults: &mut Faults) {
        ids::check(self, faults);
        followers::check(self, faults);
        // A date far from the others would make the calendar far too long.
        if span::check(self, faults) {
            let sittings = Sittings { calendar: self.calendar(), policy };
            fixed::check(&self.events, &sittings, faults);
            windows::check(&self.events, &sittings, faults);
        }
    }

    fn calendar(&self) -> Calendar {
        let mut calendar = Calendar::default();
        for row in &self.calendar {
            row.what.mark(&mut calendar);
        }
        calendar
    }
}

/// The sessions in which the Council can meet, and their lengths.
struct Sittings<'p> {
    calendar: Calendar,
    policy: &'p Policy,
}

impl Sittings<'_> {
    /// Returns the minutes of a session.
    fn minutes_of(&self, session: Session) -> u32 {
        self.policy.sessions.hours(session).minutes()
    }

    /// Returns the minutes that an event takes.
    fn minutes(&self, event: &Event) -> u32 {
        let usual = || self.policy.duration(None, event.kind).and_then(|usual| usual.minutes);
        event.minutes.or_else(usual).unwrap_or(0)
    }

    /// Returns whether an event fits in neither session and therefore takes the whole day.
    fn takes_whole_day(&self, event: &Event) -> bool {
        Session::BOTH.iter().all(|session| self.minutes(event) > self.minutes_of(*session))
    }

    /// Returns whether the sessions of a day can hold an event: all that it needs, or any one of
    /// them.
    fn can_hold(&self, event: &Event, date: chrono::NaiveDate) -> bool {
        let sits = |session| self.calendar.sits(crate::base::calendar::Slot { date, session });
        match event.session {
            _ if self.takes_whole_day(event) => Session::BOTH.into_iter().all(sits),
            Some(session) => sits(session),
            None => Session::BOTH.into_iter().any(sits),
        }
    }
}
