//! The backends: their common interface with its limits and its answer, and one file for each.

#[cfg(all(feature = "highs", feature = "microlp"))]
mod auto;
#[cfg(feature = "cbc")]
mod cbc;
#[cfg(feature = "highs")]
mod highs;
#[cfg(feature = "microlp")]
mod microlp;

use std::time::Duration;

use super::SolveError;
use super::deadline::Deadline;
use crate::solver::model::Program;

/// The limits on a backend's work.
#[derive(Clone, Debug)]
pub struct Limits {
    /// When the work must end, finished or not.
    pub deadline: Deadline,
    /// The relative gap at which to stop; 0 requires a proof.
    pub gap: f64,
    /// The number of threads.
    pub threads: u32,
}

impl Limits {
    /// Returns the remaining time, if it is limited.
    pub(super) fn time(&self) -> Option<Duration> {
        self.deadline.time()
    }

    /// Returns whether no time remains.
    pub(super) fn is_over(&self) -> bool {
        self.deadline.is_over()
    }
}

/// The claim of a backend about its answer, which is verified before use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The backend has a solution; its bound says how good.
    Solution,
    /// There is no solution.
    Infeasible,
    /// The backend was stopped before it had a solution.
    Nothing,
}

/// The answer of a backend.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The claim.
    pub claim: Claim,
    /// A value for each column, near whole numbers; empty without a solution.
    pub values: Vec<f64>,
    /// A lower bound on every solution, without the program's constant; minus infinity if unknown.
    pub bound: f64,
    /// The number of nodes of the search tree, if the backend reports it.
    pub nodes: Option<u64>,
    /// The solver that gave the answer.
    pub by: &'static str,
    /// Whether the search ended by itself, within the requested gap.
    pub is_proved: bool,
}

impl Answer {
    /// Creates an answer without a solution.
    pub(super) fn empty(by: &'static str, claim: Claim) -> Answer {
        let (values, bound) = (Vec::new(), f64::NEG_INFINITY);
        Answer { claim, values, bound, nodes: None, by, is_proved: claim == Claim::Infeasible }
    }
}

/// A solver of integer programs, behind `good_lp`.
pub trait Backend: Sync {
    /// Returns the backend's name in the outputs.
    fn name(&self) -> &'static str;

    /// Solves a program.
    ///
    /// # Errors
    ///
    /// The backend fails for a reason other than a limit or infeasibility.
    fn solve(&self, program: &Program, limits: &Limits) -> Result<Answer, SolveError>;
}

/// The backends by name, whether or not this build includes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BackendKind {
    /// microlp for programs that it solves at once, HiGHS for the rest; the default.
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
    ///
    /// ```
    /// use horseshoe::solver::BackendKind;
    ///
    /// assert_eq!(BackendKind::Highs.as_str(), "highs");
    /// assert_eq!("microlp".parse(), Ok(BackendKind::Microlp));
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            BackendKind::Auto => "auto",
            BackendKind::Highs => "highs",
            BackendKind::Microlp => "microlp",
            BackendKind::Cbc => "cbc",
        }
    }

    /// Returns the default time limit of this backend. microlp has no cuts or heuristics, so a
    /// program that it does not solve soon may take more than a day.
    ///
    /// ```
    /// use horseshoe::solver::BackendKind;
    ///
    /// assert_eq!(BackendKind::Highs.default_time_limit(), None);
    /// assert!(BackendKind::Microlp.default_time_limit().is_some());
    /// ```
    pub fn default_time_limit(self) -> Option<Duration> {
        (self == BackendKind::Microlp).then_some(Duration::from_secs(60))
    }

    /// Lists the backends of this build, the default first.
    ///
    /// ```
    /// use horseshoe::Options;
    /// use horseshoe::solver::BackendKind;
    ///
    /// let known = BackendKind::of_this_build();
    /// assert_eq!(known.first(), Some(&Options::default().backend), "the first is the default");
    /// ```
    pub fn of_this_build() -> Vec<BackendKind> {
        BackendKind::ALL.into_iter().filter(|kind| kind.backend().is_ok()).collect()
    }

    /// Returns the backend of this name.
    ///
    /// # Errors
    ///
    /// This build does not include the backend.
    ///
    /// ```
    /// use horseshoe::solver::BackendKind;
    ///
    /// for kind in BackendKind::ALL {
    ///     match kind.backend() {
    ///         Ok(_) => assert!(BackendKind::of_this_build().contains(&kind)),
    ///         Err(missing) => assert!(missing.to_string().contains(kind.as_str())),
    ///     }
    /// }
    /// ```
    pub fn backend(self) -> Result<&'static dyn Backend, SolveError> {
        match self {
            #[cfg(all(feature = "highs", feature = "microlp"))]
            BackendKind::Auto => Ok(&auto::Auto),
            #[cfg(feature = "highs")]
            BackendKind::Highs => Ok(&highs::Highs),
            #[cfg(feature = "microlp")]
            BackendKind::Microlp => Ok(&microlp::Microlp),
            #[cfg(feature = "cbc")]
            BackendKind::Cbc => Ok(&cbc::Cbc),
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
