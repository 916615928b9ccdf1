//! What single verbs answer of programmes, as documents.

mod changes;
mod verdict;

pub use changes::changes;
pub use verdict::verdict;
