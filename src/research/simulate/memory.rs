//! Remembers what has been planned: delays are few, and draws often ask the same.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};

use super::Drawn;
use super::replan_draw::Again;
use crate::domain::draft::Draft;

/// The answers kept for each month and round: a few megabytes. The first are the most frequent.
const MOST: usize = 1_000;

/// A question: the reports, the programme that stands, and the day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Question {
    reports: Vec<(NaiveDate, bool)>,
    standing: [u8; 32],
    as_of: Option<NaiveDate>,
}

impl Question {
    pub(super) fn new(drawn: &[Drawn], standing: &Draft, as_of: Option<NaiveDate>) -> Question {
        let mut hash = Sha256::new();
        for row in &standing.rows {
            hash.update((row.id.len() as u64).to_le_bytes());
            hash.update(&row.id);
            let rest = (row.date, row.session, row.start, row.end, row.status);
            hash.update(format!("{rest:?}"));
        }
        Question {
            reports: drawn.iter().map(|drawn| (drawn.report, drawn.rollover)).collect(),
            standing: hash.finalize().into(),
            as_of,
        }
    }
}

/// The answers so far. They depend on their questions alone, so it does not matter which thread found
/// one first.
#[derive(Default)]
pub(super) struct Memory(Mutex<BTreeMap<Question, Option<Again>>>);

impl Memory {
    /// Returns the answer of a question that was asked before.
    pub(super) fn get(&self, question: &Question) -> Option<Option<Again>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(question).cloned()
    }

    /// Keeps an answer, if there is room.
    pub(super) fn keep(&self, question: Question, answer: &Option<Again>) {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if answers.len() < MOST {
            answers.insert(question, answer.clone());
        }
    }
}
