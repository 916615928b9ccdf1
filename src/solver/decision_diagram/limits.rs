//! How long a search may take.

use crate::solver::deadline::Deadline;

/// The limits of a search.
///
/// Effort is counted in *trials*: a trial puts one content of a day and one move of a chain together, and looking
/// for a state that dominates another counts as several. A trial takes about 15 nanoseconds on a machine of 2025,
/// whatever the instance, where states differ by a factor of a hundred.
#[derive(Clone, Debug)]
pub(in crate::solver) struct DiagramLimits {
    /// The greatest number of trials.
    pub(in crate::solver) trials: usize,
    /// The number of threads; the result is the same with any.
    pub(in crate::solver) threads: usize,
    /// When the search ends.
    pub(in crate::solver) deadline: Deadline,
}
