//! Fixed dates: events with a date or a session, and issued reports.

use chrono::{NaiveDate, NaiveTime};

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::{Moment, Session, long_date};
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::problem::{Schedule, When};

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
            if item.held().is_some() {
                found.extend(
                    was_elsewhere(problem, index, when)
                        .map(|message| violation(self, problem, &[index], when, message)),
                );
                continue;
            }
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

/// Returns, for an item that has been held, that a programme has it at another time.
fn was_elsewhere(problem: &Problem, index: usize, when: When<'_>) -> Option<String> {
    let item = &problem.items[index];
    let (held, date) = (item.held()?, item.fixed_date?);
    let differs = |own: Option<NaiveTime>, other: Option<NaiveTime>| {
        own.zip(other).is_some_and(|(own, other)| own != other)
    };
    let is_elsewhere = date != when.date
        || item.fixed_session.zip(when.session).is_some_and(|(own, other)| own != other)
        || differs(held.start, when.start)
        || differs(held.end, when.end);
    let start = held.start.map_or(String::new(), |start| format!(" at {}", start.format("%H:%M")));
    is_elsewhere.then(|| {
        format!(
            "{} is on {}, and was held on {}{start}",
            item.title,
            long_date(when.date),
            long_date(date)
        )
    })
}
