//! Solves many scenarios of one instance in parallel, and compares them with the unchanged
//! instance.

mod answer;
mod figures;
mod files;
mod only;
mod scenario;
mod table;

pub(crate) use answer::{Base, answer, changed};
pub use answer::{Feasible, Verdict};
pub use figures::Figures;
pub use files::write_all;
pub use only::only;
pub(crate) use scenario::LAYOUT;
pub use scenario::{Scenario, of_bytes, read, to_csv as scenarios_to_csv};
pub use table::document;

use std::time::Instant;

use serde::Serialize;

use crate::base::batch::Batch;
use crate::domain::conclusion::Conclusion;
use crate::domain::problem::Problem;
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::input::instance::Instance;
use crate::questions::explain;
use crate::solver::{Options, SolveError};

/// The answer to a scenario.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The scenario's name.
    pub name: String,
    /// The line of its first row.
    pub line: u64,
    /// Whether the scenario has a programme, with its cost and moves.
    pub verdict: Verdict,
    /// The cheapest set of waivers of a scenario without a programme, if it was asked for and found.
    pub waived: Option<LeastWaived>,
    /// Wall-clock seconds.
    pub seconds: f64,
}

/// The cheapest set of waivers of a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeastWaived {
    /// The cost at the prices of the policy.
    pub points: i64,
    /// Whether no set of waivers costs less.
    pub is_proved: bool,
    /// What is waived, in words.
    pub waivers: Vec<String>,
}

/// The answers to all scenarios, in order.
#[derive(Clone, Debug)]
pub struct Sweep {
    /// The programme of the unchanged instance, if it has one.
    pub base: Option<Programme>,
    /// The scenarios.
    pub answers: Vec<Answered>,
    /// Whether the cheapest waivers of impossible scenarios were looked for.
    pub has_waivers: bool,
}

impl Sweep {
    /// Looks for the cheapest waivers of every scenario that has no programme. `scenarios` are those of
    /// the answers, in the same order.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::questions::whatif::{of_bytes, sweep};
    /// # use horseshoe::{Instance, Options, Problem};
    /// # let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
    /// # let instance = Instance::of_bytes("december", &[("renewals.csv", renewals)])?;
    /// # let problem = Problem::new(&instance)?;
    /// # let rows = "scenario,change,target,field,value\n\
    /// #     in time,set,UNDOF,report_issued,2026-12-01\nlate,set,UNDOF,report_issued,2026-12-21\n";
    /// # let scenarios = of_bytes("scenarios.csv", rows.into())?;
    /// # let options = Options::default();
    /// # let mut answers = sweep(&instance, &problem, &scenarios, &options, &Batch::unwatched())?;
    /// answers.waive(&instance, &scenarios, &options, &Batch::unwatched());
    /// assert!(answers.answers[0].waived.is_none(), "it has a programme");
    /// let waived = answers.answers[1].waived.as_ref().ok_or("nothing suffices")?;
    /// assert!(waived.points > 0 && !waived.waivers.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn waive(
        &mut self,
        instance: &Instance,
        scenarios: &[Scenario],
        options: &Options,
        batch: &Batch<'_>,
    ) {
        let options = options.clone().on_one_thread();
        let impossible = self.answers.iter_mut().zip(scenarios);
        let mut impossible: Vec<(&mut Answered, &Scenario)> = impossible
            .filter(|(answered, _)| matches!(answered.verdict, Verdict::Infeasible { .. }))
            .collect();
        let asked: Vec<&Scenario> = impossible.iter().map(|(_, scenario)| *scenario).collect();
        let least = |scenario: &&Scenario| {
            let problem = changed(instance, scenario).ok()?;
            let found = explain::cheapest_waivers(&problem, &Rules::all(), &options).ok()??;
            let waivers = found.waivers.into_iter().map(|waiver| waiver.message).collect();
            Some(LeastWaived { points: found.points, is_proved: found.is_proved, waivers })
        };
        let found = batch.run(&asked, least, |_| None);
        for ((answered, _), waived) in impossible.iter_mut().zip(found) {
            answered.waived = waived;
        }
        self.has_waivers = true;
    }

    /// Returns whether every scenario was solved or has a reason why not.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::questions::whatif::{of_bytes, sweep};
    /// # use horseshoe::{Instance, Options, Problem};
    /// # let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
    /// # let instance = Instance::of_bytes("december", &[("renewals.csv", renewals)])?;
    /// # let problem = Problem::new(&instance)?;
    /// # let rows = "scenario,change,target,field,value\n\
    /// #     in time,set,UNDOF,report_issued,2026-12-01\nlate,set,UNDOF,report_issued,2026-12-21\n";
    /// # let scenarios = of_bytes("scenarios.csv", rows.into())?;
    /// # let options = Options::default();
    /// # let mut answers = sweep(&instance, &problem, &scenarios, &options, &Batch::unwatched())?;
    /// assert!(answers.is_complete());
    /// let batch = Batch::unwatched();
    /// batch.cancel().cancel();
    /// assert!(!sweep(&instance, &problem, &scenarios, &options, &batch)?.is_complete());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_complete(&self) -> bool {
        self.answers.iter().all(|answered| answered.verdict.conclusion() != Conclusion::NotRun)
    }
}

/// Solves the unchanged instance and then every scenario in parallel on the threads of the current
/// rayon pool, with one solver thread each.
///
/// The answers equal those of each scenario solved by itself, for any number of threads and any
/// order of completion. Once the batch is cancelled, no further scenario is begun.
///
/// # Errors
///
/// The unchanged instance cannot be solved at all. Infeasibility is not an error.
///
/// ```
/// use horseshoe::base::batch::Batch;
/// use horseshoe::questions::whatif::{of_bytes, sweep};
/// use horseshoe::{Instance, Options, Problem};
///
/// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
/// let instance = Instance::of_bytes("december", &[("renewals.csv", renewals)])?;
/// let problem = Problem::new(&instance)?;
/// let rows = "scenario,change,target,field,value\nlate,set,UNDOF,report_issued,2026-12-21\n";
/// let scenarios = of_bytes("scenarios.csv", rows.into())?;
/// let options = Options::default();
/// let answers = sweep(&instance, &problem, &scenarios, &options, &Batch::unwatched())?;
/// assert!(answers.base.is_some(), "the unchanged month has a programme");
/// assert_eq!(answers.answers[0].verdict.conclusion().as_str(), "infeasible");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sweep(
    instance: &Instance,
    base: &Problem,
    scenarios: &[Scenario],
    options: &Options,
    batch: &Batch<'_>,
) -> Result<Sweep, SolveError> {
    let options = options.clone().on_one_thread();
    let rules = Rules::all();
    let base = Base::solve(base, &rules, &options)?;
    let answered = |scenario: &Scenario, verdict, seconds| Answered {
        name: scenario.name.clone(),
        line: scenario.line,
        verdict,
        waived: None,
        seconds,
    };
    let run = |scenario: &Scenario| {
        let begun = Instant::now();
        let verdict = answer(instance, &base, scenario, &rules, &options);
        answered(scenario, verdict, begun.elapsed().as_secs_f64())
    };
    let answers = batch.run(scenarios, run, |scenario| answered(scenario, Verdict::NotRun, 0.0));
    Ok(Sweep { base: base.programme, answers, has_waivers: false })
}
