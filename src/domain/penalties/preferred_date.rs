//! The distance from a preferred date.

use super::{Penalty, charge, counted, points};
use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::programme::Charge;

/// Points for each calendar day between an event and the day on which it should be held.
#[derive(Debug)]
pub(super) struct PreferredDate;

impl Penalty for PreferredDate {
    fn id(&self) -> PenaltyId {
        PenaltyId::PreferredDate
    }

    fn in_words(&self) -> &'static str {
        "preferred dates missed"
    }

    fn source(&self) -> &'static str {
        "events.csv"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        problem.items[item]
            .preferred
            .map_or(0, |preferred| (at.date - preferred).num_days().abs() * points(self, problem))
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let points = points(self, problem);
        let strayed = schedule.dated().filter_map(|(item, when)| {
            let preferred = problem.items[item].preferred?;
            let days = (when.date - preferred).num_days();
            let side = if days < 0 { "before" } else { "after" };
            let day = long_date(preferred);
            let reason = format!("{} {side} {day}, the day preferred", counted(days.abs(), "day"));
            charge(self, problem, item, days.abs() * points, reason)
        });
        strayed.collect()
    }
}
