//! The best programmes with one item in each of its slots, from one statement of the problem.

use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use super::Options;
use super::clock::Clock;
use super::decision_diagram::SlotSearch;
use super::lagrangian::{
    LagrangianDual, NEVER, Objective, Pace, Prices, Scratch, Subgradient, SubgradientLimits,
};
use super::search::Search;
use crate::base::calendar::Moment;
use crate::domain::penalties;
use crate::domain::problem::{Problem, Stability};
use crate::domain::programme::Entry;
use crate::domain::rules::Rules;
use crate::solver::assemble::entries;
use crate::solver::model::{Position, Windows, cost, moment};

/// The misses after which the search may be given up.
const MISSES: usize = 4;

/// The trials that a slot may take.
const TRIALS: usize = 1_000_000;

/// The slots of one item of a problem with a baseline: points first, then moves, as one number
/// (see [`goals`](super::goals)).
#[derive(Debug)]
pub(crate) struct Slots<'a> {
    problem: &'a Problem,
    rules: &'a Rules,
    options: &'a Options,
    item: usize,
    block: usize,
    /// What a point is worth in moves: more than all moves together.
    point: i64,
    search: SlotSearch,
    /// The slots that were asked for, and those of them that were not found.
    asked: AtomicUsize,
    missed: AtomicUsize,
}

impl<'a> Slots<'a> {
    /// States a problem at the multipliers from which the options start. `None` without them, or if days
    /// cannot state the problem.
    pub(crate) fn new(
        problem: &'a Problem,
        rules: &'a Rules,
        options: &'a Options,
        item: usize,
    ) -> Option<Slots<'a>> {
        let question = &problem.question;
        let is_plain = question.waivers.is_empty() && question.diversity.is_empty();
        if !is_plain || !options.reduce || question.stability != Stability::AmongCheapest {
            return None;
        }
        let start = options.start.as_ref()?;
        let windows = Windows::new(problem, rules).ok()?;
        let block = windows.block_of[item];
        let start = without(problem, rules, &windows.blocks[block].items, start, options)?;
        let moves = |block: usize, position: Position| {
            cost(&penalties::MOVES, problem, &windows, block, position)
        };
        let most = windows.positions.iter().enumerate().map(|(block, positions)| {
            positions.iter().map(|position| moves(block, *position)).max().unwrap_or(0)
        });
        let point = 1 + most.sum::<i64>();
        let objective = Objective { penalties: &penalties::ALL, point, besides: Some(&moves) };
        let mut dual = LagrangianDual::new(problem, &windows, &objective)?;
        start.set_scaled(&mut dual, &windows, point);
        let search = SlotSearch::new(dual, windows, block, point)?;
        let [asked, missed] = [0, 0].map(AtomicUsize::new);
        Some(Slots { problem, rules, options, item, block, point, search, asked, missed })
    }

    /// Returns the best programme with the item in a slot, and its points: the cheapest, and of those one
    /// that moves the fewest items by the fewest days. `None` if a search finds none soon; there may be none.
    /// `variant` is the problem with the item fixed there.
    pub(crate) fn best_at(&self, at: Moment, variant: &Problem) -> Option<(Vec<Entry>, i64)> {
        // Where most are missed, the rest are not worth the time. What is found elsewhere is the same.
        let asked = self.asked.fetch_add(1, Relaxed) + 1;
        let missed = self.missed.load(Relaxed);
        if missed >= MISSES && 2 * missed > asked {
            return None;
        }
        let found = self.found_at(at, variant);
        self.missed.fetch_add(usize::from(found.is_none()), Relaxed);
        found
    }

    fn found_at(&self, at: Moment, variant: &Problem) -> Option<(Vec<Entry>, i64)> {
        let windows = self.search.windows();
        let own = &windows.blocks[self.block];
        let offset = own.place(self.item).map_or(0, |place| own.starts[place]);
        let place = windows.positions[self.block]
            .iter()
            .position(|position| moment(&windows.grid, own, position + offset) == at)?;
        let whole = Search::new(self.problem, self.rules, self.options).ok()?;
        let limits = whole.diagram_limits(TRIALS);
        let chosen = self.search.cheapest_at(place, &limits)?;
        let held = Search::new(variant, self.rules, self.options).ok()?;
        let found = held.verify(windows, &windows.positions_at(&chosen)).ok()?;
        // What the days do not state could make another programme the best.
        let points = held.total(&penalties::ALL, &found);
        let reached = points.checked_mul(self.point)? + whole.total(&penalties::MOVES, &found);
        (reached == self.search.cost_of(&chosen)).then(|| (entries(variant, &found.placed), points))
    }
}

/// Returns the multipliers of a problem without some items, which are those of a problem with these items
/// anywhere else: where they stand in the best programme, others may stand instead.
fn without(
    problem: &Problem,
    rules: &Rules,
    items: &[usize],
    start: &Prices,
    options: &Options,
) -> Option<Prices> {
    let rest = problem.without_items(|item| items.contains(&item));
    let windows = Windows::new(&rest, rules).ok()?;
    let mut dual = LagrangianDual::new(&rest, &windows, &Objective::points(&penalties::ALL))?;
    start.set(&mut dual, &windows);
    let limits = SubgradientLimits {
        pace: Pace::NEAR,
        enough: NEVER,
        deadline: Clock::start().deadline(options),
    };
    let mut scratch = Scratch::default();
    let has_dates =
        Subgradient::default().ascend(&mut dual, &mut scratch, &limits, |_, _, _| false);
    has_dates.then(|| Prices::of(&dual, &windows))
}
