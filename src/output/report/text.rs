//! The terminal: the month at a glance, then everything that bears on it.

mod calendar;

use std::ops::RangeInclusive;

use comfy_table::{CellAlignment, Table};

use crate::domain::programme::Programme;
use crate::output::language::{Catalogue, Message, uncapitalised, words};
use crate::output::report::page::{Interval, LeadLine, Line, Note, Page, Term};
use crate::output::report::{Audience, TextStyle};

use crate::output::document::Tone;
use crate::output::formats::text::{Sheet, bold, plain, toned, warning};

pub(super) fn render(
    programme: &Programme,
    audience: Audience,
    style: &TextStyle,
    catalogue: Catalogue,
) -> String {
    let page = Page::of(programme, audience, catalogue, str::to_owned);
    let say = |message| catalogue.say(message);
    let mut sheet = Sheet::new(style);
    sheet.heading(&page.title);
    if !page.issue.is_empty() {
        sheet.paragraph(&page.issue);
    }
    sheet.paragraph(&page.notice);
    if !page.explanations.is_empty() {
        sheet.paragraph(&page.explanations);
    }
    waivers(&mut sheet, &page, catalogue);
    noted(&mut sheet, &page, catalogue);
    for month in &page.months {
        sheet.heading(&month.name);
        calendar::print(&mut sheet, month, catalogue);
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
    changes(&mut sheet, &page, catalogue);
    for (heading, listed) in [
        (Message::HeadingEarlier, &page.before),
        (Message::HeadingLater, &page.after),
        (Message::HeadingAddendum, &page.addendum),
        (Message::HeadingDocuments, &page.documents),
        (Message::HeadingDeadlines, &page.deadlines),
        (Message::HeadingMandates, &page.mandates),
    ] {
        lines(&mut sheet, catalogue, &say(heading), listed);
    }
    if page.internal {
        leads(&mut sheet, catalogue, &page.leads);
        notes(&mut sheet, catalogue, &page.notes);
        penalties(&mut sheet, catalogue, &page.penalties);
        sheet.heading(&page.proof);
        sheet.paragraph(&page.summary);
    } else {
        intervals(&mut sheet, catalogue, &page.intervals);
    }
    sheet.finish()
}

fn waivers(sheet: &mut Sheet, page: &Page, catalogue: Catalogue) {
    if page.waivers.is_empty() {
        return;
    }
    sheet.heading(&catalogue.say(Message::HeadingWaivers));
    let mut table = sheet.table();
    table.add_row([warning(&page.warning)]);
    sheet.print(table, 0);
    let mut table = sheet.table();
    for waiver in &page.waivers {
        table.add_row([plain("-"), plain(&waiver.text)]);
        if !waiver.source.is_empty() {
            let source = catalogue.fill(Message::SourceOf, &[("source", words(&waiver.source))]);
            table.add_row([plain(""), plain(&source)]);
        }
    }
    sheet.print(table, 1);
}

fn noted(sheet: &mut Sheet, page: &Page, catalogue: Catalogue) {
    if page.noted.is_empty() {
        return;
    }
    sheet.heading(&catalogue.say(Message::HeadingNoted));
    let mut table = sheet.table();
    for noted in &page.noted {
        table.add_row([plain("-"), plain(&noted.text)]);
    }
    sheet.print(table, 1);
}

fn changes(sheet: &mut Sheet, page: &Page, catalogue: Catalogue) {
    if page.changed.is_empty() {
        return;
    }
    sheet.heading(&of(catalogue, &page.changes_heading, &page.changed));
    let mut table = sheet.table();
    for change in &page.changes {
        let way = match (change.from.as_str(), change.to.as_str()) {
            (from, "") => catalogue.fill(Message::ChangeNoLonger, &[("from", words(from))]),
            ("", to) => catalogue.fill(Message::ChangeOnlyOn, &[("to", words(to))]),
            (from, to) => {
                let fills = [("from", words(from)), ("to", words(to))];
                catalogue.fill(Message::ChangeFromTo, &fills)
            }
        };
        let title = of(catalogue, &change.title, &way);
        table.add_row([plain(&change.kind), plain(&title)]);
        if !change.why.is_empty() {
            table.add_row([plain(""), plain(&format!("  {}", change.why))]);
        }
    }
    sheet.print(table, 1);
}

/// A subject with what is said of it, both as they are.
fn of(catalogue: Catalogue, subject: &str, what: &str) -> String {
    catalogue.fill(Message::TitleOf, &[("subject", words(subject)), ("what", words(what))])
}

fn lines(sheet: &mut Sheet, catalogue: Catalogue, heading: &str, lines: &[Line]) {
    if lines.is_empty() {
        return;
    }
    sheet.heading(heading);
    let mut table = sheet.table();
    for line in lines {
        let resolution = if line.kind == "mandate" { line.basis.as_str() } else { "" };
        let title = [line.text.as_str(), resolution, line.label.as_str(), line.standing.as_str()];
        let title: Vec<&str> = title.into_iter().filter(|part| !part.is_empty()).collect();
        table.add_row([plain(&line.day), plain(&line.hours()), plain(&catalogue.listed(&title))]);
    }
    sheet.print(table, 2);
}

fn intervals(sheet: &mut Sheet, catalogue: Catalogue, intervals: &[Interval]) {
    if intervals.is_empty() {
        return;
    }
    sheet.heading(&catalogue.say(Message::HeadingDaysBetween));
    let mut table = sheet.table();
    for interval in intervals {
        let fills = [("days", words(&interval.between)), ("asked", words(&interval.asked))];
        let days = catalogue.fill(Message::DaysAndAsked, &fills);
        table.add_row([plain(&interval.text), plain(&days)]);
    }
    sheet.print(table, 1);
}

fn notes(sheet: &mut Sheet, catalogue: Catalogue, notes: &[Note]) {
    if notes.is_empty() {
        return;
    }
    sheet.heading(&catalogue.say(Message::HeadingCarried));
    let mut table = sheet.table();
    for note in notes {
        table.add_row([plain(&note.item), plain(&note.column), plain(&note.text)]);
    }
    sheet.print(table, 2);
}

fn leads(sheet: &mut Sheet, catalogue: Catalogue, leads: &[LeadLine]) {
    if leads.is_empty() {
        return;
    }
    sheet.heading(&catalogue.say(Message::HeadingLeads));
    let mut table = sheet.table();
    let small = |message| bold(&uncapitalised(&catalogue.say(message)));
    table.set_header([
        bold(""),
        small(Message::ColumnLeast),
        small(Message::ColumnActual),
        small(Message::ColumnSlack),
        small(Message::ColumnCountedIn),
    ]);
    for lead in leads {
        let slack = lead.slack.to_string();
        table.add_row([
            plain(&lead.text),
            plain(&lead.required.to_string()),
            plain(&lead.actual.to_string()),
            toned(&slack, tone(lead.slack)),
            plain(&counted_in(catalogue, lead)),
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
fn counted_in(catalogue: Catalogue, lead: &LeadLine) -> String {
    match lead.is_hard {
        true => lead.unit.clone(),
        false => catalogue.listed(&[&lead.unit, &lead.strength]),
    }
}

fn penalties(sheet: &mut Sheet, catalogue: Catalogue, terms: &[Term]) {
    if terms.is_empty() {
        return;
    }
    sheet.heading(&catalogue.say(Message::HeadingPenalties));
    let mut table = sheet.table();
    let small = |message| bold(&uncapitalised(&catalogue.say(message)));
    table.set_header([small(Message::ColumnTotal), small(Message::ColumnEach), bold("")]);
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
