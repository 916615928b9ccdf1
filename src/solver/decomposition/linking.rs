//! The segments that own or share the slots and the days.

use crate::solver::lagrangian::SlotPrices;
use crate::solver::model::{Block, Position, Rooms, SLOTS_A_DAY, Windows};

/// The segments that use each slot and each day, as the first and the last in the order of time.
///
/// A slot or day with one user belongs to it and is a row of its integer program; one with several
/// users is priced. A block whose segment does not use a slot pays and takes nothing there,
/// wherever it is; this is the only relaxation. The users are determined once, from the
/// near-optimal positions, and stay the same when segments are joined, so that earlier gains remain
/// valid.
pub(super) struct LinkingResources {
    slots: Vec<Option<(usize, usize)>>,
    days: Vec<Option<(usize, usize)>>,
    /// For each block, its original segment.
    segment_of: Vec<usize>,
    /// The minutes of the slots, and what each block takes of them.
    rooms: Rooms,
    /// The position of dropped blocks, which uses no slot.
    dropped: Position,
    /// How often pairs of segments have been joined.
    joins: u32,
}

impl LinkingResources {
    /// Determines the users of the slots and days of a core.
    pub(super) fn new(core: &Windows, segment_of: Vec<usize>) -> LinkingResources {
        let days = usize::try_from(core.grid.days()).unwrap_or(0);
        let mut owners = LinkingResources {
            slots: vec![None; usize::try_from(core.grid.dropped()).unwrap_or(0)],
            days: vec![None; days + 1],
            segment_of,
            rooms: core.rooms().clone(),
            dropped: core.grid.dropped(),
            joins: 0,
        };
        let add = |users: &mut Option<(usize, usize)>, own: usize| {
            let (first, last) = users.unwrap_or((own, own));
            *users = Some((first.min(own), last.max(own)));
        };
        for (index, block) in core.blocks.iter().enumerate().filter(|(_, block)| block.council) {
            let own = owners.segment_of[index];
            let held = core.positions[index].iter().filter(|at| **at != core.grid.dropped());
            for position in held {
                for (slot, _) in owners.rooms.taken(block, *position) {
                    add(&mut owners.slots[slot as usize], own);
                }
                add(&mut owners.days[day_of(*position)], own);
            }
        }
        owners
    }

    /// Records that pairs of segments were joined.
    pub(super) fn join(&mut self) {
        self.joins += 1;
    }

    /// Returns the current segment of a block.
    pub(super) fn of_block(&self, block: usize) -> usize {
        self.segment_of[block] >> self.joins
    }

    /// Returns the segment that alone uses a day, if there is one.
    pub(super) fn of_day(&self, day: usize) -> Option<usize> {
        self.owner(self.days[day]?)
    }

    fn owner(&self, (first, last): (usize, usize)) -> Option<usize> {
        let (first, last) = (first >> self.joins, last >> self.joins);
        (first == last).then_some(first)
    }

    /// Returns the total value at the multipliers of the slots and days that have users, and adds
    /// the value of those with one user to `of_segment`.
    pub(super) fn worth(
        &self,
        prices: &SlotPrices,
        above: i64,
        mut of_segment: impl FnMut(usize, i64),
    ) -> i64 {
        let slots = self.slots.iter().enumerate();
        let slots =
            slots.map(|(slot, users)| (users, prices.minute(slot) * self.rooms.at(slot as i64)));
        let days = self.days.iter().enumerate();
        let days = days.map(|(day, users)| (users, prices.item(day) * above));
        let mut total = 0;
        for (users, worth) in slots.chain(days) {
            let Some(users) = users else { continue };
            total += worth;
            if let Some(segment) = self.owner(*users) {
                of_segment(segment, worth);
            }
        }
        total
    }

    /// Returns what a block pays at a position for all slots and days that its segment uses.
    pub(super) fn pays(
        &self,
        prices: &SlotPrices,
        (index, block): (usize, &Block),
        position: Position,
    ) -> i64 {
        self.paid(prices, (index, block), position, |_| true)
    }

    /// Returns what a block pays at a position for those that its segment shares.
    pub(super) fn pays_others(
        &self,
        prices: &SlotPrices,
        (index, block): (usize, &Block),
        position: Position,
    ) -> i64 {
        self.paid(prices, (index, block), position, |users| self.owner(users).is_none())
    }

    fn paid(
        &self,
        prices: &SlotPrices,
        (index, block): (usize, &Block),
        position: Position,
        is_priced: impl Fn((usize, usize)) -> bool,
    ) -> i64 {
        if !block.council || position == self.dropped {
            return 0;
        }
        let (day, own) = (day_of(position), self.segment_of[index]);
        let pays = |users: Option<(usize, usize)>| {
            users.is_some_and(|users| (users.0..=users.1).contains(&own) && is_priced(users))
        };
        let taken = self.rooms.taken(block, position);
        let paid = taken.filter(|(slot, _)| pays(self.slots[*slot as usize]));
        let minutes: i64 = paid.map(|(slot, load)| prices.minute(slot as usize) * load).sum();
        let items = if pays(self.days[day]) { block.counted as i64 } else { 0 };
        minutes + prices.item(day) * items
    }
}

fn day_of(position: Position) -> usize {
    usize::try_from(position.div_euclid(SLOTS_A_DAY)).unwrap_or(0)
}
