//! The month as a grid, or as a list where the terminal is too narrow for one.

use comfy_table::{
    ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table, TableStyle, Width,
};

use crate::output::formats::text::{Sheet, bold, plain};
use crate::output::language::{Catalogue, Message};
use crate::output::report::page::{Day, Line, Month};

/// A cell narrower than `consultations` would break its commonest word.
const NARROWEST: u16 = 13;

/// A week: days in its first line, meetings below. The line above it is set where it stands.
const WEEK: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::new('│', '│', '│'))
    .content_lines(ContentLineStyle::new('│', '│', '│'));

const TOP: LineStyle = LineStyle::new('┌', '─', '┬', '┐');
const BETWEEN: LineStyle = LineStyle::new('├', '─', '┼', '┤');
const BOTTOM: LineStyle = LineStyle::new('└', '─', '┴', '┘');

/// Prints a month.
pub(super) fn print(sheet: &mut Sheet, month: &Month, catalogue: Catalogue) {
    let columns = u16::try_from(month.columns()).unwrap_or(7);
    // A rule before each column and one after the last, and a space before each text.
    let cell = (sheet.width().saturating_sub(columns + 1) / columns).saturating_sub(1);
    if cell < NARROWEST {
        return list(sheet, month, catalogue);
    }
    let last = month.weeks.len().saturating_sub(1);
    for (at, week) in month.weeks.iter().enumerate() {
        let mut style = WEEK.top_border(if at == 0 { TOP } else { BETWEEN });
        if at == last {
            style = style.bottom_border(BOTTOM);
        }
        let table = grid(sheet, week, style, cell, catalogue);
        sheet.lines(&table);
    }
}

fn grid(sheet: &Sheet, week: &[Day], style: TableStyle, cell: u16, catalogue: Catalogue) -> Table {
    let mut table = Table::new();
    table.load_style(style).set_content_arrangement(ContentArrangement::Dynamic);
    sheet.dress(&mut table);
    table.set_header(week.iter().map(|day| bold(&name(day))));
    table.add_row(week.iter().map(|day| plain(&contents(day, catalogue))));
    for column in table.column_iter_mut() {
        column.set_padding((1, 0));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(cell + 1)));
    }
    table
}

fn name(day: &Day) -> String {
    if day.inside { day.name.clone() } else { String::new() }
}

fn contents(day: &Day, catalogue: Catalogue) -> String {
    let meetings = day.meetings().map(|line| format!("{} {}", line.spoken, named(line, catalogue)));
    asides(day, catalogue).into_iter().chain(meetings).collect::<Vec<_>>().join("\n")
}

/// What is to be known of the day itself.
fn asides(day: &Day, catalogue: Catalogue) -> Vec<String> {
    let closed = day.closed.iter().map(|reason| format!("({reason})"));
    let avoid = match day.avoid.as_slice() {
        [] if day.avoided => vec![format!("({})", catalogue.say(Message::ToBeAvoided))],
        reasons => reasons.iter().map(|reason| format!("({reason})")).collect(),
    };
    closed.chain(avoid).collect()
}

/// A meeting with its label and its signs.
fn named(line: &Line, catalogue: Catalogue) -> String {
    let title = match line.tag.as_str() {
        "" => line.bare.clone(),
        tag => catalogue.with_aside(&line.bare, tag),
    };
    let gap = if line.mark.is_empty() { "" } else { " " };
    format!("{title}{gap}{}", line.mark)
}

fn list(sheet: &mut Sheet, month: &Month, catalogue: Catalogue) {
    let mut table = sheet.table();
    for day in month.weeks.iter().flatten() {
        for aside in asides(day, catalogue) {
            table.add_row([plain(&name(day)), plain(""), plain(&aside)]);
        }
        for line in day.meetings() {
            table.add_row([plain(&name(day)), plain(&line.spoken), plain(&named(line, catalogue))]);
        }
    }
    if !table.is_empty() {
        sheet.print(table, 2);
    }
}
