//! `horseshoe sweep`.

mod merge;
mod plan;
mod work;

use clap::{Args, Subcommand};

use super::console::Console;
use super::{Ending, Failure};

/// Answers scenarios by the thousand: a plan with one a line, shards of it run anywhere, and the
/// proof that each was answered once.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(subcommand)]
    step: Step,
}

#[derive(Debug, Subcommand)]
enum Step {
    /// Write the scenarios, one a line: each instance under each policy, as it is and with each
    /// scenario of a file
    Plan(Box<plan::Call>),
    /// Answer a shard of a plan, or the lines of the standard input; what is answered already is
    /// left as it is
    Run(work::Call),
    /// Put the answers of all shards together and prove that each scenario has one
    Merge(merge::Call),
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    match &call.step {
        Step::Plan(call) => plan::run(call, console),
        Step::Run(call) => work::run(call, console),
        Step::Merge(call) => merge::run(call, console),
    }
}
