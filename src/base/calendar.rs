//! Days, sessions and slots: when the Council can meet, and which days are working days.
//!
//! The calendar knows nothing of missions. It answers three questions: is this a working day of
//! United Nations Headquarters, can the Council meet in this slot, and is the slot to be avoided.

mod holidays;
mod months;

pub use holidays::official_holiday;
pub use months::{Months, NotMonths};

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Half of a Council day. Interpretation is provided for one meeting in each.
///
/// ```
/// use horseshoe::base::calendar::Session;
/// assert!(Session::Morning < Session::Afternoon);
/// assert_eq!("afternoon".parse(), Ok(Session::Afternoon));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Session {
    /// 10:00–13:00 unless the policy says otherwise.
    Morning,
    /// 15:00–18:00 unless the policy says otherwise.
    Afternoon,
}

crate::base::words::worded! {
    /// Both sessions of a day, in order.
    Session::BOTH,
    /// The word used in every file: `morning` or `afternoon`.
    as_str {
        Morning = "morning",
        Afternoon = "afternoon",
    }
    else |text| -> () { () }
}

/// One session of one date: the unit in which the Council's time is allocated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// The day.
    pub date: NaiveDate,
    /// The half of the day.
    pub session: Session,
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", long_date(self.date), self.session)
    }
}

/// A position in time: a day, and a session for items that take a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: NaiveDate,
    /// The session in which the item starts; `None` for work of the Secretariat.
    pub session: Option<Session>,
}

/// Formats a date in full: weekday, day, month and year.
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::base::calendar::long_date;
/// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
/// assert_eq!(long_date(day), "Wednesday 9 December 2026");
/// ```
pub fn long_date(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
}

/// Formats a date within a sentence: day, month and year.
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::base::calendar::plain_date;
/// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
/// assert_eq!(plain_date(day), "9 December 2026");
/// ```
pub fn plain_date(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// Formats a date for a narrow column: weekday, day and month.
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::base::calendar::short_date;
/// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
/// assert_eq!(short_date(day), "Wed 9 Dec");
/// ```
pub fn short_date(date: NaiveDate) -> String {
    date.format("%a %-d %b").to_string()
}

/// The reasons of the closed and avoided slots, from the calendar file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Marks {
    closed: BTreeMap<Slot, String>,
    avoid: BTreeMap<Slot, String>,
    open: BTreeSet<NaiveDate>,
}

/// The Council's calendar: weekends and official holidays by rule, closed and avoid slots by data.
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::base::calendar::{Calendar, Session, Slot};
/// let mut calendar = Calendar::default();
/// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
/// let slot = Slot { date: day, session: Session::Morning };
/// assert!(calendar.sits(slot));
/// calendar.close(slot, "visiting mission");
/// assert!(!calendar.sits(slot));
/// assert!(calendar.is_working_day(day), "documents can still be issued");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    marks: Marks,
}

impl Calendar {
    /// Marks a slot as one in which the Council cannot meet.
    pub fn close(&mut self, slot: Slot, reason: &str) {
        self.marks.closed.insert(slot, reason.to_owned());
    }

    /// Marks a slot as one in which the Council can meet, at a penalty.
    pub fn avoid(&mut self, slot: Slot, reason: &str) {
        self.marks.avoid.insert(slot, reason.to_owned());
    }

    /// Opens a weekend, a holiday or a closed day to Council meetings.
    ///
    /// No input file can do this. Repairs propose it, and tests use it.
    pub fn open(&mut self, date: NaiveDate) {
        self.marks.open.insert(date);
        for session in Session::BOTH {
            self.marks.closed.remove(&Slot { date, session });
        }
    }

    /// Returns whether United Nations Headquarters works on this day: neither a weekend nor an
    /// official holiday. Days on which only the Council cannot meet are working days.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !is_weekend(date) && official_holiday(date).is_none()
    }

    /// Returns whether the Council can meet in this slot.
    pub fn sits(&self, slot: Slot) -> bool {
        // This repeats `why_closed` without its text, because it runs for every half day of every
        // item.
        !self.marks.closed.contains_key(&slot)
            && (self.marks.open.contains(&slot.date) || self.is_working_day(slot.date))
    }

    /// Returns why the Council cannot meet in this slot, or `None` if it can.
    pub fn why_closed(&self, slot: Slot) -> Option<String> {
        if let Some(reason) = self.marks.closed.get(&slot) {
            return Some(if reason.is_empty() {
                "closed".to_owned()
            } else {
                format!("closed: {reason}")
            });
        }
        if self.marks.open.contains(&slot.date) {
            return None;
        }
        if is_weekend(slot.date) {
            return Some(format!("a {}", slot.date.format("%A")));
        }
        official_holiday(slot.date).map(|name| format!("an official holiday: {name}"))
    }

    /// Returns why this slot is to be avoided, or `None` if it is not.
    pub fn why_avoid(&self, slot: Slot) -> Option<&str> {
        self.marks.avoid.get(&slot).map(String::as_str)
    }

    /// Counts the working days after `from`, up to and including `to`; negative if `to` precedes
    /// `from`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::Calendar;
    /// let friday = NaiveDate::from_ymd_opt(2026, 12, 11).unwrap();
    /// let monday = NaiveDate::from_ymd_opt(2026, 12, 14).unwrap();
    /// assert_eq!(Calendar::default().working_days_between(friday, monday), 1);
    /// assert_eq!(Calendar::default().working_days_between(monday, friday), -1);
    /// ```
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        days_between(from.succ_opt().unwrap_or(from), to)
            .filter(|day| self.is_working_day(*day))
            .count() as i64
    }

    /// Returns the last working day on or before `date`.
    pub fn working_day_on_or_before(&self, date: NaiveDate) -> NaiveDate {
        let mut day = date;
        while !self.is_working_day(day) {
            match day.pred_opt() {
                Some(before) => day = before,
                None => return date,
            }
        }
        day
    }
}

/// Iterates over the days from `first` to `last`, inclusive; empty if `last` precedes `first`.
pub fn days_between(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |day| *day <= last)
}

/// Returns the day `count` calendar days later, or the last representable date.
pub fn days_after(date: NaiveDate, count: u64) -> NaiveDate {
    date.checked_add_days(Days::new(count)).unwrap_or(NaiveDate::MAX)
}

/// Returns the day `count` calendar days earlier, or the first representable date.
pub fn days_before(date: NaiveDate, count: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(count)).unwrap_or(NaiveDate::MIN)
}

/// Returns the first and the last day of the month that contains `date`.
pub fn month_of(date: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = date.with_day(1).unwrap_or(date);
    let last = (28..=31).rev().find_map(|day| date.with_day(day)).unwrap_or(date);
    (first, last)
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
