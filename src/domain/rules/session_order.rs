//! What comes first or last in its session is held there.

use std::collections::BTreeMap;

use chrono::NaiveTime;

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::Slot;
use crate::domain::ids::RuleId;
use crate::domain::problem::{Problem, Schedule, When, pieces};
use crate::input::instance::Order;

/// Where rows state `order`, what is first in its session starts before the rest of the session, and
/// what is last after it. Consultations on the programme of work are first unless their row says
/// otherwise. A stated hour stands whatever the order, and so does what reaches over noon: it has to
/// close the morning and open the afternoon.
///
/// The rule has no part in the integer program, which places items in sessions and not at hours. None is
/// needed: the minutes and the points of a session do not depend on the order of what is held in it, and
/// `solver::assemble` lays every session out in this order. So each placement that the other rules
/// admit has a programme that keeps this one, at the same cost. The check reads the hours alone.
#[derive(Debug)]
pub(super) struct SessionOrder;

/// What is held in one piece in a session, with its place there.
struct Turn<'a> {
    /// 0 for what is first, 2 for what is last, 1 for the rest.
    rank: u8,
    start: NaiveTime,
    head: usize,
    when: When<'a>,
}

impl Rule for SessionOrder {
    fn id(&self) -> RuleId {
        RuleId::SessionOrder
    }

    fn in_words(&self) -> &'static str {
        "What comes first or last in its session is held before or after the rest of it."
    }

    fn source(&self) -> &'static str {
        "events.csv: order; consultations on the programme of work come first on their day"
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        if problem.items.iter().all(|item| item.order.is_none()) {
            return Vec::new();
        }
        let mut slots: BTreeMap<Slot, Vec<Turn<'_>>> = BTreeMap::new();
        for piece in pieces(problem) {
            if let Some((slot, turn)) = turn(problem, schedule, &piece) {
                slots.entry(slot).or_default().push(turn);
            }
        }
        let mut found = Vec::new();
        for (slot, turns) in &slots {
            for first in turns {
                let before = |turn: &&Turn<'_>| turn.rank > first.rank && turn.start < first.start;
                for second in turns.iter().filter(before) {
                    found.push(self.out_of_order(problem, *slot, first, second));
                }
            }
        }
        found
    }
}

impl SessionOrder {
    /// Two pieces of which the second starts before the first, and ought to start after it.
    fn out_of_order(
        &self,
        problem: &Problem,
        slot: Slot,
        first: &Turn<'_>,
        second: &Turn<'_>,
    ) -> Violation {
        let title = |turn: &Turn<'_>| problem.items[turn.head].title.as_str();
        let clock = |turn: &Turn<'_>| turn.start.format("%H:%M").to_string();
        let (message, at_fault) = match first.rank {
            0 => (
                format!(
                    "{} comes first in its session, and starts at {} on {slot}, after {} at {}",
                    title(first),
                    clock(first),
                    title(second),
                    clock(second)
                ),
                first,
            ),
            _ => (
                format!(
                    "{} comes last in its session, and starts at {} on {slot}, before {} at {}",
                    title(second),
                    clock(second),
                    title(first),
                    clock(first)
                ),
                second,
            ),
        };
        violation(self, problem, &[first.head, second.head], at_fault.when, message)
    }
}

/// Returns the turn of a piece in the session that holds all of it; `None` if it has no start there, or
/// its place there is settled otherwise.
fn turn<'a>(
    problem: &Problem,
    schedule: &Schedule<'a>,
    piece: &[usize],
) -> Option<(Slot, Turn<'a>)> {
    let head = *piece.first()?;
    let when = schedule.when(head)?;
    let (session, start) = (when.session?, when.start?);
    let stays = |item: usize| {
        let own = &problem.items[item];
        let is_here = |other: When<'_>| other.date == when.date && other.session == when.session;
        own.is_council()
            && own.fixed_start.is_none()
            && !problem.takes_whole_day(own)
            && schedule.when(item).is_some_and(is_here)
    };
    let order = piece.iter().find_map(|item| problem.items[*item].order);
    let rank = match order {
        Some(Order::First) => 0,
        None => 1,
        Some(Order::Last) => 2,
    };
    let slot = Slot { date: when.date, session };
    piece.iter().all(|item| stays(*item)).then_some((slot, Turn { rank, start, head, when }))
}
