//! A statement in a conflict, with its position and source.

use serde::Serialize;

use super::assumption::Assumption;
use super::subject_in_words;
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::input::instance::Origin;

/// One of the statements that cannot all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The rule of the statement.
    pub rule: RuleId,
    /// The mission or event concerned; empty for the Council as a whole.
    pub subject: String,
    /// The statement in words.
    pub says: String,
    /// The ids of the items concerned.
    pub items: Vec<String>,
    /// The source of the statement.
    pub source: String,
    /// The input row of the statement, if any.
    pub origin: Origin,
    #[serde(skip)]
    pub(super) assumption: Option<Assumption>,
}

impl Member {
    /// Creates a statement about an item from the item's own row.
    pub(super) fn of(problem: &Problem, item: usize) -> Member {
        let own = &problem.items[item];
        Member {
            subject: subject_in_words(problem, item),
            items: vec![own.id.clone()],
            source: own.origin.file.clone(),
            origin: own.origin.clone(),
            ..Member::default()
        }
    }
}
