//! microlp for what it settles within a few nodes, HiGHS for the rest.
//!
//! The cores of a month are so small that HiGHS spends most of its time on getting ready for
//! something larger; microlp has no such costs, and no cuts or heuristics either, so that what does
//! not give way at once is left to HiGHS. The limit is one of nodes, not of time: which of the two
//! answers is the same on every machine.

use super::SolveError;
use super::backend::{Answer, Backend, Claim, Limits};
use super::highs::Highs;
use super::microlp;
use crate::solver::model::Program;

/// microlp first, where the program is small; then HiGHS.
#[derive(Debug)]
pub(super) struct Auto;

/// Columns up to which microlp is asked.
const SMALL: usize = 800;

/// Nodes after which HiGHS takes over.
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
        // What microlp gives up on, in whatever way, is a question for HiGHS. So is the word that there
        // is no solution: two solvers say it, or it is not said.
        Highs.solve(program, limits)
    }

    fn relax(&self, program: &Program, limits: &Limits) -> Option<(f64, Vec<f64>)> {
        Highs.relax(program, limits)
    }
}
