//! Slots that `calendar.csv` marks as to be avoided.

use super::{Penalty, charge, points};
use crate::base::calendar::Moment;
use crate::base::calendar::{Session, Slot, long_date};
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::programme::Charge;

/// Points for each Council item in a slot to be avoided.
#[derive(Debug)]
pub(super) struct AvoidDay;

impl AvoidDay {
    /// Returns why the item's slot, or one of its two slots, is to be avoided.
    fn why(problem: &Problem, item: usize, at: Moment) -> Option<&str> {
        let whole_day = problem.takes_whole_day(&problem.items[item]);
        let session = at.session?;
        let is_taken = |s: &Session| if whole_day { s.is_ordinary() } else { *s == session };
        let taken = Session::ALL.into_iter().filter(is_taken);
        taken
            .map(|session| Slot { date: at.date, session })
            .find_map(|slot| problem.calendar.why_avoid(slot))
    }
}

impl Penalty for AvoidDay {
    fn id(&self) -> PenaltyId {
        PenaltyId::AvoidDay
    }

    fn in_words(&self) -> &'static str {
        "days to avoid"
    }

    fn source(&self) -> &'static str {
        "calendar.csv"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        if problem.items[item].is_taken() {
            return 0;
        }
        Self::why(problem, item, at).map_or(0, |_| points(self, problem))
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let avoided = schedule.dated().filter_map(|(item, when)| {
            if problem.items[item].is_taken() {
                return None;
            }
            let at = Moment { date: when.date, session: when.session };
            let why = Self::why(problem, item, at)?;
            let day = long_date(when.date);
            let reason = match why {
                "" => format!("on {day}, which is to be avoided"),
                why => format!("on {day}, which is to be avoided: {why}"),
            };
            charge(self, problem, item, points(self, problem), reason)
        });
        avoided.collect()
    }
}
