//! microlp, the pure-Rust backend: builds on any machine; for small instances and cross-checks.

use ::microlp::{Error, SolveOptions, TerminationReason};
use good_lp::solvers::microlp::microlp;

use super::{Answer, Backend, Claim, Limits};
use crate::solver::SolveError;
use crate::solver::model::{Program, state};

/// microlp.
#[derive(Debug)]
pub(super) struct Microlp;

impl Backend for Microlp {
    fn name(&self) -> &'static str {
        "microlp"
    }

    fn solve(&self, program: &Program, limits: &Limits) -> Result<Answer, SolveError> {
        solve_within(program, limits, None)
    }
}

/// Solves a program, within a number of nodes if one is given.
pub(super) fn solve_within(
    program: &Program,
    limits: &Limits,
    nodes: Option<u64>,
) -> Result<Answer, SolveError> {
    let by = Microlp.name();
    let mut options = SolveOptions::default();
    options.mip_gap = limits.gap;
    options.time_limit = limits.time();
    options.node_limit = nodes;
    // `good_lp` would drop the bound and the nodes; microlp's own model reports them.
    let outcome = match state(program, microlp).as_inner().solve_with(options) {
        Ok(outcome) => outcome,
        Err(Error::Infeasible) => return Ok(Answer::empty(by, Claim::Infeasible)),
        Err(error) => {
            let message = error.to_string();
            return Err(SolveError::Backend { backend: by, message });
        }
    };
    let stats = outcome.stats();
    let ended = outcome.termination_reason();
    let is_proved = matches!(ended, TerminationReason::ProvenOptimal | TerminationReason::MipGap);
    let Ok(solution) = outcome.into_solution() else {
        return Ok(Answer::empty(by, Claim::Nothing));
    };
    Ok(Answer {
        claim: Claim::Solution,
        values: solution.iter().map(|(_, value)| value).collect(),
        bound: stats.best_bound.unwrap_or(f64::NEG_INFINITY),
        nodes: Some(stats.nodes_solved),
        by,
        is_proved,
    })
}
