//! An input file as text: read within limits, checked to be text, and split into lines.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use super::fault::{Fault, Faults};
use super::table::locate;
use super::workbook::{Workbook, is_workbook};
use crate::base::files::{FileError, finish};
use crate::base::plain_file::{self, Limit, NotRead};
use crate::base::words::{shown, thousands};
use crate::input::instance::FaultCode;

/// No instance file comes near this size: a year of the Council takes fifty kilobytes.
pub(crate) const TABLE: Limit = Limit {
    bytes: 16 * 1024 * 1024,
    advice: "A year of the Council's business takes about 50 kB; is this the right file?",
};

/// The text of a file, without a byte order mark.
#[derive(Debug)]
pub(crate) struct Source {
    file: String,
    name: String,
    text: String,
    line_starts: Vec<usize>,
    /// The cells of the text, if it is a sheet of a workbook.
    grid: Option<Grid>,
}

/// Where the rows of a sheet are in the text that was made of it.
#[derive(Debug)]
pub(crate) struct Grid {
    sheet: String,
    is_table: bool,
    /// The row of the sheet, from 1, of each row of the text.
    numbers: Vec<usize>,
    starts: Vec<usize>,
}

impl Grid {
    /// Creates the grid of a sheet that is a table.
    pub(crate) fn table(sheet: &str) -> Grid {
        Grid { sheet: sheet.to_owned(), is_table: true, numbers: Vec::new(), starts: Vec::new() }
    }

    /// Creates the grid of a sheet that is a text, line by line.
    pub(crate) fn text(sheet: &str) -> Grid {
        Grid { is_table: false, ..Grid::table(sheet) }
    }

    /// Notes where the next row begins, given its number from 0.
    pub(crate) fn begin(&mut self, offset: usize, row: u32) {
        self.starts.push(offset);
        self.numbers.push(row as usize + 1);
    }

    /// Returns the row of an offset, from 1.
    fn row_of(&self, offset: usize) -> usize {
        let index = self.starts.partition_point(|start| *start <= offset);
        self.numbers.get(index.saturating_sub(1)).copied().unwrap_or(1)
    }
}

/// Returns the name of a cell, such as `C7`, of its row and its column from 0.
pub(crate) fn cell_name(row: u32, column: u32) -> String {
    let (mut letters, mut left) = (Vec::new(), u64::from(column) + 1);
    while left > 0 {
        // One of the 26 letters.
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters.reverse();
    format!("{}{}", String::from_iter(letters), u64::from(row) + 1)
}

impl Source {
    /// Reads a required file.
    pub(crate) fn read(path: &Path) -> Result<Arc<Source>, Box<Fault>> {
        Source::from_bytes(shown(path), Source::read_bytes(path)?)
    }

    /// Reads the bytes of a required file.
    pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, Box<Fault>> {
        finish(path).map_err(|error| Box::new(unfinished(&shown(path), &error)))?;
        Ok(plain_file::read(path, TABLE).map_err(|why| not_read(path, why))?)
    }

    /// Reads a required table: a file of CSV, or the sheet of a workbook that stands for the file of this
    /// name.
    pub(crate) fn read_table(path: &Path, name: &str) -> Result<Arc<Source>, Faults> {
        Source::table_of(shown(path), Source::read_bytes(path)?, name)
    }

    /// Takes the bytes of a required table, as [`Source::read_table`] does.
    pub(crate) fn table_of(
        file: String,
        bytes: Vec<u8>,
        name: &str,
    ) -> Result<Arc<Source>, Faults> {
        if !is_workbook(&file, &bytes) {
            return Ok(Source::from_bytes(file, bytes)?);
        }
        let mut faults = Faults::default();
        let sheet = Workbook::open(file, bytes)?.required(name, &mut faults);
        faults.or(sheet)
    }

    /// Reads an optional file.
    pub(crate) fn read_if_there(path: &Path) -> Result<Option<Arc<Source>>, Box<Fault>> {
        finish(path).map_err(|error| Box::new(unfinished(&shown(path), &error)))?;
        match path.metadata() {
            // A link to nothing is a mistake; a missing file is not.
            Err(error) if error.kind() == ErrorKind::NotFound && !path.is_symlink() => Ok(None),
            _ => Source::read(path).map(Some),
        }
    }

    /// Decodes the bytes of a file as text, if they are text.
    pub(crate) fn from_bytes(file: String, mut bytes: Vec<u8>) -> Result<Arc<Source>, Box<Fault>> {
        if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
            bytes.drain(..3);
        }
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => return Err(not_utf8(file, &error).into()),
        };
        if text.trim().is_empty() {
            let message = format!("{file} is empty");
            return Err(Fault::of_file(FaultCode::FileEmpty, file, message)
                .advise("Delete the file if it is not needed, or save it again with its rows.")
                .into());
        }
        Source::new(file, text).sound()
    }

    /// Takes the text of a sheet of a workbook.
    pub(crate) fn of_sheet(
        file: &str,
        text: String,
        grid: Grid,
    ) -> Result<Arc<Source>, Box<Fault>> {
        if text.trim().is_empty() {
            let message = format!("the sheet {} of {file} is empty", grid.sheet);
            return Err(Fault::of_file(FaultCode::FileEmpty, file, message)
                .advise("Delete the sheet if it is not needed, or fill in its rows.")
                .into());
        }
        let name = grid.sheet.clone();
        let line_starts = grid.starts.clone();
        Source { file: file.to_owned(), name, text, line_starts, grid: Some(grid) }.sound()
    }

    /// Refuses characters that no text has.
    fn sound(self) -> Result<Arc<Source>, Box<Fault>> {
        let source = self;
        let is_stray = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if let Some((at, stray)) = source.text.char_indices().find(|(_, c)| is_stray(c)) {
            return Err(control_character(&Arc::new(source), at, stray).into());
        }
        Ok(Arc::new(source))
    }

    fn new(file: String, mut text: String) -> Source {
        if text.contains('\r') {
            text = with_lone_carriage_returns_as_line_ends(&text);
        }
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        let name = Path::new(&file).file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_else(|| file.clone());
        Source { file, name, text, line_starts, grid: None }
    }

    /// Returns the file's path as the user gave it.
    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    /// Returns the file's name without its directory.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Returns the whole text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the grid of the text, if it is a sheet of a workbook.
    pub(crate) fn grid(&self) -> Option<&Grid> {
        self.grid.as_ref()
    }

    /// Returns the sheet and the cell of an offset, such as `renewals.csv!C7`, if the text is a sheet.
    pub(crate) fn cell_of(&self, offset: usize) -> Option<String> {
        let grid = self.grid.as_ref()?;
        let (row, column) = self.line_and_column(offset);
        let column = if grid.is_table { column } else { 1 };
        let number = |from_1: usize| u32::try_from(from_1.saturating_sub(1)).unwrap_or(u32::MAX);
        Some(format!("{}!{}", grid.sheet, cell_name(number(row), number(column))))
    }

    /// Returns the number of lines.
    pub(crate) fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// Returns the offset and the text of a line, counted from 1, without its line ending; of a sheet, of
    /// a row.
    pub(crate) fn line(&self, number: usize) -> (usize, &str) {
        let number = match &self.grid {
            Some(grid) => grid.numbers.partition_point(|own| *own < number) + 1,
            None => number,
        };
        let start = number.checked_sub(1).and_then(|index| self.line_starts.get(index));
        let start = start.copied().unwrap_or(self.text.len());
        let end = self.line_starts.get(number).copied().unwrap_or(self.text.len());
        (start, self.text[start..end].trim_end_matches(['\n', '\r']))
    }

    /// Returns the line of an offset, counted from 1; of a sheet, the row.
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        if let Some(grid) = &self.grid {
            return grid.row_of(offset);
        }
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// Returns the line of an offset and its column in characters, both counted from 1; of a table in a
    /// sheet, the row and the column of its cell.
    pub(crate) fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let line = self.line_of(offset);
        if let Some(grid) = &self.grid {
            let (start, row) = self.line(line);
            if grid.is_table {
                return (line, column_of(row, offset.saturating_sub(start)));
            }
            let before = self.text.get(start..offset).unwrap_or_default();
            return (line, before.chars().count() + 1);
        }
        let start = self.line_starts[line - 1];
        let before = self.text.get(start..offset).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

/// Returns the column, from 1, of the cell of a row in which an offset is.
fn column_of(row: &str, offset: usize) -> usize {
    let spans = locate(row, b',').spans;
    // A cell ends where its separator stands; the blanks before it were trimmed.
    spans.partition_point(|span| span.end < offset).min(spans.len().saturating_sub(1)) + 1
}

/// Replaces lone carriage returns, with which old spreadsheets end lines, by line feeds. Both have
/// the same length, so every offset stays valid.
fn with_lone_carriage_returns_as_line_ends(text: &str) -> String {
    let mut characters = text.chars().peekable();
    let mut fixed = String::with_capacity(text.len());
    while let Some(character) = characters.next() {
        let is_alone = character == '\r' && characters.peek() != Some(&'\n');
        fixed.push(if is_alone { '\n' } else { character });
    }
    fixed
}

/// Creates the fault of a path that cannot be read.
pub(crate) fn not_read(path: &Path, why: NotRead) -> Fault {
    let file = shown(path);
    let fault = |code, message: String| Fault::of_file(code, file.as_str(), message);
    match why {
        NotRead::Missing => fault(FaultCode::FileMissing, format!("there is no file {file}")),
        NotRead::DanglingLink => {
            let message = format!("{file} is a link to a file that is not there");
            fault(FaultCode::FileMissing, message)
                .advise("Remove the link, or let it lead to the file.")
        }
        NotRead::Directory => fault(FaultCode::FileNotAFile, format!("{file} is a directory"))
            .expecting("a file of text")
            .advise("Give the path of a file, or move the directory away."),
        NotRead::Special => {
            let message = format!("{file} is a device or a pipe, not a file");
            fault(FaultCode::FileNotAFile, message)
                .expecting("a file of text")
                .advise("Save the text in a file, and give the path of that file.")
        }
        NotRead::TooLarge(limit) => {
            let message = format!("{file} is larger than {}", limit.in_words());
            let bytes = usize::try_from(limit.bytes).unwrap_or(usize::MAX);
            fault(FaultCode::LimitFileSize, message)
                .expecting(format!("at most {} bytes", thousands(bytes)))
                .advise(limit.advice)
        }
        NotRead::System(error) => {
            let message = match error.kind() {
                ErrorKind::PermissionDenied => {
                    format!("{file} cannot be read: permission denied")
                }
                _ => format!("{file} cannot be read: {error}"),
            };
            fault(FaultCode::FileUnreadable, message)
        }
    }
}

fn unfinished(file: &str, error: &FileError) -> Fault {
    let message = format!("the write of {file} was interrupted, and cannot be undone: {error}");
    Fault::of_file(FaultCode::FileUnfinished, file, message)
        .expecting("a set of files that is complete")
        .advise("Repeat the call that wrote the file.")
}

fn not_utf8(file: String, error: &std::string::FromUtf8Error) -> Fault {
    const SAVE: &str = "In the spreadsheet choose \"Save as\" and the format \"CSV UTF-8\".";
    let bytes = error.as_bytes();
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let message = format!("{file} is written in UTF-16");
        return Fault::of_file(FaultCode::FileEncoding, file, message)
            .expecting("UTF-8")
            .advise(SAVE);
    }
    let at = error.utf8_error().valid_up_to();
    let byte = bytes.get(at).copied().unwrap_or_default();
    // The text up to the first invalid byte is sound, so offsets and columns are right.
    let text = String::from_utf8_lossy(bytes).chars().map(visible_but_layout).collect();
    let source = Arc::new(Source::new(file, text));
    let guess = (byte >= 0xa0).then(|| {
        format!("In Latin-1, which older programs write, it would be {}.", char::from(byte))
    });
    let message = format!("the byte 0x{byte:02X} is not UTF-8");
    let bad = at..at + 1;
    Fault::at(&source, bad, FaultCode::FileEncoding, message)
        .finding(format!("0x{byte:02X}"))
        .expecting("text in UTF-8")
        .advise(SAVE)
        .advise_if(guess)
}

/// Keeps only layout characters as they are; replacements of another length would shift positions.
fn visible_but_layout(character: char) -> char {
    if character.is_ascii_control() && !matches!(character, '\n' | '\r' | '\t') {
        ' '
    } else {
        character
    }
}

fn control_character(source: &Arc<Source>, at: usize, stray: char) -> Fault {
    let message = match stray {
        '\0' => "the text contains a NUL byte".to_owned(),
        _ => format!("the text contains a control character, U+{:04X}", u32::from(stray)),
    };
    let help = match stray {
        '\0' => {
            "Is this a file of text? If it is UTF-16, save it again in the format \"CSV UTF-8\"."
        }
        _ => "Remove the character; it cannot be seen in most editors.",
    };
    Fault::at(source, at..at + stray.len_utf8(), FaultCode::FileControlCharacter, message)
        .finding(stray)
        .expecting("only text")
        .advise(help)
}
