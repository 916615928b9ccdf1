//! What single verbs answer, as documents.

mod changes;
mod faults;
mod languages;
mod verdict;

pub use changes::changes;
pub use faults::faults;
pub use languages::languages;
pub use verdict::verdict;
