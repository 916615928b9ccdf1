//! A programme as dates alone: what `check` holds against the rules, whoever drew it up.

mod read;

use chrono::{NaiveDate, NaiveTime};

use crate::base::calendar::Session;
use crate::domain::programme::{Entry, EntryStatus};
use crate::input::instance::Origin;

/// One row of a programme: an item's id and when it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// `UNFICYP/consultations`, or an event's id.
    pub id: String,
    /// The title that it prints; the id where the programme has none.
    pub title: String,
    /// The day.
    pub date: NaiveDate,
    /// The session, for items that take a slot.
    pub session: Option<Session>,
    /// When it starts, where the programme says so.
    pub start: Option<NaiveTime>,
    /// When it ends, where the programme says so.
    pub end: Option<NaiveTime>,
    /// Chosen, given, kept or moved, where the programme says so.
    pub status: Option<EntryStatus>,
    /// Where the row stands, for a programme that was read from a file.
    pub origin: Origin,
}

/// A programme reduced to ids, dates and times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The rows, in no particular order.
    pub rows: Vec<DraftRow>,
}

impl Draft {
    /// The draft of a programme's entries.
    pub fn of_entries(entries: &[Entry]) -> Draft {
        let rows = entries.iter().map(|entry| DraftRow {
            id: entry.id.clone(),
            title: entry.title.clone(),
            date: entry.date,
            session: entry.session,
            start: entry.start,
            end: entry.end,
            status: Some(entry.status),
            origin: Origin::default(),
        });
        Draft { rows: rows.collect() }
    }
}
