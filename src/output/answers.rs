//! What single verbs answer, as documents.

mod changes;
mod faults;
mod verdict;

pub use changes::changes;
pub use faults::faults;
pub use verdict::verdict;
