//! The desk: what its states are worth, and that nothing is lost.

mod states;
mod support;
