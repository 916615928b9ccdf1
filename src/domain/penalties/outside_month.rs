//! A meeting or an adoption before the month whose programme this is.

use super::{Penalty, charge, number, points};
use crate::base::calendar::{Moment, long_date};
use crate::base::item::ItemKind;
use crate::domain::ids::PenaltyId;
use crate::domain::problem::{Problem, Schedule};
use crate::domain::programme::Charge;

/// Points for each Council item of a chain before the first month, the most for an adoption.
///
/// Another presidency draws up the programme of that month. The points exceed what any other wish
/// can gain, so an item stands there only if the leads or the expiry leave no day inside. Nothing
/// is charged after the last month: a mandate that expires later is left to the next presidency.
#[derive(Debug)]
pub(super) struct OutsideMonth;

impl OutsideMonth {
    fn price(problem: &Problem, item: usize) -> i64 {
        match problem.items[item].kind {
            ItemKind::Adoption => number(&OutsideMonth, problem, "adoption"),
            _ => points(&OutsideMonth, problem),
        }
    }

    fn concerns(problem: &Problem, item: usize) -> bool {
        let item = &problem.items[item];
        item.is_council() && item.renewal.is_some()
    }
}

impl Penalty for OutsideMonth {
    fn id(&self) -> PenaltyId {
        PenaltyId::OutsideMonth
    }

    fn in_words(&self) -> &'static str {
        "items before the month"
    }

    fn source(&self) -> &'static str {
        "S/2017/507: each presidency draws up the programme of its own month"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        let is_before = at.date < problem.begins && Self::concerns(problem, item);
        if is_before { Self::price(problem, item) } else { 0 }
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let before = schedule
            .dated()
            .filter(|(item, when)| when.date < problem.begins && Self::concerns(problem, *item));
        let charges = before.filter_map(|(item, _)| {
            let reason =
                format!("before {}, the first day of the month", long_date(problem.begins));
            charge(self, problem, item, Self::price(problem, item), reason)
        });
        charges.collect()
    }
}
