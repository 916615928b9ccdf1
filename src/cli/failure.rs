//! What ends a verb with exit code 2, and how it is told.

use std::io;

use horseshoe::generate::WriteError;
use horseshoe::instance::Faults;
use horseshoe::report::ReportError;
use horseshoe::solve::SolveError;

use super::console::Console;

/// The input or the call is wrong, or the machine does not let the result out.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// Faults of the files.
    #[error("{0}")]
    Faults(#[from] Faults),
    /// The solution failed.
    #[error("{0}")]
    Solve(#[from] SolveError),
    /// The result could not be written.
    #[error("{0}")]
    Report(#[from] ReportError),
    /// The instance could not be written.
    #[error("{0}")]
    Write(#[from] WriteError),
    /// Standard output is closed or full.
    #[error("cannot write to the standard output: {0}")]
    Print(io::Error),
}

impl Failure {
    /// Tells the failure on standard error.
    pub(super) fn tell(&self, console: &Console) {
        match self {
            Failure::Faults(faults) => console.fail(console.render(faults).trim_end()),
            other => console.fail(&format!("error: {other}")),
        }
    }
}
