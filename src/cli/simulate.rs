//! `horseshoe simulate`.

use std::path::PathBuf;

use clap::Args;
use horseshoe::base::files::check_dir;
use horseshoe::input::instance::{Faults, Instance, PolicyChoice};
use horseshoe::input::record::Record;
use horseshoe::research::simulate::{self, Delays, Draws, SimulateError};
use horseshoe::solver::{Options, Ties};

use super::console::Console;
use super::format::Printed;
use super::solver::Search;
use super::workers::workers;
use super::{Ending, Failure, interrupt};

/// Lets reports come late by chance, plans each month again with the fewest moves, and counts what that
/// takes.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// Instances: directories, or files of renewals
    #[arg(required = true, value_name = "INSTANCE")]
    instances: Vec<PathBuf>,
    /// A built-in policy or a TOML file, in place of each instance's own policy.toml
    #[arg(long, value_name = "NAME|FILE")]
    policy: Option<PolicyChoice>,
    /// How often each month is drawn
    #[arg(long, default_value_t = 1000, value_name = "COUNT",
        value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    draws: u32,
    /// The same seed gives the same figures, on any machine and number of threads
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How late reports are: the directory of a record, or a CSV with `days` and `weight`; the record
    /// that comes with the program unless given
    #[arg(long, value_name = "RECORD|FILE")]
    delays: Option<PathBuf>,
    /// Write renewals.csv, draws.csv, simulate.json, simulate.md and figures into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    printed: Printed,
    /// Draws planned again at a time; all cores unless given
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    #[command(flatten)]
    search: Search,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let Some(directory) = &call.out {
        check_dir(directory)?;
    }
    let policy = call.policy.clone().unwrap_or_default();
    let given: Result<Vec<(Instance, Delays)>, Faults> = call
        .instances
        .iter()
        .map(|path| {
            let instance = Instance::load(path, &policy)?;
            let judged = simulate::judged(&instance.policy);
            let delays = match &call.delays {
                Some(path) => Delays::read(path, &judged)?,
                None => Delays::of_record(&Record::built_in()?, &judged),
            };
            Ok((instance, delays))
        })
        .collect();
    let given = given?;
    let stop = interrupt::stop_at_interrupt();
    let pool = workers(call.threads)?;
    let draws = Draws { count: call.draws, seed: call.seed };
    // No figure should depend on a preference among the cheapest programmes.
    let options = Options { ties: Ties::Lot, ..call.search.options() };
    let simulated = console
        .batch(stop, |batch| pool.install(|| simulate::simulate(&given, draws, &options, batch)));
    let simulation = match simulated {
        Ok(simulation) => simulation,
        Err(SimulateError::Stopped) => {
            console.fail(&SimulateError::Stopped.to_string());
            return Ok(Ending::Stopped);
        }
        Err(SimulateError::Input(faults)) => return Err(faults.into()),
        Err(SimulateError::Solve(error)) => return Err(error.into()),
    };
    let document = simulate::document(&simulation, call.printed.format());
    console.print_document(&document, call.printed)?;
    if let Some(directory) = &call.out {
        console.wrote(&simulate::write_all(&simulation, directory)?);
        console.note_figures();
    }
    let unplanned = |month: &&simulate::Month| {
        month.rounds.first().is_some_and(|round| round.objective.is_none())
    };
    let unplanned: Vec<&simulate::Month> = simulation.months.iter().filter(unplanned).collect();
    for month in &unplanned {
        console.fail(&format!("`{}` has no programme to begin with: see explain", month.instance));
    }
    Ok(if unplanned.is_empty() { Ending::Done } else { Ending::No })
}
