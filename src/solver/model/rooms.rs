//! The minutes of every slot of the horizon, and what each block takes of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::block::{Block, Takes};
use super::grid::{Grid, OVER_NOON};
use crate::base::calendar::{Session, Slot};
use crate::domain::encoder::Position;
use crate::domain::problem::{Facts, Problem};

/// The minutes of every slot for meetings whose hour is not stated.
///
/// Hours of their own and meetings with stated hours are rare: each is an exception to the policy's
/// hours.
#[derive(Clone, Debug)]
pub struct Rooms {
    /// The policy's minutes of each session.
    usual: [i64; 4],
    minutes: Arc<[i64]>,
    /// The slots with meetings whose day and hour are stated.
    with_facts: Arc<BTreeSet<Position>>,
    /// The days, by number, with a slot that differs from the policy's hours.
    unusual: Arc<BTreeSet<i64>>,
}

impl Rooms {
    /// Computes the minutes of the slots of a horizon.
    pub(crate) fn new(problem: &Problem, grid: &Grid) -> Rooms {
        let usual = Session::ALL.map(|session| i64::from(problem.capacity(session)));
        let mut minutes = usual.repeat(usize::try_from(grid.days()).unwrap_or(0));
        let facts = Facts::of(problem);
        let (mut with_facts, mut unusual) = (BTreeSet::new(), BTreeSet::new());
        for slot in problem.calendar.slots_with_own_hours().chain(facts.slots()) {
            let position = grid.slot(slot);
            let own = usize::try_from(position).ok().and_then(|own| minutes.get_mut(own));
            if let Some(own) = own {
                *own = i64::from(facts.free(problem, slot).minutes());
                unusual.insert(grid.day(position));
            }
            if facts.has(slot) {
                with_facts.insert(position);
            }
        }
        Rooms {
            usual,
            minutes: minutes.into(),
            with_facts: Arc::new(with_facts),
            unusual: Arc::new(unusual),
        }
    }

    /// Returns the minutes of each session on a day without hours of its own.
    pub(crate) fn usual(&self) -> [i64; 4] {
        self.usual
    }

    /// Returns the minutes of a slot; 0 outside the horizon.
    pub(crate) fn at(&self, slot: Position) -> i64 {
        usize::try_from(slot).ok().and_then(|slot| self.minutes.get(slot)).copied().unwrap_or(0)
    }

    /// Iterates over the slots whose minutes are not those of the policy, with their minutes.
    pub(crate) fn exceptions(&self) -> impl Iterator<Item = (Position, i64)> + '_ {
        let slots = self.unusual.iter().flat_map(|day| Grid::slots_of_day(*day));
        slots.map(|slot| (slot, self.at(slot)))
    }

    /// Returns whether a day has a slot with other minutes than the policy gives it.
    pub(crate) fn is_unusual(&self, day: i64) -> bool {
        self.unusual.contains(&day)
    }

    /// Returns the minutes that a block at a position takes of each slot, with the slots.
    pub(crate) fn taken<'a>(
        &'a self,
        block: &'a Block,
        position: Position,
    ) -> impl Iterator<Item = (Position, i64)> + 'a {
        // Nothing may come between the parts of a block that closes the morning and opens the
        // afternoon.
        let offsets = [0, OVER_NOON, 1];
        offsets.into_iter().filter_map(move |offset| {
            let slot = position + offset;
            let minutes = match (offset, block.takes) {
                (1, _) => {
                    let is_parted = block.items.len() > 1 && block.reaches_over_noon();
                    if is_parted && block.takes != Takes::Nothing { self.at(slot) } else { 0 }
                }
                (_, Takes::Nothing) => 0,
                (0, Takes::Session { .. }) | (_, Takes::Day { .. }) => self.at(slot),
                (_, Takes::Session { .. }) if block.reaches_over_noon() => self.at(slot),
                (_, Takes::Session { .. }) => 0,
                (0, Takes::Minutes) => block.loads[0],
                (_, Takes::Minutes) => block.loads[1],
            };
            (minutes > 0).then_some((slot, minutes))
        })
    }

    /// Returns whether the slots from a position hold a block that is alone there.
    pub(crate) fn hold(
        &self,
        problem: &Problem,
        grid: &Grid,
        block: &Block,
        position: Position,
    ) -> bool {
        let needs_clear = match block.takes {
            Takes::Nothing => return true,
            Takes::Minutes => block.reaches_over_noon(),
            Takes::Session { .. } | Takes::Day { .. } => true,
        };
        let span = if block.reaches_over_noon() { OVER_NOON } else { 0 };
        if needs_clear && self.with_facts.range(position..=position + span).next().is_some() {
            // A single item that takes the day leaves lunch to others.
            let is_only_lunch = block.items.len() == 1
                && !self.with_facts.contains(&position)
                && !self.with_facts.contains(&(position + OVER_NOON));
            if !is_only_lunch {
                return false;
            }
        }
        let hours =
            |at: Position| problem.hours(Slot { date: grid.date(at), session: grid.session(at) });
        match block.takes {
            Takes::Nothing => true,
            Takes::Minutes => {
                let halves = block.loads.into_iter().zip([position, position + OVER_NOON]);
                halves.into_iter().all(|(load, slot)| load == 0 || load <= self.at(slot))
            }
            Takes::Session { starts, minutes } => {
                let own = hours(position);
                starts >= own.opens
                    && minutes <= (own.closes - starts).num_minutes()
                    && (minutes == 0 || self.at(position) > 0)
            }
            Takes::Day { starts, minutes } => {
                let own = hours(position);
                let starts = starts.unwrap_or(own.opens);
                starts >= own.opens
                    && starts < own.closes
                    && minutes
                        <= (own.closes - starts).num_minutes() + self.at(position + OVER_NOON)
            }
        }
    }
}
