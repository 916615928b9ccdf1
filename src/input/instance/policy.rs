//! Policies as data: leads, durations, session hours, limits and penalties, each with its source.

mod checks;
mod choice;
mod lead;
mod merge;
pub(crate) mod read;
mod schema;

pub use choice::PolicyChoice;
pub use lead::{LeadRule, Strength, Unit};

use std::collections::BTreeMap;

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use crate::base::calendar::Session;
use crate::base::item::ItemKind;

/// The policies that are built into the program, by name, with the text of each file.
pub const BUILT_IN: [(&str, &str); 4] = [
    ("guideline", include_str!("../../../data/policies/guideline.toml")),
    ("one-week", include_str!("../../../data/policies/one-week.toml")),
    ("preferred", include_str!("../../../data/policies/preferred.toml")),
    ("practice", include_str!("../../../data/policies/practice.toml")),
];

/// A complete policy: everything that a chain, a rule or a penalty needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The name by which it is asked for.
    pub name: String,
    /// One line that says what it stands for.
    pub title: String,
    /// The document it rests on.
    pub source: String,
    /// When the Council's sessions open and close.
    pub sessions: Sessions,
    /// The leads, by `from -> to`.
    pub leads: BTreeMap<String, LeadRule>,
    /// How long each kind of item takes.
    pub durations: BTreeMap<ItemKind, Duration>,
    /// Whether the optional steps are held where a renewal leaves them blank.
    pub steps: Steps,
    /// What each penalty costs.
    pub penalties: Penalties,
    /// What it costs to waive a rule, where no programme keeps them all.
    pub waivers: WaiverPrices,
    /// The dates that follow from the programme.
    pub deadlines: Deadlines,
    /// What bounds a chain that nothing else bounds.
    pub limits: Limits,
    /// What single renewals have of their own, by renewal id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub renewals: BTreeMap<String, RenewalOverride>,
}

/// The hours of both sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sessions {
    /// The morning session.
    pub morning: Hours,
    /// The afternoon session.
    pub afternoon: Hours,
}

impl Sessions {
    /// The hours of a session.
    pub fn hours(&self, session: Session) -> &Hours {
        match session {
            Session::Morning => &self.morning,
            Session::Afternoon => &self.afternoon,
        }
    }
}

/// When a session opens and closes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Opening time, New York.
    #[serde(with = "clock")]
    pub opens: NaiveTime,
    /// Closing time, New York.
    #[serde(with = "clock")]
    pub closes: NaiveTime,
    /// Where the hours come from.
    pub source: String,
}

impl Hours {
    /// Minutes between opening and closing; 0 where the hours are reversed.
    pub fn minutes(&self) -> u32 {
        u32::try_from((self.closes - self.opens).num_minutes()).unwrap_or(0)
    }
}

/// How long an item takes: minutes of a slot, or days of the Secretariat's work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duration {
    /// Minutes of the Council's time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Calendar days, for items that take no slot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Where the figure comes from.
    pub source: String,
}

/// The optional steps of the guideline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// The politico-military briefing ahead of the mandate discussions.
    pub politico_military_briefing: Step,
    /// The briefing that the consultations directly follow.
    pub briefing: Step,
}

/// Whether an optional step is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Held unless the renewal says `no`, or not held unless it says `yes`.
    pub include: bool,
    /// Where the step comes from.
    pub source: String,
}

/// What each soft wish costs, in whole points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penalties {
    /// For each Council item on a Friday.
    pub friday: Points,
    /// For each Council item of a day above `above`.
    pub crowded_day: CrowdedDay,
    /// For each Council item in an `avoid` slot.
    pub avoid_day: Points,
    /// For each calendar day from a preferred date.
    pub preferred_date: Points,
    /// For each calendar day by which a report must come earlier than it is due.
    pub early_report: Points,
    /// For each working day fewer than `within` between consultations and adoption.
    pub hurried_adoption: Within,
    /// For each working day fewer than `within` between adoption and expiry.
    pub late_adoption: Within,
    /// For each agreed item that a re-plan moves, and each day by which it moves.
    pub moved: Moved,
}

/// Points for each occurrence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// Whole points.
    pub points: u32,
    /// Where the wish comes from.
    pub source: String,
}

/// Points for each item of a crowded day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrowdedDay {
    /// Whole points for each item above the number that a day holds without a penalty.
    pub points: u32,
    /// The number of items that a day holds without a penalty.
    pub above: u32,
    /// Where the wish comes from.
    pub source: String,
}

/// Points for each working day that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// Whole points for each working day.
    pub points: u32,
    /// The number of working days that costs nothing.
    pub within: u32,
    /// Where the wish comes from.
    pub source: String,
}

/// Points for agreed items that a re-plan moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// Whole points for each item moved.
    pub points: u32,
    /// Whole points for each calendar day of each move.
    pub per_day: u32,
    /// Where the wish comes from.
    pub source: String,
}

/// What it costs to waive a rule. The cheapest set of waivers is told where no programme keeps all
/// rules; the prices say which rule would give first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaiverPrices {
    /// For each day by which a hard lead falls short.
    pub lead: Points,
    /// For each calendar day by which a report that is not out comes after its due date.
    pub report_due: Points,
    /// For each calendar day beyond `not_before`, `complete_by` or the longest chain.
    pub chain_bound: Points,
    /// For each calendar day between a meeting and the days that its row gives it.
    pub meeting_moved: Points,
    /// For a meeting that is dropped from the months covered; no move costs more.
    pub meeting_dropped: Points,
    /// For each calendar day by which a mandate is extended technically.
    pub rollover: Points,
    /// For each item that is held when the Council cannot meet.
    pub closed_day: Points,
}

/// The dates that follow from the programme and take no part in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadlines {
    /// Invitations to the TCC meeting.
    pub tcc_invitation: Deadline,
    /// The informal paper ahead of the TCC meeting.
    pub informal_paper: Deadline,
    /// The fact sheets at the TCC meeting.
    pub fact_sheets: Deadline,
    /// The President's summary after the TCC meeting.
    pub presidents_summary: Deadline,
    /// The provisional agenda of a formal meeting.
    pub provisional_agenda: Deadline,
}

/// When a dated by-product is due; one of the four ways is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// On this day of the month before the item's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_of_month_before: Option<u32>,
    /// This many calendar days before the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar_days_before: Option<u32>,
    /// This many working days before the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days_before: Option<u32>,
    /// On the day of this later item of the same chain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ItemKind>,
    /// Where the deadline comes from.
    pub source: String,
}

/// What bounds a chain that nothing else bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The longest a chain may be.
    pub chain_days: ChainDays,
}

/// The longest a chain may be, in calendar days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainDays {
    /// Calendar days from the first item to the last day.
    pub days: u32,
    /// Where the figure comes from.
    pub source: String,
}

/// What a single renewal has of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenewalOverride {
    /// Leads that replace the policy's, by `from -> to`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub leads: BTreeMap<String, LeadRule>,
    /// Durations that replace the policy's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub durations: BTreeMap<ItemKind, Duration>,
}

impl Policy {
    /// The default policy: both leads of S/2009/659 hard, strictly more than one week.
    ///
    /// ```
    /// use horseshoe::input::instance::Policy;
    /// let lead = &Policy::guideline().leads["report -> tcc_meeting"];
    /// assert_eq!(lead.days(), 8, "more than seven days is at least eight");
    /// ```
    pub fn guideline() -> Policy {
        Policy::named("guideline").unwrap_or_else(|| unreachable!("a built-in policy"))
    }

    /// The built-in policy of that name.
    pub fn named(name: &str) -> Option<Policy> {
        let table = merge::built_in_table(name)?;
        table.try_into().ok()
    }

    /// The policy in full as TOML, complete enough to be a policy file of its own.
    ///
    /// ```
    /// use horseshoe::input::instance::Policy;
    /// let text = Policy::named("practice").unwrap().to_toml();
    /// assert_eq!(toml::from_str::<Policy>(&text).unwrap(), Policy::named("practice").unwrap());
    /// ```
    pub fn to_toml(&self) -> String {
        // Texts, whole numbers, switches and tables of them can always be written.
        toml::to_string(self).unwrap_or_default()
    }

    /// The leads that hold for a renewal: the policy's, with the renewal's own in their place.
    pub fn leads_for(&self, renewal: &str) -> BTreeMap<&str, &LeadRule> {
        let own = self.renewals.get(renewal).map(|o| &o.leads);
        let both = self.leads.iter().chain(own.into_iter().flatten());
        both.map(|(key, lead)| (key.as_str(), lead)).collect()
    }

    /// Every lead by its key, those of single renewals too, to be changed in place.
    pub(crate) fn leads_mut(&mut self) -> impl Iterator<Item = (&str, &mut LeadRule)> {
        let own = self.renewals.values_mut().flat_map(|own| &mut own.leads);
        self.leads.iter_mut().chain(own).map(|(key, lead)| (key.as_str(), lead))
    }

    /// How long an item of this kind takes in a renewal, or outside of any.
    pub fn duration(&self, renewal: Option<&str>, kind: ItemKind) -> Option<&Duration> {
        renewal
            .and_then(|id| self.renewals.get(id))
            .and_then(|own| own.durations.get(&kind))
            .or_else(|| self.durations.get(&kind))
    }
}

/// Times of day as `HH:MM`.
mod clock {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(time: &NaiveTime, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&time.format("%H:%M"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(from)?;
        NaiveTime::parse_from_str(&text, "%H:%M").map_err(|_| {
            de::Error::custom(format!("`{text}` is not a time of day such as \"10:00\""))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_policy_is_complete() {
        for (name, _) in BUILT_IN {
            let policy = Policy::named(name).expect(name);
            assert_eq!(policy.name, name);
        }
    }

    #[test]
    fn the_policies_differ_in_their_leads_as_the_contract_says() {
        let lead = |policy: &str| {
            let policy = Policy::named(policy).expect("built in");
            let lead = &policy.leads["tcc_meeting -> consultations"];
            (lead.days(), lead.strength)
        };
        assert_eq!(lead("guideline"), (8, Strength::Hard));
        assert_eq!(lead("one-week"), (7, Strength::Hard));
        assert_eq!(lead("preferred"), (8, Strength::Soft));
        assert_eq!(lead("practice").1, Strength::None);
    }
}
