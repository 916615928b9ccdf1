//! The report must be issued on or before the day that the requesting resolution sets.

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::domain::ids::RuleId;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Bound, BoundKind, Problem};

/// A report with a due date must be issued by then.
#[derive(Debug)]
pub(super) struct ReportDue;

impl ReportDue {
    fn due(problem: &Problem, item: usize) -> impl Iterator<Item = &Bound> {
        problem.binding_bounds(item).filter(|bound| bound.kind == BoundKind::ReportDue)
    }
}

impl Rule for ReportDue {
    fn id(&self) -> RuleId {
        RuleId::ReportDue
    }

    fn in_words(&self) -> &'static str {
        "The report is issued on or before its due date."
    }

    fn source(&self) -> &'static str {
        "renewals.csv: report_due, from the requesting resolution"
    }

    fn admits(&self, problem: &Problem, item: usize, at: Moment) -> bool {
        Self::due(problem, item).all(|bound| at.date <= bound.date)
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let mut found = Vec::new();
        for (index, when) in schedule.dated() {
            let item = &problem.items[index];
            for due in Self::due(problem, index).filter(|due| when.date > due.date) {
                let message = format!(
                    "{} is dated {}, after it is due on {}",
                    item.title,
                    long_date(when.date),
                    long_date(due.date)
                );
                found.push(violation(self, problem, &[index], when, message));
            }
        }
        found
    }
}
