//! The leads as they were held.

use serde::Serialize;

use super::LEADS;
use crate::base::calendar::Calendar;
use crate::input::instance::Policy;
use crate::input::instance::policy::{LeadRule, Strength};
use crate::input::record::HeldChain;

/// Whether a lead was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// The lead was kept.
    Yes,
    /// The lead was not kept.
    No,
    /// The record does not have one of the two days.
    NotKnown,
    /// The policy does not require the lead.
    NotAsked,
}

impl Kept {
    /// The word that the files use.
    ///
    /// ```
    /// use horseshoe::research::backtest::Kept;
    ///
    /// assert_eq!(Kept::Yes.as_str(), "yes");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Kept::Yes => "yes",
            Kept::No => "no",
            Kept::NotKnown => "not_known",
            Kept::NotAsked => "not_asked",
        }
    }

    /// Returns whether both were kept: no if either was not, whatever is known of the other.
    ///
    /// ```
    /// use horseshoe::research::backtest::Kept;
    /// assert_eq!(Kept::No.and(Kept::NotKnown), Kept::No);
    /// assert_eq!(Kept::Yes.and(Kept::NotKnown), Kept::NotKnown);
    /// assert_eq!(Kept::Yes.and(Kept::NotAsked), Kept::Yes);
    /// ```
    #[must_use]
    pub fn and(self, other: Kept) -> Kept {
        match (self, other) {
            (Kept::No, _) | (_, Kept::No) => Kept::No,
            (Kept::NotKnown, _) | (_, Kept::NotKnown) => Kept::NotKnown,
            (Kept::NotAsked, other) => other,
            (Kept::Yes, _) => Kept::Yes,
        }
    }
}

/// One lead of a renewal, as held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HeldLead {
    /// The calendar days between the two dates, if both are known.
    pub days: Option<i64>,
    /// Whether the policy's lead was kept.
    pub kept: Kept,
}

/// Returns both leads of a renewal as they were held, in chain order.
pub(super) fn leads(chain: &HeldChain, policy: &Policy) -> [HeldLead; 2] {
    let ends = [(chain.report, chain.tcc_meeting), (chain.tcc_meeting, chain.consultations)];
    let rules = policy.leads_for(&chain.id);
    let mut leads = LEADS.iter().zip(ends).map(|(key, (from, to))| {
        let dates = from.zip(to);
        let asked = |rule: &&&LeadRule| rule.strength != Strength::None;
        let kept = match (rules.get(key).filter(asked), dates) {
            (None, _) => Kept::NotAsked,
            (Some(_), None) => Kept::NotKnown,
            (Some(rule), Some((from, to))) => {
                let count = rule.unit.between(&Calendar::default(), from, to);
                if count >= i64::from(rule.days()) { Kept::Yes } else { Kept::No }
            }
        };
        HeldLead { days: dates.map(|(from, to)| (to - from).num_days()), kept }
    });
    let blank = HeldLead { days: None, kept: Kept::NotAsked };
    [leads.next().unwrap_or(blank), leads.next().unwrap_or(blank)]
}
