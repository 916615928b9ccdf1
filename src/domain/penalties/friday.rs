//! Meetings on Fridays, which are ordinarily left to the subsidiary bodies (S/2017/507, para. 1).

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Penalty, charge, points};
use crate::base::calendar::Moment;
use crate::base::item::ItemKind;
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Item, Problem};
use crate::domain::programme::Charge;

/// Points for each Council item on a Friday, other than the subsidiary bodies' own.
#[derive(Debug)]
pub(super) struct Friday;

impl Friday {
    fn points(&self, problem: &Problem, item: &Item, date: NaiveDate) -> i64 {
        let is_ours = item.is_council() && !item.is_taken();
        let concerned = is_ours && item.kind != ItemKind::Subsidiary;
        if concerned && date.weekday() == Weekday::Fri { points(self, problem) } else { 0 }
    }
}

impl Penalty for Friday {
    fn id(&self) -> PenaltyId {
        PenaltyId::Friday
    }

    fn in_words(&self) -> &'static str {
        "Fridays"
    }

    fn source(&self) -> &'static str {
        "S/2017/507, para. 1"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        self.points(problem, &problem.items[item], at.date)
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let on_friday = schedule.dated().filter_map(|(item, when)| {
            let points = self.points(problem, &problem.items[item], when.date);
            charge(self, problem, item, points, "on a Friday".to_owned())
        });
        on_friday.collect()
    }
}
