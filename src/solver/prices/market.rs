//! What the chains share, the days of the Council, and at what price.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::POINT;
use super::day::{Cell, Packer, Packings, Room, Size};
use super::path::{NEVER, Path, Tails};
use super::places::Places;
use crate::domain::penalties::Crowding;
use crate::domain::problem::Problem;
use crate::domain::problem::Shortfall;
use crate::solver::model::{Block, Penalties, Position, Windows, cost};

/// Units of time that a session is counted in at the most.
const FINEST: i64 = 64;

/// Fewer blocks than this are not worth another thread.
const BLOCKS_A_THREAD: usize = 64;

/// A price that no block is worth.
const DEAREST: i64 = 1000 * POINT;

/// No cell: the place of a block that takes no slots.
pub(super) const NOWHERE: usize = usize::MAX;

/// What a market counts.
#[derive(Clone, Copy)]
pub(in crate::solver) struct Objective<'a> {
    /// The penalties that are charged.
    pub(in crate::solver) penalties: Penalties,
    /// What a point of them counts, in parts.
    pub(in crate::solver) point: i64,
    /// What a block at a position counts besides, in parts.
    pub(in crate::solver) besides: Option<&'a (dyn Fn(usize, Position) -> i64 + Sync)>,
}

impl Objective<'_> {
    /// Penalties in points.
    pub(in crate::solver) fn points(penalties: Penalties) -> Objective<'static> {
        Objective { penalties, point: POINT, besides: None }
    }

    /// What each block counts at each of its places, block by block.
    fn base(&self, problem: &Problem, windows: &Windows) -> Vec<i64> {
        // Over years there are millions of places.
        let blocks = windows.positions.par_iter().enumerate().with_min_len(BLOCKS_A_THREAD);
        let costs = blocks.map(|(block, positions)| -> Vec<i64> {
            let costs = positions.iter().map(|position| {
                let points = cost(self.penalties, problem, windows, block, *position);
                let besides = self.besides.map_or(0, |besides| besides(block, *position));
                points.saturating_mul(self.point).saturating_add(besides)
            });
            costs.collect()
        });
        costs.collect::<Vec<Vec<i64>>>().concat()
    }
}

/// Prices of a minute of each slot and of an item of each day, as the rows of a linear program have them.
#[derive(Clone, Debug, Default)]
pub(in crate::solver) struct SlotPrices {
    minute: Vec<i64>,
    item: Vec<i64>,
}

impl SlotPrices {
    /// From duals in parts, by slot and by day; what has none costs nothing. An item of a day is worth no
    /// more than what it costs where the day is crowded.
    #[expect(clippy::cast_possible_truncation, reason = "a cast that is too large is clamped")]
    pub(in crate::solver) fn new(
        days: usize,
        slots: &[(i64, f64)],
        items: &[(i64, f64)],
        crowded: i64,
    ) -> SlotPrices {
        let mut prices = SlotPrices { minute: vec![0; 2 * days + 1], item: vec![0; days + 1] };
        for (slot, price) in slots {
            prices.minute[*slot as usize] = (price.round() as i64).clamp(0, DEAREST);
        }
        for (day, price) in items {
            prices.item[*day as usize] = (price.round() as i64).clamp(0, crowded);
        }
        prices
    }

    /// The price of a minute of a slot.
    pub(in crate::solver) fn minute(&self, slot: usize) -> i64 {
        self.minute.get(slot).copied().unwrap_or(0)
    }

    /// The price of an item of a day.
    pub(in crate::solver) fn item(&self, day: usize) -> i64 {
        self.item.get(day).copied().unwrap_or(0)
    }
}

/// The chains and the days, with a price for a block of each size in each half of each day.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Market {
    pub(in crate::solver) places: Places,
    pub(in crate::solver) paths: Vec<Path>,
    /// The cells of all days, day by day.
    pub(in crate::solver) cells: Vec<Cell>,
    pub(in crate::solver) days: Vec<Day>,
    packings: Vec<Packings>,
    /// For each place, its cell.
    pub(in crate::solver) cell_of: Vec<usize>,
    /// For each cell, its day, by its number in `days`.
    pub(in crate::solver) day_of: Vec<usize>,
    pub(in crate::solver) room: Room,
    /// Minutes of a morning and of an afternoon, and of each block what it takes of the half day of its
    /// position and of the next: exactly, where the sizes are in units.
    pub(in crate::solver) minutes: [i64; 2],
    pub(in crate::solver) loads: Vec<[i64; 2]>,
    unit: i64,
    /// The price of each cell, in parts of a point.
    pub(in crate::solver) price: Vec<i64>,
    /// For each place, what the block costs there by itself, in parts of a point; [`NEVER`] where it may
    /// not stand.
    pub(in crate::solver) base: Vec<i64>,
}

/// A day on which some block can stand.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Day {
    /// Its number in the horizon.
    pub(in crate::solver) number: usize,
    pub(in crate::solver) cells: Range<usize>,
    /// The packings of both halves, by their numbers among those that occur.
    packings: [usize; 2],
}

/// The bound at some prices, with the dates that attain it.
#[derive(Clone, Debug, Default)]
pub(in crate::solver) struct Evaluation {
    /// No programme costs less.
    pub(in crate::solver) total: i64,
    /// What each path costs, prices and all.
    paths: Vec<i64>,
    /// For each block, the number of its position.
    pub(in crate::solver) chosen: Vec<usize>,
    /// Blocks in each cell.
    pub(in crate::solver) wanted: Vec<i64>,
    /// For each cell, the blocks that the best packing of the day holds.
    pub(in crate::solver) held: Vec<i64>,
    /// For each day, the worth of that packing.
    worth: Vec<i64>,
    /// For each place, the cost that was reckoned with.
    priced: Vec<i64>,
    /// For each cell, the price and the number wanted that the packings were found for.
    packed_at: Vec<(i64, i64)>,
}

/// What evaluations are worked out in.
#[derive(Debug, Default)]
pub(in crate::solver) struct Scratch {
    priced: Vec<i64>,
    pub(in crate::solver) tails: Tails,
    packer: Packer,
}

impl Market {
    /// The chains and days of some windows. `None` where the dearest programme imaginable cannot be
    /// counted in parts of a point: it can unless a policy has points by the million.
    pub(in crate::solver) fn new(
        problem: &Problem,
        windows: &Windows,
        objective: &Objective<'_>,
    ) -> Option<Market> {
        let places = Places::of(windows);
        let base = objective.base(problem, windows);
        let shortfalls: Vec<_> =
            objective.penalties.iter().flat_map(|penalty| penalty.shortfalls(problem)).collect();
        let dearest = |block| base[places.of_block(block)].iter().copied().max().unwrap_or(0);
        let alone: i128 = (0..places.blocks()).map(|block| i128::from(dearest(block))).sum();
        let days = i128::from(windows.grid.days());
        let short = |s: &Shortfall| i128::from(s.points) * (i128::from(s.days) + days);
        let together: i128 = shortfalls.iter().map(short).sum();
        if alone + together * i128::from(objective.point) >= i128::from(NEVER) {
            return None;
        }
        let paths = Path::all(windows, &places, &shortfalls, objective.point);
        let clock = Clock::new(windows);
        // Where crowded days are not counted, nothing is gained by fewer items on one. Of several terms
        // one is priced: the bound holds with any of them left out.
        let crowding = objective.penalties.iter().find_map(|penalty| penalty.crowding(problem));
        let crowding = crowding.unwrap_or(Crowding { above: 0, points: 0 });
        let room = Room {
            capacity: clock.capacity,
            above: crowding.above,
            crowded: crowding.points * objective.point,
        };
        let mut market = Market {
            cell_of: vec![NOWHERE; places.len()],
            places,
            paths,
            cells: Vec::new(),
            days: Vec::new(),
            packings: Vec::new(),
            day_of: Vec::new(),
            room,
            minutes: windows.capacity().unwrap_or([0; 2]),
            loads: windows.blocks.iter().map(|block| clock.loads(block)).collect(),
            unit: clock.unit,
            price: Vec::new(),
            base,
        };
        market.lay_cells(windows, &clock);
        market.enumerate_packings();
        Some(market)
    }

    /// Makes the cells of all days, and tells every place its own.
    fn lay_cells(&mut self, windows: &Windows, clock: &Clock) {
        let council = || windows.blocks.iter().enumerate().filter(|(_, block)| block.council);
        // For each slot, the few sizes that can stand there, ascending, with the blocks of each.
        let slots = 2 * usize::try_from(windows.grid.days()).unwrap_or(0);
        let mut sizes: Vec<Vec<(Size, usize)>> = vec![Vec::new(); slots];
        for (index, block) in council() {
            let size = clock.size(block);
            // What is dropped takes nothing of any day.
            let held = windows.positions[index].iter().filter(|at| **at != windows.grid.dropped());
            for position in held {
                let own = &mut sizes[*position as usize];
                match own.binary_search_by_key(&size, |(size, _)| *size) {
                    Ok(known) => own[known].1 += 1,
                    Err(new) => own.insert(new, (size, 1)),
                }
            }
        }
        let mut firsts = Vec::with_capacity(slots);
        for (slot, own) in sizes.iter().enumerate() {
            firsts.push(self.cells.len());
            for (size, most) in own {
                let (number, index) = (slot / 2, self.cells.len());
                self.cells.push(Cell { half: slot % 2, size: *size, most: *most });
                match self.days.last_mut() {
                    Some(day) if day.number == number => day.cells.end = index + 1,
                    _ => self.days.push(Day { number, cells: index..index + 1, packings: [0; 2] }),
                }
                self.day_of.push(self.days.len() - 1);
            }
        }
        for (index, block) in council() {
            let size = clock.size(block);
            for (place, position) in self.places.of_block(index).zip(&windows.positions[index]) {
                let slot = *position as usize;
                let Some(sizes) = sizes.get(slot) else { continue };
                let own = sizes.binary_search_by_key(&size, |(size, _)| *size);
                self.cell_of[place] = own.map_or(NOWHERE, |own| firsts[slot] + own);
            }
        }
        self.price = vec![0; self.cells.len()];
    }

    /// Works out how the halves of every day can be packed; many days are alike.
    fn enumerate_packings(&mut self) {
        let mut known: BTreeMap<(usize, Vec<Cell>), usize> = BTreeMap::new();
        for day in &mut self.days {
            let cells = &self.cells[day.cells.clone()];
            for half in 0..2 {
                let next = self.packings.len();
                let capacity = self.room.capacity;
                // More blocks than a half day holds of a size are as good as that.
                let key = cells.iter().map(|cell| Cell {
                    most: match cell.size.loads[0] {
                        0 => cell.most,
                        load => cell.most.min(capacity[cell.half] / load),
                    },
                    ..*cell
                });
                let number = *known.entry((half, key.collect())).or_insert(next);
                if number == next {
                    self.packings.push(Packings::of(cells, half, self.room.capacity[half]));
                }
                day.packings[half] = number;
            }
        }
    }

    fn packings(&self, day: &Day) -> [&Packings; 2] {
        day.packings.map(|number| &self.packings[number])
    }

    /// What each block costs at each place, with the price of standing there.
    fn priced(&self, priced: &mut Vec<i64>) {
        priced.clear();
        priced.extend(self.base.iter().zip(&self.cell_of).map(|(base, cell)| {
            // Some places are nowhere in a day.
            base + self.price.get(*cell).copied().unwrap_or(0)
        }));
    }

    /// Works out the bound at the prices, from that at other prices. Says whether the paths have dates
    /// at all.
    pub(in crate::solver) fn evaluate(&self, at: &mut Evaluation, scratch: &mut Scratch) -> bool {
        let is_first = at.priced.len() != self.places.len();
        if is_first {
            *at = Evaluation {
                paths: vec![0; self.paths.len()],
                chosen: vec![0; self.places.blocks()],
                wanted: vec![0; self.cells.len()],
                held: vec![0; self.cells.len()],
                worth: vec![0; self.days.len()],
                packed_at: vec![(-1, 0); self.cells.len()],
                ..Evaluation::default()
            };
        }
        self.priced(&mut scratch.priced);
        let priced = &scratch.priced;
        for (path, cost) in self.paths.iter().zip(&mut at.paths) {
            let unchanged = |places: &Range<usize>| {
                !is_first && priced[places.clone()] == at.priced[places.clone()]
            };
            if path.places().iter().all(unchanged) {
                continue;
            }
            *cost = path.cheapest(priced, &mut scratch.tails, &mut at.chosen);
            if *cost >= NEVER {
                at.priced.clear();
                return false;
            }
        }
        std::mem::swap(&mut at.priced, &mut scratch.priced);
        at.wanted.fill(0);
        for (block, number) in at.chosen.iter().enumerate() {
            let cell = self.cell_of[self.places.place(block, *number)];
            if cell != NOWHERE {
                at.wanted[cell] += 1;
            }
        }
        for (day, worth) in self.days.iter().zip(&mut at.worth) {
            let cells = day.cells.clone();
            let mut unchanged = true;
            for cell in cells.clone() {
                let now = (self.price[cell], at.wanted[cell]);
                unchanged &= at.packed_at[cell] == now;
                at.packed_at[cell] = now;
            }
            if unchanged {
                continue;
            }
            *worth = scratch.packer.pack(
                &self.cells[cells.clone()],
                self.packings(day),
                &self.room,
                &self.price[cells.clone()],
                &at.wanted[cells.clone()],
                &mut at.held[cells],
            );
        }
        at.total = at.paths.iter().sum::<i64>() - at.worth.iter().sum::<i64>();
        true
    }

    /// What the dates of an evaluation cost by themselves, without the prices, in parts of a point;
    /// `None` where a day does not hold them, or a chain does not keep its leads.
    pub(in crate::solver) fn cost(&self, at: &Evaluation) -> Option<i64> {
        if self.paths.iter().any(|path| path.broken(&at.chosen).is_some()) {
            return None;
        }
        let mut crowded = 0;
        for day in &self.days {
            let mut loads = [0; 2];
            let (mut items, mut taking_day) = (0, 0);
            for index in day.cells.clone() {
                let (cell, count) = (&self.cells[index], at.wanted[index] as usize);
                loads[cell.half] += count * cell.size.loads[0];
                loads[1] += count * cell.size.loads[1];
                items += count * cell.size.items;
                taking_day += if cell.size.takes_day { count } else { 0 };
            }
            if taking_day > 1 || (0..2).any(|half| loads[half] > self.room.capacity[half]) {
                return None;
            }
            crowded += items.saturating_sub(self.room.above) as i64 * self.room.crowded;
        }
        let prices: i64 =
            at.wanted.iter().zip(&self.price).map(|(count, price)| count * price).sum();
        Some(at.paths.iter().sum::<i64>() - prices + crowded)
    }

    /// Takes prices over that are made of those of a minute of each slot and of an item of each day.
    pub(in crate::solver) fn take(&mut self, prices: &SlotPrices) {
        for day in &self.days {
            for index in day.cells.clone() {
                let Cell { half, size, .. } = self.cells[index];
                let minutes = |load: usize| load as i64 * self.unit;
                let slot = 2 * day.number + half;
                let price = prices.minute(slot) * minutes(size.loads[0])
                    + prices.minute(slot + 1) * minutes(size.loads[1])
                    + prices.item(day.number) * size.items as i64;
                self.price[index] = price.clamp(0, DEAREST);
            }
        }
    }

    /// What each path costs at the least, and for each place how much more its chain costs with the block
    /// there, where each place costs so much.
    pub(in crate::solver) fn extras_at(&self, costs: &[i64]) -> (Vec<i64>, Vec<i64>) {
        let mut tails = Tails::default();
        let mut extra = vec![0; self.places.len()];
        let least = self.paths.iter().map(|path| path.extras(costs, &mut tails, &mut extra));
        (least.collect(), extra)
    }

    /// Raises the prices of what more is wanted of than the packings hold and lowers those of the rest,
    /// along a direction that remembers the last ones (Camerini, Fratta & Maffioli 1975), by the step
    /// that Polyak (1969) gives for a target. Says whether any price can still move.
    #[expect(clippy::cast_precision_loss, reason = "a step length needs no exactness")]
    #[expect(clippy::cast_possible_truncation, reason = "prices are bounded by what follows")]
    pub(in crate::solver) fn adjust(
        &mut self,
        at: &Evaluation,
        target: i64,
        direction: &mut Vec<f64>,
    ) -> bool {
        /// How much of the last direction is kept.
        const MEMORY: f64 = 0.3;
        direction.resize(self.cells.len(), 0.0);
        let mut norm = 0.0;
        let excess = at.wanted.iter().zip(&at.held).map(|(wanted, held)| (wanted - held) as f64);
        for ((own, excess), price) in direction.iter_mut().zip(excess).zip(&self.price) {
            let moved = MEMORY * *own + (1.0 - MEMORY) * excess;
            // A price that is 0 falls no further.
            *own = if *price == 0 { moved.max(0.0) } else { moved };
            norm += *own * *own;
        }
        let step = (target - at.total) as f64 / norm;
        let mut moves = false;
        for (price, direction) in self.price.iter_mut().zip(direction) {
            let by = (step * *direction).round() as i64;
            let moved = price.saturating_add(by).clamp(0, DEAREST);
            moves |= moved != *price;
            *price = moved;
        }
        moves
    }

    /// For each place, how much more a programme costs at the least with the block there, and the bound
    /// on every programme, in parts of a point. `None` where there are no dates at all.
    pub(in crate::solver) fn extras(&self, scratch: &mut Scratch) -> Option<(i64, Vec<i64>)> {
        self.priced(&mut scratch.priced);
        let mut extra = vec![0; self.places.len()];
        let mut total = 0;
        for path in &self.paths {
            let least = path.extras(&scratch.priced, &mut scratch.tails, &mut extra);
            if least >= NEVER {
                return None;
            }
            total += least;
        }
        let mut lost = vec![0; self.cells.len()];
        for day in &self.days {
            let cells = day.cells.clone();
            total -= scratch.packer.lost(
                &self.cells[cells.clone()],
                self.packings(day),
                &self.room,
                &self.price[cells.clone()],
                &mut lost[cells],
            );
        }
        for (extra, cell) in extra.iter_mut().zip(&self.cell_of) {
            *extra += lost.get(*cell).copied().unwrap_or(0);
        }
        Some((total, extra))
    }
}

/// How the minutes of blocks are counted: in the largest units in which every block is whole, or in
/// coarser ones, with a part of a unit left out, so that whatever fits the minutes fits the units.
struct Clock {
    unit: i64,
    capacity: [usize; 2],
    /// Whether the minutes of a slot are bounded at all.
    is_bounded: bool,
    /// Whether a day holds one block that takes both of its halves at the most.
    is_one_a_day: bool,
}

impl Clock {
    fn new(windows: &Windows) -> Clock {
        let capacity = windows.capacity().unwrap_or([0; 2]);
        let loads = windows.blocks.iter().filter(|block| block.council).flat_map(|b| b.loads);
        let largest = capacity.into_iter().max().unwrap_or(0);
        let unit = loads.chain(capacity).fold(0, divisor).max(largest.div_euclid(FINEST)).max(1);
        Clock {
            unit,
            capacity: capacity.map(|minutes| (minutes / unit) as usize),
            is_bounded: windows.capacity().is_some(),
            is_one_a_day: windows.is_one_over_noon(),
        }
    }

    fn size(&self, block: &Block) -> Size {
        let loads = self.loads(block).map(|load| (load / self.unit) as usize);
        Size { loads, items: block.items.len(), takes_day: self.takes_day(block) }
    }

    /// The minutes of a block. Where a rule is not in force, what it would refuse is left out.
    fn loads(&self, block: &Block) -> [i64; 2] {
        let [first, second] = block.loads;
        match (self.is_bounded, self.takes_day(block)) {
            (false, _) => [0, 0],
            (true, true) => [first, second],
            (true, false) => [first, 0],
        }
    }

    fn takes_day(&self, block: &Block) -> bool {
        self.is_bounded && self.is_one_a_day && block.reaches_over_noon()
    }
}

/// The greatest common divisor; 0 divides with everything.
fn divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { divisor(b, a % b) }
}
