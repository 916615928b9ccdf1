//! Crowded days: more items of the Council on a day than the policy allows free of charge.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Crowding, Penalty, number, points};
use crate::domain::encoder::Encoder;
use crate::domain::expr::Expr;
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::programme::Charge;

/// Points for each Council item of a day above the number that costs nothing.
#[derive(Debug)]
pub(super) struct CrowdedDay;

impl Penalty for CrowdedDay {
    fn id(&self) -> PenaltyId {
        PenaltyId::CrowdedDay
    }

    fn in_words(&self) -> &'static str {
        "crowded days"
    }

    fn source(&self) -> &'static str {
        "the policy's penalties: Horseshoe's own"
    }

    fn crowding(&self, problem: &Problem) -> Option<Crowding> {
        let above = usize::try_from(number(self, problem, "above")).unwrap_or(usize::MAX);
        Some(Crowding { above, points: points(self, problem) })
    }

    fn rows(&self, problem: &Problem, encoder: &mut dyn Encoder) {
        let [free, points] = [number(self, problem, "above"), points(self, problem)];
        if points == 0 {
            return;
        }
        for date in encoder.days() {
            let mut items = Expr::default();
            let mut most = 0;
            let blocks = encoder.standing_on(date).into_iter();
            for block in blocks.filter(|block| encoder.is_council(*block)) {
                let count = encoder.item_count(block);
                let placed = encoder.placed_on(block, date);
                if !placed.is_zero() {
                    most += count;
                    items.add(&placed, count);
                }
            }
            if most > free {
                let excess =
                    encoder.whole_column(self.id().as_str(), date.to_string(), most - free, points);
                items.add(&excess, -1);
                encoder.at_most_on(self.id().as_str(), date, items, free);
            }
        }
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let [free, points] = [number(self, problem, "above"), points(self, problem)];
        let mut days: BTreeMap<NaiveDate, i64> = BTreeMap::new();
        for (item, when) in schedule.dated() {
            if problem.items[item].is_council() && !problem.items[item].is_taken() {
                *days.entry(when.date).or_default() += 1;
            }
        }
        let crowded = days.into_iter().filter_map(|(date, items)| {
            let above = items - free;
            let points = above * points;
            (points > 0).then(|| Charge {
                term: self.id(),
                item: date.to_string(),
                points,
                reason: format!("{items} items, {above} above {free}"),
            })
        });
        crowded.collect()
    }
}
