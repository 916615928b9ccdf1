//! The desk: what its states are worth, and that nothing is lost.

mod questions;
mod saving;
mod scenarios;
mod states;
mod support;
