//! Lagrangian decomposition of long horizons into segments.
//!
//! The bound of the linear relaxation leaves a gap of a part of a point in every month, and over
//! years these add up. The chains are therefore grouped into segments of about a month. Slots and
//! days that several segments could use stay priced; those that only one segment uses are kept as
//! rows of its integer program. The segments' minimum costs at those multipliers, net of the value
//! of their own slots and days, add up to a bound at least as good as that of the multipliers alone
//! (Lagrangian decomposition, Guignard & Kim 1987).
//!
//! Raising a segment's bound by δ raises the total bound by δ and lowers the reduced costs of that
//! segment's own positions by δ. Whether a position is excluded therefore depends on its
//! surroundings, and the number of remaining positions grows linearly with the horizon, not
//! quadratically.

mod grouping;
mod linking;
mod refine;
mod subproblems;

use rayon::prelude::*;

use super::backends::{Backend, Claim, Limits};
use super::lagrangian::{NEVER, POINT, PlaceId, SlotPrices};
use super::parts;
use super::reduction::{Reduction, Subsolver};
use crate::base::index::{IndexVec, each};
use crate::solver::model::{Program, Windows};
use grouping::numbers;
pub(super) use grouping::{Segment, segments};
use linking::LinkingResources;
use refine::refine;
use subproblems::Subproblems;

/// The number of blocks of a segment: about a month of eight renewals. No segment exceeds 1.5 times
/// this number.
pub(super) const BLOCKS: usize = 40;

/// The number of blocks from which a horizon is decomposed.
const LONG: usize = 200;

/// The slack of a segment's core above the bound, which also limits the segment's gain in one
/// round.
const SLACK: i64 = POINT;

/// A segment uses a slot if one of its blocks is there in a programme within this slack of the
/// bound.
const USE: i64 = 2 * POINT;

/// A segment that gains more than this is solved again with a larger core.
const NEARLY: i64 = SLACK - SLACK / 8;

/// The greatest number of such rounds.
const ROUNDS: usize = 4;

/// How often segments are formed: first from chains, then each from two segments.
const JOINS: usize = 4;

/// The number of blocks from which segments are joined this often though they gain nothing: over years, where
/// short segments gain nothing on packings priced as a whole, long ones do.
const VERY_LONG: usize = 1000;
const PATIENCE: usize = 2;

/// If longer segments have gained no more than this, still longer ones would not gain much either.
const LITTLE: i64 = POINT / 8;

/// The unit of the segments' programs, in parts of a point.
const UNIT: i64 = POINT / 1024;

/// The absolute gap to which a segment is solved, in units.
const NEAR: f64 = 32.0;

/// Returns whether a horizon is long enough for segments to pay.
pub(super) fn are_worth_it(windows: &Windows) -> bool {
    windows.blocks.len() >= LONG
}

/// Raises the bounds segment by segment at the duals of a linear relaxation, and again with pairs
/// of segments joined, so that fewer slots are shared. Returns whether a programme may exist.
pub(super) fn tighten(
    reduction: &mut Reduction<'_>,
    subsolver: &mut dyn Subsolver,
    size: usize,
) -> bool {
    let Some(prices) = reduction.slot_prices.clone() else { return true };
    let mut segments = segments(reduction, &prices, size);
    let Some(mut relaxed) = Relaxed::new(reduction, &prices, &segments) else { return true };
    let is_very_long = reduction.windows.blocks.len() >= VERY_LONG;
    let patience = if is_very_long { PATIENCE } else { 0 };
    for join in 0..JOINS {
        let before = reduction.bounds.total;
        for _ in 0..ROUNDS {
            if reduction.is_closed() || !segments.iter().any(|segment| segment.is_open) {
                break;
            }
            relaxed.raise(reduction, subsolver, &mut segments);
            subsolver.stage("segments", reduction.bounds.total, reduction.upper);
        }
        refine(reduction, subsolver, &segments);
        let gains = reduction.bounds.total - before > LITTLE;
        if segments.len() == 1 || reduction.is_closed() || !gains && join >= patience {
            break;
        }
        segments = segments.chunks(2).map(Segment::joined).collect();
        relaxed.owners.join();
    }
    reduction.narrow()
}

/// The Lagrangian subproblems of the segments, at given multipliers.
struct Relaxed<'a> {
    prices: &'a SlotPrices,
    owners: LinkingResources,
    /// The least cost of each path, with a block that identifies its segment.
    paths: Vec<(usize, i64)>,
    /// For each place, the extra cost of its chain with the block there.
    extra: IndexVec<PlaceId, i64>,
}

impl Relaxed<'_> {
    fn new<'a>(
        reduction: &mut Reduction<'_>,
        prices: &'a SlotPrices,
        segments: &[Segment],
    ) -> Option<Relaxed<'a>> {
        let segment_of = numbers(segments, reduction.windows.blocks.len());
        let bounds = &reduction.bounds;
        let near = |block: usize, number: usize| bounds.extra_at(block, number) <= USE;
        let owners = LinkingResources::new(&reduction.windows.cut(near).ok()?, segment_of);
        let (windows, dual) = (&reduction.windows, &reduction.dual);
        let mut priced = dual.base.clone();
        for (index, block) in windows.blocks.iter().enumerate() {
            let places = each(&bounds.places.of_block(index)).zip(&windows.positions[index]);
            for (place, position) in places {
                priced[place] += owners.pays(prices, (index, block), *position);
            }
        }
        let (least, extra) = dual.extras_at(&priced);
        let heads = dual.paths.iter().map(|path| path.blocks().first().copied().unwrap_or(0));
        Some(Relaxed { prices, owners, paths: heads.zip(least).collect(), extra })
    }

    /// Raises the bounds by the gains of the segments' integer programs over their cores.
    fn raise(
        &self,
        reduction: &mut Reduction<'_>,
        subsolver: &mut dyn Subsolver,
        segments: &mut [Segment],
    ) {
        let mut extra = self.extra.clone();
        let places = &reduction.bounds.places;
        for segment in segments.iter() {
            for (block, gained) in segment.blocks.iter().zip(&segment.gained) {
                each(&places.of_block(*block)).for_each(|place| extra[place] -= gained);
            }
        }
        let kept = |block: usize, number: usize| extra[places.place(block, number)] <= SLACK;
        // The core contains the cheapest dates of every chain. No conclusion is drawn from one
        // segment's core for another's.
        let core = reduction.windows.cut(kept).ok();
        let limits = core.as_ref().and_then(|core| subsolver.limits_for(core));
        let (Some(core), Some(limits)) = (core, limits) else {
            segments.iter_mut().for_each(|segment| segment.is_open = false);
            return;
        };
        let encoding = subsolver.encode(&core);
        let count = segments.len();
        let subproblems = Subproblems::new(&core, &encoding, &self.owners, self.prices, count);
        let (total, least) = self.least(reduction, count);
        let backend = subsolver.backend();
        let gains: Vec<i64> = segments
            .par_iter()
            .enumerate()
            .map(|(number, segment)| {
                if !segment.is_open || limits.is_over() {
                    return 0;
                }
                let bound = least[number] + segment.gain;
                let found = lower_bound(&subproblems.program(number), backend, &limits, bound);
                found.map_or(0, |found| (found - bound).clamp(0, SLACK))
            })
            .collect();
        for (segment, gain) in segments.iter_mut().zip(gains) {
            segment.gain += gain;
            segment.is_open &= gain >= NEARLY;
            for (block, gained) in segment.blocks.iter().zip(&mut segment.gained) {
                *gained += gain;
                each(&places.of_block(*block)).for_each(|place| extra[place] -= gain);
            }
        }
        let total = total + segments.iter().map(|segment| segment.gain).sum::<i64>();
        reduction.bounds.join(total, extra);
    }

    /// Returns the minimum cost of all segments together, with shared slots and days at their
    /// multipliers, and of each alone, net of the value of its own.
    fn least(&self, reduction: &Reduction<'_>, segments: usize) -> (i64, Vec<i64>) {
        let mut least = vec![0; segments];
        let mut total = 0;
        for (block, cost) in &self.paths {
            least[self.owners.of_block(*block)] += cost;
            total += cost;
        }
        let above = reduction.dual.room.above as i64;
        let take = |segment: usize, worth: i64| least[segment] -= worth;
        total -= self.owners.worth(self.prices, above, take);
        (total, least)
    }
}

/// Returns a lower bound on a segment's program, in parts of a point; `None` if unknown.
fn lower_bound(
    program: &Program,
    backend: &dyn Backend,
    limits: &Limits,
    known: i64,
) -> Option<i64> {
    // The gap is stated relative to the whole.
    let gap = NEAR / (known / UNIT).max(1024) as f64;
    let (answer, parts) =
        parts::solve(program, backend, &Limits { gap, threads: 1, ..limits.clone() }).ok()?;
    match answer.claim {
        Claim::Infeasible => Some(NEVER),
        Claim::Nothing => None,
        Claim::Solution => {
            // One unit of each part is conceded to the tolerances of the solver.
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
    use crate::solver::lagrangian::Objective;

    #[test]
    fn every_block_is_in_one_segment_and_joined_segments_are_those_of_two() {
        for seed in 0..6 {
            let recipe = Recipe { seed, months: 2, renewals: 8, events: 10, ..Recipe::default() };
            let problem = Problem::new(&generate(&recipe)).expect("a generated instance expands");
            let windows = Windows::new(&problem, &Rules::all()).expect("windows");
            let objective = Objective::points(&penalties::ALL);
            let reduction = Reduction::new(
                &problem,
                &windows,
                objective,
                NEVER,
                crate::solver::Deadline::default(),
            )
            .expect("countable");
            let leaves = segments(&reduction, &SlotPrices::default(), 8);
            let mut blocks: Vec<usize> =
                leaves.iter().flat_map(|segment| segment.blocks.iter().copied()).collect();
            blocks.sort_unstable();
            assert_eq!(blocks, (0..windows.blocks.len()).collect::<Vec<_>>());
            assert!(leaves.len() > 2, "{} segments", leaves.len());
            let mut owners =
                LinkingResources::new(&windows, numbers(&leaves, windows.blocks.len()));
            owners.join();
            let joined: Vec<Segment> = leaves.chunks(2).map(Segment::joined).collect();
            for (number, segment) in joined.iter().enumerate() {
                assert!(segment.blocks.iter().all(|block| owners.of_block(*block) == number));
            }
        }
    }
}
