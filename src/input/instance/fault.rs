//! A fault of the input, where it stands and what to do about it; and all the faults of one run.

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

/// How many faults are told in one run; the rest are counted.
const LISTED: usize = 100;
/// The longest expectation that stands under the text, in characters.
const LONGEST_LABEL: usize = 60;

/// Where in a file a fault stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters from 1.
    pub column: usize,
    /// The bytes of the file's text that are meant, not counting a byte order mark.
    pub span: Range<usize>,
}

/// One fault of the input: where it is, what was found, what was expected and what to do.
///
/// It is a [`miette::Diagnostic`] that points into the text. Without miette, `{}` is the message
/// alone, and `{:#}` is one line that begins with `file:line:column`.
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
    /// Other places of the same file that the fault speaks of.
    others: Vec<(Range<usize>, String)>,
    source_text: Option<Arc<Source>>,
    excerpt: Option<Excerpt>,
}

impl Fault {
    /// A fault of a whole file, or of the call itself: it has no place in a text.
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
        }
    }

    /// A fault at a place of a file.
    pub(crate) fn at(
        source: &Arc<Source>,
        span: Range<usize>,
        code: FaultCode,
        message: impl Into<String>,
    ) -> Fault {
        let (line, column) = source.line_and_column(span.start);
        Fault {
            found: source.text().get(span.clone()).unwrap_or_default().to_owned(),
            place: Some(Place { line, column, span }),
            source_text: Some(Arc::clone(source)),
            ..Fault::of_file(code, source.file(), message)
        }
    }

    /// A fault of a row, where the text of the file is not at hand; see [`Faults::in_files_of`].
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
        self.excerpt = Some(Excerpt::new(source, place, Vec::new()));
    }

    /// Replaces the message.
    pub(crate) fn says(mut self, message: impl Into<String>) -> Fault {
        self.message = message.into();
        self
    }

    /// Says what should stand there, to follow the word "expected".
    pub(crate) fn expecting(mut self, expected: impl Into<String>) -> Fault {
        self.expected = expected.into();
        self
    }

    /// Replaces the text found, where the bytes of the span are not the text meant.
    pub(crate) fn finding(mut self, found: impl Into<String>) -> Fault {
        self.found = found.into();
        self
    }

    /// Adds a sentence that says what to do.
    pub(crate) fn advise(self, help: impl Into<String>) -> Fault {
        self.advise_if(Some(help.into()))
    }

    /// Adds a sentence that says what to do, if there is one to add.
    pub(crate) fn advise_if(mut self, help: Option<String>) -> Fault {
        self.help = match (self.help.take(), help) {
            (Some(before), Some(more)) => Some(format!("{before} {more}")),
            (one, other) => one.or(other),
        };
        self
    }

    /// Points to another place of the same file as well.
    pub(crate) fn also_at(mut self, span: Range<usize>, label: impl Into<String>) -> Fault {
        self.others.push((span, label.into()));
        self
    }

    /// What was expected, to stand under the text. Labels are never broken into lines, so what is
    /// too long for one is told as help, and so it is where no text is shown.
    fn label(&self) -> Option<String> {
        let is_short = !self.expected.is_empty() && self.expected.chars().count() <= LONGEST_LABEL;
        (is_short && self.excerpt.is_some()).then(|| format!("expected {}", self.expected))
    }

    /// Takes the lines to be shown out of the source, so that the source need not be kept.
    ///
    /// Any sentence may repeat text of the file, so all are made printable here.
    fn settled(mut self) -> Fault {
        self.message = printable(&self.message);
        self.expected = printable(&self.expected);
        self.help = self.help.as_deref().map(printable);
        if let (Some(source), Some(place)) = (self.source_text.take(), &self.place) {
            self.excerpt = Some(Excerpt::new(&source, place, std::mem::take(&mut self.others)));
        }
        self
    }

    /// What sort of fault this is: its stable name, its cause and its remedy.
    pub fn code(&self) -> FaultCode {
        self.code
    }

    /// The file, as the user gave it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Where in the file it stands; `None` for a fault of the file as a whole.
    pub fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// The line, from 1.
    pub fn line(&self) -> Option<usize> {
        self.place.as_ref().map(|place| place.line)
    }

    /// The column, in characters from 1.
    pub fn column(&self) -> Option<usize> {
        self.place.as_ref().map(|place| place.column)
    }

    /// The text found, as it stands in the file; empty where something is missing.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// What should stand there, to follow the word "expected".
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// What to do about it.
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            return f.write_str(&self.message);
        }
        f.write_str(&self.file)?;
        if let Some(place) = &self.place {
            write!(f, ":{}:{}", place.line, place.column)?;
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

/// Every fault that one reading of the input found: never empty.
///
/// `{}` counts them; `{:#}` lists them, one a line, each with `file:line:column`. Through miette
/// each is shown in its text.
#[derive(Clone, Debug, Default, Error, Diagnostic)]
pub struct Faults {
    #[related]
    list: Vec<Fault>,
    /// How many more there are than are listed.
    more: usize,
}

impl Faults {
    /// The faults listed, file by file in the order of their lines; at most 100.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.list.iter()
    }

    /// How many faults there are, listed or not.
    pub fn count(&self) -> usize {
        self.list.len() + self.more
    }

    /// How many faults there are beyond those listed.
    pub fn unlisted(&self) -> usize {
        self.more
    }

    /// Adds a fault. It is only worked out while there is room in the list: a file with a million
    /// faults is as quickly told as one with a hundred.
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

    /// The same faults shown in the text of their files, for faults that were found in an instance
    /// already read from `path`. Where a file cannot be read any more, its name and the line are
    /// all that is told.
    #[must_use]
    pub fn in_files_of(mut self, path: &Path) -> Faults {
        let mut sources: BTreeMap<String, Option<Arc<Source>>> = BTreeMap::new();
        for fault in &mut self.list {
            let source = sources.entry(fault.file.clone()).or_insert_with(|| {
                let file = if path.is_dir() { path.join(&fault.file) } else { path.to_owned() };
                Source::read(&file).ok()
            });
            if let Some(source) = source {
                fault.seen_in(source);
            }
        }
        self
    }

    /// Whether nothing is wrong so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What was read if nothing was wrong with it, or else the faults in the order of the files.
    pub(crate) fn or<T>(mut self, read: Option<T>) -> Result<T, Faults> {
        match read {
            Some(read) if self.is_empty() => Ok(read),
            _ => {
                let mut files: Vec<String> = Vec::new();
                for fault in &self.list {
                    if !files.contains(&fault.file) {
                        files.push(fault.file.clone());
                    }
                }
                self.list.sort_by_key(|fault| {
                    let file = files.iter().position(|file| *file == fault.file);
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
