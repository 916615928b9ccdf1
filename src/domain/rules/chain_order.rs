//! The order of each chain: an item starts after the one before it has ended.

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::{Session, days_after, long_date};
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::problem::{Cause, Gap, Precedence};
use crate::domain::problem::{Schedule, When};
use crate::input::instance::policy::Unit;

/// An item must start after the one before it has ended: on the same day only in a later session,
/// or directly after it if the two are a pair. A document must be issued on a day before the item
/// that it serves.
#[derive(Debug)]
pub(super) struct ChainOrder;

impl Rule for ChainOrder {
    fn id(&self) -> RuleId {
        RuleId::ChainOrder
    }

    fn in_words(&self) -> &'static str {
        "Each chain keeps its order: an item starts after the one before it has ended."
    }

    fn source(&self) -> &'static str {
        "S/2009/659, attachment II; resolution 1353 (2001), annex II"
    }

    fn precedences(&self, problem: &Problem) -> Vec<Precedence> {
        let apart = binding(problem).filter(|(from, to)| problem.leader(*to) != Some(*from));
        apart
            .map(|&(from, to)| {
                let (before, after) = (&problem.items[from], &problem.items[to]);
                let gap = if before.is_council() && after.is_council() {
                    Gap::LaterSession
                } else {
                    Gap::Days(i64::from(before.days), Unit::CalendarDays)
                };
                let cause = Cause::Rule { stated: self.in_words(), source: self.source() };
                Precedence { rule: self.id(), from, to, gap, cause }
            })
            .collect()
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let pairs = binding(problem);
        pairs
            .filter_map(|&(from, to)| {
                let (first, second) = (schedule.when(from)?, schedule.when(to)?);
                (!in_order(problem, from, to, first, second)).then(|| {
                    let (a, b) = (&problem.items[from], &problem.items[to]);
                    let message = format!(
                        "{} is on {}{}, not after {} on {}{}",
                        b.title,
                        long_date(second.date),
                        session_in_words(second),
                        a.title,
                        long_date(first.date),
                        session_in_words(first),
                    );
                    violation(self, problem, &[from, to], second, message)
                })
            })
            .collect()
    }
}

/// Returns the pairs whose order no waiver lifts.
fn binding(problem: &Problem) -> impl Iterator<Item = &(usize, usize)> {
    problem.order.iter().filter(|pair| !problem.question.waivers.order.contains(pair))
}

fn in_order(problem: &Problem, from: usize, to: usize, first: When<'_>, second: When<'_>) -> bool {
    let (before, after) = (&problem.items[from], &problem.items[to]);
    if !before.is_council() || !after.is_council() {
        return second.date >= days_after(first.date, u64::from(before.days));
    }
    if first.date != second.date {
        return first.date < second.date;
    }
    if problem.takes_whole_day(before) {
        // It lasts until the end of the afternoon.
        return second.session.is_some_and(|session| session > Session::Afternoon);
    }
    match (first.session, second.session) {
        (Some(a), Some(b)) if a == b => {
            let ordered = match (first.end, second.start) {
                (Some(end), Some(start)) => start >= end,
                _ => true,
            };
            after.follows == Some(from) && ordered
        }
        (Some(a), Some(b)) => a < b,
        _ => true,
    }
}

fn session_in_words(when: When<'_>) -> String {
    when.session.map_or_else(String::new, |session| format!(" in the {session}"))
}
