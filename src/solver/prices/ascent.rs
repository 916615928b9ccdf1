//! The search for good prices: subgradient ascent.

use super::POINT;
use super::market::{Evaluation, Market, Scratch};
use crate::solver::Deadline;

/// How long to look for better prices.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Effort {
    /// Rounds of adjustment at the most.
    pub(in crate::solver) rounds: usize,
    /// Rounds without progress after which the hope is halved.
    pub(in crate::solver) patience: usize,
    /// How far the bound is hoped to rise, in parts of a point.
    pub(in crate::solver) hope: i64,
    /// The hope below which it ends.
    pub(in crate::solver) least_hope: i64,
    /// The bound at which it ends, since no more is of use.
    pub(in crate::solver) enough: i64,
    /// The time at which it ends.
    pub(in crate::solver) deadline: Deadline,
}

/// Prices on their way up.
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
    /// Adjusts the prices of the market, which are the best in the end. `met` is given every bound on the
    /// way with the dates that attain it, and the best bound, and says whether to stop. Says whether there are dates at all.
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
