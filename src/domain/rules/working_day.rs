//! Documents are issued, and the Secretariat works, only on working days.

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::Moment;
use crate::base::calendar::{long_date, official_holiday};
use crate::base::item::ItemKind;
use crate::domain::ids::RuleId;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Item, Problem};

/// Unissued documents and future work of the Secretariat must fall on a working day.
#[derive(Debug)]
pub(super) struct WorkingDay;

impl WorkingDay {
    /// An issued report is a fact on any day, and a mission in the field travels on any day.
    fn concerns(item: &Item) -> bool {
        let is_travel = item.kind == ItemKind::AssessmentMission && item.fixed_date.is_some();
        !item.is_council() && !item.is_issued() && !is_travel
    }
}

impl Rule for WorkingDay {
    fn id(&self) -> RuleId {
        RuleId::WorkingDay
    }

    fn in_words(&self) -> &'static str {
        "Reports and other documents are issued on working days."
    }

    fn source(&self) -> &'static str {
        "Working days of United Nations Headquarters"
    }

    fn admits(&self, problem: &Problem, item: usize, at: Moment) -> bool {
        !Self::concerns(&problem.items[item])
            || problem.question.waivers.any_day.contains(&item)
            || problem.calendar.is_working_day(at.date)
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        schedule
            .dated()
            .filter(|(item, _)| Self::concerns(&problem.items[*item]))
            .filter(|(item, _)| !problem.question.waivers.any_day.contains(item))
            .filter(|(_, when)| !problem.calendar.is_working_day(when.date))
            .map(|(item, when)| {
                let why = official_holiday(when.date).map_or("a weekend", |name| name);
                let (title, day) = (&problem.items[item].title, long_date(when.date));
                let message = format!("{title} is dated {day}, which is not a working day ({why})");
                violation(self, problem, &[item], when, message)
            })
            .collect()
    }
}
