//! The policy's hard leads.

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::long_date;
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Cause, Gap, Precedence};

/// The minimum time between two items of a chain, counted between their dates.
#[derive(Debug)]
pub(super) struct Lead;

impl Rule for Lead {
    fn id(&self) -> RuleId {
        RuleId::Lead
    }

    fn in_words(&self) -> &'static str {
        "The policy's hard leads are kept."
    }

    fn source(&self) -> &'static str {
        "S/2009/659, attachment II, or the policy in force"
    }

    fn precedences(&self, problem: &Problem) -> Vec<Precedence> {
        let hard = problem.leads.iter().filter(|lead| lead.is_hard());
        hard.map(|lead| Precedence {
            rule: self.id(),
            from: lead.from,
            to: lead.to,
            gap: Gap::Days(i64::from(lead.days), lead.unit),
            cause: Cause::Lead {
                stated: lead.stated.as_str().into(),
                source: lead.source.as_str().into(),
            },
        })
        .collect()
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let hard = problem.leads.iter().filter(|lead| lead.is_hard());
        hard.filter_map(|lead| {
            let (first, second) = (schedule.when(lead.from)?, schedule.when(lead.to)?);
            let count = lead.count(&problem.calendar, first.date, second.date);
            let missing = i64::from(lead.days) - count;
            (missing > 0).then(|| {
                let message = format!(
                    "{} on {} is {} after {} on {}; the lead is {}: {missing} {} short",
                    problem.items[lead.to].title,
                    long_date(second.date),
                    lead.unit.counted(count),
                    problem.items[lead.from].title,
                    long_date(first.date),
                    lead.stated,
                    if missing == 1 { "day" } else { "days" },
                );
                let found = violation(self, problem, &[lead.from, lead.to], second, message);
                Violation { source: lead.source.clone(), ..found }
            })
        })
        .collect()
    }
}
