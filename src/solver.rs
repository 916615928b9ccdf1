//! Solves a `Problem`: returns an assignment proved optimal, or a proof that none exists.
//!
//! No claim of a backend is trusted. Its vector is rounded, decoded, laid out and checked against
//! every rule; its objective, against the charges of the programme's dates; and its proof, against
//! the integer bound.

pub mod assemble;
mod backends;
mod clock;
mod day_search;
mod deadline;
mod decision_diagram;
#[cfg(test)]
mod dense;
pub mod export;
mod goals;
mod lagrangian;
pub mod model;
mod neighbourhoods;
mod parts;
mod pipeline;
mod reduction;
#[cfg(test)]
mod reductions;
mod search;
mod slots;
mod ties;
mod watch;

pub use backends::{Answer, Backend, BackendKind, Claim, Limits};
pub use deadline::Deadline;
pub use lagrangian::Prices;
pub use pipeline::{Feasibility, Outcome, SlotBound, Solved, any, slot_bounds, solve};
pub(crate) use slots::Slots;
pub use ties::Ties;
pub use watch::{Known, Watch};

use std::time::Duration;

use crate::base::cancel::Cancel;
use crate::domain::rules::Violation;
use crate::solver::model::Formulation;

/// The options of a solution.
#[derive(Clone, Debug)]
pub struct Options {
    /// The solver.
    pub backend: BackendKind,
    /// The formulation of the integer program.
    pub formulation: Formulation,
    /// The wall-clock time after which the incumbent is returned.
    pub time_limit: Option<Duration>,
    /// Ends the solution early, with the best programme so far: at the next step of our own code, or
    /// when a running backend returns.
    pub cancel: Option<Cancel>,
    /// The relative gap at which a programme is good enough; 0 requires a proof.
    pub gap: f64,
    /// The number of threads that the backend may use.
    pub threads: u32,
    /// Whether the search runs on the reduced cores, or on the plain program.
    pub reduce: bool,
    /// The rule among programmes of equal cost. [`Ties::Any`] is enough if only the points matter, and
    /// [`Ties::Nearest`] if the moves matter too. Every rule but the first prefers the nearest to the
    /// baseline.
    pub ties: Ties,
    /// A lower bound on the points that the caller already knows, such as the optimum of a relaxed
    /// form of the same problem.
    pub at_least: i64,
    /// An observer of the bounds.
    pub watch: Option<Watch>,
    /// The initial multipliers, from a solved problem that differs little. They affect the duration
    /// and, unless `ties` is set, which of several equally cheap programmes is found.
    pub start: Option<Prices>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            backend: BackendKind::default(),
            formulation: Formulation::default(),
            time_limit: None,
            cancel: None,
            gap: 0.0,
            threads: 1,
            reduce: true,
            ties: Ties::default(),
            at_least: 0,
            watch: None,
            start: None,
        }
    }
}

impl Options {
    /// Returns the options for one of many problems solved in parallel, each on one thread.
    #[must_use]
    pub(crate) fn on_one_thread(self) -> Options {
        Options { threads: 1, ..self }
    }
}

/// An error on the way from a problem to its solution, other than infeasibility.
#[derive(Debug, thiserror::Error)]
pub enum SolveError {
    /// The backend is not part of this build.
    #[error(
        "this build of horseshoe has no backend `{wanted}`; it has {}",
        known.join(", ")
    )]
    NoSuchBackend {
        /// The requested backend.
        wanted: &'static str,
        /// The backends of this build.
        known: Vec<&'static str>,
    },
    /// The backend failed.
    #[error("{backend} failed: {message}")]
    Backend {
        /// The backend.
        backend: &'static str,
        /// The backend's message.
        message: String,
    },
    /// The backend's vector fails verification.
    #[error(
        "{backend} gave a solution that breaks the rule `{}`: {}; it is discarded", violation.rule, violation.message
    )]
    Misled {
        /// The backend.
        backend: &'static str,
        /// The first violated rule.
        violation: Box<Violation>,
    },
    /// The backend's figures contradict each other.
    #[error("{backend} contradicts itself: {message}; its answer is discarded")]
    Contradiction {
        /// The backend.
        backend: &'static str,
        /// The contradiction.
        message: String,
    },
    /// The windows hold more positions than the program may have.
    #[error(
        "the instance has {size} possible places for its items, more than the {limit} that are \
         solved; split it into shorter periods"
    )]
    TooLarge {
        /// The number of positions of all blocks.
        size: usize,
        /// The greatest number allowed.
        limit: usize,
    },
}
