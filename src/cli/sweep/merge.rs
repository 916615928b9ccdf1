//! `horseshoe sweep merge`.

use std::path::PathBuf;

use clap::Args;
use horseshoe::base::files::check_dir;
use horseshoe::research::sweep::{self, Plan};

use crate::cli::console::Console;
use crate::cli::{Ending, Failure};

#[derive(Debug, Args)]
pub(super) struct Call {
    /// The plan
    #[arg(value_name = "PLAN.jsonl")]
    plan: PathBuf,
    /// The files of answers, of however many shards
    #[arg(required = true, value_name = "RESULTS.jsonl")]
    results: Vec<PathBuf>,
    /// Write results.jsonl, in the order of the plan, and the table results.csv into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let Some(directory) = &call.out {
        check_dir(directory)?;
    }
    let plan = Plan::read(&call.plan)?;
    let merged = match sweep::merge(&plan, &call.results)? {
        Ok(merged) => merged,
        Err(gaps) => {
            console.print(&gaps.to_string())?;
            return Ok(Ending::No);
        }
    };
    for (places, what) in [
        (&merged.repeated, "was answered more than once, the same each time"),
        (&merged.torn, "is a torn line; it was answered elsewhere"),
    ] {
        for place in places {
            console.note(&format!("{place} {what}"));
        }
    }
    for why in &merged.unheld {
        console.note(why);
    }
    let statuses = merged.statuses();
    let statuses: Vec<String> =
        statuses.iter().map(|(status, count)| format!("{count} {status}")).collect();
    let count = merged.results.len();
    console.print(&format!(
        "Each of the {count} scenarios of the plan has one answer: {}.\n",
        statuses.join(", ")
    ))?;
    if let Some(directory) = &call.out {
        console.wrote(&merged.write(directory)?);
    }
    Ok(Ending::Done)
}
