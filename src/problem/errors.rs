//! What is wrong with an instance that only its chains can show.

use crate::instance::Origin;

/// A fault of the input that shows when the chains are expanded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}, line {}: {message}\n  help: {help}", origin.file, origin.line)]
pub struct ProblemError {
    /// The row at fault.
    pub origin: Origin,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}
