//! The resolution must be adopted before the mandate expires.

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::domain::ids::RuleId;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Bound, BoundKind, Problem};

/// Nothing of a chain may fall after the mandate's last day; adoption on that day is still in time.
#[derive(Debug)]
pub(super) struct MandateExpiry;

impl MandateExpiry {
    fn expiry(problem: &Problem, item: usize) -> Option<&Bound> {
        problem.binding_bounds(item).find(|bound| bound.kind == BoundKind::MandateExpires)
    }
}

impl Rule for MandateExpiry {
    fn id(&self) -> RuleId {
        RuleId::MandateExpiry
    }

    fn in_words(&self) -> &'static str {
        "The resolution is adopted no later than the last day of the mandate."
    }

    fn source(&self) -> &'static str {
        "renewals.csv: mandate_expires, from the resolution in force"
    }

    fn admits(&self, problem: &Problem, item: usize, at: Moment) -> bool {
        Self::expiry(problem, item).is_none_or(|expiry| at.date <= expiry.date)
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        schedule
            .dated()
            .filter_map(|(index, when)| {
                let item = &problem.items[index];
                let expiry =
                    Self::expiry(problem, index).filter(|expiry| when.date > expiry.date)?;
                let message = format!(
                    "{} is on {}, after the mandate expires on {}",
                    item.title,
                    long_date(when.date),
                    long_date(expiry.date)
                );
                Some(violation(self, problem, &[index], when, message))
            })
            .collect()
    }
}
