//! Writing an instance as the files that `plan` reads.

use std::io;
use std::path::{Path, PathBuf};

use crate::files::{FileError, write_whole};
use crate::instance::Instance;
use crate::instance::edit::Sheet;
use crate::instance::source::TABLE;
use crate::plain_file;
use crate::whatif::{self, Scenario};

/// A generated instance could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}: {source}", path.display())]
pub struct WriteError {
    /// The file or directory.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Writes `renewals.csv` and `events.csv`, and `scenarios.csv` where there are scenarios, into a
/// directory, which is made where it is missing.
///
/// The files are written whole, or none is.
///
/// # Errors
///
/// Where the directory or a file cannot be written, or the directory holds an instance that was not
/// generated: that one is left alone.
pub fn write(
    instance: &Instance,
    scenarios: &[Scenario],
    directory: &Path,
) -> Result<Vec<PathBuf>, WriteError> {
    for name in ["renewals.csv", "events.csv", "calendar.csv", "policy.toml", "scenarios.csv"] {
        let path = directory.join(name);
        if path.exists() && !is_generated(&path) {
            let why = "it is there already and was not generated; choose another directory";
            let source = io::Error::new(io::ErrorKind::AlreadyExists, why);
            return Err(WriteError { path, source });
        }
    }
    let mut texts = vec![
        ("renewals.csv", Sheet::of_renewals(&instance.renewals).to_csv(Some(&RENEWALS))),
        ("events.csv", Sheet::of_events(&instance.events).to_csv(Some(&EVENTS))),
    ];
    if !scenarios.is_empty() {
        texts.push(("scenarios.csv", whatif::scenarios_to_csv(scenarios, "generated")));
    }
    write_whole(directory, &texts).map_err(|error| match error {
        FileError::NotADirectory(path) => {
            WriteError { path, source: io::ErrorKind::NotADirectory.into() }
        }
        FileError::Write { path, reason } => WriteError { path, source: reason },
    })
}

/// Whether every row of a file says that it was generated.
fn is_generated(path: &Path) -> bool {
    let bytes = plain_file::read(path, TABLE).unwrap_or_default();
    let Ok(text) = std::str::from_utf8(&bytes) else { return false };
    let mut rows = text.lines();
    rows.next().is_some_and(|header| header.ends_with("notes"))
        && rows.all(|row| row.ends_with(",generated"))
}

/// The columns of a generated `renewals.csv`.
const RENEWALS: [&str; 9] = [
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

/// The columns of a generated `events.csv`.
const EVENTS: [&str; 10] =
    ["id", "title", "kind", "date", "session", "earliest", "latest", "preferred", "after", "notes"];
