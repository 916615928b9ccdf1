//! The lists that people read: items, leads, deadlines, changes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_xlsxwriter::{Color, XlsxError};

use super::book::{AMBER, Book, Cell, GREEN, RED};
use super::words;
use crate::base::calendar::Session;
use crate::domain::programme::{Entry, Programme};
use crate::output::report::Audience;
use crate::output::report::page::Page;

/// Adds every item of the programme, in the order of their dates.
pub(super) fn add_items(
    book: &mut Book,
    programme: &Programme,
    page: &Page,
    audience: Audience,
) -> Result<(), XlsxError> {
    let mut items: Vec<&Entry> = programme.items.iter().collect();
    items.sort_by_key(|entry| (entry.date, entry.start, &entry.id));
    let rows = items.into_iter().zip(&page.items).map(|(entry, line)| {
        let status = [line.standing.as_str(), if entry.unofficial { "unofficial" } else { "" }];
        let status: Vec<&str> = status.into_iter().filter(|word| !word.is_empty()).collect();
        vec![
            Cell::Date(entry.date),
            Cell::from(weekday(entry.date).as_str()),
            Cell::from(entry.session.map_or("", Session::as_str)),
            entry.start.map_or(Cell::Blank, Cell::Time),
            entry.end.map_or(Cell::Blank, Cell::Time),
            Cell::from(&line.text),
            Cell::from(entry.item.in_words()),
            Cell::from(status.join(", ").as_str()),
            Cell::from(crate::output::formats::one_line(&entry.location).as_str()),
            Cell::from(&line.basis),
            Cell::from(crate::output::formats::one_line(&entry.id).as_str()),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let _ = audience;
    let widths = [11.0, 6.0, 11.0, 7.5, 7.5, 52.0, 17.0, 14.0, 18.0, 30.0, 26.0];
    let columns: Vec<(&str, f64)> = words::ITEM_COLUMNS.into_iter().zip(widths).collect();
    book.list(words::ITEMS, words::TO_READ, &columns, &rows)?;
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
                Cell::from(lead.unit),
                Cell::from(lead.strength),
                Cell::from(&lead.source),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let widths = [52.0, 11.0, 11.0, 8.0, 8.0, 8.0, 15.0, 11.0, 60.0];
        let columns: Vec<(&str, f64)> = words::LEAD_COLUMNS.into_iter().zip(widths).collect();
        book.list(words::LEADS, "", &columns, &rows)?;
        return Ok(());
    }
    let rows = ends.zip(&page.intervals).map(|([from, to], lead)| {
        vec![Cell::from(&lead.text), from, to, Cell::from(&lead.between), Cell::from(&lead.asked)]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let widths = [60.0, 11.0, 11.0, 22.0, 40.0];
    let columns: Vec<(&str, f64)> = words::INTERVAL_COLUMNS.into_iter().zip(widths).collect();
    book.list(words::LEADS, "", &columns, &rows)?;
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
    let mandates = page.mandates.iter().map(|line| {
        let what = format!("{}: {}", line.text, words::MANDATE_EXPIRES);
        (line.date, what, &line.basis)
    });
    let due = page.deadlines.iter().map(|line| (line.date, line.text.clone(), &line.basis));
    let mut lines: Vec<(NaiveDate, String, &String)> = due.chain(mandates).collect();
    lines.sort_by_key(|(date, _, _)| *date);
    let rows = lines.iter().map(|(date, what, basis)| {
        let day = weekday(*date);
        vec![Cell::Date(*date), Cell::from(day.as_str()), Cell::from(what), Cell::from(*basis)]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let widths = [11.0, 6.0, 70.0, 60.0];
    let columns: Vec<(&str, f64)> = words::DEADLINE_COLUMNS.into_iter().zip(widths).collect();
    book.list(words::DEADLINES, "", &columns, &rows)?;
    Ok(())
}

/// Adds what changes from the programme that was kept, if there was one.
pub(super) fn add_changes(book: &mut Book, page: &Page) -> Result<(), XlsxError> {
    if page.changed.is_empty() {
        return Ok(());
    }
    let rows = page.changes.iter().map(|change| {
        let mut row = vec![Cell::from(change.kind)];
        row.extend([&change.title, &change.from, &change.to, &change.why].map(Cell::from));
        row
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let remark = format!("{}: {}", page.changes_heading, page.changed);
    let columns: Vec<(&str, f64)> =
        words::CHANGE_COLUMNS.into_iter().zip([10.0, 52.0, 30.0, 30.0, 50.0]).collect();
    // The delegations get no reasons.
    let kept = if page.internal { 5 } else { 4 };
    let rows: Vec<Vec<Cell>> =
        rows.into_iter().map(|row| row.into_iter().take(kept).collect()).collect();
    book.list(words::CHANGES, &remark, columns.get(..kept).unwrap_or(&columns), &rows)?;
    Ok(())
}

/// Returns the day of the week in short.
fn weekday(date: NaiveDate) -> String {
    date.format("%a").to_string()
}
