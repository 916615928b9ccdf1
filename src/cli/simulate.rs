//! `horseshoe simulate`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use horseshoe::base::files::check_dir;
use horseshoe::input::instance::{Faults, Instance, PolicyChoice};
use horseshoe::input::record::Record;
use horseshoe::research::simulate::{self, Correlation, Delays, Desk, Draws, SimulateError};
use horseshoe::solver::{Options, Ties};

use super::console::Console;
use super::format::Printed;
use super::solver::Search;
use super::workers::workers;
use super::{Ending, Failure, interrupt};

/// The most days for which a report can be waited for.
const MOST_DAYS: u32 = 366;

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
    /// How much the delays of one month go together, from 0 (not at all) to 1 (they are all alike); each
    /// report by itself comes as late as before
    #[arg(long, default_value = "0", allow_hyphen_values = true, value_name = "RHO")]
    correlation: Correlation,
    /// When the delays become known
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    reveal: Reveal,
    /// Give a report up this many days after its due date, and roll its mandate over; unless given, only
    /// when its chain would have no room even if it came on the next working day
    #[arg(long, allow_hyphen_values = true, value_parser = give_up, value_name = "DAYS")]
    give_up: Option<u32>,
    /// When a report is expected that should be out and is not
    #[arg(long, value_enum, default_value_t, value_name = "DAY")]
    expect: Expect,
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Reveal {
    /// Day by day, as a presidency learns of them, beside the bound
    #[default]
    Daily,
    /// All at once, before anything is held: the bound alone, which no presidency can do better than
    Clairvoyant,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Expect {
    /// On its due date or, once that has passed, on the next working day
    #[default]
    NextDay,
    /// On the median day of the delays that are still possible
    Median,
}

impl Call {
    /// What is drawn, or which options contradict each other.
    fn draws(&self) -> Result<Draws, Failure> {
        let desk = Desk {
            give_up: self.give_up,
            expects: match self.expect {
                Expect::NextDay => simulate::Expects::NextDay,
                Expect::Median => simulate::Expects::Median,
            },
        };
        if self.reveal == Reveal::Clairvoyant && desk != Desk::default() {
            return Err(Failure::Call(
                "--give-up and --expect say what to do while delays are unknown, and with --reveal \
                 clairvoyant all are known: leave them out, or give --reveal daily"
                    .to_owned(),
            ));
        }
        let reveal = match self.reveal {
            Reveal::Daily => simulate::Reveal::Daily,
            Reveal::Clairvoyant => simulate::Reveal::Clairvoyant,
        };
        let (count, seed, correlation) = (self.draws, self.seed, self.correlation);
        Ok(Draws { count, seed, correlation, reveal, desk })
    }
}

/// Reads the days after which a report is given up.
fn give_up(text: &str) -> Result<u32, String> {
    let days = text.trim().parse().ok().filter(|days| (0..=MOST_DAYS).contains(days));
    days.ok_or_else(|| {
        format!(
            "`{text}` is not a number of days: give a whole number from 0 to {MOST_DAYS}, such as 5; \
             leave --give-up out to wait as long as the chain has room"
        )
    })
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let draws = call.draws()?;
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
                None => Delays {
                    source: "the built-in record".to_owned(),
                    ..Delays::of_record(&Record::built_in()?, &judged)
                },
            };
            Ok((instance, delays))
        })
        .collect();
    let given = given?;
    let stop = interrupt::stop_at_interrupt();
    let pool = workers(call.threads)?;
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
