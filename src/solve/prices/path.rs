//! A chain as a path of blocks, and its cheapest dates.

use crate::instance::policy::Unit;
use crate::model::{Position, Windows};
use crate::penalties::Shortfall;

use super::POINT;

/// More than any programme costs, and far from overflow.
pub(super) const NEVER: i64 = i64::MAX / 4;

/// The blocks of a chain in order, or a single block, with what joins each to the next.
pub(super) struct Path {
    blocks: Vec<usize>,
    links: Vec<Link>,
}

/// What joins a block to the next one of its path.
struct Link {
    /// For each place of the earlier block, the first place of the later one that it allows.
    first: Vec<usize>,
    /// For each place of the earlier block, the first place of the later one that costs nothing.
    free: Vec<usize>,
    /// For each place of the earlier block, the costs of the places from `first` to `free`.
    near: Vec<Vec<i64>>,
}

impl Path {
    /// Parts the blocks into paths: those of one renewal, in their order, and single ones.
    pub(super) fn all(windows: &Windows, shortfalls: &[Shortfall]) -> Vec<Path> {
        let count = windows.blocks.len();
        let mut next: Vec<Option<usize>> = vec![None; count];
        let mut has_previous = vec![false; count];
        for precedence in &windows.precedences {
            let (from, to) = (windows.block_of[precedence.from], windows.block_of[precedence.to]);
            // Each block keeps the nearest of its successors, in the order of the files, as long as
            // no other block leads to it: a path, with the rest left out.
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
        (0..count)
            .filter(|block| !has_previous[*block])
            .map(|head| {
                let blocks: Vec<usize> =
                    std::iter::successors(Some(head), |block| next[*block]).collect();
                let links = blocks
                    .windows(2)
                    .map(|pair| Link::new(windows, shortfalls, pair[0], pair[1]))
                    .collect();
                Path { blocks, links }
            })
            .collect()
    }

    /// The cost of the cheapest dates, which are written to `places`.
    pub(super) fn cheapest(&self, costs: &[Vec<i64>], places: &mut [usize]) -> i64 {
        let tails = self.tails(costs);
        let mut place = index_of_least(&tails[0], 0);
        let total = tails[0][place];
        places[self.blocks[0]] = place;
        for (step, link) in self.links.iter().enumerate() {
            let later = &tails[step + 1];
            let near = link.near[place].iter().enumerate().map(|(offset, near)| {
                let to = link.first[place] + offset;
                (later[to] + near, to)
            });
            let far = (link.free[place] < later.len())
                .then(|| index_of_least(later, link.free[place]))
                .map(|to| (later[to], to));
            place = near.chain(far).min().map_or(0, |(_, to)| to);
            places[self.blocks[step + 1]] = place;
        }
        total
    }

    /// For each place of each block, how much more the cheapest dates cost with the block there
    /// than without.
    pub(super) fn extras(&self, costs: &[Vec<i64>], extra: &mut [Vec<i64>]) {
        let tails = self.tails(costs);
        let heads = self.heads(costs);
        let least = tails[0].iter().copied().min().unwrap_or(0);
        for (step, block) in self.blocks.iter().enumerate() {
            let own = &costs[*block];
            for place in 0..own.len() {
                let with = heads[step][place] + tails[step][place] - own[place];
                extra[*block][place] = (with - least).min(NEVER);
            }
        }
    }

    /// For each place, the least cost of the block there and of every later one.
    fn tails(&self, costs: &[Vec<i64>]) -> Vec<Vec<i64>> {
        let mut tails = vec![Vec::new(); self.blocks.len()];
        let last = self.blocks.len() - 1;
        tails[last] = costs[self.blocks[last]].clone();
        for step in (0..last).rev() {
            let later = &tails[step + 1];
            let mut least_from = vec![NEVER; later.len() + 1];
            for place in (0..later.len()).rev() {
                least_from[place] = least_from[place + 1].min(later[place]);
            }
            let link = &self.links[step];
            let own = &costs[self.blocks[step]];
            tails[step] = (0..own.len())
                .map(|place| {
                    let near = link.near[place]
                        .iter()
                        .zip(&later[link.first[place]..])
                        .map(|(near, later)| near + later)
                        .min();
                    let rest = least_from[link.free[place]];
                    own[place] + near.map_or(rest, |near| near.min(rest))
                })
                .map(|cost| cost.min(NEVER))
                .collect();
        }
        tails
    }

    /// For each place, the least cost of the block there and of every earlier one.
    fn heads(&self, costs: &[Vec<i64>]) -> Vec<Vec<i64>> {
        let mut heads = vec![costs[self.blocks[0]].clone()];
        for (step, link) in self.links.iter().enumerate() {
            let earlier = &heads[step];
            let own = &costs[self.blocks[step + 1]];
            // What reaches a place freely reaches every later one too.
            let mut reached = vec![NEVER; own.len() + 1];
            let mut near = vec![NEVER; own.len()];
            for (place, cost) in earlier.iter().enumerate() {
                let free = link.free[place];
                reached[free] = reached[free].min(*cost);
                for (offset, extra) in link.near[place].iter().enumerate() {
                    let to = link.first[place] + offset;
                    near[to] = near[to].min(cost + extra);
                }
            }
            let mut least = NEVER;
            let head = (0..own.len()).map(|place| {
                least = least.min(reached[place]);
                (own[place] + least.min(near[place])).min(NEVER)
            });
            heads.push(head.collect());
        }
        heads
    }
}

impl Link {
    fn new(windows: &Windows, shortfalls: &[Shortfall], from: usize, to: usize) -> Link {
        let (earlier, later) = (&windows.positions[from], &windows.positions[to]);
        let precedences: Vec<_> = windows
            .precedences
            .iter()
            .filter(|p| windows.block_of[p.from] == from && windows.block_of[p.to] == to)
            .collect();
        let shortfalls: Vec<_> = shortfalls
            .iter()
            .filter(|s| windows.block_of[s.from] == from && windows.block_of[s.to] == to)
            .collect();
        let mut link = Link { first: Vec::new(), free: Vec::new(), near: Vec::new() };
        for position in earlier {
            let earliest = precedences.iter().map(|p| windows.earliest_after(p, *position)).max();
            let first = earliest.map_or(0, |earliest| later.partition_point(|p| *p < earliest));
            let charge = |to: Position| -> i64 {
                let each = shortfalls.iter().map(|shortfall| {
                    let count = |position| match shortfall.unit {
                        Unit::CalendarDays => windows.grid.day(position),
                        Unit::WorkingDays => windows.grid.working(position),
                    };
                    let short = shortfall.days - (count(to) - count(*position));
                    short.max(0) * shortfall.points * POINT
                });
                each.sum()
            };
            let near: Vec<i64> =
                later[first..].iter().map(|to| charge(*to)).take_while(|cost| *cost > 0).collect();
            link.first.push(first);
            link.free.push(first + near.len());
            link.near.push(near);
        }
        link
    }
}

/// The first place with the least cost, from a place on.
fn index_of_least(costs: &[i64], from: usize) -> usize {
    (from..costs.len()).min_by_key(|place| costs[*place]).unwrap_or(from)
}
