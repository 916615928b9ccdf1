//! A row of `renewals.csv`: one mandate's process in one cycle.

mod occasion;
pub(super) mod read;

pub use occasion::Occasion;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Origin;
use crate::base::calendar::days_after;

/// The kind of a mandate, which selects its chain. Only peacekeeping has a TCC meeting.
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

crate::base::words::worded! {
    /// Every kind, in the order of the contract.
    MandateKind::ALL,
    /// The word that `renewals.csv` uses.
    as_str {
        Peacekeeping = "peacekeeping",
        Political = "political",
        Sanctions = "sanctions",
        Authorization = "authorization",
    }
}

/// The decision that the Council is to take about the mandate.
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
    /// Another occasion for a TCC meeting (resolution 1353 (2001), annex II, section B, para. 2).
    Consultation,
    /// A technical rollover: the mandate is extended for a short time, by an adoption alone.
    Rollover,
}

crate::base::words::worded! {
    /// Every action, in the order of the contract.
    Action::ALL,
    /// The word that `renewals.csv` uses.
    as_str {
        Renewal = "renewal",
        Change = "change",
        Withdrawal = "withdrawal",
        Termination = "termination",
        Creation = "creation",
        Consultation = "consultation",
        Rollover = "rollover",
    }
}

impl Action {
    /// Returns whether the row must give the mandate's expiry. A creation has no mandate yet and a
    /// consultation needs none; both must give `not_before` and `complete_by` instead.
    ///
    /// ```
    /// use horseshoe::input::instance::Action;
    ///
    /// assert!(Action::Renewal.needs_expiry());
    /// assert!(!Action::Creation.needs_expiry(), "there is no mandate yet");
    /// ```
    pub fn needs_expiry(self) -> bool {
        !matches!(self, Action::Creation | Action::Consultation)
    }
}

/// One row of `renewals.csv`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renewal {
    /// The id, unique in the file; the mission's name unless the row gives another.
    pub id: String,
    /// The short name of the mission or regime.
    pub mission: String,
    /// The kind of mandate, which selects the chain.
    pub kind: MandateKind,
    /// The decision to be taken.
    pub action: Action,
    /// The last day of the mandate. Adoption on that day is still in time.
    pub mandate_expires: Option<NaiveDate>,
    /// The due date set by the requesting resolution: the report is issued on or before it.
    pub report_due: Option<NaiveDate>,
    /// The day on which the report was issued: a fact, never moved.
    pub report_issued: Option<NaiveDate>,
    /// The day before which no undated meeting or adoption of the chain may fall.
    pub not_before: Option<NaiveDate>,
    /// The day by which the whole chain is complete.
    pub complete_by: Option<NaiveDate>,
    /// Whether the optional politico-military briefing is held; the policy decides if blank.
    pub politico_military_briefing: Option<bool>,
    /// Whether a briefing precedes the consultations; the policy decides if blank.
    pub briefing: Option<bool>,
    /// The resolution that set the mandate, passed on to the output.
    pub resolution: String,
    /// The report's document symbol, passed on to the output.
    pub report_symbol: String,
    /// The last day of the mandate after a technical rollover.
    pub until: Option<NaiveDate>,
    /// The first and the last day of a mission of the Council, before or after which the TCC meeting
    /// is held.
    pub council_mission: Option<(NaiveDate, NaiveDate)>,
    /// The first and the last day of the technical assessment mission, which gives the chain a
    /// planning phase.
    pub assessment_mission: Option<(NaiveDate, NaiveDate)>,
    /// The day of the change on which the Secretary-General reports within ninety days (resolution
    /// 1867 (2009)).
    pub changed_on: Option<NaiveDate>,
    /// The basis of the chain, passed on to the output; for a `consultation`, an [`Occasion`].
    pub basis: String,
    /// Free text, passed on to the output.
    pub notes: String,
    /// The columns with the prefix `x_`, passed on to the output.
    pub extra: BTreeMap<String, String>,
    /// The position of the row.
    pub origin: Origin,
}

impl Renewal {
    /// Returns the occasion of a TCC meeting on another basis than a mandate that expires.
    pub(crate) fn occasion(&self) -> Option<Occasion> {
        let is_consultation = self.action == Action::Consultation;
        Occasion::ALL.into_iter().find(|known| is_consultation && known.as_str() == self.basis)
    }

    /// Returns the last day on which the report can be issued: `report_due`, or ninety days after
    /// the change, whichever is earlier.
    pub(crate) fn report_limit(&self) -> Option<NaiveDate> {
        let within = self.changed_on.map(|day| days_after(day, NINETY_DAYS));
        [self.report_due, within].into_iter().flatten().min()
    }
}

/// The days within which the Secretary-General reports on a change (resolution 1867 (2009)).
const NINETY_DAYS: u64 = 90;
