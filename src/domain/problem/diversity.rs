//! Programmes from which the next one must differ.

use crate::base::calendar::Moment;

/// A known programme, and the least number of items in which the next one must differ from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diversity {
    /// The moment of each item of the problem in the known programme.
    pub known: Vec<Option<Moment>>,
    /// The least number of items that differ.
    pub at_least: usize,
    /// What makes an item differ.
    pub by: Difference,
}

/// What makes an item of one programme differ from the same item of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Difference {
    /// Another day.
    #[default]
    Day,
    /// Another day, or another session of the same day.
    Session,
}
