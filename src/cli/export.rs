//! `horseshoe export`.

use clap::{Args, ValueEnum};
use horseshoe::domain::rules::Rules;
use horseshoe::questions::explain;
use horseshoe::solver::Options;
use horseshoe::solver::export::{to_json, to_mps};
use horseshoe::solver::model::{Formulation, Windows, encode};

use super::console::Console;
use super::{Ending, Failure, Given};

/// Prints the problem so that another solver can be set to it.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    given: Given,
    /// What is printed
    #[arg(long, value_enum)]
    format: Format,
    /// How the integer program is stated, for MPS: step, disaggregated or aggregated
    #[arg(long, default_value_t = Formulation::default(), value_name = "NAME")]
    formulation: Formulation,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// The integer program, in free-format MPS
    Mps,
    /// The expanded scheduling problem, as docs/problem-json.md describes it
    Json,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let problem = call.given.problem()?;
    let rules = Rules::all();
    let Ok(windows) = Windows::new(&problem, &rules) else {
        let conflict = explain::conflict(&problem, &rules, &Options::default())?;
        console.fail(&format!("There is nothing to export: no programme exists.\n\n{conflict}"));
        return Ok(Ending::No);
    };
    let text = match call.format {
        Format::Json => to_json(&problem, &windows),
        Format::Mps => {
            let encoding = encode(&problem, &windows, &rules, call.formulation);
            to_mps(&encoding.program, &problem.name)
        }
    };
    console.print(&text)?;
    Ok(Ending::Done)
}
