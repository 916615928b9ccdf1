//! What the blocks of a day pay for standing there: all of a size alike, or each for itself.

use std::cmp::Reverse;

use super::day::{Packer, SlotClass};
use super::dual::{Day, Evaluation, LagrangianDual, Scratch};
use super::index::{CellId, PlaceId};
use crate::base::index::{IndexVec, each};

impl LagrangianDual {
    /// Returns the minutes of a unit of time, and the units of both halves of a day.
    pub(in crate::solver) fn units_of(&self, day: &Day) -> (i64, [usize; 2]) {
        let [morning, afternoon, ..] = day.room.capacity;
        (self.unit, [morning, afternoon])
    }

    /// Returns the cells of a day, each with the most that none, one, two and more of its blocks pay together.
    pub(in crate::solver) fn sums_of(&self, day: &Day) -> Vec<(SlotClass, Vec<i64>)> {
        let mut scratch = Scratch::default();
        self.offers_of(day, None, &mut scratch);
        let mut sums = scratch.each.sums;
        for (sums, offers) in sums.iter_mut().zip(&mut scratch.offers) {
            // Those that can be nowhere else may stand there already.
            offers.sort_by_key(|(price, _)| Reverse(*price));
            let mut sum = 0;
            for (own, (price, _)) in sums.iter_mut().skip(1).zip(offers) {
                sum += *price;
                *own = sum;
            }
        }
        each(&day.cells).map(|cell| self.cells[cell]).zip(sums).collect()
    }

    /// Lets each block pay for itself, beginning with the multiplier of its cell (Lagrangian decomposition;
    /// Guignard & Kim 1987). The bound is then that of the convex hulls of the chains and of the days, block by
    /// block: two blocks of a size may have different chances of standing in a half day.
    pub(in crate::solver) fn split(&mut self) {
        if self.is_split() {
            return;
        }
        self.shift = IndexVec::filled(0, self.places.len());
        self.places_of = IndexVec::filled(Vec::new(), self.cells.len());
        for block in 0..self.places.blocks() {
            let places = self.places.of_block(block);
            let cells = &self.cell_of[places.clone()];
            let is_forced = cells.iter().all(|cell| *cell == cells[0]);
            for place in each(&places) {
                let Some(cell) = self.cell(place) else { continue };
                let own = &mut self.places_of[cell];
                if is_forced && self.cells[cell].least > 0 {
                    own.insert(0, place);
                } else {
                    own.push(place);
                }
            }
        }
    }

    /// Returns whether each block pays for itself.
    pub(in crate::solver) fn is_split(&self) -> bool {
        self.shift.len() > 0
    }

    /// Returns what a block pays for its day at a place.
    pub(in crate::solver) fn price_at(&self, place: PlaceId) -> i64 {
        let cell = self.price.get(self.cell_of[place]).copied().unwrap_or(0);
        cell + self.shift.get(place).copied().unwrap_or(0)
    }

    /// Writes what the blocks of the cells of a day pay, by number, with one part of a point more for those
    /// that are chosen.
    fn offers_of(&self, day: &Day, chosen: Option<&IndexVec<PlaceId, i64>>, scratch: &mut Scratch) {
        let count = each(&day.cells).len();
        scratch.offers.resize(count, Vec::new());
        scratch.each.sums.resize(count, Vec::new());
        let own = scratch.offers.iter_mut().zip(&mut scratch.each.sums);
        for (cell, (offers, sums)) in each(&day.cells).zip(own) {
            offers.clear();
            sums.clear();
            sums.push(0);
            if !self.is_split() {
                let most = self.cells[cell].most as i64;
                sums.extend((1..=most).map(|count| count * self.price[cell]));
                continue;
            }
            offers.extend(self.places_of[cell].iter().map(|place| {
                let chosen = chosen.map_or(0, |chosen| chosen[*place]);
                (self.price_at(*place) + chosen, *place)
            }));
            // Those that can be nowhere else stand there whatever they pay.
            offers[self.cells[cell].least..].sort_by_key(|(price, _)| Reverse(*price));
            let mut sum = 0;
            sums.extend(offers.iter().map(|(price, _)| {
                sum += price;
                sum
            }));
        }
    }

    /// Returns the value of the best packing of a day and that of the cells which no packing counts, and writes
    /// for each cell and number of its blocks the value of the best packing with as many.
    pub(super) fn by_count(&self, day: &Day, scratch: &mut Scratch) -> [i64; 2] {
        let (cells, packings) = (&self.cells[day.cells.clone()], self.packings(day));
        self.offers_of(day, None, scratch);
        let (offers, with) = (&scratch.each, &mut scratch.with);
        let packed = scratch.packer.by_count(cells, packings, &day.room, offers, with);
        [packed, Packer::beyond(cells, packings, offers)]
    }

    /// Packs the days of an evaluation where blocks pay for themselves.
    pub(super) fn pack_each(&self, at: &mut Evaluation, scratch: &mut Scratch) {
        at.excess.clear();
        at.excess.resize(self.places.len(), 0);
        for (block, number) in at.chosen.iter().enumerate() {
            at.excess[self.places.place(block, *number)] = 1;
        }
        for (day, worth) in self.days.iter().zip(&mut at.worth) {
            self.offers_of(day, Some(&at.excess), scratch);
            *worth = scratch.packer.pack(
                &self.cells[day.cells.clone()],
                self.packings(day),
                &day.room,
                &scratch.each,
                &mut at.held[day.cells.clone()],
            );
            for (cell, offers) in each(&day.cells).zip(&scratch.offers) {
                let held = usize::try_from(at.held[cell]).unwrap_or(0);
                let held = offers.iter().take(held).filter(|(price, _)| *price > 0);
                held.for_each(|(_, place)| at.excess[*place] -= 1);
            }
        }
        self.sum(at);
    }

    /// Adds what a day, of which the best packing is worth `most`, loses with a block at each of its places to
    /// what the block's chain pays there, or writes it for each cell while all blocks of a cell pay alike.
    pub(super) fn lose(
        &self,
        (day, most): (&Day, i64),
        Scratch { offers, with, .. }: &Scratch,
        lost: &mut IndexVec<CellId, i64>,
        extra: &mut IndexVec<PlaceId, i64>,
    ) {
        for ((cell, with), offers) in each(&day.cells).zip(with).zip(offers) {
            let counts = || with.iter().enumerate().filter_map(|(n, worth)| Some((n, (*worth)?)));
            if !self.is_split() {
                // The windows exclude a block that fits no packing.
                let best = counts().filter(|(count, _)| *count > 0).map(|(_, worth)| worth).max();
                lost[cell] = best.map_or(0, |best| most - best);
                continue;
            }
            let least = self.cells[cell].least;
            for (rank, (price, place)) in offers.iter().enumerate() {
                // Beyond the dearest it stands in place of the last of them.
                let best = counts().filter_map(|(count, worth)| match rank < count {
                    true => Some(worth),
                    false if count <= least => None,
                    false => Some(worth - offers.get(count - 1)?.0 + price),
                });
                extra[*place] += best.max().map_or(0, |best| most - best);
            }
        }
    }
}
