//! The packing of a Council day: which blocks of which sizes it holds at once, and their value.
//!
//! Blocks of the same size are equivalent to a day, so a packing is a count of each size in the
//! morning and in the afternoon, within the minutes of both, less the points of a crowded day. Few
//! sizes occur, so the packings of a half day are enumerated once, and the best at given
//! multipliers is the best of a short list. Pricing whole packings instead of minutes gives the
//! bound of their convex hull, which is tighter than the capacity rows: three meetings of two hours
//! do not half fit.

/// The size of a block: what it takes of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::solver) struct BlockSize {
    /// The units of time taken of the slot of its position, and of the afternoon if it spans noon.
    pub(super) loads: [usize; 2],
    /// The number of items, as crowded days count them.
    pub(super) items: usize,
    /// Whether it takes both halves of its day, which then no other such block can.
    pub(super) takes_day: bool,
}

impl BlockSize {
    /// Returns the units of time taken of the slot of its position, and of the afternoon if it takes the
    /// day.
    pub(in crate::solver) fn loads(&self) -> [usize; 2] {
        self.loads
    }

    /// Returns the number of items, as crowded days count them.
    pub(in crate::solver) fn items(&self) -> usize {
        self.items
    }

    /// Returns whether it takes both halves of its day.
    pub(in crate::solver) fn takes_day(&self) -> bool {
        self.takes_day
    }
}

/// A class of slots: the blocks of one size in one half of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::solver) struct SlotClass {
    /// The part of the day: 0 for the morning, 1 for the afternoon; 2 for lunch and 3 for the evening,
    /// which few days have and no packing counts.
    pub(super) half: usize,
    pub(in crate::solver) size: BlockSize,
    /// The number of blocks of the size that can be nowhere else; 0 for those that take the day.
    pub(super) least: usize,
    /// The greatest number of blocks of the size that can be there.
    pub(super) most: usize,
}

impl SlotClass {
    /// Returns the part of the day: 0 for the morning, 1 for the afternoon, or more.
    pub(in crate::solver) fn half(&self) -> usize {
        self.half
    }
}

/// The capacity of a day.
#[derive(Clone, Copy, Debug)]
pub(in crate::solver) struct DayCapacity {
    /// The units of time of each part of the day.
    pub(in crate::solver) capacity: [usize; 4],
    /// The number of items that costs nothing.
    pub(in crate::solver) above: usize,
    /// The cost of each further item, in parts of a point.
    pub(in crate::solver) crowded: i64,
}

impl DayCapacity {
    /// Returns the cost of this many items on the day.
    pub(in crate::solver) fn crowd(&self, items: usize) -> i64 {
        items.saturating_sub(self.above) as i64 * self.crowded
    }
}

/// The greatest number of packings of a half day that are enumerated.
const MOST_PACKINGS: usize = 400;

/// All packings of a half day.
#[derive(Clone, Debug, Default)]
pub(in crate::solver) struct Packings {
    /// The numbers of its cells within the day.
    cells: Vec<usize>,
    /// For each packing, the number of blocks of each of those cells.
    counts: Vec<u16>,
    /// For each packing, the time taken.
    loads: Vec<usize>,
    /// For each packing, the number of items.
    items: Vec<usize>,
    /// The greatest number of items of any packing.
    most_items: usize,
    /// The cells left out of the packings, as if there were always capacity for them. If there are
    /// too many packings, the shortest blocks are not distinguished, which can only raise the value
    /// of a day.
    free: Vec<usize>,
}

impl Packings {
    /// Enumerates the packings of a half day with these cells.
    pub(super) fn of(cells: &[SlotClass], half: usize, capacity: usize) -> Packings {
        let is_own = |index: &usize| cells[*index].half == half && !cells[*index].size.takes_day;
        let mut own: Vec<usize> = (0..cells.len()).filter(is_own).collect();
        // The longest blocks first, so that the shortest are the first to be left out.
        own.sort_by_key(|index| std::cmp::Reverse(cells[*index].size.loads[0]));
        let mut packings = Packings::default();
        let mut all: Vec<(Vec<u16>, usize, usize)> = vec![(Vec::new(), 0, 0)];
        for index in &own {
            let Some(longer) = with_another(&all, &cells[*index], capacity) else { break };
            if longer.is_empty() {
                // Not even the blocks that can be nowhere else fit: there is no programme, and any packing
                // gives a bound.
                break;
            }
            all = longer;
            packings.cells.push(*index);
        }
        packings.free = own.split_off(packings.cells.len());
        if half == 1 {
            // Lunch and the evening, as if there were always capacity for them.
            packings.free.extend((0..cells.len()).filter(|index| cells[*index].half > 1));
        }
        for (counts, load, items) in all {
            packings.counts.extend(counts);
            packings.loads.push(load);
            packings.items.push(items);
            packings.most_items = packings.most_items.max(items);
        }
        packings
    }

    fn counts(&self, packing: usize) -> &[u16] {
        &self.counts[packing * self.cells.len()..(packing + 1) * self.cells.len()]
    }
}

/// Extends the packings by the blocks of one more cell, unless there are too many.
fn with_another(
    all: &[(Vec<u16>, usize, usize)],
    SlotClass { size, least, most, .. }: &SlotClass,
    capacity: usize,
) -> Option<Vec<(Vec<u16>, usize, usize)>> {
    let mut longer = Vec::new();
    for (counts, load, items) in all {
        for count in *least..=*most {
            let load = load + count * size.loads[0];
            if load > capacity {
                break;
            }
            if longer.len() == MOST_PACKINGS {
                return None;
            }
            let mut counts = counts.clone();
            counts.push(u16::try_from(count).unwrap_or(u16::MAX));
            longer.push((counts, load, items + count * size.items));
        }
    }
    Some(longer)
}

/// What the blocks of the cells of a day pay for standing there.
pub(super) trait Offers {
    /// Returns the most that this many blocks of a cell pay together, in parts of a point.
    fn of(&self, cell: usize, count: usize) -> i64;
}

/// The same price for every block of a cell.
pub(super) struct Alike<'a> {
    /// The price of each cell.
    pub(super) price: &'a [i64],
    /// The number of blocks of each cell that are wanted there, each of which adds one part of a point.
    pub(super) wanted: &'a [i64],
}

impl Offers for Alike<'_> {
    fn of(&self, cell: usize, count: usize) -> i64 {
        let count = count as i64;
        self.price[cell] * count + count.min(self.wanted[cell])
    }
}

/// A price of its own for each block.
#[derive(Debug, Default)]
pub(super) struct Each {
    /// For each cell and number of blocks, what the best of them pay together.
    pub(super) sums: Vec<Vec<i64>>,
}

impl Offers for Each {
    fn of(&self, cell: usize, count: usize) -> i64 {
        let sums = &self.sums[cell];
        sums[count.min(sums.len() - 1)]
    }
}

/// The working memory, kept from day to day.
#[derive(Debug, Default)]
pub(in crate::solver) struct Packer {
    /// For each half and number of items, the best value and its packing.
    best: [Vec<(i64, usize)>; 2],
    worth: [Vec<i64>; 2],
}

/// The entry for a number of items that no packing has.
const NONE: (i64, usize) = (i64::MIN / 4, usize::MAX);

impl Packer {
    /// Returns the value of the best packing of a day, in parts of a point, with the number of
    /// blocks of each cell in it.
    ///
    /// Offers are never negative. Among packings of equal value, selects the one nearest to what is wanted:
    /// each wanted block adds one part of a point to the offers. This bonus is included in the returned value
    /// and never lowers it below that of any packing.
    pub(super) fn pack(
        &mut self,
        cells: &[SlotClass],
        packings: [&Packings; 2],
        room: &DayCapacity,
        offers: &impl Offers,
        held: &mut [i64],
    ) -> i64 {
        held.fill(0);
        let is_forced = cells.iter().any(|cell| cell.least > 0);
        if !is_forced && (0..cells.len()).all(|cell| offers.of(cell, cells[cell].most) == 0) {
            return 0;
        }
        self.weigh(packings, |cell, count| offers.of(cell, usize::from(count)));
        let mut best = self.best(packings, room, None);
        let mut with = None;
        for cell in (0..cells.len()).filter(|cell| cells[*cell].size.takes_day) {
            let own = offers.of(cell, 1);
            let Some((worth, packed)) =
                self.beside(packings, room, cells[cell].size, None).filter(|_| own > 0)
            else {
                continue;
            };
            if worth + own > best.0 {
                best = (worth + own, packed);
                with = Some(cell);
            }
        }
        if let Some(cell) = with {
            held[cell] += 1;
        }
        let mut worth = best.0;
        for (packings, packing) in packings.into_iter().zip(best.1) {
            for (cell, count) in packings.cells.iter().zip(packings.counts(packing)) {
                held[*cell] += i64::from(*count);
            }
            for cell in &packings.free {
                worth += offers.of(*cell, cells[*cell].most);
                held[*cell] = cells[*cell].most as i64;
            }
        }
        worth
    }

    /// Returns the value of the best packing, and for each cell and number of blocks of it the value of the
    /// best packing with as many, or `None` where there is none.
    pub(super) fn by_count(
        &mut self,
        cells: &[SlotClass],
        packings: [&Packings; 2],
        room: &DayCapacity,
        offers: &impl Offers,
        with: &mut Vec<Vec<Option<i64>>>,
    ) -> i64 {
        self.weigh(packings, |cell, count| offers.of(cell, usize::from(count)));
        with.clear();
        with.resize(cells.len(), Vec::new());
        let mut most = self.best(packings, room, None).0;
        let whole: Vec<usize> = (0..cells.len()).filter(|c| cells[*c].size.takes_day).collect();
        for cell in &whole {
            if let Some((worth, _)) = self.beside(packings, room, cells[*cell].size, None) {
                let worth = worth + offers.of(*cell, 1);
                with[*cell] = vec![None, Some(worth)];
                most = most.max(worth);
            }
        }
        // The value that the other half and a block that takes the day add to a packing of this
        // half.
        for (half, own) in packings.into_iter().enumerate() {
            for packing in 0..own.loads.len() {
                let worth = self.best(packings, room, Some((half, packing))).0;
                let worth = whole.iter().fold(worth, |worth, cell| {
                    let size = cells[*cell].size;
                    let beside = self.beside(packings, room, size, Some((half, packing)));
                    beside.map_or(worth, |(beside, _)| worth.max(beside + offers.of(*cell, 1)))
                });
                for (cell, count) in own.cells.iter().zip(own.counts(packing)) {
                    let (known, count) = (&mut with[*cell], usize::from(*count));
                    if known.len() <= count {
                        known.resize(count + 1, None);
                    }
                    known[count] = known[count].max(Some(worth));
                }
            }
        }
        most
    }

    /// Returns the value of the cells left out of the packings.
    pub(super) fn beyond(
        cells: &[SlotClass],
        packings: [&Packings; 2],
        offers: &impl Offers,
    ) -> i64 {
        let free = packings.into_iter().flat_map(|packings| &packings.free);
        free.map(|cell| offers.of(*cell, cells[*cell].most)).sum()
    }

    /// Computes the value of every packing, and the best for each number of items.
    fn weigh(&mut self, packings: [&Packings; 2], worth_of: impl Fn(usize, u16) -> i64) {
        let halves = packings.into_iter().zip(&mut self.worth).zip(&mut self.best);
        for ((own, worths), bests) in halves {
            worths.clear();
            bests.clear();
            bests.resize(own.most_items + 1, NONE);
            for packing in 0..own.loads.len() {
                let cells = own.cells.iter().zip(own.counts(packing));
                let worth = cells
                    .map(|(cell, count)| if *count > 0 { worth_of(*cell, *count) } else { 0 })
                    .sum();
                worths.push(worth);
                let best = &mut bests[own.items[packing]];
                if worth > best.0 {
                    *best = (worth, packing);
                }
            }
        }
    }

    /// Returns the best value of both halves, with the packings; one of them may be given.
    fn best(
        &self,
        packings: [&Packings; 2],
        room: &DayCapacity,
        given: Option<(usize, usize)>,
    ) -> (i64, [usize; 2]) {
        let only;
        let mut sides: [(&[(i64, usize)], usize); 2] = [(&self.best[0], 0), (&self.best[1], 0)];
        if let Some((half, packing)) = given {
            only = (self.worth[half][packing], packing);
            sides[half] = (std::slice::from_ref(&only), packings[half].items[packing]);
        }
        join(room, sides, 0)
    }

    /// Returns the best value beside a block that takes the day, without the block's own; one of
    /// the packings may be given.
    fn beside(
        &self,
        packings: [&Packings; 2],
        room: &DayCapacity,
        size: BlockSize,
        given: Option<(usize, usize)>,
    ) -> Option<(i64, [usize; 2])> {
        let mut best: [Vec<(i64, usize)>; 2] = Default::default();
        for (half, (own, best)) in packings.into_iter().zip(&mut best).enumerate() {
            let left = room.capacity[half].checked_sub(size.loads[half])?;
            best.resize(own.most_items + 1, NONE);
            for packing in 0..own.loads.len() {
                if given.is_some_and(|(of, given)| of == half && given != packing) {
                    continue;
                }
                let best = &mut best[own.items[packing]];
                if own.loads[packing] <= left && self.worth[half][packing] > best.0 {
                    *best = (self.worth[half][packing], packing);
                }
            }
        }
        let found = join(room, [(&best[0], 0), (&best[1], 0)], size.items);
        (found.0 > i64::MIN / 8).then_some(found)
    }
}

/// Returns the best combination of two halves, each given as the best value for each number of
/// items from a first one on, beside some other items.
fn join(
    room: &DayCapacity,
    [(morning, first), (afternoon, second)]: [(&[(i64, usize)], usize); 2],
    items: usize,
) -> (i64, [usize; 2]) {
    let mut best = (i64::MIN, [usize::MAX; 2]);
    for (before, one) in morning.iter().enumerate().filter(|(_, one)| one.1 != usize::MAX) {
        for (after, other) in afternoon.iter().enumerate().filter(|(_, one)| one.1 != usize::MAX) {
            let crowd = room.crowd(items + first + before + second + after);
            let worth = one.0 + other.0 - crowd;
            if worth > best.0 {
                best = (worth, [one.1, other.1]);
            }
        }
    }
    best
}
