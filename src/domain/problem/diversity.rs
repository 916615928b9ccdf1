//! Programmes from which the next one must differ.

use crate::base::calendar::Moment;

/// A known programme, and the least number of items in which the next one must differ from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diversity {
    /// The moment of each item of the problem in the known programme.
    pub known: Vec<Option<Moment>>,
    /// The least number of items with another day or another session.
    pub at_least: usize,
}
