//! Exports the problem for other solvers: the integer program as MPS, the expanded scheduling
//! problem as JSON.

mod json;
mod mps;

pub use json::to_json;
pub use mps::to_mps;
