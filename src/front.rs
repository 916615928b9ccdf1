//! The front door: from the path of an instance to its programme, in one call.

use std::path::Path;

use crate::domain::problem::Problem;
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::input::instance::{Faults, Instance, PolicyChoice};
use crate::questions::explain::{self, Explanation};
use crate::solver::{Options, Outcome, SolveError, assemble, solve};

/// Why [`plan`] returns no programme.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The files have faults. `{:#}` prints each with its file, its line and what was expected.
    #[error("{0}")]
    Faults(#[from] Faults),
    /// No programme keeps every rule. The explanation says why, and what would have to give.
    #[error("no programme keeps every rule: {}", .0.conflict.in_a_line())]
    Infeasible(Box<Explanation>),
    /// The time limit of the backend ended before any programme was found.
    #[error(
        "the time limit ended before any programme was found; allow more with `Options::time_limit`"
    )]
    Stopped,
    /// The solver failed.
    #[error(transparent)]
    Solve(#[from] SolveError),
}

/// Reads an instance, finds its best programme under its own policy, and proves it.
///
/// The instance is a directory with `renewals.csv` and, if wanted, `events.csv`, `calendar.csv` and
/// `policy.toml`; or a `renewals.csv` by itself. For another policy, other rules or a time limit, take
/// the steps one by one, as the [crate's first page](crate) does.
///
/// # Errors
///
/// [`Error::Faults`] when a file cannot be read or a row is wrong; [`Error::Infeasible`] when no
/// programme keeps every rule; [`Error::Stopped`] and [`Error::Solve`] when the solver does not finish.
///
/// ```
/// use horseshoe::ProofStatus;
/// let programme = horseshoe::plan("data/2027-01")?;
/// assert_eq!(programme.status, ProofStatus::Optimal);
/// assert_eq!(programme.objective, programme.bound);
/// # Ok::<(), horseshoe::Error>(())
/// ```
pub fn plan(path: impl AsRef<Path>) -> Result<Programme, Error> {
    let path = path.as_ref();
    let instance = Instance::load(path, &PolicyChoice::OfInstance)?;
    let problem = Problem::new(&instance).map_err(|faults| faults.in_files_of(path))?;
    let (rules, options) = (Rules::all(), Options::default());
    let options = Options { time_limit: options.backend.default_time_limit(), ..options };
    match solve(&problem, &rules, &options)? {
        Outcome::Solved(solved) => Ok(assemble::programme(&problem, *solved)),
        Outcome::Infeasible => {
            Err(Error::Infeasible(Box::new(explain::explain(&problem, &rules, &options)?)))
        }
        Outcome::Stopped => Err(Error::Stopped),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_planned_says_why() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("renewals.csv");
        let late = "mission,mandate_expires,report_issued\nUNDOF,2026-12-31,2026-12-20\n";
        std::fs::write(&path, late).expect("a file");
        let Err(Error::Infeasible(explained)) = plan(&path) else { panic!("a programme") };
        assert!(!explained.repairs.is_empty(), "{explained}");

        std::fs::write(&path, "mission,mandate_expires\nUNDOF,soon\n").expect("a file");
        let Err(Error::Faults(faults)) = plan(&path) else { panic!("no fault") };
        assert_eq!(faults.iter().count(), 1, "{faults:#}");
    }
}
