//! How one question of many ends, whatever the verb that asks it.

use serde::Serialize;

use crate::domain::programme::ProofStatus;

/// How one question of a batch ends: a scenario, a cell of a comparison, a month of a backtest.
///
/// A verb that has answers of its own, such as a drafter's draft, holds them beside these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Conclusion {
    /// A programme, proved optimal.
    Optimal,
    /// A programme; a cheaper one may exist.
    Feasible,
    /// Proved infeasible: there is no programme.
    Infeasible,
    /// The question itself is faulty or contradictory.
    Faulty,
    /// The time limit was reached before any programme was found.
    Stopped,
    /// The solver failed.
    Failed,
    /// The batch was stopped before its turn.
    NotRun,
}

impl Conclusion {
    /// Every conclusion.
    pub const ALL: [Conclusion; 7] = [
        Conclusion::Optimal,
        Conclusion::Feasible,
        Conclusion::Infeasible,
        Conclusion::Faulty,
        Conclusion::Stopped,
        Conclusion::Failed,
        Conclusion::NotRun,
    ];

    /// The word that the files use.
    ///
    /// ```
    /// use horseshoe::domain::conclusion::Conclusion;
    /// assert_eq!(Conclusion::NotRun.as_str(), "not_run");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Conclusion::Optimal => ProofStatus::Optimal.as_str(),
            Conclusion::Feasible => ProofStatus::Feasible.as_str(),
            Conclusion::Infeasible => ProofStatus::Infeasible.as_str(),
            Conclusion::Faulty => "faulty",
            Conclusion::Stopped => "stopped",
            Conclusion::Failed => "failed",
            Conclusion::NotRun => "not_run",
        }
    }

    /// Returns the conclusion that a word of the files names.
    ///
    /// ```
    /// use horseshoe::domain::conclusion::Conclusion;
    ///
    /// assert_eq!(Conclusion::from_word("infeasible"), Some(Conclusion::Infeasible));
    /// assert_eq!(Conclusion::from_word("impossible"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Conclusion> {
        Conclusion::ALL.into_iter().find(|conclusion| conclusion.as_str() == word)
    }

    /// Returns whether there is a programme.
    pub(crate) fn has_programme(self) -> bool {
        matches!(self, Conclusion::Optimal | Conclusion::Feasible)
    }

    /// Returns whether the question is answered: there is a programme, or none exists.
    pub(crate) fn is_answer(self) -> bool {
        self.has_programme() || self == Conclusion::Infeasible
    }
}

impl From<ProofStatus> for Conclusion {
    fn from(status: ProofStatus) -> Conclusion {
        match status {
            ProofStatus::Optimal => Conclusion::Optimal,
            ProofStatus::Feasible => Conclusion::Feasible,
            ProofStatus::Infeasible => Conclusion::Infeasible,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_serde_use_the_same_word_and_no_two_conclusions_share_one() {
        for conclusion in Conclusion::ALL {
            let word = serde_json::to_value(conclusion).expect("a word");
            assert_eq!(word, conclusion.as_str());
            assert_eq!(Conclusion::from_word(conclusion.as_str()), Some(conclusion));
        }
    }
}
