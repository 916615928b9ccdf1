//! Distances between two items: those that must be kept, and those that should.

use crate::domain::ids::{PenaltyId, RuleId};
use crate::input::instance::policy::Unit;

/// The least distance between the starts of two items, or between the end of one and the start of
/// the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// In a later session than the one in which the first item ends.
    LaterSession,
    /// At least this many calendar days later.
    CalendarDays(i64),
    /// At least this many working days later.
    WorkingDays(i64),
}

/// A difference constraint between two items, with the rule that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Precedence {
    /// The rule that asks for it.
    pub rule: RuleId,
    /// Index of the earlier item.
    pub from: usize,
    /// Index of the later item.
    pub to: usize,
    /// The least distance.
    pub gap: Gap,
}

/// Points for each day by which two items are closer than they should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The penalty that asks for it.
    pub term: PenaltyId,
    /// Index of the earlier item.
    pub from: usize,
    /// Index of the later item.
    pub to: usize,
    /// The count that costs nothing.
    pub days: i64,
    /// In what it is counted.
    pub unit: Unit,
    /// Points for each day short.
    pub points: i64,
}
