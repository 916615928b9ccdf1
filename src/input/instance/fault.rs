//! A fault of the input with its position and remedy, and the list of all faults of a run.

mod code;
mod excerpt;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use miette::{Diagnostic, LabeledSpan, SourceCode};
use thiserror::Error;

pub use code::{FaultCode, UnknownCode};

use super::Origin;
use super::source::Source;
use crate::base::words::{counted, printable};
use excerpt::Excerpt;

/// The number of faults listed in one run; the rest are counted.
const LISTED: usize = 100;
/// The longest expectation shown under the text, in characters.
const LONGEST_LABEL: usize = 60;

/// The position of a fault in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The bytes concerned in the file's text, not counting a byte order mark.
    pub span: Range<usize>,
}

/// A fault of the input: its position, what was found, what was expected and the remedy.
///
/// It is a [`miette::Diagnostic`] that points into the text. Without miette, `{}` prints only the
/// message and `{:#}` prints one line that begins with `file:line:column`.
///
/// ```
/// use horseshoe::input::instance::{Instance, PolicyChoice};
/// let directory = tempfile::tempdir()?;
/// let path = directory.path().join("renewals.csv");
/// std::fs::write(&path, "mission,mandate_expires\nUNDOF,2026-02-30\n")?;
///
/// let faults = Instance::load(&path, &PolicyChoice::OfInstance).unwrap_err();
/// let fault = faults.iter().next().unwrap();
/// assert_eq!(fault.code(), "horseshoe::csv::date");
/// assert_eq!((fault.line(), fault.column()), (Some(2), Some(7)));
/// assert_eq!(fault.found(), "2026-02-30");
/// assert_eq!(fault.expected(), "a date such as 2026-12-31");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, Error)]
pub struct Fault {
    code: FaultCode,
    file: String,
    place: Option<Place>,
    message: String,
    found: String,
    expected: String,
    help: Option<String>,
    /// Other places in the same file to which the fault refers.
    others: Vec<(Range<usize>, String)>,
    source_text: Option<Arc<Source>>,
    excerpt: Option<Excerpt>,
    /// The sheet and the cell, if the file is a workbook: `renewals.csv!C7`.
    cell: Option<String>,
}

impl Fault {
    /// Creates a fault of a whole file, or of the call itself, without a position in a text.
    pub(crate) fn of_file(
        code: FaultCode,
        file: impl Into<String>,
        message: impl Into<String>,
    ) -> Fault {
        Fault {
            code,
            file: file.into(),
            place: None,
            message: message.into(),
            found: String::new(),
            expected: String::new(),
            help: None,
            others: Vec::new(),
            source_text: None,
            excerpt: None,
            cell: None,
        }
    }

    /// Creates a fault of a cell of a workbook, such as `C7`.
    pub(crate) fn of_cell(
        code: FaultCode,
        file: &str,
        cell: String,
        message: impl Into<String>,
    ) -> Fault {
        Fault { cell: Some(cell), ..Fault::of_file(code, file, message) }
    }

    /// Creates a fault at a place in a file.
    pub(crate) fn at(
        source: &Arc<Source>,
        span: Range<usize>,
        code: FaultCode,
        message: impl Into<String>,
    ) -> Fault {
        let (line, column) = source.line_and_column(span.start);
        Fault {
            found: source.text().get(span.clone()).unwrap_or_default().to_owned(),
            cell: source.cell_of(span.start),
            place: Some(Place { line, column, span }),
            source_text: Some(Arc::clone(source)),
            ..Fault::of_file(code, source.file(), message)
        }
    }

    /// Creates a fault of a row whose text is not available; see [`Faults::in_files_of`].
    pub(crate) fn of_row(code: FaultCode, origin: &Origin, message: impl Into<String>) -> Fault {
        let line = usize::try_from(origin.line).unwrap_or(usize::MAX);
        let place = (line > 0).then_some(Place { line, column: 1, span: 0..0 });
        Fault { place, ..Fault::of_file(code, origin.file.as_str(), message) }
    }

    /// Points a fault of a row to its place in the text: the cell found, or else the whole row.
    fn seen_in(&mut self, source: &Source) {
        let Some(place) = self.place.as_mut().filter(|_| self.excerpt.is_none()) else { return };
        let (start, row) = source.line(place.line);
        let is_cell = |at: &usize| {
            let apart = |c: Option<char>| c.is_none_or(|c| matches!(c, ',' | ';' | '"' | ' '));
            let (before, after) = (&row[..*at], &row[at + self.found.len()..]);
            apart(before.chars().next_back()) && apart(after.chars().next())
        };
        let found = match self.found.as_str() {
            "" => None,
            found => row.rmatch_indices(found).map(|(at, _)| at).find(is_cell),
        };
        let span = match found {
            Some(at) => start + at..start + at + self.found.len(),
            None => start..start + row.len(),
        };
        let (line, column) = source.line_and_column(span.start);
        *place = Place { line, column, span };
        source.file().clone_into(&mut self.file);
        self.cell = source.cell_of(place.span.start);
        if self.cell.is_some() {
            return;
        }
        self.excerpt = Some(Excerpt::new(source, place, Vec::new()));
    }

    /// Replaces the message.
    pub(crate) fn says(mut self, message: impl Into<String>) -> Fault {
        self.message = message.into();
        self
    }

    /// Sets what was expected, to follow the word "expected".
    pub(crate) fn expecting(mut self, expected: impl Into<String>) -> Fault {
        self.expected = expected.into();
        self
    }

    /// Replaces the text found, for when the span does not hold it.
    pub(crate) fn finding(mut self, found: impl Into<String>) -> Fault {
        self.found = found.into();
        self
    }

    /// Adds a remedy as a sentence.
    pub(crate) fn advise(self, help: impl Into<String>) -> Fault {
        self.advise_if(Some(help.into()))
    }

    /// Adds a remedy as a sentence, if there is one.
    pub(crate) fn advise_if(mut self, help: Option<String>) -> Fault {
        self.help = match (self.help.take(), help) {
            (Some(before), Some(more)) => Some(format!("{before} {more}")),
            (one, other) => one.or(other),
        };
        self
    }

    /// Adds another place in the same file.
    pub(crate) fn also_at(mut self, span: Range<usize>, label: impl Into<String>) -> Fault {
        self.others.push((span, label.into()));
        self
    }

    /// Returns the expectation to show under the text. Labels are never wrapped, so an expectation
    /// that is too long, or that has no text to stand under, is printed as help.
    fn label(&self) -> Option<String> {
        let is_short = !self.expected.is_empty() && self.expected.chars().count() <= LONGEST_LABEL;
        (is_short && self.excerpt.is_some()).then(|| format!("expected {}", self.expected))
    }

    /// Copies the lines to show from the source, so that the source need not be kept.
    ///
    /// Any sentence may repeat text of the file, so all of them are made printable here.
    fn settled(mut self) -> Fault {
        self.message = printable(&self.message);
        self.expected = printable(&self.expected);
        self.help = self.help.as_deref().map(printable);
        if let (Some(source), Some(_)) = (&self.source_text, &self.cell) {
            // A sheet is looked at in a spreadsheet: the names of the cells say where.
            let others = std::mem::take(&mut self.others);
            let others = others.into_iter().filter_map(|(span, label)| {
                Some(format!("See {}: {}.", source.cell_of(span.start)?, printable(&label)))
            });
            let others: Vec<String> = others.collect();
            self.source_text = None;
            return others.into_iter().fold(self, Fault::advise);
        }
        if let (Some(source), Some(place)) = (self.source_text.take(), &self.place) {
            self.excerpt = Some(Excerpt::new(&source, place, std::mem::take(&mut self.others)));
        }
        self
    }

    /// What sort of fault this is: its stable name, its cause and its remedy.
    ///
    /// ```
    /// use horseshoe::Instance;
    /// use horseshoe::input::instance::FaultCode;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// assert!(faults.iter().any(|fault| fault.code() == FaultCode::CsvDate));
    /// ```
    pub fn code(&self) -> FaultCode {
        self.code
    }

    /// Returns the file, as the user gave it.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// assert!(faults.iter().all(|fault| fault.file().ends_with("renewals.csv")));
    /// ```
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Returns the sheet and the cell, such as `renewals.csv!C7`, if the file is a workbook.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// assert!(faults.iter().all(|fault| fault.cell().is_none()), "a file of CSV has lines");
    /// ```
    pub fn cell(&self) -> Option<&str> {
        self.cell.as_deref()
    }

    /// Returns the position in the file; `None` for a fault of the whole file.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// let place = faults.iter().find_map(|fault| fault.place()).unwrap();
    /// assert_eq!(&renewals[place.span.clone()], b"2026-02-30");
    /// ```
    pub fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// Returns the line, counted from 1.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// assert_eq!(faults.iter().next().and_then(|fault| fault.line()), Some(2));
    /// ```
    pub fn line(&self) -> Option<usize> {
        self.place.as_ref().map(|place| place.line)
    }

    /// Returns the column in characters, counted from 1.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// assert_eq!(faults.iter().next().and_then(|fault| fault.column()), Some(7));
    /// ```
    pub fn column(&self) -> Option<usize> {
        self.place.as_ref().map(|place| place.column)
    }

    /// Returns the text found, as the file has it; empty if something is missing.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// assert_eq!(faults.iter().next().map(|fault| fault.found()), Some("2026-02-30"));
    /// ```
    pub fn found(&self) -> &str {
        &self.found
    }

    /// Returns what was expected, to follow the word "expected".
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// assert!(faults.iter().all(|fault| !fault.expected().is_empty()));
    /// ```
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// Returns the remedy.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mision,mandate_expires\nUNDOF,2026-12-31\n";
    /// let faults = Instance::of_bytes("december", &[("renewals.csv", renewals)]).unwrap_err();
    /// assert!(faults.iter().any(|fault| fault.help().is_some_and(|help| help.contains("mission"))));
    /// ```
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (f.alternate(), &self.cell) {
            (false, None) => return f.write_str(&self.message),
            (false, Some(cell)) => return write!(f, "{}, {cell}: {}", self.file, self.message),
            (true, _) => f.write_str(&self.file)?,
        }
        match (&self.cell, &self.place) {
            (Some(cell), _) => write!(f, ":{cell}")?,
            (None, Some(place)) => write!(f, ":{}:{}", place.line, place.column)?,
            (None, None) => {}
        }
        write!(f, ": {}", self.message)?;
        if !self.expected.is_empty() {
            write!(f, "; expected {}", self.expected)?;
        }
        match &self.help {
            Some(help) => write!(f, ". {help}"),
            None => Ok(()),
        }
    }
}

impl Diagnostic for Fault {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.code))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let is_untold = !self.expected.is_empty() && self.label().is_none();
        let expected = is_untold.then(|| format!("Expected {}.", self.expected));
        match (expected, &self.help) {
            (Some(expected), Some(help)) => Some(Box::new(format!("{expected} {help}"))),
            (Some(expected), None) => Some(Box::new(expected)),
            (None, help) => help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>),
        }
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let excerpt = self.excerpt.as_ref()?;
        Some(Box::new(excerpt.labels(self.label())))
    }
}

/// All faults found in one reading of the input; never empty.
///
/// `{}` counts them; `{:#}` lists them one per line, each with `file:line:column`, or with the file, the
/// sheet and the cell of a workbook. Miette shows each in its text.
#[derive(Clone, Debug, Default, Error, Diagnostic)]
pub struct Faults {
    #[related]
    list: Vec<Fault>,
    /// The number of faults that are not listed.
    more: usize,
}

impl Faults {
    /// Iterates over the listed faults, by file and line; at most 100.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\nUNFICYP,soon\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// let found: Vec<&str> = faults.iter().map(|fault| fault.found()).collect();
    /// assert_eq!(found, ["2026-02-30", "soon"], "every fault of the file at once");
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.list.iter()
    }

    /// Returns the number of faults, listed or not.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-02-30\nUNFICYP,soon\n";
    /// let faults = Instance::of_bytes("february", &[("renewals.csv", renewals)]).unwrap_err();
    /// assert_eq!(faults.count(), 2);
    /// ```
    pub fn count(&self) -> usize {
        self.list.len() + self.more
    }

    /// Returns the number of faults that are not listed.
    ///
    /// ```
    /// use horseshoe::Instance;
    ///
    /// let rows: String = (0..150).map(|row| format!("M{row},soon\n")).collect();
    /// let renewals = format!("mission,mandate_expires\n{rows}");
    /// let files: &[(&str, &[u8])] = &[("renewals.csv", renewals.as_bytes())];
    /// let faults = Instance::of_bytes("never", files).unwrap_err();
    /// assert_eq!((faults.count(), faults.iter().count(), faults.unlisted()), (150, 100, 50));
    /// ```
    pub fn unlisted(&self) -> usize {
        self.more
    }

    /// Adds a fault. The fault is built only while the list has room, so that a file with a million
    /// faults is reported as fast as one with a hundred.
    pub(crate) fn add(&mut self, fault: impl FnOnce() -> Fault) {
        if self.list.len() < LISTED {
            self.list.push(fault().settled());
        } else {
            self.more += 1;
        }
    }

    /// Adds the faults of another reading.
    pub(crate) fn append(&mut self, other: Faults) {
        self.more += other.more;
        for fault in other.list {
            self.add(|| fault);
        }
    }

    /// Returns the faults with the text of their files, for faults found in an instance already
    /// read from `path`. If a file can no longer be read, only its name and line are shown.
    ///
    /// ```
    /// use horseshoe::{Instance, PolicyChoice, Problem};
    ///
    /// let dir = tempfile::tempdir()?;
    /// std::fs::write(dir.path().join("renewals.csv"), "mission,mandate_expires\nUNDOF,2026-12-31\n")?;
    /// let events = "id,kind,minutes,after\na,briefing,60,UNDOF/open_debate\n";
    /// std::fs::write(dir.path().join("events.csv"), events)?;
    /// let instance = Instance::load(dir.path(), &PolicyChoice::OfInstance)?;
    /// let faults = Problem::new(&instance).unwrap_err().in_files_of(dir.path());
    /// let fault = faults.iter().next().ok_or("no fault")?;
    /// assert_eq!((fault.line(), fault.column()), (Some(2), Some(15)), "the cell, not just the row");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn in_files_of(mut self, path: &Path) -> Faults {
        let mut sources: BTreeMap<String, Option<Arc<Source>>> = BTreeMap::new();
        for fault in &mut self.list {
            let source = sources.entry(fault.file.clone()).or_insert_with(|| {
                let file = if path.is_dir() { path.join(&fault.file) } else { path.to_owned() };
                Source::read_table(&file, &fault.file).ok()
            });
            if let Some(source) = source {
                fault.seen_in(source);
            }
        }
        self
    }

    /// Returns whether no fault has been found so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns what was read if there are no faults, or else the faults in the order of the files.
    pub(crate) fn or<T>(mut self, read: Option<T>) -> Result<T, Faults> {
        match read {
            Some(read) if self.is_empty() => Ok(read),
            _ => {
                // The sheets of a workbook are files of their own.
                let of = |fault: &Fault| {
                    let sheet = fault.cell.as_deref().and_then(|cell| cell.rsplit_once('!'));
                    (fault.file.clone(), sheet.map(|(sheet, _)| sheet.to_owned()))
                };
                let mut files: Vec<(String, Option<String>)> = Vec::new();
                for fault in &self.list {
                    if !files.contains(&of(fault)) {
                        files.push(of(fault));
                    }
                }
                self.list.sort_by_key(|fault| {
                    let file = files.iter().position(|file| *file == of(fault));
                    (file, fault.place.as_ref().map_or((0, 0), |p| (p.span.start, p.line)))
                });
                Err(self)
            }
        }
    }
}

impl From<Box<Fault>> for Faults {
    fn from(fault: Box<Fault>) -> Self {
        (*fault).into()
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Faults { list: vec![fault.settled()], more: 0 }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            for fault in &self.list {
                writeln!(f, "{fault:#}")?;
            }
            if self.more > 0 {
                writeln!(f, "and {} more", crate::base::words::thousands(self.more))?;
            }
            return Ok(());
        }
        write!(f, "the input has {}", counted(self.count(), "fault"))?;
        match self.more {
            0 => Ok(()),
            _ => write!(f, ", of which the first {} are shown", self.list.len()),
        }
    }
}
