//! What the desk knows on each day, and what it does about it.

use chrono::NaiveDate;
use serde::Serialize;

/// When the desk learns how late the reports are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reveal {
    /// All at once, before anything is held: the wait-and-see bound alone.
    Clairvoyant,
    /// Day by day, beside that bound.
    #[default]
    Daily,
}

crate::base::words::worded! {
    /// Every way.
    Reveal::ALL,
    /// Returns the word that selects it.
    as_str {
        Clairvoyant = "clairvoyant",
        Daily = "daily",
    }
}

/// The day on which the desk expects a report that should be out and is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expects {
    /// On its due date or, once that has passed, on the next working day.
    #[default]
    NextDay,
    /// On the median day of the delays that are still possible.
    Median,
}

crate::base::words::worded! {
    /// Every expectation.
    Expects::ALL,
    /// Returns the word that selects it.
    as_str {
        NextDay = "next-day",
        Median = "median",
    }
}

/// How the desk plans while reports are out one by one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Desk {
    /// The calendar days after its due date on which a report that is not out is given up; `None`
    /// waits as long as its chain has room.
    pub give_up: Option<u32>,
    /// The day on which a late report is expected.
    pub expects: Expects,
}

/// What a draw takes if its delays become known day by day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DayByDay {
    /// How often the month is planned again, because what stands is not possible any more.
    pub replans: usize,
    /// The moves of meetings and other items, without reports: an item that moves twice counts twice.
    pub moved: usize,
    /// The total days of those moves.
    pub days_moved: i64,
    /// The number of judged leads that are not kept, those of renewals rolled over among them.
    pub missed_leads: usize,
    /// The points of the month as it was held, without those for moves; `None` if it could not be.
    pub points: Option<i64>,
    /// Whether there was a programme on every day, possibly with technical rollovers.
    pub is_planned: bool,
    /// The renewals, in the order of the subjects.
    pub renewals: Vec<Followed>,
}

/// A renewal of a draw, followed day by day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Followed {
    /// Whether it keeps every judged lead before its mandate expires; `None` if none is judged.
    pub kept: Option<bool>,
    /// Whether it is technically rolled over.
    pub rollover: bool,
    /// The day on which that was decided.
    pub given_up: Option<NaiveDate>,
}
