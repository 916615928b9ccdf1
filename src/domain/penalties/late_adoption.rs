//! An adoption too close to the mandate's last day.

use chrono::NaiveDate;

use super::{Penalty, charge, counted, number, points};
use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::base::item::ItemKind;
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Schedule;
use crate::domain::problem::{BoundKind, Item, Problem};
use crate::domain::programme::Charge;

/// Points for each working day fewer than the policy's between adoption and expiry.
#[derive(Debug)]
pub(super) struct LateAdoption;

fn expiry(item: &Item) -> Option<NaiveDate> {
    let bound = item.bounds.iter().find(|bound| bound.kind == BoundKind::MandateExpires)?;
    (item.kind == ItemKind::Adoption).then_some(bound.date)
}

/// Returns by how many working days an adoption is too close to the expiry.
fn short(problem: &Problem, date: NaiveDate, expiry: NaiveDate) -> i64 {
    let days = problem.calendar.working_days_between(date, expiry);
    (number(&LateAdoption, problem, "within") - days).max(0)
}

impl Penalty for LateAdoption {
    fn id(&self) -> PenaltyId {
        PenaltyId::LateAdoption
    }

    fn in_words(&self) -> &'static str {
        "late adoptions"
    }

    fn source(&self) -> &'static str {
        "the policy's penalties: Horseshoe's own"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        expiry(&problem.items[item])
            .map_or(0, |expiry| short(problem, at.date, expiry) * points(self, problem))
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let [within, points] = [number(self, problem, "within"), points(self, problem)];
        let late = schedule.dated().filter_map(|(item, when)| {
            let expiry = expiry(&problem.items[item])?;
            let short = short(problem, when.date, expiry);
            let days = problem.calendar.working_days_between(when.date, expiry);
            let reason = format!(
                "{} {} on {}, {short} fewer than {within}{}",
                counted(days.abs(), "working day"),
                if days < 0 { "after the mandate expires" } else { "before the mandate expires" },
                long_date(expiry),
                if days < 0 { " before it" } else { "" }
            );
            charge(self, problem, item, short * points, reason)
        });
        late.collect()
    }
}
