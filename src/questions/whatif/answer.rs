//! One scenario, solved from the programme of the instance as it is.

use super::Scenario;
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::domain::problem::{Nearness, Problem};
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
    /// It has: the best one, and among those the nearest to the programme of the instance.
    Feasible(Box<Feasible>),
    /// It has none.
    Infeasible {
        /// Why, in a line.
        reason: String,
    },
    /// Its rows ask for what cannot be.
    Faulty(Faults),
    /// The time limit came before any programme.
    Stopped,
    /// The solver failed.
    Failed {
        /// What it said.
        message: String,
    },
    /// The sweep was stopped before its turn.
    NotRun,
}

/// The programme of a scenario, compared with that of the instance.
#[derive(Clone, Debug)]
pub struct Feasible {
    /// The programme.
    pub programme: Programme,
    /// Points more than the instance's own programme costs; `None` where it has none.
    pub more: Option<i64>,
    /// What changes from the instance's own programme.
    pub changes: Changes,
    /// The hard lead with the least slack, and the days of that.
    pub worst: Option<Lead>,
}

impl Feasible {
    /// Whether no programme of the scenario costs less.
    pub fn is_proved(&self) -> bool {
        self.programme.status == ProofStatus::Optimal
    }

    /// Items that have another day or session than in the instance's own programme.
    pub fn moved(&self) -> usize {
        self.changes.count(ChangeKind::Moved)
    }
}

/// The programme of the instance as it is, from which every scenario is solved.
#[derive(Clone, Debug)]
pub(crate) struct Base {
    /// The programme, where there is one.
    pub(crate) programme: Option<Programme>,
    draft: Draft,
    prices: Option<Prices>,
}

impl Base {
    /// Solves the instance as it is.
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

    /// The instance as it is, told as if it were a scenario; `None` where it has no programme.
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
    problem.agree(&base.draft, Nearness::AmongCheapest);
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

/// The problem that a scenario asks about; or its verdict where the rows alone tell that.
pub(crate) fn changed(instance: &Instance, scenario: &Scenario) -> Result<Problem, Verdict> {
    let edits = scenario.edits.as_ref().map_err(|faults| Verdict::Faulty(faults.clone()))?;
    instance.edited(edits).and_then(|edited| edited.problem()).map_err(refused)
}

/// What the scenario asks for cannot be read, or else contradicts what is fixed: that is an answer, not
/// a slip of the pen.
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
