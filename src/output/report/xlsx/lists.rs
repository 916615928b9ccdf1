//! The lists that people read: items, leads, deadlines, changes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_xlsxwriter::{Color, XlsxError};

use super::book::{AMBER, Book, Cell, GREEN, RED};
use crate::domain::programme::{Entry, Programme};
use crate::output::formats::one_line;
use crate::output::language::Message;
use crate::output::report::page::Page;

/// The heads of the columns of each list.
const ITEM_COLUMNS: [Message; 11] = [
    Message::ColumnDate,
    Message::ColumnDay,
    Message::ColumnSession,
    Message::ColumnStart,
    Message::ColumnEnd,
    Message::ColumnItem,
    Message::ColumnKind,
    Message::ColumnStatus,
    Message::ColumnLocation,
    Message::ColumnBasis,
    Message::ColumnId,
];
const LEAD_COLUMNS: [Message; 9] = [
    Message::ColumnLead,
    Message::ColumnLeadFrom,
    Message::ColumnLeadTo,
    Message::ColumnLeast,
    Message::ColumnActual,
    Message::ColumnSlack,
    Message::ColumnCountedIn,
    Message::ColumnStrength,
    Message::ColumnSource,
];
const INTERVAL_COLUMNS: [Message; 5] = [
    Message::ColumnItems,
    Message::ColumnLeadFrom,
    Message::ColumnLeadTo,
    Message::ColumnDays,
    Message::ColumnAskedFor,
];
const DEADLINE_COLUMNS: [Message; 4] =
    [Message::ColumnDate, Message::ColumnDay, Message::ColumnWhat, Message::ColumnBasis];
const CHANGE_COLUMNS: [Message; 5] = [
    Message::ColumnChange,
    Message::ColumnItem,
    Message::ColumnFrom,
    Message::ColumnTo,
    Message::ColumnWhy,
];

/// Adds every item of the programme, in the order of their dates.
pub(super) fn add_items(
    book: &mut Book,
    programme: &Programme,
    page: &Page,
) -> Result<(), XlsxError> {
    let catalogue = book.catalogue;
    let unofficial = catalogue.say(Message::Unofficial);
    let mut items: Vec<&Entry> = programme.items.iter().collect();
    items.sort_by_key(|entry| (entry.date, entry.start, &entry.id));
    let rows = items.into_iter().zip(&page.items).map(|(entry, line)| {
        let status =
            [line.standing.as_str(), if entry.unofficial { unofficial.as_str() } else { "" }];
        let status: Vec<&str> = status.into_iter().filter(|word| !word.is_empty()).collect();
        vec![
            Cell::Date(entry.date),
            Cell::from(&catalogue.weekday(entry.date)),
            Cell::from(&entry.session.map(|own| catalogue.session(own)).unwrap_or_default()),
            entry.start.map_or(Cell::Blank, Cell::Time),
            entry.end.map_or(Cell::Blank, Cell::Time),
            Cell::from(&line.text),
            Cell::from(&catalogue.kind(entry.item)),
            Cell::from(catalogue.listed(&status).as_str()),
            Cell::from(one_line(&entry.location).as_str()),
            Cell::from(&line.basis),
            Cell::from(one_line(&entry.id).as_str()),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let widths = [11.0, 12.0, 11.0, 7.5, 7.5, 52.0, 17.0, 14.0, 18.0, 34.0, 27.0];
    let columns: Vec<(Message, f64)> = ITEM_COLUMNS.into_iter().zip(widths).collect();
    let remark = catalogue.say(Message::SheetToRead);
    book.list(Message::ColumnItems, &remark, &columns, &rows)?;
    Ok(())
}

/// Adds the leads of every chain: with their slack for the presidency, else the days between.
pub(super) fn add_leads(
    book: &mut Book,
    programme: &Programme,
    page: &Page,
) -> Result<(), XlsxError> {
    let dates: BTreeMap<&str, NaiveDate> =
        programme.items.iter().map(|entry| (entry.id.as_str(), entry.date)).collect();
    let date = |id: &str| dates.get(id).map_or(Cell::Blank, |date| Cell::Date(*date));
    let ends = programme.leads.iter().map(|lead| [date(&lead.from), date(&lead.to)]);
    if page.internal {
        let rows = ends.zip(&page.leads).map(|([from, to], lead)| {
            vec![
                Cell::from(&lead.text),
                from,
                to,
                Cell::Number(lead.required),
                Cell::Number(lead.actual),
                Cell::Shaded(lead.slack, shade(lead.slack)),
                Cell::from(&lead.unit),
                Cell::from(&lead.strength),
                Cell::from(&lead.source),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let widths = [52.0, 11.0, 11.0, 8.0, 8.0, 8.0, 15.0, 11.0, 60.0];
        let columns: Vec<(Message, f64)> = LEAD_COLUMNS.into_iter().zip(widths).collect();
        book.list(Message::HeadingLeads, "", &columns, &rows)?;
        return Ok(());
    }
    let rows = ends.zip(&page.intervals).map(|([from, to], lead)| {
        vec![Cell::from(&lead.text), from, to, Cell::from(&lead.between), Cell::from(&lead.asked)]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let widths = [60.0, 11.0, 11.0, 22.0, 40.0];
    let columns: Vec<(Message, f64)> = INTERVAL_COLUMNS.into_iter().zip(widths).collect();
    book.list(Message::HeadingLeads, "", &columns, &rows)?;
    Ok(())
}

/// Returns the shade of a slack: missed, used up, or to spare. The number says the same.
fn shade(slack: i64) -> Color {
    match slack {
        ..0 => RED,
        0 => AMBER,
        _ => GREEN,
    }
}

/// Adds the dates that follow from the programme, and the mandates that expire.
pub(super) fn add_deadlines(book: &mut Book, page: &Page) -> Result<(), XlsxError> {
    let catalogue = book.catalogue;
    let mandates = page.mandates.iter().map(|line| {
        let what = catalogue.titled(&line.text, &catalogue.say(Message::MandateExpires));
        (line.date, what, &line.basis)
    });
    let due = page.deadlines.iter().map(|line| (line.date, line.text.clone(), &line.basis));
    let mut lines: Vec<(NaiveDate, String, &String)> = due.chain(mandates).collect();
    lines.sort_by_key(|(date, _, _)| *date);
    let rows = lines.iter().map(|(date, what, basis)| {
        let day = catalogue.weekday(*date);
        vec![Cell::Date(*date), Cell::from(day.as_str()), Cell::from(what), Cell::from(*basis)]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let widths = [11.0, 12.0, 70.0, 60.0];
    let columns: Vec<(Message, f64)> = DEADLINE_COLUMNS.into_iter().zip(widths).collect();
    book.list(Message::HeadingDeadlines, "", &columns, &rows)?;
    Ok(())
}

/// Adds what changes from the programme that was kept, if there was one.
pub(super) fn add_changes(book: &mut Book, page: &Page) -> Result<(), XlsxError> {
    if page.changed.is_empty() {
        return Ok(());
    }
    let rows = page.changes.iter().map(|change| {
        let mut row = vec![Cell::from(&change.kind)];
        row.extend([&change.title, &change.from, &change.to, &change.why].map(Cell::from));
        row
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let remark = book.catalogue.titled(&page.changes_heading, &page.changed);
    let columns: Vec<(Message, f64)> =
        CHANGE_COLUMNS.into_iter().zip([10.0, 52.0, 30.0, 30.0, 50.0]).collect();
    // The delegations get no reasons.
    let kept = if page.internal { 5 } else { 4 };
    let rows: Vec<Vec<Cell>> =
        rows.into_iter().map(|row| row.into_iter().take(kept).collect()).collect();
    book.list(Message::SheetChanges, &remark, columns.get(..kept).unwrap_or(&columns), &rows)?;
    Ok(())
}
