//! Goals in one number: the goals that are reached and the one that is not weigh together, each more
//! than all that follow, so that one search over the days settles them.
//!
//! Lexicographic optimisation by weights (Sherali 1982). The weights follow from a known programme that
//! reaches the earlier goals: a point of one goal weighs one more than all that the programme pays for
//! the goals after it, beyond the least that each item pays wherever it stands. Whatever gives a point of
//! an earlier goal away then costs more than that programme, and is not searched.

use super::decision_diagram::{DecisionDiagram, Searched, Stated};
use super::lagrangian::{LagrangianDual, NEVER, Objective, Scratch};
use super::search::{Search, Verified};
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::solver::model::{Penalties, Position, Windows, cost};

/// The greatest number of trials of the search, which has to take less time than the integer programs that it
/// replaces: they are small.
const TRIALS: usize = 15_000_000;

/// What is minimised after the goals before it.
#[derive(Clone, Copy)]
pub(super) enum Level<'a> {
    /// The points of penalties.
    Charges(Penalties),
    /// A weight of each block at each position.
    Weight(&'a (dyn Fn(usize, Position) -> i64 + Sync)),
}

/// Returns the programme that is best by a last level, of those in the core that reach the levels which the
/// search has settled as a known programme does. `None` if its trials are too many, or if the days cannot
/// state a level.
pub(super) fn best(
    search: &Search<'_>,
    core: &Windows,
    last: Level<'_>,
    known: &Verified,
    positions: &[Position],
) -> Option<Verified> {
    // A rule that may be waived is no rule that the days could keep.
    if !search.problem.question.waivers.is_empty() {
        return None;
    }
    let settled = search.settled.iter().map(|(penalties, _)| Level::Charges(penalties));
    let goals = settled.chain([last]).map(|level| Goal::new(search.problem, core, level));
    let goals: Vec<Goal<'_>> = goals.collect();
    let points = goals.iter().position(Goal::is_points)?;
    let weights = weights(search, &goals, known, positions)?;
    let besides = |block: usize, position: Position| -> i64 {
        let others = goals.iter().zip(&weights).enumerate().filter(|(goal, _)| *goal != points);
        let costs = others
            .map(|(_, (goal, weight))| goal.beyond(core, block, position).saturating_mul(*weight));
        costs.fold(0, i64::saturating_add)
    };
    let point = weights[points];
    let objective = Objective { penalties: &penalties::ALL, point, besides: Some(&besides) };
    let mut dual = LagrangianDual::new(search.problem, core, &objective)?;
    search.multipliers.as_ref()?.set(&mut dual, search.problem, core, point);
    let mut scratch = Scratch::default();
    let diagram = DecisionDiagram::new(&dual, core, &mut scratch)?;
    let most = dual.cost_of(&core.numbers_of(positions)?);
    let limits = search.diagram_limits(TRIALS);
    let Stated::Days(mut days) = diagram.within(most, &limits.deadline) else { return None };
    let Searched::Cheapest(chosen) = days.cheapest(most, &limits) else { return None };
    let stated = dual.cost_of(&chosen);
    // One that is charged more than the floor could cost more than another.
    if dual.bound_of(&chosen) != stated {
        return None;
    }
    let positions = core.positions_at(&chosen);
    let found = search.verify(core, &positions).ok()?;
    // A charge that the days do not state could make another programme the best.
    let reached = goals.iter().map(|goal| goal.amount(search, &found, &positions));
    let sum = reached.zip(&weights).map(|(own, weight)| own.saturating_mul(*weight));
    (sum.fold(0, i64::saturating_add) == stated && search.keeps_goals(&found)).then_some(found)
}

/// A level, with what each block pays for it.
struct Goal<'a> {
    level: Level<'a>,
    /// What each block pays at each of its positions beyond the least that it pays anywhere; empty for the
    /// points, which also charge for days and for pairs.
    beyond: Vec<Vec<i64>>,
    /// The sum of what the blocks pay at least.
    least: i64,
}

impl<'a> Goal<'a> {
    fn new(problem: &Problem, core: &Windows, level: Level<'a>) -> Goal<'a> {
        let mut goal = Goal { level, beyond: Vec::new(), least: 0 };
        if goal.is_points() {
            return goal;
        }
        for (block, positions) in core.positions.iter().enumerate() {
            let cost = |position: &Position| match level {
                Level::Charges(penalties) => cost(penalties, problem, core, block, *position),
                Level::Weight(own) => own(block, *position),
            };
            let mut costs: Vec<i64> = positions.iter().map(cost).collect();
            let least = costs.iter().copied().min().unwrap_or(0);
            costs.iter_mut().for_each(|own| *own = own.saturating_sub(least));
            goal.least = goal.least.saturating_add(least);
            goal.beyond.push(costs);
        }
        goal
    }

    /// Returns whether these are the points of the whole programme. Their penalties state them, which also
    /// charge for days; every other goal is a sum over blocks.
    fn is_points(&self) -> bool {
        matches!(self.level, Level::Charges(own) if penalties::are_all(own))
    }

    /// Returns what a block pays at a position beyond the least that it pays anywhere.
    fn beyond(&self, core: &Windows, block: usize, position: Position) -> i64 {
        let number = core.positions[block].binary_search(&position).ok();
        let own = self.beyond.get(block).zip(number).and_then(|(costs, number)| costs.get(number));
        own.copied().unwrap_or(0)
    }

    /// Returns what a programme pays beyond the least of its blocks.
    fn amount(&self, search: &Search<'_>, found: &Verified, positions: &[Position]) -> i64 {
        let paid: i64 = match self.level {
            Level::Charges(penalties) => search.total(penalties, found),
            Level::Weight(own) => {
                positions.iter().enumerate().map(|(block, at)| own(block, *at)).sum()
            }
        };
        paid.saturating_sub(self.least)
    }
}

/// Returns the weight of a point of each goal; `None` if they are too large to count with.
fn weights(
    search: &Search<'_>,
    goals: &[Goal<'_>],
    known: &Verified,
    positions: &[Position],
) -> Option<Vec<i64>> {
    let amounts = goals.iter().map(|goal| goal.amount(search, known, positions));
    let mut weights = vec![1; goals.len()];
    let mut rest: i64 = 0;
    for (weight, amount) in weights.iter_mut().zip(amounts).rev() {
        *weight = rest.checked_add(1)?;
        rest = amount.checked_mul(*weight)?.checked_add(rest).filter(|sum| *sum < NEVER)?;
    }
    Some(weights)
}
