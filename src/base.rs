//! What every room stands on: days, items, figures, files. It imports nothing of the other rooms.

pub mod batch;
pub mod calendar;
pub mod cancel;
pub mod files;
pub mod item;
pub(crate) mod names;
pub(crate) mod plain_file;
pub mod stats;
pub(crate) mod words;
