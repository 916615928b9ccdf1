//! The bounds that the instance and the policy set on single items, other than due dates and
//! expiry, which are rules of their own.

use chrono::NaiveDate;

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::domain::ids::RuleId;
use crate::domain::problem::Schedule;
use crate::domain::problem::{BoundKind, Problem};

/// `not_before` and `complete_by`, `earliest` and `latest`, the longest chain, the months covered.
#[derive(Debug)]
pub(super) struct Bounds;

fn concerns(kind: BoundKind) -> bool {
    !matches!(kind, BoundKind::MandateExpires | BoundKind::ReportDue)
}

fn name_of(kind: BoundKind) -> &'static str {
    match kind {
        BoundKind::NotBefore => "`not_before` of the renewal",
        BoundKind::CompleteBy => "`complete_by` of the renewal",
        BoundKind::ChainDays => "the longest chain of the policy",
        BoundKind::Earliest => "`earliest` of the event",
        BoundKind::Latest => "`latest` of the event",
        BoundKind::PeriodBegins | BoundKind::PeriodEnds => "the months that the programme covers",
        BoundKind::BeforeMission | BoundKind::AfterMission => "the mission of the Council",
        BoundKind::ChangedOn => "the day of the change",
        BoundKind::AsOf => "the day of the re-planning",
        BoundKind::MandateExpires => "the mandate",
        BoundKind::ReportDue => "the due date",
    }
}

impl Rule for Bounds {
    fn id(&self) -> RuleId {
        RuleId::Bounds
    }

    fn in_words(&self) -> &'static str {
        "Every item falls within the first and the last day that its row allows."
    }

    fn source(&self) -> &'static str {
        "renewals.csv: not_before, complete_by; events.csv: earliest, latest; the policy's limits"
    }

    fn admits(&self, problem: &Problem, item: usize, at: Moment) -> bool {
        let mut bounds = problem.binding_bounds(item).filter(|bound| concerns(bound.kind));
        bounds.all(|bound| bound.admits(at.date))
    }

    fn span(&self, problem: &Problem, item: usize) -> [Option<NaiveDate>; 2] {
        let dates = |is_last: bool| {
            let bounds = problem.binding_bounds(item);
            let own = bounds.filter(move |b| concerns(b.kind) && b.kind.is_last() == is_last);
            own.map(|bound| bound.date)
        };
        [dates(false).max(), dates(true).min()]
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let mut found = Vec::new();
        for (index, when) in schedule.dated() {
            let item = &problem.items[index];
            for bound in problem.binding_bounds(index).filter(|bound| concerns(bound.kind)) {
                let (broken, side) = if bound.kind.is_last() {
                    (when.date > bound.date, "after")
                } else {
                    (when.date < bound.date, "before")
                };
                if broken {
                    let message = format!(
                        "{} is on {}, {side} {} ({})",
                        item.title,
                        long_date(when.date),
                        long_date(bound.date),
                        name_of(bound.kind)
                    );
                    found.push(violation(self, problem, &[index], when, message));
                }
            }
        }
        found
    }
}
