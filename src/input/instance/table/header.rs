//! The header row of a file: its delimiter and its columns.

use std::ops::Range;
use std::sync::Arc;

use super::{Layout, MOST_COLUMNS, Table};
use crate::base::words::{all_of, counted, quoted};
use crate::input::instance::FaultCode;
use crate::input::instance::fault::{Fault, Faults};
use crate::input::instance::source::Source;
use crate::input::instance::suggest::nearest;

/// The prefix of the user's own columns, which are passed on.
pub(super) const OWN_COLUMNS: &str = "x_";

/// Returns the delimiter: a semicolon or a comma, whichever is more frequent in the first non-blank
/// line. Spreadsheets write semicolons where the comma is the decimal separator.
pub(super) fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator| line.matches(separator).count();
    if count(';') > count(',') { b';' } else { b',' }
}

/// Lists the columns of the layout for which the table has a misspelt one.
pub(super) fn misspelt(columns: &[String], layout: &Layout) -> Vec<&'static str> {
    let is_unknown = |column: &&String| !layout.columns.contains(&column.as_str());
    columns
        .iter()
        .filter(is_unknown)
        .filter_map(|column| nearest(column, unused(columns, layout)))
        .collect()
}

/// Reports every fault of the header. Returns whether the rows can still be read under it.
pub(super) fn check(table: &Table, layout: &Layout, faults: &mut Faults) -> bool {
    let is_known = |column: &String| layout.columns.contains(&column.as_str());
    let is_like_one = |column: &String| {
        is_known(column) || nearest(column, layout.columns.iter().copied()).is_some()
    };
    if !table.columns.iter().any(is_like_one) {
        faults.add(|| no_header(table, layout));
        return false;
    }
    let spans = table.header_cells();
    for (index, column) in table.columns.iter().enumerate() {
        let span = spans.get(index).cloned().unwrap_or(table.header.clone());
        if column.is_empty() {
            // Spreadsheets leave empty columns behind; their contents mean nothing.
            continue;
        }
        if let Some(first) = table.columns.iter().position(|other| other == column)
            && first < index
        {
            faults.add(|| {
                let message = format!("the column `{column}` is given twice");
                Fault::at(&table.source, span, FaultCode::CsvDuplicateColumn, message)
                    .expecting("each column once")
                    .also_at(spans[first].clone(), "first given here")
            });
        } else if !is_known(column) && !column.starts_with(OWN_COLUMNS) {
            let near = nearest(column, unused(&table.columns, layout));
            faults.add(|| unknown(table, layout, column, near, span));
        }
    }
    for name in layout.required.iter().filter(|name| !table.has_column(name)) {
        table.tell_missing(name, faults);
    }
    true
}

/// Lists the columns of the layout that the table does not have.
fn unused(columns: &[String], layout: &Layout) -> impl Iterator<Item = &'static str> {
    layout.columns.iter().copied().filter(|known| !columns.iter().any(|column| column == known))
}

/// Refuses a file with hundreds of columns without further checks.
pub(super) fn too_wide(source: &Arc<Source>, header: Range<usize>, columns: usize) -> Fault {
    let message = format!("the header names {}", counted(columns, "column"));
    Fault::at(source, header.start..header.start, FaultCode::LimitColumns, message)
        .finding("")
        .expecting(format!("at most {MOST_COLUMNS}"))
}

impl Table {
    fn header_cells(&self) -> Vec<Range<usize>> {
        let header = &self.source.text()[self.header.clone()];
        let cells = super::cells::locate(header, self.delimiter).spans;
        let start = self.header.start;
        cells.into_iter().map(|cell| start + cell.start..start + cell.end).collect()
    }

    /// Reports a missing required column, unless a misspelt form of its name is already reported.
    pub(crate) fn tell_missing(&self, name: &str, faults: &mut Faults) {
        if self.misspelt.contains(&name) {
            return;
        }
        faults.add(|| {
            let message = format!("{} has no column `{name}`", self.source.name());
            self.header_fault(FaultCode::CsvMissingColumn, message)
                .finding("")
                .expecting(format!("a column `{name}`"))
        });
    }
}

fn unknown(
    table: &Table,
    layout: &Layout,
    column: &str,
    near: Option<&str>,
    span: Range<usize>,
) -> Fault {
    let message = format!("{} knows no column {}", table.source.name(), quoted(column));
    let fault = Fault::at(&table.source, span, FaultCode::CsvUnknownColumn, message);
    let fault = fault.expecting("one of the columns of this file");
    match near {
        Some(near) => fault.advise(format!("Did you mean `{near}`?")),
        None => fault
            .advise(known_columns(layout))
            .advise(format!("A column of your own begins with `{OWN_COLUMNS}`.")),
    }
}

/// Creates the fault of a file with only empty cells.
pub(super) fn none(source: &Source, layout: &Layout) -> Fault {
    let message = format!("{} holds only empty cells", source.name());
    Fault::of_file(FaultCode::CsvNoHeader, source.file(), message)
        .expecting("the names of the columns, and rows below them")
        .advise(known_columns(layout))
}

fn known_columns(layout: &Layout) -> String {
    let names: Vec<String> = layout.columns.iter().map(|name| format!("`{name}`")).collect();
    format!("The columns are {}.", all_of(&names))
}

fn no_header(table: &Table, layout: &Layout) -> Fault {
    let first = layout.required.iter().chain(layout.columns).next().copied().unwrap_or_default();
    let message = format!("the first line of {} names none of its columns", table.source.name());
    let tabs = table.columns.iter().any(|column| column.contains('\t'));
    let advice = if tabs {
        "The columns are separated by tabs; save the file with commas or semicolons.".to_owned()
    } else {
        known_columns(layout)
    };
    table
        .header_fault(FaultCode::CsvNoHeader, message)
        .expecting(format!("the names of the columns, `{first}` among them"))
        .advise(advice)
}
