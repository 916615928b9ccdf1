//! What no row can tell by itself: checks between the rows and the files.

mod fixed;
mod followers;
mod ids;
mod span;
mod windows;

use super::fault::Faults;
use super::placed::Placed;
use super::policy::Policy;
use super::{CalendarRow, Event, Renewal};
use crate::base::calendar::{Calendar, Session};

/// Everything that was read, before anyone vouches for it.
#[derive(Debug)]
pub(super) struct Everything<'t> {
    pub(super) renewals: Vec<Placed<'t, Renewal>>,
    pub(super) events: Vec<Placed<'t, Event>>,
    pub(super) calendar: Vec<Placed<'t, CalendarRow>>,
}

impl Everything<'_> {
    /// Tells every fault that shows only when the rows are seen together.
    pub(super) fn check(&self, policy: &Policy, faults: &mut Faults) {
        ids::check(self, faults);
        followers::check(self, faults);
        // A date that lies far out would make the calendar endless.
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

/// When the Council can meet, and for how long.
struct Sittings<'p> {
    calendar: Calendar,
    policy: &'p Policy,
}

impl Sittings<'_> {
    /// Minutes of a session.
    fn minutes_of(&self, session: Session) -> u32 {
        self.policy.sessions.hours(session).minutes()
    }

    /// Minutes that an event takes.
    fn minutes(&self, event: &Event) -> u32 {
        let usual = || self.policy.duration(None, event.kind).and_then(|usual| usual.minutes);
        event.minutes.or_else(usual).unwrap_or(0)
    }

    /// Whether an event fits in neither session, and therefore takes the whole day.
    fn takes_whole_day(&self, event: &Event) -> bool {
        Session::BOTH.iter().all(|session| self.minutes(event) > self.minutes_of(*session))
    }

    /// The sessions of which an event needs all, or else any.
    fn can_hold(&self, event: &Event, date: chrono::NaiveDate) -> bool {
        let sits = |session| self.calendar.sits(crate::base::calendar::Slot { date, session });
        match event.session {
            _ if self.takes_whole_day(event) => Session::BOTH.into_iter().all(sits),
            Some(session) => sits(session),
            None => Session::BOTH.into_iter().any(sits),
        }
    }
}
