//! Solving: from a problem to positions that are proved best, or to the word that there are none.
//!
//! Nothing that a backend says is believed. Its vector is rounded, decoded, laid out and held
//! against every rule; its objective against the charges that the programme's dates give; and its
//! proof against the whole-numbered bound.

pub mod assemble;
#[cfg(all(feature = "highs", feature = "microlp"))]
mod auto;
mod backend;
#[cfg(feature = "cbc")]
mod cbc;
mod clock;
mod deadline;
#[cfg(test)]
mod dense;
pub mod export;
#[cfg(feature = "highs")]
mod highs;
#[cfg(feature = "microlp")]
mod microlp;
pub mod model;
mod narrow;
mod parts;
mod pipeline;
mod prices;
#[cfg(test)]
mod reductions;
mod refine;
mod search;
mod segments;
mod ties;
mod watch;

pub use backend::{Answer, Backend, BackendKind, Claim, Limits};
pub use deadline::Deadline;
pub use pipeline::{Any, Floor, Outcome, Solved, any, floors, solve};
pub use prices::Prices;
pub use watch::{Known, Watch};

use std::time::Duration;

use crate::base::cancel::Cancel;
use crate::domain::rules::Violation;
use crate::solver::model::Formulation;

/// How a problem is to be solved.
#[derive(Clone, Debug)]
pub struct Options {
    /// The solver behind it.
    pub backend: BackendKind,
    /// How the integer program is stated.
    pub formulation: Formulation,
    /// Wall-clock time after which the best programme so far is taken.
    pub time_limit: Option<Duration>,
    /// Ends the solution early, with the best programme so far: within 50 ms where our own code runs,
    /// and before the next program where a backend does.
    pub cancel: Option<Cancel>,
    /// The relative gap at which a programme is good enough; 0 asks for the proof.
    pub gap: f64,
    /// Threads that the backend may use.
    pub threads: u32,
    /// Whether the search runs on cores that the prices leave, or on the plain program.
    pub reduce: bool,
    /// Whether, of the programmes that cost the same, the nearest to what is agreed is looked for, and
    /// of those the one that is always taken. A question for the points alone need not ask.
    pub ties: bool,
    /// No programme costs fewer points than this, as far as the caller knows: what the same problem
    /// costs with less asked of it.
    pub at_least: i64,
    /// Told of what is known while a solution is under way.
    pub watch: Option<Watch>,
    /// Prices to begin with: those of a solved problem that differs little from this one. They change
    /// how long the solution takes, and of programmes that cost the same perhaps which one is found,
    /// unless `ties` asks for the one that is always taken.
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
            ties: true,
            at_least: 0,
            watch: None,
            start: None,
        }
    }
}

impl Options {
    /// The same options for one of many problems that are solved side by side, each on one thread.
    #[must_use]
    pub fn on_one_thread(self) -> Options {
        Options { threads: 1, ..self }
    }
}

/// What can go wrong between a problem and its solution, other than there being none.
#[derive(Debug, thiserror::Error)]
pub enum SolveError {
    /// The backend is not part of this build.
    #[error(
        "this build of horseshoe has no backend `{wanted}`; it has {}",
        known.join(", ")
    )]
    NoSuchBackend {
        /// The backend asked for.
        wanted: &'static str,
        /// Those of this build.
        known: Vec<&'static str>,
    },
    /// The backend failed.
    #[error("{backend} failed: {message}")]
    Backend {
        /// The backend.
        backend: &'static str,
        /// What it said.
        message: String,
    },
    /// The backend's vector does not stand up to the check.
    #[error(
        "{backend} gave a solution that breaks the rule `{}`: {}; nothing of it is used", violation.rule, violation.message
    )]
    Misled {
        /// The backend.
        backend: &'static str,
        /// The first rule that its solution breaks.
        violation: Box<Violation>,
    },
    /// The backend's figures contradict each other.
    #[error("{backend} contradicts itself: {message}; nothing of its answer is used")]
    Contradiction {
        /// The backend.
        backend: &'static str,
        /// How.
        message: String,
    },
    /// The windows hold more positions than the program will state.
    #[error(
        "the instance has {size} possible places for its items, more than the {limit} that are \
         solved; split it into shorter periods"
    )]
    TooLarge {
        /// Positions over all blocks.
        size: usize,
        /// The most that are solved.
        limit: usize,
    },
}
