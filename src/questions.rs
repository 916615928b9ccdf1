//! Questions about one programme: the reasons for it, and the effects of a change.

pub mod edit;
pub mod explain;
pub mod next_month;
pub(crate) mod pricing;
pub mod replan;
pub mod whatif;
