//! The Council meets only on open days and in open sessions.

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::Moment;
use crate::base::calendar::{Session, Slot};
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;

/// An item that takes a slot must be in an open one.
#[derive(Debug)]
pub(super) struct CouncilSits;

impl CouncilSits {
    /// Returns the slots that an item takes if it starts in a session of a day.
    fn slots(problem: &Problem, item: usize, at: Moment) -> impl Iterator<Item = Slot> {
        let whole_day = problem.takes_whole_day(&problem.items[item]);
        let is_taken = move |session: &Session| match at.session {
            Some(_) if whole_day => session.is_ordinary(),
            own => own == Some(*session),
        };
        let taken = Session::ALL.into_iter().filter(is_taken);
        taken.map(move |session| Slot { date: at.date, session })
    }
}

impl Rule for CouncilSits {
    fn id(&self) -> RuleId {
        RuleId::CouncilSits
    }

    fn in_words(&self) -> &'static str {
        "The Council meets on weekdays other than official holidays, in sessions that are not closed, \
         and where the calendar opens a session."
    }

    fn source(&self) -> &'static str {
        "Interpretation is provided on weekdays; official holidays of United Nations Headquarters; \
         calendar.csv"
    }

    fn admits(&self, problem: &Problem, item: usize, at: Moment) -> bool {
        Self::slots(problem, item, at).all(|slot| problem.calendar.sits(slot))
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let council = schedule.dated().filter(|(item, _)| problem.items[*item].is_council());
        council
            .filter_map(|(item, when)| {
                let at = Moment { date: when.date, session: when.session };
                let (slot, why) = Self::slots(problem, item, at)
                    .find_map(|slot| Some((slot, problem.calendar.why_closed(slot)?)))?;
                let title = &problem.items[item].title;
                let message = format!("{title} is on {slot}, when the Council cannot meet ({why})");
                Some(violation(self, problem, &[item], when, message))
            })
            .collect()
    }
}
