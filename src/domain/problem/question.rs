//! What is asked of a problem beyond a programme that keeps its rules.

use chrono::NaiveTime;

use super::{Diversity, Stability, Waivers};
use crate::base::calendar::Moment;

/// A question about a problem: the statement stays as the instance has it, and only the answer that
/// is wanted differs.
///
/// An item that a question pins to a day is fixed like any other; its `fixed_by` says so.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The moment of each item in the baseline programme; empty if there is no baseline.
    pub baseline: Vec<Option<Moment>>,
    /// The start and the end of each item in the baseline programme, where it states both.
    pub baseline_hours: Vec<Option<(NaiveTime, NaiveTime)>>,
    /// The priority of keeping baseline items in place.
    pub stability: Stability,
    /// The weight of moving a baseline item, relative to one day of a move. It exceeds the days of
    /// all moves together.
    pub move_weight: i64,
    /// Programmes from which the solution must differ.
    pub diversity: Vec<Diversity>,
    /// The rules that may be waived; none unless a question requests it.
    pub waivers: Waivers,
}

impl Question {
    /// Returns the question of a problem that has only some of the items, each by its old index.
    /// Waivers are removed, because they belong to whole problems.
    pub(super) fn of_items(&self, kept: &[usize]) -> Question {
        let of = |all: &[Option<Moment>]| -> Vec<Option<Moment>> {
            kept.iter().map(|index| all.get(*index).copied().flatten()).collect()
        };
        let diversity = self.diversity.iter();
        Question {
            baseline: of(&self.baseline),
            baseline_hours: kept
                .iter()
                .map(|index| self.baseline_hours.get(*index).copied().flatten())
                .collect(),
            stability: self.stability,
            move_weight: self.move_weight,
            diversity: diversity
                .map(|diversity| Diversity {
                    known: of(&diversity.known),
                    at_least: diversity.at_least,
                    by: diversity.by,
                })
                .collect(),
            waivers: Waivers::default(),
        }
    }
}
