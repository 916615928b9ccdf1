//! The transition over one day.

use super::day::{Choice, Choices, Content, Day};
use crate::solver::lagrangian::{NEVER, PlaceId};

/// Goes from the states before a day to those after it.
///
/// The chains decide one after another to which class they go. Between them, only what the day holds
/// matters, not which of them takes the morning: contents that are alike, or that another dominates,
/// are one.
pub(super) struct Step<'a> {
    day: &'a Day,
    /// For each actor of the day, its choices where its class is unknown.
    unknown: &'a [Option<Choices>],
    budget: i64,
    /// For each actor of the day, its column among the classes before it.
    columns: Vec<Option<usize>>,
    /// For each column after the day, the one before it, or the actor that decides it.
    sources: Vec<Source>,
    /// The actors with their choices from the state at hand, those with the fewest first.
    turns: Vec<Turn<'a>>,
    /// For each turn, what the day may hold before it.
    held: Vec<Vec<Content>>,
    /// For each actor, the class to which it goes.
    chosen: Vec<u16>,
    key: Vec<u16>,
    /// The least that was spent by what is beyond the budget.
    refused: i64,
    /// The contents and moves that were put together.
    trials: usize,
}

/// Where the class of a chain after a day comes from.
#[derive(Clone, Copy, Debug)]
enum Source {
    Column(usize),
    Actor(usize),
}

/// An actor with its choices.
#[derive(Clone, Copy)]
struct Turn<'a> {
    actor: usize,
    choices: &'a [Choice],
    /// The least expense, and the most profit.
    own: (i64, i64),
    /// The same of the turns after this one.
    rest: (i64, i64),
}

impl<'a> Step<'a> {
    /// Creates the transition over a day, between states that name these chains before and after it.
    pub(super) fn new(
        day: &'a Day,
        unknown: &'a [Option<Choices>],
        [before, after]: [&[usize]; 2],
        budget: i64,
    ) -> Step<'a> {
        let column = |path: usize| before.binary_search(&path).ok();
        let source = |path: &usize| match day.actors.iter().position(|own| own.path == *path) {
            Some(actor) => Source::Actor(actor),
            // A chain that does nothing today was named before, since its classes are the same.
            None => Source::Column(column(*path).unwrap_or(0)),
        };
        Step {
            day,
            unknown,
            budget,
            columns: day.actors.iter().map(|actor| column(actor.path)).collect(),
            sources: after.iter().map(source).collect(),
            turns: Vec::with_capacity(day.actors.len()),
            held: vec![Vec::new(); day.actors.len() + 1],
            chosen: vec![0; day.actors.len()],
            key: Vec::with_capacity(after.len()),
            refused: NEVER,
            trials: 0,
        }
    }

    /// Returns the least that was spent by what is beyond the budget.
    pub(super) fn refused(&self) -> i64 {
        self.refused
    }

    /// Returns how many contents and moves were put together.
    pub(super) fn trials(&self) -> usize {
        self.trials
    }

    /// Calls `found` with every state after the day that one before it leads to within the budget: its
    /// classes, and what it has spent.
    pub(super) fn from(&mut self, before: &[u16], spent: i64, found: &mut dyn FnMut(&[u16], i64)) {
        if self.take_turns(before, spent) {
            self.held[0].clear();
            self.held[0].push(Content::empty(spent));
            self.decide(0, before, found);
        }
    }

    /// Orders the actors with their choices; returns whether each has one.
    fn take_turns(&mut self, before: &[u16], spent: i64) -> bool {
        self.turns.clear();
        let day: &'a Day = self.day;
        let mut least = spent;
        for (actor, (own, column)) in day.actors.iter().zip(&self.columns).enumerate() {
            let class = column.map_or(0, |column| usize::from(before[column]));
            // The class that follows the last is the unknown one.
            let unknown = || self.unknown.get(actor)?.as_ref();
            let Some(Choices { all: choices, most_profit }) =
                own.choices.get(class).or_else(unknown)
            else {
                return false;
            };
            let Some(first) = choices.first() else { return false };
            least += first.least;
            let own = (first.least, *most_profit);
            self.turns.push(Turn { actor, choices, own, rest: (0, 0) });
        }
        for turn in &mut self.turns {
            let others = least - turn.own.0;
            let usable = turn.choices.partition_point(|own| others + own.least <= self.budget);
            if let Some(next) = turn.choices.get(usable) {
                self.refused = self.refused.min(others + next.least);
            }
            turn.choices = &turn.choices[..usable];
        }
        self.turns.sort_by_key(|turn| turn.choices.len());
        let mut rest = (0, 0);
        for turn in self.turns.iter_mut().rev() {
            turn.rest = rest;
            rest = (rest.0 + turn.own.0, rest.1 + turn.own.1);
        }
        true
    }

    /// Lets the actor of a turn decide, and those after it.
    fn decide(&mut self, turn: usize, before: &[u16], found: &mut dyn FnMut(&[u16], i64)) {
        let Some(Turn { actor, choices, rest, .. }) = self.turns.get(turn).copied() else {
            let spent = self.held[turn].iter().map(|held| held.expense + self.day.loss(held)).min();
            self.key.clear();
            self.key.extend(self.sources.iter().map(|source| match source {
                Source::Column(column) => before[*column],
                Source::Actor(actor) => self.chosen[*actor],
            }));
            found(&self.key, spent.unwrap_or(NEVER));
            return;
        };
        for choice in choices {
            if self.hold(turn, choice, rest) {
                self.chosen[actor] = choice.to;
                self.decide(turn + 1, before, found);
            }
        }
    }

    /// Writes what the day may hold after a choice; returns whether anything is within the budget.
    fn hold(&mut self, turn: usize, choice: &Choice, rest: (i64, i64)) -> bool {
        let (held, next) = self.held.split_at_mut(turn + 1);
        let (held, next) = (&held[turn], &mut next[0]);
        next.clear();
        self.trials += held.len() * choice.moves.len();
        for own in held {
            for more in &choice.moves {
                let Some(sum) = self.day.with(own, &more.content) else { continue };
                let spent = sum.expense + rest.0 + self.day.least_loss(&sum, rest.1);
                if spent > self.budget {
                    self.refused = self.refused.min(spent);
                } else if !next.iter().any(|known| known.dominates(&sum)) {
                    next.retain(|known| !sum.dominates(known));
                    next.push(sum);
                }
            }
        }
        !next.is_empty()
    }

    /// Returns the places of the meetings that lead from a state before the day to one after it.
    pub(super) fn places(
        &mut self,
        (before, spent): (&[u16], i64),
        (after, reached): (&[u16], i64),
    ) -> Option<Vec<PlaceId>> {
        if !self.take_turns(before, spent) {
            return None;
        }
        for (source, class) in self.sources.iter().zip(after) {
            if let Source::Actor(actor) = source {
                self.chosen[*actor] = *class;
            }
        }
        let start = Content::empty(spent);
        let mut places = Vec::new();
        self.follow(0, &start, reached, &mut places).then_some(places)
    }

    /// Finds moves to the chosen classes that spend no more than is known to be enough.
    fn follow(&self, turn: usize, held: &Content, most: i64, places: &mut Vec<PlaceId>) -> bool {
        let Some(own) = self.turns.get(turn) else {
            return held.expense + self.day.loss(held) <= most;
        };
        // A chain that is not named after the day has one class then.
        let is_named =
            self.sources.iter().any(|s| matches!(s, Source::Actor(actor) if *actor == own.actor));
        let to = if is_named { self.chosen[own.actor] } else { 0 };
        let moves = own.choices.iter().filter(|choice| choice.to == to);
        for more in moves.flat_map(|choice| &choice.moves) {
            let Some(sum) = self.day.with(held, &more.content) else { continue };
            if sum.expense + own.rest.0 + self.day.least_loss(&sum, own.rest.1) > most {
                continue;
            }
            let count = places.len();
            places.extend_from_slice(&more.places);
            if self.follow(turn + 1, &sum, most, places) {
                return true;
            }
            places.truncate(count);
        }
        false
    }
}
