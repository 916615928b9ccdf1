//! Solves one scenario, starting from the programme of the unchanged instance.

use super::Scenario;
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::conclusion::Conclusion;
use crate::domain::draft::Draft;
use crate::domain::problem::{Problem, Stability};
use crate::domain::programme::{Lead, Programme, ProofStatus};
use crate::domain::rules::Rules;
use crate::input::instance::policy::Strength;
use crate::input::instance::{Fault, FaultCode, Faults, Instance};
use crate::questions::explain;
use crate::solver::assemble;
use crate::solver::{self, Options, Outcome, Prices, SolveError};

/// Whether a scenario has a programme.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// Feasible: the best programme, and among those the nearest to the instance's.
    Feasible(Box<Feasible>),
    /// Infeasible.
    Infeasible {
        /// The reason, in one line.
        reason: String,
    },
    /// The rows of the scenario are faulty or contradictory.
    Faulty(Faults),
    /// The time limit was reached before any programme was found.
    Stopped,
    /// The solver failed.
    Failed {
        /// The solver's message.
        message: String,
    },
    /// The sweep was stopped before its turn.
    NotRun,
}

impl Verdict {
    /// Returns the verdict without what was found.
    ///
    /// ```
    /// use horseshoe::domain::conclusion::Conclusion;
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
    ///
    /// let ends: Vec<Conclusion> = answers.answers.iter().map(|own| own.verdict.conclusion()).collect();
    /// assert_eq!(ends, [Conclusion::Optimal, Conclusion::Infeasible]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn conclusion(&self) -> Conclusion {
        match self {
            Verdict::Feasible(found) => found.programme.status.into(),
            Verdict::Infeasible { .. } => Conclusion::Infeasible,
            Verdict::Faulty(_) => Conclusion::Faulty,
            Verdict::Stopped => Conclusion::Stopped,
            Verdict::Failed { .. } => Conclusion::Failed,
            Verdict::NotRun => Conclusion::NotRun,
        }
    }
}

/// The programme of a scenario, compared with that of the instance.
#[derive(Clone, Debug)]
pub struct Feasible {
    /// The programme.
    pub programme: Programme,
    /// The extra points over the instance's own programme; `None` if it has none.
    pub more: Option<i64>,
    /// The changes from the instance's own programme.
    pub changes: Changes,
    /// The hard lead with the least slack.
    pub worst: Option<Lead>,
}

impl Feasible {
    /// Returns whether the programme is proved optimal.
    ///
    /// ```
    /// use horseshoe::questions::whatif::Verdict;
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
    ///
    /// let Verdict::Feasible(found) = &answers.answers[0].verdict else { panic!("in time") };
    /// assert!(found.is_proved());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_proved(&self) -> bool {
        self.programme.status == ProofStatus::Optimal
    }

    /// Returns the number of items with another day or session than in the instance's own
    /// programme.
    ///
    /// ```
    /// use horseshoe::questions::whatif::Verdict;
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
    ///
    /// let Verdict::Feasible(found) = &answers.answers[0].verdict else { panic!("in time") };
    /// assert!(found.moved() <= problem.items.len());
    /// assert_eq!(found.moved() == 0, found.changes.days_moved() == 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn moved(&self) -> usize {
        self.changes.count(ChangeKind::Moved)
    }
}

/// The programme of the unchanged instance, from which every scenario is solved.
#[derive(Clone, Debug)]
pub(crate) struct Base {
    /// The programme, if there is one.
    pub(crate) programme: Option<Programme>,
    draft: Draft,
    prices: Option<Prices>,
}

impl Base {
    /// Solves the unchanged instance.
    pub(crate) fn solve(
        problem: &Problem,
        rules: &Rules,
        options: &Options,
    ) -> Result<Base, SolveError> {
        let (programme, prices) = match solver::solve(problem, rules, options)? {
            Outcome::Solved(mut solved) => {
                let prices = solved.prices.take();
                (Some(assemble::programme(problem, *solved)), prices)
            }
            Outcome::Infeasible | Outcome::Stopped => (None, None),
        };
        let draft = programme.as_ref().map(|programme| Draft::of_entries(&programme.items));
        Ok(Base { programme, draft: draft.unwrap_or_default(), prices })
    }

    /// Returns the unchanged instance as if it were a scenario; `None` if it has no programme.
    pub(crate) fn as_it_is(&self) -> Option<Verdict> {
        self.programme.clone().map(|programme| self.compared(programme))
    }

    fn compared(&self, programme: Programme) -> Verdict {
        let draft = Draft::of_entries(&programme.items);
        let hard = programme.leads.iter().filter(|lead| lead.strength == Strength::Hard);
        Verdict::Feasible(Box::new(Feasible {
            more: self.programme.as_ref().map(|base| programme.objective - base.objective),
            changes: Changes::between(&self.draft, &draft),
            worst: hard.min_by_key(|lead| lead.slack).cloned(),
            programme,
        }))
    }
}

/// Solves a scenario of an instance whose own programme is known.
pub(crate) fn answer(
    instance: &Instance,
    base: &Base,
    scenario: &Scenario,
    rules: &Rules,
    options: &Options,
) -> Verdict {
    let mut problem = match changed(instance, scenario) {
        Ok(problem) => problem,
        Err(verdict) => return verdict,
    };
    problem.agree(&base.draft, Stability::AmongCheapest);
    let options = &Options { start: base.prices.clone(), ..options.clone() };
    match solver::solve(&problem, rules, options) {
        Ok(Outcome::Solved(solved)) => base.compared(assemble::programme(&problem, *solved)),
        Ok(Outcome::Infeasible) => match explain::conflict(&problem, rules, options) {
            Ok(conflict) => Verdict::Infeasible { reason: conflict.in_a_line() },
            Err(error) => Verdict::Failed { message: error.to_string() },
        },
        Ok(Outcome::Stopped) => Verdict::Stopped,
        Err(error) => Verdict::Failed { message: error.to_string() },
    }
}

/// Returns the problem of a scenario, or its verdict if the rows alone decide it.
pub(crate) fn changed(instance: &Instance, scenario: &Scenario) -> Result<Problem, Verdict> {
    let edits = scenario.edits.as_ref().map_err(|faults| Verdict::Faulty(faults.clone()))?;
    instance.edited(edits).and_then(|edited| edited.problem()).map_err(refused)
}

/// A scenario that cannot be read or that contradicts fixed items has an answer; it is not an error
/// of the call.
fn refused(faults: Faults) -> Verdict {
    let contradicts = |fault: &Fault| {
        matches!(
            fault.code(),
            FaultCode::EventClosedDay
                | FaultCode::EventNoOpenDay
                | FaultCode::EventOverlap
                | FaultCode::EventOtherDay
        )
    };
    if !faults.iter().all(contradicts) {
        return Verdict::Faulty(faults);
    }
    let reasons: Vec<String> = faults.iter().map(ToString::to_string).collect();
    Verdict::Infeasible { reason: reasons.join("; ") }
}
