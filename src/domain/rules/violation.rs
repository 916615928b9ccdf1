//! A rule that a programme breaks.

use serde::Serialize;

use super::Rule;
use crate::domain::ids::RuleId;
use crate::domain::problem::{Problem, When};
use crate::input::instance::Origin;

/// A rule that a programme breaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// Which rule.
    pub rule: RuleId,
    /// The ids of the items concerned.
    pub items: Vec<String>,
    /// What is wrong, as a sentence.
    pub message: String,
    /// The source of the rule.
    pub source: String,
    /// The row of the programme, if there is one.
    pub origin: Origin,
}

/// Creates a violation of a rule by one or more items.
pub(super) fn violation(
    rule: &dyn Rule,
    problem: &Problem,
    items: &[usize],
    when: When<'_>,
    message: String,
) -> Violation {
    Violation {
        rule: rule.id(),
        items: items.iter().map(|item| problem.items[*item].id.clone()).collect(),
        message,
        source: rule.source().to_owned(),
        origin: when.origin.clone(),
    }
}
