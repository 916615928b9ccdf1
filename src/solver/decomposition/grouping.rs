//! Groups chains into segments.

use std::ops::Range;

use crate::solver::lagrangian::{POINT, SlotPrices};
use crate::solver::reduction::Reduction;

/// A segment: a group of chains.
pub(in crate::solver) struct Segment {
    pub(in crate::solver) blocks: Vec<usize>,
    /// For each block, the gains of the programs that contained it: the bounds of its positions are
    /// lower than that of the whole by this amount.
    pub(super) gained: Vec<i64>,
    /// The gains of this segment's programs, and of the segments that it joins.
    pub(super) gain: i64,
    /// Whether it may gain more.
    pub(super) is_open: bool,
}

impl Segment {
    fn of(blocks: Vec<usize>) -> Segment {
        Segment { gained: vec![0; blocks.len()], blocks, gain: 0, is_open: true }
    }

    /// Joins some segments into one.
    pub(super) fn joined(some: &[Segment]) -> Segment {
        Segment {
            blocks: some.iter().flat_map(|one| one.blocks.iter().copied()).collect(),
            gained: some.iter().flat_map(|one| one.gained.iter().copied()).collect(),
            gain: some.iter().map(|one| one.gain).sum(),
            is_open: true,
        }
    }
}

/// Groups the paths into segments by time, splitting in two repeatedly where the two sides share
/// the least.
pub(in crate::solver) fn segments(
    reduction: &Reduction<'_>,
    prices: &SlotPrices,
    size: usize,
) -> Vec<Segment> {
    let mut paths: Vec<&[usize]> = reduction.dual.paths.iter().map(|path| path.blocks()).collect();
    paths.sort_by_key(|blocks| (centre(reduction, blocks), blocks.first().copied()));
    let shared = shared_at(reduction, prices, &paths);
    let mut cuts = Vec::new();
    cut(&paths, &shared, 0..paths.len(), size, &mut cuts);
    let of = |range: Range<usize>| {
        Segment::of(paths[range].iter().flat_map(|blocks| blocks.iter().copied()).collect())
    };
    cuts.into_iter().map(of).collect()
}

/// Returns the segment number of each block.
pub(super) fn numbers(segments: &[Segment], blocks: usize) -> Vec<usize> {
    let mut numbers = vec![0; blocks];
    for (number, segment) in segments.iter().enumerate() {
        segment.blocks.iter().for_each(|block| numbers[*block] = number);
    }
    numbers
}

/// Returns the average of the cheapest positions of some blocks.
fn centre(reduction: &Reduction<'_>, blocks: &[usize]) -> i64 {
    let bounds = &reduction.bounds;
    let cheapest = blocks.iter().map(|block| {
        let extra = &bounds.extra[bounds.places.of_block(*block)];
        let number = (0..extra.len()).min_by_key(|number| extra[*number]).unwrap_or(0);
        reduction.windows.positions[*block][number]
    });
    cheapest.sum::<i64>() / blocks.len().max(1) as i64
}

/// For each cut between two paths, returns the value at the multipliers of the slots that both
/// sides use.
fn shared_at(reduction: &Reduction<'_>, prices: &SlotPrices, paths: &[&[usize]]) -> Vec<i64> {
    let (windows, bounds) = (&reduction.windows, &reduction.bounds);
    let above = reduction.dual.room.above as i64;
    let slots = usize::try_from(windows.grid.dropped()).unwrap_or(0);
    let mut users: Vec<Option<(usize, usize)>> = vec![None; slots];
    for (number, blocks) in paths.iter().enumerate() {
        for block in blocks.iter().filter(|block| windows.blocks[**block].council) {
            let extra = &bounds.extra[bounds.places.of_block(*block)];
            let places = windows.positions[*block].iter().zip(extra);
            let held = places.filter(|(position, _)| **position != windows.grid.dropped());
            for (position, _) in held.filter(|(_, extra)| **extra <= POINT) {
                let slot = *position as usize;
                let (first, _) = users[slot].unwrap_or((number, number));
                users[slot] = Some((first, number));
            }
        }
    }
    let mut worth = vec![0; paths.len() + 1];
    for (slot, user) in users.into_iter().enumerate() {
        let Some((first, last)) = user else { continue };
        let day = windows.grid.day(slot as i64);
        let minutes = prices.minute(slot) * windows.rooms().at(slot as i64);
        let price = minutes + prices.item(usize::try_from(day).unwrap_or(0)) * above;
        (first + 1..=last).for_each(|place| worth[place] += price);
    }
    worth
}

/// Cuts some paths into ranges of about `size` blocks.
fn cut(
    paths: &[&[usize]],
    shared: &[i64],
    range: Range<usize>,
    size: usize,
    cuts: &mut Vec<Range<usize>>,
) {
    let count =
        |range: Range<usize>| -> usize { paths[range].iter().map(|blocks| blocks.len()).sum() };
    let all = count(range.clone());
    // Neither side may be smaller than a quarter; among equally good cuts, the one nearest to the
    // middle.
    let sides = all / 4..=all - all / 4;
    let places = (range.start + 1..range.end).filter_map(|place| {
        let before = count(range.start..place);
        sides.contains(&before).then(|| (shared[place], before.abs_diff(all / 2), place))
    });
    match places.min() {
        Some((_, _, place)) if all > size + size / 2 => {
            cut(paths, shared, range.start..place, size, cuts);
            cut(paths, shared, place..range.end, size, cuts);
        }
        _ => cuts.push(range),
    }
}
