//! Fixed dates: events with a date or a session, and issued reports.

use chrono::NaiveDate;

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::{Moment, Session, long_date};
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;

/// A fixed item must keep its day and its session.
#[derive(Debug)]
pub(super) struct FixedDate;

impl Rule for FixedDate {
    fn id(&self) -> RuleId {
        RuleId::FixedDate
    }

    fn in_words(&self) -> &'static str {
        "Fixed dates are kept, and an issued report keeps its date."
    }

    fn source(&self) -> &'static str {
        "events.csv: date, session, start; renewals.csv: report_issued"
    }

    fn admits(&self, problem: &Problem, item: usize, at: Moment) -> bool {
        let is_lifted = problem.question.waivers.lift_fixed_day(item);
        let item = &problem.items[item];
        // What stands beside the Council's meetings takes no session.
        let is_of_session = |session: Session| item.stands_beside() || Some(session) == at.session;
        // No waiver changes a stated hour.
        let keeps_hour = item.fixed_start.and(item.asked_session).is_none_or(is_of_session);
        let keeps_day = item.fixed_date.is_none_or(|date| date == at.date)
            && item.fixed_session.is_none_or(is_of_session);
        keeps_hour && (is_lifted || keeps_day)
    }

    fn span(&self, problem: &Problem, item: usize) -> [Option<NaiveDate>; 2] {
        [problem.items[item].fixed_date.filter(|_| !problem.question.waivers.lift_fixed_day(item));
            2]
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let mut found = Vec::new();
        let binding =
            schedule.dated().filter(|(item, _)| !problem.question.waivers.lift_fixed_day(*item));
        for (index, when) in binding {
            let item = &problem.items[index];
            if let Some(date) = item.fixed_date.filter(|date| *date != when.date) {
                let message = format!(
                    "{} is on {}, and is fixed to {}",
                    item.title,
                    long_date(when.date),
                    long_date(date)
                );
                found.push(violation(self, problem, &[index], when, message));
            }
            if let (Some(fixed), Some(session)) = (item.fixed_session, when.session)
                && fixed != session
            {
                let message =
                    format!("{} is in the {session}, and is fixed to the {fixed}", item.title);
                found.push(violation(self, problem, &[index], when, message));
            }
            if let (Some(fixed), Some(start)) = (item.fixed_start, when.start)
                && fixed != start
            {
                let [start, fixed] = [start, fixed].map(|time| time.format("%H:%M").to_string());
                let message = format!("{} starts at {start}, and is fixed to {fixed}", item.title);
                found.push(violation(self, problem, &[index], when, message));
            }
        }
        found
    }
}
