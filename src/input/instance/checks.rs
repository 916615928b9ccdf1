//! Checks across rows and files, which no row can fail alone.

mod calendar;
mod fixed;
mod followers;
mod ids;
mod span;
mod windows;

use chrono::{NaiveDate, NaiveTime};

use super::fault::Faults;
use super::located::Located;
use super::policy::Policy;
use super::{CalendarRow, Event, Renewal};
use crate::base::calendar::{Calendar, Session, Slot};

/// Everything that was read, before it is validated.
#[derive(Debug)]
pub(super) struct Everything<'t> {
    pub(super) renewals: Vec<Located<'t, Renewal>>,
    pub(super) events: Vec<Located<'t, Event>>,
    pub(super) calendar: Vec<Located<'t, CalendarRow>>,
    /// Whether a scenario has changed the rows: what it closes, it closes.
    pub(super) is_edited: bool,
}

impl Everything<'_> {
    /// Reports every fault that involves several rows.
    pub(super) fn check(&self, policy: &Policy, faults: &mut Faults) {
        ids::check(self, faults);
        followers::check(self, faults);
        // A date far from the others would make the calendar far too long.
        if span::check(self, faults) {
            let sittings = Sittings { calendar: self.calendar(), policy };
            if !self.is_edited {
                calendar::check(&self.calendar, &sittings, faults);
            }
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
    /// Returns the hours of a slot.
    fn hours(&self, slot: Slot) -> (NaiveTime, NaiveTime) {
        let [opens, closes] = self.calendar.own_hours(slot);
        let usual = self.policy.sessions.hours(slot.session);
        (opens.unwrap_or(usual.opens), closes.unwrap_or(usual.closes))
    }

    /// Returns the minutes of a session on a day, or by the policy alone.
    fn minutes_of(&self, session: Session, date: Option<NaiveDate>) -> u32 {
        let Some(date) = date else { return self.policy.sessions.hours(session).minutes() };
        let (opens, closes) = self.hours(Slot { date, session });
        u32::try_from((closes - opens).num_minutes()).unwrap_or(0)
    }

    /// Returns the session that an event's row asks for.
    fn session(&self, event: &Event) -> Option<Session> {
        event.asked_session(&self.calendar, &self.policy.sessions)
    }

    /// Returns the minutes that an event takes.
    fn minutes(&self, event: &Event) -> u32 {
        let usual = || self.policy.duration(None, event.kind).and_then(|usual| usual.minutes);
        let usual = || if event.unofficial { Some(0) } else { usual() };
        event.minutes.or_else(usual).unwrap_or(0)
    }

    /// Returns whether an event fits in neither session and therefore takes the whole day.
    fn takes_whole_day(&self, event: &Event) -> bool {
        let is_within = self.session(event).is_some_and(|session| !session.is_ordinary());
        let minutes_of = |session| self.minutes_of(session, event.date);
        !is_within && Session::BOTH.iter().all(|session| self.minutes(event) > minutes_of(*session))
    }

    /// Returns whether the sessions of a day can hold an event: all that it needs, or any one of
    /// them.
    fn can_hold(&self, event: &Event, date: NaiveDate) -> bool {
        let sits = |session| self.calendar.sits(Slot { date, session });
        match self.session(event) {
            _ if self.takes_whole_day(event) => Session::BOTH.into_iter().all(sits),
            Some(session) => sits(session),
            None => Session::ALL.into_iter().any(sits),
        }
    }
}
