//! Narrowing: a first programme, good prices, and the few positions that could still matter.
//!
//! A bound for every position and the cost of a programme that is known leave out every position at which
//! no programme can cost as little (reduced-cost fixing; Nemhauser & Wolsey 1988). Narrower windows give
//! better bounds and faster ones, so this is done again as long as much falls away: first with the prices
//! of a short subgradient ascent, then with those of the linear program over what is left, where the
//! backend can solve one.

use std::time::{Duration, Instant};

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::backend::{Backend, Limits};
use super::prices::{Ascent, Bounds, Effort, FAR_HOPE, Filling, Guide, Market, NEVER, Objective};
use super::prices::{POINT, Prices, Scratch, SlotPrices};
use crate::model::{Encoding, Position, Windows};
use crate::problem::Problem;

/// Rounds of each pass of the ascent, over the windows that the last one has left.
const ROUNDS: [usize; 2] = [150, 100];

/// The same from the prices of another problem.
const ROUNDS_FROM_START: [usize; 1] = [60];

/// Rounds without progress after which an ascent hopes for less.
const PATIENCE: usize = 15;

/// What the bound may rise above that of prices that were good for windows that were wider, or for
/// another problem.
const NEAR_HOPE: i64 = 2 * POINT;

/// Linear programs at the most.
const RELAXATIONS: usize = 5;

/// A linear program is stated over the positions that cost no more than this above the bound.
const NEAR_OPTIMAL: i64 = 2 * POINT;

/// Attempts to better a programme, for each chain that there is.
const TRIES: usize = 10;

/// The same where there are prices of another problem.
const TRIES_FROM_START: usize = 4;

/// What the first programme may take beyond a limit of time, on a machine that has much else to do: less
/// than the half second that a limit allows.
const GRACE: Duration = Duration::from_millis(250);

/// Windows that may still matter, with what is known of the programmes in them.
pub(super) struct Ground<'a> {
    problem: &'a Problem,
    objective: Objective<'a>,
    pub(super) windows: Windows,
    pub(super) bounds: Bounds,
    /// What the best programme that is known costs, in parts; [`NEVER`] without one.
    pub(super) upper: i64,
    /// Where a programme by list scheduling alone has each block.
    simple: Option<Vec<Position>>,
    /// Where that programme has each block, where it was found here.
    pub(super) positions: Option<Vec<Position>>,
    pub(super) market: Market,
    /// The prices of the last linear program.
    pub(super) slot_prices: Option<SlotPrices>,
    scratch: Scratch,
    filling: Filling,
    tries: usize,
    rng: ChaCha8Rng,
    deadline: Option<Instant>,
}

/// What the narrowing asks of the search around it.
pub(super) trait Helper {
    /// What a programme costs, in parts, that has the blocks at these positions; `None` where it breaks a
    /// rule.
    fn cost_of(&mut self, windows: &Windows, positions: &[Position]) -> Option<i64>;

    /// The program over some windows.
    fn encode(&self, windows: &Windows) -> Encoding;

    /// The solver behind it.
    fn backend(&self) -> &'static dyn Backend;

    /// What the solver may use for the program over some windows; `None` where the time is up, or too short
    /// to state it.
    fn limits_for(&self, windows: &Windows) -> Option<Limits>;

    /// A stage of the work is done; what is known, in parts, is no better than `lower` and `upper`.
    fn stage(&mut self, name: &str, lower: i64, upper: i64);
}

impl<'a> Ground<'a> {
    /// The windows as they are. `None` where what is counted is too large for prices.
    pub(super) fn new(
        problem: &'a Problem,
        windows: &Windows,
        objective: Objective<'a>,
        upper: i64,
        deadline: Option<Instant>,
    ) -> Option<Ground<'a>> {
        Some(Ground {
            problem,
            objective,
            windows: windows.clone(),
            bounds: Bounds::none(windows),
            upper,
            simple: None,
            positions: None,
            market: Market::new(problem, windows, &objective)?,
            slot_prices: None,
            scratch: Scratch::default(),
            filling: Filling::until(deadline),
            tries: TRIES,
            rng: ChaCha8Rng::seed_from_u64(0),
            deadline,
        })
    }

    /// Narrows the windows by ascents, and looks for programmes. Says whether there may be any.
    pub(super) fn ascend(&mut self, start: Option<&Prices>, helper: &mut dyn Helper) -> bool {
        if let Some(start) = start {
            start.set(&mut self.market, &self.windows);
        }
        // What was found for a problem that differs little needs little more.
        let rounds = if start.is_some() { &ROUNDS_FROM_START[..] } else { &ROUNDS[..] };
        self.tries = if start.is_some() { TRIES_FROM_START } else { TRIES };
        for (pass, rounds) in rounds.iter().copied().enumerate() {
            // Over years even the bound at given prices takes a time that is not there any more.
            if self.is_late() {
                break;
            }
            let hope = if pass == 0 && start.is_none() { FAR_HOPE } else { NEAR_HOPE };
            let effort = Effort {
                rounds,
                patience: PATIENCE,
                hope,
                least_hope: POINT / 64,
                enough: self.upper,
                // The better half of the prices is worth less than a programme.
                deadline: self.deadline.map(halfway),
            };
            let mut met: Option<(i64, Vec<usize>)> = None;
            let upper = self.upper;
            let has_dates = Ascent::default().climb(
                &mut self.market,
                &mut self.scratch,
                effort,
                |market, at, best| {
                    let known = met.as_ref().map_or(upper, |(cost, _)| *cost);
                    if let Some(cost) = market.cost(at).filter(|cost| *cost < known) {
                        met = Some((cost, at.chosen.clone()));
                        return cost <= best;
                    }
                    false
                },
            );
            if !has_dates || !self.bound() {
                return false;
            }
            helper.stage("prices", self.bounds.total, self.upper);
            self.meet(met, helper);
            helper.stage("incumbent", self.bounds.total, self.upper);
            if self.is_late() {
                break;
            }
            if !self.narrow() {
                return false;
            }
            helper.stage("fixing", self.bounds.total, self.upper);
            if self.is_closed() {
                break;
            }
        }
        true
    }

    /// A programme by list scheduling alone, without any prices, as the position of each block.
    pub(super) fn by_due_date(&mut self) -> Option<Vec<Position>> {
        let order = self.by_due_dates();
        // Packed snugly all can be put somewhere, if that is easy; what it costs is bettered afterwards.
        let guides = [Guide::Snug, Guide::Prices(0)];
        // A call that ends a moment late is worth more than one that ends with nothing.
        let mut filling = Filling::until(self.deadline.map(|deadline| deadline + GRACE));
        let fill = |guide| filling.fill(&self.market, &order, guide);
        let (_, chosen) = guides.into_iter().find_map(fill)?;
        let positions = chosen.into_iter().zip(&self.windows.positions);
        let positions: Vec<Position> = positions.map(|(number, own)| own[number]).collect();
        self.simple = Some(positions.clone());
        Some(positions)
    }

    /// Chains first, since they bend least, and then what is due first.
    fn by_due_dates(&self) -> Vec<usize> {
        let due = |path: &usize| {
            let blocks = self.market.paths[*path].blocks();
            let last = blocks.first().and_then(|block| self.windows.positions[*block].last());
            (std::cmp::Reverse(blocks.len()), last.copied())
        };
        let mut order: Vec<usize> = (0..self.market.paths.len()).collect();
        order.sort_by_cached_key(due);
        order
    }

    fn is_late(&self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }

    /// Narrows the windows by linear programs. Each is stated over a core of near-optimal positions only;
    /// the bound at its prices is that of all positions, and says which the next core needs (column
    /// generation; Lübbecke & Desrosiers 2005). Says whether there may be a programme.
    pub(super) fn relax(&mut self, helper: &mut dyn Helper) -> bool {
        for _ in 0..RELAXATIONS {
            if self.is_closed() || self.is_late() {
                break;
            }
            let bounds = &self.bounds;
            let kept = |block: usize, number: usize| bounds.extra_at(block, number) <= NEAR_OPTIMAL;
            let Ok(core) = self.windows.cut(kept) else { break };
            let Some(limits) = helper.limits_for(&core) else { break };
            let encoding = helper.encode(&core);
            let Some((objective, duals)) = helper.backend().relax(&encoding.program, limits) else {
                break;
            };
            self.take(&encoding, &duals);
            if !self.bound() {
                return false;
            }
            let reached = (objective + encoding.program.constant as f64) * POINT as f64;
            helper.stage("relaxation", self.bounds.total, self.upper);
            if !self.narrow() {
                return false;
            }
            helper.stage("fixing", self.bounds.total, self.upper);
            if self.bounds.total as f64 >= reached - POINT as f64 / 16.0 {
                break;
            }
        }
        if !self.is_closed() && !self.is_late() {
            // The new prices may show others the way.
            self.meet(None, helper);
            helper.stage("incumbent", self.bounds.total, self.upper);
            return self.narrow();
        }
        true
    }

    /// Takes the prices of a linear program.
    fn take(&mut self, encoding: &Encoding, duals: &[f64]) {
        // More room can only lower the objective.
        let point = self.objective.point as f64;
        let priced = |rows: &[(usize, Position)]| -> Vec<(i64, f64)> {
            let price = |row: usize| -duals.get(row).copied().unwrap_or(0.0) * point;
            rows.iter().map(|(row, at)| (*at, price(*row))).collect()
        };
        let days = usize::try_from(self.windows.grid.days()).unwrap_or(0);
        let crowded = self.market.room.crowded;
        let (slots, items) = (priced(&encoding.slot_rows), priced(&encoding.day_rows));
        let prices = SlotPrices::new(days, &slots, &items, crowded);
        self.market.take(&prices);
        self.slot_prices = Some(prices);
    }

    /// Works out the bounds at the prices, unless those before were better.
    fn bound(&mut self) -> bool {
        let Some(mut bounds) = Bounds::of(&self.market, &mut self.scratch) else { return false };
        bounds.raise(self.bounds.total);
        self.bounds = bounds;
        true
    }

    /// Whether no programme can cost less than the one that is known.
    pub(super) fn is_closed(&self) -> bool {
        self.bounds.total > self.upper.saturating_sub(self.objective.point)
    }

    /// Betters a programme, given by the position of each block.
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

    /// The number of each block's position, where all are still there.
    pub(super) fn numbers(&self, positions: &[Position]) -> Option<Vec<usize>> {
        let numbers = positions.iter().zip(&self.windows.positions);
        numbers.map(|(position, own)| own.binary_search(position).ok()).collect()
    }

    /// Betters dates, given by the number of each block's position; the positions of what then costs less
    /// than what is known.
    fn better(&mut self, chosen: &[usize]) -> Option<Vec<Position>> {
        let tries = self.tries * self.market.paths.len();
        let (cost, chosen) = self.filling.better(&self.market, chosen, tries, &mut self.rng);
        let positions = chosen.iter().zip(&self.windows.positions);
        (cost < self.upper).then(|| positions.map(|(number, own)| own[*number]).collect())
    }

    /// Takes in a programme, unless it breaks a rule or costs no less than what is known.
    pub(super) fn take_in(&mut self, positions: Vec<Position>, cost: Option<i64>) {
        if let Some(cost) = cost.filter(|cost| *cost < self.upper) {
            self.upper = cost;
            self.positions = Some(positions);
        }
    }

    /// Looks for programmes by list scheduling, and betters the best that was met.
    fn meet(&mut self, met: Option<(i64, Vec<usize>)>, helper: &mut dyn Helper) {
        let market = &self.market;
        let mut order: Vec<usize> = (0..market.paths.len()).collect();
        // Chains first, since they bend least.
        order.sort_by_key(|path| std::cmp::Reverse(market.paths[*path].blocks().len()));
        let mut found: Vec<(i64, Vec<usize>)> = met.into_iter().collect();
        let guides = [8, 4].map(Guide::Prices).into_iter();
        found.extend(guides.filter_map(|guide| self.filling.fill(market, &order, guide)));
        let known = self.positions.as_ref().and_then(|positions| self.numbers(positions));
        found.extend(known.map(|chosen| (self.upper, chosen)));
        if found.is_empty() {
            let simple = self.simple.as_ref().and_then(|positions| self.numbers(positions));
            let order = self.by_due_dates();
            let snug = || self.filling.fill(&self.market, &order, Guide::Snug);
            let simple = simple.map(|chosen| (NEVER, chosen));
            found.extend(simple.or_else(snug));
        }
        let Some((_, chosen)) = found.into_iter().min_by_key(|(cost, _)| *cost) else { return };
        if let Some(better) = self.better(&chosen) {
            let cost = helper.cost_of(&self.windows, &better);
            self.take_in(better, cost);
        }
    }

    /// Leaves out every position at which no programme costs as little as the one that is known. Says
    /// whether any programme is left.
    pub(super) fn narrow(&mut self) -> bool {
        let most = self.upper.saturating_sub(self.bounds.total);
        if most >= NEVER / 2 || self.bounds.extra.iter().all(|extra| *extra <= most) {
            return true;
        }
        let keep = |block: usize, number: usize| self.bounds.extra_at(block, number) <= most;
        let Ok(left) = self.windows.restricted(keep) else { return false };
        let prices = Prices::of(&self.market, &self.windows);
        // What is counted is less than it was.
        let Some(mut market) = Market::new(self.problem, &left, &self.objective) else {
            return true;
        };
        prices.set(&mut market, &left);
        let total = self.bounds.total;
        self.market = market;
        self.windows = left;
        self.bounds = Bounds::none(&self.windows);
        if !self.bound() {
            return false;
        }
        self.bounds.raise(total);
        true
    }
}

/// The moment half of the way from now to a deadline.
fn halfway(deadline: Instant) -> Instant {
    let now = Instant::now();
    now + deadline.saturating_duration_since(now) / 2
}
