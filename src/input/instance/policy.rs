//! Policies as data: leads, durations, session hours, limits and penalties, each with its source.

mod checks;
mod choice;
mod lead;
mod merge;
mod penalties;
pub(crate) mod read;
mod schema;

pub use choice::PolicyChoice;
pub use lead::{LeadRule, Strength, Unit};
pub use penalties::Penalties;

use std::collections::BTreeMap;

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use crate::base::calendar::Session;
use crate::base::item::ItemKind;

/// The policies that are built into the program, by name, with the text of each file.
pub const BUILT_IN: [(&str, &str); 4] = [
    ("guideline", GUIDELINE),
    ("one-week", include_str!("../../../data/policies/one-week.toml")),
    ("preferred", include_str!("../../../data/policies/preferred.toml")),
    ("practice", include_str!("../../../data/policies/practice.toml")),
];

/// The policy on which all others are built; it says which penalties there are.
const GUIDELINE: &str = include_str!("../../../data/policies/guideline.toml");

/// A complete policy: everything that a chain, a rule or a penalty needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The name by which the policy is selected.
    pub name: String,
    /// A one-line description.
    pub title: String,
    /// The document on which the policy rests.
    pub source: String,
    /// The opening and closing times of the Council's sessions.
    pub sessions: Sessions,
    /// The leads, by `from -> to`.
    pub leads: BTreeMap<String, LeadRule>,
    /// The duration of each kind of item.
    pub durations: BTreeMap<ItemKind, Duration>,
    /// Whether the optional steps are held if a renewal leaves them blank.
    pub steps: Steps,
    /// The price of each penalty.
    pub penalties: Penalties,
    /// The price of waiving a rule, for when no programme keeps them all.
    pub waivers: WaiverPrices,
    /// The dates derived from the programme.
    pub deadlines: Deadlines,
    /// The limit on a chain that nothing else bounds.
    pub limits: Limits,
    /// The settings of single renewals, by renewal id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub renewals: BTreeMap<String, RenewalOverride>,
}

/// The hours of the sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sessions {
    /// The morning session.
    pub morning: Hours,
    /// The lunch session, on the days for which the calendar opens it.
    pub lunch: Hours,
    /// The afternoon session.
    pub afternoon: Hours,
    /// The evening session, on the days for which the calendar opens it.
    pub evening: Hours,
}

impl Sessions {
    /// Returns the hours of a session.
    ///
    /// ```
    /// use horseshoe::Policy;
    /// use horseshoe::base::calendar::Session;
    ///
    /// let sessions = Policy::guideline().sessions;
    /// assert_eq!(sessions.hours(Session::Afternoon).opens.to_string(), "15:00:00");
    /// ```
    pub fn hours(&self, session: Session) -> &Hours {
        match session {
            Session::Morning => &self.morning,
            Session::Lunch => &self.lunch,
            Session::Afternoon => &self.afternoon,
            Session::Evening => &self.evening,
        }
    }
}

/// The opening and closing time of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The opening time, New York.
    #[serde(with = "clock")]
    pub opens: NaiveTime,
    /// The closing time, New York.
    #[serde(with = "clock")]
    pub closes: NaiveTime,
    /// The source of the hours.
    pub source: String,
}

impl Hours {
    /// Returns the minutes between opening and closing; 0 if the hours are reversed.
    ///
    /// ```
    /// use horseshoe::Policy;
    /// use horseshoe::base::calendar::Session;
    ///
    /// let sessions = Policy::guideline().sessions;
    /// assert_eq!(Session::ALL.map(|own| sessions.hours(own).minutes()), [180, 120, 180, 240]);
    /// ```
    pub fn minutes(&self) -> u32 {
        u32::try_from((self.closes - self.opens).num_minutes()).unwrap_or(0)
    }
}

/// The duration of an item: minutes of a slot, or days of the Secretariat's work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duration {
    /// The minutes of the Council's time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// The calendar days, for items that take no slot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// The source of the figure.
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
    /// The default: whether the step is held if the renewal leaves it blank.
    pub include: bool,
    /// The source of the step.
    pub source: String,
}

/// Points for each occurrence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// Whole points.
    pub points: u32,
    /// The source of the wish.
    pub source: String,
}

/// The price of waiving each rule. If no programme keeps all rules, the cheapest set of waivers is
/// reported; the prices determine which rule gives way first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaiverPrices {
    /// For each day by which a hard lead falls short.
    pub lead: Points,
    /// For each calendar day by which a report that has not been issued is late.
    pub report_due: Points,
    /// For each calendar day beyond `not_before`, `complete_by` or the longest chain.
    pub chain_bound: Points,
    /// For each calendar day between a meeting and the days that its row allows.
    pub meeting_moved: Points,
    /// For a meeting dropped from the months covered; no move costs more.
    pub meeting_dropped: Points,
    /// For each calendar day by which a mandate is extended technically.
    pub rollover: Points,
    /// For each item held when the Council cannot meet.
    pub closed_day: Points,
    /// For each pair of items of a chain held out of its order.
    pub order: Points,
    /// For each item not held straight after the one that it directly follows.
    pub directly_follows: Points,
    /// For each meeting held at another hour than its row states.
    pub start: Points,
    /// For each document issued, and each work of the Secretariat done, on no working day.
    pub working_day: Points,
    /// For each two meetings held at once, as their rows state.
    pub one_meeting: Points,
}

/// The dates derived from the programme, which do not affect it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadlines {
    /// Invitations to the TCC meeting.
    pub tcc_invitation: Deadline,
    /// The inputs of the contributing countries to the report.
    pub tcc_inputs: Deadline,
    /// The informal paper ahead of the TCC meeting.
    pub informal_paper: Deadline,
    /// The fact sheets at the TCC meeting.
    pub fact_sheets: Deadline,
    /// The senior field personnel who brief the TCC meeting.
    pub senior_field_personnel: Deadline,
    /// The video link for those who brief from the field.
    pub video_conference: Deadline,
    /// The President's summary after the TCC meeting.
    pub presidents_summary: Deadline,
    /// The Special Representative who briefs the Council.
    pub special_representative: Deadline,
    /// The consultations with Groups of Friends on the draft.
    pub groups_of_friends: Deadline,
    /// The provisional agenda of a formal meeting.
    pub provisional_agenda: Deadline,
}

/// The due date of a by-product, given in exactly one of four ways.
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
    /// The source of the deadline.
    pub source: String,
}

/// The limit on a chain that nothing else bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The greatest length of a chain.
    pub chain_days: ChainDays,
}

/// The greatest length of a chain, in calendar days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainDays {
    /// Calendar days from the first item to the last day.
    pub days: u32,
    /// The source of the figure.
    pub source: String,
}

/// The settings of a single renewal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenewalOverride {
    /// The leads that replace the policy's, by `from -> to`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub leads: BTreeMap<String, LeadRule>,
    /// The durations that replace the policy's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub durations: BTreeMap<ItemKind, Duration>,
}

impl Policy {
    /// Returns the default policy: both leads of S/2009/659 hard, strictly more than one week.
    ///
    /// ```
    /// use horseshoe::input::instance::Policy;
    /// let lead = &Policy::guideline().leads["report -> tcc_meeting"];
    /// assert_eq!(lead.days(), 8, "more than seven days is at least eight");
    /// ```
    pub fn guideline() -> Policy {
        Policy::named("guideline").unwrap_or_else(|| unreachable!("a built-in policy"))
    }

    /// Returns the built-in policy with that name.
    ///
    /// ```
    /// use horseshoe::Policy;
    ///
    /// assert!(Policy::named("one-week").is_some());
    /// assert!(Policy::named("two-weeks").is_none());
    /// ```
    pub fn named(name: &str) -> Option<Policy> {
        let table = merge::built_in_table(name)?;
        table.try_into().ok()
    }

    /// Writes the policy in full as TOML, complete enough to serve as a policy file.
    ///
    /// ```
    /// use horseshoe::input::instance::Policy;
    /// let text = Policy::named("practice").unwrap().to_toml();
    /// assert_eq!(toml::from_str::<Policy>(&text).unwrap(), Policy::named("practice").unwrap());
    /// ```
    pub fn to_toml(&self) -> String {
        // Texts, whole numbers, switches and tables of them always serialise.
        toml::to_string(self).unwrap_or_default()
    }

    /// Returns the leads of a renewal: the policy's, with the renewal's own in their place.
    ///
    /// ```
    /// use horseshoe::Policy;
    ///
    /// let own = b"base = 'guideline'\nname = 'own'\n\
    ///     [renewals.UNDOF.leads.'report -> tcc_meeting']\nat_least = 3\nsource = 'the example'\n";
    /// let policy = Policy::of_bytes("own.toml", own.into())?;
    /// let days = |renewal| policy.leads_for(renewal)["report -> tcc_meeting"].days();
    /// assert_eq!((days("UNDOF"), days("UNFICYP")), (3, 8));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn leads_for(&self, renewal: &str) -> BTreeMap<&str, &LeadRule> {
        let own = self.renewals.get(renewal).map(|o| &o.leads);
        let both = self.leads.iter().chain(own.into_iter().flatten());
        both.map(|(key, lead)| (key.as_str(), lead)).collect()
    }

    /// Iterates over every lead by its key, including those of single renewals, for changes in
    /// place.
    pub(crate) fn leads_mut(&mut self) -> impl Iterator<Item = (&str, &mut LeadRule)> {
        let own = self.renewals.values_mut().flat_map(|own| &mut own.leads);
        self.leads.iter_mut().chain(own).map(|(key, lead)| (key.as_str(), lead))
    }

    /// Returns the duration of an item of this kind, in a renewal or outside any.
    pub(crate) fn duration(&self, renewal: Option<&str>, kind: ItemKind) -> Option<&Duration> {
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
