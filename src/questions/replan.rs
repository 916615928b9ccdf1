//! Re-planning: a month that was agreed is drawn up again with as few moves as there can be, and
//! programmes that are as good but different.

mod alternatives;
mod keep;
mod reasons;
mod suggest;

pub use alternatives::{Alternatives, alternatives};
pub use keep::{Kept, keep};
pub(crate) use reasons::with_item_at;
pub use reasons::{changes, why_moved};
pub use suggest::{Suggestion, Suggestions, suggest};
