//! A lead between two items of a chain.

use chrono::NaiveDate;

use crate::base::calendar::Calendar;
use crate::input::instance::policy::{Strength, Unit};

/// A lead between two items, as the policy states it for this chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The index of the earlier item.
    pub from: usize,
    /// The index of the later item.
    pub to: usize,
    /// The least count that keeps the lead.
    pub days: u32,
    /// The unit of the count.
    pub unit: Unit,
    /// Hard or soft; a disabled lead is not part of the problem.
    pub strength: Strength,
    /// The points for each missing day of a soft lead.
    pub points: u32,
    /// The lead as its source states it: "more than 7 calendar days".
    pub stated: String,
    /// The source of the lead.
    pub source: String,
}

impl Lead {
    /// Returns whether every programme must keep the lead.
    pub fn is_hard(&self) -> bool {
        self.strength == Strength::Hard
    }

    /// Counts from one date to another in the lead's own unit.
    pub fn count(&self, calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> i64 {
        self.unit.between(calendar, from, to)
    }
}
