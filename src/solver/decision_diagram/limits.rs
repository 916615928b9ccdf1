//! How long a search may take.

use crate::solver::deadline::Deadline;

/// The limits of a search.
#[derive(Clone, Debug)]
pub(in crate::solver) struct DiagramLimits {
    /// The greatest number of states of all days.
    pub(in crate::solver) states: usize,
    /// When the search ends.
    pub(in crate::solver) deadline: Deadline,
}
