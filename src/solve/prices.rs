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

use path::{NEVER, Path};

use crate::model::{Penalties, Position, Windows, cost};
use crate::penalties::Shortfall;
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
    /// For each block the number of its position, in the cheapest dates that were come across which
    /// ask no more of any slot than it holds. Rules that join no slots may still be broken.
    pub(super) dates: Option<Vec<usize>>,
}

impl Bounds {
    /// The least whole number of points that any programme can cost.
    pub(super) fn points(&self) -> i64 {
        to_points(self.total)
    }

    /// Takes in a bound on every programme that is known from elsewhere.
    pub(super) fn raise(&mut self, points: i64) {
        let missing = points.saturating_mul(POINT) - self.total;
        if missing > 0 {
            self.total += missing;
            // What a position costs more than the least can be no more than was thought, less that.
            for extra in self.extra.iter_mut().flatten() {
                *extra = (*extra - missing).max(0);
            }
        }
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
pub(super) fn bounds(
    problem: &Problem,
    windows: &Windows,
    penalties: Penalties,
    deadline: Option<Instant>,
) -> Bounds {
    bounds_until(problem, windows, penalties, deadline, |_| false)
}

/// As [`bounds`], but ends as soon as dates are come across that ask no more of any slot than it holds
/// and are `enough`.
pub(super) fn bounds_until(
    problem: &Problem,
    windows: &Windows,
    penalties: Penalties,
    deadline: Option<Instant>,
    mut enough: impl FnMut(&[usize]) -> bool,
) -> Bounds {
    let mut base: Vec<Vec<i64>> = windows
        .positions
        .iter()
        .enumerate()
        .map(|(block, positions)| {
            positions.iter().map(|p| cost(penalties, problem, windows, block, *p)).collect()
        })
        .collect();
    let shortfalls: Vec<_> =
        penalties.iter().flat_map(|penalty| penalty.shortfalls(problem)).collect();
    if !is_countable(windows, &base, &shortfalls) {
        // No programme costs less than nothing.
        let extra = base.iter().map(|costs| vec![0; costs.len()]).collect();
        return Bounds { total: 0, extra, dates: None };
    }
    base.iter_mut().flatten().for_each(|cost| *cost *= POINT);
    let paths = Path::all(windows, &shortfalls);
    let mut market = Market::new(problem, windows, penalties);
    let mut best = market.evaluate(&paths, &base);
    let mut best_prices = (market.minute.clone(), market.item.clone());
    // A guess of how far the bound can still rise, halved whenever it does not.
    let mut hope = best.total.max(0) / 20 + 4 * POINT;
    let mut current = best.clone();
    let mut idle = 0;
    let mut dates: Option<(i64, Vec<usize>)> = None;
    for _ in 0..ROUNDS {
        if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            break;
        }
        let excess = market.excess(&current);
        if let Some(cost) = market.cost(&current, &excess)
            && dates.as_ref().is_none_or(|(known, _)| cost < *known)
        {
            let is_enough = enough(&current.places);
            dates = Some((cost, current.places.clone()));
            // What costs as little as the bound is the best there is.
            if is_enough || cost <= best.total {
                break;
            }
        }
        if !market.adjust(&current, &excess, best.total + hope) {
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
    Bounds { total: best.total, extra, dates: dates.map(|(_, places)| places) }
}

/// Whether the dearest programme imaginable can be counted in parts of a point: it can unless a
/// policy has points by the million.
fn is_countable(windows: &Windows, base: &[Vec<i64>], shortfalls: &[Shortfall]) -> bool {
    let dearest = |costs: &Vec<i64>| i128::from(costs.iter().copied().max().unwrap_or(0));
    let alone: i128 = base.iter().map(dearest).sum();
    let days = i128::from(windows.grid.days());
    let short = |s: &Shortfall| i128::from(s.points) * (i128::from(s.days) + days);
    let together: i128 = shortfalls.iter().map(short).sum();
    (alone + together) * i128::from(POINT) < i128::from(NEVER)
}

/// The bound at some prices, with the dates that attain it.
#[derive(Clone)]
struct Evaluation {
    total: i64,
    /// For each block, the number of its position.
    places: Vec<usize>,
}

/// What is asked of each slot, in minutes, and of each day, in items, beyond what it holds.
struct Excess {
    minutes: Vec<i64>,
    items: Vec<i64>,
}

impl<'a> Market<'a> {
    fn new(problem: &Problem, windows: &'a Windows, penalties: Penalties) -> Market<'a> {
        let days = usize::try_from(windows.grid.days()).unwrap_or(0);
        let crowded = &problem.policy.penalties.crowded_day;
        // Where crowded days are not counted, nothing is gained by fewer items on one.
        let counts = penalties.iter().any(|penalty| penalty.name() == "crowded_day");
        Market {
            windows,
            minute: vec![0; 2 * days + 1],
            item: vec![0; days + 1],
            most: if counts { i64::from(crowded.points) * POINT } else { 0 },
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

    /// What dates ask of each slot and each day beyond what it holds.
    fn excess(&self, at: &Evaluation) -> Excess {
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
        Excess { minutes, items }
    }

    /// What dates cost by themselves, without the prices, in parts of a point; `None` where a slot is
    /// overfull.
    fn cost(&self, at: &Evaluation, excess: &Excess) -> Option<i64> {
        if excess.minutes.iter().any(|minutes| *minutes > 0) {
            return None;
        }
        let minutes = self.minute.iter().zip(&excess.minutes);
        let priced: i64 = minutes.map(|(price, excess)| price * excess).sum();
        let items = self.item.iter().zip(&excess.items);
        let crowded: i64 =
            items.map(|(price, excess)| self.most * (*excess).max(0) - price * excess).sum();
        Some(at.total - priced + crowded)
    }

    /// Raises the price of what is asked for beyond its capacity and lowers that of the rest, by
    /// the step that Polyak (1969) gives for a target. Says whether any price can still move.
    #[expect(clippy::cast_precision_loss, reason = "a step length needs no exactness")]
    #[expect(clippy::cast_possible_truncation, reason = "prices are bounded by what follows")]
    fn adjust(&mut self, at: &Evaluation, excess: &Excess, target: i64) -> bool {
        let Excess { minutes, items } = excess;
        // An item weighs as much as half a session of minutes, so that both prices move.
        const WEIGHT: f64 = 90.0;
        let mut norm = 0.0;
        for (price, excess) in self.minute.iter().zip(minutes) {
            if *price > 0 || *excess > 0 {
                norm += (*excess as f64).powi(2);
            }
        }
        for (price, excess) in self.item.iter().zip(items) {
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
        for (price, excess) in self.minute.iter_mut().zip(minutes) {
            *price = moved(*price, step * *excess as f64, 1000 * POINT);
        }
        for (price, excess) in self.item.iter_mut().zip(items) {
            *price = moved(*price, step * *excess as f64 * WEIGHT * WEIGHT, self.most);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instance::policy::{Strength, Unit};
    use crate::instance::{CalendarRow, CalendarStatus, Event, Instance, Origin, Policy, Renewal};
    use crate::item::ItemKind;
    use crate::model::{Formulation, encode};
    use crate::rules::Rules;
    use crate::solve::{BackendKind, Claim, Limits};
    use chrono::{NaiveDate, NaiveTime};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, day).expect("a day of December")
    }

    /// Two chains and four meetings that all want the same few short sessions; `variant` moves the
    /// points and the leads.
    fn contended(variant: u32) -> Problem {
        let mut policy = Policy::guideline();
        for lead in policy.leads.values_mut() {
            (lead.more_than, lead.at_least) = (None, Some(1 + variant % 2));
            lead.unit = [Unit::WorkingDays, Unit::CalendarDays][(variant % 2) as usize];
            lead.strength = [Strength::Soft, Strength::Hard][(variant / 2 % 2) as usize];
            lead.points = 3;
        }
        policy.sessions.morning.closes = NaiveTime::from_hms_opt(11, 30, 0).expect("a time");
        policy.sessions.afternoon.closes = NaiveTime::from_hms_opt(16, 30, 0).expect("a time");
        policy.penalties.crowded_day.above = 1;
        policy.penalties.crowded_day.points = 1 + variant;
        policy.penalties.friday.points = variant % 4;
        policy.limits.chain_days.days = 9;
        let renewals = (0..2).map(|index| Renewal {
            id: format!("R{index}"),
            mission: format!("R{index}"),
            mandate_expires: Some(day(11 + index)),
            briefing: Some(index == 0),
            ..Renewal::default()
        });
        let events = (0..4).map(|index| Event {
            minutes: Some(90 - 15 * index),
            earliest: Some(day(7)),
            latest: Some(day(9 + index / 2)),
            preferred: Some(day(8)),
            ..Event::new(format!("E{index}"), ItemKind::Briefing)
        });
        let avoided = CalendarRow {
            from: day(8),
            to: day(8),
            session: None,
            status: CalendarStatus::Avoid,
            reason: String::new(),
            origin: Origin::default(),
        };
        let instance = Instance {
            name: format!("contended {variant}"),
            renewals: renewals.collect(),
            events: events.collect(),
            calendar: vec![avoided],
            policy,
        };
        Problem::new(&instance).expect("a problem")
    }

    /// The least points of the plain program over some windows.
    fn least(problem: &Problem, windows: &Windows, rules: &Rules) -> Option<i64> {
        let program = encode(problem, windows, rules, Formulation::Step).program;
        if program.is_plainly_infeasible() {
            return None;
        }
        if program.columns.is_empty() {
            return Some(program.constant);
        }
        let limits = Limits { time: None, gap: 0.0, threads: 1 };
        let backend = BackendKind::default().backend().expect("a backend");
        let answer = backend.solve(&program, limits).expect("an answer");
        (answer.claim == Claim::Solution).then(|| {
            let values: Vec<i64> = answer.values.iter().map(|v| v.round() as i64).collect();
            assert_eq!(program.broken(&values), None);
            program.objective(&values)
        })
    }

    #[test]
    fn no_bound_exceeds_the_optimum_nor_that_with_a_block_held_at_a_position() {
        let mut priced = 0;
        for variant in 0..6 {
            let problem = contended(variant);
            let mut totals = Vec::new();
            for rules in [Rules::all(), Rules::all().without("one_meeting")] {
                let windows = Windows::new(&problem, &rules).expect("windows");
                let bounds = bounds(&problem, &windows, &crate::penalties::ALL, None);
                let optimum = least(&problem, &windows, &rules).expect("a programme");
                assert!(bounds.points() <= optimum, "{}: {}", problem.name, bounds.points());
                totals.push(bounds.total);
                for (block, positions) in windows.positions.iter().enumerate() {
                    for (place, position) in positions.iter().enumerate() {
                        let only = |b: usize, p: usize| b != block || p == place;
                        let held = windows.restricted(only).ok();
                        let held = held.and_then(|held| least(&problem, &held, &rules));
                        let bound = bounds.points_at(block, place);
                        assert!(bound >= bounds.points());
                        assert!(
                            held.is_none_or(|held| bound <= held),
                            "{}: block {block} at {position}: {bound} above {held:?}",
                            problem.name
                        );
                    }
                }
            }
            // Minutes have a price only where a rule bounds them.
            priced += u32::from(totals[0] > totals[1]);
        }
        assert!(priced > 0, "no instance was contended");
    }
}
