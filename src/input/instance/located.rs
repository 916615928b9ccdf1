//! A value together with its row, so that later checks can point to it.

use super::table::{Cell, Row};

/// A value and the row from which it was read.
#[derive(Debug)]
pub(super) struct Located<'t, T> {
    /// The value; a faulty cell was read as empty.
    pub(super) what: T,
    /// The row.
    pub(super) row: Row<'t>,
}

impl<'t, T> Located<'t, T> {
    /// Returns the row's cell in a column.
    pub(super) fn cell(&self, column: &'t str) -> Cell<'t> {
        self.row.cell(column)
    }
}
