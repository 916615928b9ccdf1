//! A report that must come earlier than the leads need it.

use super::{Penalty, charge, counted, points};
use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::programme::Charge;

/// Points for each calendar day by which a report precedes its reference day, the latest that the
/// leads allow. It is the same day whether the report is out, due or free.
#[derive(Debug)]
pub(super) struct EarlyReport;

impl Penalty for EarlyReport {
    fn id(&self) -> PenaltyId {
        PenaltyId::EarlyReport
    }

    fn in_words(&self) -> &'static str {
        "early reports"
    }

    fn source(&self) -> &'static str {
        "the policy's penalties: Horseshoe's own"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        problem.items[item]
            .reference_day
            .map_or(0, |reference| (reference - at.date).num_days().max(0) * points(self, problem))
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let points = points(self, problem);
        let early = schedule.dated().filter_map(|(item, when)| {
            let reference = problem.items[item].reference_day?;
            let days = (reference - when.date).num_days().max(0);
            let asked = if problem.items[item].is_issued() { "issued" } else { "asked for" };
            let (early, day) = (counted(days, "day"), long_date(reference));
            let reason =
                format!("{asked} {early} before {day}, the latest day that the leads allow");
            charge(self, problem, item, days * points, reason)
        });
        early.collect()
    }
}
