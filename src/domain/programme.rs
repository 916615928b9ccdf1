//! The result: a proposed programme of work, independent of how it was found.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::base::calendar::{Months, Session};
use crate::base::item::ItemKind;
use crate::base::language::Language;
use crate::domain::changes::Changes;
use crate::domain::ids::{PenaltyId, RuleId};
use crate::input::instance::policy::{Strength, Unit};

/// The status of an entry: proposed, fixed, kept, moved or held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryStatus {
    /// Chosen by Horseshoe.
    Proposed,
    /// Given by the instance: a fixed event, or an issued report.
    Fixed,
    /// At its time in the programme to be kept.
    Kept,
    /// Not at its time in the programme to be kept.
    Moved,
    /// Held before the day of the re-planning, as the programme kept has it.
    Held,
}

crate::base::words::worded! {
    /// Every status, in the order of the contract.
    EntryStatus::ALL,
    /// The word that `programme.csv` uses.
    as_str {
        Proposed = "proposed",
        Fixed = "fixed",
        Kept = "kept",
        Moved = "moved",
        Held = "held",
    }
}

/// The state of a document, whatever its status in the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// The instance does not state that it is out.
    Due,
    /// It is out: `report_issued` states the day.
    Issued,
}

crate::base::words::worded! {
    /// Every state of a document.
    DocumentState::ALL,
    /// The word that the files use.
    as_str {
        Due = "due",
        Issued = "issued",
    }
}

/// One dated item of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The day.
    pub date: NaiveDate,
    /// The session; `None` for documents and other work that takes no slot.
    pub session: Option<Session>,
    /// The start, New York time; `None` if there is no session.
    #[serde(with = "clock")]
    pub start: Option<NaiveTime>,
    /// The end, New York time; `None` if there is no session.
    #[serde(with = "clock")]
    pub end: Option<NaiveTime>,
    /// The id: `UNFICYP/consultations`, or an event's id.
    pub id: String,
    /// The renewal to which the entry belongs.
    pub renewal: Option<String>,
    /// The kind of item.
    pub item: ItemKind,
    /// The title that the programme prints.
    pub title: String,
    /// The status: proposed, fixed, kept, moved or held.
    pub status: EntryStatus,
    /// The state of a document; `None` for everything else.
    #[serde(default)]
    pub state: Option<DocumentState>,
    /// The source that requires the item.
    pub basis: String,
    /// Where the item is held, if not in the Council's own rooms.
    #[serde(default)]
    pub location: String,
    /// Whether the item is still uncertain.
    #[serde(default)]
    pub tentative: bool,
    /// Whether the item is no meeting of the Council.
    #[serde(default)]
    pub unofficial: bool,
    /// The last day of work that lasts several days, such as an assessment mission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// One lead of a chain, with its count in the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// The id of the earlier item.
    pub from: String,
    /// The id of the later item.
    pub to: String,
    /// The required count.
    pub required: i64,
    /// The count in the programme.
    pub actual: i64,
    /// The slack: `actual - required`; negative if a soft lead is missed.
    pub slack: i64,
    /// The unit of the count.
    pub unit: Unit,
    /// The strength of the lead.
    pub strength: Strength,
    /// The source of the lead.
    pub source: String,
    /// The requirement as the policy states it: `more than 7 calendar days`.
    #[serde(default)]
    pub stated: String,
}

/// One cost of the programme.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Charge {
    /// Which penalty: `friday`, `crowded_day`, `early_report` and so on.
    pub term: PenaltyId,
    /// The id of the item that causes it, or the date of a crowded day.
    pub item: String,
    /// Whole points, never 0.
    pub points: i64,
    /// The reason, as a sentence.
    pub reason: String,
}

/// A hard rule that the programme breaks under a waiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    /// Which rule.
    pub rule: RuleId,
    /// The ids of the items concerned.
    pub items: Vec<String>,
    /// The waived requirement, as a sentence.
    pub message: String,
    /// The source of the rule.
    pub source: String,
}

/// A rule that facts have broken: what has been held, and reports that are out. It is noted, and costs
/// nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// Which rule.
    pub rule: RuleId,
    /// The ids of the items concerned.
    pub items: Vec<String>,
    /// What was broken, as a sentence.
    pub message: String,
    /// The source of the rule.
    pub source: String,
}

/// The due date of a by-product of the programme: an invitation, a paper, a summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The day by which it is due.
    pub date: NaiveDate,
    /// The kind of by-product: `tcc_invitation`, `informal_paper` and so on.
    pub kind: String,
    /// The id of the item that it serves.
    pub item: String,
    /// The title that the programme prints.
    pub title: String,
    /// The source that requires it.
    pub basis: String,
}

/// A mandate that the programme serves, with its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// The renewal's id.
    pub renewal: String,
    /// The short name of the mission.
    pub mission: String,
    /// The last day of the mandate.
    pub expires: NaiveDate,
    /// The resolution that set it.
    pub resolution: String,
}

/// The proof status of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofStatus {
    /// Proved optimal: bound and objective are equal.
    Optimal,
    /// A programme without a proof; a cheaper one may exist.
    Feasible,
    /// Proved infeasible: there is no programme.
    Infeasible,
}

impl ProofStatus {
    /// The word that the files use.
    ///
    /// ```
    /// use horseshoe::ProofStatus;
    ///
    /// assert_eq!(ProofStatus::Optimal.as_str(), "optimal");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            ProofStatus::Optimal => "optimal",
            ProofStatus::Feasible => "feasible",
            ProofStatus::Infeasible => "infeasible",
        }
    }
}

/// The solver's figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SolverFigures {
    /// The solver.
    pub backend: String,
    /// The formulation of the integer program.
    pub formulation: String,
    /// The number of columns of the integer program.
    pub variables: u64,
    /// The number of rows of the integer program.
    pub constraints: u64,
    /// The number of nodes of the search tree, if the backend reports it.
    pub nodes: Option<u64>,
    /// The reductions before the search.
    pub narrowing: Narrowing,
    /// The wall-clock seconds from the instance to the proof.
    pub seconds: f64,
    /// The wall-clock seconds of each stage, in order.
    pub stages: Vec<Stage>,
}

/// The effect of the reductions on an integer program before the search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narrowing {
    /// The number of positions in the windows of all items.
    pub positions: u64,
    /// The number of positions at which a programme can cost as little as the first incumbent.
    pub left: u64,
    /// The number of positions in the last program searched; 0 if none was.
    pub kept: u64,
    /// The greatest number of independent components, which are solved in parallel.
    pub components: u64,
    /// The points of the first incumbent, found without a search; `None` if there was none.
    pub incumbent: Option<i64>,
    /// The lower bound in points, before the search.
    pub bound: i64,
}

/// A stage of the solution and its duration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// The name of the stage.
    pub name: String,
    /// The wall-clock seconds.
    pub seconds: f64,
}

/// A proposed programme of work with everything that follows from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// The instance's name.
    pub instance: String,
    /// The policy's name.
    pub policy: String,
    /// The first day of the months that the programme covers.
    pub first: NaiveDate,
    /// The last day of the months that the programme covers.
    pub last: NaiveDate,
    /// The items, by date and time.
    pub items: Vec<Entry>,
    /// The leads of every chain.
    pub leads: Vec<Lead>,
    /// The costs of the programme, item by item.
    pub penalties: Vec<Charge>,
    /// The due dates of by-products, by date.
    pub deadlines: Vec<Deadline>,
    /// The mandates served, by expiry.
    pub mandates: Vec<Mandate>,
    /// The columns that rows of the instance pass on, row by row; rows without any are omitted.
    pub carried: Vec<Carried>,
    /// The weekdays in the months covered on which the Council cannot meet, with reasons.
    pub closed_days: Vec<ClosedDay>,
    /// The hard rules that the programme breaks; it is valid only once they are waived.
    #[serde(default)]
    pub waivers: Vec<Waiver>,
    /// The rules that facts have broken; the programme is valid all the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaches: Vec<Breach>,
    /// The changes from the programme that was kept, if there was one.
    #[serde(default)]
    pub changes: Option<Changes>,
    /// Total of the penalties, in points.
    pub objective: i64,
    /// The lower bound: no programme costs fewer points.
    pub bound: i64,
    /// The proof status.
    pub status: ProofStatus,
    /// The solver's figures.
    pub solver: SolverFigures,
    /// The version of Horseshoe that wrote the programme.
    pub version: String,
    /// What is printed at the head of the programme.
    #[serde(default)]
    pub head: Head,
    /// The weekdays in the months covered that the Council avoids, with reasons.
    #[serde(default)]
    pub avoid_days: Vec<ClosedDay>,
    /// The entries of calendar programs; empty until they are numbered.
    #[serde(default)]
    pub calendar: Vec<CalendarEntry>,
}

/// What is printed at the head of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Head {
    /// The months asked for; `None` if the months follow from the instance.
    pub month: Option<Months>,
    /// The State that presides over the Council.
    pub presidency: String,
    /// The version of what is circulated.
    pub version: Option<u32>,
    /// The day as of which the programme is issued.
    pub issued: Option<NaiveDate>,
    /// The languages of the documents; English if there are none. `programme.json` does not hold them.
    #[serde(skip)]
    pub languages: Vec<Language>,
}

/// What an entry of a calendar program stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CalendarKind {
    /// An item of the programme.
    Item,
    /// A deadline that follows from it.
    Deadline,
    /// The last day of a mandate.
    Mandate,
}

/// How certain an entry of a calendar program is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CalendarStatus {
    /// Fixed.
    Confirmed,
    /// Proposed or tentative.
    Tentative,
    /// Dropped since an earlier programme.
    Cancelled,
}

/// An entry of calendar programs. They know it by its `uid`, and take the one with the higher
/// `sequence` for the newer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarEntry {
    /// The identifier, the same in every version of the programme.
    pub uid: String,
    /// The number of changes since the entry was first written.
    pub sequence: u32,
    /// What the entry stands for.
    pub kind: CalendarKind,
    /// The id of the item; the kind and the item of a deadline; the renewal of a mandate.
    pub id: String,
    /// The day.
    pub date: NaiveDate,
    /// The start, New York time; `None` for a whole day.
    #[serde(with = "clock")]
    pub start: Option<NaiveTime>,
    /// The end, New York time; `None` for a whole day.
    #[serde(with = "clock")]
    pub end: Option<NaiveTime>,
    /// The title.
    pub title: String,
    /// The label of the format, such as `vote`; `deadline` or `mandate`.
    pub category: String,
    /// The source that requires it.
    pub basis: String,
    /// Where it is held, if not in the Council's own rooms.
    pub location: String,
    /// Whether the day is left free for other things.
    pub free: bool,
    /// How certain it is.
    pub status: CalendarStatus,
    /// The last day of what lasts several days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// The columns of a row that Horseshoe passes on without reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The id of the renewal or the event.
    pub id: String,
    /// The non-blank columns: `resolution`, `report_symbol`, `basis`, `notes`, and those with the
    /// prefix `x_`.
    pub columns: BTreeMap<String, String>,
}

/// A weekday on which the Council cannot meet, in whole or in part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDay {
    /// The day.
    pub date: NaiveDate,
    /// The session; `None` if the whole day is closed.
    pub session: Option<Session>,
    /// The reason.
    pub reason: String,
}

/// Times of day as `HH:MM`, or null.
pub(crate) mod clock {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    #[expect(clippy::ref_option, reason = "the signature that serde asks for")]
    pub(crate) fn serialize<S>(time: &Option<NaiveTime>, to: S) -> Result<S::Ok, S::Error>
    where
        S: Serializer,
    {
        time.map(|time| time.format("%H:%M").to_string()).serialize(to)
    }

    pub(crate) fn deserialize<'de, D>(from: D) -> Result<Option<NaiveTime>, D::Error>
    where
        D: Deserializer<'de>,
    {
        let Some(text) = Option::<String>::deserialize(from)? else { return Ok(None) };
        let time = NaiveTime::parse_from_str(&text, "%H:%M");
        time.map(Some).map_err(|_| {
            de::Error::custom(format!("`{text}` is not a time of day such as \"10:00\""))
        })
    }
}
