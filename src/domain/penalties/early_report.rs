//! A report that must come earlier than its due date.

use super::{Penalty, charge, counted, points};
use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Schedule;
use crate::domain::problem::{BoundKind, Problem};
use crate::domain::programme::Charge;

/// Points for each calendar day by which a report must precede its due date or, if none is set, the
/// latest day that the leads allow.
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
            .wanted_by
            .map_or(0, |wanted| (wanted - at.date).num_days().max(0) * points(self, problem))
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let points = points(self, problem);
        let early = schedule.dated().filter_map(|(item, when)| {
            let wanted = problem.items[item].wanted_by?;
            let days = (wanted - when.date).num_days().max(0);
            let mut bounds = problem.items[item].bounds.iter();
            let why = if bounds.any(|bound| bound.kind == BoundKind::ReportDue) {
                "its due date"
            } else {
                "the latest day that the leads allow"
            };
            let day = long_date(wanted);
            let reason = format!("asked for {} before {day}, {why}", counted(days, "day"));
            charge(self, problem, item, days * points, reason)
        });
        early.collect()
    }
}
