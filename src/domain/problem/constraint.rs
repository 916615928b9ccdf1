//! Minimum distances between two items: required ones and desired ones.

use std::sync::Arc;

use crate::domain::ids::{PenaltyId, RuleId};
use crate::input::instance::policy::Unit;

/// The minimum distance between the starts of two items, or between the end of one and the start of
/// the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A session later than the one in which the first item ends.
    LaterSession,
    /// At least this many days later, counted in this unit.
    Days(i64, Unit),
}

/// The statement behind a precedence, so that an explanation can quote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A rule alone, such as the order of a chain.
    Rule {
        /// The rule, as a sentence.
        stated: &'static str,
        /// The source of the rule.
        source: &'static str,
    },
    /// A lead of the policy.
    Lead {
        /// The lead as its source states it: "more than 7 calendar days".
        stated: Arc<str>,
        /// The source of the lead.
        source: Arc<str>,
    },
}

/// A difference constraint between two items, with the rule that requires it and its cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Precedence {
    /// The rule that requires it.
    pub rule: RuleId,
    /// The index of the earlier item.
    pub from: usize,
    /// The index of the later item.
    pub to: usize,
    /// The minimum distance.
    pub gap: Gap,
    /// The statement behind it.
    pub cause: Cause,
}

/// Points for each day by which two items are closer than desired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The penalty that asks for it.
    pub term: PenaltyId,
    /// The index of the earlier item.
    pub from: usize,
    /// The index of the later item.
    pub to: usize,
    /// The count that costs nothing.
    pub days: i64,
    /// The unit of the count.
    pub unit: Unit,
    /// The points for each missing day.
    pub points: i64,
}
