//! The answer as text, CSV, JSON and Markdown, and as files.

use std::path::Path;

use super::{Draw, Drawn, Month, Round, Simulation, Subject, Summary, figures, tables};
use crate::files::{FileSet, Written};
use crate::instance::table::csv_of;
use crate::report::{
    ReportError, Sheet, TextStyle, bold, escaped, inert, one_line, plain, table_row,
};

/// The answer for the terminal.
pub fn to_text(simulation: &Simulation, style: &TextStyle) -> String {
    use comfy_table::CellAlignment;
    let mut sheet = Sheet::new(style);
    for paragraph in tables::introduction(simulation) {
        sheet.paragraph(&one_line(&paragraph));
    }
    for told in tables::all(simulation) {
        if told.rows.is_empty() {
            continue;
        }
        sheet.heading(&told.heading);
        for paragraph in &told.paragraphs {
            sheet.paragraph(paragraph);
        }
        let mut table = sheet.table();
        table.set_header(told.header.iter().map(|cell| bold(cell)));
        for row in &told.rows {
            table.add_row(row.iter().map(|cell| plain(&one_line(cell))));
        }
        for column in told.words..told.header.len() {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        sheet.print(table, 0);
    }
    sheet.finish()
}

/// The answer as Markdown.
pub fn to_markdown(simulation: &Simulation) -> String {
    let mut out = "# Late reports, simulated\n".to_owned();
    for paragraph in tables::introduction(simulation) {
        out.push_str(&format!("\n{}\n", one_line(&paragraph)));
    }
    for told in tables::all(simulation) {
        if told.rows.is_empty() {
            continue;
        }
        out.push_str(&format!("\n## {}\n", told.heading));
        for paragraph in &told.paragraphs {
            out.push_str(&format!("\n{paragraph}\n"));
        }
        let marks = (0..told.header.len()).map(|at| if at < told.words { "---" } else { "---:" });
        out.push_str(&format!("\n{}{}", row(&told.header), table_row(marks)));
        told.rows.iter().for_each(|cells| out.push_str(&row(cells)));
    }
    out
}

/// A row of a Markdown table, in which no cell opens another.
fn row(cells: &[String]) -> String {
    table_row(cells.iter().map(|cell| escaped(&one_line(cell))))
}

/// The renewals as CSV, one a row and a round.
pub fn to_csv(simulation: &Simulation) -> String {
    let header = [
        "instance",
        "policy",
        "renewal",
        "kind",
        "report_due",
        "latest_report",
        "days_earlier",
        "draws",
        "kept",
        "kept_low",
        "kept_high",
        "rollovers",
    ];
    let of_round = |month: &Month, (at, subject): (usize, &Subject), round: &Round| {
        let (kept, rollovers) = Summary::of_subject(round, at);
        let (low, high) = match kept.wilson_95() {
            Some((low, high)) => (format!("{low:.4}"), format!("{high:.4}")),
            None => (String::new(), String::new()),
        };
        let count = (kept.of > 0).then(|| kept.count.to_string());
        [
            inert(&month.instance),
            inert(&month.policy),
            inert(&subject.renewal),
            subject.kind.as_str().to_owned(),
            subject.due.to_string(),
            subject.latest.map_or(String::new(), |day| day.to_string()),
            round.earlier.to_string(),
            rollovers.of.to_string(),
            count.unwrap_or_default(),
            low,
            high,
            rollovers.count.to_string(),
        ]
    };
    let rows = simulation.months.iter().flat_map(|month| {
        month.subjects.iter().enumerate().flat_map(move |subject| {
            month.rounds.iter().map(move |round| of_round(month, subject, round))
        })
    });
    csv_of(header, rows)
}

/// Every draw as CSV, one report a row.
pub fn to_draws_csv(simulation: &Simulation) -> String {
    let header = [
        "instance",
        "policy",
        "days_earlier",
        "draw",
        "renewal",
        "delay",
        "report",
        "kept",
        "rollover",
        "extension",
        "moved",
        "days_moved",
        "planned",
    ];
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let of_report =
        move |month: &Month, round: &Round, draw: &Draw, (subject, drawn): (&Subject, &Drawn)| {
            [
                inert(&month.instance),
                inert(&month.policy),
                round.earlier.to_string(),
                draw.number.to_string(),
                inert(&subject.renewal),
                drawn.delay.to_string(),
                drawn.report.to_string(),
                drawn.kept.map_or(String::new(), yes),
                yes(drawn.rollover),
                drawn.extension.map_or(String::new(), |days| days.to_string()),
                draw.moved.to_string(),
                draw.days_moved.to_string(),
                yes(draw.is_planned),
            ]
        };
    let rows = simulation.rounds().flat_map(|(month, round)| {
        round.draws.iter().flat_map(move |draw| {
            let reports = month.subjects.iter().zip(&draw.drawn);
            reports.map(move |report| of_report(month, round, draw, report))
        })
    });
    csv_of(header, rows)
}

/// The answer as JSON, with every draw.
pub fn to_json(simulation: &Simulation) -> String {
    // Plain values always serialise.
    serde_json::to_string_pretty(simulation).unwrap_or_default() + "\n"
}

/// Writes `renewals.csv`, `draws.csv`, `simulate.json`, `simulate.md` and the figures into a directory,
/// and the digests of all as `simulate.sha256`: all of them, whole, or none.
///
/// # Errors
///
/// As [`write_all`](crate::report::write_all).
pub fn write_all(simulation: &Simulation, directory: &Path) -> Result<Written, ReportError> {
    let mut texts = vec![
        ("renewals.csv", to_csv(simulation)),
        ("draws.csv", to_draws_csv(simulation)),
        ("simulate.json", to_json(simulation)),
        ("simulate.md", to_markdown(simulation)),
    ];
    texts.extend(figures::all(simulation));
    Ok(FileSet::of("simulate", texts).write(directory)?)
}
