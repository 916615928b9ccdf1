//! Reduces the windows: finds a first incumbent and good multipliers, and keeps the positions that
//! still matter.
//!
//! A lower bound for every position and the cost of the incumbent exclude every position at which
//! no programme can cost as little (reduced-cost fixing; Nemhauser & Wolsey 1988). Smaller windows
//! give better and faster bounds, so the reduction repeats: first with the multipliers of subgradient
//! ascents, then with a multiplier for each block. What they leave is searched by days (see
//! [`day_search`](super::day_search)).

use std::time::Duration;

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::deadline::Deadline;
use super::decision_diagram::DiagramLimits;
use super::lagrangian::{
    Bounds, Charged, Floor, Guide, LagrangianDual, ListScheduler, Multipliers, NEVER, Objective,
    Pace, Subgradient, SubgradientLimits,
};
use super::lagrangian::{POINT, Prices, Scratch, round_up};
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::solver::model::{Position, Windows};

/// The subgradient ascents from multipliers of which nothing is known, each over the windows left by the
/// one before.
const ASCENTS: [Pace; 2] = [Pace::FAR, Pace { rounds: 200, first: 1.0, last: 0.003 }];

/// The same after a first search by days, with a price of its own for each block.
const ASCENTS_APART: [Pace; 2] =
    [Pace { rounds: 300, first: 1.0, last: 0.002 }, Pace { rounds: 300, first: 0.3, last: 0.001 }];

/// The same from the multipliers of another problem. A few rounds often narrow the windows so far that those
/// after them take little time.
const ASCENTS_FROM_START: [Pace; 3] = [
    Pace { rounds: 40, first: 0.3, last: 0.01 },
    Pace { rounds: 80, first: 0.3, last: 0.01 },
    Pace { rounds: 160, first: 0.3, last: 0.003 },
];

/// The ascent for a floor, whose charges are a hundred times what other wishes cost.
const FLOOR_ASCENT: Pace = Pace { rounds: 200, first: 0.02, last: 0.002 };

/// A floor is worth a row if rounding raises it by more than a unit divided by this.
const WORTH_ROUNDING: i64 = 10;

/// An incumbent within this many points of the bound needs no floor.
const NEAR: i64 = 8;

/// The number of attempts to improve a programme, per chain.
const TRIES: usize = 10;

/// The same when starting from the multipliers of another problem: the search by days finds a programme
/// sooner.
const TRIES_FROM_START: usize = 0;

/// What the first programme may take beyond a time limit on a busy machine: less than the half second
/// that a limit allows.
const GRACE: Duration = Duration::from_millis(250);

/// The windows that may still matter, with the bounds and the incumbent.
pub(super) struct Reduction<'a> {
    problem: &'a Problem,
    pub(super) objective: Objective<'a>,
    pub(super) windows: Windows,
    pub(super) bounds: Bounds,
    /// The cost of the incumbent, in parts of a point; [`NEVER`] without one.
    pub(super) upper: i64,
    /// The position of each block in a programme found by list scheduling alone.
    simple: Option<Vec<Position>>,
    /// The position of each block in the incumbent, if it was found here.
    pub(super) positions: Option<Vec<Position>>,
    pub(super) dual: LagrangianDual,
    pub(super) scratch: Scratch,
    scheduler: ListScheduler,
    /// Whether a floor was looked for.
    has_tried_floor: bool,
    tries: usize,
    pub(super) rng: ChaCha8Rng,
    pub(super) deadline: Deadline,
}

/// The services that the reduction needs from the search.
pub(super) trait Subsolver {
    /// Returns the cost, in parts of a point, of the programme with the blocks at these positions;
    /// `None` if it breaks a rule.
    fn cost_of(&mut self, windows: &Windows, positions: &[Position]) -> Option<i64>;

    /// Returns the limits of a search by days of at most this many trials.
    fn diagram_limits(&self, trials: usize) -> DiagramLimits;

    /// Records the end of a stage, with the lower and upper bound in parts of a point.
    fn stage(&mut self, name: &str, lower: i64, upper: i64);
}

impl<'a> Reduction<'a> {
    /// Starts from the given windows. `None` if the costs are too large for multipliers.
    pub(super) fn new(
        problem: &'a Problem,
        windows: &Windows,
        objective: Objective<'a>,
        upper: i64,
        deadline: Deadline,
    ) -> Option<Reduction<'a>> {
        let dual = LagrangianDual::new(problem, windows, &objective)?;
        Some(Reduction::with(problem, windows.clone(), objective, upper, deadline, dual))
    }

    /// The same with a dual over these windows.
    fn with(
        problem: &'a Problem,
        windows: Windows,
        objective: Objective<'a>,
        upper: i64,
        deadline: Deadline,
        dual: LagrangianDual,
    ) -> Reduction<'a> {
        Reduction {
            problem,
            objective,
            bounds: Bounds::none(&windows),
            windows,
            upper,
            simple: None,
            positions: None,
            dual,
            scratch: Scratch::default(),
            scheduler: ListScheduler::until(deadline.clone()),
            has_tried_floor: false,
            tries: TRIES,
            rng: ChaCha8Rng::seed_from_u64(0),
            deadline,
        }
    }

    /// Reduces the windows by subgradient ascents and searches for incumbents. Returns whether a
    /// programme may exist.
    pub(super) fn ascend(&mut self, start: Option<&Prices>, subsolver: &mut dyn Subsolver) -> bool {
        if let Some(start) = start {
            start.set(&mut self.dual, &self.windows);
        }
        // A solution of a similar problem leaves little to do.
        self.tries = if start.is_some() { TRIES_FROM_START } else { TRIES };
        let paces = if start.is_some() { &ASCENTS_FROM_START[..] } else { &ASCENTS[..] };
        self.passes(paces, subsolver)
    }

    /// Goes on with ascents in which each block pays for itself, and with a better floor. Returns whether a
    /// programme may exist.
    pub(super) fn ascend_apart(&mut self, subsolver: &mut dyn Subsolver) -> bool {
        self.dual.split();
        self.has_tried_floor = false;
        self.passes(&ASCENTS_APART, subsolver)
    }

    /// Runs ascents one after the other, each over the windows that the one before has left. Returns whether
    /// a programme may exist.
    pub(super) fn passes(&mut self, paces: &[Pace], subsolver: &mut dyn Subsolver) -> bool {
        for pace in paces.iter().copied() {
            // Over years even the bound at given prices takes a time that is not there any more.
            if self.is_late() {
                break;
            }
            if !self.has_tried_floor && self.positions.is_some() && !self.is_near() {
                self.raise_floor();
                subsolver.stage("floor", self.bounds.total, self.upper);
            }
            let limits = SubgradientLimits {
                pace,
                enough: self.upper,
                // Half of the time is left for an incumbent, which is worth more than the last
                // improvements of the multipliers.
                deadline: self.deadline.halfway(),
            };
            let mut met: Option<(i64, Vec<usize>)> = None;
            let upper = self.upper;
            let has_dates = Subgradient::default().ascend(
                &mut self.dual,
                &mut self.scratch,
                &limits,
                |dual, at, best| {
                    let known = met.as_ref().map_or(upper, |(cost, _)| *cost);
                    if let Some(cost) = dual.cost(at).filter(|cost| *cost < known) {
                        met = Some((cost, at.chosen.clone()));
                        return cost <= best;
                    }
                    false
                },
            );
            if !has_dates || !self.bound() {
                return false;
            }
            tracing::debug!(bound = self.bounds.points(), "the multipliers are found");
            subsolver.stage("prices", self.bounds.total, self.upper);
            self.meet(met, subsolver);
            subsolver.stage("incumbent", self.bounds.total, self.upper);
            if self.is_late() {
                break;
            }
            if !self.narrow() {
                return false;
            }
            subsolver.stage("fixing", self.bounds.total, self.upper);
            if self.is_closed() {
                break;
            }
        }
        true
    }

    /// Finds a programme by list scheduling alone, without multipliers; returns each block's
    /// position.
    pub(super) fn by_due_date(&mut self) -> Option<Vec<Position>> {
        let order = self.by_due_dates();
        // Tight packing places everything if that is easy; its cost is improved afterwards.
        let guides = [Guide::Snug, Guide::Prices(0)];
        // A call that ends a moment late is worth more than one that ends with nothing.
        let mut scheduler = ListScheduler::until(self.deadline.extended(GRACE));
        let fill = |guide| scheduler.fill(&self.dual, &order, guide);
        let (_, chosen) = guides.into_iter().find_map(fill)?;
        let positions = self.windows.positions_at(&chosen);
        self.simple = Some(positions.clone());
        Some(positions)
    }

    /// Orders the chains first, because they are the least flexible, and then the rest by due date.
    fn by_due_dates(&self) -> Vec<usize> {
        let due = |path: &usize| {
            let blocks = self.dual.paths[*path].blocks();
            let last = blocks.first().and_then(|block| self.windows.positions[*block].last());
            (std::cmp::Reverse(blocks.len()), last.copied())
        };
        let mut order: Vec<usize> = (0..self.dual.paths.len()).collect();
        order.sort_by_cached_key(due);
        order
    }

    /// Returns whether the time is up.
    pub(super) fn is_late(&self) -> bool {
        self.deadline.is_over()
    }

    /// Finds the least that every programme is charged for items before the month, and keeps it as a row of
    /// the dual if rounding raises it.
    pub(super) fn raise_floor(&mut self) {
        self.has_tried_floor = true;
        if !penalties::are_all(self.objective.penalties) {
            return;
        }
        let charges = &penalties::OUTSIDE_MONTH;
        let Some(charged) = Charged::of(charges, self.problem, &self.windows) else { return };
        // More than the incumbent is charged cannot be shown.
        let known = self.positions.as_ref().and_then(|positions| self.numbers(positions));
        let known = known.map(|chosen| charged.count(&chosen));
        if known == Some(0) {
            return;
        }
        let objective = Objective::points(charges);
        let dual = LagrangianDual::new(self.problem, &self.windows, &objective);
        let (Some(mut dual), Some(unit)) = (dual, charged.unit.checked_mul(POINT)) else { return };
        // Multipliers at which chains and days agree on the points are near those for these charges; from 0
        // the ascent stays at a half of a unit.
        dual.price.clone_from(&self.dual.price);
        if self.dual.is_split() {
            dual.split();
            dual.shift.clone_from(&self.dual.shift);
        }
        let enough = known.map_or(NEVER, |count| (count - 1) * unit + 1);
        let deadline = self.deadline.halfway();
        let limits = SubgradientLimits { pace: FLOOR_ASCENT, enough, deadline };
        let mut ascent = Subgradient::default();
        if !ascent.ascend(&mut dual, &mut self.scratch, &limits, |_, _, _| false) {
            return;
        }
        let total = ascent.best.total;
        let least = round_up(total, unit);
        tracing::debug!(least, unit = charged.unit, "the charges for items before the month");
        if self.dual.floor.as_ref().is_some_and(|known| known.least() >= least) {
            return;
        }
        if least > 0 && least * unit - total > unit / WORTH_ROUNDING {
            self.dual.floor = Floor::new(charged, least, self.objective.point);
        }
    }

    /// Returns whether the incumbent costs hardly more than the bound.
    fn is_near(&self) -> bool {
        self.upper < NEVER && self.upper - self.bounds.total < NEAR * self.objective.point
    }

    /// Computes the bounds at the current multipliers, unless the previous ones were better.
    pub(super) fn bound(&mut self) -> bool {
        let Some(mut bounds) = Bounds::of(&self.dual, &mut self.scratch) else { return false };
        bounds.raise(self.bounds.total);
        self.bounds = bounds;
        true
    }

    /// Returns whether no programme can cost less than the incumbent.
    pub(super) fn is_closed(&self) -> bool {
        self.bounds.total > self.upper.saturating_sub(self.objective.point)
    }

    /// Improves a programme, given by the position of each block.
    pub(super) fn begin(
        &mut self,
        positions: &[Position],
        cost_of: &mut dyn FnMut(&[Position]) -> Option<i64>,
    ) {
        if let Some(better) = self.numbers(positions).and_then(|chosen| self.better(&chosen)) {
            let cost = cost_of(&better);
            self.take_in(better, cost);
        }
    }

    /// Returns the index of each block's position, if all are still in the windows.
    pub(super) fn numbers(&self, positions: &[Position]) -> Option<Vec<usize>> {
        self.windows.numbers_of(positions)
    }

    /// Improves dates, given by the index of each block's position; returns the positions if they
    /// then cost less than the incumbent.
    fn better(&mut self, chosen: &[usize]) -> Option<Vec<Position>> {
        let tries = self.tries * self.dual.paths.len();
        // No programme costs less than the bound, in whole points.
        let point = self.objective.point;
        let enough = round_up(self.bounds.total, point) * point;
        let limits = (tries, enough);
        let (cost, chosen) = self.scheduler.better(&self.dual, chosen, limits, &mut self.rng);
        (cost < self.upper).then(|| self.windows.positions_at(&chosen))
    }

    /// Makes a programme the incumbent, unless it breaks a rule or costs no less.
    pub(super) fn take_in(&mut self, positions: Vec<Position>, cost: Option<i64>) {
        if let Some(cost) = cost.filter(|cost| *cost < self.upper) {
            self.upper = cost;
            self.positions = Some(positions);
        }
    }

    /// Searches for programmes by list scheduling, and improves the best one found.
    fn meet(&mut self, met: Option<(i64, Vec<usize>)>, subsolver: &mut dyn Subsolver) {
        let dual = &self.dual;
        let mut order: Vec<usize> = (0..dual.paths.len()).collect();
        // Chains first, because they are the least flexible.
        order.sort_by_key(|path| std::cmp::Reverse(dual.paths[*path].blocks().len()));
        let mut found: Vec<(i64, Vec<usize>)> = met.into_iter().collect();
        let guides = [8, 4].map(Guide::Prices).into_iter();
        found.extend(guides.filter_map(|guide| self.scheduler.fill(dual, &order, guide)));
        let known = self.positions.as_ref().and_then(|positions| self.numbers(positions));
        found.extend(known.map(|chosen| (self.upper, chosen)));
        if found.is_empty() {
            let simple = self.simple.as_ref().and_then(|positions| self.numbers(positions));
            let order = self.by_due_dates();
            let snug = || self.scheduler.fill(&self.dual, &order, Guide::Snug);
            let simple = simple.map(|chosen| (NEVER, chosen));
            found.extend(simple.or_else(snug));
        }
        let Some((_, chosen)) = found.into_iter().min_by_key(|(cost, _)| *cost) else { return };
        if let Some(better) = self.better(&chosen) {
            let cost = subsolver.cost_of(&self.windows, &better);
            self.take_in(better, cost);
        }
    }

    /// Removes every position at which no programme costs as little as the incumbent. Returns
    /// whether any programme remains.
    pub(super) fn narrow(&mut self) -> bool {
        let most = self.upper.saturating_sub(self.bounds.total);
        if most >= NEVER / 2 || self.bounds.extra.iter().all(|extra| *extra <= most) {
            return true;
        }
        let keep = |block: usize, number: usize| self.bounds.extra_at(block, number) <= most;
        let Ok(left) = self.windows.restricted(keep) else { return false };
        // The windows now hold fewer positions than before.
        let Some(dual) = self.dual_over(&left) else { return true };
        let total = self.bounds.total;
        self.dual = dual;
        self.windows = left;
        self.bounds = Bounds::none(&self.windows);
        if !self.bound() {
            return false;
        }
        self.bounds.raise(total);
        true
    }

    /// Returns the dual over narrower windows, with the same multipliers.
    fn dual_over(&self, windows: &Windows) -> Option<LagrangianDual> {
        let mut dual = LagrangianDual::new(self.problem, windows, &self.objective)?;
        let multipliers = Multipliers::of(&self.dual, &self.windows);
        multipliers.set(&mut dual, self.problem, windows, self.objective.point);
        Some(dual)
    }

    /// Returns a reduction over narrower windows, in which programmes must cost less than the incumbent.
    pub(super) fn over(&self, windows: Windows) -> Option<Reduction<'a>> {
        let dual = self.dual_over(&windows)?;
        let (objective, deadline) = (self.objective, self.deadline.clone());
        Some(Reduction::with(self.problem, windows, objective, self.upper, deadline, dual))
    }

    /// Runs one ascent without a search for programmes. Returns whether one may exist.
    pub(super) fn ascend_once(&mut self, pace: Pace) -> bool {
        let deadline = self.deadline.halfway();
        let limits = SubgradientLimits { pace, enough: self.upper, deadline };
        let mut ascent = Subgradient::default();
        ascent.ascend(&mut self.dual, &mut self.scratch, &limits, |_, _, _| false)
            && self.bound()
            && self.narrow()
    }
}
