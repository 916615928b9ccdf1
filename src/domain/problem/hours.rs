//! The hours of each slot, and what meetings with a stated hour leave of them.
//!
//! A meeting whose day and hour are both stated is a *fact*: it takes exactly its own minutes. The
//! other meetings of its session share the longest stretch that the facts leave free. This excludes
//! programmes that would use two stretches of one session, and admits none that overlaps.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{Arrangement, Problem, arrange, pieces};
use crate::base::calendar::{Calendar, Session, Slot};
use crate::input::instance::Policy;

/// A part of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Its beginning.
    pub(crate) opens: NaiveTime,
    /// Its end.
    pub(crate) closes: NaiveTime,
}

impl Stretch {
    /// Returns its minutes; 0 if it ends before it begins.
    pub(crate) fn minutes(self) -> u32 {
        u32::try_from((self.closes - self.opens).num_minutes()).unwrap_or(0)
    }
}

/// A meeting whose day and hour are both stated, in one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    /// The item.
    pub(crate) item: usize,
    /// When it starts.
    pub(crate) start: NaiveTime,
    /// When it ends.
    pub(crate) end: NaiveTime,
}

/// The facts of a problem, by slot, in the order of their hours.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    by_slot: BTreeMap<Slot, Vec<Fact>>,
    /// For each fact that spans noon, what it keeps clear on either side.
    kept_clear: BTreeMap<Slot, Stretch>,
}

impl Facts {
    /// Finds the facts of a problem.
    pub(crate) fn of(problem: &Problem) -> Facts {
        Facts::of_days(problem, |_| true)
    }

    /// Finds the facts of one day.
    fn of_day(problem: &Problem, date: NaiveDate) -> Facts {
        Facts::of_days(problem, |own| own == date)
    }

    fn of_days(problem: &Problem, is_wanted: impl Fn(NaiveDate) -> bool) -> Facts {
        let mut facts = Facts::default();
        if problem.items.iter().all(|item| item.fixed_start.is_none() && item.held.is_none()) {
            return facts;
        }
        // What is held in one piece has one day.
        let is_fact_there = |group: &&Vec<usize>| {
            let days = group.iter().filter_map(|item| problem.items[*item].fixed_date);
            days.into_iter().any(&is_wanted)
        };
        for group in pieces(problem).iter().filter(is_fact_there) {
            facts.add(problem, group);
        }
        for own in facts.by_slot.values_mut() {
            own.sort_by_key(|fact| (fact.start, fact.end, fact.item));
        }
        facts
    }

    /// Adds the hours at which an item was held to every session that they reach into. Whatever rule
    /// they break, they are taken.
    fn add_held(&mut self, problem: &Problem, item: usize) {
        let own = &problem.items[item];
        let (Some(held), true) = (own.held(), own.is_council()) else { return };
        let (Some(date), Some(first)) = (own.fixed_date, own.fixed_session) else { return };
        let start = held.start.unwrap_or(problem.hours(Slot { date, session: first }).opens);
        let end = held.end.unwrap_or(after(start, own.minutes)).max(start);
        for session in Session::ALL {
            let slot = Slot { date, session };
            let hours = problem.hours(slot);
            let is_whole_day = session.is_ordinary() && problem.takes_whole_day(own);
            let (start, end) = match is_whole_day {
                true => (hours.opens, hours.closes),
                false => (start, end),
            };
            if session == first || is_whole_day || (start < hours.closes && end > hours.opens) {
                self.by_slot.entry(slot).or_default().push(Fact { item, start, end });
            }
        }
    }

    fn add(&mut self, problem: &Problem, group: &[usize]) {
        if let Some(held) = group.iter().find(|item| problem.items[**item].held().is_some()) {
            self.add_held(problem, *held);
            return;
        }
        let Some((mut slot, mut start)) = problem.stated(group) else { return };
        let split = match arrange(problem, group) {
            Some(Arrangement::WholeDay { .. }) if group.len() == 1 => return,
            Some(Arrangement::WholeDay { morning_items, .. }) => Some(morning_items),
            _ => None,
        };
        for (number, item) in group.iter().enumerate() {
            if Some(number) == split {
                let hours = problem.hours(slot);
                let left = Stretch { opens: start, closes: hours.closes };
                self.kept_clear.insert(slot, left);
                slot.session = Session::Afternoon;
                start = problem.items[*item].fixed_start.unwrap_or(problem.hours(slot).opens);
                let before = Stretch { opens: problem.hours(slot).opens, closes: start };
                self.kept_clear.insert(slot, before);
            }
            let end = after(start, problem.items[*item].minutes);
            self.by_slot.entry(slot).or_default().push(Fact { item: *item, start, end });
            start = end;
        }
    }

    /// Returns whether a slot has any.
    pub(crate) fn has(&self, slot: Slot) -> bool {
        self.by_slot.contains_key(&slot)
    }

    /// Iterates over the slots that have any.
    pub(crate) fn slots(&self) -> impl Iterator<Item = Slot> + '_ {
        self.by_slot.keys().copied()
    }

    /// Iterates over the facts with their slots, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Slot, &[Fact])> {
        self.by_slot.iter().map(|(slot, facts)| (*slot, facts.as_slice()))
    }

    /// Returns the hours of an item that is a fact.
    pub(crate) fn of_item(&self, slot: Slot, item: usize) -> Option<Fact> {
        self.by_slot.get(&slot)?.iter().copied().find(|fact| fact.item == item)
    }

    /// Returns what the facts of a slot take of it, and what they keep clear.
    pub(crate) fn taken(&self, slot: Slot) -> Vec<Stretch> {
        let facts = self.by_slot.get(&slot).into_iter().flatten();
        let taken = facts.map(|fact| Stretch { opens: fact.start, closes: fact.end });
        taken.chain(self.kept_clear.get(&slot).copied()).collect()
    }

    /// Returns the longest stretch of a slot that the facts leave free, the first of several.
    pub(crate) fn free(&self, problem: &Problem, slot: Slot) -> Stretch {
        let hours = problem.hours(slot);
        if !self.has(slot) {
            return hours;
        }
        let mut taken = self.taken(slot);
        taken.sort_by_key(|taken| (taken.opens, taken.closes));
        let mut best = Stretch { opens: hours.opens, closes: hours.opens };
        let mut from = hours.opens;
        let ends = taken.iter().map(|taken| (taken.opens, taken.closes));
        for (until, next) in ends.chain([(hours.closes, hours.closes)]) {
            let stretch = Stretch { opens: from, closes: until.min(hours.closes) };
            if stretch.minutes() > best.minutes() {
                best = stretch;
            }
            from = from.max(next);
        }
        best
    }
}

impl Problem {
    /// Returns the hours of a slot: the calendar's own, or else the policy's.
    pub(crate) fn hours(&self, slot: Slot) -> Stretch {
        hours_of(&self.policy, &self.calendar, slot)
    }

    /// Returns the minutes that a slot has for meetings whose hour is not stated.
    ///
    /// These are the minutes of the session, or those of the longest stretch that meetings with a
    /// stated day and hour leave free.
    ///
    /// ```
    /// use horseshoe::base::calendar::{Session, Slot};
    /// use horseshoe::{Instance, Problem};
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNFICYP,2027-01-31\n";
    /// let events: &[u8] = b"id,kind,minutes,date,start\nvisit,other,60,2027-01-12,10:00\n";
    /// let files = [("renewals.csv", renewals), ("events.csv", events)];
    /// let problem = Problem::new(&Instance::of_bytes("january", &files)?)?;
    /// let date = chrono::NaiveDate::from_ymd_opt(2027, 1, 12).unwrap();
    /// assert_eq!(problem.capacity_of(Slot { date, session: Session::Morning }), 120, "from 11 a.m. on");
    /// assert_eq!(problem.capacity(Session::Morning), 180);
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn capacity_of(&self, slot: Slot) -> u32 {
        Facts::of_day(self, slot.date).free(self, slot).minutes()
    }

    /// Returns whether the overlap of two stated hours still stands: no question has moved, held or
    /// loosened either meeting, and no waiver lets them overlap.
    pub(crate) fn is_overlap(&self, (one, other): (usize, usize)) -> bool {
        let is_held = |item: usize| self.items.get(item).is_some_and(|own| own.held().is_some());
        if self.question.waivers.overlaps.contains(&(one, other)) || is_held(one) && is_held(other)
        {
            return false;
        }
        let facts = Facts::of(self);
        facts.iter().any(|(_, facts)| {
            let of = |item: usize| facts.iter().find(|fact| fact.item == item);
            of(one)
                .zip(of(other))
                .is_some_and(|(one, other)| one.start < other.end && other.start < one.end)
        })
    }

    /// Returns the slot and the hour at which a group begins, if its rows state both and no waiver
    /// lifts them.
    pub(crate) fn stated(&self, group: &[usize]) -> Option<(Slot, NaiveTime)> {
        let head = self.items.get(*group.first()?)?;
        let is_lifted = group.iter().any(|item| self.question.waivers.lift_fixed_day(*item));
        let slot = Slot { date: head.fixed_date?, session: head.asked_session? };
        let start = head.fixed_start.filter(|_| !is_lifted && head.is_council())?;
        Some((slot, start))
    }

    /// Returns the hour at which a group begins if its row states it without the day, or if a waiver
    /// lifts the day: the group then has its session to itself.
    pub(crate) fn stated_hour(&self, group: &[usize]) -> Option<NaiveTime> {
        let head = self.items.get(*group.first()?)?;
        head.fixed_start.filter(|_| head.is_council() && self.stated(group).is_none())
    }
}

/// Returns the hours of a slot: the calendar's own, or else the policy's.
pub(super) fn hours_of(policy: &Policy, calendar: &Calendar, slot: Slot) -> Stretch {
    let usual = policy.sessions.hours(slot.session);
    let [opens, closes] = calendar.own_hours(slot);
    Stretch { opens: opens.unwrap_or(usual.opens), closes: closes.unwrap_or(usual.closes) }
}

/// Returns the time some minutes later, or the last minute of the day if that is past midnight.
pub(crate) fn after(start: NaiveTime, minutes: u32) -> NaiveTime {
    let (end, wrapped) = start.overflowing_add_signed(TimeDelta::minutes(i64::from(minutes)));
    if wrapped == 0 { end } else { NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(end) }
}
