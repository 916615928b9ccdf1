//! CBC, for cross-checks: its library must be installed on the machine.

use good_lp::solvers::coin_cbc::coin_cbc;

use super::{Answer, Backend, Claim, Limits};
use crate::solver::SolveError;
use crate::solver::model::{Program, state};

/// CBC.
#[derive(Debug)]
pub(super) struct Cbc;

impl Backend for Cbc {
    fn name(&self) -> &'static str {
        "CBC"
    }

    fn solve(&self, program: &Program, limits: &Limits) -> Result<Answer, SolveError> {
        let mut problem = state(program, coin_cbc);
        problem.set_parameter("ratiogap", &limits.gap.to_string());
        let time = limits.time();
        if let Some(time) = time {
            problem.set_parameter("seconds", &time.as_secs_f64().to_string());
        }
        let solution = problem.as_inner().solve();
        let raw = solution.raw();
        if raw.is_proven_infeasible() {
            // Under a limit, CBC may claim infeasibility without a proof.
            let claim = if time.is_some() { Claim::Nothing } else { Claim::Infeasible };
            return Ok(Answer::empty(self.name(), claim));
        }
        // Under a limit, CBC returns whatever it holds, so only a finished search counts.
        if !raw.is_proven_optimal() {
            return Ok(Answer::empty(self.name(), Claim::Nothing));
        }
        Ok(Answer {
            claim: Claim::Solution,
            values: raw.col_solution().to_vec(),
            bound: raw.best_possible_value(),
            nodes: None,
            by: self.name(),
            is_proved: true,
        })
    }
}
