//! A row of `calendar.csv`: days and sessions that are closed, to be avoided, or opened.

pub(super) mod read;

use chrono::{NaiveDate, NaiveTime};

use super::Origin;
use crate::base::calendar::{Calendar, Session, Slot, days_between};

/// The status that a row of `calendar.csv` gives to its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarStatus {
    /// The Council cannot meet.
    Closed,
    /// The Council can meet, at a penalty.
    Avoid,
    /// The Council meets, whatever the day.
    Open,
}

crate::base::words::worded! {
    /// Every word, in the order of the contract.
    CalendarStatus::ALL,
    /// The word that `calendar.csv` uses.
    as_str {
        Closed = "closed",
        Avoid = "avoid",
        Open = "open",
    }
}

/// One row of `calendar.csv`: a day or a range of days, one session of each or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarRow {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; equal to `from` for a row with `date`.
    pub to: NaiveDate,
    /// The session; `None` means every session that the day has (see
    /// [`sessions`](CalendarRow::sessions)).
    pub session: Option<Session>,
    /// Whether the days are closed, to be avoided, or opened.
    pub status: CalendarStatus,
    /// When the sessions open on these days, if not at the policy's hour.
    pub opens: Option<NaiveTime>,
    /// When the sessions close on these days, if not at the policy's hour.
    pub closes: Option<NaiveTime>,
    /// The reason.
    pub reason: String,
    /// The position of the row.
    pub origin: Origin,
}

impl CalendarRow {
    /// Creates a row for one day or a range of days, without hours of its own.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::input::instance::{CalendarRow, CalendarStatus};
    ///
    /// let day = |day| NaiveDate::from_ymd_opt(2027, 1, day).unwrap();
    /// let row = CalendarRow {
    ///     reason: "visiting mission".into(),
    ///     ..CalendarRow::new(day(11), day(13), CalendarStatus::Closed)
    /// };
    /// assert_eq!((row.opens, row.session), (None, None));
    /// ```
    pub fn new(from: NaiveDate, to: NaiveDate, status: CalendarStatus) -> Self {
        CalendarRow {
            from,
            to,
            session: None,
            status,
            opens: None,
            closes: None,
            reason: String::new(),
            origin: Origin::default(),
        }
    }

    /// Returns the sessions of this row. With a blank session, a closed or avoided day is so in all of
    /// its sessions, and an opened day gets the morning and the afternoon.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::Session;
    /// use horseshoe::input::instance::{CalendarRow, CalendarStatus};
    ///
    /// let day = NaiveDate::from_ymd_opt(2027, 1, 16).unwrap();
    /// let row = |status| CalendarRow::new(day, day, status);
    /// assert_eq!(row(CalendarStatus::Closed).sessions(), Session::ALL);
    /// assert_eq!(row(CalendarStatus::Open).sessions(), Session::BOTH);
    /// ```
    pub fn sessions(&self) -> &[Session] {
        match (&self.session, self.status) {
            (Some(only), _) => std::slice::from_ref(only),
            (None, CalendarStatus::Open) => &Session::BOTH,
            (None, CalendarStatus::Closed | CalendarStatus::Avoid) => &Session::ALL,
        }
    }

    /// Marks the slots of this row in a calendar.
    pub(crate) fn mark(&self, calendar: &mut Calendar) {
        for date in days_between(self.from, self.to) {
            for session in self.sessions().iter().copied() {
                let slot = Slot { date, session };
                match self.status {
                    CalendarStatus::Closed => calendar.close(slot, &self.reason),
                    CalendarStatus::Avoid => calendar.avoid(slot, &self.reason),
                    CalendarStatus::Open => calendar.open_slot(slot, &self.reason),
                }
                calendar.set_hours(slot, self.opens, self.closes);
            }
        }
    }
}
