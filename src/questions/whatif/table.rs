//! The answers as a document: a table for people, rows and JSON for programs.

use std::cmp::Ordering;

use serde::Serialize;
use serde_json::Value;

use super::{Answered, Figures, LeastWaived, Sweep, Verdict};
use crate::base::words::counted;
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
    #[serde(skip_serializing_if = "Option::is_none")]
    least_waived: Option<&'a LeastWaived>,
    seconds: f64,
}

fn line(answered: &Answered) -> Line<'_> {
    Line {
        scenario: &answered.name,
        line: answered.line,
        figures: Figures::of(&answered.verdict),
        least_waived: answered.waived.as_ref(),
        seconds: (answered.seconds * 1e4).round() / 1e4,
    }
}

/// A row for each scenario.
fn data(sweep: &Sweep) -> Data {
    let waived = if sweep.has_waivers { &WAIVED[..] } else { &[] };
    let header = ["scenario", "line"].into_iter().chain(Figures::COLUMNS);
    let header = header.chain(waived.iter().copied()).chain(["seconds"]);
    let rows = sweep.answers.iter().map(|answered| {
        let line = line(answered);
        let own = [Field::from(line.scenario), line.line.into()];
        let least = line.least_waived;
        let least = [
            Field::from(least.map(|least| least.points)),
            least.map_or_else(String::new, |least| least.waivers.join("; ")).into(),
        ];
        let least = least.into_iter().filter(|_| sweep.has_waivers);
        let seconds = [Field::from(line.seconds)];
        own.into_iter().chain(line.figures.cells()).chain(least).chain(seconds)
    });
    Data::new(header, rows)
}

/// The columns of the cheapest waivers, where they were asked for.
const WAIVED: [&str; 2] = ["least_waived", "waivers"];

impl Sweep {
    /// The columns by which [`Sweep::sort`] sorts.
    pub fn columns() -> Vec<&'static str> {
        let own = ["scenario", "line"].into_iter().chain(Figures::COLUMNS);
        own.chain(["least_waived", "seconds"]).collect()
    }

    /// Sorts the answers by a column of the table: numbers by size, texts by letters, blanks last.
    /// Equal answers keep their order.
    pub fn sort(&mut self, column: &str, is_descending: bool) {
        self.answers.sort_by(|one, other| {
            let (one, other) = (key(one, column), key(other, column));
            let order = match (&one, &other) {
                (Value::Null, Value::Null) => Ordering::Equal,
                // Blanks come last in either direction.
                (Value::Null, _) => return Ordering::Greater,
                (_, Value::Null) => return Ordering::Less,
                (Value::String(one), Value::String(other)) => one.cmp(other),
                (one, other) => {
                    let number = |value: &Value| value.as_f64().unwrap_or_default();
                    number(one).total_cmp(&number(other))
                }
            };
            if is_descending { order.reverse() } else { order }
        });
    }
}

/// Returns the value of a column.
fn key(answered: &Answered, column: &str) -> Value {
    if column == "least_waived" {
        return answered.waived.as_ref().map_or(Value::Null, |least| least.points.into());
    }
    let line = serde_json::to_value(line(answered)).unwrap_or_default();
    match line.get(column) {
        Some(Value::String(text)) if text.is_empty() => Value::Null,
        value => value.cloned().unwrap_or_default(),
    }
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
        let says = remark(line);
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
    let waived = lines.iter().filter_map(|line| Some((line.scenario, line.least_waived?)));
    let waived = waived.map(|(scenario, least)| {
        let proved = if least.is_proved { "" } else { ", not proved to be the least" };
        let points = counted(usize::try_from(least.points).unwrap_or_default(), "point");
        [scenario.to_owned(), format!("{points}{proved}: {}", least.waivers.join("; "))]
    });
    let waived = Table::new(["", ""], |_| false).wide(1).rows(waived);
    if !waived.rows.is_empty() {
        document.heading("The cheapest waivers").table(waived);
    }
    document.with_data(|| data(sweep)).with_json(|| to_json(sweep))
}

/// Returns what the numbers of a line do not show.
fn remark(line: &Line<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    match Conclusion::from_word(&line.figures.status) {
        Some(Conclusion::Optimal) => {}
        Some(Conclusion::NotRun) => parts.push("not run".to_owned()),
        Some(Conclusion::Feasible) => parts.push("not proved".to_owned()),
        _ => parts.push(line.figures.status.clone()),
    }
    for (count, word) in [(line.figures.new, "new"), (line.figures.dropped, "dropped")] {
        parts.extend(count.filter(|count| *count > 0).map(|count| format!("{count} {word}")));
    }
    parts.join(", ")
}
