//! The primal heuristic: list scheduling and repair.
//!
//! Chains are inserted one after another, each at its cheapest dates given those already placed;
//! the multipliers indicate which half days others will want (list scheduling; Kolisch & Hartmann
//! 1999). A chain that does not fit ejects those in its way, which are inserted elsewhere in turn.
//! Then each chain is removed and reinserted at its cheapest dates while that saves anything.

use std::collections::VecDeque;

use rand::RngExt;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

use super::POINT;
use super::dual::{LagrangianDual, NOWHERE};
use super::index::{CellId, DayId, PlaceId};
use super::path::{NEVER, Tails};
use crate::base::index::{IndexVec, each};
use crate::solver::Deadline;

/// The rounds in which every chain is removed and reinserted.
const SWEEPS: usize = 6;

/// The number of ejections, per chain.
const EVICTIONS: usize = 4;

/// The cost of taking a full slot and ejecting its contents.
const FULL: i64 = 60 * POINT;

/// The criterion by which a chain is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::solver) enum Guide {
    /// The costs, plus this many eighths of the multipliers.
    Prices(i64),
    /// If little time is spare, single items go where the least time is left over, whatever the
    /// cost.
    Snug,
}

/// The days with the chains placed on them.
#[derive(Debug, Default)]
pub(in crate::solver) struct ListScheduler {
    minutes: IndexVec<DayId, [i64; 4]>,
    items: IndexVec<DayId, usize>,
    taking_day: IndexVec<DayId, usize>,
    /// How often something was ejected from each part of a day, which raises the cost of taking it.
    /// Otherwise two chains without alternatives would eject each other for ever.
    fought: IndexVec<DayId, [i64; 4]>,
    /// For each block, the index of its position.
    chosen: Vec<usize>,
    is_placed: Vec<bool>,
    /// The chains placed on each day, once for each of their blocks.
    on_day: IndexVec<DayId, Vec<usize>>,
    /// The total cost of everything placed.
    cost: i64,
    costs: IndexVec<PlaceId, i64>,
    tails: Tails,
    /// When to end with what has been found.
    deadline: Deadline,
}

impl ListScheduler {
    /// Creates empty days to be filled until a deadline.
    pub(in crate::solver) fn until(deadline: Deadline) -> ListScheduler {
        ListScheduler { deadline, ..ListScheduler::default() }
    }

    /// Inserts the chains in an order. Returns the cost in parts of a point, and for each block the
    /// index of its position; `None` if not all could be inserted, or not in time.
    pub(in crate::solver) fn fill(
        &mut self,
        dual: &LagrangianDual,
        order: &[usize],
        guide: Guide,
    ) -> Option<(i64, Vec<usize>)> {
        self.clear(dual);
        let mut queue: VecDeque<usize> = order.iter().copied().collect();
        let mut left = EVICTIONS * order.len();
        while let Some(path) = queue.pop_front() {
            if self.is_late() {
                return None;
            }
            if self.put(dual, path, guide, NEVER) >= NEVER {
                left = left.checked_sub(1)?;
                if self.put(dual, path, guide, FULL) >= NEVER {
                    return None;
                }
                self.drive_out(dual, path, &mut queue);
            }
        }
        for _ in 0..SWEEPS {
            let before = self.cost;
            for path in order {
                if self.is_late() {
                    return Some((self.cost, self.chosen.clone()));
                }
                self.again(dual, std::slice::from_ref(path), &[Guide::Prices(0)]);
            }
            if self.cost == before {
                break;
            }
        }
        Some((self.cost, self.chosen.clone()))
    }

    /// Improves a programme: removes chains that share days and reinserts them in another order,
    /// which is kept if it costs no more (large neighbourhood search; Shaw 1998). It ends after a number
    /// of tries, or with a programme that costs no more than is enough.
    pub(in crate::solver) fn better(
        &mut self,
        dual: &LagrangianDual,
        chosen: &[usize],
        (tries, enough): (usize, i64),
        rng: &mut ChaCha8Rng,
    ) -> (i64, Vec<usize>) {
        self.clear(dual);
        self.chosen.copy_from_slice(chosen);
        (0..dual.paths.len()).for_each(|path| self.stand(dual, path));
        for _ in 0..tries {
            if self.cost <= enough || self.is_late() {
                break;
            }
            let group = self.group(dual, rng);
            let eighths = [0, 4, 8, 12][rng.random_range(0..4)];
            self.again(dual, &group, &[Guide::Prices(eighths), Guide::Prices(0)]);
        }
        (self.cost, self.chosen.clone())
    }

    /// Removes some chains and reinserts them one after another, once for each criterion; restores
    /// them if that costs more.
    fn again(&mut self, dual: &LagrangianDual, group: &[usize], guides: &[Guide]) {
        let before = self.cost;
        let blocks = || group.iter().flat_map(|path| dual.paths[*path].blocks());
        let was: Vec<usize> = blocks().map(|block| self.chosen[*block]).collect();
        group.iter().for_each(|path| self.take_off(dual, *path));
        let [first, rest @ ..] = guides else { return };
        let mut stands = group.iter().all(|path| self.put(dual, *path, *first, NEVER) < NEVER);
        for guide in rest {
            for path in group {
                if stands {
                    self.take_off(dual, *path);
                    stands = self.put(dual, *path, *guide, NEVER) < NEVER;
                }
            }
        }
        stands &= self.cost <= before;
        if !stands {
            for path in group {
                if self.is_placed[*path] {
                    self.take_off(dual, *path);
                }
            }
            for (block, number) in blocks().zip(was) {
                self.chosen[*block] = number;
            }
            group.iter().for_each(|path| self.stand(dual, *path));
        }
    }

    /// Returns a chain with some that share its days, in any order.
    fn group(&self, dual: &LagrangianDual, rng: &mut ChaCha8Rng) -> Vec<usize> {
        let first = rng.random_range(0..dual.paths.len());
        let day = |block: &usize| {
            let cell = dual.cell_of[dual.places.place(*block, self.chosen[*block])];
            (cell != NOWHERE).then(|| dual.day_of[cell])
        };
        let days: Vec<DayId> = dual.paths[first].blocks().iter().filter_map(day).collect();
        let days = days.into_iter().map(usize::from);
        let near = days.flat_map(|day| day.saturating_sub(1)..=day + 1).map(DayId);
        let near = near.filter_map(|day| self.on_day.get(day)).flatten().copied();
        let mut group: Vec<usize> = near.filter(|path| *path != first).collect();
        group.sort_unstable();
        group.dedup();
        group.shuffle(rng);
        group.truncate(rng.random_range(1..=4));
        group.push(first);
        group.shuffle(rng);
        group
    }

    fn is_late(&self) -> bool {
        self.deadline.is_over()
    }

    fn clear(&mut self, dual: &LagrangianDual) {
        let days = dual.days.len();
        self.minutes.clear();
        self.minutes.resize(days, [0; 4]);
        self.items.clear();
        self.items.resize(days, 0);
        self.taking_day.clear();
        self.taking_day.resize(days, 0);
        self.fought.clear();
        self.fought.resize(days, [0; 4]);
        self.chosen.clear();
        self.chosen.resize(dual.places.blocks(), 0);
        self.is_placed.clear();
        self.is_placed.resize(dual.paths.len(), false);
        self.on_day.clear();
        self.on_day.resize(days, Vec::new());
        self.cost = 0;
        self.costs.resize(dual.places.len(), 0);
    }

    /// Inserts a chain at its cheapest dates; `full` is the cost of a full slot. Inserts nothing if
    /// that costs at least [`NEVER`].
    fn put(&mut self, dual: &LagrangianDual, path: usize, guide: Guide, full: i64) -> i64 {
        let own = &dual.paths[path];
        let is_alone = own.blocks().len() == 1;
        for (block, places) in own.blocks().iter().zip(own.places()) {
            for place in each(places) {
                let mut cost = dual.base[place];
                let cell = dual.cell_of[place];
                if cell != NOWHERE {
                    let items = self.items[dual.day_of[cell]];
                    let size = dual.cells[cell].size;
                    cost += dual.room.crowd(items + size.items) - dual.room.crowd(items);
                    let left = self.left_over(dual, *block, cell);
                    match guide {
                        Guide::Prices(eighths) => cost += dual.price_at(place) / 8 * eighths,
                        Guide::Snug if is_alone && cost < NEVER => cost = left.unwrap_or(0),
                        Guide::Snug => {}
                    }
                    if left.is_none() {
                        let fought = self.fought[dual.day_of[cell]][dual.cells[cell].half];
                        // Where thousands fight for one half day it is beyond counting.
                        cost = cost.saturating_add(full.saturating_mul(1 + fought));
                    }
                }
                self.costs[place] = cost.min(NEVER);
            }
        }
        let mut cost = own.cheapest(&self.costs, &mut self.tails, &mut self.chosen);
        // A lead that skips a step is kept by excluding what it rules out at these dates.
        while let Some(out) = own.broken(&self.chosen).filter(|_| cost < NEVER) {
            out.iter().flat_map(each).for_each(|place| self.costs[place] = NEVER);
            cost = own.cheapest(&self.costs, &mut self.tails, &mut self.chosen);
        }
        if cost < NEVER {
            self.stand(dual, path);
        }
        cost
    }

    /// Returns the minutes that a block in a cell leaves over there; `None` if the day lacks
    /// capacity.
    fn left_over(&self, dual: &LagrangianDual, block: usize, cell: CellId) -> Option<i64> {
        let day = dual.day_of[cell];
        let (own, capacity) = (dual.cells[cell], dual.days[day].minutes);
        let (minutes, taken) = (self.minutes[day], dual.taken(block, cell));
        if own.size.takes_day && self.taking_day[day] > 0 {
            return None;
        }
        let left = capacity[own.half] - minutes[own.half] - taken[own.half];
        let fits = |part: usize| taken[part] == 0 || minutes[part] + taken[part] <= capacity[part];
        (left >= 0 && (0..4).all(fits)).then_some(left)
    }

    fn stand(&mut self, dual: &LagrangianDual, path: usize) {
        self.is_placed[path] = true;
        self.cost += dual.paths[path].cost(&dual.base, &self.chosen);
        for block in dual.paths[path].blocks() {
            let cell = dual.cell_of[dual.places.place(*block, self.chosen[*block])];
            if cell == NOWHERE {
                continue;
            }
            let (day, own) = (dual.day_of[cell], dual.cells[cell]);
            let taken = dual.taken(*block, cell);
            self.minutes[day].iter_mut().zip(taken).for_each(|(minutes, taken)| *minutes += taken);
            self.cost -= dual.room.crowd(self.items[day]);
            self.items[day] += own.size.items;
            self.cost += dual.room.crowd(self.items[day]);
            self.taking_day[day] += usize::from(own.size.takes_day);
            self.on_day[day].push(path);
        }
    }

    fn take_off(&mut self, dual: &LagrangianDual, path: usize) {
        self.is_placed[path] = false;
        self.cost -= dual.paths[path].cost(&dual.base, &self.chosen);
        for block in dual.paths[path].blocks() {
            let cell = dual.cell_of[dual.places.place(*block, self.chosen[*block])];
            if cell == NOWHERE {
                continue;
            }
            let (day, own) = (dual.day_of[cell], dual.cells[cell]);
            let taken = dual.taken(*block, cell);
            self.minutes[day].iter_mut().zip(taken).for_each(|(minutes, taken)| *minutes -= taken);
            self.cost -= dual.room.crowd(self.items[day]);
            self.items[day] -= own.size.items;
            self.cost += dual.room.crowd(self.items[day]);
            self.taking_day[day] -= usize::from(own.size.takes_day);
            if let Some(number) = self.on_day[day].iter().position(|other| *other == path) {
                self.on_day[day].swap_remove(number);
            }
        }
    }

    /// Ejects the chains in the way of one, until its days hold what is placed on them.
    fn drive_out(&mut self, dual: &LagrangianDual, path: usize, queue: &mut VecDeque<usize>) {
        let own = &dual.paths[path];
        let mut crossed: Vec<DayId> = Vec::new();
        for block in own.blocks() {
            let cell = dual.cell_of[dual.places.place(*block, self.chosen[*block])];
            if cell != NOWHERE && self.is_overfull(dual, dual.day_of[cell]) {
                crossed.push(dual.day_of[cell]);
                self.fought[dual.day_of[cell]][dual.cells[cell].half] += 1;
            }
        }
        for day in crossed {
            while self.is_overfull(dual, day) {
                let Some(other) = self.on_day[day].iter().copied().find(|other| *other != path)
                else {
                    break;
                };
                self.take_off(dual, other);
                queue.push_back(other);
            }
        }
    }

    fn is_overfull(&self, dual: &LagrangianDual, day: DayId) -> bool {
        let capacity = dual.days[day].minutes;
        self.taking_day[day] > 1 || (0..4).any(|half| self.minutes[day][half] > capacity[half])
    }
}
