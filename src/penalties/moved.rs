//! Agreed items that a re-planning moves.

use super::{Penalty, charge, counted};
use crate::calendar::long_date;
use crate::problem::{Nearness, Problem};
use crate::programme::Charge;
use crate::rules::{Moment, Schedule};

/// Points for each agreed item that is moved, and for each day of its move.
///
/// How few items move is settled before any points are counted (see [`Nearness`]); the points tell
/// what the moves weigh.
#[derive(Debug)]
pub(super) struct Moved;

impl Penalty for Moved {
    fn name(&self) -> &'static str {
        "moved"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        if problem.nearness != Nearness::BeforePoints {
            return 0;
        }
        let price = &problem.policy.penalties.moved;
        problem
            .moved_by(item, at)
            .map_or(0, |days| i64::from(price.points) + days * i64::from(price.per_day))
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let moved = schedule.dated().filter_map(|(item, when)| {
            let agreed = problem.items[item].agreed?;
            let points = self.cost(problem, item, when.moment());
            let reason = match (when.date - agreed.date).num_days() {
                0 => "moved to the other session of its day".to_owned(),
                days => {
                    let side = if days < 0 { "earlier" } else { "later" };
                    let days = counted(days.abs(), "day");
                    format!("moved from {}, {days} {side}", long_date(agreed.date))
                }
            };
            charge(self, problem, item, points, reason)
        });
        moved.collect()
    }
}

/// One for each agreed item that is moved: what [`Nearness`] counts first.
#[derive(Debug)]
pub(crate) struct ItemsMoved;

impl Penalty for ItemsMoved {
    fn name(&self) -> &'static str {
        "items_moved"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        i64::from(problem.moved_by(item, at).is_some())
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        count(self, problem, schedule)
    }
}

/// The days by which agreed items are moved: what [`Nearness`] counts next.
#[derive(Debug)]
pub(crate) struct DaysMoved;

impl Penalty for DaysMoved {
    fn name(&self) -> &'static str {
        "days_moved"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        problem.moved_by(item, at).unwrap_or(0)
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        count(self, problem, schedule)
    }
}

fn count(penalty: &dyn Penalty, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
    let dated = schedule.dated();
    dated
        .filter_map(|(item, when)| {
            let points = penalty.cost(problem, item, when.moment());
            charge(penalty, problem, item, points, String::new())
        })
        .collect()
}
