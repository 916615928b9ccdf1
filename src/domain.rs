//! The domain room: chains, the problem, its rules and penalties, and programmes. It does not
//! depend on how a programme is found.

pub mod chain;
pub mod changes;
pub mod conclusion;
pub mod draft;
pub mod encoder;
pub mod expr;
pub mod ids;
pub mod penalties;
pub mod problem;
pub mod programme;
pub mod rules;
