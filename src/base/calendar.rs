//! Days, sessions and slots: when the Council can meet, and which days are working days.
//!
//! The calendar knows nothing of missions. It answers three questions: is this a working day of
//! United Nations Headquarters, can the Council meet in this slot, and is the slot to be avoided.

mod holidays;
mod months;

pub use holidays::{is_circular_known, official_holiday};
pub use months::{Months, NotMonths};

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike, Weekday};
use serde::{Deserialize, Serialize};

/// A part of a day in which the Council can meet.
///
/// Every day on which the Council meets has a morning and an afternoon. A lunch or an evening session
/// exists only on a day for which the calendar opens it.
///
/// ```
/// use horseshoe::base::calendar::Session;
/// assert!(Session::Morning < Session::Lunch && Session::Afternoon < Session::Evening);
/// assert_eq!("afternoon".parse(), Ok(Session::Afternoon));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Session {
    /// 10:00–13:00 unless the policy says otherwise.
    Morning,
    /// 13:00–15:00 unless the policy says otherwise; only where the calendar opens it.
    Lunch,
    /// 15:00–18:00 unless the policy says otherwise.
    Afternoon,
    /// From 18:00 unless the policy says otherwise; only where the calendar opens it.
    Evening,
}

crate::base::words::worded! {
    /// Every session, in the order of the day.
    Session::ALL,
    /// The word used in every file.
    as_str {
        Morning = "morning",
        Lunch = "lunch",
        Afternoon = "afternoon",
        Evening = "evening",
    }
    else |text| -> () { () }
}

impl Session {
    /// The two sessions of an ordinary day, in order.
    pub const BOTH: [Session; 2] = [Session::Morning, Session::Afternoon];

    /// Returns the session's place in the day: 0 for the morning, 3 for the evening.
    ///
    /// ```
    /// use horseshoe::base::calendar::Session;
    ///
    /// let numbers: Vec<usize> = Session::ALL.into_iter().map(Session::number).collect();
    /// assert_eq!(numbers, [0, 1, 2, 3]);
    /// ```
    pub fn number(self) -> usize {
        match self {
            Session::Morning => 0,
            Session::Lunch => 1,
            Session::Afternoon => 2,
            Session::Evening => 3,
        }
    }

    /// Returns whether an ordinary day has this session.
    ///
    /// ```
    /// use horseshoe::base::calendar::Session;
    ///
    /// let ordinary: Vec<Session> = Session::ALL.into_iter().filter(|own| own.is_ordinary()).collect();
    /// assert_eq!(ordinary, Session::BOTH);
    /// ```
    pub fn is_ordinary(self) -> bool {
        matches!(self, Session::Morning | Session::Afternoon)
    }

    /// Returns the session to which an hour belongs by custom: the morning before 13:00, lunch
    /// before 15:00, the afternoon before 18:00, else the evening.
    pub(crate) fn of_hour(start: NaiveTime) -> Session {
        match start.hour() {
            ..13 => Session::Morning,
            13..15 => Session::Lunch,
            15..18 => Session::Afternoon,
            _ => Session::Evening,
        }
    }
}

/// One session of one date: the unit in which the Council's time is allocated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// The day.
    pub date: NaiveDate,
    /// The part of the day.
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

/// What the calendar file says of single slots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Marks {
    closed: BTreeMap<Slot, String>,
    avoid: BTreeMap<Slot, String>,
    open: BTreeMap<Slot, String>,
    hours: BTreeMap<Slot, [Option<NaiveTime>; 2]>,
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
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::{Calendar, Session, Slot};
    ///
    /// let mut calendar = Calendar::default();
    /// let date = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let morning = Slot { date, session: Session::Morning };
    /// calendar.close(morning, "visiting mission");
    /// assert_eq!(calendar.why_closed(morning).as_deref(), Some("closed: visiting mission"));
    /// assert!(calendar.sits(Slot { date, session: Session::Afternoon }));
    /// ```
    pub fn close(&mut self, slot: Slot, reason: &str) {
        self.marks.open.remove(&slot);
        self.marks.closed.insert(slot, reason.to_owned());
    }

    /// Marks a slot as one in which the Council can meet, at a penalty.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::{Calendar, Session, Slot};
    ///
    /// let mut calendar = Calendar::default();
    /// let date = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let morning = Slot { date, session: Session::Morning };
    /// calendar.avoid(morning, "the General Assembly votes");
    /// assert!(calendar.sits(morning), "at a penalty");
    /// assert_eq!(calendar.why_avoid(morning), Some("the General Assembly votes"));
    /// ```
    pub fn avoid(&mut self, slot: Slot, reason: &str) {
        self.marks.avoid.insert(slot, reason.to_owned());
    }

    /// Opens the morning and the afternoon of a weekend, a holiday or a closed day.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::{Calendar, Session, Slot};
    ///
    /// let mut calendar = Calendar::default();
    /// let saturday = NaiveDate::from_ymd_opt(2026, 12, 12).unwrap();
    /// let sits = |calendar: &Calendar, session| calendar.sits(Slot { date: saturday, session });
    /// assert!(!sits(&calendar, Session::Morning));
    /// calendar.open(saturday);
    /// assert!(sits(&calendar, Session::Morning) && sits(&calendar, Session::Afternoon));
    /// assert!(!sits(&calendar, Session::Evening));
    /// ```
    pub fn open(&mut self, date: NaiveDate) {
        for session in Session::BOTH {
            self.open_slot(Slot { date, session }, "");
        }
    }

    /// Opens one slot of any day: the only way in which a lunch or an evening session comes to exist.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::{Calendar, Session, Slot};
    /// let mut calendar = Calendar::default();
    /// let date = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let evening = Slot { date, session: Session::Evening };
    /// assert!(!calendar.sits(evening));
    /// calendar.open_slot(evening, "the vote runs late");
    /// assert!(calendar.sits(evening));
    /// ```
    pub fn open_slot(&mut self, slot: Slot, reason: &str) {
        self.marks.closed.remove(&slot);
        self.marks.open.insert(slot, reason.to_owned());
    }

    /// Changes the hours of one slot; `None` keeps the policy's hour.
    pub(crate) fn set_hours(
        &mut self,
        slot: Slot,
        opens: Option<NaiveTime>,
        closes: Option<NaiveTime>,
    ) {
        if opens.is_none() && closes.is_none() {
            return;
        }
        let [from, to] = self.marks.hours.entry(slot).or_default();
        *from = opens.or(*from);
        *to = closes.or(*to);
    }

    /// Returns the opening and the closing time that the calendar gives a slot of its own.
    ///
    /// ```
    /// use horseshoe::Instance;
    /// use horseshoe::base::calendar::{Session, Slot};
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
    /// let calendar: &[u8] = b"date,session,status,opens\n2026-12-09,morning,open,11:00\n";
    /// let files = [("renewals.csv", renewals), ("calendar.csv", calendar)];
    /// let calendar = Instance::of_bytes("december", &files)?.build_calendar();
    /// let date = chrono::NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let [opens, closes] = calendar.own_hours(Slot { date, session: Session::Morning });
    /// assert_eq!((opens, closes), (chrono::NaiveTime::from_hms_opt(11, 0, 0), None));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn own_hours(&self, slot: Slot) -> [Option<NaiveTime>; 2] {
        self.marks.hours.get(&slot).copied().unwrap_or_default()
    }

    /// Iterates over the slots with hours of their own.
    pub(crate) fn slots_with_own_hours(&self) -> impl Iterator<Item = Slot> + '_ {
        self.marks.hours.keys().copied()
    }

    /// Iterates over the slots that the calendar opens, in order.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::{Calendar, Session, Slot};
    ///
    /// let mut calendar = Calendar::default();
    /// let saturday = NaiveDate::from_ymd_opt(2026, 12, 12).unwrap();
    /// calendar.open_slot(Slot { date: saturday, session: Session::Morning }, "emergency");
    /// let opened: Vec<String> = calendar.opened().map(|slot| slot.to_string()).collect();
    /// assert_eq!(opened, ["Saturday 12 December 2026, morning"]);
    /// ```
    pub fn opened(&self) -> impl Iterator<Item = Slot> + '_ {
        self.marks.open.keys().copied()
    }

    /// Returns whether United Nations Headquarters works on this day: neither a weekend nor an
    /// official holiday. Days on which only the Council cannot meet are working days.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::Calendar;
    ///
    /// let calendar = Calendar::default();
    /// let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    /// assert!(calendar.is_working_day(day(24)));
    /// assert!(!calendar.is_working_day(day(25)), "an official holiday");
    /// assert!(!calendar.is_working_day(day(26)), "a Saturday");
    /// ```
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !is_weekend(date) && official_holiday(date).is_none()
    }

    /// Returns whether the Council can meet in this slot.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::{Calendar, Session, Slot};
    ///
    /// let calendar = Calendar::default();
    /// let date = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let sits = |session| calendar.sits(Slot { date, session });
    /// assert!(sits(Session::Morning) && sits(Session::Afternoon));
    /// assert!(!sits(Session::Lunch), "no ordinary day has it");
    /// ```
    pub fn sits(&self, slot: Slot) -> bool {
        // This repeats `why_closed` without its text, because it runs for every slot of every item.
        let usually = slot.session.is_ordinary() && self.is_working_day(slot.date);
        !self.marks.closed.contains_key(&slot) && (usually || self.marks.open.contains_key(&slot))
    }

    /// Returns why the Council cannot meet in this slot, or `None` if it can.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::{Calendar, Session, Slot};
    ///
    /// let calendar = Calendar::default();
    /// let on = |day| {
    ///     let date = NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    ///     calendar.why_closed(Slot { date, session: Session::Morning })
    /// };
    /// assert!(on(25).is_some_and(|why| why.contains("Christmas")));
    /// assert_eq!(on(9), None);
    /// ```
    pub fn why_closed(&self, slot: Slot) -> Option<String> {
        if let Some(reason) = self.marks.closed.get(&slot) {
            return Some(if reason.is_empty() {
                "closed".to_owned()
            } else {
                format!("closed: {reason}")
            });
        }
        if self.marks.open.contains_key(&slot) {
            return None;
        }
        if !slot.session.is_ordinary() && self.is_working_day(slot.date) {
            return Some(format!("no {} session is opened", slot.session));
        }
        if is_weekend(slot.date) {
            return Some(format!("a {}", slot.date.format("%A")));
        }
        official_holiday(slot.date).map(|name| format!("an official holiday: {name}"))
    }

    /// Returns why this slot is to be avoided, or `None` if it is not.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::{Calendar, Session, Slot};
    ///
    /// let mut calendar = Calendar::default();
    /// let date = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let slot = Slot { date, session: Session::Afternoon };
    /// assert_eq!(calendar.why_avoid(slot), None);
    /// calendar.avoid(slot, "a reception");
    /// assert_eq!(calendar.why_avoid(slot), Some("a reception"));
    /// ```
    pub fn why_avoid(&self, slot: Slot) -> Option<&str> {
        self.marks.avoid.get(&slot).map(String::as_str)
    }

    /// Returns why a slot of a weekend or an official holiday is opened, if it is.
    pub(crate) fn why_opened_day_off(&self, slot: Slot) -> Option<&str> {
        let opened = self.marks.open.get(&slot)?;
        (!self.is_working_day(slot.date)).then_some(opened.as_str())
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
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::Calendar;
    ///
    /// let day = |day| NaiveDate::from_ymd_opt(2027, 1, day).unwrap();
    /// // A mandate ends on Sunday 31 January; the last working day for the vote is Friday.
    /// assert_eq!(Calendar::default().working_day_on_or_before(day(31)), day(29));
    /// ```
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
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::base::calendar::days_between;
///
/// let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day).unwrap();
/// assert_eq!(days_between(day(1, 30), day(2, 2)).count(), 4);
/// assert_eq!(days_between(day(2, 2), day(1, 30)).count(), 0);
/// ```
pub fn days_between(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |day| *day <= last)
}

/// Returns the day `count` calendar days later, or the last representable date.
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::base::calendar::days_after;
///
/// let last = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
/// assert_eq!(days_after(last, 8).to_string(), "2027-01-08");
/// assert_eq!(days_after(NaiveDate::MAX, 1), NaiveDate::MAX);
/// ```
pub fn days_after(date: NaiveDate, count: u64) -> NaiveDate {
    date.checked_add_days(Days::new(count)).unwrap_or(NaiveDate::MAX)
}

/// Returns the day `count` calendar days earlier, or the first representable date.
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::base::calendar::days_before;
///
/// let first = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
/// assert_eq!(days_before(first, 8).to_string(), "2026-12-24");
/// assert_eq!(days_before(NaiveDate::MIN, 1), NaiveDate::MIN);
/// ```
pub fn days_before(date: NaiveDate, count: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(count)).unwrap_or(NaiveDate::MIN)
}

/// Returns the first and the last day of the month that contains `date`.
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::base::calendar::month_of;
///
/// let (first, last) = month_of(NaiveDate::from_ymd_opt(2028, 2, 10).unwrap());
/// assert_eq!((first.to_string(), last.to_string()), ("2028-02-01".into(), "2028-02-29".into()));
/// ```
pub fn month_of(date: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = date.with_day(1).unwrap_or(date);
    let last = (28..=31).rev().find_map(|day| date.with_day(day)).unwrap_or(date);
    (first, last)
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
