//! The subgradient ascent, which finds good multipliers.

use super::POINT;
use super::market::{Evaluation, Market, Scratch};
use crate::solver::Deadline;

/// The limits of a subgradient ascent.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Effort {
    /// The greatest number of iterations.
    pub(in crate::solver) rounds: usize,
    /// The iterations without progress after which the target gap is halved.
    pub(in crate::solver) patience: usize,
    /// The target gap: the expected rise of the bound, in parts of a point.
    pub(in crate::solver) hope: i64,
    /// The target gap below which the ascent ends.
    pub(in crate::solver) least_hope: i64,
    /// The bound at which the ascent ends, because a higher one is of no use.
    pub(in crate::solver) enough: i64,
    /// When the ascent ends.
    pub(in crate::solver) deadline: Deadline,
}

/// The state of an ascent.
#[derive(Debug, Default)]
pub(in crate::solver) struct Ascent {
    /// The last bound.
    pub(in crate::solver) current: Evaluation,
    /// The best bound.
    pub(in crate::solver) best: Evaluation,
    best_price: Vec<i64>,
    direction: Vec<f64>,
}

impl Ascent {
    /// Runs the subgradient ascent and leaves the best multipliers in the market. `met` receives
    /// every bound with the dates that attain it, and the best bound, and returns whether to stop.
    /// Returns whether there are dates at all.
    pub(in crate::solver) fn climb(
        &mut self,
        market: &mut Market,
        scratch: &mut Scratch,
        effort: Effort,
        mut met: impl FnMut(&Market, &Evaluation, i64) -> bool,
    ) -> bool {
        if !market.evaluate(&mut self.current, scratch) {
            return false;
        }
        self.best.clone_from(&self.current);
        self.best_price.clone_from(&market.price);
        self.direction.clear();
        let mut hope = effort.hope;
        let mut idle = 0;
        for _ in 0..effort.rounds {
            if self.best.total >= effort.enough
                || effort.deadline.is_over()
                || met(market, &self.current, self.best.total)
            {
                break;
            }
            let target = (self.best.total + hope).min(effort.enough.saturating_add(POINT / 4));
            if !market.adjust(&self.current, target, &mut self.direction) {
                break;
            }
            market.evaluate(&mut self.current, scratch);
            if self.current.total > self.best.total {
                self.best.clone_from(&self.current);
                self.best_price.clone_from(&market.price);
                idle = 0;
            } else {
                idle += 1;
            }
            if idle >= effort.patience {
                idle = 0;
                hope /= 2;
                if hope < effort.least_hope {
                    break;
                }
                market.price.clone_from(&self.best_price);
                self.current.clone_from(&self.best);
                self.direction.clear();
            }
        }
        market.price.clone_from(&self.best_price);
        true
    }
}
