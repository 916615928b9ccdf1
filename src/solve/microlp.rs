//! microlp, the pure-Rust backend: builds anywhere, for small instances and cross-checks.

use ::microlp::{Error, SolveOptions};
use good_lp::solvers::microlp::microlp;

use super::SolveError;
use super::backend::{Answer, Backend, Claim, Limits};
use crate::model::{Program, state};

/// microlp.
#[derive(Debug)]
pub(super) struct Microlp;

impl Backend for Microlp {
    fn name(&self) -> &'static str {
        "microlp"
    }

    fn solve(&self, program: &Program, limits: Limits) -> Result<Answer, SolveError> {
        let mut options = SolveOptions::default();
        options.mip_gap = limits.gap;
        options.time_limit = limits.time;
        // `good_lp` would drop the bound and the nodes; its own model gives them.
        let outcome = match state(program, microlp).as_inner().solve_with(options) {
            Ok(outcome) => outcome,
            Err(Error::Infeasible) => return Ok(Answer::empty(Claim::Infeasible)),
            Err(error) => {
                let message = error.to_string();
                return Err(SolveError::Backend { backend: self.name(), message });
            }
        };
        let stats = outcome.stats();
        let Ok(solution) = outcome.into_solution() else {
            return Ok(Answer::empty(Claim::Nothing));
        };
        Ok(Answer {
            claim: Claim::Solution,
            values: solution.iter().map(|(_, value)| value).collect(),
            bound: stats.best_bound.unwrap_or(f64::NEG_INFINITY),
            nodes: Some(stats.nodes_solved),
        })
    }
}
