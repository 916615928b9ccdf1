//! A CSV file as rows of named cells with their positions.

mod cell;
mod cells;
mod guard;
mod header;
mod patch;
mod written;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};

use super::Origin;
use super::fault::{Fault, Faults};
use super::source::Source;
use crate::base::names::nfc;
use crate::base::words::{counted, quoted, thousands};
use crate::input::instance::FaultCode;

pub(crate) use cell::{Cell, Reported, clock};
pub(crate) use cells::locate;
pub(crate) use guard::guard as guarded;
pub(crate) use patch::Patch;
pub(crate) use written::{Field, csv_of};

/// No table of Horseshoe comes near this many columns.
const MOST_COLUMNS: usize = 200;

/// The expected contents of a file.
#[derive(Debug)]
pub(crate) struct Layout {
    /// The known columns.
    pub(crate) columns: &'static [&'static str],
    /// The required columns.
    pub(crate) required: &'static [&'static str],
    /// The greatest number of rows that is read.
    pub(crate) most_rows: usize,
    /// The reason why that number suffices, as a sentence.
    pub(crate) why_enough: &'static str,
}

/// The rows of a file under the names of its header.
#[derive(Debug)]
pub(crate) struct Table {
    source: Arc<Source>,
    delimiter: u8,
    columns: Vec<String>,
    header: Range<usize>,
    /// The known columns for which this table has a misspelt one.
    misspelt: Vec<&'static str>,
    records: Vec<Record>,
}

/// One row of the file: the meanings of its cells, and its bytes.
#[derive(Debug)]
struct Record {
    cells: StringRecord,
    span: Range<usize>,
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'t> {
    table: &'t Table,
    record: &'t Record,
}

impl Table {
    /// Reads the table and reports every fault of its header and of the shape of its rows. Returns
    /// `None` if the header is unusable.
    pub(crate) fn read(source: &Arc<Source>, layout: &Layout, faults: &mut Faults) -> Option<Self> {
        let delimiter = match source.grid() {
            Some(_) => b',',
            None => header::delimiter(source.text()),
        };
        let mut records = records(source, delimiter);
        let Some(first) = records.next() else {
            faults.add(|| header::none(source, layout));
            return None;
        };
        let header = first.span.clone();
        let columns: Vec<String> = first.cells.iter().map(str::to_owned).collect();
        if columns.len() > MOST_COLUMNS {
            faults.add(|| header::too_wide(source, header, columns.len()));
            return None;
        }
        let table = Table {
            source: Arc::clone(source),
            delimiter,
            misspelt: header::misspelt(&columns, layout),
            columns,
            header,
            records: Vec::new(),
        };
        let is_sound = header::check(&table, layout, faults);
        let records = table.take_rows(records, layout, faults);
        is_sound.then_some(Table { records, ..table })
    }

    /// Keeps the non-empty rows, up to the limit.
    fn take_rows(
        &self,
        records: impl Iterator<Item = Record>,
        layout: &Layout,
        faults: &mut Faults,
    ) -> Vec<Record> {
        let mut kept: Vec<Record> = Vec::new();
        let mut beyond: Option<Record> = None;
        let mut count = 0;
        for record in records {
            count += 1;
            if count > layout.most_rows {
                beyond.get_or_insert(record);
                continue;
            }
            if self.quotes_are_closed(&record, faults) {
                self.check_length(&record, faults);
            }
            self.check_nameless(&record, faults);
            kept.push(record);
        }
        if let Some(record) = beyond {
            let code = FaultCode::LimitRows;
            let message = format!("{} has {}", self.source.name(), counted(count, "row"));
            faults.add(|| {
                Fault::at(&self.source, self.first_cell(&record), code, message)
                    .expecting(format!("at most {} rows", thousands(layout.most_rows)))
                    .advise(layout.why_enough)
            });
        }
        kept
    }

    /// Checks that all quotation marks are closed; an open one swallows the rest of the file.
    fn quotes_are_closed(&self, record: &Record, faults: &mut Faults) -> bool {
        let is_last = self.source.text()[record.span.end..].trim().is_empty();
        let unclosed = if is_last { self.cells_of(record).unclosed } else { None };
        if let Some(at) = unclosed {
            let at = record.span.start + at;
            let code = FaultCode::CsvUnclosedQuote;
            faults.add(|| {
                Fault::at(&self.source, at..at + 1, code, "a quotation mark is never closed")
                    .expecting("a second quotation mark that ends the cell")
                    .advise("A quotation mark inside a quoted cell is written twice: \"\".")
            });
        }
        unclosed.is_none()
    }

    fn check_length(&self, record: &Record, faults: &mut Faults) {
        let (has, wants) = (record.cells.len(), self.columns.len());
        // Spreadsheets leave empty cells at the end of a row.
        let is_too_long = record.cells.iter().skip(wants).any(|cell| !cell.is_empty());
        if has >= wants && !is_too_long {
            return;
        }
        faults.add(|| {
            let (code, span) = if is_too_long {
                let surplus = self.span_of(record, wants).start..record.span.end;
                (FaultCode::CsvTooManyCells, surplus)
            } else {
                (FaultCode::CsvTooFewCells, self.first_cell(record))
            };
            let (cells, columns) = (counted(has, "cell"), counted(wants, "column"));
            let message = format!("this row has {cells}, but the header names {columns}");
            Fault::at(&self.source, span, code, message)
                .expecting(counted(wants, "cell"))
                .advise(self.advice_on_length(record, is_too_long))
        });
    }

    /// Suggests why a row does not have as many cells as the header.
    fn advice_on_length(&self, record: &Record, is_too_long: bool) -> String {
        let separator = char::from(self.delimiter);
        let other = if separator == ',' { ';' } else { ',' };
        let raw = &self.source.text()[record.span.clone()];
        if !is_too_long && raw.matches(other).count() + 1 >= self.columns.len() {
            format!("The header is separated by {separator:?}, this row by {other:?}.")
        } else if raw.contains('\n') {
            let last = self.source.line_of(record.span.end);
            format!("The row runs to line {last}; is a quotation mark left open?")
        } else if is_too_long {
            format!("Put quotation marks around a text that has a {separator:?} in it.")
        } else {
            format!("Leave a cell empty, but keep its {separator:?}.")
        }
    }

    /// Checks the columns without a name. Spreadsheets leave some behind without content; content
    /// in one would be lost silently.
    fn check_nameless(&self, record: &Record, faults: &mut Faults) {
        for (index, cell) in record.cells.iter().enumerate().take(self.columns.len()) {
            if self.columns[index].is_empty() && !cell.is_empty() {
                faults.add(|| {
                    let message = format!("{} is in a column without a name", quoted(cell));
                    let span = self.span_of(record, index);
                    Fault::at(&self.source, span, FaultCode::CsvNamelessColumn, message)
                        .expecting("an empty cell, or a name in the header")
                });
            }
        }
    }

    fn cells_of(&self, record: &Record) -> cells::Cells {
        cells::locate(&self.source.text()[record.span.clone()], self.delimiter)
    }

    fn first_cell(&self, record: &Record) -> Range<usize> {
        self.span_of(record, 0)
    }

    /// Returns the bytes of a cell, or of the whole row if it has no such cell.
    fn span_of(&self, record: &Record, index: usize) -> Range<usize> {
        match self.cells_of(record).spans.get(index) {
            Some(cell) => record.span.start + cell.start..record.span.start + cell.end,
            None => record.span.clone(),
        }
    }

    /// Creates a fault of the whole file, shown at its header.
    pub(crate) fn header_fault(&self, code: FaultCode, message: impl Into<String>) -> Fault {
        Fault::at(&self.source, self.header.clone(), code, message)
    }

    /// Returns whether the header names this column.
    pub(crate) fn has_column(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column == name)
    }

    /// Iterates over the rows, in the order of the file.
    pub(crate) fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        self.records.iter().map(move |record| Row { table: self, record })
    }
}

impl<'t> Row<'t> {
    /// Returns the cell of a column; an empty one if the file has no such column.
    pub(crate) fn cell(self, name: &'t str) -> Cell<'t> {
        let index = self.table.columns.iter().position(|column| column == name);
        Cell::new(self, name, index)
    }

    /// Returns the cells of the columns with the prefix `x_`, by column.
    pub(crate) fn extra(self, faults: &mut Faults) -> BTreeMap<String, String> {
        let columns = self.table.columns.iter().enumerate();
        let own = columns.filter(|(_, column)| column.starts_with(header::OWN_COLUMNS));
        own.map(|(index, column)| {
            let text = Cell::new(self, column, Some(index)).words(faults).unwrap_or_default();
            (column.clone(), text.to_owned())
        })
        .collect()
    }

    /// Returns the position of the row.
    pub(crate) fn origin(self) -> Origin {
        Origin { file: self.table.source.name().to_owned(), line: self.line() as u64 }
    }

    /// Returns the line on which the row begins.
    pub(crate) fn line(self) -> usize {
        self.table.source.line_of(self.record.span.start)
    }

    /// Returns `renewals.csv, line 3`, for use in a sentence.
    pub(crate) fn in_words(self) -> String {
        format!("{}, line {}", self.table.source.name(), self.line())
    }
}

/// Splits the text into its non-empty records, including the header.
fn records(source: &Source, delimiter: u8) -> impl Iterator<Item = Record> {
    let text = source.text();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut cells = StringRecord::new();
    std::iter::from_fn(move || {
        loop {
            let before = reader.position().byte() as usize;
            // Reading text in memory that is known to be UTF-8 cannot fail.
            if !reader.read_record(&mut cells).unwrap_or(false) {
                return None;
            }
            let end = reader.position().byte() as usize;
            let span = without_line_ends(text, before..end);
            cells.trim();
            if cells.iter().all(str::is_empty) {
                continue;
            }
            return Some(Record { cells: cells.iter().map(meant).collect(), span });
        }
    })
}

/// Trims line endings: the reader counts preceding blank lines and the final one as the record's
/// own.
fn without_line_ends(text: &str, span: Range<usize>) -> Range<usize> {
    let raw = &text[span.clone()];
    let start = span.start + (raw.len() - raw.trim_start_matches(['\n', '\r']).len());
    let end = span.start + raw.trim_end_matches(['\n', '\r']).len();
    start..end.max(start)
}

/// Returns the meaning of a cell: without the formula guard, in one normal form, and with line
/// endings that do not depend on CRLF.
fn meant(cell: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii() && !matches!(byte, b'\'' | b'\r');
    if cell.bytes().all(is_plain) {
        return Cow::Borrowed(cell);
    }
    let unguarded = guard::unguard(&cell.replace("\r\n", "\n"));
    Cow::Owned(nfc(&unguarded).into_owned())
}
