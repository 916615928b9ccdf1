//! `horseshoe plan`.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use horseshoe::assemble;
use horseshoe::explain::{self, Conflict};
use horseshoe::model::Formulation;
use horseshoe::problem::Problem;
use horseshoe::programme::ProofStatus;
use horseshoe::report::{self, Format};
use horseshoe::rules::Rules;
use horseshoe::solve::{self, BackendKind, Options, Outcome};

use super::console::Console;
use super::{Ending, Failure, Given};

/// Finds the best programme of an instance and proves it.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    given: Given,
    /// Write every format into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Print this format: text, csv, json, md, html or ics
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    format: Format,
    #[command(flatten)]
    solver: Solver,
}

/// How the program is solved.
#[derive(Debug, Args)]
#[command(next_help_heading = "Solver")]
pub(super) struct Solver {
    /// The solver behind it: highs, microlp, or cbc where it is built in
    #[arg(long, default_value_t = Word(BackendKind::default()), value_name = "NAME")]
    backend: Word<BackendKind>,
    /// How the integer program is stated: step, disaggregated or aggregated
    #[arg(long, default_value_t = Formulation::default(), value_name = "NAME")]
    formulation: Formulation,
    /// Take the best programme found after this many seconds
    #[arg(long, value_parser = seconds, value_name = "SECONDS")]
    time_limit: Option<Duration>,
    /// Be content with a programme within this fraction of the best, such as 0.05
    #[arg(long, default_value_t = 0.0, value_parser = fraction, value_name = "FRACTION")]
    gap: f64,
    /// Threads that the solver may use
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=256))]
    threads: u32,
    /// Solve the plain integer program, without first pricing what the chains share
    #[arg(long)]
    plain: bool,
}

impl Solver {
    fn options(&self) -> Options {
        Options {
            backend: self.backend.0,
            formulation: self.formulation,
            time_limit: self.time_limit,
            gap: self.gap,
            threads: self.threads,
            reduce: !self.plain,
        }
    }
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let Some(directory) = &call.out {
        report::check_dir(directory)?;
    }
    let problem = call.given.problem()?;
    let rules = Rules::all();
    let waiting = console.waiting("solving");
    let outcome = solve::solve(&problem, &rules, &call.solver.options());
    waiting.finish_and_clear();
    let solved = match outcome? {
        Outcome::Solved(solved) => *solved,
        Outcome::Infeasible => {
            let conflict = explain::conflict(&problem, &rules);
            return no_programme(&problem, &conflict, call.format, console);
        }
        Outcome::Stopped => {
            // What the search had no time for may be plain.
            if let Some(conflict) = explain::plain_conflict(&problem, &rules) {
                return no_programme(&problem, &conflict, call.format, console);
            }
            console.fail(
                "error: the time limit came before any programme was found, and before it was \
                 known whether there is one; give more time with --time-limit",
            );
            return Ok(Ending::Stopped);
        }
    };
    let proved = solved.status == ProofStatus::Optimal;
    let programme = assemble::programme(&problem, solved);
    // Printed first: a call that fails leaves no files behind.
    console.print(&report::render(&programme, call.format, &console.style())?)?;
    if let Some(directory) = &call.out {
        for path in report::write_all(&programme, directory)? {
            console.note(&format!("wrote {}", path.display()));
        }
    }
    if !proved {
        console.note(&format!(
            "not proved: a programme of {} points may exist, this one costs {}",
            programme.bound, programme.objective
        ));
    }
    Ok(Ending::Done)
}

/// That there is no programme is the result, and goes to standard output.
fn no_programme(
    problem: &Problem,
    conflict: &Conflict,
    format: Format,
    console: &Console,
) -> Result<Ending, Failure> {
    let text = match format {
        Format::Json => as_json(problem, conflict),
        _ => format!(
            "There is no programme of work for `{}` under the policy `{}`.\n\n{conflict}",
            problem.name, problem.policy.name
        ),
    };
    console.print(&text)?;
    Ok(Ending::No)
}

fn as_json(problem: &Problem, conflict: &Conflict) -> String {
    let value = serde_json::json!({
        "instance": problem.name,
        "policy": problem.policy.name,
        "status": ProofStatus::Infeasible,
        "conflict": conflict,
        "reason": conflict.to_string(),
        "version": env!("CARGO_PKG_VERSION"),
    });
    format!("{value:#}\n")
}

/// A value that the command line shows by its word.
#[derive(Clone, Copy, Debug)]
struct Word<T>(T);

impl std::fmt::Display for Word<BackendKind> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.as_str())
    }
}

impl std::str::FromStr for Word<BackendKind> {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        word.parse().map(Word)
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    let expected = || format!("`{text}` is not a number of seconds above 0, such as 10 or 0.5");
    let seconds: f64 = text.parse().map_err(|_| expected())?;
    if seconds > 0.0 {
        Duration::try_from_secs_f64(seconds).map_err(|_| expected())
    } else {
        Err(expected())
    }
}

fn fraction(text: &str) -> Result<f64, String> {
    let expected = || format!("`{text}` is not a fraction from 0 to 1, such as 0.05");
    let fraction: f64 = text.parse().map_err(|_| expected())?;
    if (0.0..=1.0).contains(&fraction) { Ok(fraction) } else { Err(expected()) }
}
