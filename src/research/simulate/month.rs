//! What is told of one instance.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Delays, Subject};

/// An instance under its policy, and its rounds.
#[derive(Clone, Debug, Serialize)]
pub struct Month {
    /// The instance's name.
    pub instance: String,
    /// The policy's name.
    pub policy: String,
    /// The policy whose leads are judged.
    pub judged_by: String,
    /// What the delays are drawn from.
    pub delays: Delays,
    /// The renewals whose reports are drawn.
    pub subjects: Vec<Subject>,
    /// With the due dates as they are, and earlier.
    pub rounds: Vec<Round>,
}

/// The draws of an instance with its due dates so many days earlier.
#[derive(Clone, Debug, Serialize)]
pub struct Round {
    /// Days by which the due dates of what is drawn are earlier.
    pub earlier: i64,
    /// Points of the programme from which the draws are planned again; `None` where there is none.
    pub objective: Option<i64>,
    /// The draws; none where there is no programme.
    pub draws: Vec<Draw>,
}

/// A draw, and what planning the month again takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Draw {
    /// Its number, from 1.
    pub number: u32,
    /// What was drawn for each renewal, in the order of the subjects.
    pub drawn: Vec<Drawn>,
    /// Meetings and other items that have to move, reports not counted.
    pub moved: usize,
    /// The days by which they move, all together.
    pub days_moved: i64,
    /// Whether there is a programme, be it with technical rollovers.
    pub is_planned: bool,
}

/// A report as drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Drawn {
    /// Days after the due date of the round, as drawn.
    pub delay: i64,
    /// The day on which the report comes out.
    pub report: NaiveDate,
    /// Whether the renewal keeps every lead that is judged before its mandate expires; `None` where
    /// none is.
    pub kept: Option<bool>,
    /// Whether it needs a technical rollover.
    pub rollover: bool,
    /// The days of the shortest extension that gives its chain room, of a renewal that has none by
    /// itself.
    pub extension: Option<u64>,
}
