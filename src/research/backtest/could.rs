//! Whether the leads of a renewal could have been kept: yes, no, or why that cannot be told.

use serde::Serialize;

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
