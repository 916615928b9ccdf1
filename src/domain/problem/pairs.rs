//! Items that directly follow another: events with `after`, and consultations after their briefing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Item, Problem};
use crate::base::calendar::{Session, Slot, long_date};
use crate::base::item::{ItemKind, Track};
use crate::base::words::{all_of, quoted};
use crate::input::instance::suggest::did_you_mean;
use crate::input::instance::{Event, Fault, FaultCode, Faults};

/// Returns, for each event, the index of the item that it directly follows.
pub(super) fn resolve(
    events: &[Event],
    index: &BTreeMap<&str, usize>,
    faults: &mut Faults,
) -> Vec<Option<usize>> {
    events
        .iter()
        .map(|event| {
            let leader = event.after.as_deref()?;
            let found = index.get(leader).copied();
            if found.is_none() {
                faults.add(|| unknown_leader(event, leader, index));
            }
            found
        })
        .collect()
}

fn unknown_leader(event: &Event, leader: &str, index: &BTreeMap<&str, usize>) -> Fault {
    let message = format!(
        "{} must follow {}, which the month does not have",
        quoted(&event.id),
        quoted(leader)
    );
    let renewal = leader.split_once('/').map_or("", |(renewal, _)| renewal);
    let takes_slot =
        |word: &str| ItemKind::from_word(word).is_none_or(|kind| kind.track() == Track::Council);
    let is_own = |id: &&str| {
        id.split_once('/').is_some_and(|(own, word)| own == renewal && takes_slot(word))
    };
    let own: Vec<&str> = index.keys().copied().filter(is_own).collect();
    let help = match own.as_slice() {
        [] => did_you_mean(leader, index.keys().copied()),
        own => Some(format!("The chain of {renewal} has {}.", all_of(own))),
    };
    Fault::of_row(FaultCode::ProblemUnknownLeader, &event.origin, message)
        .finding(leader)
        .expecting("the id of an event, or of an item that the chain has")
        .advise_if(help)
}

/// Reports pieces of items that cannot be held together.
pub(super) fn check(problem: &Problem, faults: &mut Faults) {
    let items = &problem.items;
    let mut follower: Vec<Option<usize>> = vec![None; items.len()];
    for (index, item) in items.iter().enumerate() {
        let Some(leader) = item.follows else { continue };
        if let Some(other) = follower[leader].replace(index) {
            faults.add(|| second_follower(&items[other], item, &items[leader]));
        }
        if !items[leader].is_council() {
            faults.add(|| {
                let message = format!(
                    "{} cannot directly follow {}, which takes no slot",
                    quoted(&item.id),
                    quoted(&items[leader].id)
                );
                Fault::of_row(FaultCode::ProblemDocumentFollowed, &item.origin, message)
                    .finding(items[leader].id.as_str())
                    .expecting("an item that takes a slot")
                    .advise("Give an `earliest` date instead.")
            });
        }
    }
    // Items in a circle are in no group, because none of them comes first.
    let leads_to_itself = |start: &usize| {
        let leaders = std::iter::successors(items[*start].follows, |item| items[*item].follows);
        leaders.take(items.len()).any(|item| item == *start)
    };
    if let Some(item) = (0..items.len()).find(leads_to_itself).map(|index| &items[index]) {
        faults.add(|| {
            let message =
                format!("{} follows itself, directly or through other items", quoted(&item.id));
            Fault::of_row(FaultCode::ProblemCircle, &item.origin, message)
                .finding(item.id.as_str())
                .expecting("an item that is held before it")
                .advise("Leave `after` blank for the one that is held first.")
        });
    }
    for group in pieces(problem) {
        check_fixed(problem, &group, faults);
        if arrange(problem, &group).is_none() {
            faults.add(|| too_long(problem, &group));
        }
    }
}

fn second_follower(first: &Item, second: &Item, leader: &Item) -> Fault {
    let both = [first, second].map(|item| quoted(&item.id));
    let message = format!("{} both directly follow {}", all_of(&both), quoted(&leader.id));
    Fault::of_row(FaultCode::ProblemSecondFollower, &second.origin, message)
        .finding(leader.id.as_str())
        .expecting("an item that nothing follows yet")
        .advise(format!("To hold it after the other, write {} here.", first.id))
}

/// Checks that fixed items held together have the same day, and keep their order.
fn check_fixed(problem: &Problem, group: &[usize], faults: &mut Faults) {
    let items = &problem.items;
    let fixed: Vec<&Item> = group.iter().map(|index| &items[*index]).collect();
    let dated = fixed.iter().filter_map(|item| Some((*item, item.fixed_date?)));
    let dated: Vec<(&Item, NaiveDate)> = dated.collect();
    for pair in dated.windows(2) {
        let ((a, day), (b, other)) = (pair[0], pair[1]);
        if day != other {
            faults.add(|| {
                let message = format!(
                    "{} is fixed to {}, but must be held together with {}, which is fixed to {}",
                    quoted(&b.id),
                    long_date(other),
                    quoted(&a.id),
                    long_date(day)
                );
                Fault::of_row(FaultCode::ProblemFixedApart, &b.origin, message)
                    .finding(other.to_string())
                    .expecting(format!("{day}, or an empty cell"))
                    .advise("What directly follows an item is held on its day.")
            });
        }
    }
    let timed = fixed.iter().filter_map(|item| Some((*item, item.fixed_session?)));
    let timed: Vec<(&Item, Session)> = timed.collect();
    for pair in timed.windows(2) {
        let ((a, session), (b, other)) = (pair[0], pair[1]);
        if session != other && (session, other) != (Session::Morning, Session::Afternoon) {
            faults.add(|| {
                let comes = if session > other { "comes after" } else { "directly follows" };
                let message = format!(
                    "{} is fixed to the {other}, but {comes} {}, which is fixed to the {session}",
                    quoted(&b.id),
                    quoted(&a.id)
                );
                Fault::of_row(FaultCode::ProblemFixedApart, &b.origin, message)
                    .finding(other.as_str())
                    .expecting(format!("{session}, or an empty cell"))
            });
        }
    }
}

fn too_long(problem: &Problem, group: &[usize]) -> Fault {
    let items: Vec<&Item> = group.iter().map(|index| &problem.items[*index]).collect();
    let last = items[items.len() - 1];
    let minutes: u32 = items.iter().map(|item| item.minutes).sum();
    let date = items.iter().find_map(|item| item.asked_date);
    let [morning, afternoon] = problem.minutes_of_both(date);
    let expected = format!("at most {morning} minutes before noon and {afternoon} after it");
    if let [single] = items.as_slice() {
        let message = format!("{} takes {minutes} minutes, more than a day", quoted(&single.id));
        return Fault::of_row(FaultCode::ProblemTooLong, &last.origin, message)
            .finding(minutes.to_string())
            .expecting(expected)
            .advise(match single.renewal {
                Some(_) => "Its length and the hours of the sessions are the policy's.",
                None => "Make it shorter, or split it into two events.",
            });
    }
    let parts: Vec<String> =
        items.iter().map(|item| format!("{} ({})", quoted(&item.id), item.minutes)).collect();
    let message = format!(
        "{} take {minutes} minutes together, and do not fit a day in this order",
        all_of(&parts)
    );
    Fault::of_row(FaultCode::ProblemTooLong, &last.origin, message)
        .expecting(expected)
        .advise("Make one of them shorter, or leave `after` empty.")
}

/// Groups the items that are held together: every item is in exactly one group, in order of the
/// heads.
pub(crate) fn pieces(problem: &Problem) -> Vec<Vec<usize>> {
    let mut follower: Vec<Option<usize>> = vec![None; problem.items.len()];
    for index in 0..problem.items.len() {
        if let Some(leader) = problem.leader(index) {
            follower[leader] = Some(index);
        }
    }
    let heads = (0..problem.items.len()).filter(|index| problem.leader(*index).is_none());
    heads
        .map(|head| std::iter::successors(Some(head), |index| follower[*index]).collect())
        .collect()
}

/// The minutes of a day: no session is longer.
const MOST_MINUTES: u32 = 24 * 60;

/// The arrangement of a group in the sessions of its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Arrangement {
    /// The whole group in one session, taking this many minutes.
    OneSession(u32),
    /// The group spans morning and afternoon.
    WholeDay {
        /// The number of items that start in the morning.
        morning_items: usize,
        /// The minutes taken of the morning.
        morning: u32,
        /// The minutes taken of the afternoon.
        afternoon: u32,
    },
}

/// Returns the arrangement of a group in a day, or `None` if it does not fit.
///
/// If a row of the group names the day, the sessions have the hours of that day.
pub(crate) fn arrange(problem: &Problem, group: &[usize]) -> Option<Arrangement> {
    let items = &problem.items;
    let minutes = |part: &[usize]| part.iter().map(|i| items[*i].minutes).sum::<u32>();
    let date = group.iter().find_map(|item| items[*item].asked_date);
    let asked = group.iter().find_map(|item| items[*item].asked_session);
    if let Some(session) = asked.filter(|session| !session.is_ordinary()) {
        let room = match date {
            Some(date) => problem.hours(Slot { date, session }).minutes(),
            None => MOST_MINUTES,
        };
        return (minutes(group) <= room).then(|| Arrangement::OneSession(minutes(group)));
    }
    let [morning, afternoon] = problem.minutes_of_both(date);
    if let Some(split) = asked_split(problem, group) {
        let (before, after) = (minutes(&group[..split]), minutes(&group[split..]));
        let fits = before <= morning && after <= afternoon;
        let lie = Arrangement::WholeDay { morning_items: split, morning: before, afternoon: after };
        return fits.then_some(lie);
    }
    if minutes(group) <= morning.max(afternoon) {
        return Some(Arrangement::OneSession(minutes(group)));
    }
    if let [single] = group {
        let whole = items[*single].minutes <= morning + afternoon;
        return whole.then_some(Arrangement::WholeDay { morning_items: 1, morning, afternoon });
    }
    let split = (1..=group.len()).rev().find(|split| minutes(&group[..*split]) <= morning)?;
    let (before, after) = (minutes(&group[..split]), minutes(&group[split..]));
    let lie = Arrangement::WholeDay { morning_items: split, morning: before, afternoon: after };
    (after <= afternoon).then_some(lie)
}

/// Returns where the instance itself splits a group: at the first item fixed to the afternoon, if
/// an earlier one is fixed to the morning.
fn asked_split(problem: &Problem, group: &[usize]) -> Option<usize> {
    let session = |i: &usize| problem.items[*i].fixed_session;
    let morning = group.iter().position(|i| session(i) == Some(Session::Morning))?;
    let after = group[morning..].iter().position(|i| session(i) == Some(Session::Afternoon))?;
    Some(morning + after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::item::ItemKind;
    use crate::research::generate::{Recipe, generate};

    #[test]
    fn events_that_follow_round_in_a_circle_are_a_fault() {
        for circle in [vec!["a"], vec!["a", "b"], vec!["a", "b", "c"]] {
            let mut instance = generate(&Recipe { renewals: 1, events: 0, ..Recipe::default() });
            for (index, id) in circle.iter().enumerate() {
                let mut event = Event::new(*id, ItemKind::Briefing);
                event.minutes = Some(10);
                event.after = Some(circle[(index + 1) % circle.len()].to_owned());
                instance.events.push(event);
            }
            let faults = Problem::new(&instance).expect_err("no event is held first");
            let codes: Vec<FaultCode> =
                faults.iter().map(crate::input::instance::Fault::code).collect();
            assert!(codes.contains(&FaultCode::ProblemCircle), "{faults:#}");
        }
    }
}
