//! A row of `renewals.csv`: one mandate's process in one cycle.

pub(super) mod read;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Origin;

/// Which chain applies to a mandate. Only peacekeeping has a TCC meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MandateKind {
    /// A peacekeeping operation.
    #[default]
    Peacekeeping,
    /// A special political mission.
    Political,
    /// A sanctions regime or its panel of experts.
    Sanctions,
    /// An authorization given to Member States or a regional organization.
    Authorization,
}

impl MandateKind {
    /// Every kind, in the order of the contract.
    pub const ALL: [MandateKind; 4] = [
        MandateKind::Peacekeeping,
        MandateKind::Political,
        MandateKind::Sanctions,
        MandateKind::Authorization,
    ];

    /// The word that `renewals.csv` uses.
    pub fn as_str(self) -> &'static str {
        match self {
            MandateKind::Peacekeeping => "peacekeeping",
            MandateKind::Political => "political",
            MandateKind::Sanctions => "sanctions",
            MandateKind::Authorization => "authorization",
        }
    }
}

/// What the Council is to decide about the mandate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The mandate is extended.
    #[default]
    Renewal,
    /// The mandate is changed.
    Change,
    /// The operation is withdrawn.
    Withdrawal,
    /// The mandate ends.
    Termination,
    /// A new operation: the mission planning phase, then the mandate discussion.
    Creation,
    /// Another basis for a TCC meeting (resolution 1353 (2001), annex II B, para. 2).
    Consultation,
}

impl Action {
    /// Every action, in the order of the contract.
    pub const ALL: [Action; 6] = [
        Action::Renewal,
        Action::Change,
        Action::Withdrawal,
        Action::Termination,
        Action::Creation,
        Action::Consultation,
    ];

    /// The word that `renewals.csv` uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Action::Renewal => "renewal",
            Action::Change => "change",
            Action::Withdrawal => "withdrawal",
            Action::Termination => "termination",
            Action::Creation => "creation",
            Action::Consultation => "consultation",
        }
    }

    /// Whether the row must say when the mandate expires. A creation has no mandate yet and a
    /// consultation needs none; they must give `not_before` and `complete_by` instead.
    pub fn needs_expiry(self) -> bool {
        !matches!(self, Action::Creation | Action::Consultation)
    }
}

/// One row of `renewals.csv`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renewal {
    /// Unique in the file; the mission's name unless the row gives another.
    pub id: String,
    /// Short name of the mission or regime.
    pub mission: String,
    /// Which chain applies.
    pub kind: MandateKind,
    /// What is to be decided.
    pub action: Action,
    /// Last day of the mandate. Adoption on that day is still in time.
    pub mandate_expires: Option<NaiveDate>,
    /// The due date that the requesting resolution sets: the report is issued on or before it.
    pub report_due: Option<NaiveDate>,
    /// The day on which the report came out: a fact, never moved.
    pub report_issued: Option<NaiveDate>,
    /// Nothing of the chain that is still to be dated falls before this day.
    pub not_before: Option<NaiveDate>,
    /// The whole chain is complete on this day.
    pub complete_by: Option<NaiveDate>,
    /// Whether the optional politico-military briefing is held; the policy decides when blank.
    pub politico_military_briefing: Option<bool>,
    /// Whether a briefing precedes the consultations; the policy decides when blank.
    pub briefing: Option<bool>,
    /// The resolution that set the mandate, carried through.
    pub resolution: String,
    /// The report's document symbol, carried through.
    pub report_symbol: String,
    /// Why the chain exists, carried through.
    pub basis: String,
    /// Free text, carried through.
    pub notes: String,
    /// The columns whose names begin with `x_`, carried through.
    pub extra: BTreeMap<String, String>,
    /// Where the row stands.
    pub origin: Origin,
}
