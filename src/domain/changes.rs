//! The changes from one programme to another.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::base::calendar::{Session, long_date};
use crate::domain::draft::{Draft, DraftRow};
use crate::domain::programme::clock;

/// The hour that separates the sessions of a programme that names none.
const NOON: u32 = 14;

/// The time of an item in a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// The day.
    pub date: NaiveDate,
    /// The session, if the programme gives it.
    pub session: Option<Session>,
    /// The start, if the programme gives it.
    #[serde(with = "clock")]
    pub start: Option<NaiveTime>,
    /// The end, if the programme gives it.
    #[serde(with = "clock")]
    pub end: Option<NaiveTime>,
}

/// The kind of change to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Only the earlier programme has the item.
    Dropped,
    /// The item has another day or another session.
    Moved,
    /// Only the later programme has the item.
    New,
    /// The item has the same day and session but another hour.
    Retimed,
}

crate::base::words::worded! {
    /// Every kind, in the order of reporting.
    ChangeKind::ALL,
    /// The word that the files use.
    as_str {
        Dropped = "dropped",
        Moved = "moved",
        New = "new",
        Retimed = "retimed",
    }
}

/// A change of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The kind of change.
    pub kind: ChangeKind,
    /// The id of the item.
    pub id: String,
    /// The title of the item.
    pub title: String,
    /// The item's time in the earlier programme.
    pub from: Option<At>,
    /// The item's time in the later programme.
    pub to: Option<At>,
    /// The reason, if known; else empty.
    pub why: String,
}

/// All changes between two programmes: dropped items first, because nobody would look for them,
/// then moved, new and retimed ones; each group by day and id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// The changes.
    pub list: Vec<Change>,
    /// The number of items that both programmes have at the same time.
    pub unchanged: usize,
}

impl At {
    fn of(row: &DraftRow) -> At {
        At { date: row.date, session: row.session, start: row.start, end: row.end }
    }

    /// Formats the hours as `10:00–11:15`, or as much of them as is known; empty if nothing is.
    ///
    /// ```
    /// use chrono::{NaiveDate, NaiveTime};
    /// use horseshoe::domain::changes::At;
    ///
    /// let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    /// let date = NaiveDate::from_ymd_opt(2027, 1, 25).unwrap();
    /// let at = At { date, session: None, start: hour(10), end: hour(11) };
    /// assert_eq!(at.hours(), "10:00–11:00");
    /// assert_eq!(At { end: None, ..at }.hours(), "10:00");
    /// ```
    pub fn hours(&self) -> String {
        let hour = |time: NaiveTime| time.format("%H:%M").to_string();
        match (self.start, self.end) {
            (Some(start), Some(end)) => format!("{}–{}", hour(start), hour(end)),
            (Some(start), None) => hour(start),
            (None, Some(end)) => format!("until {}", hour(end)),
            (None, None) => String::new(),
        }
    }

    /// Returns the session: the stated one, or the one in which the start falls.
    fn half(&self) -> Option<Session> {
        use chrono::Timelike;
        let of_start = |start: NaiveTime| match start.hour() {
            ..NOON => Session::Morning,
            _ => Session::Afternoon,
        };
        self.session.or(self.start.map(of_start))
    }

    /// Returns whether an item must move to get from one time to the other. A value that one of the
    /// programmes leaves open is no difference.
    fn is_elsewhere(&self, other: &At) -> bool {
        let halves = self.half().zip(other.half());
        self.date != other.date || halves.is_some_and(|(one, other)| one != other)
    }

    fn is_at_another_hour(&self, other: &At) -> bool {
        let differ = |one: Option<NaiveTime>, other: Option<NaiveTime>| {
            one.zip(other).is_some_and(|(one, other)| one != other)
        };
        differ(self.start, other.start) || differ(self.end, other.end)
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", long_date(self.date))?;
        match (self.session, self.start) {
            (Some(session), _) => write!(f, ", {session}"),
            (None, Some(start)) => write!(f, ", {}", start.format("%H:%M")),
            (None, None) => Ok(()),
        }
    }
}

impl Change {
    /// Returns the calendar days from the earlier day to the later one: negative for an item that
    /// comes sooner; 0 for a dropped, new or retimed item and for a change of session alone.
    ///
    /// ```
    /// use horseshoe::domain::changes::Changes;
    /// use horseshoe::Draft;
    ///
    /// let on = |day| Draft::of_bytes("a.csv", format!("date,id\n2027-01-{day},libya\n").into_bytes());
    /// let changes = Changes::between(&on("25")?, &on("22")?);
    /// assert_eq!(changes.list[0].days(), -3, "three days sooner");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn days(&self) -> i64 {
        match (&self.from, &self.to) {
            (Some(from), Some(to)) => (to.date - from.date).num_days(),
            _ => 0,
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, &self.from, &self.to) {
            (ChangeKind::Moved, Some(from), Some(to)) => {
                write!(f, "{}: from {from} to {to}", self.title)?;
            }
            (ChangeKind::Retimed, Some(from), Some(to)) => {
                let (now, before) = (to.hours(), from.hours());
                write!(f, "{}: {to}, at {now} instead of {before}", self.title)?;
            }
            (_, Some(from), None) => write!(f, "{}: no longer on {from}", self.title)?,
            (_, _, Some(to)) => write!(f, "{}: on {to}", self.title)?,
            (_, None, None) => write!(f, "{}", self.title)?,
        }
        match self.why.as_str() {
            "" => Ok(()),
            why => write!(f, " ({why})"),
        }
    }
}

impl Changes {
    /// Compares two programmes item by item.
    ///
    /// ```
    /// use horseshoe::domain::changes::{ChangeKind, Changes};
    /// use horseshoe::domain::draft::Draft;
    /// let directory = tempfile::tempdir()?;
    /// let read = |name: &str, day: &str| {
    ///     let path = directory.path().join(name);
    ///     std::fs::write(&path, format!("date,session,id\n2026-12-{day},morning,UNDOF/adoption\n"))?;
    ///     Ok::<_, std::io::Error>(Draft::read(&path).unwrap())
    /// };
    /// let changes = Changes::between(&read("a.csv", "17")?, &read("b.csv", "21")?);
    /// assert_eq!(changes.list[0].kind, ChangeKind::Moved);
    /// assert_eq!(changes.days_moved(), 4);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn between(from: &Draft, to: &Draft) -> Changes {
        let index = |draft: &'_ Draft| -> BTreeMap<String, usize> {
            let rows = draft.rows.iter().enumerate();
            rows.map(|(place, row)| (row.id.clone(), place)).collect()
        };
        let (before, after) = (index(from), index(to));
        let mut changes = Changes::default();
        let mut add = |kind, row: &DraftRow, from: Option<At>, to: Option<At>| {
            let (id, title) = (row.id.clone(), row.title.clone());
            changes.list.push(Change { kind, id, title, from, to, why: String::new() });
        };
        let mut unchanged = 0;
        for (id, place) in &before {
            let row = &from.rows[*place];
            let was = At::of(row);
            let Some(now) = after.get(id).map(|place| &to.rows[*place]) else {
                add(ChangeKind::Dropped, row, Some(was), None);
                continue;
            };
            let is = At::of(now);
            if was.is_elsewhere(&is) {
                add(ChangeKind::Moved, now, Some(was), Some(is));
            } else if was.is_at_another_hour(&is) {
                add(ChangeKind::Retimed, now, Some(was), Some(is));
            } else {
                unchanged += 1;
            }
        }
        for (_, place) in after.iter().filter(|(id, _)| !before.contains_key(*id)) {
            let row = &to.rows[*place];
            add(ChangeKind::New, row, None, Some(At::of(row)));
        }
        changes.unchanged = unchanged;
        changes.list.sort_by_key(|change| {
            let at = change.to.as_ref().or(change.from.as_ref());
            (change.kind, at.map(|at| (at.date, at.half(), at.start)), change.id.clone())
        });
        changes
    }

    /// Returns the number of changes of a kind.
    ///
    /// ```
    /// use horseshoe::domain::changes::{ChangeKind, Changes};
    /// use horseshoe::Draft;
    ///
    /// let draft = |rows: &str| Draft::of_bytes("a.csv", format!("date,id\n{rows}").into_bytes());
    /// let before = draft("2027-01-25,libya\n2027-01-26,colombia\n")?;
    /// let changes = Changes::between(&before, &draft("2027-01-25,libya\n2027-01-27,sudan\n")?);
    /// let count = |kind| changes.count(kind);
    /// assert_eq!((count(ChangeKind::New), count(ChangeKind::Dropped), changes.unchanged), (1, 1, 1));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn count(&self, kind: ChangeKind) -> usize {
        self.list.iter().filter(|change| change.kind == kind).count()
    }

    /// Returns the number of items that move besides one.
    ///
    /// ```
    /// use horseshoe::domain::changes::Changes;
    /// use horseshoe::Draft;
    ///
    /// let draft = |rows: &str| Draft::of_bytes("a.csv", format!("date,id\n{rows}").into_bytes());
    /// let before = draft("2027-01-25,libya\n2027-01-26,colombia\n")?;
    /// let changes = Changes::between(&before, &draft("2027-01-22,libya\n2027-01-27,colombia\n")?);
    /// assert_eq!(changes.moved_besides("libya"), 1);
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn moved_besides(&self, id: &str) -> usize {
        let moved = self.list.iter().filter(|change| change.kind == ChangeKind::Moved);
        moved.filter(|change| change.id != id).count()
    }

    /// Returns the total days of all moves, in either direction.
    ///
    /// ```
    /// use horseshoe::domain::changes::Changes;
    /// use horseshoe::Draft;
    ///
    /// let draft = |rows: &str| Draft::of_bytes("a.csv", format!("date,id\n{rows}").into_bytes());
    /// let before = draft("2027-01-25,libya\n2027-01-26,colombia\n")?;
    /// let changes = Changes::between(&before, &draft("2027-01-22,libya\n2027-01-27,colombia\n")?);
    /// assert_eq!(changes.days_moved(), 4, "three days one way, one day the other");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn days_moved(&self) -> i64 {
        self.list.iter().map(|change| change.days().abs()).sum()
    }

    /// Returns whether the programmes have the same items at the same times.
    ///
    /// ```
    /// use horseshoe::domain::changes::Changes;
    /// use horseshoe::Draft;
    ///
    /// let draft = Draft::of_bytes("a.csv", b"date,id\n2027-01-25,libya\n".into())?;
    /// assert!(Changes::between(&draft, &draft).is_empty());
    /// assert!(!Changes::between(&draft, &Draft::default()).is_empty());
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Summarises the changes: `2 items moved by 5 days in all, 1 new, 1 dropped; 31 unchanged`.
    ///
    /// ```
    /// use horseshoe::domain::changes::Changes;
    /// use horseshoe::Draft;
    ///
    /// let on = |day| Draft::of_bytes("a.csv", format!("date,id\n2027-01-{day},libya\n").into_bytes());
    /// let changes = Changes::between(&on("25")?, &on("22")?);
    /// assert_eq!(changes.summary(), "1 item moved by 3 days in all; 0 unchanged");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn summary(&self) -> String {
        let counted = |count: usize, one: &str| match count {
            1 => format!("1 {one}"),
            many => format!("{many} {one}s"),
        };
        let mut parts = Vec::new();
        let moved = self.count(ChangeKind::Moved);
        if moved > 0 {
            let moved = counted(moved, "item");
            parts.push(match usize::try_from(self.days_moved()).unwrap_or(usize::MAX) {
                0 => format!("{moved} moved to the other session of the day"),
                days => format!("{moved} moved by {} in all", counted(days, "day")),
            });
        }
        for (kind, words) in [
            (ChangeKind::New, "new"),
            (ChangeKind::Dropped, "dropped"),
            (ChangeKind::Retimed, "at another hour of the same session"),
        ] {
            match self.count(kind) {
                0 => {}
                count => parts.push(format!("{count} {words}")),
            }
        }
        match (parts.is_empty(), self.unchanged) {
            (true, _) => "nothing changes".to_owned(),
            (false, count) => format!("{}; {count} unchanged", parts.join(", ")),
        }
    }
}
