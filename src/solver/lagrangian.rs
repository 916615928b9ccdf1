//! The Lagrangian dual: a lower bound on every programme, and on every programme with an item at a
//! given position.
//!
//! Only the days link different chains: through the capacity of a slot, and the number of items
//! that makes a day crowded. The dual prices the days instead. A block pays a non-negative
//! multiplier, by its size, for each half day that it could use, and each day earns its best
//! packing at those multipliers. Without the linking rows each chain is a path. Forward and
//! backward labels give its cheapest dates, and the cheapest with one item at a position. Each day
//! is a small knapsack. By weak duality, no programme costs less than the paths minus the packings,
//! for any multipliers (Geoffrion 1974; Lagrangian decomposition, Guignard & Kim 1987). A lead that
//! skips a step of its chain is left out of the path, which can only lower the bound.
//!
//! Multipliers are integer multiples of a fraction of a point, so the bound is exact and needs no
//! tolerance, whatever their origin: a subgradient ascent ([`subgradient`]) or another problem ([`Prices`]).

mod day;
mod dual;
mod floor;
mod index;
mod list_scheduler;
mod multipliers;
mod offers;
mod path;
mod places;
mod shifts;
mod start;
mod subgradient;

pub(super) use day::{DayCapacity, SlotClass};
pub(super) use dual::{LagrangianDual, Objective, Scratch};
pub(super) use floor::{Charged, Floor};
pub(super) use index::PlaceId;
pub(super) use list_scheduler::{Guide, ListScheduler};
pub(super) use multipliers::Multipliers;
pub(super) use path::{NEVER, Path};
pub(super) use places::Places;
pub use start::Prices;
pub(super) use subgradient::{Pace, Subgradient, SubgradientLimits};

use super::deadline::Deadline;
use crate::base::index::IndexVec;
use crate::domain::problem::Problem;
use crate::solver::model::{Penalties, Windows};

/// The number of parts of a point, the unit of multipliers and bounds.
pub(super) const POINT: i64 = 1 << 20;

/// The subgradient iterations, if the multipliers alone lead to the bound.
const ROUNDS: usize = 300;

/// The lower bound for every position of every block, in parts of a point.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    /// The lower bound on every programme.
    pub(super) total: i64,
    /// The reduced cost of each place: a lower bound on the extra cost of the block there.
    pub(super) extra: IndexVec<PlaceId, i64>,
    pub(super) places: Places,
}

impl Bounds {
    /// Computes the bounds at the multipliers of a dual function; `None` if some chain has no dates at
    /// all.
    pub(super) fn of(dual: &LagrangianDual, scratch: &mut Scratch) -> Option<Bounds> {
        let (total, extra) = dual.extras(scratch)?;
        Some(Bounds { total, extra, places: dual.places.clone() })
    }

    /// Returns the trivial bounds: no programme costs less than nothing.
    pub(super) fn none(windows: &Windows) -> Bounds {
        let places = Places::of(windows);
        Bounds { total: 0, extra: IndexVec::filled(0, places.len()), places }
    }

    /// Returns the least whole number of points that any programme can cost.
    pub(super) fn points(&self) -> i64 {
        to_points(self.total)
    }

    /// Raises the total to a bound known from elsewhere, in parts of a point.
    pub(super) fn raise(&mut self, total: i64) {
        let missing = total - self.total;
        if missing > 0 {
            self.total += missing;
            // Raising the total lowers the known extra cost of each position by the same amount.
            for extra in &mut self.extra {
                *extra = (*extra - missing).max(0);
            }
        }
    }

    /// Returns a lower bound on the extra cost above `total` of a programme with a block at its
    /// `number`-th position.
    pub(super) fn extra_at(&self, block: usize, number: usize) -> i64 {
        self.extra[self.places.place(block, number)]
    }

    /// Returns a lower bound, in whole points, on a programme with a block at its `number`-th
    /// position.
    pub(super) fn points_at(&self, block: usize, number: usize) -> i64 {
        to_points(self.total.saturating_add(self.extra_at(block, number)))
    }
}

pub(super) fn to_points(parts: i64) -> i64 {
    // Programmes cost whole points, so a bound between two of them is rounded up.
    round_up(parts, POINT)
}

/// Returns the least whole number of units that reaches a sum.
pub(super) fn round_up(sum: i64, unit: i64) -> i64 {
    sum.div_euclid(unit) + i64::from(sum.rem_euclid(unit) != 0)
}

/// Finds good multipliers, and the bounds that they give.
///
/// After the deadline, the best multipliers so far are used: any multipliers give a bound.
pub(super) fn bounds(
    problem: &Problem,
    windows: &Windows,
    penalties: Penalties,
    deadline: Deadline,
) -> Bounds {
    bounds_until(problem, windows, penalties, deadline, |_| false)
}

/// The same as [`bounds`], but ends as soon as it meets dates that fit every day and cost at most
/// `enough`. It returns them as the index of each block's position; they may break rules that do
/// not link chains.
pub(super) fn bounds_until(
    problem: &Problem,
    windows: &Windows,
    penalties: Penalties,
    deadline: Deadline,
    mut enough: impl FnMut(&[usize]) -> bool,
) -> Bounds {
    let Some(mut dual) = LagrangianDual::new(problem, windows, &Objective::points(penalties))
    else {
        return Bounds::none(windows);
    };
    let mut scratch = Scratch::default();
    let mut cheapest = NEVER;
    let pace = Pace { rounds: ROUNDS, ..Pace::FAR };
    let limits = SubgradientLimits { pace, enough: NEVER, deadline };
    Subgradient::default().ascend(&mut dual, &mut scratch, &limits, |dual, at, best| {
        let Some(cost) = dual.cost(at).filter(|cost| *cost < cheapest) else { return false };
        cheapest = cost;
        // Dates that cost as little as the bound are optimal.
        enough(&at.chosen) || cost <= best
    });
    Bounds::of(&dual, &mut scratch).unwrap_or_else(|| Bounds::none(windows))
}

#[cfg(test)]
pub(in crate::solver) mod tests {
    use super::*;
    use crate::domain::rules::Rules;
    use crate::solver::dense::dense;
    use crate::solver::model::{Formulation, encode};
    use crate::solver::{BackendKind, Claim, Limits};

    /// The least points of the plain program over some windows.
    pub(in crate::solver) fn least(
        problem: &Problem,
        windows: &Windows,
        rules: &Rules,
    ) -> Option<i64> {
        let program = encode(problem, windows, rules, Formulation::Step).program;
        if program.is_plainly_infeasible() {
            return None;
        }
        if program.columns.is_empty() {
            return Some(program.constant);
        }
        let limits = Limits { deadline: crate::solver::Deadline::default(), gap: 0.0, threads: 1 };
        let backend = BackendKind::default().backend().expect("a backend");
        let answer = backend.solve(&program, &limits).expect("an answer");
        (answer.claim == Claim::Solution).then(|| {
            let values: Vec<i64> = answer.values.iter().map(|v| v.round() as i64).collect();
            assert_eq!(program.broken(&values), None);
            program.objective(&values)
        })
    }

    #[test]
    fn no_bound_exceeds_the_optimum_nor_that_with_a_block_held_at_a_position() {
        let mut priced = 0;
        for seed in 0..8 {
            let Some(problem) = dense(seed) else { continue };
            let mut totals = Vec::new();
            for rules in
                [Rules::all(), Rules::all().without(crate::domain::ids::RuleId::OneMeeting)]
            {
                let Ok(windows) = Windows::new(&problem, &rules) else { continue };
                let bounds =
                    bounds(&problem, &windows, &crate::domain::penalties::ALL, Deadline::default());
                let Some(optimum) = least(&problem, &windows, &rules) else { continue };
                assert!(bounds.points() <= optimum, "{}: {}", problem.name, bounds.points());
                totals.push(bounds.total);
                for (block, positions) in windows.positions.iter().enumerate() {
                    for (place, position) in positions.iter().enumerate().step_by(3) {
                        let only = |b: usize, p: usize| b != block || p == place;
                        let held = windows.restricted(only).ok();
                        let held = held.and_then(|held| least(&problem, &held, &rules));
                        let bound = bounds.points_at(block, place);
                        assert!(bound >= bounds.points());
                        assert!(
                            held.is_none_or(|held| bound <= held),
                            "{}: block {block} at {position}: {bound} above {held:?}",
                            problem.name
                        );
                    }
                }
            }
            // Minutes have a price only where a rule bounds them.
            priced += u32::from(totals.len() == 2 && totals[0] > totals[1]);
        }
        assert!(priced > 0, "no instance was contended");
    }
}
