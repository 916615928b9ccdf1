//! Large neighbourhoods of the incumbent (Shaw 1998), searched by days.
//!
//! Some chains are free, all others stand where the incumbent has them. What is left is a small problem with a
//! bound of its own, after a short ascent, and the search by days settles most of them. Chains whose dates cost
//! much beyond the bound are the likeliest to be free, with others of the same weeks. A neighbourhood that is
//! settled makes the next one larger, one that is not makes it smaller.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::lagrangian::Pace;
use super::reduction::{Reduction, Subsolver};

/// The number of free chains at first, and at least.
const SIZES: [usize; 2] = [10, 3];

/// The greatest number of neighbourhoods, and of those in turn that hold nothing better.
const MOST: usize = 200;
const PATIENCE: usize = 24;

/// The ascent for each of them, and the trials of its search by days.
const ASCENT: Pace = Pace { rounds: 60, first: 0.3, last: 0.01 };
const TRIALS: usize = 400_000;

/// The ascent after a better programme.
const LAST_ASCENT: Pace = Pace { rounds: 200, first: 0.3, last: 0.001 };

/// A chain counts once for each point that its dates cost beyond the bound, up to this many.
const DEAREST: i64 = 100;

/// Chains are of the same weeks if no more than this many days lie between their meetings.
const WEEK: i64 = 7;

impl Reduction<'_> {
    /// Searches for better programmes near the incumbent, and goes on with the windows that they leave. Returns
    /// whether a programme may exist.
    pub(super) fn improve(&mut self, subsolver: &mut dyn Subsolver) -> bool {
        let before = self.upper;
        let (mut size, mut in_vain) = (SIZES[0], 0);
        for _ in 0..MOST {
            if in_vain == PATIENCE || self.is_closed() || self.is_late() {
                break;
            }
            let at = self.positions.as_ref().and_then(|positions| self.numbers(positions));
            let Some(chosen) = at else { break };
            let is_free = self.free(&chosen, size);
            let most = self.upper - self.objective.point - self.bounds.total;
            let kept = |block: usize, number: usize| {
                let may_move = is_free[block] && self.bounds.extra_at(block, number) <= most;
                number == chosen[block] || may_move
            };
            let Ok(windows) = self.windows.restricted(kept) else { break };
            let Some(mut near) = self.over(windows) else { break };
            let is_settled = near.settle(subsolver);
            size = if is_settled { size + 1 } else { (size - 1).max(SIZES[1]) };
            tracing::debug!(size, upper = near.upper, is_settled, "a neighbourhood is searched");
            in_vain += 1;
            if let Some(positions) = near.positions {
                self.take_in(positions, Some(near.upper));
                in_vain = 0;
            }
        }
        subsolver.stage("neighbourhoods", self.bounds.total, self.upper);
        if self.upper == before || self.is_closed() {
            return true;
        }
        self.narrow() && self.passes(&[LAST_ASCENT], subsolver)
    }

    /// Searches narrow windows; returns whether nothing in them is better than what was found.
    fn settle(&mut self, subsolver: &mut dyn Subsolver) -> bool {
        let may_be = self.bound()
            && !self.is_closed()
            && self.narrow()
            && self.ascend_once(ASCENT)
            && !self.is_closed();
        !may_be || !self.search_quietly(TRIALS, subsolver) || self.is_closed()
    }

    /// Draws the chains that are free; returns for each block whether it is of one of them.
    fn free(&mut self, chosen: &[usize], size: usize) -> Vec<bool> {
        let paths = &self.dual.paths;
        let point = self.objective.point;
        let excess = |block: &usize| self.bounds.extra_at(*block, chosen[*block]);
        let weight = |blocks: &[usize]| {
            1 + (blocks.iter().map(excess).max().unwrap_or(0) / point).min(DEAREST)
        };
        let mut weights: Vec<i64> = paths.iter().map(|path| weight(path.blocks())).collect();
        let day =
            |block: &usize| self.windows.grid.day(self.windows.positions[*block][chosen[*block]]);
        let span = |path: usize| {
            let days = || paths[path].blocks().iter().map(day);
            days().min().zip(days().max()).unwrap_or_default()
        };
        let mut is_free = vec![false; chosen.len()];
        for drawn in 0..size {
            let Some(path) = draw(&weights, &mut self.rng) else { break };
            paths[path].blocks().iter().for_each(|block| is_free[*block] = true);
            weights[path] = 0;
            if drawn == 0 {
                let (first, last) = span(path);
                for (other, weight) in weights.iter_mut().enumerate() {
                    let (begins, ends) = span(other);
                    if begins > last + WEEK || ends < first - WEEK {
                        *weight = 0;
                    }
                }
            }
        }
        is_free
    }
}

/// Draws a number with the probability of its weight; `None` if no weight is left.
fn draw(weights: &[i64], rng: &mut ChaCha8Rng) -> Option<usize> {
    let sum: i64 = weights.iter().sum();
    if sum == 0 {
        return None;
    }
    let mut left = rng.random_range(0..sum);
    weights.iter().position(|weight| {
        left -= weight;
        left < 0
    })
}
