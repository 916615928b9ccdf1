//! Repeatedly asks the solver whether variants of a problem are feasible.

use std::time::{Duration, Instant};

use super::assumption::{Assumption, only, subjects};
use crate::domain::problem::Problem;
use crate::domain::programme::Entry;
use crate::domain::rules::Rules;
use crate::solver::{self, Feasibility, Options, SolveError};

/// The time for all questions about one problem if the call sets no limit.
const PATIENCE: Duration = Duration::from_secs(60);

/// The common state of all questions about one problem.
#[derive(Clone, Debug)]
pub(super) struct Search<'a> {
    pub(super) problem: &'a Problem,
    pub(super) rules: &'a Rules,
    pub(super) options: Options,
    ends: Option<Instant>,
}

impl<'a> Search<'a> {
    pub(super) fn new(problem: &'a Problem, rules: &'a Rules, options: &Options) -> Search<'a> {
        let patience = options.time_limit.unwrap_or(PATIENCE);
        let ends = Instant::now().checked_add(patience);
        Search { problem, rules, options: Options { threads: 1, ..options.clone() }, ends }
    }

    /// Returns whether the time for questions is up.
    pub(super) fn is_over(&self) -> bool {
        self.ends.is_some_and(|ends| Instant::now() >= ends)
    }

    /// Returns the remaining options for a question.
    pub(super) fn options(&self) -> Options {
        let left = self.ends.map(|ends| ends.saturating_duration_since(Instant::now()));
        // A limit of 0 would mean no limit.
        let left = left.map(|left| left.max(Duration::from_millis(1)));
        Options { time_limit: left, gap: 0.0, ..self.options.clone() }
    }

    /// Returns a programme of a variant, if one is known to exist.
    pub(super) fn programme(&self, variant: &Problem) -> Result<Option<Vec<Entry>>, SolveError> {
        if self.is_over() {
            return Ok(None);
        }
        Ok(match solver::any(variant, self.rules, &self.options())? {
            Feasibility::Programme(entries) => Some(entries),
            Feasibility::None | Feasibility::Unknown => None,
        })
    }

    /// Returns whether these assumptions are known to be infeasible together.
    pub(super) fn conflicts(&self, assumptions: &[Assumption]) -> Result<bool, SolveError> {
        if self.is_over() {
            return Ok(false);
        }
        let (problem, rules) = only(self.problem, self.rules, assumptions);
        if problem.items.is_empty() {
            return Ok(false);
        }
        Ok(matches!(solver::any(&problem, &rules, &self.options())?, Feasibility::None))
    }

    /// Returns the order in which a assumption is reported: chain by chain in time, then the
    /// Council's.
    pub(super) fn place(&self, assumption: Assumption) -> (usize, u8, Assumption) {
        let subjects = subjects(self.problem);
        let subject = assumption.subject(self.problem, &subjects).unwrap_or(usize::MAX);
        let turn = match assumption {
            Assumption::Bound { kind, .. } if kind.is_last() => 2,
            Assumption::Lead { .. } => 1,
            _ => 0,
        };
        (subject, turn, assumption)
    }
}
