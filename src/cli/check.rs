//! `horseshoe check`.

use std::fmt::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use horseshoe::domain::draft::Draft;
use horseshoe::domain::penalties;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::problem::Schedule;
use horseshoe::domain::programme::Charge;
use horseshoe::domain::rules::{Rules, Violation};

use super::console::Console;
use super::{Ending, Failure, Given};

/// Holds a programme, ours or one drawn up by hand, against every rule.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    given: Given,
    /// The programme: a programme.csv, of which date and id are enough for documents, and session
    /// or start for meetings
    programme: PathBuf,
    /// How the verdict is printed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// For a person
    #[default]
    Text,
    /// For a program
    Json,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let problem = call.given.problem()?;
    let draft = Draft::read(&call.programme)?;
    let violations = Rules::all().check(&problem, &draft);
    let charges = penalties::charges(&problem, &Schedule::new(&problem, &draft));
    let text = match call.format {
        Format::Text => in_words(&problem, &violations, &charges),
        Format::Json => as_json(&problem, &violations, &charges),
    };
    match call.format {
        Format::Text => console.print_wrapped(&text)?,
        Format::Json => console.print(&text)?,
    }
    Ok(if violations.is_empty() { Ending::Done } else { Ending::No })
}

fn total(charges: &[Charge]) -> i64 {
    charges.iter().map(|charge| charge.points).sum()
}

fn in_words(problem: &Problem, violations: &[Violation], charges: &[Charge]) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    if violations.is_empty() {
        let _ = writeln!(
            text,
            "The programme keeps every rule of the policy `{}`.",
            problem.policy.name
        );
    } else {
        let count = match violations.len() {
            1 => "1 violation".to_owned(),
            many => format!("{many} violations"),
        };
        let _ = writeln!(text, "{count} under the policy `{}`:", problem.policy.name);
        for violation in violations {
            let line = match violation.origin.line {
                0 => String::new(),
                line => format!(" ({}, line {line})", violation.origin.file),
            };
            let _ = writeln!(text, "\n  {}: {}{line}.", violation.rule, violation.message);
            let _ = writeln!(text, "    Source: {}.", violation.source);
        }
    }
    let _ = writeln!(text, "\nIt costs {} points.", total(charges));
    for charge in charges {
        let Charge { term, item, points, reason } = charge;
        let term = penalties::in_words(*term);
        let _ = writeln!(text, "  {points:>3}  {term}: {item}: {reason}");
    }
    text
}

fn as_json(problem: &Problem, violations: &[Violation], charges: &[Charge]) -> String {
    let value = serde_json::json!({
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
