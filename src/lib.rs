//! Horseshoe drafts the monthly programme of work of the United Nations Security Council.
//!
//! Data flows one way: an [`instance`] is read from CSV, expanded into chains of items, stated as an
//! integer program, solved, and handed back as a [`programme`]. `ARCHITECTURE.md` shows the rooms.

#![deny(unsafe_code)]
#![warn(missing_docs, missing_debug_implementations, unreachable_pub)]
// A lock that a `match` holds to its end is how two threads, or one alone, wait for ever.
#![warn(clippy::significant_drop_in_scrutinee)]

#[cfg(not(any(feature = "highs", feature = "microlp", feature = "cbc")))]
compile_error!(
    "horseshoe needs a solver: choose at least one of the features `highs` (the default; needs cmake \
     and libclang), `microlp` (pure Rust, builds anywhere) and `cbc` (needs the system's libcbc), as \
     in `cargo build --no-default-features --features microlp`"
);

pub mod assemble;
pub mod backtest;
pub mod calendar;
pub mod chain;
pub mod changes;
pub mod compare;
pub mod draft;
pub mod drafters;
pub mod explain;
pub mod export;
pub mod files;
pub mod generate;
pub mod instance;
pub mod item;
pub mod model;
pub mod penalties;
mod plain_file;
pub mod plot;
pub mod problem;
pub mod programme;
pub mod record;
pub mod replan;
pub mod report;
pub mod rules;
pub mod simulate;
pub mod solve;
pub mod stats;
pub mod study;
pub mod sweep;
pub mod whatif;
