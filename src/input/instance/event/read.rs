//! The reader of `events.csv`.

use std::path::Path;

use chrono::NaiveDate;

use super::{Event, Order};
use crate::base::calendar::{Session, long_date};
use crate::base::item::ItemKind;
use crate::input::instance::fault::Faults;
use crate::input::instance::located::Located;
use crate::input::instance::policy::Policy;
use crate::input::instance::source::Source;
use crate::input::instance::table::{Cell, Layout, Reported, Row, Table};
use crate::input::instance::{FaultCode, Origin};

/// The columns and the row limit of `events.csv`.
pub(in crate::input::instance) const LAYOUT: Layout = Layout {
    columns: &[
        "id",
        "title",
        "kind",
        "minutes",
        "date",
        "session",
        "start",
        "order",
        "earliest",
        "latest",
        "preferred",
        "after",
        "basis",
        "location",
        "tentative",
        "unofficial",
        "notes",
    ],
    required: &["id", "kind"],
    most_rows: 10_000,
    why_enough: "The Council meets a few hundred times a year; split the file by years.",
};

/// Reads the cells of the one event in a file with the columns of `events.csv`, and its position.
/// Only the form is checked here; the contents are checked when they are put into an instance.
///
/// # Errors
///
/// The file cannot be read, has unknown columns, or does not have exactly one row.
pub fn event_fields(path: &Path) -> Result<(Vec<(String, String)>, Origin), Faults> {
    let source = Source::read(path)?;
    let mut faults = Faults::default();
    let table = Table::read(&source, &LAYOUT, &mut faults);
    let read = table.as_ref().and_then(|table| {
        let mut rows = table.rows();
        let (first, rest) = (rows.next(), rows.len());
        if first.is_none() || rest > 0 {
            faults.add(|| {
                let message = format!("there are {} events", rest + usize::from(first.is_some()));
                table
                    .header_fault(FaultCode::EventNotOne, message)
                    .finding("")
                    .expecting("one row below this one")
            });
        }
        let row = first?;
        let cells = LAYOUT.columns.iter().map(|column| (*column, row.cell(column).text()));
        let given = cells.filter(|(_, text)| !text.is_empty());
        let fields = given.map(|(column, text)| (column.to_owned(), text.to_owned()));
        Some((fields.collect(), row.origin()))
    });
    faults.or(read)
}

/// Reads every row. A faulty cell reads as empty, so that one fault does not hide another.
pub(in crate::input::instance) fn read<'t>(
    table: &'t Table,
    policy: &Policy,
    faults: &mut Faults,
) -> Vec<Located<'t, Event>> {
    let day: u32 =
        Session::BOTH.map(|session| policy.sessions.hours(session).minutes()).iter().sum();
    table.rows().map(|row| Located { what: read_row(row, day, faults), row }).collect()
}

fn read_row(row: Row<'_>, minutes_of_a_day: u32, faults: &mut Faults) -> Event {
    let id = row.cell("id").name(faults).map(|id| (!id.is_empty()).then_some(id));
    let id = row.cell("id").required(id, "a name that no other row has", faults);
    let kind = row.cell("kind").word(&ItemKind::OF_EVENTS, ItemKind::as_str, faults);
    let kind = row.cell("kind").required(kind, "the kind of meeting, or `other`", faults);
    let id = id.unwrap_or_default();
    let title = match row.cell("title").words(faults) {
        Ok("") | Err(Reported) => id,
        Ok(title) => title,
    };
    let mut date = |column| row.cell(column).date(faults).unwrap_or_default();
    let event = Event {
        title: title.to_owned(),
        date: date("date"),
        earliest: date("earliest"),
        latest: date("latest"),
        preferred: date("preferred"),
        minutes: row.cell("minutes").minutes(minutes_of_a_day, faults).unwrap_or_default(),
        session: row
            .cell("session")
            .word(&Session::ALL, Session::as_str, faults)
            .unwrap_or_default(),
        start: row.cell("start").time(faults).unwrap_or_default(),
        order: row.cell("order").word(&Order::ALL, Order::as_str, faults).unwrap_or_default(),
        basis: row.cell("basis").words(faults).unwrap_or_default().to_owned(),
        location: row.cell("location").words(faults).unwrap_or_default().to_owned(),
        tentative: yes(row.cell("tentative"), faults),
        unofficial: yes(row.cell("unofficial"), faults),
        after: Some(row.cell("after").reference(faults).unwrap_or_default())
            .filter(|after| !after.is_empty())
            .map(str::to_owned),
        notes: row.cell("notes").words(faults).unwrap_or_default().to_owned(),
        extra: row.extra(faults),
        origin: row.origin(),
        ..Event::new(id, kind.unwrap_or(ItemKind::Other))
    };
    check_window(&event, row, faults);
    event
}

fn yes(cell: Cell<'_>, faults: &mut Faults) -> bool {
    cell.yes_or_no(faults).unwrap_or_default().unwrap_or_default()
}

/// A date of the row with its column.
type Dated = (&'static str, Option<NaiveDate>);

/// Checks that the dates of one row are consistent.
fn check_window(event: &Event, row: Row<'_>, faults: &mut Faults) {
    let (earliest, latest) = (("earliest", event.earliest), ("latest", event.latest));
    check_order(row, earliest, latest, "earliest", faults);
    for within in [("date", event.date), ("preferred", event.preferred)] {
        check_order(row, earliest, within, within.0, faults);
        check_order(row, within, latest, within.0, faults);
    }
}

/// Checks that the first of two dates is not later; `wrong` is the column to point to if it is.
fn check_order(row: Row<'_>, first: Dated, then: Dated, wrong: &'static str, faults: &mut Faults) {
    let ((from_column, Some(from)), (to_column, Some(to))) = (first, then) else { return };
    if from <= to {
        return;
    }
    faults.add(|| {
        let message = format!("`{from_column}` is {from}, after `{to_column}`, {to}");
        let fault = row.cell(wrong).fault(FaultCode::EventWindow, message);
        let (other, day, expected) = if wrong == from_column {
            (to_column, to, format!("a date no later than {to}"))
        } else {
            (from_column, from, format!("a date no earlier than {from}"))
        };
        row.cell(other).mark(fault.expecting(expected), &long_date(day))
    });
}
