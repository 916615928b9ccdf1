//! Slots that `calendar.csv` marks as to be avoided, and days off that it opens for something else.

use super::{Penalty, charge, points};
use crate::base::calendar::Moment;
use crate::base::calendar::{Session, Slot, long_date};
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::programme::Charge;

/// Points for each Council item in a slot to be avoided. So is a weekend or a holiday that is opened, for
/// everything but the meetings whose rows name the day: a Saturday opened for an emergency is no day for
/// a vote that can be on any other.
#[derive(Debug)]
pub(super) struct AvoidDay;

/// Why a slot is avoided.
#[derive(Clone, Copy)]
enum Why<'a> {
    /// A row asks for it, for this reason.
    Asked(&'a str),
    /// It is a day off, which a row opens for this reason.
    DayOff(&'a str),
}

impl AvoidDay {
    /// Returns why the item's slot, or one of its two slots, is to be avoided.
    fn why(problem: &Problem, item: usize, at: Moment) -> Option<Why<'_>> {
        let own = &problem.items[item];
        let whole_day = problem.takes_whole_day(own);
        // A waiver opens every day; only what the instance opens counts here.
        let waived = problem.question.waivers.calendar.as_ref();
        let calendar = waived.map_or(&problem.calendar, |(stated, _)| stated);
        let is_stated = own.asked_date == Some(at.date);
        let session = at.session?;
        let is_taken = |s: &Session| if whole_day { s.is_ordinary() } else { *s == session };
        let taken = Session::ALL.into_iter().filter(is_taken);
        taken.map(|session| Slot { date: at.date, session }).find_map(|slot| {
            let asked = problem.calendar.why_avoid(slot).map(Why::Asked);
            let opened = || calendar.why_opened_day_off(slot).filter(|_| !is_stated);
            asked.or_else(|| opened().map(Why::DayOff))
        })
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
                Why::Asked("") => format!("on {day}, which is to be avoided"),
                Why::Asked(why) => format!("on {day}, which is to be avoided: {why}"),
                Why::DayOff("") => format!("on {day}, a day off that is opened for something else"),
                Why::DayOff(why) => format!("on {day}, a day off that is opened: {why}"),
            };
            charge(self, problem, item, points(self, problem), reason)
        });
        avoided.collect()
    }
}
