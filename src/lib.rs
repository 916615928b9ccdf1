//! Horseshoe drafts the monthly programme of work of the United Nations Security Council.
//!
//! Data flows one way: an [`instance`] is read from CSV, expanded into chains of items, stated as an
//! integer program, solved, and handed back as a [`programme`]. `ARCHITECTURE.md` shows the rooms.

#![warn(missing_docs, missing_debug_implementations, unreachable_pub)]

pub mod calendar;
pub mod draft;
pub mod instance;
pub mod item;
pub mod programme;
pub mod report;
