//! The simulation as text, CSV, JSON and Markdown, and as files.

use std::path::Path;

use super::{Draw, Drawn, Month, Round, Simulation, Subject, Summary, figures, tables};
use crate::base::files::{FileSet, Written};
use crate::input::instance::table::{Field, csv_of};
use crate::output::report::{
    ReportError, Sheet, TextStyle, bold, escaped, one_line, plain, table_row,
};

/// Returns the simulation for the terminal.
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

/// Returns the simulation as Markdown.
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

/// Formats a row of a Markdown table, in which no cell opens another.
fn row(cells: &[String]) -> String {
    table_row(cells.iter().map(|cell| escaped(&one_line(cell))))
}

/// Returns the renewals as CSV, one row per renewal and round.
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
            Some((low, high)) => (Some(Field::decimals(low, 4)), Some(Field::decimals(high, 4))),
            None => (None, None),
        };
        [
            Field::from(&month.instance),
            (&month.policy).into(),
            (&subject.renewal).into(),
            subject.kind.as_str().into(),
            subject.due.into(),
            subject.latest.into(),
            round.earlier.into(),
            rollovers.of.into(),
            (kept.of > 0).then_some(kept.count).into(),
            low.into(),
            high.into(),
            rollovers.count.into(),
        ]
    };
    let rows = simulation.months.iter().flat_map(|month| {
        month.subjects.iter().enumerate().flat_map(move |subject| {
            month.rounds.iter().map(move |round| of_round(month, subject, round))
        })
    });
    csv_of(header, rows)
}

/// Returns every draw as CSV, one row per report.
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
    let of_report =
        move |month: &Month, round: &Round, draw: &Draw, (subject, drawn): (&Subject, &Drawn)| {
            [
                Field::from(&month.instance),
                (&month.policy).into(),
                round.earlier.into(),
                draw.number.into(),
                (&subject.renewal).into(),
                drawn.delay.into(),
                drawn.report.into(),
                drawn.kept.into(),
                drawn.rollover.into(),
                drawn.extension.into(),
                draw.moved.into(),
                draw.days_moved.into(),
                draw.is_planned.into(),
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

/// Returns the simulation as JSON, with every draw.
pub fn to_json(simulation: &Simulation) -> String {
    // Plain values always serialise.
    serde_json::to_string_pretty(simulation).unwrap_or_default() + "\n"
}

/// Writes `renewals.csv`, `draws.csv`, `simulate.json`, `simulate.md` and the figures into a
/// directory, and the digests of all as `simulate.sha256`: all of them or none.
///
/// # Errors
///
/// The same as for [`write_all`](crate::output::report::write_all).
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
