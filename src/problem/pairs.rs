//! Items that directly follow another: `after` of an event, consultations after their briefing.

use std::collections::BTreeMap;

use super::{Problem, ProblemError};
use crate::calendar::Session;
use crate::instance::{Event, Origin};

/// For each event, the index of the item that it directly follows.
pub(super) fn resolve(
    events: &[Event],
    index: &BTreeMap<&str, usize>,
) -> Result<Vec<Option<usize>>, ProblemError> {
    events
        .iter()
        .map(|event| match event.after.as_deref() {
            None => Ok(None),
            Some(leader) => index.get(leader).copied().map(Some).ok_or_else(|| {
                let near = index
                    .keys()
                    .max_by(|a, b| strsim::jaro(a, leader).total_cmp(&strsim::jaro(b, leader)))
                    .copied()
                    .unwrap_or("");
                fault(
                    &event.origin,
                    format!(
                        "event `{}` is to follow `{leader}`, which the month does not have",
                        event.id
                    ),
                    format!("give the id of an event or of a chain's item, such as `{near}`"),
                )
            }),
        })
        .collect()
}

/// Finds what cannot be laid out in one piece.
pub(super) fn check(problem: &Problem) -> Result<(), ProblemError> {
    let items = &problem.items;
    let mut follower: Vec<Option<usize>> = vec![None; items.len()];
    for (index, item) in items.iter().enumerate() {
        let Some(leader) = item.follows else { continue };
        if let Some(other) = follower[leader].replace(index) {
            return Err(fault(
                &item.origin,
                format!(
                    "`{}` and `{}` both directly follow `{}`",
                    items[other].id, item.id, items[leader].id
                ),
                format!("let `{}` follow `{}` instead", item.id, items[other].id),
            ));
        }
        if !items[leader].is_council() {
            return Err(fault(
                &item.origin,
                format!(
                    "`{}` cannot directly follow `{}`, which takes no slot",
                    item.id, items[leader].id
                ),
                "give an `earliest` date instead".to_owned(),
            ));
        }
    }
    let groups = groups(problem);
    let mut headed: Vec<bool> = vec![false; items.len()];
    groups.iter().flatten().for_each(|item| headed[*item] = true);
    // What follows round in a circle is in no group, for none of it comes first.
    if let Some(item) = headed.iter().position(|headed| !headed).map(|index| &items[index]) {
        return Err(fault(
            &item.origin,
            format!("`{}` directly follows itself, at once or round in a circle", item.id),
            "leave `after` blank for the one that is held first".to_owned(),
        ));
    }
    for group in groups {
        let fixed: Vec<usize> =
            group.iter().copied().filter(|i| items[*i].fixed_date.is_some()).collect();
        for pair in fixed.windows(2) {
            let (a, b) = (&items[pair[0]], &items[pair[1]]);
            if a.fixed_date != b.fixed_date {
                return Err(fault(
                    &b.origin,
                    format!(
                        "`{}` directly follows `{}`, and the two are fixed to different days",
                        b.id, a.id
                    ),
                    "give both the same date, or leave one of the two blank".to_owned(),
                ));
            }
        }
        if layout(problem, &group).is_none() {
            let ids: Vec<&str> = group.iter().map(|i| items[*i].id.as_str()).collect();
            let minutes: u32 = group.iter().map(|i| items[*i].minutes).sum();
            return Err(fault(
                &items[group[group.len() - 1]].origin,
                format!(
                    "{} in one piece take {minutes} minutes, more than the two sessions of a day hold \
                     or in an order in which they do not fit them",
                    ids.join(", "),
                ),
                "shorten one of them or leave `after` blank".to_owned(),
            ));
        }
    }
    Ok(())
}

fn fault(origin: &Origin, message: String, help: String) -> ProblemError {
    ProblemError { origin: origin.clone(), message, help }
}

/// The items in one piece each, every item in exactly one group, in the order of their heads.
pub(crate) fn groups(problem: &Problem) -> Vec<Vec<usize>> {
    let mut follower: Vec<Option<usize>> = vec![None; problem.items.len()];
    for (index, item) in problem.items.iter().enumerate() {
        if let Some(leader) = item.follows {
            follower[leader] = Some(index);
        }
    }
    let heads = (0..problem.items.len()).filter(|index| problem.items[*index].follows.is_none());
    heads
        .map(|head| std::iter::successors(Some(head), |index| follower[*index]).collect())
        .collect()
}

/// How a group lies in the sessions of its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lie {
    /// All of it in one session, either, taking this many minutes.
    OneSession(u32),
    /// From the morning into the afternoon.
    WholeDay {
        /// Items that start in the morning.
        morning_items: usize,
        /// Minutes taken of the morning.
        morning: u32,
        /// Minutes taken of the afternoon.
        afternoon: u32,
    },
}

/// How the items of a group lie in a day, or `None` if they do not fit.
pub(crate) fn layout(problem: &Problem, group: &[usize]) -> Option<Lie> {
    let items = &problem.items;
    let minutes = |part: &[usize]| part.iter().map(|i| items[*i].minutes).sum::<u32>();
    let [morning, afternoon] = Session::BOTH.map(|session| problem.capacity(session));
    if let Some(split) = asked_split(problem, group) {
        let (before, after) = (minutes(&group[..split]), minutes(&group[split..]));
        let fits = before <= morning && after <= afternoon;
        let lie = Lie::WholeDay { morning_items: split, morning: before, afternoon: after };
        return fits.then_some(lie);
    }
    if minutes(group) <= morning.max(afternoon) {
        return Some(Lie::OneSession(minutes(group)));
    }
    if let [single] = group {
        let whole = items[*single].minutes <= morning + afternoon;
        return whole.then_some(Lie::WholeDay { morning_items: 1, morning, afternoon });
    }
    let split = (1..=group.len()).rev().find(|split| minutes(&group[..*split]) <= morning)?;
    let (before, after) = (minutes(&group[..split]), minutes(&group[split..]));
    let lie = Lie::WholeDay { morning_items: split, morning: before, afternoon: after };
    (after <= afternoon).then_some(lie)
}

/// Where the instance itself parts a group: the first item fixed to the afternoon, when one before
/// it is fixed to the morning.
fn asked_split(problem: &Problem, group: &[usize]) -> Option<usize> {
    let session = |i: &usize| problem.items[*i].fixed_session;
    let morning = group.iter().position(|i| session(i) == Some(Session::Morning))?;
    let after = group[morning..].iter().position(|i| session(i) == Some(Session::Afternoon))?;
    Some(morning + after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{Recipe, generate};
    use crate::item::ItemKind;

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
            let fault = Problem::new(&instance).expect_err("no event is held first");
            assert!(fault.message.contains("circle"), "{fault}");
        }
    }
}
