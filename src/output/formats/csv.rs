//! The raw table of a document as CSV, through the one writer that guards its cells.

use crate::input::instance::table::csv_of;
use crate::output::document::{Data, Document};

pub(super) fn render(document: &Document<'_>) -> String {
    written(document.data())
}

/// A table as the text of a CSV file.
pub(crate) fn written(data: Data) -> String {
    csv_of(data.header, data.rows)
}
