//! The answers as a document: a table for people, rows and JSON for programs.

use serde::Serialize;

use super::{Answered, Figures, Sweep, Verdict};
use crate::domain::changes::Change;
use crate::domain::conclusion::Conclusion;
use crate::domain::programme::ProofStatus;
use crate::input::instance::table::Field;
use crate::output::document::{Cell, Data, Document, Table, Tone};

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

/// A row for each scenario.
fn data(sweep: &Sweep) -> Data {
    let header = ["scenario", "line"].into_iter().chain(Figures::COLUMNS).chain(["seconds"]);
    let rows = sweep.answers.iter().map(|answered| {
        let line = line(answered);
        let own = [Field::from(line.scenario), line.line.into()];
        let seconds = [Field::from(line.seconds)];
        own.into_iter().chain(line.figures.cells()).chain(seconds)
    });
    Data::new(header, rows)
}

/// Returns the table as JSON, with the changes of each scenario's programme.
fn to_json(sweep: &Sweep) -> String {
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

/// Returns the answers: what each scenario costs and moves, and why some have no programme.
pub fn document(sweep: &Sweep) -> Document<'_> {
    let mut document = Document::new("Scenarios compared with the instance as it is");
    document.paragraph(&match &sweep.base {
        Some(base) => format!(
            "`{}` under the policy `{}` costs {} points as it is.",
            base.instance, base.policy, base.objective
        ),
        None => "The instance as it is has no programme of work.".to_owned(),
    });
    let lines: Vec<Line<'_>> = sweep.answers.iter().map(line).collect();
    let headers = ["", "points", "change", "moved", "slack", "seconds", ""];
    let mut table = Table::new(headers, |at| (1..=5).contains(&at));
    for line in &lines {
        let figures = &line.figures;
        let or_dash = |number: Option<i64>| number.map_or("–".to_owned(), |n| n.to_string());
        let signed = |more: i64| if more > 0 { format!("+{more}") } else { more.to_string() };
        let says = told(line);
        table.row([
            Cell::from(line.scenario),
            or_dash(figures.objective).into(),
            figures.more.map_or("–".to_owned(), signed).into(),
            or_dash(figures.moved.and_then(|moved| i64::try_from(moved).ok())).into(),
            or_dash(figures.worst_slack).into(),
            format!("{:.2}", line.seconds).into(),
            match figures.objective {
                None => Cell::toned(says, Tone::Broken),
                Some(_) => says.into(),
            },
        ]);
    }
    document.heading("Scenarios").table(table);
    let reasons = lines.iter().filter(|line| !line.figures.reason.is_empty());
    let reasons = reasons.map(|line| [line.scenario, line.figures.reason.as_str()]);
    let reasons = Table::new(["", ""], |_| false).wide(1).rows(reasons);
    if !reasons.rows.is_empty() {
        document.heading("Why there is no programme").table(reasons);
    }
    document.with_data(|| data(sweep)).with_json(|| to_json(sweep))
}

/// Returns what the numbers of a line do not show.
fn told(line: &Line<'_>) -> String {
    let mut told: Vec<String> = Vec::new();
    match Conclusion::from_word(&line.figures.status) {
        Some(Conclusion::Optimal) => {}
        Some(Conclusion::NotRun) => told.push("not run".to_owned()),
        Some(Conclusion::Feasible) => told.push("not proved".to_owned()),
        _ => told.push(line.figures.status.clone()),
    }
    for (count, word) in [(line.figures.new, "new"), (line.figures.dropped, "dropped")] {
        told.extend(count.filter(|count| *count > 0).map(|count| format!("{count} {word}")));
    }
    told.join(", ")
}
