//! A day of the search: what the chains may do on it, and what it holds.

use std::sync::Arc;

use super::automaton::{self, Automaton};
use super::dominance::Simulation;
use super::rest::Rest;
use crate::solver::lagrangian::{DayCapacity, LagrangianDual, PlaceId};

/// More items than any day holds.
const TOO_MANY: u16 = u16::MAX;

/// What meetings take of their day, and what they bring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// The minutes of each part of the day.
    minutes: [u16; 4],
    /// The items, as crowded days count them; [`TOO_MANY`] if no day holds it.
    items: u16,
    /// Whether one takes both halves of the day.
    takes_day: bool,
    /// What the meetings pay for the day at the multipliers.
    profit: i64,
    /// The rise of the chains' bounds.
    pub(super) expense: i64,
}

impl Content {
    /// Returns an empty day after this much was spent.
    pub(super) fn empty(expense: i64) -> Content {
        Content::default().at(expense)
    }

    /// Returns whether this is as good as another: it takes no more of the day, and costs no more.
    pub(super) fn dominates(&self, other: &Content) -> bool {
        self.more_than(other).is_some_and(|more| more <= 0)
    }

    /// Returns what this costs more than another, if it takes no more of the day.
    pub(super) fn more_than(&self, other: &Content) -> Option<i64> {
        let is_within = self.items <= other.items
            && self.takes_day <= other.takes_day
            && self.minutes.iter().zip(other.minutes).all(|(own, other)| *own <= other);
        is_within.then(|| (self.expense - self.profit) - (other.expense - other.profit))
    }

    /// Returns the same at another expense.
    pub(super) fn at(self, expense: i64) -> Content {
        Content { expense, ..self }
    }

    /// Returns whether no day holds it.
    fn is_too_much(&self) -> bool {
        self.items == TOO_MANY
    }
}

/// A way in which a chain does something on the day.
#[derive(Clone, Debug)]
pub(super) struct Move {
    /// What it takes of the day, and its expense.
    pub(super) content: Content,
    /// The places at which its meetings then stand.
    pub(super) places: Vec<PlaceId>,
}

/// The moves of a chain to one class.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// The class after the day.
    pub(super) to: u16,
    /// The least expense.
    pub(super) least: i64,
    pub(super) moves: Vec<Move>,
}

/// What a chain may do on a day from one class, or from one that is unknown.
#[derive(Debug)]
pub(super) struct Choices {
    /// The choices, the cheapest first.
    pub(super) all: Vec<Choice>,
    /// The most that its meetings may pay.
    pub(super) most_profit: i64,
}

impl Choices {
    /// Groups moves by the class to which they lead.
    pub(super) fn new(mut moves: Vec<(u16, Move)>) -> Choices {
        let most_profit = moves.iter().map(|(_, own)| own.content.profit).max().unwrap_or(0);
        moves.sort_by_key(|(to, own)| (*to, own.content.expense));
        let mut all: Vec<Choice> = Vec::new();
        for (to, own) in moves {
            match all.last_mut().filter(|choice| choice.to == to) {
                // A move that takes more and costs no less is needless.
                Some(choice) if choice.moves.iter().any(|b| b.content.dominates(&own.content)) => {}
                Some(choice) => choice.moves.push(own),
                None => all.push(Choice { to, least: own.content.expense, moves: vec![own] }),
            }
        }
        all.sort_by_key(|choice| choice.least);
        Choices { all, most_profit }
    }
}

/// What one chain may do on each of its days.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The days, by number, ascending.
    pub(super) days: Vec<i64>,
    /// What it may do on each of them.
    pub(super) actors: Vec<Arc<Actor>>,
    /// What its cheapest dates cost more than its part of the dual bound.
    pub(super) expense: i64,
}

impl Part {
    /// Resolves the moves of an automaton, with the number of its path.
    pub(super) fn new(path: usize, automaton: Automaton, dual: &LagrangianDual) -> Part {
        let mut after = Arc::new(Simulation::identity(1));
        let mut actors: Vec<Arc<Actor>> = Vec::with_capacity(automaton.days.len());
        for stage in (0..automaton.days.len()).rev() {
            let own = Arc::new(Actor::new(path, &automaton, stage, dual, &after));
            after = Arc::clone(&own.simulation);
            actors.push(own);
        }
        actors.reverse();
        Part { days: automaton.days, actors, expense: automaton.expense }
    }
}

/// What one chain may do on the day.
#[derive(Debug)]
pub(super) struct Actor {
    /// The chain, by the number of its path.
    pub(super) path: usize,
    /// What it may do from each class before the day.
    pub(super) choices: Vec<Choices>,
    /// The number of classes after the day.
    pub(super) classes_after: usize,
    /// Which of the classes before the day simulate which.
    pub(super) simulation: Arc<Simulation>,
}

/// A day with the chains that may do something on it.
#[derive(Clone, Debug)]
pub(super) struct Day {
    /// Its number.
    pub(super) number: i64,
    /// What each chain may do, by the number of its path, ascending.
    pub(super) actors: Vec<Arc<Actor>>,
    /// The minutes of each part of the day.
    minutes: [u16; 4],
    /// What the best packing of the day pays.
    worth: i64,
    /// What meetings still to come can pay.
    rest: Arc<Rest>,
    /// What crowded days cost.
    room: DayCapacity,
}

impl Day {
    /// Creates a day by its number, from the chains that may do something on it.
    pub(super) fn new<'p>(
        number: i64,
        parts: impl Iterator<Item = &'p Part>,
        dual: &LagrangianDual,
        worths: &[(i64, i64)],
    ) -> Day {
        let known = dual.days.iter().find(|day| day.number as i64 == number);
        let worth = worths.iter().find(|(day, _)| *day == number).map_or(0, |(_, worth)| *worth);
        let actors = parts.filter_map(|part| {
            let stage = part.days.binary_search(&number).ok()?;
            Some(Arc::clone(&part.actors[stage]))
        });
        Day {
            number,
            actors: actors.collect(),
            minutes: known.map_or([0; 4], |day| day.minutes.map(narrow)),
            worth,
            rest: Arc::new(known.map_or_else(Rest::default, |day| {
                Rest::new(dual.units_of(day), &dual.sums_of(day))
            })),
            room: dual.room,
        }
    }

    /// Returns the day with one more chain that may do something on it.
    pub(super) fn with_actor(&self, actor: &Arc<Actor>) -> Day {
        let mut day = self.clone();
        let at = day.actors.partition_point(|own| own.path < actor.path);
        day.actors.insert(at, Arc::clone(actor));
        day
    }

    /// Adds what a move brings; `None` if the day does not hold it.
    pub(super) fn with(&self, held: &Content, own: &Content) -> Option<Content> {
        if own.takes_day && held.takes_day {
            return None;
        }
        let mut minutes = held.minutes;
        for ((sum, own), most) in minutes.iter_mut().zip(own.minutes).zip(self.minutes) {
            *sum = sum.saturating_add(own);
            if own > 0 && *sum > most {
                return None;
            }
        }
        Some(Content {
            minutes,
            items: held.items.saturating_add(own.items),
            takes_day: held.takes_day || own.takes_day,
            profit: held.profit + own.profit,
            expense: held.expense + own.expense,
        })
    }

    /// Returns what the day loses beside its best packing, with what it holds in the evening.
    pub(super) fn loss(&self, held: &Content) -> i64 {
        (self.worth - (held.profit - self.room.crowd(usize::from(held.items)))).max(0)
    }

    /// Returns the least that the day loses if what is still to come pays no more than `rest`.
    pub(super) fn least_loss(&self, held: &Content, rest: i64) -> i64 {
        let least = self.worth - (held.profit + rest - self.room.crowd(usize::from(held.items)));
        if rest == 0 {
            return least.max(0);
        }
        let left = |part: usize| i64::from(self.minutes[part]) - i64::from(held.minutes[part]);
        let items = usize::from(held.items);
        let crowd = |more: usize| self.room.crowd(items + more);
        let most = self.rest.most([left(0), left(1)], !held.takes_day, items, crowd);
        least.max(self.worth - (held.profit + most)).max(0)
    }
}

impl Actor {
    fn new(
        path: usize,
        automaton: &Automaton,
        stage: usize,
        dual: &LagrangianDual,
        after: &Simulation,
    ) -> Actor {
        let classes_after = automaton.classes(stage + 1);
        let resolved = |own: &automaton::Move| {
            let blocks = dual.paths[path].blocks_of(&own.places);
            let content = content(&blocks, &own.places, dual).at(own.expense);
            (own.to, Move { content, places: own.places.clone() })
        };
        let of_class = |moves: &Vec<automaton::Move>| {
            let moves = moves.iter().map(resolved);
            Choices::new(moves.filter(|(_, own)| !own.content.is_too_much()).collect())
        };
        let choices: Vec<Choices> = automaton.moves[stage].iter().map(of_class).collect();
        let simulation = Arc::new(Simulation::before(&choices, after));
        Actor { path, choices, classes_after, simulation }
    }
}

/// Returns what the meetings of one chain take together; more than any day holds if two of them take
/// the day.
fn content(blocks: &[usize], places: &[PlaceId], dual: &LagrangianDual) -> Content {
    let mut content = Content::default();
    for (block, place) in blocks.iter().zip(places) {
        let Some(cell) = dual.cell(*place) else { continue };
        let size = dual.cells[cell].size;
        if content.takes_day && size.takes_day() {
            return Content { items: TOO_MANY, ..Content::default() };
        }
        let taken = dual.taken(*block, cell);
        let parts = content.minutes.iter_mut().zip(taken);
        parts.for_each(|(sum, taken)| *sum = sum.saturating_add(narrow(taken)));
        content.items = content.items.saturating_add(narrow(size.items()));
        content.takes_day |= size.takes_day();
        content.profit += dual.price_at(*place);
    }
    content
}

/// Returns a number of minutes or items of one day; one that is too large for any day stays so.
fn narrow(number: impl TryInto<u16>) -> u16 {
    number.try_into().unwrap_or(u16::MAX)
}
