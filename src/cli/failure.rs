//! What ends a verb with exit code 2, and how it is reported.

use std::io;

use horseshoe::base::files::FileError;
use horseshoe::domain::problem::Problem;
use horseshoe::input::instance::Faults;
use horseshoe::output::report::ReportError;
use horseshoe::questions::next_month::NewError;
use horseshoe::research::generate::WriteError;
use horseshoe::solver::SolveError;

use super::console::Console;

/// Renewals and events that a message names at the most.
const MOST_NAMED: usize = 8;

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
    /// The place for the result is no place for it.
    #[error("{0}")]
    Files(#[from] FileError),
    /// The instance could not be written.
    #[error("{0}")]
    Write(#[from] WriteError),
    /// Next month's instance could not be written.
    #[error("{0}")]
    New(#[from] NewError),
    /// The call names something that is not there.
    #[error("{0}")]
    Call(String),
    /// Standard output is closed or full.
    #[error("cannot write to the standard output: {0}")]
    Print(io::Error),
}

impl Failure {
    /// The call names an item that the problem does not have.
    pub(super) fn unknown_item(problem: &Problem, id: &str) -> Failure {
        let renewal = id.split_once('/').map_or(id, |(renewal, _)| renewal);
        let own = problem.items.iter().filter(|item| item.renewal.as_deref() == Some(renewal));
        let own: Vec<&str> = own.map(|item| item.id.as_str()).collect();
        let distance = |known: &str| strsim::damerau_levenshtein(known, id);
        let known = problem.items.iter().map(|item| item.id.as_str());
        let nearest = known.min_by_key(|known| distance(known));
        // A third of the letters may be a slip of the pen; more is another word.
        let nearest = nearest.filter(|known| distance(known) <= id.chars().count() / 3);
        let help = match (own.as_slice(), nearest) {
            ([], Some(nearest)) => format!("did you mean `{nearest}`?"),
            ([], None) => {
                let renewals = problem.rows.renewals.iter().map(|renewal| renewal.id.as_str());
                let events = problem.items.iter().filter(|item| item.renewal.is_none());
                let ids: Vec<&str> =
                    renewals.chain(events.map(|item| item.id.as_str())).take(MOST_NAMED).collect();
                format!("its renewals and events are {} and so on", ids.join(", "))
            }
            (own, _) => format!("the chain of {renewal} has {}", own.join(", ")),
        };
        Failure::Call(format!("there is no item `{id}` in `{}`: {help}", problem.name))
    }

    /// Reports the failure on standard error.
    pub(super) fn report(&self, console: &Console) {
        match self {
            Failure::Faults(faults) => console.show(faults),
            other => console.fail(&format!("error: {other}")),
        }
    }
}
