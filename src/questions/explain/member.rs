//! A statement that takes part in a conflict, with where it stands and what it rests on.

use serde::Serialize;

use super::premise::Premise;
use super::subject_in_words;
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::input::instance::Origin;

/// One of the statements that cannot all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The rule that it belongs to.
    pub rule: RuleId,
    /// The mission or the event that it is about; empty where it is about the Council.
    pub subject: String,
    /// The statement, in words.
    pub says: String,
    /// Ids of the items that it is about.
    pub items: Vec<String>,
    /// What it rests on.
    pub source: String,
    /// The row of the input that makes it, where there is one.
    pub origin: Origin,
    #[serde(skip)]
    pub(super) premise: Option<Premise>,
}

impl Member {
    /// A statement about an item that its own row makes.
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
