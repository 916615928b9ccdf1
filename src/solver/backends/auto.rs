//! The default backend: microlp for programs that need few nodes, HiGHS for the rest.
//!
//! The cores of a month are so small that HiGHS spends most of its time on preparation. microlp has
//! no such overhead, but also no cuts or heuristics, so HiGHS takes over what it does not solve at
//! once. The limit counts nodes, not time, so the same backend answers on every machine.

use super::highs::Highs;
use super::microlp;
use super::{Answer, Backend, Claim, Limits};
use crate::solver::SolveError;
use crate::solver::model::Program;

/// Tries microlp first if the program is small, then HiGHS.
#[derive(Debug)]
pub(super) struct Auto;

/// The greatest number of columns passed to microlp.
const SMALL: usize = 800;

/// The number of nodes after which HiGHS takes over.
const NODES: u64 = 100;

impl Backend for Auto {
    fn name(&self) -> &'static str {
        "auto"
    }

    fn solve(&self, program: &Program, limits: &Limits) -> Result<Answer, SolveError> {
        if program.columns.len() <= SMALL
            && let Ok(answer) = microlp::solve_within(program, limits, Some(NODES))
            && answer.claim == Claim::Solution
            && answer.is_proved
        {
            return Ok(answer);
        }
        // If microlp fails in any way, HiGHS solves the program. The same holds if microlp claims
        // infeasibility, so that two solvers must agree on it.
        Highs.solve(program, limits)
    }
}
