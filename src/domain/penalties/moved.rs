//! Baseline items that a re-plan moves.

use super::{Penalty, charge, counted};
use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Nearness, Problem};
use crate::domain::programme::Charge;

/// Points for each baseline item that is moved, and for each day of its move.
///
/// The number of moved items is minimised before any points are counted (see [`Nearness`]); these
/// points express the cost of the moves.
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

/// The objective of [`Nearness`]: first the number of baseline items moved or dropped, then the
/// days of the moves. One item outweighs the days of all items together.
#[derive(Debug)]
pub(crate) struct Moves;

impl Penalty for Moves {
    fn name(&self) -> &'static str {
        "moves"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        problem.moved_by(item, at).map_or(0, |days| problem.move_weight + days)
    }

    fn cost_of_dropping(&self, problem: &Problem, item: usize) -> i64 {
        problem.items[item].agreed.map_or(0, |_| problem.move_weight)
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let items = 0..problem.items.len();
        items
            .filter_map(|item| {
                let points = match schedule.when(item) {
                    Some(when) => self.cost(problem, item, when.moment()),
                    None => self.cost_of_dropping(problem, item),
                };
                charge(self, problem, item, points, String::new())
            })
            .collect()
    }
}
