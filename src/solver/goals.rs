//! Goals in one number: the goals that are reached and the one that is not weigh together, each more
//! than all that follow, so that one search over the days settles them.
//!
//! Lexicographic optimisation by weights (Sherali 1982). The weights follow from a known programme that
//! reaches the earlier goals: a point of one goal weighs one more than all that the programme pays for
//! the goals after it. Whatever gives a point of an earlier goal away then costs more than that programme,
//! and is not searched.

use super::decision_diagram::{DecisionDiagram, DiagramLimits, Searched, Stated};
use super::lagrangian::{LagrangianDual, NEVER, Objective, Scratch};
use super::search::{Search, Verified};
use crate::domain::penalties;
use crate::solver::model::{Penalties, Position, Windows, cost};

/// What the search may take of the trials that the points may: it has to take less time than the integer
/// programs that it replaces, which are small.
const SHARE: usize = 4;

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
    let goals: Vec<Level<'_>> = settled.chain([last]).collect();
    let goals = goals.as_slice();
    let weights = weights(search, goals, known, positions)?;
    // The points of the whole programme are stated by their penalties, which also charge for days; every
    // other goal is a sum over blocks.
    let is_points =
        |goal: &Level<'_>| matches!(goal, Level::Charges(own) if own.len() == penalties::ALL.len());
    let points = goals.iter().position(is_points)?;
    let besides = |block: usize, position: Position| -> i64 {
        let others = goals.iter().zip(&weights).enumerate().filter(|(goal, _)| *goal != points);
        let costs = others.map(|(_, (goal, weight))| {
            let own = match goal {
                Level::Charges(penalties) => cost(penalties, search.problem, core, block, position),
                Level::Weight(own) => own(block, position),
            };
            own.saturating_mul(*weight)
        });
        costs.fold(0, i64::saturating_add)
    };
    let point = weights[points];
    let objective = Objective { penalties: &penalties::ALL, point, besides: Some(&besides) };
    let mut dual = LagrangianDual::new(search.problem, core, &objective)?;
    search.prices.as_ref()?.set_scaled(&mut dual, core, point);
    let mut scratch = Scratch::default();
    let diagram = DecisionDiagram::new(&dual, core, &mut scratch)?;
    let most = dual.cost_of(&core.numbers_of(positions)?);
    let trials = search.many_trials() / SHARE;
    let limits = DiagramLimits { trials, deadline: search.clock.deadline(search.options) };
    let Stated::Days(mut days) = diagram.within(most, &limits.deadline) else { return None };
    let Searched::Cheapest(chosen) = days.cheapest(most, &limits) else { return None };
    let stated = dual.cost_of(&chosen);
    let positions = core.positions_at(&chosen);
    let found = search.verify(core, &positions).ok()?;
    // A charge that the days do not state could make another programme the best.
    let reached = amounts(search, goals, &found, &positions);
    let sum = reached.iter().zip(&weights).map(|(own, weight)| own.saturating_mul(*weight));
    (sum.fold(0, i64::saturating_add) == stated && search.keeps_goals(&found)).then_some(found)
}

/// Returns what a programme pays for each goal.
fn amounts(
    search: &Search<'_>,
    goals: &[Level<'_>],
    found: &Verified,
    positions: &[Position],
) -> Vec<i64> {
    let of_goal = |goal: &Level<'_>| match goal {
        Level::Charges(penalties) => search.total(penalties, found),
        Level::Weight(own) => positions.iter().enumerate().map(|(block, at)| own(block, *at)).sum(),
    };
    goals.iter().map(of_goal).collect()
}

/// Returns the weight of a point of each goal; `None` if they are too large to count with.
fn weights(
    search: &Search<'_>,
    goals: &[Level<'_>],
    known: &Verified,
    positions: &[Position],
) -> Option<Vec<i64>> {
    let amounts = amounts(search, goals, known, positions);
    let mut weights = vec![1; goals.len()];
    let mut rest: i64 = 0;
    for (weight, amount) in weights.iter_mut().zip(amounts).rev() {
        *weight = rest.checked_add(1)?;
        rest = amount.checked_mul(*weight)?.checked_add(rest).filter(|sum| *sum < NEVER)?;
    }
    Some(weights)
}
