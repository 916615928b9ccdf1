//! HiGHS, the default backend.
//!
//! `good_lp` states the program and then returns the HiGHS model. `good_lp` reports neither the
//! bound nor the nodes, and drops its own options on that way, so the options are set here.

use std::thread;
use std::time::Duration;

use ::highs::{HighsModelStatus, HighsSolutionStatus, SolvedModel};
use good_lp::solvers::highs::highs;

use super::{Answer, Backend, Claim, Limits};
use crate::solver::SolveError;
use crate::solver::model::{Program, state};

/// HiGHS.
#[derive(Debug)]
pub(super) struct Highs;

/// The number of columns from which presolve and the feasibility jump heuristic are disabled under a
/// time limit: both ignore the clock. Presolve has taken half a minute for 76,000 columns, the
/// heuristic as long for sixty months, and seconds for 18,000 columns.
const LARGE: usize = 10_000;

/// Points are integers, so a bound less than this below the incumbent proves it optimal.
const WHOLE_POINT: f64 = 0.999;

/// The number of columns from which, under a time limit, HiGHS is called only with [`ROOT`] to spare
/// for each column: rounding the root's linear program ignores the clock, too, and cannot be disabled.
/// It has taken nine seconds beyond the limit for 108,000 columns.
const HUGE: usize = 50_000;

/// The time for one column of a huge program.
const ROOT: Duration = Duration::from_millis(1);

impl Backend for Highs {
    fn name(&self) -> &'static str {
        "HiGHS"
    }

    fn solve(&self, program: &Program, limits: &Limits) -> Result<Answer, SolveError> {
        if limits.threads <= 1 {
            return self.settle(program, limits);
        }
        // HiGHS keeps a pool of workers for each calling thread, of the size of that thread's first
        // request, and refuses any later request of another size. Every thread of Horseshoe
        // therefore requests one worker, and requests for more run on a separate thread.
        thread::scope(|scope| {
            let caller = thread::Builder::new().name("highs".to_owned());
            let called = caller.spawn_scoped(scope, || self.settle(program, limits));
            let called = called.map_err(|error| self.failed(&error))?;
            called.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }
}

impl Highs {
    /// Solves a program on the current thread.
    fn settle(&self, program: &Program, limits: &Limits) -> Result<Answer, SolveError> {
        if is_hopeless(program, limits) {
            return Ok(Answer::empty(self.name(), Claim::Nothing));
        }
        if is_large(program, limits) {
            return self.consistent(program, &self.run(program, limits, "off")?);
        }
        // Presolve has failed on small programs that the search then solved without it.
        let solved = match self.run(program, limits, "on") {
            Ok(solved) => solved,
            Err(_) => self.run(program, limits, "off")?,
        };
        match solved.status() {
            // Presolve has lost solutions, and merges two statuses, so a claim of infeasibility is
            // checked again without it.
            HighsModelStatus::Infeasible | HighsModelStatus::UnboundedOrInfeasible => {
                self.answer(&self.run(program, limits, "off")?)
            }
            _ if !is_consistent(program, &solved) => {
                self.consistent(program, &self.run(program, limits, "off")?)
            }
            _ => self.answer(&solved),
        }
    }
}

/// Returns whether the steps that ignore the clock are disabled.
fn is_large(program: &Program, limits: &Limits) -> bool {
    limits.deadline.has_instant() && program.columns.len() >= LARGE
}

/// Returns whether the time limit would pass before HiGHS next looks at the clock.
fn is_hopeless(program: &Program, limits: &Limits) -> bool {
    let columns = program.columns.len();
    let needed = ROOT.saturating_mul(u32::try_from(columns).unwrap_or(u32::MAX));
    columns >= HUGE && limits.time().is_some_and(|time| time < needed)
}

/// Returns whether the reported objective is that of the returned solution. With a start, HiGHS has
/// reported an objective below that of its own solution.
#[expect(clippy::cast_precision_loss, reason = "points are far below 2^53")]
fn is_consistent(program: &Program, solved: &SolvedModel) -> bool {
    if solved.primal_solution_status() != HighsSolutionStatus::Feasible {
        return true;
    }
    let solution = solved.get_solution();
    let costs = program.columns.iter().map(|column| column.cost as f64);
    let cost: f64 = costs.zip(solution.columns()).map(|(cost, value)| cost * value).sum();
    (cost - solved.objective_value()).abs() < 0.5
}

impl Highs {
    fn run(
        &self,
        program: &Program,
        limits: &Limits,
        presolve: &str,
    ) -> Result<SolvedModel, SolveError> {
        let mut model =
            state(program, highs).try_into_inner().map_err(|error| self.failed(&error))?;
        model.make_quiet();
        let failed = |name: &str| self.failed(&format!("it refused the option {name}"));
        let mut set =
            |name: &str, value: f64| model.try_set_option(name, value).map_err(|_| failed(name));
        set("mip_rel_gap", limits.gap)?;
        set("mip_abs_gap", WHOLE_POINT)?;
        if let Some(time) = limits.time() {
            set("time_limit", time.as_secs_f64())?;
        }
        let threads = i32::try_from(limits.threads).unwrap_or(1);
        model.try_set_option("threads", threads).map_err(|_| failed("threads"))?;
        model.try_set_option("presolve", presolve).map_err(|_| failed("presolve"))?;
        if is_large(program, limits) {
            const JUMP: &str = "mip_heuristic_run_feasibility_jump";
            model.try_set_option(JUMP, false).map_err(|_| failed(JUMP))?;
        }
        model.try_solve().map_err(|status| self.failed(&format!("{status:?}")))
    }

    /// Returns the answer, without its bound if the figures contradict each other. The vector may
    /// still be a programme, but nothing is known about the optimum.
    fn consistent(&self, program: &Program, solved: &SolvedModel) -> Result<Answer, SolveError> {
        let mut answer = self.answer(solved)?;
        if !is_consistent(program, solved) {
            answer.bound = f64::NEG_INFINITY;
        }
        Ok(answer)
    }

    fn answer(&self, solved: &SolvedModel) -> Result<Answer, SolveError> {
        use HighsModelStatus as Status;
        match solved.status() {
            Status::Infeasible => return Ok(Answer::empty(self.name(), Claim::Infeasible)),
            Status::Optimal
            | Status::ObjectiveBound
            | Status::ObjectiveTarget
            | Status::ReachedTimeLimit
            | Status::ReachedSolutionLimit
            | Status::ReachedInterrupt
            | Status::ReachedIterationLimit
            | Status::ReachedMemoryLimit => {}
            // Every column is bounded, so no program is unbounded.
            other => return Err(self.failed(&format!("it ended with the status {other:?}"))),
        }
        if solved.primal_solution_status() != HighsSolutionStatus::Feasible {
            return Ok(Answer::empty(self.name(), Claim::Nothing));
        }
        let bound = solved
            .double_info_value(c"mip_dual_bound")
            .map_err(|status| self.failed(&format!("it reported no bound: {status:?}")))?;
        Ok(Answer {
            claim: Claim::Solution,
            values: solved.get_solution().columns().to_vec(),
            bound,
            nodes: nodes(solved),
            by: self.name(),
            is_proved: solved.status() == Status::Optimal,
        })
    }

    fn failed(&self, error: &dyn std::fmt::Display) -> SolveError {
        SolveError::Backend { backend: self.name(), message: error.to_string() }
    }
}

/// Returns the number of nodes of the search tree, a 64-bit figure that the safe crate cannot read.
#[expect(unsafe_code, reason = "the safe crate reads 32-bit and floating-point figures only")]
fn nodes(solved: &SolvedModel) -> Option<u64> {
    let mut nodes: i64 = -1;
    // SAFETY: the pointer is that of a live model, which the borrow keeps alive for the call; the
    // name ends in a zero byte; and HiGHS writes one 64-bit integer, into `nodes`.
    let status = unsafe {
        highs_sys::Highs_getInt64InfoValue(
            solved.as_ptr(),
            c"mip_node_count".as_ptr(),
            &raw mut nodes,
        )
    };
    (status == highs_sys::STATUS_OK).then(|| u64::try_from(nodes).ok()).flatten()
}
