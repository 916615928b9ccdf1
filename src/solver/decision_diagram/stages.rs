//! The days in order, the search over them, and its bounds on what is still to come.

use std::sync::Arc;

use rayon::prelude::*;

use super::day::{Choices, Day};
use super::dominance::{Simulation, simulations};
use super::layer::Layer;
use super::limits::DiagramLimits;
use super::step::Step;
use super::unknown::unknown_choices;
use crate::solver::lagrangian::{NEVER, PlaceId};

/// The trials that take as long as looking for a state that dominates another.
const LOOKUP: usize = 4;

/// The states that are stored before those are looked for that lead to nothing.
const MOST_STORED: usize = if cfg!(test) { 10 } else { 500_000 };

/// A layer of fewer states is not worth a second thread.
const WIDE: usize = if cfg!(test) { 4 } else { 4_000 };

/// The days in order, with the chains that the states between them name.
#[derive(Debug)]
pub(super) struct Stages {
    days: Vec<Day>,
    /// For each day, which chains the states before it name; then those after the last.
    named: Vec<Vec<usize>>,
    /// For each of those chains, the number of its classes, which is also the name of the class of
    /// which nothing is known.
    unknown: Vec<Vec<u16>>,
    /// For each day, the least that any programme spends from it on; then 0.
    ///
    /// Of the chains that begin before the day nothing is known until their first move (Russian doll search;
    /// Verfaillie, Lemaître & Schiex 1996).
    suffix: Vec<i64>,
    /// For each day, which classes of the named chains simulate which; then those after the last.
    simulations: Vec<Vec<Arc<Simulation>>>,
}

/// A limit was reached.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stopped {
    /// The least that any programme spends, as far as the search has come.
    least: i64,
}

/// How bounds on what is still to come are searched for.
#[derive(Clone, Copy, Debug)]
pub(super) struct LookAhead {
    /// The days from one bound to the next.
    pub(super) stride: usize,
    /// The greatest number of trials for each.
    pub(super) trials: usize,
}

/// What lies over one day.
struct Over {
    layer: Layer,
    /// The least that was spent by what is beyond the budget.
    refused: i64,
    trials: usize,
    /// Whether a limit was reached.
    is_stopped: bool,
}

/// The result of a search over some days.
enum Reached {
    /// States within the budget: the layers, and the least that one of them spends.
    Within(Vec<Layer>, i64),
    /// No state is within the budget: the least that any programme spends is at least this.
    Beyond(i64),
}

impl Stages {
    pub(super) fn new(days: Vec<Day>, paths: usize) -> Stages {
        // A chain is named while it has more than one class.
        let mut classes = vec![1; paths];
        let mut named = vec![Vec::new()];
        let mut unknown = vec![Vec::new()];
        for day in &days {
            for actor in &day.actors {
                classes[actor.path] = actor.classes_after;
            }
            let own: Vec<usize> = (0..paths).filter(|path| classes[*path] > 1).collect();
            let count = |path: &usize| u16::try_from(classes[*path]).unwrap_or(u16::MAX);
            unknown.push(own.iter().map(count).collect());
            named.push(own);
        }
        let suffix = vec![0; days.len() + 1];
        let simulations = simulations(&days, &named, paths);
        Stages { days, named, unknown, suffix, simulations }
    }

    /// Returns the number of days.
    pub(super) fn days(&self) -> usize {
        self.days.len()
    }

    /// Raises the bounds on what is still to come, from the last day backwards, until they exceed
    /// `most`.
    pub(super) fn look_ahead(
        &mut self,
        (most, step): (i64, i64),
        ahead: LookAhead,
        limits: &DiagramLimits,
        trials: &mut usize,
    ) {
        let count = self.days.len();
        for stage in (0..count).rev() {
            self.suffix[stage] = self.suffix[stage].max(self.suffix[stage + 1]);
            let is_over = *trials > limits.trials || limits.deadline.is_over();
            if stage % ahead.stride != 0 || is_over || self.suffix[stage] > most {
                continue;
            }
            let classes = self.unknown[stage].iter().copied().map(usize::from);
            let named = self.named[stage].iter().copied().zip(classes);
            let unknown = unknown_choices(&self.days[stage..], named);
            let mut left = ahead.trials;
            while self.suffix[stage] <= most {
                let budget = (self.suffix[stage] + step).min(most);
                let first = (self.unknown[stage].as_slice(), 0);
                let days = (stage..count, unknown.as_slice());
                let before = left;
                let reached = self.search(days, first, budget, limits, &mut left, false);
                *trials += before - left;
                let (Ok(Reached::Within(_, least) | Reached::Beyond(least))
                | Err(Stopped { least })) = reached;
                self.suffix[stage] = self.suffix[stage].max(least);
                if !matches!(reached, Ok(Reached::Beyond(_))) {
                    break;
                }
            }
        }
    }

    /// Returns the least that any programme spends on these days.
    pub(super) fn least_ahead(&self) -> i64 {
        self.suffix[0]
    }

    /// Takes over bounds on what is still to come, each with the number of its day.
    pub(super) fn expect(&mut self, ahead: &[(i64, i64)]) {
        for (stage, day) in self.days.iter().enumerate() {
            let first = ahead.partition_point(|(number, _)| *number < day.number);
            let least = ahead.get(first).map_or(0, |(_, least)| *least);
            self.suffix[stage] = self.suffix[stage].max(least);
        }
    }

    /// Returns the bounds on what is still to come, each with the number of its day.
    pub(super) fn ahead(&self) -> Vec<(i64, i64)> {
        self.days.iter().zip(&self.suffix).map(|(day, least)| (day.number, *least)).collect()
    }

    /// Returns the places of the cheapest programme within the budget, if there is one.
    pub(super) fn cheapest(
        &self,
        spent: i64,
        budget: i64,
        limits: &DiagramLimits,
        trials: &mut usize,
    ) -> Result<Option<Vec<PlaceId>>, Stopped> {
        let mut left = limits.trials;
        let days = (0..self.days.len(), &[][..]);
        let reached = self.search(days, (&[], spent), budget, limits, &mut left, true);
        *trials += limits.trials - left;
        match reached? {
            Reached::Within(layers, _) => Ok(Some(self.places(&layers, budget))),
            Reached::Beyond(_) => Ok(None),
        }
    }

    /// Searches some days, with the choices of chains of which nothing is known on each of them, from one state
    /// before the first.
    fn search(
        &self,
        (days, unknown): (std::ops::Range<usize>, &[Vec<Option<Choices>>]),
        (first, spent): (&[u16], i64),
        budget: i64,
        limits: &DiagramLimits,
        left: &mut usize,
        keeps: bool,
    ) -> Result<Reached, Stopped> {
        if spent + self.suffix[days.start] > budget {
            return Ok(Reached::Beyond(spent + self.suffix[days.start]));
        }
        let mut layers = vec![Layer::new(first.len())];
        layers[0].add(first, spent, 0);
        let mut refused = NEVER;
        let mut stored = 0;
        for stage in days.clone() {
            let Some(last) = layers.last() else { break };
            let ahead = self.suffix[stage + 1];
            let unknown = unknown.get(stage - days.start).map_or(&[][..], Vec::as_slice);
            let over = self.over((stage, unknown), last, budget - ahead, limits, *left);
            *left = left.saturating_sub(over.trials);
            if over.is_stopped {
                *left = 0;
                let least = last.least().unwrap_or(NEVER).saturating_add(self.suffix[stage]);
                return Err(Stopped { least: least.min(refused) });
            }
            let mut next = over.layer;
            let lookups = next.prune(&self.simulations[stage + 1]);
            *left = left.saturating_sub(LOOKUP * lookups);
            refused = refused.min(over.refused.saturating_add(ahead));
            if next.len() == 0 {
                return Ok(Reached::Beyond(refused));
            }
            if !keeps {
                layers.clear();
            }
            stored += next.len();
            layers.push(next);
            if stored > MOST_STORED {
                // Most states of long ago lead to none of today.
                for at in (1..layers.len()).rev() {
                    let (before, after) = layers.split_at_mut(at);
                    before[at - 1].keep_parents_of(&mut after[0]);
                }
                stored = 0;
            }
        }
        let ahead = self.suffix[days.end];
        let spent = layers.last().and_then(Layer::least).unwrap_or(NEVER).saturating_add(ahead);
        // What was refused spends more than the budget.
        Ok(Reached::Within(layers, spent))
    }

    /// Goes over one day, from all states of a layer: each thread from its part of them. The first states
    /// come first in the end, so the layer is the same with any number of threads.
    fn over(
        &self,
        day: (usize, &[Option<Choices>]),
        last: &Layer,
        budget: i64,
        limits: &DiagramLimits,
        left: usize,
    ) -> Over {
        let threads = if last.len() < WIDE { 1 } else { limits.threads.max(1) };
        let each = last.len().div_ceil(threads);
        let parts = (0..threads).map(|part| part * each..last.len().min((part + 1) * each));
        let part = |states| self.over_part(day, (last, states), budget, limits, left);
        if threads == 1 {
            return part(0..last.len());
        }
        let parts: Vec<_> = parts.collect();
        let parts: Vec<Over> = parts.into_par_iter().map(part).collect();
        let mut parts = parts.into_iter();
        let Some(mut whole) = parts.next() else { return part(0..0) };
        for own in parts {
            for state in 0..own.layer.len() {
                let layer = &own.layer;
                whole.layer.add(layer.key(state), layer.spent(state), layer.parent(state));
            }
            whole.refused = whole.refused.min(own.refused);
            whole.trials += own.trials;
            whole.is_stopped |= own.is_stopped;
        }
        whole.is_stopped |= whole.trials > left;
        whole
    }

    /// The same from some of the states.
    fn over_part(
        &self,
        (stage, unknown): (usize, &[Option<Choices>]),
        (last, states): (&Layer, std::ops::Range<usize>),
        budget: i64,
        limits: &DiagramLimits,
        left: usize,
    ) -> Over {
        let mut layer = Layer::new(self.named[stage + 1].len());
        let mut step = self.step(stage, unknown, budget);
        let mut is_stopped = false;
        for state in states {
            step.from(last.key(state), last.spent(state), &mut |key, spent| {
                layer.add(key, spent, state);
            });
            let is_over = state % 256 == 255 && limits.deadline.is_over();
            if is_over || step.trials() > left {
                is_stopped = true;
                break;
            }
        }
        Over { layer, refused: step.refused(), trials: step.trials(), is_stopped }
    }

    /// Returns the transition over a day.
    fn step<'a>(&'a self, stage: usize, unknown: &'a [Option<Choices>], budget: i64) -> Step<'a> {
        Step::new(&self.days[stage], unknown, [&self.named[stage], &self.named[stage + 1]], budget)
    }

    /// Returns the places of the programme that leads to the only state after the last day.
    fn places(&self, layers: &[Layer], budget: i64) -> Vec<PlaceId> {
        let mut places = Vec::new();
        let mut state = 0;
        for stage in (0..self.days.len()).rev() {
            let (before, after) = (&layers[stage], &layers[stage + 1]);
            let parent = after.parent(state);
            let mut step = self.step(stage, &[], budget);
            let from = (before.key(parent), before.spent(parent));
            let own = step.places(from, (after.key(state), after.spent(state)));
            places.extend(own.unwrap_or_default());
            state = parent;
        }
        places
    }
}
