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
    ///
    /// ```
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// let strict = problem.leads.iter().filter(|lead| lead.is_hard());
    /// let between: Vec<_> = strict.map(|lead| problem.items[lead.from].id.as_str()).collect();
    /// assert_eq!(between, ["UNFICYP/report", "UNFICYP/tcc_meeting"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_hard(&self) -> bool {
        self.strength == Strength::Hard
    }

    /// Counts from one date to another in the lead's own unit.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let lead = problem.leads.iter().find(|lead| lead.is_hard()).ok_or("no hard lead")?;
    /// let day = |day| NaiveDate::from_ymd_opt(2027, 1, day).unwrap();
    /// assert_eq!(lead.count(&problem.calendar, day(5), day(13)), i64::from(lead.days), "just kept");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn count(&self, calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> i64 {
        self.unit.between(calendar, from, to)
    }
}
