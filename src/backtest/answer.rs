//! The answers as values: for a month, and for each of its renewals.

use chrono::NaiveDate;
use serde::Serialize;

use super::held::{HeldLead, Kept};
use crate::item::ItemKind;
use crate::programme::Programme;
use crate::record::HeldChain;

/// What is known of a month.
#[derive(Clone, Debug)]
pub struct MonthAnswer {
    /// The first day of the month.
    pub month: NaiveDate,
    /// Its renewals, in the order of the record.
    pub renewals: Vec<RenewalAnswer>,
    /// The Council's other business on the days on which the renewals' meetings could be.
    pub business: Business,
    /// What became of planning all its renewals together.
    pub outcome: Outcome,
}

/// How the Council's other business is represented.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Business {
    /// Meetings that stay on their real days.
    pub meetings: usize,
    /// The ids of meetings that are left out, since they were held when the Council does not sit: on
    /// weekends and official holidays.
    pub left_out: Vec<String>,
    /// Days whose meetings were taken to be shorter than their kinds, since together they were longer
    /// than two sessions.
    pub reduced: Vec<ReducedDay>,
    /// The first days of the months of which the record has no meeting.
    pub unrecorded: Vec<NaiveDate>,
}

/// A day that held more than two sessions, by the usual length of its meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReducedDay {
    /// The day.
    pub date: NaiveDate,
    /// How many meetings it held.
    pub meetings: usize,
    /// The share of their usual minutes that the other business is given, in per cent.
    pub percent: u32,
}

/// What became of planning a month's renewals together.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// There is a programme in which all of them keep the leads, with each report out on its real day
    /// or on the day on which it was needed.
    Proposed(Box<Proposed>),
    /// Each renewal by itself has one; all of them together have none.
    NotTogether,
    /// No renewal of the month can be asked: the record does not have their reports, or no report
    /// would have been early enough.
    NothingToAsk,
    /// The time limit came first.
    Stopped,
    /// The solver failed.
    Failed {
        /// What it said.
        message: String,
    },
    /// The backtest was stopped before its turn.
    NotRun,
}

impl Outcome {
    /// The word that the files use.
    pub fn as_str(&self) -> &'static str {
        match self {
            Outcome::Proposed(_) => "proposed",
            Outcome::NotTogether => "not_together",
            Outcome::NothingToAsk => "nothing_to_ask",
            Outcome::Stopped => "stopped",
            Outcome::Failed { .. } => "failed",
            Outcome::NotRun => "not_run",
        }
    }

    /// The programme, where there is one.
    pub fn proposed(&self) -> Option<&Proposed> {
        match self {
            Outcome::Proposed(proposed) => Some(proposed),
            _ => None,
        }
    }
}

/// A month in which the leads are kept.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// Of all programmes one that moves the fewest meetings from their real days, of those one that
    /// moves them by the fewest days, and of those one of the fewest points: proved, and checked
    /// against every rule.
    pub programme: Programme,
    /// Whether some report is dated earlier than it was.
    pub reports_earlier: bool,
    /// The least points of any programme that keeps the leads, and whether that is proved.
    pub points: Points,
    /// The least points of any programme of the same month without them.
    pub points_without: Points,
}

impl Proposed {
    /// What the leads cost: points more than without them. `None` where either is not proved.
    pub fn price(&self) -> Option<i64> {
        let both = self.points.is_proved && self.points_without.is_proved;
        both.then_some(self.points.least - self.points_without.least)
    }
}

/// The least points that were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Points {
    /// Points.
    pub least: i64,
    /// Whether no programme costs less.
    pub is_proved: bool,
}

/// What is known of a renewal.
#[derive(Clone, Debug)]
pub struct RenewalAnswer {
    /// The renewal as it was held.
    pub chain: HeldChain,
    /// Its two leads as they were held, in the order of the chain.
    pub held: [HeldLead; 2],
    /// Whether they could have been kept, the mandate being renewed by its last day.
    pub could: Could,
    /// Whether they could have been kept with the adoption no later than it was.
    pub could_by_adoption: Verdict,
    /// The days by which the report was needed earlier if the Council had had no other business; `None`
    /// where that was not asked, or no earlier report would have been enough.
    pub earlier_by_dates: Option<i64>,
    /// Whether the record knows the other business of every month in which its meetings could be.
    pub business_known: bool,
    /// What would have moved, in the month's programme; empty where there is none.
    pub moves: Vec<Move>,
}

impl RenewalAnswer {
    /// Whether both leads were kept as held.
    pub fn kept(&self) -> Kept {
        self.held[0].kept.and(self.held[1].kept)
    }
}

/// Whether the leads of a renewal could have been kept, given the day on which its report was out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Could {
    /// They could: there is a programme with everything else on its real day.
    Yes,
    /// They could not. The report was needed this many days earlier: on no later working day does it
    /// leave a programme. `None` where no earlier report would have been enough.
    No {
        /// Calendar days.
        earlier: Option<i64>,
    },
    /// That cannot be told.
    NotKnown(Unknown),
}

impl Could {
    /// The answer without the days.
    pub fn verdict(self) -> Verdict {
        match self {
            Could::Yes => Verdict::Yes,
            Could::No { .. } => Verdict::No,
            Could::NotKnown(why) => Verdict::NotKnown(why),
        }
    }

    /// The days by which the report was needed earlier: 0 where it came early enough.
    pub fn earlier(self) -> Option<i64> {
        match self {
            Could::Yes => Some(0),
            Could::No { earlier } => earlier,
            Could::NotKnown(_) => None,
        }
    }
}

/// Yes, no, or why that cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Yes,
    /// No.
    No,
    /// That cannot be told.
    NotKnown(Unknown),
}

impl Verdict {
    /// The word that the files use.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Yes => "yes",
            Verdict::No => "no",
            Verdict::NotKnown(_) => "not_known",
        }
    }
}

/// Why an answer is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// The record does not have the date of the report.
    Report,
    /// The record does not have the last day of the mandate, and the leads could not have been kept
    /// by the day of the adoption.
    Expiry,
    /// The record does not have the Council's other business of some month concerned; by the dates of
    /// the chain alone the leads could have been kept.
    Business,
    /// The time limit came first, or the backtest was stopped.
    Time,
}

impl Unknown {
    /// What is missing, in two words.
    pub fn in_short(self) -> &'static str {
        match self {
            Unknown::Report => "report unknown",
            Unknown::Expiry => "expiry unknown",
            Unknown::Business => "meetings unknown",
            Unknown::Time => "not answered",
        }
    }

    /// Why, in a clause.
    pub fn in_words(self) -> &'static str {
        match self {
            Unknown::Report => "the record does not have the date of the report",
            Unknown::Expiry => "the record does not have the last day of the mandate",
            Unknown::Business => "the record does not have the other meetings of those days",
            Unknown::Time => "the time was up",
        }
    }
}

/// Where an item of a renewal was held and where the programme has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Move {
    /// What it is.
    pub item: ItemKind,
    /// The day on which it was held, where the record knows it.
    pub held: Option<NaiveDate>,
    /// The day on which the programme has it.
    pub proposed: NaiveDate,
}

impl Move {
    /// Calendar days by which the item moves, earlier or later; `None` where it is not known where it
    /// was.
    pub fn days(&self) -> Option<i64> {
        Some((self.proposed - self.held?).num_days())
    }
}
