//! The terminal: the month at a glance, then everything that bears on it.

mod calendar;

use std::ops::RangeInclusive;

use comfy_table::{CellAlignment, Table};

use crate::domain::programme::Programme;
use crate::output::report::page::{Interval, LeadLine, Line, Note, Page, Term};
use crate::output::report::{Audience, TextStyle};

use crate::output::document::Tone;
use crate::output::formats::text::{Sheet, bold, plain, toned, warning};

pub(super) fn render(programme: &Programme, audience: Audience, style: &TextStyle) -> String {
    let page = Page::of(programme, audience, str::to_owned);
    let mut sheet = Sheet::new(style);
    sheet.heading(&format!("Programme of work of the Security Council, {}", page.covers));
    if !page.issue.is_empty() {
        sheet.paragraph(&page.issue);
    }
    sheet.paragraph(&page.notice);
    waivers(&mut sheet, &page);
    noted(&mut sheet, &page);
    for month in &page.months {
        sheet.heading(&month.name);
        calendar::print(&mut sheet, month);
    }
    // A terminal has no shades: a day to avoid or without meetings says so itself.
    let signs: Vec<String> = page
        .legend
        .iter()
        .filter(|key| key.sign.len() == 1)
        .map(|key| format!("{} {}", key.sign, key.meaning))
        .collect();
    if !signs.is_empty() {
        sheet.paragraph(&signs.join("   "));
    }
    changes(&mut sheet, &page);
    lines(&mut sheet, "Earlier dates", &page.before);
    lines(&mut sheet, "Later dates", &page.after);
    lines(&mut sheet, "Addendum: unofficial meetings", &page.addendum);
    lines(&mut sheet, "Reports and other work", &page.documents);
    lines(&mut sheet, "Deadlines", &page.deadlines);
    lines(&mut sheet, "Mandates that expire", &page.mandates);
    if page.internal {
        leads(&mut sheet, &page.leads);
        notes(&mut sheet, &page.notes);
        penalties(&mut sheet, &page.penalties);
        sheet.heading(&page.proof);
        sheet.paragraph(&page.summary);
    } else {
        intervals(&mut sheet, &page.intervals);
    }
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
        if !waiver.source.is_empty() {
            table.add_row([plain(""), plain(&format!("Source: {}", waiver.source))]);
        }
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
    sheet.heading(&format!("{}: {}", page.changes_heading, page.changed));
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
        let title = [line.text.as_str(), resolution, line.label, line.standing.as_str()];
        let title: Vec<&str> = title.into_iter().filter(|part| !part.is_empty()).collect();
        table.add_row([plain(&line.day), plain(&line.hours()), plain(&title.join(", "))]);
    }
    sheet.print(table, 2);
}

fn intervals(sheet: &mut Sheet, intervals: &[Interval]) {
    if intervals.is_empty() {
        return;
    }
    sheet.heading("Days between");
    let mut table = sheet.table();
    for interval in intervals {
        let days = format!("{}; {} asked for", interval.between, interval.asked);
        table.add_row([plain(&interval.text), plain(&days)]);
    }
    sheet.print(table, 1);
}

fn notes(sheet: &mut Sheet, notes: &[Note]) {
    if notes.is_empty() {
        return;
    }
    sheet.heading("Carried from the instance");
    let mut table = sheet.table();
    for note in notes {
        table.add_row([plain(&note.item), plain(&note.column), plain(&note.text)]);
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
            toned(&slack, tone(lead.slack)),
            plain(&counted_in(lead)),
        ]);
    }
    align_right(&mut table, 1..=3);
    sheet.print(table, 0);
}

/// How a slack looks: missed, used up, or neither.
fn tone(slack: i64) -> Option<Tone> {
    match slack {
        ..0 => Some(Tone::Broken),
        0 => Some(Tone::Tight),
        _ => None,
    }
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
