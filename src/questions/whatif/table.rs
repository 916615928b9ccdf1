//! The answers as a table: for the terminal, as CSV and as JSON.

use comfy_table::CellAlignment;
use serde::Serialize;

use super::{Answered, Figures, Sweep, Verdict};
use crate::domain::changes::Change;
use crate::domain::programme::ProofStatus;
use crate::input::instance::table::{Field, csv_of};
use crate::output::report::{Sheet, TextStyle, bold, one_line, plain, warning};

/// A row of the table.
#[derive(Clone, Debug, Serialize)]
struct Line<'a> {
    scenario: &'a str,
    line: u64,
    #[serde(flatten)]
    figures: Figures,
    seconds: f64,
}

fn line(answered: &Answered) -> Line<'_> {
    Line {
        scenario: &answered.name,
        line: answered.line,
        figures: Figures::of(&answered.verdict),
        seconds: (answered.seconds * 1e4).round() / 1e4,
    }
}

/// Returns the table as CSV.
pub fn to_csv(sweep: &Sweep) -> String {
    let header = ["scenario", "line"].into_iter().chain(Figures::COLUMNS).chain(["seconds"]);
    let rows = sweep.answers.iter().map(|answered| {
        let line = line(answered);
        let own = [Field::from(line.scenario), line.line.into()];
        let seconds = [Field::from(line.seconds)];
        own.into_iter().chain(line.figures.cells()).chain(seconds)
    });
    csv_of(header, rows)
}

/// Returns the table as JSON, with the changes of each scenario's programme.
pub fn to_json(sweep: &Sweep) -> String {
    #[derive(Serialize)]
    struct Whole<'a> {
        #[serde(flatten)]
        line: Line<'a>,
        changes: &'a [Change],
    }
    let scenarios: Vec<Whole<'_>> = sweep
        .answers
        .iter()
        .map(|answered| Whole {
            line: line(answered),
            changes: match &answered.verdict {
                Verdict::Feasible(found) => &found.changes.list,
                _ => &[],
            },
        })
        .collect();
    let base = sweep.base.as_ref();
    let value = serde_json::json!({
        "instance": base.map(|base| &base.instance),
        "policy": base.map(|base| &base.policy),
        "objective": base.map(|base| base.objective),
        "status": base.map_or(ProofStatus::Infeasible, |base| base.status),
        "scenarios": scenarios,
        "version": env!("CARGO_PKG_VERSION"),
    });
    format!("{value:#}\n")
}

/// Returns the table for the terminal.
pub fn to_text(sweep: &Sweep, style: &TextStyle) -> String {
    let mut sheet = Sheet::new(style);
    sheet.paragraph(&match &sweep.base {
        Some(base) => format!(
            "`{}` under the policy `{}` costs {} points as it is.",
            one_line(&base.instance),
            one_line(&base.policy),
            base.objective
        ),
        None => "The instance as it is has no programme of work.".to_owned(),
    });
    sheet.heading("Scenarios");
    let mut table = sheet.table();
    table.set_header(["", "points", "change", "moved", "slack", "seconds", ""].map(bold));
    for answered in &sweep.answers {
        let line = line(answered);
        let or_dash = |number: Option<i64>| number.map_or("–".to_owned(), |n| n.to_string());
        let signed = |more: i64| if more > 0 { format!("+{more}") } else { more.to_string() };
        table.add_row([
            plain(&one_line(line.scenario)),
            plain(&or_dash(line.figures.objective)),
            plain(&line.figures.more.map_or("–".to_owned(), signed)),
            plain(&or_dash(line.figures.moved.and_then(|moved| i64::try_from(moved).ok()))),
            plain(&or_dash(line.figures.worst_slack)),
            plain(&format!("{:.2}", line.seconds)),
            if line.figures.objective.is_none() {
                warning(&told(&line))
            } else {
                plain(&told(&line))
            },
        ]);
    }
    for column in 1..=5 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    sheet.print(table, 0);
    reasons(&mut sheet, sweep);
    sheet.finish()
}

/// Lists why scenarios have no programme, one paragraph each.
fn reasons(sheet: &mut Sheet, sweep: &Sweep) {
    let lines: Vec<Line<'_>> = sweep.answers.iter().map(line).collect();
    let mut table = sheet.table();
    for line in lines.iter().filter(|line| !line.figures.reason.is_empty()) {
        table.add_row([plain(&one_line(line.scenario)), plain(&one_line(&line.figures.reason))]);
    }
    if table.row_iter().next().is_some() {
        sheet.heading("Why there is no programme");
        sheet.print(table, 1);
    }
}

/// Returns what the numbers of a line do not show.
fn told(line: &Line<'_>) -> String {
    let mut told: Vec<String> = Vec::new();
    match line.figures.status.as_str() {
        "optimal" => {}
        "not_run" => told.push("not run".to_owned()),
        "feasible" => told.push("not proved".to_owned()),
        status => told.push(status.to_owned()),
    }
    for (count, word) in [(line.figures.new, "new"), (line.figures.dropped, "dropped")] {
        told.extend(count.filter(|count| *count > 0).map(|count| format!("{count} {word}")));
    }
    told.join(", ")
}
