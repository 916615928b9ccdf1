//! The answers as values: for a month, and for each of its renewals.

use chrono::NaiveDate;
use serde::Serialize;

use super::could::{Could, Unknown, Verdict};
use super::held::{HeldLead, Kept};
use super::month::Planned;
use super::placed::Move;
use crate::base::calendar::days_before;
use crate::domain::programme::{Programme, ProofStatus};
use crate::input::record::HeldChain;

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
    /// The share of its usual minutes that the other business is given, in whole per cent, rounded down.
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
    /// Whether it is proved that no programme is nearer to what was held, or as near for fewer points,
    /// and that the least points are the least.
    pub fn is_proved(&self) -> bool {
        self.programme.status == ProofStatus::Optimal && self.price().is_some()
    }

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

    /// The renewal with its report out when it was, or when it was needed; `None` where that is not
    /// known, or no day was early enough.
    ///
    /// A renewal that cannot be asked keeps its meetings where they were.
    pub fn planned(&self) -> Option<Planned<'_>> {
        let report = self.chain.report?;
        let earlier = match self.could {
            Could::Yes | Could::NotKnown(Unknown::Business) => 0,
            Could::No { earlier } => earlier?,
            Could::NotKnown(_) => return None,
        };
        let report = days_before(report, u64::try_from(earlier).unwrap_or(0));
        Some(Planned { chain: &self.chain, report, keeps_adoption: false })
    }
}
