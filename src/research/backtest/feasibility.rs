//! Whether the leads of a renewal could have been kept: yes, no, or why that is unknown.

use serde::Serialize;

/// Whether the leads of a renewal could have been kept, given the day on which its report was
/// issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Could {
    /// They could: there is a programme with everything else on its real day.
    Yes,
    /// They could not. The report was needed this many days earlier: with any later working day
    /// there is no programme. `None` if no earlier report would have been enough.
    No {
        /// Calendar days.
        earlier: Option<i64>,
    },
    /// The answer is unknown.
    NotKnown(Unknown),
}

impl Could {
    /// Returns the answer without the days.
    pub(crate) fn verdict(self) -> Verdict {
        match self {
            Could::Yes => Verdict::Yes,
            Could::No { .. } => Verdict::No,
            Could::NotKnown(why) => Verdict::NotKnown(why),
        }
    }

    /// Returns the days by which the report was needed earlier: 0 if it came early enough.
    ///
    /// ```
    /// use horseshoe::research::backtest::Could;
    ///
    /// assert_eq!(Could::Yes.earlier(), Some(0));
    /// assert_eq!(Could::No { earlier: Some(4) }.earlier(), Some(4), "four days earlier are enough");
    /// assert_eq!(Could::No { earlier: None }.earlier(), None, "no day is early enough");
    /// ```
    pub fn earlier(self) -> Option<i64> {
        match self {
            Could::Yes => Some(0),
            Could::No { earlier } => earlier,
            Could::NotKnown(_) => None,
        }
    }
}

/// Yes, no, or why the answer is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Yes,
    /// No.
    No,
    /// The answer is unknown.
    NotKnown(Unknown),
}

impl Verdict {
    /// The word that the files use.
    ///
    /// ```
    /// use horseshoe::research::backtest::Verdict;
    ///
    /// assert_eq!((Verdict::Yes.as_str(), Verdict::No.as_str()), ("yes", "no"));
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Yes => "yes",
            Verdict::No => "no",
            Verdict::NotKnown(_) => "not_known",
        }
    }
}

/// The reason why an answer is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// The record does not have the date of the report.
    Report,
    /// The record does not have the last day of the mandate, and the leads could not have been kept
    /// by the day of the adoption.
    Expiry,
    /// The record does not cover the Council's other business in some month concerned; by the dates
    /// of the chain alone the leads could have been kept.
    Business,
    /// The time limit was reached first, or the backtest was stopped.
    Time,
}

impl Unknown {
    /// Returns what is missing, in two words.
    pub(crate) fn in_short(self) -> &'static str {
        match self {
            Unknown::Report => "report unknown",
            Unknown::Expiry => "expiry unknown",
            Unknown::Business => "meetings unknown",
            Unknown::Time => "not answered",
        }
    }

    /// Returns the reason as a clause.
    pub(crate) fn in_words(self) -> &'static str {
        match self {
            Unknown::Report => "the record does not have the date of the report",
            Unknown::Expiry => "the record does not have the last day of the mandate",
            Unknown::Business => "the record does not have the other meetings of those days",
            Unknown::Time => "the time limit was reached",
        }
    }
}
