//! Writes an instance as the files that `plan` reads.

use std::path::{Path, PathBuf};

use crate::base::files::{FileError, FileSet, Written, check_dir};
use crate::base::plain_file;
use crate::input::instance::Instance;
use crate::input::instance::sheet::Sheet;
use crate::input::instance::source::TABLE;
use crate::questions::whatif::{self, Scenario};

/// The error of a generated instance that could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// The directory holds an instance that was not generated.
    #[error(
        "cannot write `{}`: it already exists and was not generated; choose another directory",
        .0.display()
    )]
    NotGenerated(PathBuf),
    /// The files could not be written.
    #[error(transparent)]
    Files(#[from] FileError),
}

/// Writes `renewals.csv` and `events.csv`, and `scenarios.csv` if there are scenarios, into a
/// directory, creating it if needed, with the digests of all as `generate.sha256`.
///
/// Either all files are written or none.
///
/// # Errors
///
/// The directory or a file cannot be written, or the directory holds an instance that was not
/// generated, which is left alone.
///
/// ```
/// use horseshoe::research::generate::{Recipe, generate, scenarios, write};
///
/// let instance = generate(&Recipe::default());
/// let dir = tempfile::tempdir()?;
/// write(&instance, &scenarios(&instance, 1, 5), dir.path())?;
/// assert!(dir.path().join("renewals.csv").is_file() && dir.path().join("scenarios.csv").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(
    instance: &Instance,
    scenarios: &[Scenario],
    directory: &Path,
) -> Result<Written, WriteError> {
    check_dir(directory)?;
    for name in ["renewals.csv", "events.csv", "calendar.csv", "policy.toml", "scenarios.csv"] {
        let path = directory.join(name);
        if path.exists() && !is_generated(&path) {
            return Err(WriteError::NotGenerated(path));
        }
    }
    let mut texts = vec![
        ("renewals.csv", Sheet::of_renewals(&instance.renewals).to_csv(Some(&RENEWALS))),
        ("events.csv", Sheet::of_events(&instance.events).to_csv(Some(&EVENTS))),
    ];
    if !scenarios.is_empty() {
        texts.push(("scenarios.csv", whatif::scenarios_to_csv(scenarios, "generated")));
    }
    Ok(FileSet::of("generate", texts).write(directory)?)
}

/// Returns whether every row of a file is marked as generated.
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
