//! The command line of Horseshoe.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
