//! The terminal: the month at a glance, then everything that bears on it.

mod calendar;

use std::ops::RangeInclusive;

use comfy_table::{CellAlignment, Table};

use crate::domain::programme::Programme;
use crate::output::report::TextStyle;
use crate::output::report::page::{LeadLine, Line, Page, Term};

use crate::output::formats::text::{Sheet, bold, plain, warning};

pub(super) fn render(programme: &Programme, style: &TextStyle) -> String {
    let page = Page::of(programme, str::to_owned);
    let mut sheet = Sheet::new(style);
    sheet.heading(&format!("Security Council: programme of work, {}", page.covers));
    sheet.paragraph(&page.notice);
    waivers(&mut sheet, &page);
    noted(&mut sheet, &page);
    for month in &page.months {
        sheet.heading(&month.name);
        calendar::print(&mut sheet, month);
    }
    if page.months.iter().flat_map(|month| month.weeks.iter().flatten()).any(|day| day.is_marked())
    {
        sheet.paragraph("* fixed   ~ moved");
    }
    changes(&mut sheet, &page);
    lines(&mut sheet, &format!("Before {}", page.covers), &page.before);
    lines(&mut sheet, &format!("After {}", page.covers), &page.after);
    lines(&mut sheet, "Reports and other work", &page.documents);
    lines(&mut sheet, "Deadlines", &page.deadlines);
    lines(&mut sheet, "Mandates that expire", &page.mandates);
    leads(&mut sheet, &page.leads);
    penalties(&mut sheet, &page.penalties);
    sheet.heading(&page.proof);
    sheet.paragraph(&page.summary);
    sheet.finish()
}

fn waivers(sheet: &mut Sheet, page: &Page) {
    if page.waivers.is_empty() {
        return;
    }
    sheet.heading("Waivers needed");
    let mut table = sheet.table();
    table.add_row([warning(&page.warning)]);
    sheet.print(table, 0);
    let mut table = sheet.table();
    for waiver in &page.waivers {
        table.add_row([plain("-"), plain(&waiver.text)]);
        table.add_row([plain(""), plain(&format!("Source: {}", waiver.source))]);
    }
    sheet.print(table, 1);
}

fn noted(sheet: &mut Sheet, page: &Page) {
    if page.noted.is_empty() {
        return;
    }
    sheet.heading("Noted: what has been held, or is out, broke these rules");
    let mut table = sheet.table();
    for noted in &page.noted {
        table.add_row([plain("-"), plain(&noted.text)]);
    }
    sheet.print(table, 1);
}

fn changes(sheet: &mut Sheet, page: &Page) {
    if page.changed.is_empty() {
        return;
    }
    sheet.heading(&format!("Changes from the programme kept: {}", page.changed));
    let mut table = sheet.table();
    for change in &page.changes {
        let way = match (change.from.as_str(), change.to.as_str()) {
            (from, "") => format!("no longer on {from}"),
            ("", to) => format!("on {to}"),
            (from, to) => format!("from {from} to {to}"),
        };
        let title = format!("{}: {way}", change.title);
        table.add_row([plain(change.kind), plain(&title)]);
        if !change.why.is_empty() {
            table.add_row([plain(""), plain(&format!("  {}", change.why))]);
        }
    }
    sheet.print(table, 1);
}

fn lines(sheet: &mut Sheet, heading: &str, lines: &[Line]) {
    if lines.is_empty() {
        return;
    }
    sheet.heading(heading);
    let mut table = sheet.table();
    for line in lines {
        let resolution = if line.kind == "mandate" { line.basis.as_str() } else { "" };
        let title = [line.text.as_str(), resolution, line.access, line.standing];
        let title: Vec<&str> = title.into_iter().filter(|part| !part.is_empty()).collect();
        table.add_row([plain(&line.day), plain(&line.hours()), plain(&title.join(", "))]);
    }
    sheet.print(table, 2);
}

fn leads(sheet: &mut Sheet, leads: &[LeadLine]) {
    if leads.is_empty() {
        return;
    }
    sheet.heading("Leads");
    let mut table = sheet.table();
    table.set_header(["", "least", "actual", "slack", "counted in"].map(bold));
    for lead in leads {
        let slack = lead.slack.to_string();
        table.add_row([
            plain(&lead.text),
            plain(&lead.required.to_string()),
            plain(&lead.actual.to_string()),
            if lead.slack < 0 { warning(&slack) } else { plain(&slack) },
            plain(&counted_in(lead)),
        ]);
    }
    align_right(&mut table, 1..=3);
    sheet.print(table, 0);
}

/// The unit; and how strictly the lead is meant, unless it is as strict as can be.
fn counted_in(lead: &LeadLine) -> String {
    match lead.strength {
        "hard" => lead.unit.to_owned(),
        other => format!("{}, {other}", lead.unit),
    }
}

fn penalties(sheet: &mut Sheet, terms: &[Term]) {
    if terms.is_empty() {
        return;
    }
    sheet.heading("Penalties");
    let mut table = sheet.table();
    table.set_header(["total", "each", ""].map(bold));
    for term in terms {
        table.add_row([bold(&term.points.to_string()), plain(""), bold(&term.name)]);
        for charge in &term.charges {
            let why = match (charge.item.as_str(), charge.reason.as_str()) {
                (item, "") => item.to_owned(),
                (item, reason) => format!("{item} – {reason}"),
            };
            table.add_row([plain(""), plain(&charge.points.to_string()), plain(&why)]);
        }
    }
    align_right(&mut table, 0..=1);
    sheet.print(table, 2);
}

fn align_right(table: &mut Table, columns: RangeInclusive<usize>) {
    for column in columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}
