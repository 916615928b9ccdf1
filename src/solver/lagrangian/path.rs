//! A chain as a path of blocks, and its cheapest dates.

use std::collections::BTreeMap;
use std::ops::Range;

use super::index::PlaceId;
use super::places::Places;
use crate::base::index::{IndexVec, each};
use crate::domain::problem::Precedence;
use crate::domain::problem::Shortfall;
use crate::solver::model::{Position, Windows};

/// A cost above that of any programme, and far from overflow.
pub(in crate::solver) const NEVER: i64 = 1 << 50;

/// The blocks of a chain in order, or a single block, with the link from each to the next.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Path {
    blocks: Vec<usize>,
    /// The places of each block.
    places: Vec<Range<PlaceId>>,
    links: Vec<Link>,
    skips: Vec<Skip>,
}

/// A lead that skips a step. The dates of a bound may break it; those of a programme may not.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Skip {
    /// The step of the earlier block.
    pub(in crate::solver) from: usize,
    /// The step of the later block.
    pub(in crate::solver) to: usize,
    /// For each index of the earlier block, the first index of the later one that the lead allows.
    pub(in crate::solver) first: Vec<usize>,
}

/// The link from a block to the next on its path, for each place of the earlier block by index.
#[derive(Clone, Debug, Default)]
struct Link {
    /// The first place of the later block that is allowed.
    first: Vec<usize>,
    /// The first place of the later block that costs nothing.
    free: Vec<usize>,
    /// The offset in `near` of its arc costs: those of the places from `first` to `free`.
    begins: Vec<usize>,
    near: Vec<i64>,
}

impl Link {
    /// Returns the arc costs of the later block's places from the first allowed one on, while there
    /// are any.
    fn near(&self, number: usize) -> &[i64] {
        let count = self.free[number] - self.first[number];
        &self.near[self.begins[number]..self.begins[number] + count]
    }
}

/// The backward labels of a path: for each place, the least cost of the block there and of every
/// later block.
#[derive(Clone, Debug, Default)]
pub(in crate::solver) struct Tails {
    tails: IndexVec<PlaceId, i64>,
    /// For one block: the least label from each place on.
    least_from: Vec<i64>,
}

impl Path {
    /// Returns its blocks, in order.
    pub(in crate::solver) fn blocks(&self) -> &[usize] {
        &self.blocks
    }

    /// Returns the places of each of its blocks.
    pub(in crate::solver) fn places(&self) -> &[Range<PlaceId>] {
        &self.places
    }

    /// Returns the blocks of some places.
    pub(in crate::solver) fn blocks_of(&self, places: &[PlaceId]) -> Vec<usize> {
        let block = |place: &PlaceId| {
            let step = self.places.iter().position(|own| own.contains(place))?;
            self.blocks.get(step).copied()
        };
        places.iter().filter_map(block).collect()
    }

    /// Returns the leads that skip a step.
    pub(in crate::solver) fn skips(&self) -> &[Skip] {
        &self.skips
    }

    /// Returns the cost of a step's place before one of the next step; `None` if a lead forbids it.
    pub(in crate::solver) fn arc(&self, step: usize, from: usize, to: usize) -> Option<i64> {
        let link = &self.links[step];
        let offset = to.checked_sub(link.first[from])?;
        Some(link.near(from).get(offset).copied().unwrap_or(0))
    }

    /// Splits the blocks into paths: those of one renewal, in order, and single ones. `point` is
    /// the value of a point, in parts.
    pub(in crate::solver) fn all(
        windows: &Windows,
        places: &Places,
        shortfalls: &[Shortfall],
        point: i64,
    ) -> Vec<Path> {
        let count = windows.blocks.len();
        let mut next: Vec<Option<usize>> = vec![None; count];
        let mut has_previous = vec![false; count];
        for precedence in &windows.precedences {
            let (from, to) = (windows.block_of[precedence.from], windows.block_of[precedence.to]);
            // Each block keeps its nearest successor, in file order, unless another block already
            // leads to it. The result is a path; the other precedences are left out.
            match next[from] {
                Some(known) if known <= to => {}
                known => {
                    if has_previous[to] {
                        continue;
                    }
                    if let Some(known) = known {
                        has_previous[known] = false;
                    }
                    next[from] = Some(to);
                    has_previous[to] = true;
                }
            }
        }
        let joined = Joined::new(windows, shortfalls);
        (0..count)
            .filter(|block| !has_previous[*block])
            .map(|head| {
                let blocks: Vec<usize> =
                    std::iter::successors(Some(head), |block| next[*block]).collect();
                let links = blocks
                    .windows(2)
                    .map(|pair| Link::new(windows, &joined, (pair[0], pair[1]), point))
                    .collect();
                let places = blocks.iter().map(|block| places.of_block(*block)).collect();
                let skips = joined.skips(windows, &blocks);
                Path { blocks, places, links, skips }
            })
            .collect()
    }

    /// Returns the cost of the cheapest dates, and writes their indices to `chosen`, block by
    /// block.
    pub(in crate::solver) fn cheapest(
        &self,
        costs: &IndexVec<PlaceId, i64>,
        scratch: &mut Tails,
        chosen: &mut [usize],
    ) -> i64 {
        self.tails(costs, scratch);
        let tails = &scratch.tails;
        let own = &tails[self.places[0].clone()];
        let mut number = index_of_least(own, 0);
        let total = own[number];
        chosen[self.blocks[0]] = number;
        for (step, link) in self.links.iter().enumerate() {
            let later = &tails[self.places[step + 1].clone()];
            let near = link.near(number).iter().enumerate().map(|(offset, near)| {
                let to = link.first[number] + offset;
                (later[to] + near, to)
            });
            let far = (link.free[number] < later.len())
                .then(|| index_of_least(later, link.free[number]))
                .map(|to| (later[to], to));
            number = near.chain(far).min().map_or(0, |(_, to)| to);
            chosen[self.blocks[step + 1]] = number;
        }
        total.min(NEVER)
    }

    /// Finds the first lead that the dates break and that the links do not model. Returns what must
    /// be excluded: the later places of the earlier block, and the places of the later block before
    /// the first allowed one.
    pub(in crate::solver) fn broken(&self, chosen: &[usize]) -> Option<[Range<PlaceId>; 2]> {
        self.skips.iter().find_map(|skip| {
            let from = chosen[self.blocks[skip.from]];
            let first = skip.first[from];
            (chosen[self.blocks[skip.to]] < first).then(|| {
                let (earlier, later) = (&self.places[skip.from], &self.places[skip.to]);
                [earlier.start + (from + 1)..earlier.end, later.start..later.start + first]
            })
        })
    }

    /// Returns the cost of dates, given by the index of each block's position.
    pub(in crate::solver) fn cost(&self, costs: &IndexVec<PlaceId, i64>, chosen: &[usize]) -> i64 {
        let own = self.blocks.iter().zip(&self.places);
        let alone: i64 = own.map(|(block, places)| costs[places.start + chosen[*block]]).sum();
        let pairs = self.blocks.windows(2).enumerate();
        let together = pairs
            .map(|(step, pair)| self.arc(step, chosen[pair[0]], chosen[pair[1]]).unwrap_or(NEVER));
        let broken = if self.broken(chosen).is_some() { NEVER } else { 0 };
        alone + together.sum::<i64>() + broken
    }

    /// Returns the cost of the cheapest dates and, for each place of each block, the extra cost of
    /// the cheapest dates with the block there.
    pub(in crate::solver) fn extras(
        &self,
        costs: &IndexVec<PlaceId, i64>,
        scratch: &mut Tails,
        extra: &mut IndexVec<PlaceId, i64>,
    ) -> i64 {
        self.tails(costs, scratch);
        let heads = self.heads(costs);
        let tails = &scratch.tails;
        let least = tails[self.places[0].clone()].iter().copied().min().unwrap_or(0);
        for (places, heads) in self.places.iter().zip(heads) {
            for (place, head) in each(places).zip(heads) {
                extra[place] = (head + tails[place] - costs[place] - least).clamp(0, NEVER);
            }
        }
        least.min(NEVER)
    }

    /// Computes the backward labels: for each place, the least cost of the block there and of every
    /// later one.
    fn tails(&self, costs: &IndexVec<PlaceId, i64>, scratch: &mut Tails) {
        let Tails { tails, least_from } = scratch;
        tails.resize(costs.len(), 0);
        let last = self.blocks.len() - 1;
        let places = self.places[last].clone();
        tails[places.clone()].copy_from_slice(&costs[places]);
        for step in (0..last).rev() {
            let link = &self.links[step];
            let (own, later) = (self.places[step].clone(), self.places[step + 1].clone());
            least_from.clear();
            least_from.resize(each(&later).len() + 1, NEVER);
            for number in (0..each(&later).len()).rev() {
                least_from[number] = least_from[number + 1].min(tails[later.start + number]);
            }
            for number in 0..each(&own).len() {
                let mut rest = least_from[link.free[number]];
                let begin = later.start + link.first[number];
                for (near, later) in link.near(number).iter().zip(&tails[begin..]) {
                    rest = rest.min(near + later);
                }
                let place = own.start + number;
                tails[place] = (costs[place] + rest).min(NEVER);
            }
        }
    }

    /// Computes the forward labels: for each place, the least cost of the block there and of every
    /// earlier one.
    fn heads(&self, costs: &IndexVec<PlaceId, i64>) -> Vec<Vec<i64>> {
        let mut heads = vec![costs[self.places[0].clone()].to_vec()];
        for (step, link) in self.links.iter().enumerate() {
            let earlier = &heads[step];
            let own = &costs[self.places[step + 1].clone()];
            // A block that reaches a place at no cost also reaches every later place at no cost.
            let mut reached = vec![NEVER; own.len() + 1];
            let mut near = vec![NEVER; own.len()];
            for (number, cost) in earlier.iter().enumerate() {
                let free = link.free[number];
                reached[free] = reached[free].min(*cost);
                for (offset, extra) in link.near(number).iter().enumerate() {
                    let to = link.first[number] + offset;
                    near[to] = near[to].min(cost + extra);
                }
            }
            let mut least = NEVER;
            let head = (0..own.len()).map(|number| {
                least = least.min(reached[number]);
                (own[number] + least.min(near[number])).min(NEVER)
            });
            heads.push(head.collect());
        }
        heads
    }
}

/// The precedences between two blocks, by their numbers, indexed because there are many pairs.
struct Joined<'a> {
    precedences: BTreeMap<(usize, usize), Vec<&'a Precedence>>,
    shortfalls: BTreeMap<(usize, usize), Vec<&'a Shortfall>>,
}

impl<'a> Joined<'a> {
    fn new(windows: &'a Windows, shortfalls: &'a [Shortfall]) -> Joined<'a> {
        let mut joined = Joined { precedences: BTreeMap::new(), shortfalls: BTreeMap::new() };
        for precedence in &windows.precedences {
            let pair = (windows.block_of[precedence.from], windows.block_of[precedence.to]);
            joined.precedences.entry(pair).or_default().push(precedence);
        }
        for shortfall in shortfalls {
            let pair = (windows.block_of[shortfall.from], windows.block_of[shortfall.to]);
            joined.shortfalls.entry(pair).or_default().push(shortfall);
        }
        joined
    }

    /// Returns the precedences between steps of a path that are not adjacent.
    fn skips(&self, windows: &Windows, blocks: &[usize]) -> Vec<Skip> {
        let mut skips = Vec::new();
        for from in 0..blocks.len() {
            for to in from + 2..blocks.len() {
                let own = self.precedences.get(&(blocks[from], blocks[to]));
                let own = own.map_or(&[][..], Vec::as_slice);
                if own.is_empty() {
                    continue;
                }
                let later = &windows.positions[blocks[to]];
                let earlier = windows.positions[blocks[from]].iter();
                let first = earlier.map(|position| first_after(windows, own, *position, later));
                skips.push(Skip { from, to, first: first.collect() });
            }
        }
        skips
    }
}

impl Link {
    fn new(windows: &Windows, joined: &Joined<'_>, (from, to): (usize, usize), point: i64) -> Link {
        let (earlier, later) = (&windows.positions[from], &windows.positions[to]);
        let precedences = joined.precedences.get(&(from, to)).map_or(&[][..], Vec::as_slice);
        let shortfalls = joined.shortfalls.get(&(from, to)).map_or(&[][..], Vec::as_slice);
        let mut link = Link::default();
        for position in earlier {
            let first = first_after(windows, precedences, *position, later);
            let charge = |to: Position| -> i64 {
                let each = shortfalls.iter().map(|shortfall| {
                    let count = |position| windows.grid.count(shortfall.unit, position);
                    let short = shortfall.days - (count(to) - count(*position));
                    short.max(0) * shortfall.points * point
                });
                each.sum()
            };
            link.begins.push(link.near.len());
            link.first.push(first);
            let near = later[first..].iter().map(|to| charge(*to));
            link.near.extend(near.take_while(|cost| *cost > 0));
            link.free.push(first + link.near.len() - link.begins[link.begins.len() - 1]);
        }
        link
    }
}

/// Returns the first later position that some precedences allow if the earlier block is at a
/// position.
fn first_after(
    windows: &Windows,
    precedences: &[&Precedence],
    position: Position,
    later: &[Position],
) -> usize {
    let earliest = precedences.iter().map(|p| windows.earliest_after(p, position)).max();
    earliest.map_or(0, |earliest| later.partition_point(|p| *p < earliest))
}

/// Returns the first index of the least number, from a place on.
fn index_of_least(numbers: &[i64], from: usize) -> usize {
    (from..numbers.len()).min_by_key(|place| numbers[*place]).unwrap_or(from)
}
