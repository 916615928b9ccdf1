//! The subgradient ascent, which finds good multipliers.

use super::POINT;
use super::dual::{Evaluation, LagrangianDual, Scratch};
use super::index::CellId;
use crate::base::index::IndexVec;
use crate::solver::Deadline;

/// The limits of a subgradient ascent.
#[derive(Clone, Debug)]
pub(in crate::solver) struct SubgradientLimits {
    /// The greatest number of iterations.
    pub(in crate::solver) rounds: usize,
    /// The iterations without progress after which the target gap is halved.
    pub(in crate::solver) patience: usize,
    /// The target gap: the expected rise of the bound, in parts of a point.
    pub(in crate::solver) target_gap: i64,
    /// The target gap below which the ascent ends.
    pub(in crate::solver) least_gap: i64,
    /// The bound at which the ascent ends, because a higher one is of no use.
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
        let mut target_gap = limits.target_gap;
        let mut idle = 0;
        for _ in 0..limits.rounds {
            if self.best.total >= limits.enough
                || limits.deadline.is_over()
                || met(dual, &self.current, self.best.total)
            {
                break;
            }
            let target =
                (self.best.total + target_gap).min(limits.enough.saturating_add(POINT / 4));
            if !dual.adjust(&self.current, target, &mut self.direction) {
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
            if idle >= limits.patience {
                idle = 0;
                target_gap /= 2;
                if target_gap < limits.least_gap {
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
