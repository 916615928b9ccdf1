//! The command line of Horseshoe.

#![warn(unreachable_pub)]
// No input makes the program panic: what cannot be is an error, too.
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
