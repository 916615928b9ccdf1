//! The subgradient ascent, which finds good multipliers.

use super::POINT;
use super::dual::{Evaluation, LagrangianDual, Scratch};
use super::index::CellId;
use super::path::NEVER;
use crate::base::index::IndexVec;
use crate::solver::Deadline;

/// How far the first steps go.
#[derive(Clone, Copy, Debug)]
pub(in crate::solver) struct Pace {
    /// The share of the way to the incumbent that they aim at.
    share: f64,
    /// The greatest rise that one of them aims at, in parts of a point.
    longest: i64,
}

impl Pace {
    /// From multipliers of which nothing is known.
    pub(in crate::solver) const FAR: Pace = Pace { share: 0.2, longest: 20 * POINT };

    /// From the multipliers of a problem that differs little.
    pub(in crate::solver) const NEAR: Pace = Pace { share: 0.05, longest: POINT };
}

/// What is left of that share after some iterations without progress.
const CUT: f64 = 0.7;

/// The share at which the ascent ends.
const LEAST_SHARE: f64 = 0.01;

/// The iterations without progress after which the share is cut.
const PATIENCE: usize = 20;

/// The distance to the incumbent, if there is none.
const FAR: i64 = 40 * POINT;

/// The limits of a subgradient ascent.
#[derive(Clone, Debug)]
pub(in crate::solver) struct SubgradientLimits {
    /// The greatest number of iterations.
    pub(in crate::solver) rounds: usize,
    /// How far the first steps go.
    pub(in crate::solver) pace: Pace,
    /// The cost of the incumbent, in parts of a point: a higher bound is of no use. [`NEVER`] without
    /// one.
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
    direction: IndexVec<CellId, f64>,
}

impl Subgradient {
    /// Runs the subgradient ascent and leaves the best multipliers in the dual. `met` receives
    /// every bound with the dates that attain it, and the best bound, and returns whether to stop.
    /// Returns whether there are dates at all.
    ///
    /// The constants were chosen on crowded months of seeds 201 to 208 (`BENCHMARKS.md`).
    #[expect(clippy::cast_precision_loss, reason = "a step length needs no exactness")]
    pub(in crate::solver) fn ascend(
        &mut self,
        dual: &mut LagrangianDual,
        scratch: &mut Scratch,
        limits: SubgradientLimits,
        mut met: impl FnMut(&LagrangianDual, &Evaluation, i64) -> bool,
    ) -> bool {
        if !dual.evaluate(&mut self.current, scratch) {
            return false;
        }
        self.best.clone_from(&self.current);
        self.best_price.clone_from(&dual.price);
        self.direction.clear();
        let mut share = limits.pace.share;
        let mut idle = 0;
        for _ in 0..limits.rounds {
            if self.best.total >= limits.enough
                || limits.deadline.is_over()
                || met(dual, &self.current, self.best.total)
            {
                break;
            }
            let known = if limits.enough < NEVER { limits.enough } else { self.best.total + FAR };
            let rise =
                ((known - self.current.total) as f64 * share).min(limits.pace.longest as f64);
            if !dual.adjust(&self.current, rise, &mut self.direction) {
                break;
            }
            dual.evaluate(&mut self.current, scratch);
            if self.current.total > self.best.total {
                self.best.clone_from(&self.current);
                self.best_price.clone_from(&dual.price);
                idle = 0;
            } else {
                idle += 1;
            }
            if idle >= PATIENCE {
                idle = 0;
                share *= CUT;
                if share < LEAST_SHARE {
                    break;
                }
                dual.price.clone_from(&self.best_price);
                self.current.clone_from(&self.best);
                self.direction.clear();
            }
        }
        dual.price.clone_from(&self.best_price);
        true
    }
}
