//! Horseshoe drafts the monthly programme of work of the United Nations Security Council.
//!
//! Data flows one way: an [`instance`](input::instance) is read from CSV, expanded into chains of items, stated as an
//! integer program, solved, and handed back as a [`programme`](domain::programme). `ARCHITECTURE.md` shows the rooms.

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

pub mod base;
pub mod domain;
pub mod input;
pub mod output;
pub mod questions;
pub mod research;
pub mod solver;
