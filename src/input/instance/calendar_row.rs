//! A row of `calendar.csv`: days and sessions that are closed or to be avoided.

pub(super) mod read;

use chrono::NaiveDate;

use super::Origin;
use crate::base::calendar::{Calendar, Session, Slot, days_between};

/// The status that a row of `calendar.csv` gives to its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarStatus {
    /// The Council cannot meet.
    Closed,
    /// The Council can meet, at a penalty.
    Avoid,
}

crate::base::words::worded! {
    /// Both words, in the order of the contract.
    CalendarStatus::ALL,
    /// The word that `calendar.csv` uses.
    as_str {
        Closed = "closed",
        Avoid = "avoid",
    }
}

/// One row of `calendar.csv`: a day or a range of days, one session of each or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarRow {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; equal to `from` for a row with `date`.
    pub to: NaiveDate,
    /// The session; `None` means both.
    pub session: Option<Session>,
    /// Whether the days are closed or to be avoided.
    pub status: CalendarStatus,
    /// The reason.
    pub reason: String,
    /// The position of the row.
    pub origin: Origin,
}

impl CalendarRow {
    /// Marks the slots of this row in a calendar.
    pub(crate) fn mark(&self, calendar: &mut Calendar) {
        for date in days_between(self.from, self.to) {
            for session in Session::BOTH {
                if self.session.is_some_and(|only| only != session) {
                    continue;
                }
                let slot = Slot { date, session };
                match self.status {
                    CalendarStatus::Closed => calendar.close(slot, &self.reason),
                    CalendarStatus::Avoid => calendar.avoid(slot, &self.reason),
                }
            }
        }
    }
}
