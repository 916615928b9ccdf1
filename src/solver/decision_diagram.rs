//! The exact search, day by day: dynamic programming over a decision diagram, with the Lagrangian
//! dual as completion bound.
//!
//! A state at the end of a day names, for each chain, the class of what may follow: which meeting
//! comes next, and after which date (see [`automaton`]). What the day held is forgotten in the
//! evening. Each chain contributes its cheapest completion at the multipliers, each day the best
//! packing of what may still come. Both are exact for the part that is decided, so what a state has
//! *spent* above the dual bound only grows, and a state that has spent more than the budget has no
//! programme within it. Of equal states the cheapest stays, and of states that lead to nothing cheaper
//! than another that other (see [`dominance`]). If no state is left, no programme costs
//! as little as the budget allows, which is the proof; otherwise the cheapest of the last day leads
//! back to an optimal programme.
//!
//! Decision diagrams: Bergman, Cire, van Hoeve & Hooker 2016; the search with a completion bound:
//! Horn, Maschler, Raidl & Rönnberg 2021, Kuroiwa & Beck 2023; the bound: Geoffrion 1974.

mod automaton;
mod day;
mod dominance;
mod layer;
mod limits;
mod rest;
mod slot_search;
mod stages;
mod step;
mod unknown;

use super::deadline::Deadline;
use super::lagrangian::{LagrangianDual, PlaceId, Scratch};
use crate::base::index::{IndexVec, each};
use crate::solver::lagrangian::NEVER;
use crate::solver::model::Windows;
use automaton::{Automaton, Shape};
use day::{Day, Part};
pub(super) use limits::DiagramLimits;
pub(super) use slot_search::SlotSearch;
use stages::{LookAhead, Stages, Stopped};

/// The trials of a search that does without a look ahead.
const SHORTSIGHTED: usize = 1_000_000;

/// How a search looks ahead over months, and over more than [`LONG`] days, where a bound can save many trials.
const NEAR: LookAhead = LookAhead { stride: 2, trials: 150_000 };
const FAR: LookAhead = LookAhead { stride: 5, trials: 1_000_000 };
const LONG: usize = 200;

/// The result of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Searched {
    /// The cheapest programme: for each block, the index of its position.
    Cheapest(Vec<usize>),
    /// No programme costs as little as the budget allows.
    Nothing,
    /// A limit was reached.
    Stopped,
}

/// The days of every programme within some cost.
#[derive(Debug)]
pub(super) enum Stated<'a> {
    /// The days, to be searched.
    Days(Search<'a>),
    /// No programme costs as little.
    Nothing,
    /// A limit was reached, or a chain is not of a kind that days can state.
    TooMuch,
}

/// A search over the days of every programme within some cost.
#[derive(Debug)]
pub(super) struct Search<'a> {
    diagram: &'a DecisionDiagram<'a>,
    stages: Stages,
    /// What every programme spends.
    spent: i64,
    /// What the costliest programme of these days may spend.
    budget: i64,
    /// The trials of all searches, with those of looking ahead.
    trials: usize,
    /// Those of the last search.
    last: usize,
    /// Whether bounds on what is still to come were looked for.
    looks_ahead: bool,
}

impl Search<'_> {
    /// Returns the number of trials of all searches, with those of looking ahead.
    pub(super) fn trials(&self) -> usize {
        self.trials
    }

    /// Returns the number of trials of the last search.
    pub(super) fn last_trials(&self) -> usize {
        self.last
    }

    /// Returns the least that any programme costs, in parts of a point, as far as looking ahead has shown.
    pub(super) fn least(&self) -> i64 {
        // Of programmes that cost more than the days state, nothing is known but that.
        self.diagram.bound + (self.spent + self.stages.least_ahead()).min(self.budget + 1)
    }

    /// Finds bounds on what is still to come at each day, which make what follows faster.
    pub(super) fn look_ahead(&mut self, point: i64, limits: &DiagramLimits) {
        let most = self.budget - self.spent;
        let ahead = if self.stages.days() > LONG { FAR } else { NEAR };
        self.stages.look_ahead((most, point / 4), ahead, limits, &mut self.trials);
        self.looks_ahead = true;
    }

    /// Searches for the cheapest programme that costs at most `most`, in parts of a point, and looks
    /// ahead where that takes many trials: at once where no programme is known, since looking ahead
    /// soon shows that there is none.
    pub(super) fn cheapest_of(
        &mut self,
        most: i64,
        point: i64,
        limits: &DiagramLimits,
        is_known: bool,
    ) -> Searched {
        if self.looks_ahead {
            return self.cheapest(most, limits);
        }
        let few = if is_known { SHORTSIGHTED } else { SHORTSIGHTED / 20 };
        let few = DiagramLimits { trials: limits.trials.min(few), ..limits.clone() };
        let answer = self.cheapest(most, &few);
        if answer != Searched::Stopped || few.trials == limits.trials {
            return answer;
        }
        self.look_ahead(point, limits);
        self.cheapest(most, limits)
    }

    /// Searches for the cheapest programme that costs at most `most`, in parts of a point. That is
    /// never more than what the days were stated for.
    pub(super) fn cheapest(&mut self, most: i64, limits: &DiagramLimits) -> Searched {
        let budget = most.saturating_sub(self.diagram.bound).min(self.budget);
        self.last = 0;
        let found = self.stages.cheapest(self.spent, budget, limits, &mut self.last);
        self.trials += self.last;
        match found {
            Ok(None) => Searched::Nothing,
            Ok(Some(places)) => {
                let chosen = with_documents(self.diagram.dual, &self.diagram.costs, &places);
                chosen.map_or(Searched::Stopped, Searched::Cheapest)
            }
            Err(Stopped { .. }) => Searched::Stopped,
        }
    }
}

/// The chains and days of a search, at the multipliers of a dual.
#[derive(Debug)]
pub(super) struct DecisionDiagram<'a> {
    dual: &'a LagrangianDual,
    windows: &'a Windows,
    /// The cost of each place, with its multiplier.
    costs: IndexVec<PlaceId, i64>,
    /// The least cost of each path.
    least: Vec<i64>,
    /// The number of each day of the dual, with the worth of its best packing.
    worths: Vec<(i64, i64)>,
    /// The dual bound, in parts of a point.
    bound: i64,
}

impl<'a> DecisionDiagram<'a> {
    /// Prices the chains and the days of a dual. `None` if some chain has no dates at all.
    pub(super) fn new(
        dual: &'a LagrangianDual,
        windows: &'a Windows,
        scratch: &mut Scratch,
    ) -> Option<DecisionDiagram<'a>> {
        let (costs, least) = dual.path_costs(scratch)?;
        let worths = dual.day_worths(scratch);
        let worth: i64 = worths.iter().map(|(_, worth)| worth).sum();
        let bound = least.iter().sum::<i64>() - worth + dual.floor_gain();
        Some(DecisionDiagram { dual, windows, costs, least, worths, bound })
    }

    /// States the days of every programme that costs at most `most`, in parts of a point.
    pub(super) fn within(&self, most: i64, deadline: &Deadline) -> Stated<'_> {
        let budget = most.saturating_sub(self.bound).min(NEVER);
        if budget < 0 {
            return Stated::Nothing;
        }
        let mut parts = Vec::with_capacity(self.dual.paths.len());
        for (number, (path, least)) in self.dual.paths.iter().zip(&self.least).enumerate() {
            if deadline.is_over() {
                return Stated::TooMuch;
            }
            match Automaton::new(path, self.dual, self.windows, &self.costs, *least, budget) {
                Ok(automaton) => parts.push(Part::new(number, automaton, self.dual)),
                Err(Shape::NoDates) => return Stated::Nothing,
                Err(Shape::TooWide | Shape::Backwards) => return Stated::TooMuch,
            }
        }
        let numbers = numbers_of(parts.iter());
        let spent = parts.iter().map(|own| own.expense).sum::<i64>() + idle(&self.worths, &numbers);
        if spent > budget {
            return Stated::Nothing;
        }
        let day = |number: &i64| Day::new(*number, parts.iter(), self.dual, &self.worths);
        let days: Vec<Day> = numbers.iter().map(day).collect();
        let stages = Stages::new(days, parts.len());
        Stated::Days(Search {
            diagram: self,
            stages,
            spent,
            budget,
            trials: 0,
            last: 0,
            looks_ahead: false,
        })
    }
}

/// Returns the index of each block's position, with the documents at their cheapest dates between
/// the meetings.
fn with_documents(
    dual: &LagrangianDual,
    costs: &IndexVec<PlaceId, i64>,
    places: &[PlaceId],
) -> Option<Vec<usize>> {
    let mut is_chosen: IndexVec<PlaceId, bool> = IndexVec::filled(false, costs.len());
    places.iter().for_each(|place| is_chosen[*place] = true);
    let mut costs = costs.clone();
    for own in dual.paths.iter().flat_map(|path| path.places()) {
        if each(own).any(|place| is_chosen[place]) {
            each(own).filter(|place| !is_chosen[*place]).for_each(|place| costs[place] = NEVER);
        }
    }
    let mut chosen = vec![0; dual.places.blocks()];
    let mut tails = Scratch::default().tails;
    for path in &dual.paths {
        if path.cheapest(&costs, &mut tails, &mut chosen) >= NEVER {
            return None;
        }
    }
    Some(chosen)
}

/// Returns what the days lose on which nothing may stand: all that they are worth.
fn idle(worths: &[(i64, i64)], numbers: &[i64]) -> i64 {
    let idle = worths.iter().filter(|(day, _)| numbers.binary_search(day).is_err());
    idle.map(|(_, worth)| worth).sum()
}

/// Returns the days on which some chain can do anything, by number, ascending.
fn numbers_of<'p>(parts: impl Iterator<Item = &'p Part>) -> Vec<i64> {
    let mut numbers: Vec<i64> = parts.flat_map(|own| own.days.iter().copied()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use rayon::prelude::*;

    use super::*;
    use crate::domain::rules::Rules;
    use crate::solver::dense::dense;
    use crate::solver::lagrangian::tests::least;
    use crate::solver::lagrangian::{Objective, POINT, Pace, Subgradient, SubgradientLimits};

    /// What a search was seen to do: programmes found, instances without one, and bounds raised by looking
    /// ahead.
    fn agrees(seed: u64) -> [usize; 3] {
        let Some(problem) = dense(seed) else { return [0; 3] };
        let Ok(windows) = Windows::new(&problem, &Rules::all()) else { return [0; 3] };
        let optimum = least(&problem, &windows, &Rules::all());
        let objective = Objective::points(&crate::domain::penalties::ALL);
        let mut dual = LagrangianDual::new(&problem, &windows, &objective).expect("small costs");
        let mut scratch = Scratch::default();
        let limits = SubgradientLimits {
            // At different multipliers the same programmes are found.
            pace: Pace { rounds: [0, 10, 100][seed as usize % 3], ..Pace::FAR },
            enough: NEVER,
            deadline: Deadline::default(),
        };
        let has_dates =
            Subgradient::default().ascend(&mut dual, &mut scratch, &limits, |_, _, _| false);
        if !has_dates {
            assert_eq!(optimum, None, "{}", problem.name);
            return [0; 3];
        }
        if seed % 2 == 1 {
            dual.split();
            let pace = Pace { first: 1.0, ..limits.pace };
            let limits = SubgradientLimits { pace, ..limits.clone() };
            Subgradient::default().ascend(&mut dual, &mut scratch, &limits, |_, _, _| false);
        }
        let diagram = DecisionDiagram::new(&dual, &windows, &mut scratch).expect("dates");
        let deadline = Deadline::default();
        let raised = Cell::new(0);
        let search = |most: i64| match diagram.within(most, &deadline) {
            Stated::Days(mut days) => {
                let limits =
                    DiagramLimits { trials: 1 << 30, threads: 1, deadline: deadline.clone() };
                let plainly = days.cheapest(most, &limits);
                let trials = days.last_trials();
                let limits = DiagramLimits { threads: 3, ..limits };
                assert_eq!(plainly, days.cheapest(most, &limits), "{}", problem.name);
                assert_eq!(trials, days.last_trials(), "{}", problem.name);
                days.look_ahead(POINT, &limits);
                let least = days.least();
                assert!(optimum.is_none_or(|own| least <= own * POINT), "{}", problem.name);
                raised.set(usize::from(least > diagram.bound + days.spent));
                let ahead = days.cheapest(most, &limits);
                // The bounds on what is to come cut off nothing that is within the budget.
                let is_found = |one: &Searched| matches!(one, Searched::Cheapest(_));
                assert_eq!(is_found(&plainly), is_found(&ahead), "{}", problem.name);
                ahead
            }
            Stated::Nothing => Searched::Nothing,
            Stated::TooMuch => Searched::Stopped,
        };
        let Some(optimum) = optimum else {
            let most = diagram.bound + 200 * POINT;
            assert_eq!(search(most), Searched::Nothing, "{}", problem.name);
            return [0, 1, raised.get()];
        };
        let optimum = optimum * POINT;
        let nothing = search(optimum - 1);
        assert_eq!(nothing, Searched::Nothing, "{}: cheaper than the optimum", problem.name);
        for most in [optimum, optimum + 2 * POINT] {
            let Searched::Cheapest(chosen) = search(most) else {
                panic!("{}: no programme of {optimum} within {most}", problem.name)
            };
            let paths = dual.paths.iter().map(|path| path.cost(&dual.base, &chosen));
            let crowded = crowded(&dual, &chosen);
            assert_eq!(paths.sum::<i64>() + crowded, optimum, "{}", problem.name);
        }
        [1, 0, raised.get()]
    }

    /// Returns what the days of a programme cost, and checks that they hold it.
    fn crowded(dual: &LagrangianDual, chosen: &[usize]) -> i64 {
        let mut cost = 0;
        for day in &dual.days {
            let (mut minutes, mut items, mut taking) = ([0; 4], 0, 0);
            for (block, number) in chosen.iter().enumerate() {
                let Some(cell) = dual.cell(dual.places.place(block, *number)) else { continue };
                if dual.days[dual.day_of[cell]].number != day.number {
                    continue;
                }
                let taken = dual.taken(block, cell);
                minutes.iter_mut().zip(taken).for_each(|(sum, taken)| *sum += taken);
                items += dual.cells[cell].size.items();
                taking += usize::from(dual.cells[cell].size.takes_day());
            }
            assert!(taking < 2 && minutes.iter().zip(day.minutes).all(|(sum, most)| *sum <= most));
            cost += dual.room.crowd(items);
        }
        cost
    }

    #[test]
    fn the_search_agrees_with_the_plain_program_on_dense_instances() {
        let seen = (20_000..20_700).into_par_iter().map(agrees);
        let sum = |one: [usize; 3], other: [usize; 3]| [0, 1, 2].map(|at| one[at] + other[at]);
        let seen = seen.reduce(|| [0; 3], sum);
        assert!(seen[0] > 500 && seen[1] > 5 && seen[2] > 100, "{seen:?}");
    }
}
