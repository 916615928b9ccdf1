//! The rows of a paper for other programs, the same in CSV and JSON.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use super::region::Region;
use crate::base::calendar::Session;
use crate::domain::programme::{Deadline, Entry, Head, Mandate, Programme};
use crate::output::document::{Data, Document};
use crate::output::report::Audience;

/// One dated line of a paper. What a row has nothing to say of is empty.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Row {
    /// The part of the paper, as one word.
    pub(super) section: &'static str,
    pub(super) date: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    pub(super) session: Option<Session>,
    #[serde(with = "crate::domain::programme::clock")]
    pub(super) start: Option<NaiveTime>,
    #[serde(with = "crate::domain::programme::clock")]
    pub(super) end: Option<NaiveTime>,
    /// The id of the item; of a deadline the item that it serves; of a mandate its renewal.
    pub(super) id: String,
    pub(super) title: String,
    /// The kind of item or deadline, as the files have it.
    pub(super) kind: String,
    /// `open`, `closed`, or empty.
    pub(super) access: &'static str,
    /// `fixed`, `tentative`, `due` and so on.
    pub(super) standing: String,
    pub(super) room: String,
    pub(super) region: Option<Region>,
    pub(super) basis: String,
}

impl Row {
    pub(super) fn of_deadline(deadline: &Deadline, basis: String) -> Row {
        Row {
            section: "deadlines",
            date: Some(deadline.date),
            id: deadline.item.clone(),
            title: deadline.title.clone(),
            kind: deadline.kind.clone(),
            basis,
            ..Row::default()
        }
    }

    pub(super) fn of_mandate(mandate: &Mandate) -> Row {
        Row {
            section: "mandates",
            date: Some(mandate.expires),
            id: mandate.renewal.clone(),
            title: mandate.mission.clone(),
            kind: "mandate".to_owned(),
            region: Some(Region::of(&mandate.mission)),
            basis: mandate.resolution.clone(),
            ..Row::default()
        }
    }

    pub(super) fn of_entry(section: &'static str, entry: &Entry) -> Row {
        Row {
            section,
            date: Some(entry.date),
            until: entry.until,
            session: entry.session,
            start: entry.start,
            end: entry.end,
            id: entry.id.clone(),
            title: entry.title.clone(),
            kind: entry.item.as_str().to_owned(),
            room: entry.location.clone(),
            ..Row::default()
        }
    }
}

/// What the JSON of a paper holds.
#[derive(Clone, Debug, Serialize)]
struct Whole {
    paper: &'static str,
    title: String,
    first: NaiveDate,
    last: NaiveDate,
    head: Head,
    /// For whom the copy is made.
    readers: &'static str,
    /// Whether rules have to be waived before this is a programme of work.
    needs_waivers: bool,
    rows: Vec<Row>,
}

/// The document with its rows as CSV and as JSON.
pub(super) fn with_rows(
    document: Document<'static>,
    paper: &'static str,
    (programme, audience): (&Programme, Audience),
    rows: Vec<Row>,
) -> Document<'static> {
    let whole = Whole {
        paper,
        title: document.title.clone(),
        first: programme.first,
        last: programme.last,
        head: programme.head.clone(),
        readers: audience.as_str(),
        needs_waivers: !programme.waivers.is_empty(),
        rows: rows.clone(),
    };
    document.with_data(move || data(&rows)).with_json(move || {
        // Plain values always serialise.
        serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
    })
}

fn data(rows: &[Row]) -> Data {
    let clock = |time: Option<NaiveTime>| time.map(|time| time.format("%H:%M").to_string());
    let cells = rows.iter().map(|row| {
        [
            row.section.into(),
            row.date.into(),
            row.until.into(),
            row.session.map(Session::as_str).into(),
            clock(row.start).into(),
            clock(row.end).into(),
            (&row.id).into(),
            (&row.title).into(),
            (&row.kind).into(),
            row.access.into(),
            (&row.standing).into(),
            (&row.room).into(),
            row.region.map(Region::as_str).into(),
            (&row.basis).into(),
        ]
    });
    let header = [
        "section", "date", "until", "session", "start", "end", "id", "title", "kind", "access",
        "standing", "room", "region", "basis",
    ];
    Data::new(header, cells)
}
