//! A lead as a policy states it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::calendar::Calendar;
use crate::base::item::ItemKind;

/// The unit in which a lead is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Calendar days between the two dates.
    #[default]
    #[serde(rename = "calendar days")]
    CalendarDays,
    /// Working days after the first date, up to and including the second.
    #[serde(rename = "working days")]
    WorkingDays,
}

impl Unit {
    /// The unit in words.
    ///
    /// ```
    /// use horseshoe::input::instance::policy::Unit;
    ///
    /// assert_eq!(Unit::WorkingDays.as_str(), "working days");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Unit::CalendarDays => "calendar days",
            Unit::WorkingDays => "working days",
        }
    }

    /// Counts from one date to another; negative if `to` precedes `from`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::Calendar;
    /// use horseshoe::input::instance::policy::Unit;
    /// let friday = NaiveDate::from_ymd_opt(2026, 12, 11).unwrap();
    /// let monday = NaiveDate::from_ymd_opt(2026, 12, 14).unwrap();
    /// let calendar = Calendar::default();
    /// assert_eq!(Unit::CalendarDays.between(&calendar, friday, monday), 3);
    /// assert_eq!(Unit::WorkingDays.between(&calendar, friday, monday), 1);
    /// ```
    pub fn between(self, calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> i64 {
        match self {
            Unit::CalendarDays => (to - from).num_days(),
            Unit::WorkingDays => calendar.working_days_between(from, to),
        }
    }

    /// Returns the calendar days that a count takes at the least, if no weekday is a holiday.
    ///
    /// ```
    /// use horseshoe::input::instance::policy::Unit;
    /// assert_eq!(Unit::CalendarDays.least_calendar_days(6), 6);
    /// assert_eq!(Unit::WorkingDays.least_calendar_days(6), 8);
    /// ```
    pub fn least_calendar_days(self, count: u32) -> u32 {
        match self {
            Unit::CalendarDays => count,
            // Five working days take at least a week.
            Unit::WorkingDays => (count / 5).saturating_mul(7).saturating_add(count % 5),
        }
    }

    /// Formats a count with the unit.
    ///
    /// ```
    /// use horseshoe::input::instance::policy::Unit;
    /// assert_eq!(Unit::WorkingDays.counted(1), "1 working day");
    /// assert_eq!(Unit::CalendarDays.counted(-2), "-2 calendar days");
    /// ```
    pub fn counted(self, count: i64) -> String {
        let unit = self.as_str();
        let unit = if count == 1 { unit.trim_end_matches('s') } else { unit };
        format!("{count} {unit}")
    }
}

/// How strictly a lead is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// The lead must be kept.
    #[default]
    Hard,
    /// Each missing day costs points.
    Soft,
    /// The lead is disabled; only the order of the chain holds.
    None,
}

/// The minimum time between two items of a chain.
///
/// ```
/// use horseshoe::input::instance::policy::LeadRule;
/// let lead: LeadRule = toml::from_str("more_than = 7\nsource = 'S/2009/659'").unwrap();
/// assert_eq!(lead.days(), 8);
/// assert_eq!(lead.in_words(), "more than 7 calendar days");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadRule {
    /// The count must exceed this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_than: Option<u32>,
    /// The count must reach this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The unit of the count.
    #[serde(default)]
    pub unit: Unit,
    /// The strength of the lead.
    #[serde(default)]
    pub strength: Strength,
    /// The points for each missing day of a soft lead.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub points: u32,
    /// Whether the lead is only for chains without a TCC meeting.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_tcc_meeting: bool,
    /// The source of the lead.
    pub source: String,
}

impl LeadRule {
    /// Returns the least count that keeps the lead.
    ///
    /// ```
    /// use horseshoe::Policy;
    ///
    /// let lead = &Policy::guideline().leads["report -> tcc_meeting"];
    /// assert_eq!((lead.more_than, lead.days()), (Some(7), 8));
    /// ```
    pub fn days(&self) -> u32 {
        let strictly = self.more_than.map_or(0, |days| days.saturating_add(1));
        strictly.max(self.at_least.unwrap_or(0))
    }

    /// Returns the kinds that a key such as `report -> tcc_meeting` joins, or `None` for any other
    /// key.
    ///
    /// ```
    /// use horseshoe::input::instance::policy::LeadRule;
    /// use horseshoe::base::item::ItemKind;
    /// let ends = LeadRule::ends("report -> tcc_meeting");
    /// assert_eq!(ends, Some((ItemKind::Report, ItemKind::TccMeeting)));
    /// ```
    pub fn ends(key: &str) -> Option<(ItemKind, ItemKind)> {
        let (from, to) = key.split_once("->")?;
        Some((ItemKind::from_word(from.trim())?, ItemKind::from_word(to.trim())?))
    }

    /// Returns the lead as its source states it.
    ///
    /// ```
    /// use horseshoe::Policy;
    ///
    /// let lead = &Policy::guideline().leads["report -> tcc_meeting"];
    /// assert_eq!(lead.in_words(), "more than 7 calendar days");
    /// ```
    pub fn in_words(&self) -> String {
        match (self.more_than, self.at_least) {
            (Some(days), _) => format!("more than {days} {}", self.unit.as_str()),
            (None, days) => format!("at least {} {}", days.unwrap_or(0), self.unit.as_str()),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_zero(points: &u32) -> bool {
    *points == 0
}
