//! Writing an instance as the files that `plan` reads.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

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
/// Both files are written beside their places and moved there, so that neither is ever half there.
///
/// # Errors
///
/// Where the directory or a file cannot be written, or the directory holds an instance that was not
/// generated: that one is left alone.
pub fn write(instance: &Instance, directory: &Path) -> Result<Vec<PathBuf>, WriteError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| WriteError { path, source }
    };
    fs::create_dir_all(directory).map_err(failed(directory))?;
    for name in ["renewals.csv", "events.csv", "calendar.csv", "policy.toml"] {
        let path = directory.join(name);
        if path.exists() && !is_generated(&path) {
            let why = "it is there already and was not generated; choose another directory";
            return Err(failed(&path)(io::Error::new(io::ErrorKind::AlreadyExists, why)));
        }
    }
    let texts =
        [("renewals.csv", renewals(&instance.renewals)), ("events.csv", events(&instance.events))];
    let mut staged = Vec::new();
    for (name, text) in texts {
        let path = directory.join(name);
        let mut file = beside(directory).map_err(failed(&path))?;
        io::Write::write_all(&mut file, text.as_bytes()).map_err(failed(&path))?;
        staged.push((path, file));
    }
    let mut written = Vec::new();
    for (path, file) in staged {
        file.persist(&path)
            .map_err(|error| WriteError { path: path.clone(), source: error.error })?;
        written.push(path);
    }
    Ok(written)
}

/// Whether every row of a file says that it was generated.
fn is_generated(path: &Path) -> bool {
    let Ok(text) = fs::read_to_string(path) else { return false };
    let mut rows = text.lines();
    rows.next().is_some_and(|header| header.ends_with(",notes"))
        && rows.all(|row| row.ends_with(",generated"))
}

/// A file under a name of its own, which is removed unless it is renamed.
fn beside(directory: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".horseshoe-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any program would make it; the umask takes away what the user wants taken away.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(directory)
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
