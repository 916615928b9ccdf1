//! Reads the rows of a sheet, and reports the cells that hold no value that could be read.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{DataRef, Dimensions, Xlsx};

use super::{Content, value};
use crate::base::words::thousands;
use crate::input::instance::FaultCode;
use crate::input::instance::fault::{Fault, Faults};
use crate::input::instance::source::{Grid, Source, TABLE, cell_name};
use crate::input::instance::table::guarded;

/// The most columns that a sheet may use; those of the tables are far fewer.
const MOST_COLUMNS: u32 = 256;
/// The most rows of a sheet of Excel.
const MOST_ROWS: u32 = 1 << 20;

/// The texts of the cells that are not empty, by row and column.
type Rows = BTreeMap<u32, BTreeMap<u32, String>>;

/// Reads a sheet. The outer error is that of a broken workbook.
pub(super) fn read(
    reader: &mut Xlsx<Cursor<Vec<u8>>>,
    file: &str,
    sheet: &str,
    content: Content,
) -> Result<Result<Arc<Source>, Faults>, String> {
    let merged = reader.merge_cells_by_sheet_name(sheet).map_err(|error| error.to_string())?;
    let (mut rows, mut faults) = (Rows::new(), Faults::default());
    let mut bytes = 0;
    let at = |row, column| format!("{sheet}!{}", cell_name(row, column));
    let mut cells = reader.worksheet_cells_reader(sheet).map_err(|error| error.to_string())?;
    while let Some(cell) =
        cells.next_cell_with_formula_metadata().map_err(|error| error.to_string())?
    {
        let (row, column) = cell.pos;
        let fault = |message: String| {
            Fault::of_cell(FaultCode::WorkbookCell, file, at(row, column), message)
        };
        if row >= MOST_ROWS {
            return Err("a cell stands below the last row of a sheet".to_owned());
        }
        if cell.formula.is_some() && cell.value == DataRef::Empty {
            faults.add(|| {
                fault("the cell has a formula whose result is not in the file".to_owned())
                    .expecting("a value, or a formula with its result")
                    .advise("Write the value itself; or open the workbook in Excel or LibreOffice and save it there.")
            });
            continue;
        }
        let text = match value::text_of(&cell.value) {
            Ok(text) => text,
            Err(error) => {
                faults.add(|| {
                    fault(format!("the cell holds the error {error}"))
                        .finding(error)
                        .expecting("a value")
                        .advise("Correct the formula, or write the value itself.")
                });
                continue;
            }
        };
        if text.trim().is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS {
            let message =
                "a cell stands to the right of every column that could be read".to_owned();
            return Ok(Err(Fault::of_cell(
                FaultCode::LimitColumns,
                file,
                at(row, column),
                message,
            )
            .expecting(format!("at most {MOST_COLUMNS} columns"))
            .into()));
        }
        bytes += text.len() + 1;
        if bytes as u64 > TABLE.bytes {
            return Ok(Err(too_long(file, sheet)));
        }
        rows.entry(row).or_default().insert(column, text.into_owned());
    }
    for area in merged {
        if let Some(first) = inside(&rows, &area) {
            faults.add(|| {
                let message = format!(
                    "{} to {} are merged into one cell",
                    cell_name(first.0, first.1),
                    cell_name(area.end.0, area.end.1)
                );
                Fault::of_cell(FaultCode::WorkbookCell, file, at(first.0, first.1), message)
                    .expecting("a cell for every column of every row")
                    .advise("Unmerge the cells, and fill in each of them that has a value.")
            });
        }
    }
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let (text, grid) = match content {
        Content::Table => table(sheet, &rows),
        Content::Text => lines(sheet, &rows),
    };
    Ok(Source::of_sheet(file, text, grid).map_err(Faults::from))
}

/// Returns the first cell of a merged area that the table has.
fn inside(rows: &Rows, area: &Dimensions) -> Option<(u32, u32)> {
    let last = *rows.keys().next_back()?;
    let is_one = area.start == area.end;
    (!is_one && area.start.0 <= last).then_some(area.start)
}

fn too_long(file: &str, sheet: &str) -> Faults {
    let message = format!("the sheet {sheet} holds more text than any file of an instance");
    let bytes = usize::try_from(TABLE.bytes).unwrap_or(usize::MAX);
    Fault::of_file(FaultCode::LimitFileSize, file, message)
        .expecting(format!("at most {} bytes", thousands(bytes)))
        .advise(TABLE.advice)
        .into()
}

/// Writes the rows as CSV, and notes the row of the sheet of each.
///
/// A table keeps the columns of the sheet, so that a place in the text is a cell of the sheet.
fn table(sheet: &str, rows: &Rows) -> (String, Grid) {
    let width =
        rows.values().next().and_then(|row| row.keys().next_back()).map_or(0, |last| last + 1);
    let (mut text, mut grid) = (String::new(), Grid::table(sheet));
    for (number, row) in rows {
        grid.begin(text.len(), *number);
        let own = row.keys().next_back().map_or(0, |last| last + 1);
        for column in 0..own.max(width) {
            if column > 0 {
                text.push(',');
            }
            encode(row.get(&column).map_or("", String::as_str), &mut text);
        }
        text.push('\n');
    }
    (text, grid)
}

/// Appends a cell. The guard against formulas that the readers will remove is put on first.
fn encode(cell: &str, text: &mut String) {
    let guarded = guarded(cell.trim());
    if guarded.contains(['"', ',', ';', '\n', '\r']) {
        text.push('"');
        text.push_str(&guarded.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&guarded);
    }
}

/// Writes the rows as lines. A line that is too long for a cell goes on in the next.
fn lines(sheet: &str, rows: &Rows) -> (String, Grid) {
    let (mut text, mut grid) = (String::new(), Grid::text(sheet));
    for (number, row) in rows {
        grid.begin(text.len(), *number);
        for cell in row.values() {
            // A cell of several lines would shift the rows; a line end means nothing more than a blank.
            text.push_str(&cell.replace('\n', " "));
        }
        text.push('\n');
    }
    (text, grid)
}
