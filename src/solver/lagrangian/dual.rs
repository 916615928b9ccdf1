//! The state of the Lagrangian dual: the chains, the days that link them, and the multipliers.

use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};

use rayon::prelude::*;

use super::POINT;
use super::day::{Alike, BlockSize, DayCapacity, Each, Packer, Packings, SlotClass};
use super::floor::Floor;
use super::index::{CellId, DayId, PlaceId};
use super::path::{NEVER, Path, Tails};
use super::places::Places;
use super::subgradient::Moments;
use crate::base::index::{IndexVec, each};
use crate::domain::penalties::Crowding;
use crate::domain::problem::Problem;
use crate::domain::problem::Shortfall;
use crate::solver::model::{Block, Penalties, Position, Takes, Windows, cost};

/// The greatest number of units of time in a session.
const FINEST: i64 = 64;

/// The number of blocks below which another thread does not pay.
const BLOCKS_A_THREAD: usize = 64;

/// The parts of a day, as many as it has slots.
const PARTS: usize = 4;

/// The part of the day of each slot, and the slot of each part: the morning and the afternoon come
/// first, because only they are packed.
const PART_OF: [usize; PARTS] = [0, 2, 1, 3];

/// The part of the day that a block with both a morning and an afternoon keeps clear of others.
const LUNCH: usize = 2;

/// What a block takes of the parts of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fills {
    /// Its minutes.
    Nothing,
    /// Its minutes, and lunch.
    Lunch,
    /// The part in which it starts.
    Part,
    /// The morning and the afternoon.
    Day,
}

/// A multiplier that exceeds any block's value.
const DEAREST: i64 = 1000 * POINT;

/// The steps of the multiplier of a floor beside those of a cell: a unit is many points.
const FLOOR_STEP: f64 = 8.0;

/// The cell of a block that takes no slots.
pub(super) const NOWHERE: CellId = CellId(usize::MAX);

/// The objective whose dual is taken.
#[derive(Clone, Copy)]
pub(in crate::solver) struct Objective<'a> {
    /// The penalties that are charged.
    pub(in crate::solver) penalties: Penalties,
    /// The value of one of their points, in parts.
    pub(in crate::solver) point: i64,
    /// The additional cost of a block at a position, in parts.
    pub(in crate::solver) besides: Option<&'a (dyn Fn(usize, Position) -> i64 + Sync)>,
}

impl Objective<'_> {
    /// Creates the objective of penalties in points.
    pub(in crate::solver) fn points(penalties: Penalties) -> Objective<'static> {
        Objective { penalties, point: POINT, besides: None }
    }

    /// Returns the cost of each block at each of its places, block by block.
    fn base(&self, problem: &Problem, windows: &Windows) -> IndexVec<PlaceId, i64> {
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
        costs.collect::<Vec<Vec<i64>>>().concat().into()
    }
}

/// The chains and the days, with a multiplier for a block of each size in each half of each day.
#[derive(Clone, Debug)]
pub(in crate::solver) struct LagrangianDual {
    pub(in crate::solver) places: Places,
    pub(in crate::solver) paths: Vec<Path>,
    /// The cells of all days, day by day.
    pub(in crate::solver) cells: IndexVec<CellId, SlotClass>,
    pub(in crate::solver) days: IndexVec<DayId, Day>,
    pub(super) packings: Vec<Packings>,
    /// For each place, its cell.
    pub(in crate::solver) cell_of: IndexVec<PlaceId, CellId>,
    /// For each cell, its day.
    pub(in crate::solver) day_of: IndexVec<CellId, DayId>,
    pub(in crate::solver) room: DayCapacity,
    /// Each block's minutes of the slot of its position and of the afternoon. With the sizes in units,
    /// they give its exact use of a day.
    loads: Vec<[i64; 2]>,
    /// What each block takes of its slots.
    fills: Vec<Fills>,
    pub(super) unit: i64,
    /// The multiplier of each cell, in parts of a point.
    pub(in crate::solver) price: IndexVec<CellId, i64>,
    /// What each block pays at each place beyond the multiplier of its cell; empty while all blocks of a cell
    /// pay alike.
    pub(in crate::solver) shift: IndexVec<PlaceId, i64>,
    /// For each cell, its places, if blocks pay for themselves; first those of blocks that can be nowhere else.
    pub(super) places_of: IndexVec<CellId, Vec<PlaceId>>,
    /// For each place, the block's own cost there, in parts of a point; [`NEVER`] if it may not be
    /// there.
    pub(in crate::solver) base: IndexVec<PlaceId, i64>,
    /// No programme costs more than this, in parts of a point.
    pub(in crate::solver) most: i64,
    /// The least that every programme is charged by one penalty, if that is known to help.
    pub(in crate::solver) floor: Option<Floor>,
}

/// A day on which some block can be.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Day {
    /// Its number in the horizon.
    pub(in crate::solver) number: usize,
    /// The minutes of each part of it.
    pub(in crate::solver) minutes: [i64; 4],
    /// Its capacity in units, which no packing of a programme exceeds.
    pub(super) room: DayCapacity,
    pub(in crate::solver) cells: Range<CellId>,
    /// The packings of both halves, by their numbers among those that occur.
    packings: [usize; 2],
}

/// The bound at given multipliers, with the dates that attain it.
#[derive(Clone, Debug, Default)]
pub(in crate::solver) struct Evaluation {
    /// The bound.
    pub(in crate::solver) total: i64,
    /// The reduced cost of each path.
    paths: Vec<i64>,
    /// For each block, the index of its position.
    pub(in crate::solver) chosen: Vec<usize>,
    /// The demand: the number of blocks in each cell.
    pub(in crate::solver) wanted: IndexVec<CellId, i64>,
    /// For each cell, the number of blocks that the best packing of the day holds.
    pub(in crate::solver) held: IndexVec<CellId, i64>,
    /// For each place, whether it is chosen less whether that packing holds the block, if blocks pay for
    /// themselves.
    pub(super) excess: IndexVec<PlaceId, i64>,
    /// For each day, the value of that packing.
    pub(super) worth: IndexVec<DayId, i64>,
    /// For each place, the cost used in this evaluation.
    priced: IndexVec<PlaceId, i64>,
    /// For each cell, the multiplier and the demand for which the packings were found.
    packed_at: IndexVec<CellId, (i64, i64)>,
}

/// The working memory of evaluations.
#[derive(Debug, Default)]
pub(in crate::solver) struct Scratch {
    priced: IndexVec<PlaceId, i64>,
    pub(in crate::solver) tails: Tails,
    pub(super) packer: Packer,
    /// What the blocks of each of these cells pay.
    pub(super) each: Each,
    /// For each cell of a day, its places with their prices, the dearest first.
    pub(super) offers: Vec<Vec<(i64, PlaceId)>>,
    /// For each cell of a day and number of its blocks, the value of the best packing with as many.
    pub(super) with: Vec<Vec<Option<i64>>>,
}

impl LagrangianDual {
    /// Creates the chains and days of some windows. `None` if the most expensive programme
    /// conceivable overflows the parts of a point, which takes a policy with points by the million.
    pub(in crate::solver) fn new(
        problem: &Problem,
        windows: &Windows,
        objective: &Objective<'_>,
    ) -> Option<LagrangianDual> {
        let places = Places::of(windows);
        let base = objective.base(problem, windows);
        let shortfalls: Vec<_> =
            objective.penalties.iter().flat_map(|penalty| penalty.shortfalls(problem)).collect();
        let dearest = |block| base[places.of_block(block)].iter().copied().max().unwrap_or(0);
        let alone: i128 = (0..places.blocks()).map(|block| i128::from(dearest(block))).sum();
        let together: i128 = shortfalls.iter().map(|own| dearest_pair(windows, own)).sum();
        if alone + together * i128::from(objective.point) >= i128::from(NEVER) {
            return None;
        }
        let paths = Path::all(windows, &places, &shortfalls, objective.point);
        let clock = Clock::new(windows);
        // If crowded days are not charged, fewer items on a day gain nothing. Of several terms
        // one is priced: the bound holds with any of them left out.
        let crowding = objective.penalties.iter().find_map(|penalty| penalty.crowding(problem));
        let crowding = crowding.unwrap_or(Crowding { above: 0, points: 0 });
        let room = DayCapacity {
            capacity: clock.capacity,
            above: crowding.above,
            crowded: crowding.points * objective.point,
        };
        let crowd: i128 = windows
            .blocks
            .iter()
            .map(|own| own.items.len() as i128 * i128::from(room.crowded))
            .sum();
        let most = alone + together * i128::from(objective.point) + crowd;
        let mut dual = LagrangianDual {
            most: i64::try_from(most).ok().filter(|most| *most < NEVER).unwrap_or(i64::MAX),
            cell_of: IndexVec::filled(NOWHERE, places.len()),
            places,
            paths,
            cells: IndexVec::new(),
            days: IndexVec::new(),
            packings: Vec::new(),
            day_of: IndexVec::new(),
            room,
            loads: windows.blocks.iter().map(|block| clock.loads(block)).collect(),
            fills: windows.blocks.iter().map(|block| clock.fills(block)).collect(),
            unit: clock.unit,
            price: IndexVec::new(),
            shift: IndexVec::new(),
            places_of: IndexVec::new(),
            base,
            floor: None,
        };
        dual.lay_cells(windows, &clock);
        dual.enumerate_packings();
        Some(dual)
    }

    /// Creates the cells of all days, and assigns every place to its cell.
    fn lay_cells(&mut self, windows: &Windows, clock: &Clock) {
        let slots = PARTS * usize::try_from(windows.grid.days()).unwrap_or(0);
        // BlockSize by size, ascending: over years there are millions of places, and looking up each of them
        // among the sizes of its slot would take longer than a first programme.
        let mut alike: BTreeMap<BlockSize, Vec<usize>> = BTreeMap::new();
        for (index, block) in windows.blocks.iter().enumerate().filter(|(_, block)| block.council) {
            alike.entry(clock.size(block)).or_default().push(index);
        }
        // What is dropped takes nothing of any day.
        let held = |index: usize| {
            let at = windows.positions[index].iter().map(|position| *position as usize);
            at.enumerate().filter(|(_, slot)| *slot < slots)
        };
        // For each slot, the few sizes that can stand there, ascending, with the blocks of each.
        let mut sizes: Vec<Vec<(BlockSize, usize)>> = vec![Vec::new(); slots];
        let mut count = vec![0; slots];
        for (size, blocks) in &alike {
            blocks.iter().flat_map(|index| held(*index)).for_each(|(_, slot)| count[slot] += 1);
            for (own, count) in sizes.iter_mut().zip(&mut count).filter(|(_, count)| **count > 0) {
                own.push((*size, std::mem::take(count)));
            }
        }
        // For each slot, the cell of the next size that can stand there.
        let mut next = Vec::with_capacity(slots);
        for (slot, own) in sizes.iter().enumerate() {
            next.push(self.cells.next_key());
            for (size, most) in own {
                let (number, index) = (slot / PARTS, self.cells.next_key());
                self.cells.push(SlotClass {
                    half: PART_OF[slot % PARTS],
                    size: *size,
                    least: 0,
                    most: *most,
                });
                match self.days.last_mut() {
                    Some(day) if day.number == number => day.cells.end = index + 1,
                    _ => self.days.push(Day {
                        number,
                        minutes: clock.minutes_of(windows, number),
                        room: self.room,
                        cells: index..index + 1,
                        packings: [0; 2],
                    }),
                }
                self.day_of.push(DayId(self.days.len() - 1));
            }
        }
        let mut is_there = vec![false; slots];
        for blocks in alike.values() {
            for index in blocks {
                let first = self.places.of_block(*index).start;
                for (number, slot) in held(*index) {
                    self.cell_of[first + number] = next[slot];
                    is_there[slot] = true;
                }
            }
            for (next, is_there) in next.iter_mut().zip(&mut is_there) {
                *next += usize::from(std::mem::take(is_there));
            }
        }
        self.count_forced();
        self.room_of_unusual_days(windows, clock);
        self.price = IndexVec::filled(0, self.cells.len());
    }

    /// Counts the blocks that can be nowhere but in one cell.
    fn count_forced(&mut self) {
        for block in 0..self.places.blocks() {
            let cells = &self.cell_of[self.places.of_block(block)];
            let [first, rest @ ..] = cells else { continue };
            if *first != NOWHERE && rest.iter().all(|cell| cell == first) {
                let cell = &mut self.cells[*first];
                cell.least += usize::from(!cell.size.takes_day);
            }
        }
    }

    /// Sets the capacity of the days with hours of their own or with stated meetings.
    fn room_of_unusual_days(&mut self, windows: &Windows, clock: &Clock) {
        for day in self.days.iter_mut().filter(|day| windows.rooms().is_unusual(day.number as i64))
        {
            // A block that takes the day is counted by the policy's hours, and may be there.
            let takes_day = self.cells[day.cells.clone()].iter().any(|cell| cell.size.takes_day);
            let usual = self.room.capacity;
            day.room.capacity = std::array::from_fn(|part| {
                let own = clock.units(day.minutes[part]);
                if takes_day { own.max(usual[part]) } else { own }
            });
        }
    }

    /// Enumerates the packings of the halves of every day; many days are alike.
    fn enumerate_packings(&mut self) {
        let mut known: BTreeMap<(usize, usize, Vec<SlotClass>), usize> = BTreeMap::new();
        for day in &mut self.days {
            let cells = &self.cells[day.cells.clone()];
            for half in 0..2 {
                let next = self.packings.len();
                let capacity = day.room.capacity;
                // More blocks of a size than a half day holds make no difference.
                let key = cells.iter().map(|cell| SlotClass {
                    most: match cell.size.loads[0] {
                        0 => cell.most,
                        // Those that can be nowhere else are counted even if they do not fit.
                        load => cell.most.min(capacity[cell.half] / load).max(cell.least),
                    },
                    ..*cell
                });
                let key = (half, capacity[half], key.collect());
                let number = *known.entry(key).or_insert(next);
                if number == next {
                    self.packings.push(Packings::of(cells, half, capacity[half]));
                }
                day.packings[half] = number;
            }
        }
    }

    /// Returns the minutes that a block in a cell takes of each part of its day.
    pub(in crate::solver) fn taken(&self, block: usize, cell: CellId) -> [i64; 4] {
        let (half, [first, second]) = (self.cells[cell].half, self.loads[block]);
        let mut taken = [0, second, 0, 0];
        taken[half] += first;
        match self.fills[block] {
            Fills::Nothing => {}
            Fills::Lunch => taken[LUNCH] = self.days[self.day_of[cell]].minutes[LUNCH],
            Fills::Part => taken[half] = self.days[self.day_of[cell]].minutes[half],
            Fills::Day => {
                let minutes = self.days[self.day_of[cell]].minutes;
                (taken[0], taken[1]) = (minutes[0], minutes[1]);
            }
        }
        taken
    }

    /// Returns the packings of the halves of a day.
    pub(super) fn packings(&self, day: &Day) -> [&Packings; 2] {
        day.packings.map(|number| &self.packings[number])
    }

    /// Returns the cell of a place; `None` if a block there takes no slot.
    pub(in crate::solver) fn cell(&self, place: PlaceId) -> Option<CellId> {
        Some(self.cell_of[place]).filter(|cell| *cell != NOWHERE)
    }

    /// Returns the cost of each place with its multiplier, and the least cost of each path; `None` if
    /// some path has no dates at all.
    pub(in crate::solver) fn path_costs(
        &self,
        scratch: &mut Scratch,
    ) -> Option<(IndexVec<PlaceId, i64>, Vec<i64>)> {
        self.priced(&mut scratch.priced);
        let mut chosen = vec![0; self.places.blocks()];
        let least = self.paths.iter().map(|path| {
            let least = path.cheapest(&scratch.priced, &mut scratch.tails, &mut chosen);
            (least < NEVER).then_some(least)
        });
        let least = least.collect::<Option<Vec<i64>>>()?;
        Some((scratch.priced.clone(), least))
    }

    /// Returns the number of each day, with the value of its best packing.
    pub(in crate::solver) fn day_worths(&self, scratch: &mut Scratch) -> Vec<(i64, i64)> {
        let worth = |day: &Day| {
            let [packed, beyond] = self.by_count(day, scratch);
            (day.number as i64, packed + beyond)
        };
        self.days.iter().map(worth).collect()
    }

    /// Returns the cost of each block at each place, including the multipliers.
    fn priced(&self, priced: &mut IndexVec<PlaceId, i64>) {
        priced.clear();
        priced.extend(self.base.iter().zip(&self.cell_of).map(|(base, cell)| {
            // Some places are in no cell.
            base + self.price.get(*cell).copied().unwrap_or(0)
        }));
        priced.iter_mut().zip(&self.shift).for_each(|(own, shift)| *own += shift);
        if let Some(floor) = &self.floor {
            floor.discounts(&self.places).for_each(|(place, less)| priced[place] -= less);
        }
    }

    /// Returns what the floor adds to the bound.
    pub(in crate::solver) fn floor_gain(&self) -> i64 {
        self.floor.as_ref().map_or(0, Floor::gain)
    }

    /// Returns the lower bound that the costs of dates at the multiplier of the floor give: what they cost,
    /// less what they pay for being charged more than the floor.
    pub(in crate::solver) fn bound_of(&self, chosen: &[usize]) -> i64 {
        let floor = self.floor.as_ref();
        self.cost_of(chosen) + floor.map_or(0, |own| own.gain() - own.discount(chosen))
    }

    /// Computes the bound at the current multipliers, updating that at others. Returns whether the
    /// paths have dates at all.
    pub(in crate::solver) fn evaluate(&self, at: &mut Evaluation, scratch: &mut Scratch) -> bool {
        let is_first = at.priced.len() != self.places.len();
        if is_first {
            *at = Evaluation {
                paths: vec![0; self.paths.len()],
                chosen: vec![0; self.places.blocks()],
                wanted: IndexVec::filled(0, self.cells.len()),
                held: IndexVec::filled(0, self.cells.len()),
                worth: IndexVec::filled(0, self.days.len()),
                packed_at: IndexVec::filled((-1, 0), self.cells.len()),
                ..Evaluation::default()
            };
        }
        self.priced(&mut scratch.priced);
        let priced = &scratch.priced;
        for (path, cost) in self.paths.iter().zip(&mut at.paths) {
            let unchanged = |places: &Range<PlaceId>| {
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
        if self.is_split() {
            self.pack_each(at, scratch);
            return true;
        }
        for (day, worth) in self.days.iter().zip(&mut at.worth) {
            let cells = day.cells.clone();
            let mut unchanged = true;
            for cell in each(&cells) {
                let now = (self.price[cell], at.wanted[cell]);
                unchanged &= at.packed_at[cell] == now;
                at.packed_at[cell] = now;
            }
            if unchanged {
                continue;
            }
            let (price, wanted) = (&self.price[cells.clone()], &at.wanted[cells.clone()]);
            *worth = scratch.packer.pack(
                &self.cells[cells.clone()],
                self.packings(day),
                &day.room,
                &Alike { price, wanted },
                &mut at.held[cells],
            );
        }
        self.sum(at);
        true
    }

    /// Adds up the bound of an evaluation.
    pub(super) fn sum(&self, at: &mut Evaluation) {
        at.total = at.paths.iter().sum::<i64>() - at.worth.iter().sum::<i64>() + self.floor_gain();
    }

    /// Returns the cost of an evaluation's dates, without multipliers, in parts of a point; `None`
    /// if a day does not hold them or a chain breaks its leads.
    pub(in crate::solver) fn cost(&self, at: &Evaluation) -> Option<i64> {
        if self.paths.iter().any(|path| path.broken(&at.chosen).is_some()) {
            return None;
        }
        let mut crowded = 0;
        for day in &self.days {
            let mut loads = [0; 4];
            let (mut items, mut taking_day) = (0, 0);
            for index in each(&day.cells) {
                let (cell, count) = (&self.cells[index], at.wanted[index] as usize);
                loads[cell.half] += count * cell.size.loads[0];
                loads[1] += count * cell.size.loads[1];
                items += count * cell.size.items;
                taking_day += if cell.size.takes_day { count } else { 0 };
            }
            if taking_day > 1 || (0..4).any(|half| loads[half] > day.room.capacity[half]) {
                return None;
            }
            crowded += self.room.crowd(items);
        }
        let places = at.chosen.iter().enumerate();
        let prices: i64 =
            places.map(|(block, number)| self.price_at(self.places.place(block, *number))).sum();
        let floor = self.floor.as_ref();
        let discount = floor.map_or(0, |own| own.discount(&at.chosen));
        Some(at.paths.iter().sum::<i64>() - prices + discount + crowded)
    }

    /// Returns the cost of dates that keep every rule, given by the index of each block's position.
    pub(in crate::solver) fn cost_of(&self, chosen: &[usize]) -> i64 {
        let paths = self.paths.iter().map(|path| path.cost(&self.base, chosen)).sum::<i64>();
        let mut items: IndexVec<DayId, usize> = IndexVec::filled(0, self.days.len());
        for (block, number) in chosen.iter().enumerate() {
            if let Some(cell) = self.cell(self.places.place(block, *number)) {
                items[self.day_of[cell]] += self.cells[cell].size.items;
            }
        }
        paths + items.iter().map(|items| self.room.crowd(*items)).sum::<i64>()
    }

    /// Returns what it costs a block at least to stand anywhere but at its cheapest, in parts of a point: the
    /// median over all blocks, which is the scale of useful multipliers.
    #[expect(clippy::cast_precision_loss, reason = "a scale needs no exactness")]
    pub(in crate::solver) fn steepness(&self) -> f64 {
        let steps = (0..self.places.blocks()).filter_map(|block| {
            let costs = self.base[self.places.of_block(block)].iter().filter(|cost| **cost < NEVER);
            let least = costs.clone().min()?;
            costs.map(|cost| cost - least).filter(|more| *more > 0).min()
        });
        let mut steps: Vec<i64> = steps.collect();
        if steps.is_empty() {
            return POINT as f64;
        }
        let middle = steps.len() / 2;
        *steps.select_nth_unstable(middle).1 as f64
    }

    /// Raises the multipliers where demand exceeds the packings and lowers the others, each by about one
    /// step where the excess keeps its sign, and by less where it changes (Adam; Kingma & Ba 2015).
    /// Returns whether any multiplier can still move.
    #[expect(clippy::cast_precision_loss, reason = "a step length needs no exactness")]
    pub(in crate::solver) fn adjust(
        &mut self,
        at: &Evaluation,
        step: f64,
        moments: &mut Moments,
    ) -> bool {
        let mut moves = false;
        if self.is_split() {
            moments.begin(self.places.len());
            for (place, cell) in each(&(PlaceId(0)..self.cell_of.next_key())).zip(&self.cell_of) {
                let Some(price) = self.price.get(*cell) else { continue };
                let by = step * moments.of(place.into(), at.excess[place] as f64);
                moves |= moved(&mut self.shift[place], by, -price..=DEAREST - price);
            }
        } else {
            moments.begin(self.cells.len());
            for cell in each(&(CellId(0)..self.cells.next_key())) {
                let by = step * moments.of(cell.into(), (at.wanted[cell] - at.held[cell]) as f64);
                moves |= moved(&mut self.price[cell], by, 0..=DEAREST);
            }
        }
        if let Some(floor) = &mut self.floor {
            let by = FLOOR_STEP * step * moments.of_floor(floor.excess(&at.chosen) as f64);
            moves |= floor.adjust(by);
        }
        moves
    }

    /// Returns the reduced cost of each place and the bound on every programme, in parts of a
    /// point. `None` if there are no dates at all.
    pub(in crate::solver) fn extras(
        &self,
        scratch: &mut Scratch,
    ) -> Option<(i64, IndexVec<PlaceId, i64>)> {
        self.priced(&mut scratch.priced);
        let mut extra = IndexVec::filled(0, self.places.len());
        let mut total = self.floor_gain();
        for path in &self.paths {
            let least = path.extras(&scratch.priced, &mut scratch.tails, &mut extra);
            if least >= NEVER {
                return None;
            }
            total += least;
        }
        let mut lost: IndexVec<CellId, i64> = IndexVec::filled(0, self.cells.len());
        for day in &self.days {
            let [packed, beyond] = self.by_count(day, scratch);
            total -= packed + beyond;
            self.lose((day, packed), scratch, &mut lost, &mut extra);
        }
        if !self.is_split() {
            for (extra, cell) in extra.iter_mut().zip(&self.cell_of) {
                *extra += lost.get(*cell).copied().unwrap_or(0);
            }
        }
        Some((total, extra))
    }
}

/// The unit in which minutes of blocks are counted: the largest in which every block is integral,
/// or a coarser one with fractions rounded down, so that whatever fits the minutes fits the units.
struct Clock {
    unit: i64,
    capacity: [usize; 4],
    /// Whether the minutes of a slot are bounded at all.
    is_bounded: bool,
    /// Whether a day holds at most one block that takes both of its halves.
    is_one_a_day: bool,
}

impl Clock {
    fn new(windows: &Windows) -> Clock {
        let usual = PART_OF.map(|slot| windows.rooms().usual()[slot]);
        let usual = if windows.is_bounded() { usual } else { [0; 4] };
        // Lunch and the evening are not packed, so that they need not be whole units.
        let capacity = [usual[0], usual[1]];
        let loads = windows.blocks.iter().filter(|block| block.council).flat_map(|b| b.loads);
        let largest = capacity.into_iter().max().unwrap_or(0);
        let unit = loads.chain(capacity).fold(0, divisor).max(largest.div_euclid(FINEST)).max(1);
        Clock {
            unit,
            capacity: usual.map(|minutes| (minutes / unit) as usize),
            is_bounded: windows.is_bounded(),
            is_one_a_day: windows.is_one_over_noon(),
        }
    }

    fn size(&self, block: &Block) -> BlockSize {
        let loads = self.loads(block).map(|load| (load / self.unit) as usize);
        BlockSize { loads, items: block.counted, takes_day: self.takes_day(block) }
    }

    fn units(&self, minutes: i64) -> usize {
        usize::try_from(minutes / self.unit).unwrap_or(0)
    }

    /// Returns the minutes of each part of a day, by its number.
    fn minutes_of(&self, windows: &Windows, day: usize) -> [i64; 4] {
        if !self.is_bounded {
            return [0; 4];
        }
        PART_OF.map(|slot| windows.rooms().at((PARTS * day + slot) as i64))
    }

    fn fills(&self, block: &Block) -> Fills {
        match block.takes {
            _ if !self.is_bounded => Fills::Nothing,
            Takes::Session { .. } => Fills::Part,
            Takes::Day { .. } if self.takes_day(block) => Fills::Day,
            Takes::Minutes if self.takes_day(block) => Fills::Lunch,
            _ => Fills::Nothing,
        }
    }

    /// Returns the minutes of a block, omitting those that only a disabled rule would count.
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

/// Moves a multiplier within a range; returns whether it could.
#[expect(clippy::cast_possible_truncation, reason = "a cast that is too large is clamped")]
pub(super) fn moved(multiplier: &mut i64, by: f64, range: RangeInclusive<i64>) -> bool {
    let to = multiplier.saturating_add(by.round() as i64).clamp(*range.start(), *range.end());
    std::mem::replace(multiplier, to) != to
}

/// The greatest common divisor; 0 divides with everything.
pub(super) fn divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// Returns the most that a shortfall can charge: with its items as near to each other as their windows
/// allow.
fn dearest_pair(windows: &Windows, own: &Shortfall) -> i128 {
    let position = |item: usize| windows.positions[windows.block_of[item]].as_slice();
    let (Some(last), Some(first)) = (position(own.from).last(), position(own.to).first()) else {
        return 0;
    };
    let [earlier, later] = [last, first].map(|at| windows.grid.count(own.unit, *at));
    i128::from(own.points) * i128::from(own.days - (later - earlier)).max(0)
}
