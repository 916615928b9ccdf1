//! A lead as it holds between two items of a chain.

use chrono::NaiveDate;

use crate::base::calendar::Calendar;
use crate::input::instance::policy::{Strength, Unit};

/// A lead between two items, as the policy states it for this chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Index of the earlier item.
    pub from: usize,
    /// Index of the later item.
    pub to: usize,
    /// The least count that keeps it.
    pub days: u32,
    /// In what it is counted.
    pub unit: Unit,
    /// Hard or soft; a lead that is not asked for is left out of the problem.
    pub strength: Strength,
    /// Points for each day short, of a soft lead.
    pub points: u32,
    /// The lead as its source states it: "more than 7 calendar days".
    pub stated: String,
    /// Where it comes from.
    pub source: String,
}

impl Lead {
    /// Whether a programme that misses it is no programme.
    pub fn is_hard(&self) -> bool {
        self.strength == Strength::Hard
    }

    /// The count between two dates, in the lead's own unit.
    pub fn count(&self, calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> i64 {
        match self.unit {
            Unit::CalendarDays => (to - from).num_days(),
            Unit::WorkingDays => calendar.working_days_between(from, to),
        }
    }
}
