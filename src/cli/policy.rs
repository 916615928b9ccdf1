//! `horseshoe policy`.

use std::fmt::Write;

use clap::{Args, Subcommand};
use horseshoe::input::instance::policy::BUILT_IN;
use horseshoe::input::instance::{Policy, PolicyChoice};

use super::console::Console;
use super::{Ending, Failure};

/// Shows the built-in policies.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Name the built-in policies
    List,
    /// Print a policy whole, as TOML, with the source of every number
    Show {
        /// A built-in policy, or a TOML file that is laid over one
        #[arg(value_name = "NAME|FILE")]
        policy: PolicyChoice,
    },
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    match &call.what {
        What::List => {
            let mut text = String::new();
            for (name, _) in BUILT_IN {
                let title = Policy::named(name).map_or_else(String::new, |policy| policy.title);
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{name:<10} {title}");
            }
            console.print(&text)?;
        }
        What::Show { policy } => {
            let policy = policy.load()?.unwrap_or_else(Policy::guideline);
            console.print(&policy.to_toml())?;
        }
    }
    Ok(Ending::Done)
}
