//! A row of `mandates.csv`: one extension of a mandate.

use chrono::NaiveDate;

use super::{date, needed_date, needed_name, text};
use crate::input::instance::table::{Layout, Row, Table};
use crate::input::instance::{Faults, Origin};

/// One extension of a peacekeeping mandate, from the text of its resolution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// Short name of the mission.
    pub mission: String,
    /// The resolution.
    pub resolution: String,
    /// The day on which it was adopted.
    pub adoption: NaiveDate,
    /// The last day of the mandate that it set, if it set one by date.
    pub expiry: Option<NaiveDate>,
    /// The position of the row.
    pub origin: Origin,
}

/// The columns and the row limit of `mandates.csv`.
pub(super) const LAYOUT: Layout = Layout {
    columns: &["mission", "resolution", "adoption_date", "new_expiry_date"],
    required: &["mission", "adoption_date"],
    most_rows: 5_000,
    why_enough: "The Council renews about twenty peacekeeping mandates a year.",
};

pub(super) fn read(table: &Table, faults: &mut Faults) -> Vec<Extension> {
    table.rows().map(|row| read_row(row, faults)).collect()
}

fn read_row(row: Row<'_>, faults: &mut Faults) -> Extension {
    Extension {
        mission: needed_name(row, "mission", "the mission's short name", faults),
        resolution: text(row, "resolution", faults),
        adoption: needed_date(row, "adoption_date", faults),
        expiry: date(row, "new_expiry_date", faults),
        origin: row.origin(),
    }
}
