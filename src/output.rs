//! What people read: documents in every format, and figures.

pub mod plot;
pub mod report;
