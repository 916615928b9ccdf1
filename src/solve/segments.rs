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

use std::ops::Range;

use rayon::prelude::*;

use super::backend::{Backend, Claim, Limits};
use super::narrow::{Ground, Helper};
use super::prices::{Bounds, NEVER, POINT, SlotPrices};
use crate::model::{Block, Encoding, Program, Row, Sense, Windows};

/// Blocks of a segment: about a month of eight renewals. No segment has more than half as many again.
pub(super) const BLOCKS: usize = 40;

/// Blocks from which on a horizon is taken apart.
const LONG: usize = 200;

/// The core of a segment holds what a programme of this many points above the bound could use, and the
/// segment gains no more than that in a round.
const SLACK: i64 = POINT;

/// What gains nearly all that its core allows is asked again, with a larger core.
const NEARLY: i64 = SLACK - SLACK / 8;

/// Rounds in which that happens.
const ROUNDS: usize = 4;

/// Parts of a point in which the programs of the segments count.
const UNIT: i64 = POINT / 1024;

/// How near to its optimum a segment is solved, in units.
const NEAR: f64 = 32.0;

/// Some chains.
struct Segment {
    blocks: Vec<usize>,
    /// What their integer program has gained.
    gain: i64,
    /// Whether it may gain more.
    is_open: bool,
}

/// Whether a horizon is so long that its segments are worth it.
pub(super) fn are_worth_it(windows: &Windows) -> bool {
    windows.blocks.len() >= LONG
}

/// Raises the bounds segment by segment, at the prices of a linear program. Says whether there may be a
/// programme.
pub(super) fn tighten(ground: &mut Ground<'_>, helper: &mut dyn Helper, size: usize) -> bool {
    let Some(prices) = ground.slot_prices.clone() else { return true };
    ground.market.take(&prices);
    let mut segments = segments(ground, &prices, size);
    for _ in 0..ROUNDS {
        if ground.is_closed() || !segments.iter().any(|segment| segment.is_open) {
            break;
        }
        raise(ground, helper, &prices, &mut segments);
        helper.stage("segments", ground.bounds.total, ground.upper);
    }
    ground.narrow()
}

/// Raises the bounds by what the integer programs of the segments gain over their cores.
fn raise(
    ground: &mut Ground<'_>,
    helper: &mut dyn Helper,
    prices: &SlotPrices,
    segments: &mut [Segment],
) {
    // What a day loses is not a segment's to count, since others may share it; and nothing is concluded
    // from one segment's core for another's.
    let mut extra = ground.chain_extras();
    for segment in segments.iter() {
        for place in segment.blocks.iter().flat_map(|block| ground.bounds.places.of_block(*block)) {
            extra[place] -= segment.gain;
        }
    }
    let places = &ground.bounds.places;
    let kept = |block: usize, number: usize| extra[places.place(block, number)] <= SLACK;
    // The cheapest dates of every chain are in the core.
    let Ok(core) = ground.windows.cut(kept) else {
        segments.iter_mut().for_each(|segment| segment.is_open = false);
        return;
    };
    let encoding = helper.encode(&core);
    let shared = Shared::new(ground, &core, segments, prices, &encoding);
    let (backend, limits) = (helper.backend(), helper.limits());
    let gains: Vec<i64> = segments
        .par_iter()
        .enumerate()
        .map(|(number, segment)| {
            let Some(limits) = limits.filter(|_| segment.is_open) else { return 0 };
            let bound = shared.least[number] + segment.gain;
            let program = shared.program(number);
            let found = lower_bound(&program, backend, limits, bound);
            found.map_or(0, |found| (found - bound).clamp(0, SLACK))
        })
        .collect();
    // The packings of the days may have said more than the rows of the linear program.
    let bounds: &mut Bounds = &mut ground.bounds;
    let total = shared.total;
    let gained: i64 = segments.iter().zip(&gains).map(|(segment, gain)| segment.gain + gain).sum();
    for (segment, gain) in segments.iter_mut().zip(gains) {
        segment.gain += gain;
        segment.is_open &= gain >= NEARLY;
        for place in segment.blocks.iter().flat_map(|block| bounds.places.of_block(*block)) {
            extra[place] = (extra[place] - gain).max(0);
        }
    }
    if total + gained > bounds.total {
        bounds.total = total + gained;
        bounds.extra = extra;
    }
}

/// Groups the paths into segments by the time in which they lie: cut in two, and again in two, where the
/// two sides share the least.
fn segments(ground: &Ground<'_>, prices: &SlotPrices, size: usize) -> Vec<Segment> {
    let mut paths: Vec<&[usize]> = ground.market.paths.iter().map(|path| path.blocks()).collect();
    paths.sort_by_key(|blocks| (centre(ground, blocks), blocks.first().copied()));
    let shared = shared_at(ground, prices, &paths);
    let mut cuts = Vec::new();
    cut(&paths, &shared, 0..paths.len(), size, &mut cuts);
    let of = |range: Range<usize>| Segment {
        blocks: paths[range].iter().flat_map(|blocks| blocks.iter().copied()).collect(),
        gain: 0,
        is_open: true,
    };
    cuts.into_iter().map(of).collect()
}

/// Where the cheapest positions of some blocks lie, on average.
fn centre(ground: &Ground<'_>, blocks: &[usize]) -> i64 {
    let bounds = &ground.bounds;
    let cheapest = blocks.iter().map(|block| {
        let places = bounds.places.of_block(*block);
        let first = places.start;
        let place = places.min_by_key(|place| bounds.extra[*place]).unwrap_or(first);
        ground.windows.positions[*block][place - first]
    });
    cheapest.sum::<i64>() / blocks.len().max(1) as i64
}

/// For each place between two paths, what the slots that both sides use are worth at the prices.
fn shared_at(ground: &Ground<'_>, prices: &SlotPrices, paths: &[&[usize]]) -> Vec<i64> {
    let (windows, bounds) = (&ground.windows, &ground.bounds);
    let capacity = windows.capacity().unwrap_or([0; 2]);
    let above = ground.market.room.above as i64;
    let slots = 2 * usize::try_from(windows.grid.days()).unwrap_or(0) + 1;
    let mut users: Vec<Option<(usize, usize)>> = vec![None; slots];
    for (number, blocks) in paths.iter().enumerate() {
        for block in blocks.iter().filter(|block| windows.blocks[**block].council) {
            let extra = &bounds.extra[bounds.places.of_block(*block)];
            let places = windows.positions[*block].iter().zip(extra);
            for (position, _) in places.filter(|(_, extra)| **extra <= POINT) {
                let slot = *position as usize;
                let (first, _) = users[slot].unwrap_or((number, number));
                users[slot] = Some((first, number));
            }
        }
    }
    let mut worth = vec![0; paths.len() + 1];
    for (slot, user) in users.into_iter().enumerate() {
        let Some((first, last)) = user else { continue };
        let price = prices.minute(slot) * capacity[slot % 2] + prices.item(slot / 2) * above;
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
    // Neither side is to be less than a quarter; of places as good the one nearest to the middle.
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

/// Who uses a day or a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum User {
    None,
    One(usize),
    Several,
}

impl User {
    fn with(self, segment: usize) -> User {
        match self {
            User::None => User::One(segment),
            User::One(known) if known == segment => self,
            _ => User::Several,
        }
    }
}

/// A program taken apart by segments, with what they share, and so is priced.
struct Shared<'a> {
    encoding: &'a Encoding,
    /// For each column, the segment that it belongs to and its number among that segment's.
    place: Vec<Option<(usize, usize)>>,
    /// For each segment, its columns.
    columns: Vec<Vec<usize>>,
    /// For each segment, the rows that have columns of it.
    rows: Vec<Vec<usize>>,
    /// For each column, what its block pays for slots and days that it shares, in parts.
    price: Vec<i64>,
    /// For each segment, what it costs at the least, in parts: its paths, less the worth of the slots and
    /// days that it has to itself.
    least: Vec<i64>,
    /// For each segment, the points that it always pays.
    always: Vec<i64>,
    /// No programme costs less, in parts: the paths less the worth of all slots and days.
    total: i64,
}

impl<'a> Shared<'a> {
    fn new(
        ground: &Ground<'_>,
        core: &Windows,
        segments: &[Segment],
        prices: &SlotPrices,
        encoding: &'a Encoding,
    ) -> Shared<'a> {
        let market = &ground.market;
        let mut segment_of = vec![0; core.blocks.len()];
        for (number, segment) in segments.iter().enumerate() {
            segment.blocks.iter().for_each(|block| segment_of[*block] = number);
        }
        let count = usize::try_from(core.grid.days()).unwrap_or(0);
        let mut slots = vec![User::None; 2 * count + 1];
        let mut days = vec![User::None; count + 1];
        for (index, block) in core.blocks.iter().enumerate().filter(|(_, block)| block.council) {
            for position in &core.positions[index] {
                let slot = *position as usize;
                for half in (0..2).filter(|half| block.loads[*half] > 0) {
                    slots[slot + half] = slots[slot + half].with(segment_of[index]);
                }
                days[slot / 2] = days[slot / 2].with(segment_of[index]);
            }
        }
        let mut least = vec![0; segments.len()];
        let mut total = 0;
        for (path, cost) in market.paths.iter().zip(market.least_of_paths()) {
            least[path.blocks().first().map_or(0, |block| segment_of[*block])] += cost;
            total += cost;
        }
        let capacity = core.capacity().unwrap_or([0; 2]);
        let slot_worth = (0..slots.len()).map(|slot| prices.minute(slot) * capacity[slot % 2]);
        let above = market.room.above as i64;
        let day_worth = (0..days.len()).map(|day| prices.item(day) * above);
        let worth = slots.iter().zip(slot_worth).chain(days.iter().zip(day_worth));
        for (user, worth) in worth {
            total -= worth;
            if let User::One(segment) = user {
                least[*segment] -= worth;
            }
        }
        let mut always = vec![0; segments.len()];
        for (block, points) in &encoding.always {
            always[segment_of[*block]] += points;
        }
        let paid = |block: &Block, slot: usize| {
            let halves = (0..2).filter(|half| block.loads[*half] > 0);
            let halves = halves.filter(|half| slots[slot + half] == User::Several);
            let minutes: i64 = halves.map(|h| prices.minute(slot + h) * block.loads[h]).sum();
            let is_shared = days[slot / 2] == User::Several;
            minutes + if is_shared { prices.item(slot / 2) * block.items.len() as i64 } else { 0 }
        };
        let whole = &encoding.program;
        let mut owner = vec![User::None; whole.columns.len()];
        let mut price = vec![0; whole.columns.len()];
        for (index, block) in core.blocks.iter().enumerate() {
            for (position, column) in core.positions[index].iter().zip(encoding.columns(index)) {
                owner[*column] = User::One(segment_of[index]);
                if block.council {
                    price[*column] = paid(block, *position as usize);
                }
            }
        }
        let is_placed: Vec<bool> = owner.iter().map(|owner| *owner != User::None).collect();
        for row in &whole.rows {
            // A column that counts a penalty belongs to whoever its row is about.
            let placed = row.terms.iter().filter(|(column, _)| is_placed[*column]);
            let user = placed.fold(User::None, |user, (column, _)| match owner[*column] {
                User::One(segment) => user.with(segment),
                other => other,
            });
            for (column, _) in row.terms.iter().filter(|(column, _)| !is_placed[*column]) {
                owner[*column] = match (owner[*column], user) {
                    (User::None, user) => user,
                    (known, user) if known == user => known,
                    _ => User::Several,
                };
            }
        }
        let mut shared = Shared {
            encoding,
            place: vec![None; whole.columns.len()],
            columns: vec![Vec::new(); segments.len()],
            rows: vec![Vec::new(); segments.len()],
            price,
            least,
            always,
            total,
        };
        for (column, owner) in owner.into_iter().enumerate() {
            if let User::One(segment) = owner {
                shared.place[column] = Some((segment, shared.columns[segment].len()));
                shared.columns[segment].push(column);
            }
        }
        for (index, row) in whole.rows.iter().enumerate() {
            let mut of: Vec<usize> =
                row.terms.iter().filter_map(|(column, _)| Some(shared.place[*column]?.0)).collect();
            of.sort_unstable();
            of.dedup();
            of.into_iter().for_each(|segment| shared.rows[segment].push(index));
        }
        shared
    }

    /// The program of a segment, in units: the rows between its own columns, what it uses of the slots
    /// of all, and the prices of what it shares.
    fn program(&self, segment: usize) -> Program {
        let whole = &self.encoding.program;
        let mut program = Program::default();
        for index in &self.columns[segment] {
            let mut own = whole.columns[*index].clone();
            own.cost = own.cost * (POINT / UNIT) + self.price[*index].div_euclid(UNIT);
            program.add_column(own);
        }
        for index in &self.rows[segment] {
            let row = &whole.rows[*index];
            let place = |column: usize| self.place[column].filter(|(own, _)| *own == segment);
            let own = row.terms.iter().filter_map(|(column, by)| Some((place(*column)?.1, *by)));
            let terms: Vec<(usize, i64)> = own.collect();
            // A slot holds no more for one segment than for all. A row that others could make room in
            // is left out.
            let mut others = row.terms.iter().filter(|(column, _)| place(*column).is_none());
            let takes = |(column, by): &(usize, i64)| *by >= 0 && whole.columns[*column].lower >= 0;
            let is_whole = terms.len() == row.terms.len();
            if is_whole || row.sense == Sense::AtMost && others.all(takes) {
                program.rows.push(Row { terms, ..row.clone() });
            }
        }
        program.constant = self.always[segment] * (POINT / UNIT);
        program
    }
}

/// No solution of a segment's program costs less, in parts of a point. `None` where that is not known.
fn lower_bound(
    program: &Program,
    backend: &dyn Backend,
    limits: Limits,
    known: i64,
) -> Option<i64> {
    let apart = program.parts();
    if apart.is_broken {
        return Some(NEVER);
    }
    let fixed: i64 =
        apart.fixed.iter().map(|(column, value)| program.columns[*column].cost * value).sum();
    let mut units = program.constant + fixed;
    // How near is near enough is told as a part of the whole.
    let gap = NEAR / (known / UNIT).max(1024) as f64;
    let limits = Limits { gap, threads: 1, ..limits };
    for part in &apart.parts {
        let answer = backend.solve(&part.program, limits).ok()?;
        match answer.claim {
            Claim::Infeasible => return Some(NEVER),
            Claim::Nothing => return None,
            // A unit is given away to the tolerances of the solver.
            Claim::Solution => units += (answer.bound - 1.0).floor().max(0.0) as i64,
        }
    }
    Some(units.saturating_mul(UNIT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{Recipe, generate};
    use crate::model::{Formulation, Goal, Position, encode_goal};
    use crate::penalties;
    use crate::problem::Problem;
    use crate::rules::Rules;
    use crate::solve::BackendKind;
    use crate::solve::prices::Objective;
    use crate::solve::prices::tests::least;

    /// Looks for no programme, so that only the bound narrows.
    struct Aside<'a> {
        problem: &'a Problem,
        rules: &'a Rules,
    }

    impl Helper for Aside<'_> {
        fn cost_of(&mut self, _: &Windows, _: &[Position]) -> Option<i64> {
            None
        }

        fn encode(&self, windows: &Windows) -> Encoding {
            let goal = Goal { settled: &[], least: &penalties::ALL };
            encode_goal(self.problem, windows, self.rules, Formulation::Disaggregated, &goal)
        }

        fn backend(&self) -> &'static dyn Backend {
            BackendKind::default().backend().expect("a backend")
        }

        fn limits(&self) -> Option<Limits> {
            Some(Limits { time: None, gap: 0.0, threads: 1 })
        }

        fn stage(&mut self, _: &str, _: i64, _: i64) {}
    }

    /// Months so short of slots that neighbours get into each other's way.
    fn months(seed: u64) -> Problem {
        let recipe = Recipe { seed, months: 2, renewals: 8, events: 10, ..Recipe::default() };
        Problem::new(&generate(&recipe)).expect("a generated instance expands")
    }

    #[test]
    fn segments_raise_the_bound_and_never_above_the_optimum() {
        let rules = Rules::all();
        let mut raised = 0;
        for seed in 0..8 {
            let problem = months(seed);
            let windows = Windows::new(&problem, &rules).expect("windows");
            let mut aside = Aside { problem: &problem, rules: &rules };
            let objective = Objective::points(&penalties::ALL);
            let ground = Ground::new(&problem, &windows, objective, NEVER, None);
            let mut ground = ground.expect("costs that can be counted");
            assert!(ground.ascend(None, &mut aside) && ground.relax(&mut aside), "seed {seed}");
            if ground.slot_prices.is_none() {
                // This build has no backend that tells of duals.
                return;
            }
            let before = ground.bounds.total;
            assert!(tighten(&mut ground, &mut aside, 30), "seed {seed}");
            let optimum = least(&problem, &windows, &rules).expect("a programme");
            assert!(ground.bounds.total >= before, "seed {seed}");
            assert!(ground.bounds.points() <= optimum, "seed {seed}: {}", ground.bounds.points());
            raised += usize::from(ground.bounds.total > before);
            // Every so many positions, the optimum with the block held there.
            let positions = windows.positions.iter().enumerate();
            let places = positions.flat_map(|(block, own)| (0..own.len()).map(move |p| (block, p)));
            for (block, place) in places.skip(seed as usize).step_by(2711) {
                let Ok(held) = windows.restricted(|b, p| b != block || p == place) else {
                    continue;
                };
                let Some(points) = least(&problem, &held, &rules) else { continue };
                let bound = ground.bounds.points_at(block, place);
                assert!(bound <= points, "seed {seed}, block {block}: {bound} above {points}");
            }
        }
        assert!(raised > 0, "no bound was raised");
    }

    #[test]
    fn every_block_is_in_one_segment() {
        for seed in 0..6 {
            let problem = months(seed);
            let windows = Windows::new(&problem, &Rules::all()).expect("windows");
            let objective = Objective::points(&penalties::ALL);
            let ground =
                Ground::new(&problem, &windows, objective, NEVER, None).expect("countable");
            let segments = segments(&ground, &SlotPrices::default(), 8);
            let mut blocks: Vec<usize> =
                segments.iter().flat_map(|segment| segment.blocks.iter().copied()).collect();
            blocks.sort_unstable();
            assert_eq!(blocks, (0..windows.blocks.len()).collect::<Vec<_>>());
            assert!(segments.len() > 2, "{} segments", segments.len());
        }
    }
}
