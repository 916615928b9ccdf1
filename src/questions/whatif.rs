//! What if: many scenarios of one instance, solved in parallel and compared with the instance as it
//! is.

mod answer;
mod figures;
mod files;
mod scenario;
mod table;

pub(crate) use answer::{Base, answer, changed};
pub use answer::{Feasible, Verdict};
pub use figures::Figures;
pub use files::write_all;
pub(crate) use scenario::LAYOUT;
pub use scenario::{Scenario, of_bytes, read, to_csv as scenarios_to_csv};
pub use table::document;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use rayon::prelude::*;

use crate::domain::problem::Problem;
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::input::instance::Instance;
use crate::solver::{Options, SolveError};

/// What became of a scenario.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The scenario's name.
    pub name: String,
    /// The line of its first row.
    pub line: u64,
    /// Whether it has a programme, and what that costs and moves.
    pub verdict: Verdict,
    /// Wall-clock seconds.
    pub seconds: f64,
}

/// What became of all scenarios, in their order.
#[derive(Clone, Debug)]
pub struct Sweep {
    /// The programme of the instance as it is, where it has one.
    pub base: Option<Programme>,
    /// The scenarios.
    pub answers: Vec<Answered>,
}

impl Sweep {
    /// Whether every scenario was solved or told why not.
    pub fn is_complete(&self) -> bool {
        !self.answers.iter().any(|answered| matches!(answered.verdict, Verdict::NotRun))
    }
}

/// Solves the instance as it is and then every scenario of it, in parallel on the threads of the
/// current rayon pool, one solver thread each.
///
/// The answers are those of each scenario solved by itself, whatever the number of threads and in
/// whatever order they end. `done` is called as each one ends. Once `stop` is set no scenario is
/// begun any more.
///
/// # Errors
///
/// Where the instance as it is cannot be solved at all; that it has no programme is no error.
pub fn sweep(
    instance: &Instance,
    base: &Problem,
    scenarios: &[Scenario],
    options: &Options,
    stop: &AtomicBool,
    done: impl Fn() + Sync,
) -> Result<Sweep, SolveError> {
    let options = Options { threads: 1, ..options.clone() };
    let rules = Rules::all();
    let base = Base::solve(base, &rules, &options)?;
    let answers = scenarios
        .par_iter()
        .map(|scenario| {
            let begun = Instant::now();
            let verdict = match stop.load(Ordering::Relaxed) {
                true => Verdict::NotRun,
                false => answer(instance, &base, scenario, &rules, &options),
            };
            done();
            let seconds = begun.elapsed().as_secs_f64();
            Answered { name: scenario.name.clone(), line: scenario.line, verdict, seconds }
        })
        .collect();
    Ok(Sweep { base: base.programme, answers })
}
