//! Minimum distances between two items: required ones and desired ones.

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

/// A difference constraint between two items, with the rule that requires it.
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
