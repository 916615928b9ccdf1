//! A programme held against the rules.

use serde_json::json;

use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::domain::programme::Charge;
use crate::domain::rules::Violation;
use crate::input::instance::table::Field;
use crate::output::document::{Data, Document, Table};

/// The verdict on a programme: each rule that it breaks with the row and the source, and what it costs.
///
/// ```
/// use horseshoe::output::answers::verdict;
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::{Draft, Rules};
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
///
/// let draft = Draft::of_bytes("a.csv", b"date,session,id\n2027-01-01,morning,libya\n".into())?;
/// let violations = Rules::all().check(&problem, &draft);
/// let page = verdict(&problem, &violations, &[]);
/// let page = String::from_utf8(render(&page, Format::Markdown, &TextStyle::default()))?;
/// assert!(page.contains("holiday"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verdict<'a>(
    problem: &'a Problem,
    violations: &'a [Violation],
    charges: &'a [Charge],
) -> Document<'a> {
    let mut document = Document::new("A programme held against the rules");
    document.sentences(&in_words(problem, violations));
    document.sentences(&format!("It costs {} points.", total(charges)));
    let rows = charges.iter().map(|charge| {
        let Charge { term, item, points, reason } = charge;
        [points.to_string(), penalties::in_words(*term), item.clone(), reason.clone()]
    });
    let headers = ["points", "penalty", "item", "why"];
    document.table(Table::new(headers, |at| at == 0).wide(3).rows(rows));
    document
        .with_data(move || data(violations, charges))
        .with_json(move || to_json(problem, violations, charges))
}

fn total(charges: &[Charge]) -> i64 {
    charges.iter().map(|charge| charge.points).sum()
}

fn in_words(problem: &Problem, violations: &[Violation]) -> String {
    let policy = &problem.policy.name;
    if violations.is_empty() {
        return format!("The programme keeps every rule of the policy `{policy}`.");
    }
    let count = match violations.len() {
        1 => "1 violation".to_owned(),
        many => format!("{many} violations"),
    };
    let each = violations.iter().map(|violation| {
        let Violation { rule, message, source, origin, .. } = violation;
        let line = match origin.line {
            0 => String::new(),
            line => format!(" ({}, line {line})", origin.file),
        };
        format!("\n  {rule}: {message}{line}.\n    Source: {source}.\n")
    });
    format!("{count} under the policy `{policy}`:\n{}", each.collect::<String>())
}

/// A row for each violation and each charge.
fn data(violations: &[Violation], charges: &[Charge]) -> Data {
    let violated = violations.iter().map(|violation| {
        let row = (violation.origin.line > 0).then_some(&violation.origin);
        [
            Field::from("violation"),
            violation.rule.to_string().into(),
            violation.items.join(" ").into(),
            None::<i64>.into(),
            (&violation.message).into(),
            row.map(|row| row.file.as_str()).into(),
            row.map(|row| row.line).into(),
            (&violation.source).into(),
        ]
    });
    let charged = charges.iter().map(|charge| {
        [
            Field::from("penalty"),
            charge.term.to_string().into(),
            (&charge.item).into(),
            charge.points.into(),
            (&charge.reason).into(),
            "".into(),
            "".into(),
            "".into(),
        ]
    });
    let header = ["kind", "name", "items", "points", "says", "file", "line", "source"];
    Data::new(header, violated.chain(charged))
}

fn to_json(problem: &Problem, violations: &[Violation], charges: &[Charge]) -> String {
    let value = json!({
        "instance": problem.name,
        "policy": problem.policy.name,
        "keeps_every_rule": violations.is_empty(),
        "violations": violations,
        "penalties": charges,
        "objective": total(charges),
        "version": env!("CARGO_PKG_VERSION"),
    });
    format!("{value:#}\n")
}
