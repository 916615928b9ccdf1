//! The subgradient ascent, which finds good multipliers.
//!
//! Each multiplier moves by about one step in each iteration while the excess of its cell keeps its sign, and
//! by less where the sign changes (Adam; Kingma & Ba 2015). Steps shrink geometrically, which ends near the
//! optimum in a number of iterations that is known beforehand (Goffin 1977). A common step for all cells is
//! held back by those that oscillate, where others still have far to go: see `BENCHMARKS.md`.

use super::dual::{Evaluation, LagrangianDual, Scratch};
use super::floor::Floor;
use super::index::{CellId, PlaceId};
use crate::base::index::IndexVec;
use crate::solver::Deadline;

/// The steps of an ascent.
///
/// Their length is a multiple of what the cheapest move of a block costs (see
/// [`LagrangianDual::steepness`]), so that nothing depends on the scale of the points.
#[derive(Clone, Copy, Debug)]
pub(in crate::solver) struct Pace {
    /// The number of iterations.
    pub(in crate::solver) rounds: usize,
    /// The first step.
    pub(in crate::solver) first: f64,
    /// The last step; those between form a geometric sequence.
    pub(in crate::solver) last: f64,
}

impl Pace {
    /// From multipliers of which nothing is known.
    pub(in crate::solver) const FAR: Pace = Pace { rounds: 150, first: 3.0, last: 0.003 };

    /// From the multipliers of a problem that differs little.
    pub(in crate::solver) const NEAR: Pace = Pace { rounds: 150, first: 0.1, last: 0.003 };
}

/// The shares of the last mean excess, and of the last mean of its square, that are kept.
const MEMORY: [f64; 2] = [0.8, 0.99];

/// What is added to the root of that mean, so that no step grows without bound.
const LEAST_ROOT: f64 = 0.05;

/// The limits of a subgradient ascent.
#[derive(Clone, Debug)]
pub(in crate::solver) struct SubgradientLimits {
    /// The steps.
    pub(in crate::solver) pace: Pace,
    /// A bound of as much, in parts of a point, is enough.
    pub(in crate::solver) enough: i64,
    /// When the ascent ends.
    pub(in crate::solver) deadline: Deadline,
}

/// The state of an ascent.
#[derive(Debug, Default)]
pub(in crate::solver) struct Subgradient {
    /// The last bound.
    pub(in crate::solver) current: Evaluation,
    /// The best bound.
    pub(in crate::solver) best: Evaluation,
    best_price: IndexVec<CellId, i64>,
    best_shift: IndexVec<PlaceId, i64>,
    best_floor: i64,
    moments: Moments,
}

impl Subgradient {
    /// Runs the subgradient ascent and leaves the best multipliers in the dual. `met` receives
    /// every bound with the dates that attain it, and the best bound, and returns whether to stop.
    /// Returns whether there are dates at all.
    ///
    /// The constants were chosen on seeds 201 to 204 of all classes (`BENCHMARKS.md`).
    pub(in crate::solver) fn ascend(
        &mut self,
        dual: &mut LagrangianDual,
        scratch: &mut Scratch,
        limits: &SubgradientLimits,
        mut met: impl FnMut(&LagrangianDual, &Evaluation, i64) -> bool,
    ) -> bool {
        if !dual.evaluate(&mut self.current, scratch) {
            return false;
        }
        self.best.clone_from(&self.current);
        self.keep(dual);
        self.moments.clear();
        let Pace { rounds, first, last } = limits.pace;
        let mut step = dual.steepness() * first;
        let shrink = (last / first).powf(1.0 / rounds.max(1) as f64);
        for _ in 0..rounds {
            if self.best.total >= limits.enough
                || limits.deadline.is_over()
                || met(dual, &self.current, self.best.total)
                || !dual.adjust(&self.current, step, &mut self.moments)
            {
                break;
            }
            dual.evaluate(&mut self.current, scratch);
            if self.current.total > self.best.total {
                self.best.clone_from(&self.current);
                self.keep(dual);
            }
            step *= shrink;
        }
        self.give_back(dual);
        true
    }

    /// Keeps the multipliers of a dual as the best.
    fn keep(&mut self, dual: &LagrangianDual) {
        self.best_price.clone_from(&dual.price);
        self.best_shift.clone_from(&dual.shift);
        self.best_floor = dual.floor.as_ref().map_or(0, Floor::multiplier);
    }

    /// Sets the best multipliers.
    fn give_back(&self, dual: &mut LagrangianDual) {
        dual.price.clone_from(&self.best_price);
        dual.shift.clone_from(&self.best_shift);
        if let Some(floor) = &mut dual.floor {
            floor.set(self.best_floor);
        }
    }
}

/// The mean excess of each row and the mean of its square over the last iterations. A row is that of a cell, or
/// of a block at a place.
#[derive(Debug, Default)]
pub(in crate::solver) struct Moments {
    rows: Vec<[f64; 2]>,
    /// The same of the floor.
    floor: [f64; 2],
    /// The sums of the weights of the iterations in both means.
    weights: [f64; 2],
}

impl Moments {
    fn clear(&mut self) {
        self.rows.clear();
        (self.floor, self.weights) = Default::default();
    }

    /// Begins with an iteration over this many multipliers.
    pub(in crate::solver) fn begin(&mut self, count: usize) {
        self.rows.resize(count, [0.0; 2]);
        for (weight, memory) in self.weights.iter_mut().zip(MEMORY) {
            *weight = memory * *weight + (1.0 - memory);
        }
    }

    /// Takes in the excess of a row; returns by how many steps its multiplier moves.
    pub(in crate::solver) fn of(&mut self, row: usize, excess: f64) -> f64 {
        direction(&mut self.rows[row], &self.weights, excess)
    }

    /// The same for the floor.
    pub(in crate::solver) fn of_floor(&mut self, excess: f64) -> f64 {
        direction(&mut self.floor, &self.weights, excess)
    }
}

fn direction([mean, square]: &mut [f64; 2], weights: &[f64; 2], excess: f64) -> f64 {
    *mean = MEMORY[0] * *mean + (1.0 - MEMORY[0]) * excess;
    *square = MEMORY[1] * *square + (1.0 - MEMORY[1]) * excess * excess;
    (*mean / weights[0]) / ((*square / weights[1]).sqrt() + LEAST_ROOT)
}
