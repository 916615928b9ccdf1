//! A lower bound on every programme, and on every programme in which an item stands at a given
//! position.
//!
//! The rows that join different chains are those of the slots (one meeting at a time) and of the
//! crowded days. They are priced instead of kept: each minute of a slot and each item of a day has
//! a price, never negative, and what the capacities are worth at those prices is given back. By
//! weak duality no programme costs less than the total, whatever the prices (Geoffrion 1974; for
//! project scheduling Möhring, Schulz, Stork & Uetz 2003). Without those rows each chain is a path,
//! and its cheapest dates, and the cheapest with one item held at a position, follow from a pass
//! forwards and a pass backwards over its positions. A lead that skips a step of its chain is left
//! out of that path, which can only lower the bound.
//!
//! Prices are whole multiples of a fraction of a point, so that the bound is exact arithmetic and
//! needs no tolerance.

mod path;

use std::time::Instant;

use path::Path;

use crate::model::{Position, Windows, cost};
use crate::penalties;
use crate::problem::Problem;

/// Parts of a point in which prices and bounds are counted.
pub(super) const POINT: i64 = 1 << 20;

/// Rounds of price adjustment.
const ROUNDS: usize = 800;

/// Rounds without progress after which the hope is halved.
const PATIENCE: usize = 20;

/// Minutes of a session where no rule bounds them, so that they never have a price.
const BOUNDLESS: i64 = u32::MAX as i64;

/// A bound for every position of every block, in parts of a point.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    /// No programme costs less.
    pub(super) total: i64,
    /// For each block and each of its positions, how much more a programme costs at the least when
    /// the block stands there.
    pub(super) extra: Vec<Vec<i64>>,
}

impl Bounds {
    /// The least whole number of points that any programme can cost.
    pub(super) fn points(&self) -> i64 {
        to_points(self.total)
    }

    /// The least whole number of points of a programme in which a block stands at its
    /// `place`-th position.
    pub(super) fn points_at(&self, block: usize, place: usize) -> i64 {
        to_points(self.total.saturating_add(self.extra[block][place]))
    }
}

fn to_points(parts: i64) -> i64 {
    // Costs of programmes are whole points, so a bound between two of them means the upper.
    parts.div_euclid(POINT) + i64::from(parts.rem_euclid(POINT) != 0)
}

/// What is shared between chains, and at what price.
struct Market<'a> {
    windows: &'a Windows,
    /// Price of a minute of each slot.
    minute: Vec<i64>,
    /// Price of an item of each day.
    item: Vec<i64>,
    /// The most that an item of a day is worth: the points of a crowded day.
    most: i64,
    /// Items of a day that cost nothing.
    above: i64,
    capacity: [i64; 2],
}

/// Finds good prices and the bounds that follow from them.
///
/// Past the deadline the best prices so far are taken: any prices give a bound.
pub(super) fn bounds(problem: &Problem, windows: &Windows, deadline: Option<Instant>) -> Bounds {
    let base: Vec<Vec<i64>> = windows
        .positions
        .iter()
        .enumerate()
        .map(|(block, positions)| {
            positions.iter().map(|p| cost(problem, windows, block, *p) * POINT).collect()
        })
        .collect();
    let shortfalls: Vec<_> =
        penalties::ALL.iter().flat_map(|penalty| penalty.shortfalls(problem)).collect();
    let paths = Path::all(windows, &shortfalls);
    let mut market = Market::new(problem, windows);
    let mut best = market.evaluate(&paths, &base);
    let mut best_prices = (market.minute.clone(), market.item.clone());
    // A guess of how far the bound can still rise, halved whenever it does not.
    let mut hope = best.total.max(0) / 20 + 4 * POINT;
    let mut current = best.clone();
    let mut idle = 0;
    for _ in 0..ROUNDS {
        if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            break;
        }
        if !market.adjust(&current, best.total + hope) {
            break;
        }
        current = market.evaluate(&paths, &base);
        if current.total > best.total {
            best = current.clone();
            best_prices = (market.minute.clone(), market.item.clone());
            idle = 0;
        } else {
            idle += 1;
        }
        if idle >= PATIENCE {
            idle = 0;
            hope /= 2;
            (market.minute, market.item) = best_prices.clone();
            current = best.clone();
            if hope < POINT / 64 {
                break;
            }
        }
    }
    market.minute = best_prices.0;
    market.item = best_prices.1;
    let priced = market.priced(&base);
    let mut extra: Vec<Vec<i64>> = base.iter().map(|costs| vec![0; costs.len()]).collect();
    for path in &paths {
        path.extras(&priced, &mut extra);
    }
    Bounds { total: best.total, extra }
}

/// The bound at some prices, with the dates that attain it.
#[derive(Clone)]
struct Evaluation {
    total: i64,
    /// For each block, the number of its position.
    places: Vec<usize>,
}

impl<'a> Market<'a> {
    fn new(problem: &Problem, windows: &'a Windows) -> Market<'a> {
        let days = usize::try_from(windows.grid.days()).unwrap_or(0);
        let crowded = &problem.policy.penalties.crowded_day;
        Market {
            windows,
            minute: vec![0; 2 * days + 1],
            item: vec![0; days + 1],
            most: i64::from(crowded.points) * POINT,
            above: i64::from(crowded.above),
            capacity: windows.capacity().unwrap_or([BOUNDLESS; 2]),
        }
    }

    /// Costs with the prices of what each position takes.
    fn priced(&self, base: &[Vec<i64>]) -> Vec<Vec<i64>> {
        let blocks = self.windows.blocks.iter().zip(&self.windows.positions).zip(base);
        blocks
            .map(|((block, positions), costs)| {
                if !block.council {
                    return costs.clone();
                }
                let items = block.items.len() as i64;
                let places = positions.iter().zip(costs);
                places
                    .map(|(position, cost)| {
                        let slot = *position as usize;
                        cost + self.minute[slot] * block.loads[0]
                            + self.minute[slot + 1] * block.loads[1]
                            + self.item[slot / 2] * items
                    })
                    .collect()
            })
            .collect()
    }

    fn evaluate(&self, paths: &[Path], base: &[Vec<i64>]) -> Evaluation {
        let priced = self.priced(base);
        let mut places = vec![0; base.len()];
        let chains: i64 = paths.iter().map(|path| path.cheapest(&priced, &mut places)).sum();
        let minutes: i64 = self
            .minute
            .iter()
            .enumerate()
            .map(|(slot, price)| price * self.capacity[slot % 2])
            .sum();
        let items: i64 = self.item.iter().map(|price| price * self.above).sum();
        Evaluation { total: chains - minutes - items, places }
    }

    /// Raises the price of what is asked for beyond its capacity and lowers that of the rest, by
    /// the step that Polyak (1969) gives for a target. Says whether any price can still move.
    #[expect(clippy::cast_precision_loss, reason = "a step length needs no exactness")]
    #[expect(clippy::cast_possible_truncation, reason = "prices are bounded by what follows")]
    fn adjust(&mut self, at: &Evaluation, target: i64) -> bool {
        let mut minutes: Vec<i64> =
            (0..self.minute.len()).map(|slot| -self.capacity[slot % 2]).collect();
        let mut items = vec![-self.above; self.item.len()];
        for (index, block) in self.windows.blocks.iter().enumerate().filter(|(_, b)| b.council) {
            let position: Position = self.windows.positions[index][at.places[index]];
            let slot = position as usize;
            minutes[slot] += block.loads[0];
            minutes[slot + 1] += block.loads[1];
            items[slot / 2] += block.items.len() as i64;
        }
        // An item weighs as much as half a session of minutes, so that both prices move.
        const WEIGHT: f64 = 90.0;
        let mut norm = 0.0;
        for (price, excess) in self.minute.iter().zip(&minutes) {
            if *price > 0 || *excess > 0 {
                norm += (*excess as f64).powi(2);
            }
        }
        for (price, excess) in self.item.iter().zip(&items) {
            if (*price > 0 || *excess > 0) && !(*price >= self.most && *excess > 0) {
                norm += (*excess as f64 * WEIGHT).powi(2);
            }
        }
        if norm == 0.0 {
            return false;
        }
        let step = (target - at.total) as f64 / norm;
        let moved =
            |price: i64, by: f64, most: i64| price.saturating_add(by.round() as i64).clamp(0, most);
        for (price, excess) in self.minute.iter_mut().zip(&minutes) {
            *price = moved(*price, step * *excess as f64, 1000 * POINT);
        }
        for (price, excess) in self.item.iter_mut().zip(&items) {
            *price = moved(*price, step * *excess as f64 * WEIGHT * WEIGHT, self.most);
        }
        true
    }
}
