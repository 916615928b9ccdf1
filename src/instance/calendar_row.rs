//! A row of `calendar.csv`: days and sessions that are closed or to be avoided.

use chrono::NaiveDate;

use super::Origin;
use crate::calendar::Session;

/// What a row of `calendar.csv` says of its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarStatus {
    /// The Council cannot meet.
    Closed,
    /// The Council can meet, at a penalty.
    Avoid,
}

impl CalendarStatus {
    /// Both words, in the order of the contract.
    pub const ALL: [CalendarStatus; 2] = [CalendarStatus::Closed, CalendarStatus::Avoid];

    /// The word that `calendar.csv` uses.
    pub fn as_str(self) -> &'static str {
        match self {
            CalendarStatus::Closed => "closed",
            CalendarStatus::Avoid => "avoid",
        }
    }
}

/// One row of `calendar.csv`: a day or a range of days, one session of each or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarRow {
    /// First day.
    pub from: NaiveDate,
    /// Last day; equal to `from` for a row that gives `date`.
    pub to: NaiveDate,
    /// The session meant; `None` means both.
    pub session: Option<Session>,
    /// Closed or to be avoided.
    pub status: CalendarStatus,
    /// Why.
    pub reason: String,
    /// Where the row stands.
    pub origin: Origin,
}
