//! Programmes from which the next one has to differ.

use crate::base::calendar::Moment;

/// A programme that is known already, and by how many items the next one differs from it at the
/// least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Where it has each item of the problem.
    pub known: Vec<Option<Moment>>,
    /// The least number of items with another day or another session.
    pub at_least: usize,
}
