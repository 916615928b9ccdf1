//! Something read from a row, with the row, so that later checks can point to it.

use super::table::{Cell, Row};

/// What was read from a row, and the row.
#[derive(Debug)]
pub(super) struct Placed<'t, T> {
    /// What was read; a cell with a fault was read as an empty one.
    pub(super) what: T,
    /// The row it was read from.
    pub(super) row: Row<'t>,
}

impl<'t, T> Placed<'t, T> {
    /// The cell of a column of the row.
    pub(super) fn cell(&self, column: &'t str) -> Cell<'t> {
        self.row.cell(column)
    }
}
