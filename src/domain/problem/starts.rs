//! Checks the hours that events state: inside an open session, and no two at once.

use std::collections::BTreeSet;

use chrono::NaiveTime;

use super::hours::{Fact, Facts, after};
use super::{Item, Problem, pieces};
use crate::base::calendar::{Session, Slot, long_date};
use crate::base::words::quoted;
use crate::input::instance::{Fault, FaultCode, Faults};

/// Reports every stated hour at which a meeting cannot be held.
pub(super) fn check(problem: &Problem, faults: &mut Faults) {
    if problem.items.iter().all(|item| item.fixed_start.is_none()) {
        return;
    }
    for group in pieces(problem) {
        check_group(problem, &group, faults);
    }
    for (slot, facts) in own_facts(problem) {
        check_slot(problem, slot, &facts, faults);
    }
}

/// Checks that only the first of the meetings that are held in one piece states its hour, and that
/// the session holds it from that hour on.
fn check_group(problem: &Problem, group: &[usize], faults: &mut Faults) {
    let [head, followers @ ..] = group else { return };
    let (head, items) = (&problem.items[*head], &problem.items);
    let mut free_from = head.fixed_start;
    let mut session = head.asked_session;
    let mut before = head;
    for index in followers {
        let own = &items[*index];
        free_from = free_from.map(|start| after(start, before.minutes));
        if own.asked_session.is_some_and(|asked| Some(asked) != session) {
            // It opens the afternoon.
            (free_from, session) = (own.fixed_start, own.asked_session);
        }
        if let Some(start) = own.fixed_start.filter(|start| Some(*start) != free_from) {
            faults.add(|| follower(own, head, start, free_from));
            return;
        }
        before = own;
    }
    let Some(start) = head.fixed_start.filter(|_| head.is_council()) else { return };
    let Some(session) = head.asked_session else { return };
    if head.fixed_date.is_none() {
        let hours = problem.policy.sessions.hours(session);
        let minutes: u32 = group.iter().map(|item| items[*item].minutes).sum();
        let has_own_hours = problem.calendar.slots_with_own_hours().any(|s| s.session == session);
        let fits = start >= hours.opens && start < hours.closes;
        if !has_own_hours && !fits {
            faults.add(|| outside(head, start, minutes, session, (hours.opens, hours.closes)));
        }
    }
}

fn follower(own: &Item, head: &Item, start: NaiveTime, free_from: Option<NaiveTime>) -> Fault {
    let message = format!(
        "{} starts at {}, but is held straight after the meetings that begin with {}",
        quoted(&own.id),
        clock(start),
        quoted(&head.id)
    );
    let expected = match free_from {
        Some(time) => format!("{}, or an empty cell", clock(time)),
        None => format!("an empty cell, and the hour in the row of {}", quoted(&head.id)),
    };
    Fault::of_row(FaultCode::ProblemStart, &own.origin, message)
        .finding(clock(start))
        .expecting(expected)
}

/// Checks the meetings with a stated day and hour in one slot, in the order of their hours.
fn check_slot(problem: &Problem, slot: Slot, facts: &[Fact], faults: &mut Faults) {
    let hours = problem.hours(slot);
    for fact in facts {
        let own = &problem.items[fact.item];
        if !problem.calendar.sits(slot) {
            faults.add(|| not_open(problem, own, slot, fact.start));
        } else if fact.start < hours.opens || fact.end > hours.closes {
            let (date, session) = (slot.date, slot.session);
            faults.add(|| {
                let (column, hour) = match fact.start < hours.opens {
                    true => ("opens", fact.start),
                    false => ("closes", fact.end),
                };
                outside(own, fact.start, own.minutes, session, (hours.opens, hours.closes)).advise(
                    format!(
                        "To let the Council meet then, give the {session} of {date} a row in \
                         calendar.csv with the status open and `{column}` {}.",
                        clock(hour)
                    ),
                )
            });
        }
    }
}

/// Reports every stated hour at which another meeting with a stated hour still lasts.
pub(super) fn report_overlaps(problem: &Problem, faults: &mut Faults) {
    for (slot, facts) in own_facts(problem) {
        for pair in facts.windows(2) {
            let (first, second) = (pair[0], pair[1]);
            if second.start < first.end {
                faults.add(|| overlap(problem, slot, first, second));
            }
        }
    }
}

/// Returns every pair of meetings whose stated hours overlap, each once.
pub(super) fn overlaps(problem: &Problem) -> Vec<(usize, usize)> {
    let mut found = BTreeSet::new();
    for (_, facts) in own_facts(problem) {
        for (place, first) in facts.iter().enumerate() {
            let later = facts.iter().skip(place + 1).take_while(|later| later.start < first.end);
            found.extend(
                later.map(|later| (first.item.min(later.item), first.item.max(later.item))),
            );
        }
    }
    found.into_iter().collect()
}

/// Returns the meetings with a stated day and hour, slot by slot, in the order of their hours.
///
/// Another month's programme stands as it is, whatever this one asks for.
fn own_facts(problem: &Problem) -> Vec<(Slot, Vec<Fact>)> {
    if problem.items.iter().all(|item| item.fixed_start.is_none()) {
        return Vec::new();
    }
    let facts = Facts::of(problem);
    let is_own = |fact: &&Fact| !problem.items[fact.item].is_taken();
    facts.iter().map(|(slot, own)| (slot, own.iter().filter(is_own).copied().collect())).collect()
}

fn outside(
    own: &Item,
    start: NaiveTime,
    minutes: u32,
    session: Session,
    (opens, closes): (NaiveTime, NaiveTime),
) -> Fault {
    let message = format!(
        "{} starts at {} and takes {minutes} minutes, outside the {session} session ({} to {})",
        quoted(&own.id),
        clock(start),
        clock(opens),
        clock(closes)
    );
    Fault::of_row(FaultCode::ProblemStart, &own.origin, message)
        .finding(clock(start))
        .expecting("an hour at which the whole meeting lies inside its session")
}

fn not_open(problem: &Problem, own: &Item, slot: Slot, start: NaiveTime) -> Fault {
    let why = problem.calendar.why_closed(slot).unwrap_or_default();
    let message = format!(
        "{} starts at {} on {}, when the Council cannot meet: {why}",
        quoted(&own.id),
        clock(start),
        long_date(slot.date)
    );
    Fault::of_row(FaultCode::ProblemStart, &own.origin, message)
        .finding(clock(start))
        .expecting("an hour of a session in which the Council meets")
        .advise(format!(
            "To open the session, add to calendar.csv the row {},{},open with a reason.",
            slot.date, slot.session
        ))
}

fn overlap(problem: &Problem, slot: Slot, first: Fact, second: Fact) -> Fault {
    let [a, b] = [first, second].map(|fact| &problem.items[fact.item]);
    let message = format!(
        "{} starts at {} on {}, while {} lasts until {}",
        quoted(&b.id),
        clock(second.start),
        long_date(slot.date),
        named(a),
        clock(first.end)
    );
    Fault::of_row(FaultCode::ProblemOverlap, &b.origin, message)
        .finding(clock(second.start))
        .expecting(format!("{} or later", clock(first.end)))
        .advise("If one of them is no meeting of the Council, give it `unofficial` yes. If both are to be \
             held at once, `plan --waive` does so, and marks it on every page.")
}

/// Names an item by its id and its row.
fn named(item: &Item) -> String {
    format!("{} ({} line {})", quoted(&item.id), item.origin.file, item.origin.line)
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
