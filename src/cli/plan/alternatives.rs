//! `horseshoe plan --alternatives`: several programmes that differ.

use std::fmt::Write;
use std::time::Instant;

use horseshoe::domain::changes::Changes;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::{Difference, Problem};
use horseshoe::domain::programme::{Programme, ProofStatus};
use horseshoe::domain::rules::Rules;
use horseshoe::output::document::Document;
use horseshoe::output::formats;
use horseshoe::output::report::{self, Format};
use horseshoe::questions::replan;
use horseshoe::questions::replan::grouped_changes;
use horseshoe::solver::Outcome;
use horseshoe::solver::assemble;

use super::{Call, impossible};
use crate::cli::console::Console;
use crate::cli::{Ending, Failure};

pub(super) fn run(
    call: &Call,
    problem: &Problem,
    count: usize,
    console: &Console,
) -> Result<Ending, Failure> {
    if !matches!(call.format, Format::Text | Format::Json) {
        return Err(Failure::Call(format!(
            "several programmes are printed as text or json, not as {}; --out DIR writes each of \
             them in every format",
            call.format
        )));
    }
    let distance = usize::from(call.other.min_distance);
    let by = if call.other.by_session { Difference::Session } else { Difference::Day };
    let (rules, options) = (Rules::all(), call.solver.options());
    let begun = Instant::now();
    let waiting = console.waiting("solving again and again");
    let found = replan::alternatives(problem, &rules, &options, count, distance, by);
    waiting.finish_and_clear();
    let found = found?;
    let mut programmes: Vec<Programme> =
        found.programmes.into_iter().map(|solved| assemble::programme(problem, solved)).collect();
    programmes.iter_mut().for_each(|programme| call.set_languages(programme));
    if programmes.is_empty() {
        return match found.end {
            Outcome::Infeasible => impossible(call, problem, begun, console),
            _ => Ok(console.stopped()),
        };
    }
    match call.format {
        // Plain values always serialise.
        Format::Json => console
            .print(&(serde_json::to_string_pretty(&programmes).unwrap_or_default() + "\n"))?,
        _ => {
            let document = Document::of_sentences(
                "",
                &side_by_side(&programmes, distance, by, call.other.all),
            );
            console.print_as(&document, formats::Format::Text)?;
        }
    }
    let hold = call.hold()?;
    if let Some(hold) = hold {
        console.wrote(&report::write_alternatives_held(&programmes, call.written_for(), hold)?);
    }
    if programmes.len() < count {
        let why = match found.end {
            Outcome::Infeasible => format!("no more differ in {distance} items"),
            _ => "the time limit came before the next".to_owned(),
        };
        console.note(&format!("found {} of {count}: {why}", programmes.len()));
    }
    Ok(Ending::Done)
}

/// Each programme in the points that it costs, and what it has elsewhere than the first: changes of one
/// kind together, unless the list is to be whole.
fn side_by_side(
    programmes: &[Programme],
    distance: usize,
    by: Difference,
    is_whole: bool,
) -> String {
    let first = &programmes[0];
    let drafts: Vec<Draft> =
        programmes.iter().map(|programme| Draft::of_entries(&programme.items)).collect();
    let (instance, policy) = (&first.instance, &first.policy);
    let mut text = match programmes.len() {
        1 => format!("1 programme of work for `{instance}` under the policy `{policy}`.\n"),
        count => format!(
            "{count} programmes of work for `{instance}` under the policy `{policy}`; any two differ \
             in {} {distance} items or more.\n",
            match by {
                Difference::Day => "the days of",
                Difference::Session => "the days or sessions of",
            }
        ),
    };
    for (number, programme) in programmes.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "\nProgramme {}: {} points, {}.",
            number + 1,
            programme.objective,
            match (programme.status, number) {
                (ProofStatus::Optimal, 0) => "proved the best".to_owned(),
                (ProofStatus::Optimal, _) => {
                    "proved the best of those that differ as much from the ones before".to_owned()
                }
                _ => format!("not proved: one of {} may exist", programme.bound),
            }
        );
        if number == 0 {
            for entry in &programme.items {
                let session = entry.session.map_or(String::new(), |session| format!(", {session}"));
                let day = horseshoe::base::calendar::long_date(entry.date);
                let _ = writeln!(text, "  {day}{session}: {}", entry.title);
            }
            continue;
        }
        let changes = Changes::between(&drafts[0], &drafts[number]);
        let _ = writeln!(text, "Against the first, {}:", changes.summary());
        let lines = match is_whole {
            true => changes.list.iter().map(|c| format!("{}: {c}", c.kind.as_str())).collect(),
            false => grouped_changes(&changes),
        };
        for line in lines {
            let _ = writeln!(text, "  {line}");
        }
    }
    text
}
