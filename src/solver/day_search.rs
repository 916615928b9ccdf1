//! Searches by days within a reduction: their budgets and their trials.

use super::decision_diagram::{DecisionDiagram, Searched, Stated};
use super::lagrangian::{NEVER, round_up};
use super::reduction::{Reduction, Subsolver};
use crate::solver::model::Windows;

/// The greatest number of trials of a search that costs less than another ascent.
pub(super) const FEW_TRIALS: usize = 100_000;

/// The greatest number of trials of one that costs less than most integer programs that it saves, for
/// each [`YEAR`] of blocks.
const MANY_TRIALS: usize = 240_000_000;
const YEAR: usize = 400;

/// A budget of a point more multiplies the trials by about this number, until two budgets have shown
/// by how much; then by that, within a range.
const GROWTH: usize = 4;
const GROWTHS: [usize; 2] = [2, 8];

/// The most points by which a budget grows beyond the next.
const MOST_MORE: u32 = 3;

/// A search of fewer than one trial in this many of those allowed is cheap.
const CHEAP: usize = 20;

/// The trials that the shortest search counts as.
const LEAST_TRIALS: usize = 2_000;

/// The points by which a budget grows beyond the next.
#[derive(Debug, Default)]
struct BudgetStep {
    more: i64,
    /// The budget of the last search, in points, and its trials.
    last: Option<(i64, u128)>,
}

impl BudgetStep {
    /// Takes in a search. The next budget is to multiply its trials by no more than [`GROWTH`], if every point
    /// multiplies them by as much as the last ones did.
    fn learn(&mut self, budget: i64, trials: usize) {
        let trials = trials.max(LEAST_TRIALS) as u128;
        if let Some((before, fewer)) = self.last {
            let points = u32::try_from(budget - before).unwrap_or(1).max(1);
            let growth = (GROWTH as u128).saturating_pow(points);
            let allows = |more: &u32| {
                let fewer = fewer.saturating_pow(more + 1);
                trials.saturating_pow(more + 1) <= fewer.saturating_mul(growth)
            };
            self.more = (1..=MOST_MORE).rev().find(allows).unwrap_or(0).into();
        }
        self.last = Some((budget, trials));
    }
}

/// Returns the greatest number of trials of a search that costs less than most integer programs over the
/// same windows.
pub(super) fn many_trials(windows: &Windows) -> usize {
    MANY_TRIALS * windows.blocks.len().div_ceil(YEAR)
}

impl Reduction<'_> {
    /// Searches day by day for the cheapest programme, a point more at a time, until it is found, or
    /// the incumbent is proved to be it, or the trials are too many. Returns whether a programme may
    /// exist.
    pub(super) fn search_days(&mut self, trials: usize, subsolver: &mut dyn Subsolver) -> bool {
        let may_be = self.search_quietly(trials, subsolver);
        if may_be {
            subsolver.stage("days", self.bounds.total, self.upper);
        }
        may_be
    }

    /// The same, without a record of the stage: in a part of the windows its bounds are not those of the whole.
    pub(super) fn search_quietly(&mut self, trials: usize, subsolver: &mut dyn Subsolver) -> bool {
        let limits = subsolver.diagram_limits(trials);
        let Some(diagram) = DecisionDiagram::new(&self.dual, &self.windows, &mut self.scratch)
        else {
            return true;
        };
        let point = self.objective.point;
        let mut found = None;
        let (mut more, mut effort, mut before) = (0, 0, None);
        // Without a programme to beat, the whole is what the costliest programme takes.
        let limit = match self.upper < NEVER {
            true => self.upper - point,
            false => self.dual.most,
        };
        while self.bounds.total <= limit && !self.deadline.is_over() {
            let least = round_up(self.bounds.total, point);
            let most = (least + more).saturating_mul(point);
            let most = most.min(limit);
            let (mut all, mut last) = (0, 0);
            let answer = match diagram.within(most, &self.deadline) {
                Stated::Nothing => Searched::Nothing,
                Stated::TooMuch => Searched::Stopped,
                Stated::Days(mut search) => {
                    let answer = search.cheapest_of(most, point, &limits, self.upper < NEVER);
                    (all, last) = (search.trials(), search.last_trials());
                    answer
                }
            };
            tracing::debug!(most, trials = all, "the days are searched");
            match answer {
                Searched::Nothing if self.upper >= NEVER && most >= limit => return false,
                Searched::Nothing => self.bounds.raise(most + point),
                Searched::Cheapest(chosen) => {
                    found = Some(chosen);
                    break;
                }
                Searched::Stopped => break,
            }
            effort += all;
            let last = last.max(LEAST_TRIALS);
            // What more points do not add to is the whole.
            let is_whole = self.upper >= NEVER && before == Some(last);
            let growth = before.map_or(GROWTH, |b: usize| (last / b).clamp(GROWTHS[0], GROWTHS[1]));
            before = Some(last);
            // After a step of several points the next is one point again.
            let next = if more > 0 { GROWTHS[0] } else { growth };
            if last.saturating_mul(next) > trials || effort > 2 * trials {
                break;
            }
            // Where the budget hardly matters, or nothing is known to be enough, it grows faster.
            let is_cheap = growth <= GROWTHS[0] && last < trials / CHEAP;
            more = match is_cheap || self.upper >= NEVER {
                _ if is_whole => limit / point,
                true => 2 * more + 1,
                false => 0,
            };
        }
        if let Some(chosen) = found {
            self.take_cheapest(&chosen, subsolver);
        }
        true
    }

    /// Searches day by day for the cheapest programme of less than the incumbent, a point more at a time. The
    /// days are stated once for all of them, so that looking ahead once is enough. Returns whether a programme
    /// may exist.
    pub(super) fn close_gap(&mut self, trials: usize, subsolver: &mut dyn Subsolver) -> bool {
        if self.upper >= NEVER {
            return self.search_days(trials, subsolver);
        }
        let limits = subsolver.diagram_limits(trials);
        let Some(diagram) = DecisionDiagram::new(&self.dual, &self.windows, &mut self.scratch)
        else {
            return true;
        };
        let point = self.objective.point;
        let limit = self.upper - point;
        let mut found = None;
        match diagram.within(limit, &self.deadline) {
            Stated::TooMuch => {}
            Stated::Nothing => self.bounds.raise(self.upper),
            Stated::Days(mut search) => {
                let mut step = BudgetStep::default();
                while self.bounds.total <= limit && search.trials() < trials {
                    let least = round_up(self.bounds.total, point) + step.more;
                    let most = least.saturating_mul(point).min(limit);
                    let answer = search.cheapest_of(most, point, &limits, true);
                    tracing::debug!(most, trials = search.trials(), "the days are searched");
                    self.bounds.raise(search.least());
                    step.learn(most / point, search.last_trials());
                    match answer {
                        Searched::Nothing => self.bounds.raise(most + point),
                        Searched::Cheapest(chosen) => {
                            found = Some(chosen);
                            break;
                        }
                        Searched::Stopped => break,
                    }
                }
            }
        }
        if let Some(chosen) = found {
            self.take_cheapest(&chosen, subsolver);
        }
        subsolver.stage("days", self.bounds.total, self.upper);
        true
    }

    /// Takes in the cheapest programme that the days state.
    fn take_cheapest(&mut self, chosen: &[usize], subsolver: &mut dyn Subsolver) {
        let positions = self.windows.positions_at(chosen);
        // A rule or a charge that the days do not state, such as a soft lead that skips a step, may
        // refuse it or add to its cost. What the days state is a bound all the same.
        self.bounds.raise(self.dual.bound_of(chosen));
        let cost = subsolver.cost_of(&self.windows, &positions);
        self.take_in(positions, cost);
    }
}
