//! What people read: documents in every format, and figures.

pub mod answers;
pub mod document;
pub mod formats;
pub mod plot;
pub mod report;
