//! What every backend is asked and what it may answer.

use std::time::Duration;

use super::SolveError;
use super::deadline::Deadline;
use crate::solver::model::Program;

/// What bounds a backend's work.
#[derive(Clone, Debug)]
pub struct Limits {
    /// When the work is to end, finished or not.
    pub deadline: Deadline,
    /// The relative gap at which to stop; 0 asks for the proof.
    pub gap: f64,
    /// Threads.
    pub threads: u32,
}

impl Limits {
    /// The time that is left, where it is limited.
    pub(super) fn time(&self) -> Option<Duration> {
        self.deadline.time()
    }

    /// Whether none is left.
    pub(super) fn is_over(&self) -> bool {
        self.deadline.is_over()
    }
}

/// What a backend claims of its answer. It is checked before anyone relies on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It has a solution, and its bound tells how good.
    Solution,
    /// There is no solution.
    Infeasible,
    /// It was stopped before it had a solution.
    Nothing,
}

/// What a backend answers.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What it claims.
    pub claim: Claim,
    /// A value for each column, near whole numbers; empty without a solution.
    pub values: Vec<f64>,
    /// No solution costs less, the program's constant left out; minus infinity where unknown.
    pub bound: f64,
    /// Nodes of its search tree, where it tells.
    pub nodes: Option<u64>,
    /// The solver that gave it.
    pub by: &'static str,
    /// Whether the search ended of itself, within the gap that was asked for.
    pub is_proved: bool,
}

impl Answer {
    /// An answer without a solution.
    pub(super) fn empty(by: &'static str, claim: Claim) -> Answer {
        let (values, bound) = (Vec::new(), f64::NEG_INFINITY);
        Answer { claim, values, bound, nodes: None, by, is_proved: claim == Claim::Infeasible }
    }
}

/// A solver of integer programs, behind `good_lp`.
pub trait Backend: Sync {
    /// Its name in the outputs.
    fn name(&self) -> &'static str;

    /// Solves a program.
    ///
    /// # Errors
    ///
    /// Where the backend fails in a way that is neither a limit nor infeasibility.
    fn solve(&self, program: &Program, limits: &Limits) -> Result<Answer, SolveError>;

    /// The objective of the linear program, and what it gains for each unit of each row's right-hand side,
    /// where this backend tells: its dual solution. Nothing is proved by either.
    fn relax(&self, _program: &Program, _limits: &Limits) -> Option<(f64, Vec<f64>)> {
        None
    }
}

/// The backends by name, whether or not this build has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BackendKind {
    /// microlp for what it settles at once, HiGHS for the rest; the default.
    Auto,
    /// HiGHS.
    Highs,
    /// microlp, pure Rust.
    Microlp,
    /// CBC, for cross-checks.
    Cbc,
}

impl Default for BackendKind {
    fn default() -> Self {
        BackendKind::of_this_build().first().copied().unwrap_or(BackendKind::Highs)
    }
}

impl BackendKind {
    /// Every backend.
    pub const ALL: [BackendKind; 4] =
        [BackendKind::Auto, BackendKind::Highs, BackendKind::Microlp, BackendKind::Cbc];

    /// The word that the command line and the outputs use.
    pub fn as_str(self) -> &'static str {
        match self {
            BackendKind::Auto => "auto",
            BackendKind::Highs => "highs",
            BackendKind::Microlp => "microlp",
            BackendKind::Cbc => "cbc",
        }
    }

    /// The time that a search with this backend may take where no other is asked for. microlp has no cuts and
    /// no heuristics: what it does not settle soon it may not settle in a day.
    pub fn default_time_limit(self) -> Option<Duration> {
        (self == BackendKind::Microlp).then_some(Duration::from_secs(60))
    }

    /// The backends that this build has, the default first.
    pub fn of_this_build() -> Vec<BackendKind> {
        BackendKind::ALL.into_iter().filter(|kind| kind.backend().is_ok()).collect()
    }

    /// The backend of this name.
    ///
    /// # Errors
    ///
    /// Where this build does not have it.
    pub fn backend(self) -> Result<&'static dyn Backend, SolveError> {
        match self {
            #[cfg(all(feature = "highs", feature = "microlp"))]
            BackendKind::Auto => Ok(&super::auto::Auto),
            #[cfg(feature = "highs")]
            BackendKind::Highs => Ok(&super::highs::Highs),
            #[cfg(feature = "microlp")]
            BackendKind::Microlp => Ok(&super::microlp::Microlp),
            #[cfg(feature = "cbc")]
            BackendKind::Cbc => Ok(&super::cbc::Cbc),
            #[cfg(not(all(feature = "highs", feature = "microlp", feature = "cbc")))]
            missing => Err(SolveError::NoSuchBackend {
                wanted: missing.as_str(),
                known: [
                    cfg!(all(feature = "highs", feature = "microlp")).then_some("auto"),
                    cfg!(feature = "highs").then_some("highs"),
                    cfg!(feature = "microlp").then_some("microlp"),
                    cfg!(feature = "cbc").then_some("cbc"),
                ]
                .into_iter()
                .flatten()
                .collect(),
            }),
        }
    }
}

impl std::str::FromStr for BackendKind {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let known = BackendKind::ALL.into_iter().find(|kind| kind.as_str() == word);
        known.ok_or_else(|| {
            format!("`{word}` is not a backend; known are auto, highs, microlp and cbc")
        })
    }
}
