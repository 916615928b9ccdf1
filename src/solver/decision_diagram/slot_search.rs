//! The cheapest programmes with one block at each of its places, from one statement of the days.
//!
//! Where the block stands changes nothing for the other chains but the room that it takes. So what they
//! may do is stated once for each budget, and so are bounds on what is still to come, of which the chain
//! of the block counts nothing: they hold wherever it stands. A place then costs the automaton of its own
//! chain and a search that these bounds keep short.

use std::sync::OnceLock;

use super::automaton::{Automaton, Shape};
use super::day::{Day, Part};
use super::stages::{LookAhead, Stages, Stopped};
use super::{DecisionDiagram, DiagramLimits, idle, numbers_of, with_documents};
use crate::base::index::{IndexVec, each};
use crate::solver::lagrangian::{LagrangianDual, NEVER, PlaceId, Scratch};
use crate::solver::model::Windows;

/// The budgets that are tried, in points above the bound of a place, rounded up.
const STEPS: [i64; 11] = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16];

/// The trials of looking ahead, for each budget.
const AHEAD_TRIALS: usize = 300_000;

/// How it is done: the search for a place does with loose bounds.
const AHEAD: LookAhead = LookAhead { stride: 2, trials: 30_000 };

/// The trials of the searches for one place.
const PLACE_TRIALS: usize = 1_000_000;

/// A search for every place of a block.
#[derive(Debug)]
pub(in crate::solver) struct SlotSearch {
    dual: LagrangianDual,
    windows: Windows,
    costs: IndexVec<PlaceId, i64>,
    least: Vec<i64>,
    worths: Vec<(i64, i64)>,
    bound: i64,
    /// The block, and the number of its path.
    block: usize,
    path: usize,
    /// What a point is worth.
    point: i64,
    /// For each budget, what the other chains may do.
    levels: [OnceLock<Option<Level>>; STEPS.len()],
}

/// What the other chains may do within a budget.
#[derive(Debug)]
struct Level {
    parts: Vec<Part>,
    /// Their days, and those of the block's chain.
    days: Vec<Day>,
    /// For each day by its number, the least that any programme spends from it on, wherever the block
    /// stands, without what its chain spends.
    ahead: Vec<(i64, i64)>,
}

impl SlotSearch {
    /// Prices the chains and the days of a dual. `None` if some chain has no dates at all.
    pub(in crate::solver) fn new(
        dual: LagrangianDual,
        windows: Windows,
        block: usize,
        point: i64,
    ) -> Option<SlotSearch> {
        let mut scratch = Scratch::default();
        let diagram = DecisionDiagram::new(&dual, &windows, &mut scratch)?;
        let DecisionDiagram { costs, least, worths, bound, .. } = diagram;
        let path = dual.paths.iter().position(|path| path.blocks().contains(&block))?;
        let levels = Default::default();
        Some(SlotSearch { dual, windows, costs, least, worths, bound, block, path, point, levels })
    }

    /// Returns the windows over which the days are stated.
    pub(in crate::solver) fn windows(&self) -> &Windows {
        &self.windows
    }

    /// Returns what a programme costs, by the index of each block's position, in parts of a point.
    pub(in crate::solver) fn cost_of(&self, chosen: &[usize]) -> i64 {
        self.dual.cost_of(chosen)
    }

    /// Returns the cheapest programme with the block at a place, as the index of each block's position.
    /// `None` if it takes too many trials, or costs much more than the bound; there may be none.
    pub(in crate::solver) fn cheapest_at(
        &self,
        place: usize,
        limits: &DiagramLimits,
    ) -> Option<Vec<usize>> {
        let path = &self.dual.paths[self.path];
        let own = self.dual.places.place(self.block, place);
        let mut costs = self.costs.clone();
        let step = path.blocks().iter().position(|block| *block == self.block)?;
        each(&path.places()[step]).filter(|at| *at != own).for_each(|at| costs[at] = NEVER);
        let mut chosen = vec![0; self.dual.places.blocks()];
        let least = path.cheapest(&costs, &mut Scratch::default().tails, &mut chosen);
        if least >= NEVER {
            return None;
        }
        let bound = self.bound + (least - self.least[self.path]);
        let mut left = limits.trials.min(PLACE_TRIALS);
        for (step, more) in STEPS.iter().enumerate() {
            let level = self.level(step, limits)?;
            // Every programme of as many whole points, whatever it pays beside them.
            let most = (bound.div_euclid(self.point) + 1 + more) * self.point;
            let budget = most - 1 - self.bound;
            let automaton = Automaton::new(
                path,
                &self.dual,
                &self.windows,
                &costs,
                self.least[self.path],
                budget,
            );
            let part = Part::new(self.path, automaton.ok()?, &self.dual);
            let limits = DiagramLimits { trials: left, ..limits.clone() };
            let mut trials = 0;
            match self.search(level, &part, budget, &limits, &mut trials) {
                Ok(Some(places)) => {
                    return with_documents(&self.dual, &costs, &places);
                }
                Ok(None) => left = left.checked_sub(trials)?,
                Err(Stopped { .. }) => return None,
            }
        }
        None
    }

    fn search(
        &self,
        level: &Level,
        part: &Part,
        budget: i64,
        limits: &DiagramLimits,
        trials: &mut usize,
    ) -> Result<Option<Vec<PlaceId>>, Stopped> {
        let numbers: Vec<i64> = level.days.iter().map(|day| day.number).collect();
        if part.days.iter().any(|day| numbers.binary_search(day).is_err()) {
            return Err(Stopped::default());
        }
        let expenses = level.parts.iter().chain([part]).map(|own| own.expense);
        let spent = expenses.sum::<i64>() + idle(&self.worths, &numbers);
        let days = level.days.iter().map(|day| match part.days.binary_search(&day.number) {
            Ok(stage) => day.with_actor(&part.actors[stage]),
            Err(_) => day.clone(),
        });
        let days: Vec<Day> = days.collect();
        let mut stages = Stages::new(days, self.dual.paths.len());
        stages.expect(&level.ahead);
        stages.cheapest(spent, budget, limits, trials)
    }

    /// Returns what the other chains may do within a budget.
    fn level(&self, step: usize, limits: &DiagramLimits) -> Option<&Level> {
        self.levels[step].get_or_init(|| self.state(STEPS[step], limits)).as_ref()
    }

    fn state(&self, more: i64, limits: &DiagramLimits) -> Option<Level> {
        // What is left of the point that a budget is rounded up to, and the parts of the last one.
        let budget = (more + 2) * self.point;
        let mut parts = Vec::with_capacity(self.dual.paths.len());
        for (number, (path, least)) in self.dual.paths.iter().zip(&self.least).enumerate() {
            if number == self.path {
                continue;
            }
            let own = Automaton::new(path, &self.dual, &self.windows, &self.costs, *least, budget);
            parts.push(Part::new(number, own.ok()?, &self.dual));
        }
        let free = Part::new(self.path, self.free().ok()?, &self.dual);
        let numbers = numbers_of(parts.iter().chain([&free]));
        let day = |number: &i64| Day::new(*number, parts.iter(), &self.dual, &self.worths);
        let days: Vec<Day> = numbers.iter().map(day).collect();
        let all = days.iter().map(|day| match free.days.binary_search(&day.number) {
            Ok(stage) => day.with_actor(&free.actors[stage]),
            Err(_) => day.clone(),
        });
        let mut stages = Stages::new(all.collect(), self.dual.paths.len());
        let limits = DiagramLimits { trials: AHEAD_TRIALS, ..limits.clone() };
        let mut trials = 0;
        stages.look_ahead((budget, self.point / 4), AHEAD, &limits, &mut trials);
        tracing::debug!(more, trials, "what the other chains may do is stated");
        Some(Level { ahead: stages.ahead(), parts, days })
    }

    /// Returns what the block's chain may do wherever the block stands, at no expense.
    fn free(&self) -> Result<Automaton, Shape> {
        let path = &self.dual.paths[self.path];
        let mut costs = self.costs.clone();
        for place in path.places().iter().flat_map(each) {
            costs[place] = if costs[place] < NEVER { 0 } else { NEVER };
        }
        let mut free = Automaton::new(path, &self.dual, &self.windows, &costs, 0, NEVER / 4)?;
        let moves = free.moves.iter_mut().flatten().flatten();
        moves.for_each(|own| own.expense = 0);
        free.expense = 0;
        Ok(free)
    }
}
