//! What has been held, and the rules that facts have settled.
//!
//! A *fact* can no longer change: an item that has been held, or a report that is out. A rule that
//! facts alone break is noted, and does not keep the rest from being planned. See `docs/model.md`.

use chrono::{NaiveDate, NaiveTime};

use super::{FixedBy, Item, Precedence, Problem};
use crate::base::calendar::Session;
use crate::domain::ids::RuleId;
use crate::input::instance::Origin;

/// The time of an item that has been held, exactly as the programme kept states it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// The session, if the programme states it.
    pub session: Option<Session>,
    /// The start, if the programme states it.
    pub start: Option<NaiveTime>,
    /// The end, if the programme states it.
    pub end: Option<NaiveTime>,
    /// Whether the item stays marked as fixed.
    pub is_fixed: bool,
}

impl Item {
    /// Returns the time at which the item was held, if it was.
    ///
    /// ```
    /// use horseshoe::questions::replan::keep;
    /// use horseshoe::{Draft, Rules};
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let mut problem = Problem::new(&instance)?;
    ///
    /// let agreed = Draft::of_bytes("agreed.csv", b"date,session,id\n2027-01-05,morning,ukraine\n".into())?;
    /// let ukraine = problem.item("ukraine").ok_or("no such item")?;
    /// let tenth = chrono::NaiveDate::from_ymd_opt(2027, 1, 10);
    /// keep(&mut problem, &Rules::all(), &agreed, tenth);
    /// assert!(problem.items[ukraine].held().is_some(), "on the 10th, the 5th is past");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn held(&self) -> Option<&Held> {
        self.held.as_ref().filter(|_| self.fixed_date.is_some())
    }

    /// Returns whether the item is a fact: it has been held, or is a report that is out.
    pub(crate) fn is_fact(&self) -> bool {
        self.held().is_some() || self.is_issued()
    }
}

impl Problem {
    /// Marks an item as held on a day, in a session if it took one. `kept` is the row of the programme
    /// kept; without one, the item's own row states the day.
    ///
    /// An index beyond the items marks nothing.
    pub(crate) fn hold(
        &mut self,
        item: usize,
        (date, session): (NaiveDate, Option<Session>),
        held: Held,
        kept: Option<Origin>,
    ) {
        if let Some(item) = self.items.get_mut(item) {
            (item.fixed_date, item.fixed_session) = (Some(date), session);
            item.held = Some(held);
            item.fixed_by = kept.map_or(FixedBy::Row, FixedBy::Kept);
        }
    }

    /// Returns the index of the item that an item must directly follow, unless a waiver parts the two.
    /// Nothing follows directly on what has been held, and what has been held follows on nothing: its
    /// time is settled.
    pub(crate) fn leader(&self, item: usize) -> Option<usize> {
        let is_open = |item: usize| self.items.get(item).is_some_and(|own| own.held().is_none());
        let leader = self.items.get(item)?.follows?;
        let is_parted = self.question.waivers.apart.contains(&item);
        (is_open(item) && is_open(leader) && !is_parted).then_some(leader)
    }

    /// Returns whether a requirement that one item comes after another, or by how much, is settled, so
    /// that it binds nobody any more:
    ///
    /// - both are facts;
    /// - the later one has been held, and the earlier one has not: no day is left for it;
    /// - the earlier one is a report that came out on the fixed day of the later one, or after it.
    pub(crate) fn is_settled(&self, from: usize, to: usize) -> bool {
        let (Some(before), Some(after)) = (self.items.get(from), self.items.get(to)) else {
            return false;
        };
        let is_too_late = before.is_issued()
            && after.fixed_by != FixedBy::Question
            && before.fixed_date.zip(after.fixed_date).is_some_and(|(out, held)| held <= out);
        after.held().is_some() || before.is_fact() && after.is_fact() || is_too_late
    }

    /// Returns whether a precedence still binds.
    pub(crate) fn binds(&self, precedence: &Precedence) -> bool {
        !self.is_settled(precedence.from, precedence.to)
    }

    /// Returns whether a rule that these items break is noted only, because facts have settled it.
    pub(crate) fn is_noted(&self, rule: RuleId, items: &[usize]) -> bool {
        let is_held = |item: usize| self.items.get(item).is_some_and(|own| own.held().is_some());
        match (rule, items) {
            // What has been held stays where it was.
            (RuleId::FixedDate, _) | (_, []) => false,
            (RuleId::ChainOrder | RuleId::Lead, [from, to]) => self.is_settled(*from, *to),
            (RuleId::DirectlyFollows | RuleId::SessionOrder, [one, other]) => {
                is_held(*one) || is_held(*other)
            }
            (_, items) => items.iter().all(|item| is_held(*item)),
        }
    }

    /// Returns the problem as the instance states it, as if nothing had been held.
    pub(crate) fn as_stated(&self) -> Problem {
        let mut stated = self.clone();
        for item in &mut stated.items {
            if item.held.take().is_some() && item.fixed_by != FixedBy::Row {
                // Only an event's own row states a day for a meeting.
                (item.fixed_date, item.fixed_session) = (item.asked_date, item.asked_session);
                item.fixed_by = FixedBy::Row;
            }
        }
        stated
    }
}
