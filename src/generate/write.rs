//! Writing an instance as the files that `plan` reads.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::files::{FileError, write_whole};
use crate::instance::{Event, Instance, Renewal};

/// A generated instance could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}: {source}", path.display())]
pub struct WriteError {
    /// The file or directory.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Writes `renewals.csv` and `events.csv` into a directory, which is made where it is missing.
///
/// Both files are written whole, or neither is.
///
/// # Errors
///
/// Where the directory or a file cannot be written, or the directory holds an instance that was not
/// generated: that one is left alone.
pub fn write(instance: &Instance, directory: &Path) -> Result<Vec<PathBuf>, WriteError> {
    for name in ["renewals.csv", "events.csv", "calendar.csv", "policy.toml"] {
        let path = directory.join(name);
        if path.exists() && !is_generated(&path) {
            let why = "it is there already and was not generated; choose another directory";
            let source = io::Error::new(io::ErrorKind::AlreadyExists, why);
            return Err(WriteError { path, source });
        }
    }
    let texts =
        [("renewals.csv", renewals(&instance.renewals)), ("events.csv", events(&instance.events))];
    write_whole(directory, &texts).map_err(|error| match error {
        FileError::NotADirectory(path) => {
            WriteError { path, source: io::ErrorKind::NotADirectory.into() }
        }
        FileError::Write { path, reason } => WriteError { path, source: reason },
    })
}

/// Whether every row of a file says that it was generated.
fn is_generated(path: &Path) -> bool {
    let Ok(text) = fs::read_to_string(path) else { return false };
    let mut rows = text.lines();
    rows.next().is_some_and(|header| header.ends_with(",notes"))
        && rows.all(|row| row.ends_with(",generated"))
}

fn renewals(rows: &[Renewal]) -> String {
    let header = [
        "id",
        "mission",
        "kind",
        "action",
        "mandate_expires",
        "report_due",
        "report_issued",
        "briefing",
        "notes",
    ];
    table(header, rows, |row| {
        [
            row.id.clone(),
            row.mission.clone(),
            row.kind.as_str().to_owned(),
            row.action.as_str().to_owned(),
            date(row.mandate_expires),
            date(row.report_due),
            date(row.report_issued),
            row.briefing.map_or("", |yes| if yes { "yes" } else { "no" }).to_owned(),
            row.notes.clone(),
        ]
    })
}

fn events(rows: &[Event]) -> String {
    let header = [
        "id",
        "title",
        "kind",
        "date",
        "session",
        "earliest",
        "latest",
        "preferred",
        "after",
        "notes",
    ];
    table(header, rows, |row| {
        [
            row.id.clone(),
            row.title.clone(),
            row.kind.as_str().to_owned(),
            date(row.date),
            row.session.map_or(String::new(), |session| session.to_string()),
            date(row.earliest),
            date(row.latest),
            date(row.preferred),
            row.after.clone().unwrap_or_default(),
            row.notes.clone(),
        ]
    })
}

fn date(date: Option<NaiveDate>) -> String {
    date.map_or(String::new(), |date| date.to_string())
}

fn table<T, const N: usize>(
    header: [&str; N],
    rows: &[T],
    cells: impl Fn(&T) -> [String; N],
) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(cells(row));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}
