//! The result: a proposed programme of work. It does not know how it was found.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::base::calendar::Session;
use crate::base::item::ItemKind;
use crate::domain::changes::Changes;
use crate::domain::ids::{PenaltyId, RuleId};
use crate::input::instance::policy::{Strength, Unit};

/// Whether an entry was chosen, given, kept or moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryStatus {
    /// Chosen by Horseshoe.
    Proposed,
    /// Given by the instance: a fixed event, a report that is out.
    Fixed,
    /// As in the programme that was to be kept.
    Kept,
    /// Not where it was in the programme that was to be kept.
    Moved,
}

impl EntryStatus {
    /// Every status, in the order of the contract.
    pub const ALL: [EntryStatus; 4] =
        [EntryStatus::Proposed, EntryStatus::Fixed, EntryStatus::Kept, EntryStatus::Moved];

    /// The word that `programme.csv` uses.
    pub fn as_str(self) -> &'static str {
        match self {
            EntryStatus::Proposed => "proposed",
            EntryStatus::Fixed => "fixed",
            EntryStatus::Kept => "kept",
            EntryStatus::Moved => "moved",
        }
    }
}

/// One dated item of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The day.
    pub date: NaiveDate,
    /// The session; `None` for documents and other work that takes no slot.
    pub session: Option<Session>,
    /// When it starts, New York time; `None` where there is no session.
    #[serde(with = "clock")]
    pub start: Option<NaiveTime>,
    /// When it ends, New York time; `None` where there is no session.
    #[serde(with = "clock")]
    pub end: Option<NaiveTime>,
    /// `UNFICYP/consultations`, or an event's id.
    pub id: String,
    /// The renewal it belongs to.
    pub renewal: Option<String>,
    /// What it is.
    pub item: ItemKind,
    /// The title that the programme prints.
    pub title: String,
    /// Chosen, given, kept or moved.
    pub status: EntryStatus,
    /// The source that asks for it.
    pub basis: String,
}

/// One lead of a chain as the programme keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// Id of the earlier item.
    pub from: String,
    /// Id of the later item.
    pub to: String,
    /// The least count.
    pub required: i64,
    /// The count that the programme gives.
    pub actual: i64,
    /// `actual - required`; negative where a soft lead is missed.
    pub slack: i64,
    /// In what it is counted.
    pub unit: Unit,
    /// How strictly it is meant.
    pub strength: Strength,
    /// Where it comes from.
    pub source: String,
}

/// One cost of the programme.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Charge {
    /// Which penalty: `friday`, `crowded_day`, `early_report` and so on.
    pub term: PenaltyId,
    /// Id of the item that causes it, or the date for a crowded day.
    pub item: String,
    /// Whole points, never 0.
    pub points: i64,
    /// Why, in a sentence.
    pub reason: String,
}

/// A hard rule that the programme breaks under a waiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    /// Which rule.
    pub rule: RuleId,
    /// Ids of the items concerned.
    pub items: Vec<String>,
    /// What is waived, in a sentence.
    pub message: String,
    /// The source of the rule.
    pub source: String,
}

/// A dated by-product of the programme: an invitation, a paper, a summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The day by which it is due.
    pub date: NaiveDate,
    /// What it is: `tcc_invitation`, `informal_paper` and so on.
    pub kind: String,
    /// Id of the item it serves.
    pub item: String,
    /// The title that the programme prints.
    pub title: String,
    /// The source that asks for it.
    pub basis: String,
}

/// A mandate that the programme serves, with its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// The renewal's id.
    pub renewal: String,
    /// Short name of the mission.
    pub mission: String,
    /// Last day of the mandate.
    pub expires: NaiveDate,
    /// The resolution that set it.
    pub resolution: String,
}

/// How well the programme is known to be the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofStatus {
    /// No programme costs less: bound and objective are equal.
    Optimal,
    /// A programme, but a cheaper one may exist.
    Feasible,
    /// There is no programme.
    Infeasible,
}

impl ProofStatus {
    /// The word that the files use.
    pub fn as_str(self) -> &'static str {
        match self {
            ProofStatus::Optimal => "optimal",
            ProofStatus::Feasible => "feasible",
            ProofStatus::Infeasible => "infeasible",
        }
    }
}

/// How the programme was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SolverFigures {
    /// The solver behind it.
    pub backend: String,
    /// How the integer program was stated.
    pub formulation: String,
    /// Columns of the integer program.
    pub variables: u64,
    /// Rows of the integer program.
    pub constraints: u64,
    /// Nodes of the search tree, where the backend tells.
    pub nodes: Option<u64>,
    /// What was left out before the search.
    pub narrowing: Narrowing,
    /// Wall-clock seconds from the instance to the proof.
    pub seconds: f64,
    /// Wall-clock seconds of each stage, in order.
    pub stages: Vec<Stage>,
}

/// What a bound and a first programme leave of an integer program before it is searched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narrowing {
    /// Positions in the windows of all items: where they could stand at all.
    pub positions: u64,
    /// Positions at which a programme can cost as little as the first one that was found.
    pub left: u64,
    /// Positions in the last program that was searched; 0 where none was.
    pub kept: u64,
    /// Parts that have no row in common, at the most, which are solved side by side.
    pub components: u64,
    /// Points of the first programme, found without a search; `None` where none was.
    pub incumbent: Option<i64>,
    /// Points that no programme costs less than, as known before the search.
    pub bound: i64,
}

/// A stage of the solution and the seconds it took.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// What was done.
    pub name: String,
    /// Wall-clock seconds.
    pub seconds: f64,
}

/// A proposed programme of work with everything that follows from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// The instance's name.
    pub instance: String,
    /// The policy's name.
    pub policy: String,
    /// First day of the months that the programme covers.
    pub first: NaiveDate,
    /// Last day of the months that the programme covers.
    pub last: NaiveDate,
    /// The items, by date and time.
    pub items: Vec<Entry>,
    /// The leads of every chain.
    pub leads: Vec<Lead>,
    /// What the programme costs, item by item.
    pub penalties: Vec<Charge>,
    /// The dated by-products, by date.
    pub deadlines: Vec<Deadline>,
    /// The mandates served, by expiry.
    pub mandates: Vec<Mandate>,
    /// What the rows of the instance carry through, row by row; rows that carry nothing are left
    /// out.
    pub carried: Vec<Carried>,
    /// Days in the months covered on which the Council cannot meet, other than weekends, with why.
    pub closed_days: Vec<ClosedDay>,
    /// The hard rules that it breaks under waivers; it is no programme of work until they are waived.
    #[serde(default)]
    pub waivers: Vec<Waiver>,
    /// What changes from the programme that was kept, where one was.
    #[serde(default)]
    pub changes: Option<Changes>,
    /// Total of the penalties, in points.
    pub objective: i64,
    /// No programme costs less than this many points.
    pub bound: i64,
    /// Proved optimal or not.
    pub status: ProofStatus,
    /// How it was found.
    pub solver: SolverFigures,
    /// The version of Horseshoe that wrote it.
    pub version: String,
}

/// The columns of a row that Horseshoe does not read but passes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// Id of the renewal or the event.
    pub id: String,
    /// The columns that are not blank: `resolution`, `report_symbol`, `basis`, `notes`, and those
    /// whose names begin with `x_`.
    pub columns: BTreeMap<String, String>,
}

/// A weekday on which the Council cannot meet, in whole or in part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDay {
    /// The day.
    pub date: NaiveDate,
    /// The session; `None` when the whole day is closed.
    pub session: Option<Session>,
    /// Why.
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
