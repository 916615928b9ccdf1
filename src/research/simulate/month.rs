//! The results for one instance.

use chrono::NaiveDate;
use serde::Serialize;

use super::{DayByDay, Delays, Subject};

/// An instance under its policy, with its rounds.
#[derive(Clone, Debug, Serialize)]
pub struct Month {
    /// The instance's name.
    pub instance: String,
    /// The policy's name.
    pub policy: String,
    /// The policy whose leads are judged.
    pub judged_by: String,
    /// The distribution of the delays.
    pub delays: Delays,
    /// The renewals whose reports are drawn.
    pub subjects: Vec<Subject>,
    /// The rounds: with the due dates unchanged, and earlier.
    pub rounds: Vec<Round>,
}

/// The draws of an instance with its due dates this many days earlier.
#[derive(Clone, Debug, Serialize)]
pub struct Round {
    /// The days by which the due dates of the drawn reports are earlier.
    pub earlier: i64,
    /// The points of the programme from which the draws are re-planned; `None` if there is none.
    pub objective: Option<i64>,
    /// The draws; empty if there is no programme.
    pub draws: Vec<Draw>,
}

/// A draw, with the consequences of re-planning the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Draw {
    /// The number of the draw, from 1.
    pub number: u32,
    /// The drawn reports, in the order of the subjects.
    pub drawn: Vec<Drawn>,
    /// The number of meetings and other items that must move, without reports.
    pub moved: usize,
    /// The total days of those moves.
    pub days_moved: i64,
    /// The number of judged leads that are not kept, those of renewals rolled over among them.
    pub missed_leads: usize,
    /// The points of the re-planned month, without those for moves; `None` if there is no programme.
    pub points: Option<i64>,
    /// Whether there is a programme, possibly with technical rollovers.
    pub is_planned: bool,
    /// The same draw with the delays known day by day; `None` if this was not asked for.
    pub day_by_day: Option<DayByDay>,
}

/// A drawn report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Drawn {
    /// The days drawn, counted from the due date of the round.
    pub delay: i64,
    /// The day on which the report is issued.
    pub report: NaiveDate,
    /// Whether the renewal keeps every judged lead before its mandate expires; `None` if none is
    /// judged.
    pub kept: Option<bool>,
    /// Whether it needs a technical rollover.
    pub rollover: bool,
    /// The days of the shortest extension that gives its chain room, if it has none by itself.
    pub extension: Option<u64>,
}
