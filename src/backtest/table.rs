//! The answers laid out: for the terminal, as Markdown, and as CSV by renewal and by month.

use chrono::NaiveDate;
use comfy_table::CellAlignment;

use super::month::name;
use super::words::{Section, sections};
use super::{Backtest, MonthAnswer, Outcome, RenewalAnswer, Verdict};
use crate::instance::table::csv_of;
use crate::item::ItemKind;
use crate::report::{Sheet, TextStyle, bold, escaped, inert, one_line, plain, table_row};

/// The answers for the terminal.
pub fn to_text(backtest: &Backtest, style: &TextStyle) -> String {
    let mut sheet = Sheet::new(style);
    for section in sections(backtest, one_line) {
        if !section.heading.is_empty() {
            sheet.heading(section.heading);
        }
        if !section.rows.is_empty() {
            let mut table = sheet.table();
            table.set_header(section.columns.iter().map(|column| bold(column)));
            for row in &section.rows {
                table.add_row(row.iter().map(|cell| plain(cell)));
            }
            for (at, column) in table.column_iter_mut().enumerate() {
                if is_number(&section, at) {
                    column.set_cell_alignment(CellAlignment::Right);
                }
            }
            let wide = if section.columns[0].is_empty() { 0 } else { section.columns.len() - 1 };
            sheet.print(table, wide);
        }
        for says in &section.says {
            sheet.paragraph(says);
        }
    }
    sheet.finish()
}

/// Whether a column holds numbers alone.
fn is_number(section: &Section, at: usize) -> bool {
    let mut cells = section.rows.iter().map(|row| row[at].as_str()).filter(|cell| !cell.is_empty());
    cells.all(|cell| cell.parse::<f64>().is_ok())
}

/// The answers as Markdown.
pub fn to_markdown(backtest: &Backtest) -> String {
    let mut text = "# Backtest\n".to_owned();
    for section in sections(backtest, |text| escaped(&one_line(text))) {
        if !section.heading.is_empty() {
            text.push_str(&format!("\n## {}\n", section.heading));
        }
        if !section.rows.is_empty() {
            let marks = (0..section.columns.len())
                .map(|at| if is_number(&section, at) { "---:" } else { "---" });
            text.push_str(&format!("\n{}{}", table_row(&section.columns), table_row(marks)));
            section.rows.iter().for_each(|row| text.push_str(&table_row(row)));
        }
        for says in &section.says {
            text.push_str(&format!("\n{says}\n"));
        }
    }
    text
}

/// The answers as CSV, a row a renewal.
pub fn to_csv(backtest: &Backtest) -> String {
    let columns = [
        "month",
        "chain",
        "mission",
        "resolution",
        "report",
        "tcc_meeting",
        "consultations",
        "adoption",
        "expiry",
        "days_to_tcc",
        "first_lead_kept",
        "days_to_consultations",
        "second_lead_kept",
        "could",
        "could_by_adoption",
        "could_by_dates",
        "not_known_because",
        "days_earlier",
        "days_earlier_by_dates",
        "report_needed_by",
        "business_known",
        "proposed_tcc_meeting",
        "proposed_consultations",
        "proposed_adoption",
    ];
    let rows = backtest
        .months
        .iter()
        .flat_map(|month| month.renewals.iter().map(|renewal| renewal_cells(month, renewal)));
    csv_of(columns, rows)
}

fn renewal_cells(month: &MonthAnswer, renewal: &RenewalAnswer) -> Vec<String> {
    let chain = &renewal.chain;
    let because = match renewal.could.verdict() {
        Verdict::NotKnown(why) => why.in_words().to_owned(),
        Verdict::Yes | Verdict::No => String::new(),
    };
    let proposed = |kind: ItemKind| {
        let own = renewal.moves.iter().find(|own| own.item == kind);
        date(own.map(|own| own.proposed))
    };
    vec![
        name(month.month),
        inert(&chain.id),
        inert(&chain.mission),
        inert(&chain.resolution),
        date(chain.report),
        date(chain.tcc_meeting),
        date(chain.consultations),
        chain.adoption.to_string(),
        date(chain.expiry),
        number(renewal.held[0].days),
        renewal.held[0].kept.as_str().to_owned(),
        number(renewal.held[1].days),
        renewal.held[1].kept.as_str().to_owned(),
        renewal.could.verdict().as_str().to_owned(),
        renewal.could_by_adoption.as_str().to_owned(),
        renewal.could_by_dates().as_str().to_owned(),
        because,
        number(renewal.could.earlier()),
        number(renewal.earlier_by_dates),
        date(renewal.needed_by()),
        yes_or_no(renewal.business_known),
        proposed(ItemKind::TccMeeting),
        proposed(ItemKind::Consultations),
        proposed(ItemKind::Adoption),
    ]
}

/// The answers as CSV, a row a month.
pub fn months_to_csv(backtest: &Backtest) -> String {
    let columns = [
        "month",
        "renewals",
        "outcome",
        "reports_earlier",
        "points",
        "points_without_leads",
        "price",
        "is_proved",
        "moved",
        "days_moved",
        "meetings",
        "meetings_left_out",
        "days_reduced",
        "months_not_recorded",
        "message",
    ];
    csv_of(columns, backtest.months.iter().map(month_cells))
}

fn month_cells(month: &MonthAnswer) -> Vec<String> {
    let proposed = month.outcome.proposed();
    let moves = month.renewals.iter().flat_map(|renewal| &renewal.moves);
    let moved: Vec<i64> = moves.filter_map(super::Move::days).filter(|days| *days != 0).collect();
    let of_proposed = |cell: String| if proposed.is_some() { cell } else { String::new() };
    let not_recorded: Vec<String> =
        month.business.unrecorded.iter().map(|month| name(*month)).collect();
    let message = match &month.outcome {
        Outcome::Failed { message } => message.as_str(),
        _ => "",
    };
    vec![
        name(month.month),
        month.renewals.len().to_string(),
        month.outcome.as_str().to_owned(),
        proposed.map_or(String::new(), |own| yes_or_no(own.reports_earlier)),
        number(proposed.map(|own| own.points.least)),
        number(proposed.map(|own| own.points_without.least)),
        number(proposed.and_then(super::Proposed::price)),
        proposed.map_or(String::new(), |own| yes_or_no(own.price().is_some())),
        of_proposed(moved.len().to_string()),
        of_proposed(moved.iter().map(|days| days.abs()).sum::<i64>().to_string()),
        month.business.meetings.to_string(),
        month.business.left_out.len().to_string(),
        month.business.reduced.len().to_string(),
        not_recorded.join(" "),
        inert(&one_line(message)),
    ]
}

fn date(date: Option<NaiveDate>) -> String {
    date.map_or(String::new(), |date| date.to_string())
}

fn number(number: Option<i64>) -> String {
    number.map_or(String::new(), |number| number.to_string())
}

fn yes_or_no(holds: bool) -> String {
    if holds { "yes" } else { "no" }.to_owned()
}
