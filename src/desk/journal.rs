//! The journal: a file of JSON lines, to which every change is appended before it is confirmed.
//!
//! A line is written whole and flushed to the disk. If the disk is full, the file is cut back to its last
//! whole line. A line that a crash has torn is left out when the file is read, is named, and is cut off
//! before the next line is written.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::folder::Texts;
use super::history::Mode;
use super::{Change, DeskError};
use crate::base::calendar::Session;
use crate::base::words::shown;

/// The name of the journal in the folder of an instance.
pub(super) const NAME: &str = "desk.journal";
/// The form of the lines.
const FORM: u32 = 1;
/// No journal comes near this size: a change takes about 5 kB.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Where each item stands.
pub(super) type Places = Vec<Place>;

/// Where an item stands. Its hours count once it has been held: nothing moves it then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub(super) struct Place {
    pub(super) id: String,
    pub(super) date: NaiveDate,
    pub(super) session: Option<Session>,
    pub(super) hours: Option<(NaiveTime, NaiveTime)>,
}

/// A place as a list, which keeps the lines short.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    WithHours(String, NaiveDate, Option<Session>, NaiveTime, NaiveTime),
    Plain(String, NaiveDate, Option<Session>),
}

impl From<Written> for Place {
    fn from(written: Written) -> Place {
        match written {
            Written::WithHours(id, date, session, start, end) => {
                Place { id, date, session, hours: Some((start, end)) }
            }
            Written::Plain(id, date, session) => Place { id, date, session, hours: None },
        }
    }
}

impl From<Place> for Written {
    fn from(Place { id, date, session, hours }: Place) -> Written {
        match hours {
            Some((start, end)) => Written::WithHours(id, date, session, start, end),
            None => Written::Plain(id, date, session),
        }
    }
}

/// A step that was made at the desk, with the programme that came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Step {
    /// The revision that the step made: its name for ever.
    pub(super) revision: u64,
    /// The step in a few words.
    pub(super) label: String,
    /// What of the programme before is kept.
    pub(super) mode: Mode,
    /// The changes.
    pub(super) edits: Vec<Change>,
    /// The programme after the step; that before it, if there is none after it.
    pub(super) places: Places,
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Line {
    /// The files from which the steps start, and the steps made to other files that count here too.
    Base { form: u32, revision: u64, files: Texts, steps: Vec<Step> },
    /// A step.
    Edit(Step),
    /// The last step is taken back.
    Undo { revision: u64 },
    /// The last step taken back is made again.
    Redo { revision: u64 },
    /// The steps were written to the files, which have these digests now.
    Save { revision: u64, version: u32, steps: Vec<u64>, digests: BTreeMap<String, String> },
    /// A scenario was named; without changes, it was dropped.
    Scenario { revision: u64, name: String, edits: Option<Vec<Change>> },
}

/// A line, with the time of the person who made the step, if that was said. Nothing follows from it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Stamped {
    pub(super) at: String,
    #[serde(flatten)]
    pub(super) line: Line,
}

/// What a journal holds.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) lines: Vec<Stamped>,
    /// That the last line was torn, as a sentence.
    pub(super) torn: Option<String>,
}

/// The journal of a folder. There is no file until the first change.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: Option<File>,
    /// The length of the whole lines.
    length: u64,
}

impl Journal {
    /// Opens the journal of a folder, and reads what is there.
    pub(super) fn open(dir: &Path) -> Result<(Journal, Read), DeskError> {
        let path = dir.join(NAME);
        let mut journal = Journal { path, file: None, length: 0 };
        let opened = OpenOptions::new().read(true).write(true).open(&journal.path);
        let mut file = match opened {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok((journal, Read::default()));
            }
            Err(error) => return Err(journal.failed("opened", &error)),
        };
        let metadata = file.metadata().map_err(|error| journal.failed("read", &error))?;
        if !metadata.is_file() || metadata.len() > MOST_BYTES {
            let message = format!("{} is no journal of a desk", shown(&journal.path));
            return Err(journal.unusable(message));
        }
        journal.lock(&file)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|error| journal.failed("read", &error))?;
        let read = journal.parse(&bytes)?;
        journal.file = Some(file);
        Ok((journal, read))
    }

    fn lock(&self, file: &File) -> Result<(), DeskError> {
        match file.try_lock() {
            // Where the file system knows no locks, the user alone sees to it.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
            Err(TryLockError::WouldBlock) => Err(DeskError::refused(
                "in_use",
                format!("another desk is open on {}", shown(&self.path)),
                "Use that one, or end it first: two desks would not know of each other's changes.",
            )),
        }
    }

    /// Reads the lines, and finds where the whole ones end.
    fn parse(&mut self, bytes: &[u8]) -> Result<Read, DeskError> {
        let mut read = Read::default();
        let mut rest = bytes;
        for number in 1.. {
            let end = rest.iter().position(|byte| *byte == b'\n');
            let Some(end) = end else { break };
            match serde_json::from_slice::<Stamped>(&rest[..end]) {
                Ok(line) => read.lines.push(line),
                // A crash tears the last line alone.
                Err(_) if end + 1 == rest.len() => break,
                Err(error) => {
                    let file = shown(&self.path);
                    return Err(self.unusable(format!("{file}, line {number}: {error}")));
                }
            }
            self.length += end as u64 + 1;
            rest = &rest[end + 1..];
        }
        if !rest.is_empty() {
            read.torn = Some(format!(
                "The last line of {NAME} was torn, as by a crash or a full disk; the change in it was \
                 never confirmed, and is left out."
            ));
        }
        let base = read.lines.first().map(|stamped| &stamped.line);
        match base {
            None | Some(Line::Base { form: FORM, .. }) => Ok(read),
            Some(_) => {
                let file = shown(&self.path);
                Err(self
                    .unusable(format!("{file} begins in a form that this version does not know")))
            }
        }
    }

    /// Returns whether there is no line yet.
    pub(super) fn is_new(&self) -> bool {
        self.length == 0
    }

    /// Appends lines and flushes them to the disk: all of them, or none.
    pub(super) fn append(&mut self, lines: &[Line], at: &str) -> Result<Vec<Stamped>, DeskError> {
        let stamped: Vec<Stamped> =
            lines.iter().map(|line| Stamped { at: at.to_owned(), line: line.clone() }).collect();
        let mut text = Vec::new();
        for line in &stamped {
            let written = serde_json::to_writer(&mut text, line);
            written.map_err(|error| DeskError::Write(error.to_string()))?;
            text.push(b'\n');
        }
        self.create()?;
        let end = self.length;
        let Some(file) = &mut self.file else { return Err(DeskError::Cancelled) };
        let written = write_at(file, end, &text);
        if let Err(error) = written {
            // What was written in part is cut off; if even that fails, it is a torn line.
            drop(file.set_len(end));
            return Err(self.failed("written", &error));
        }
        self.length += text.len() as u64;
        Ok(stamped)
    }

    /// Creates the file before the first line.
    fn create(&mut self) -> Result<(), DeskError> {
        if self.file.is_some() {
            return Ok(());
        }
        let made = OpenOptions::new().read(true).write(true).create_new(true).open(&self.path);
        let file = made.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => DeskError::refused(
                "in_use",
                format!("another desk has begun to change {}", shown(&self.path)),
                "Use that one; or end both, and start again.",
            ),
            _ => self.failed("written", &error),
        })?;
        self.lock(&file)?;
        self.file = Some(file);
        Ok(())
    }

    fn failed(&self, what: &str, error: &io::Error) -> DeskError {
        DeskError::Write(format!("{} cannot be {what}: {error}", shown(&self.path)))
    }

    fn unusable(&self, message: String) -> DeskError {
        let help = format!(
            "Move {NAME} out of the folder to begin anew; the files of the instance are not touched."
        );
        DeskError::refused("journal", message, help)
    }
}

fn write_at(file: &mut File, end: u64, text: &[u8]) -> io::Result<()> {
    file.set_len(end)?;
    file.seek(SeekFrom::Start(end))?;
    file.write_all(text)?;
    file.sync_data()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Line {
        let files = Texts::from([("renewals.csv".to_owned(), "\u{feff}mission\r\n".to_owned())]);
        Line::Base { form: FORM, revision: 0, files, steps: Vec::new() }
    }

    #[test]
    fn a_torn_line_is_named_and_written_over() {
        let dir = tempfile::tempdir().expect("a folder");
        let (mut journal, read) = Journal::open(dir.path()).expect("nothing there");
        assert!(read.lines.is_empty() && journal.is_new());
        journal.append(&[base(), Line::Undo { revision: 1 }], "").expect("written");
        drop(journal);
        let path = dir.path().join(NAME);
        let whole = std::fs::read(&path).expect("a file");
        for torn in [&b"{\"at\":\"2026"[..], b"\0\0\0\n", b"{}\n"] {
            std::fs::write(&path, [&whole[..], torn].concat()).expect("written");
            let (mut journal, read) = Journal::open(dir.path()).expect("read");
            assert!(read.lines.len() == 2 && read.torn.is_some());
            assert_eq!(read.lines[0].line, base());
            journal.append(&[Line::Redo { revision: 2 }], "").expect("written");
            drop(journal);
            let (_, read) = Journal::open(dir.path()).expect("read");
            assert!(read.lines.len() == 3 && read.torn.is_none());
        }
    }

    #[test]
    fn a_line_that_is_wrong_in_the_middle_is_refused_with_its_number() {
        let dir = tempfile::tempdir().expect("a folder");
        let (mut journal, _) = Journal::open(dir.path()).expect("nothing there");
        journal.append(&[base(), Line::Undo { revision: 1 }], "").expect("written");
        drop(journal);
        let path = dir.path().join(NAME);
        let text = std::fs::read_to_string(&path).expect("a file");
        let mut lines: Vec<&str> = text.lines().collect();
        lines.insert(1, "nonsense");
        std::fs::write(&path, lines.join("\n") + "\n").expect("written");
        let error = Journal::open(dir.path()).expect_err("refused");
        assert!(error.to_string().contains("line 2"), "{error}");
    }

    #[test]
    fn two_desks_cannot_be_open_on_one_folder() {
        let dir = tempfile::tempdir().expect("a folder");
        let (mut one, _) = Journal::open(dir.path()).expect("nothing there");
        let (mut other, _) = Journal::open(dir.path()).expect("nothing there");
        one.append(&[base()], "").expect("written");
        assert_eq!(other.append(&[base()], "").expect_err("refused").code(), "in_use");
        assert_eq!(Journal::open(dir.path()).expect_err("refused").code(), "in_use");
        drop(one);
        assert!(Journal::open(dir.path()).is_ok());
    }
}
