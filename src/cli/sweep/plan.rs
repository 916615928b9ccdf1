//! `horseshoe sweep plan`.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::Args;
use horseshoe::base::files::check_file;
use horseshoe::input::instance::PolicyChoice;
use horseshoe::research::sweep::{Plan, Settings, Swept};

use crate::cli::console::Console;
use crate::cli::generate::Sizes;
use crate::cli::solver::Search;
use crate::cli::{Ending, Failure};

/// Most instances that one plan has generated.
const MOST_SEEDS: u64 = 1_000_000;

#[derive(Debug, Args)]
pub(super) struct Call {
    /// Instances: directories, or files of renewals
    #[arg(required_unless_present = "seeds", value_name = "INSTANCE")]
    instances: Vec<PathBuf>,
    /// Policies, as `--policy` of `plan` takes them; each instance's own unless given
    #[arg(long, value_delimiter = ',', value_name = "A,B,...")]
    policies: Vec<PolicyChoice>,
    /// A file of scenarios, as `whatif` reads it; each instance is planned as it is besides
    #[arg(long, value_name = "SCENARIOS.csv")]
    scenarios: Option<PathBuf>,
    /// Write the plan here instead of printing it
    #[arg(long, value_name = "PLAN.jsonl")]
    out: Option<PathBuf>,
    /// Synthetic instances as well, of these seeds, such as 1-500
    #[arg(long, value_parser = seeds, value_name = "FIRST-LAST", help_heading = "Synthetic instances")]
    seeds: Option<RangeInclusive<u64>>,
    #[command(flatten, next_help_heading = "Synthetic instances")]
    sizes: Sizes,
    #[command(flatten)]
    search: Search,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let Some(path) = &call.out {
        check_file(path)?;
    }
    let swept = Swept {
        paths: call.instances.clone(),
        generated: call
            .seeds
            .iter()
            .cloned()
            .flatten()
            .map(|seed| call.sizes.recipe(seed))
            .collect::<Result<_, _>>()?,
        policies: call.policies.clone(),
        scenarios: call.scenarios.clone(),
    };
    let plan = Plan::of(&swept, &Settings::of(&call.search.options()))?;
    match plan.repeated {
        0 => {}
        1 => console.note("1 scenario was asked for twice, and is there once"),
        many => console.note(&format!("{many} scenarios were asked for twice, and are there once")),
    }
    match &call.out {
        None => console.print(&plan.to_jsonl())?,
        Some(path) => {
            plan.write(path)?;
            console.note(&format!("wrote {}: {} scenarios", path.display(), plan.lines.len()));
        }
    }
    Ok(Ending::Done)
}

fn seeds(text: &str) -> Result<RangeInclusive<u64>, String> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let range = first.trim().parse().ok().zip(last.trim().parse().ok());
    match range {
        Some((first, last)) if first <= last && last - first < MOST_SEEDS => Ok(first..=last),
        Some((first, last)) if first <= last => {
            Err(format!("`{text}` are more than a million seeds"))
        }
        _ => Err(format!("`{text}` are no seeds such as 1-500")),
    }
}
