//! A lower bound on every programme, and on every programme in which an item stands at a given
//! position.
//!
//! Only the days join different chains: what a slot holds, and how many items make a day crowded. So a
//! day is priced instead of shared: a block pays a price, never negative, for each half day that it
//! could stand in, by its size, and each day is worth the best packing at those prices. Without what
//! joins them each chain is a path, whose cheapest dates, and the cheapest with one item held at a
//! position, follow from a pass forwards and a pass backwards; and each day is a small knapsack of its
//! own. By weak duality no programme costs less than the paths cost less what the days are worth,
//! whatever the prices (Geoffrion 1974; Lagrangian decomposition, Guignard & Kim 1987). A lead that skips
//! a step of its chain is left out of that path, which can only lower the bound.
//!
//! Prices are whole multiples of a fraction of a point, so that the bound is exact arithmetic and
//! needs no tolerance, wherever the prices come from: a subgradient ascent ([`ascent`]), the duals of a
//! linear program ([`Market::take`]), or another problem ([`Prices`]).

mod ascent;
mod day;
mod fill;
mod market;
mod path;
mod places;
mod start;

use std::time::Instant;

pub(super) use ascent::{Ascent, Effort};
pub(super) use fill::{Filling, Guide};
pub(super) use market::{Market, Objective, Scratch, SlotPrices};
pub(super) use path::NEVER;
pub(super) use places::Places;
pub use start::Prices;

use crate::domain::problem::Problem;
use crate::solver::model::{Penalties, Windows};

/// Parts of a point in which prices and bounds are counted.
pub(super) const POINT: i64 = 1 << 20;

/// Rounds of price adjustment, where nothing but the prices leads to the bound.
const ROUNDS: usize = 800;

/// Rounds without progress after which the hope is halved.
const PATIENCE: usize = 20;

/// What the bound may rise above that of no prices at all.
pub(super) const FAR_HOPE: i64 = 8 * POINT;

/// A bound for every position of every block, in parts of a point.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    /// No programme costs less.
    pub(super) total: i64,
    /// For each place, how much more a programme costs at the least with the block there.
    pub(super) extra: Vec<i64>,
    pub(super) places: Places,
}

impl Bounds {
    /// The bounds that the prices of a market give; `None` where some chain has no dates at all.
    pub(super) fn of(market: &Market, scratch: &mut Scratch) -> Option<Bounds> {
        let (total, extra) = market.extras(scratch)?;
        Some(Bounds { total, extra, places: market.places.clone() })
    }

    /// No programme costs less than nothing.
    pub(super) fn none(windows: &Windows) -> Bounds {
        let places = Places::of(windows);
        Bounds { total: 0, extra: vec![0; places.len()], places }
    }

    /// The least whole number of points that any programme can cost.
    pub(super) fn points(&self) -> i64 {
        to_points(self.total)
    }

    /// Takes in a bound on every programme that is known from elsewhere, in parts of a point.
    pub(super) fn raise(&mut self, total: i64) {
        let missing = total - self.total;
        if missing > 0 {
            self.total += missing;
            // What a position costs more than the least can be no more than was thought, less that.
            for extra in &mut self.extra {
                *extra = (*extra - missing).max(0);
            }
        }
    }

    /// Takes in another bound on every programme, with what each position costs more than that. The
    /// better one is kept of the whole, and of each position.
    pub(super) fn join(&mut self, total: i64, extra: Vec<i64>) {
        let best = self.total.max(total);
        for (own, other) in self.extra.iter_mut().zip(extra) {
            *own = (self.total.saturating_add(*own)).max(total.saturating_add(other)) - best;
            *own = (*own).max(0);
        }
        self.total = best;
    }

    /// How much more than `total` a programme costs at the least in which a block stands at its
    /// `number`-th position.
    pub(super) fn extra_at(&self, block: usize, number: usize) -> i64 {
        self.extra[self.places.place(block, number)]
    }

    /// The least whole number of points of a programme in which a block stands at its
    /// `number`-th position.
    pub(super) fn points_at(&self, block: usize, number: usize) -> i64 {
        to_points(self.total.saturating_add(self.extra_at(block, number)))
    }
}

pub(super) fn to_points(parts: i64) -> i64 {
    // Costs of programmes are whole points, so a bound between two of them means the upper.
    parts.div_euclid(POINT) + i64::from(parts.rem_euclid(POINT) != 0)
}

/// Finds good prices and the bounds that follow from them.
///
/// Past the deadline the best prices so far are taken: any prices give a bound.
pub(super) fn bounds(
    problem: &Problem,
    windows: &Windows,
    penalties: Penalties,
    deadline: Option<Instant>,
) -> Bounds {
    bounds_until(problem, windows, penalties, deadline, |_| false)
}

/// As [`bounds`], but ends as soon as dates are come across that ask no more of any day than it holds
/// and are `enough`; they are given as the number of each block's position, and may break rules that
/// join no days.
pub(super) fn bounds_until(
    problem: &Problem,
    windows: &Windows,
    penalties: Penalties,
    deadline: Option<Instant>,
    mut enough: impl FnMut(&[usize]) -> bool,
) -> Bounds {
    let Some(mut market) = Market::new(problem, windows, &Objective::points(penalties)) else {
        return Bounds::none(windows);
    };
    let mut scratch = Scratch::default();
    let mut cheapest = NEVER;
    let effort = Effort {
        rounds: ROUNDS,
        patience: PATIENCE,
        hope: FAR_HOPE,
        least_hope: POINT / 64,
        enough: NEVER,
        deadline,
    };
    Ascent::default().climb(&mut market, &mut scratch, effort, |market, at, best| {
        let Some(cost) = market.cost(at).filter(|cost| *cost < cheapest) else { return false };
        cheapest = cost;
        // What costs as little as the bound is the best there is.
        enough(&at.chosen) || cost <= best
    });
    Bounds::of(&market, &mut scratch).unwrap_or_else(|| Bounds::none(windows))
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
        let limits = Limits { deadline: None, gap: 0.0, threads: 1 };
        let backend = BackendKind::default().backend().expect("a backend");
        let answer = backend.solve(&program, limits).expect("an answer");
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
                let bounds = bounds(&problem, &windows, &crate::domain::penalties::ALL, None);
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
