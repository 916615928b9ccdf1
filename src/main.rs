//! The command line of Horseshoe.

#![warn(clippy::significant_drop_in_scrutinee)]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
