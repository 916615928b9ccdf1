//! Items that belong together stay together, such as consultations directly after their briefing.

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::Session;
use crate::domain::encoder::Encoder;
use crate::domain::expr::Expr;
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::problem::{Schedule, When};

/// An item that directly follows another must be in the same session, immediately after it. If the
/// two do not fit one session, or the instance separates them, it must open the afternoon of the
/// same day.
#[derive(Debug)]
pub(super) struct DirectlyFollows;

impl Rule for DirectlyFollows {
    fn id(&self) -> RuleId {
        RuleId::DirectlyFollows
    }

    fn in_words(&self) -> &'static str {
        "An item that directly follows another is held straight after it."
    }

    fn source(&self) -> &'static str {
        "S/2009/659, attachment II: consultations straight after a briefing; events.csv: after"
    }

    // The program keeps this rule by placing such items as one block. A block that spans morning
    // and afternoon closes the one and opens the other, so a day holds at most one of them.
    fn rows(&self, _problem: &Problem, encoder: &mut dyn Encoder) {
        for position in encoder.slots() {
            let standing = encoder.standing(position).iter().copied();
            let blocks: Vec<usize> =
                standing.filter(|block| encoder.reaches_over_noon(*block)).collect();
            if blocks.len() > 1 {
                let mut count = Expr::default();
                for block in blocks {
                    count.add(&encoder.placed(block, position), 1);
                }
                let name = encoder.slot_name(position);
                encoder.at_most(self.id().as_str(), name, count, 1);
            }
        }
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let mut found = Vec::new();
        for (index, item) in problem.items.iter().enumerate() {
            let Some(leader) = item.follows else { continue };
            if problem.question.waivers.apart.contains(&index) {
                continue;
            }
            let (Some(first), Some(second)) = (schedule.when(leader), schedule.when(index)) else {
                continue;
            };
            if !straight_after(problem, schedule, (leader, index), first, second) {
                let message = format!(
                    "{} is not held straight after {}",
                    item.title, problem.items[leader].title
                );
                found.push(violation(self, problem, &[leader, index], second, message));
            }
        }
        found
    }
}

fn straight_after(
    problem: &Problem,
    schedule: &Schedule<'_>,
    (leader, follower): (usize, usize),
    first: When<'_>,
    second: When<'_>,
) -> bool {
    if first.date != second.date {
        return false;
    }
    match (first.session, second.session) {
        (Some(a), Some(b)) if a == b => match (first.end, second.start) {
            (Some(end), Some(start)) => end == start,
            _ => true,
        },
        (Some(Session::Morning), Some(Session::Afternoon)) => {
            if !parted_by_luncheon(problem, follower) {
                return false;
            }
            // No Council business may come between them over lunch: the first must close the
            // morning and the second must open the afternoon.
            let between = schedule.dated().any(|(other, when)| {
                other != leader
                    && when.date == first.date
                    && match (when.session, when.start) {
                        (Some(Session::Morning), Some(start)) => {
                            first.end.is_some_and(|end| start >= end)
                        }
                        (Some(Session::Lunch), _) => true,
                        (Some(Session::Afternoon), Some(start)) => {
                            second.start.is_some_and(|second| start < second)
                        }
                        _ => false,
                    }
                    && problem.items[other].is_council()
            });
            !between
        }
        (None, _) | (_, None) => true,
        _ => false,
    }
}

/// Returns whether the following item must open the afternoon: the instance requires it, or the
/// group is longer than a session and the morning holds no more.
fn parted_by_luncheon(problem: &Problem, follower: usize) -> bool {
    let items = &problem.items;
    let mut before = Vec::new();
    let mut next = items[follower].follows;
    while let Some(item) = next.filter(|item| !before.contains(item)) {
        before.push(item);
        next = items[item].follows;
    }
    let fixed_to = |item: usize, session| items[item].fixed_session == Some(session);
    let asked = |of: usize| {
        fixed_to(of, Session::Afternoon)
            && before.iter().any(|item| fixed_to(*item, Session::Morning))
            && !before.iter().any(|item| fixed_to(*item, Session::Afternoon))
    };
    if asked(follower) {
        return true;
    }
    let mut after = vec![follower];
    while let Some(item) = (0..items.len())
        .find(|item| items[*item].follows == after.last().copied() && !after.contains(item))
    {
        after.push(item);
    }
    let minutes = |part: &[usize]| part.iter().map(|item| items[*item].minutes).sum::<u32>();
    // A day that one of their rows names has its own hours.
    let date = before.iter().chain(&after).find_map(|item| items[*item].asked_date);
    let [morning, afternoon] = problem.minutes_of_both(date);
    minutes(&before) + minutes(&after) > morning.max(afternoon)
        && minutes(&before) + items[follower].minutes > morning
}
