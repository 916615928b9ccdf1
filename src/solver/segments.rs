//! Long horizons, segment by segment.
//!
//! The bound of the linear program leaves a gap of some part of a point in every month, and over years the
//! parts add up. So the chains are grouped into segments of about a month. Slots and days that several
//! segments could use stay priced; those that one of them has to itself are kept as rows of its integer
//! program. What a segment costs at the least at those prices, the worth of what is its own taken back,
//! adds up to a bound again, as good as that of the prices alone or better (Lagrangian decomposition,
//! Guignard & Kim 1987).
//!
//! What a segment gains is gained for every position of the other segments too, while what a position of
//! its own costs more than the least shrinks by as much. So a position is left out for what happens near
//! it, and what is left grows with the horizon, and not with its square.

mod apart;
mod grouping;
mod owners;

use rayon::prelude::*;

use super::backend::{Backend, Claim, Limits};
use super::narrow::{Ground, Helper};
use super::parts;
use super::prices::{NEVER, POINT, SlotPrices};
use super::refine::refine;
use crate::solver::model::{Program, Windows};
use apart::Apart;
use grouping::numbers;
pub(super) use grouping::{Segment, segments};
use owners::Owners;

/// Blocks of a segment: about a month of eight renewals. No segment has more than half as many again.
pub(super) const BLOCKS: usize = 40;

/// Blocks from which on a horizon is taken apart.
const LONG: usize = 200;

/// The core of a segment holds what a programme of this many points above the bound could use, and the
/// segment gains no more than that in a round.
const SLACK: i64 = POINT;

/// A segment uses a slot where one of its blocks stands there in a programme of so many points above the
/// bound.
const USE: i64 = 2 * POINT;

/// What gains nearly all that its core allows is asked again, with a larger core.
const NEARLY: i64 = SLACK - SLACK / 8;

/// Rounds in which that happens.
const ROUNDS: usize = 4;

/// How often segments are made, the first time of chains, then of two.
const JOINS: usize = 4;

/// Where joined segments have gained no more than this, longer ones would not gain much either.
const LITTLE: i64 = POINT / 8;

/// Parts of a point in which the programs of the segments count.
const UNIT: i64 = POINT / 1024;

/// How near to its optimum a segment is solved, in units.
const NEAR: f64 = 32.0;

/// Whether a horizon is so long that its segments are worth it.
pub(super) fn are_worth_it(windows: &Windows) -> bool {
    windows.blocks.len() >= LONG
}

/// Raises the bounds segment by segment, at the prices of a linear program; and again with every two
/// segments joined, so that fewer slots are shared. Says whether there may be a programme.
pub(super) fn tighten(ground: &mut Ground<'_>, helper: &mut dyn Helper, size: usize) -> bool {
    let Some(prices) = ground.slot_prices.clone() else { return true };
    let mut segments = segments(ground, &prices, size);
    let Some(mut relaxed) = Relaxed::new(ground, &prices, &segments) else { return true };
    for _ in 0..JOINS {
        let before = ground.bounds.total;
        for _ in 0..ROUNDS {
            if ground.is_closed() || !segments.iter().any(|segment| segment.is_open) {
                break;
            }
            relaxed.raise(ground, helper, &mut segments);
            helper.stage("segments", ground.bounds.total, ground.upper);
        }
        refine(ground, helper, &segments);
        let gains = ground.bounds.total - before > LITTLE;
        if segments.len() == 1 || ground.is_closed() || !gains {
            break;
        }
        segments = segments.chunks(2).map(Segment::joined).collect();
        relaxed.owners.join();
    }
    ground.narrow()
}

/// The program without what joins the segments, at prices.
struct Relaxed<'a> {
    prices: &'a SlotPrices,
    owners: Owners,
    /// What the cheapest dates of each path cost, with the block that tells its segment.
    paths: Vec<(usize, i64)>,
    /// For each place, how much more its chain costs with the block there.
    extra: Vec<i64>,
}

impl Relaxed<'_> {
    fn new<'a>(
        ground: &mut Ground<'_>,
        prices: &'a SlotPrices,
        segments: &[Segment],
    ) -> Option<Relaxed<'a>> {
        let segment_of = numbers(segments, ground.windows.blocks.len());
        let bounds = &ground.bounds;
        let near = |block: usize, number: usize| bounds.extra_at(block, number) <= USE;
        let owners = Owners::new(&ground.windows.cut(near).ok()?, segment_of);
        let (windows, market) = (&ground.windows, &ground.market);
        let mut priced = market.base.clone();
        for (index, block) in windows.blocks.iter().enumerate() {
            let places = bounds.places.of_block(index).zip(&windows.positions[index]);
            for (place, position) in places {
                priced[place] += owners.pays(prices, (index, block), *position);
            }
        }
        let (least, extra) = market.extras_at(&priced);
        let heads = market.paths.iter().map(|path| path.blocks().first().copied().unwrap_or(0));
        Some(Relaxed { prices, owners, paths: heads.zip(least).collect(), extra })
    }

    /// Raises the bounds by what the integer programs of the segments gain over their cores.
    fn raise(&self, ground: &mut Ground<'_>, helper: &mut dyn Helper, segments: &mut [Segment]) {
        let mut extra = self.extra.clone();
        let places = &ground.bounds.places;
        for segment in segments.iter() {
            for (block, gained) in segment.blocks.iter().zip(&segment.gained) {
                places.of_block(*block).for_each(|place| extra[place] -= gained);
            }
        }
        let kept = |block: usize, number: usize| extra[places.place(block, number)] <= SLACK;
        // The cheapest dates of every chain are in the core. Nothing is concluded from one segment's
        // core for another's.
        let core = ground.windows.cut(kept).ok();
        let limits = core.as_ref().and_then(|core| helper.limits_for(core));
        let (Some(core), Some(limits)) = (core, limits) else {
            segments.iter_mut().for_each(|segment| segment.is_open = false);
            return;
        };
        let encoding = helper.encode(&core);
        let count = segments.len();
        let apart = Apart::new(&core, &encoding, &self.owners, self.prices, count);
        let (total, least) = self.least(ground, count);
        let backend = helper.backend();
        let gains: Vec<i64> = segments
            .par_iter()
            .enumerate()
            .map(|(number, segment)| {
                if !segment.is_open || limits.is_over() {
                    return 0;
                }
                let bound = least[number] + segment.gain;
                let found = lower_bound(&apart.program(number), backend, &limits, bound);
                found.map_or(0, |found| (found - bound).clamp(0, SLACK))
            })
            .collect();
        for (segment, gain) in segments.iter_mut().zip(gains) {
            segment.gain += gain;
            segment.is_open &= gain >= NEARLY;
            for (block, gained) in segment.blocks.iter().zip(&mut segment.gained) {
                *gained += gain;
                places.of_block(*block).for_each(|place| extra[place] -= gain);
            }
        }
        let total = total + segments.iter().map(|segment| segment.gain).sum::<i64>();
        ground.bounds.join(total, extra);
    }

    /// What all segments cost at the least together, with what they share at its price; and each by
    /// itself, the worth of what is its own taken back.
    fn least(&self, ground: &Ground<'_>, segments: usize) -> (i64, Vec<i64>) {
        let mut least = vec![0; segments];
        let mut total = 0;
        for (block, cost) in &self.paths {
            least[self.owners.of_block(*block)] += cost;
            total += cost;
        }
        let capacity = ground.windows.capacity().unwrap_or([0; 2]);
        let above = ground.market.room.above as i64;
        let take = |segment: usize, worth: i64| least[segment] -= worth;
        total -= self.owners.worth(self.prices, capacity, above, take);
        (total, least)
    }
}

/// No solution of a segment's program costs less, in parts of a point. `None` where that is not known.
fn lower_bound(
    program: &Program,
    backend: &dyn Backend,
    limits: &Limits,
    known: i64,
) -> Option<i64> {
    // How near is near enough is told as a part of the whole.
    let gap = NEAR / (known / UNIT).max(1024) as f64;
    let (answer, parts) =
        parts::solve(program, backend, &Limits { gap, threads: 1, ..limits.clone() }).ok()?;
    match answer.claim {
        Claim::Infeasible => Some(NEVER),
        Claim::Nothing => None,
        Claim::Solution => {
            // A unit of each part is given away to the tolerances of the solver.
            let units = (answer.bound - parts as f64).floor().max(0.0) as i64;
            Some((program.constant + units).saturating_mul(UNIT))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::penalties;
    use crate::domain::problem::Problem;
    use crate::domain::rules::Rules;
    use crate::research::generate::{Recipe, generate};
    use crate::solver::prices::Objective;

    #[test]
    fn every_block_is_in_one_segment_and_joined_segments_are_those_of_two() {
        for seed in 0..6 {
            let recipe = Recipe { seed, months: 2, renewals: 8, events: 10, ..Recipe::default() };
            let problem = Problem::new(&generate(&recipe)).expect("a generated instance expands");
            let windows = Windows::new(&problem, &Rules::all()).expect("windows");
            let objective = Objective::points(&penalties::ALL);
            let ground = Ground::new(
                &problem,
                &windows,
                objective,
                NEVER,
                crate::solver::Deadline::default(),
            )
            .expect("countable");
            let leaves = segments(&ground, &SlotPrices::default(), 8);
            let mut blocks: Vec<usize> =
                leaves.iter().flat_map(|segment| segment.blocks.iter().copied()).collect();
            blocks.sort_unstable();
            assert_eq!(blocks, (0..windows.blocks.len()).collect::<Vec<_>>());
            assert!(leaves.len() > 2, "{} segments", leaves.len());
            let mut owners = Owners::new(&windows, numbers(&leaves, windows.blocks.len()));
            owners.join();
            let joined: Vec<Segment> = leaves.chunks(2).map(Segment::joined).collect();
            for (number, segment) in joined.iter().enumerate() {
                assert!(segment.blocks.iter().all(|block| owners.of_block(*block) == number));
            }
        }
    }
}
