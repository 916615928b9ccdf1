//! The base room: days, items, statistics and files. Every room uses it; it imports no other room.

pub mod batch;
pub mod calendar;
pub mod cancel;
pub mod files;
pub(crate) mod index;
pub mod item;
pub mod language;
pub(crate) mod names;
pub(crate) mod plain_file;
pub mod stats;
pub(crate) mod words;
