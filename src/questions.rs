//! Questions about one programme: why it is as it is, and what a change would do to it.

pub mod edit;
pub mod explain;
pub mod replan;
pub mod whatif;
