//! Re-plans an agreed month with as few moves as possible, and finds alternative programmes that
//! are equally good.

mod alternatives;
mod keep;
mod reasons;
mod suggest;

pub use alternatives::{Alternatives, alternatives, grouped_changes};
pub use keep::{Kept, keep};
pub use reasons::changes;
pub(crate) use reasons::with_item_at;
pub use suggest::{Suggestion, Suggestions, suggest};
