//! `horseshoe whatif`.

use std::path::PathBuf;

use clap::Args;
use horseshoe::base::files::check_dir;
use horseshoe::domain::problem::Problem;
use horseshoe::questions::whatif::{self, Scenario, Sweep, Verdict};

use super::console::Console;
use super::format::Printed;
use super::solver::Solver;
use super::workers::workers;
use super::{Ending, Failure, Given, interrupt};

/// Scenarios whose faults are shown in their text; the table lists all.
const MOST_REPORTED: usize = 10;

/// Solves every scenario of a file and compares it with the instance as it is.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    given: Given,
    /// The scenarios: a CSV with scenario, change, target, field and value
    #[arg(value_name = "SCENARIOS.csv")]
    scenarios: PathBuf,
    /// Write whatif.csv, whatif.json, the instance's own programme, and each scenario's programme with
    /// its changes into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Take only the scenarios of this name, whose names contain this text, or that change an item or a
    /// column of this name. * stands for any characters, commas part several. May be repeated
    #[arg(long, value_name = "NAME|TEXT|PATTERN")]
    only: Vec<String>,
    /// Sort the answers by this column of whatif.csv, such as points; -COLUMN puts the greatest first
    #[arg(long, value_name = "COLUMN", allow_hyphen_values = true, value_parser = sorting)]
    sort: Option<Sorting>,
    /// Also find the cheapest set of waivers of each scenario that has no programme
    #[arg(long)]
    waive: bool,
    #[command(flatten)]
    printed: Printed,
    /// Scenarios solved at a time; all cores unless given. Each takes one solver thread
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    #[command(flatten)]
    solver: Solver,
}

/// A column, and whether the greatest comes first.
#[derive(Clone, Debug)]
struct Sorting(String, bool);

fn sorting(text: &str) -> Result<Sorting, String> {
    let (column, is_descending) = match text.strip_prefix('-') {
        Some(column) => (column, true),
        None => (text, false),
    };
    // The table for people calls the objective points.
    let column = if column == "points" { "objective" } else { column };
    let known = Sweep::columns();
    match known.contains(&column) {
        true => Ok(Sorting(column.to_owned(), is_descending)),
        false => Err(format!("`{text}` is not a column; there are {}", known.join(", "))),
    }
}

/// The scenarios that the call asks for.
fn scenarios(call: &Call) -> Result<Vec<Scenario>, Failure> {
    let mut scenarios = whatif::read(&call.scenarios)?;
    if call.only.is_empty() {
        return Ok(scenarios);
    }
    let idle = whatif::only(&mut scenarios, &call.only);
    if idle.is_empty() && !scenarios.is_empty() {
        return Ok(scenarios);
    }
    let idle = if idle.is_empty() { &call.only } else { &idle };
    let texts: Vec<String> = idle.iter().map(|text| format!("`{text}`")).collect();
    Err(Failure::Call(format!(
        "no scenario of `{}` has a name with {}, or changes an item or a column of that name",
        call.scenarios.display(),
        texts.join(" or ")
    )))
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let Some(directory) = &call.out {
        check_dir(directory)?;
    }
    let instance = call.given.instance()?;
    let problem =
        Problem::new(&instance).map_err(|faults| faults.in_files_of(&call.given.instance))?;
    let scenarios = scenarios(call)?;
    let stop = interrupt::stop_at_interrupt();

    let pool = workers(call.jobs)?;
    let options = call.solver.options();
    let mut sweep = console.batch(stop, |batch| {
        pool.install(|| whatif::sweep(&instance, &problem, &scenarios, &options, batch))
    })?;
    if call.waive {
        console.batch(stop, |batch| {
            pool.install(|| sweep.waive(&instance, &scenarios, &options, batch));
        });
    }
    if let Some(Sorting(column, is_descending)) = &call.sort {
        sweep.sort(column, *is_descending);
    }
    console.print_document(&whatif::document(&sweep), call.printed)?;
    if let Some(directory) = &call.out {
        console.wrote(&whatif::write_all(&sweep, directory)?);
    }
    Ok(ending(call, &sweep, console))
}

/// Reports what went wrong with single scenarios, and returns the exit code of all.
fn ending(call: &Call, sweep: &Sweep, console: &Console) -> Ending {
    let mut failed = 0;
    for answered in &sweep.answers {
        if !matches!(answered.verdict, Verdict::Faulty(_) | Verdict::Failed { .. }) {
            continue;
        }
        failed += 1;
        match &answered.verdict {
            _ if failed > MOST_REPORTED => {}
            Verdict::Faulty(faults) => {
                let shown = faults.clone().in_files_of(&call.scenarios);
                console.fail(&format!("scenario `{}` was left out:", answered.name));
                console.show(&shown);
            }
            Verdict::Failed { message } => {
                console.fail(&format!("scenario `{}` failed: {message}", answered.name));
            }
            _ => {}
        }
    }
    if failed > MOST_REPORTED {
        console.fail(&format!("{} more are in the table alone", failed - MOST_REPORTED));
    }
    if !sweep.is_complete() {
        console
            .fail("interrupted: the scenarios that had ended are listed, the others were not run");
        return Ending::Stopped;
    }
    if failed > 0 { Ending::Wrong } else { Ending::Done }
}
