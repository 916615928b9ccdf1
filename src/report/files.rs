//! Every format as a file: all of them, whole, or none.

use std::io;
use std::path::{Path, PathBuf};

use crate::files::{FileError, write_whole};
use crate::programme::Programme;
use crate::report::{Format, ReportError, SCHEMA, TextStyle, render};

const FILES: [(&str, Format); 5] = [
    ("programme.csv", Format::Csv),
    ("programme.json", Format::Json),
    ("programme.md", Format::Markdown),
    ("programme.html", Format::Html),
    ("programme.ics", Format::Ics),
];

/// Writes `programme.csv`, `.json`, `.md`, `.html` and `.ics`, and the schema of the JSON as
/// `programme.schema.json`, and returns their paths. The directory is made where there is none;
/// files of these names are replaced.
///
/// The files are first written in full under other names and only then renamed, so that no reader
/// ever finds half a file. Where anything fails, what was there before is there again.
///
/// # Errors
/// [`ReportError::NotADirectory`] when `dir` is a file, [`ReportError::Write`] when the system
/// refuses: no permission, no space, a directory that bears the name of one of the files.
///
/// ```
/// use horseshoe::programme::Programme;
/// use horseshoe::report::{ReportError, write_all};
///
/// fn publish(programme: &Programme) -> Result<(), ReportError> {
///     for path in write_all(programme, "programmes/2026-12".as_ref())? {
///         eprintln!("wrote {}", path.display());
///     }
///     Ok(())
/// }
/// ```
pub fn write_all(programme: &Programme, dir: &Path) -> Result<Vec<PathBuf>, ReportError> {
    let mut contents = vec![("programme.schema.json", SCHEMA.to_owned())];
    for (name, format) in FILES {
        contents.push((name, render(programme, format, &TextStyle::default())?));
    }
    contents.sort_by_key(|(name, _)| *name);

    Ok(write_whole(dir, &contents)?)
}

/// Refuses a directory that cannot be one, before any work is done for it.
///
/// # Errors
/// [`ReportError::NotADirectory`] when the path, or what leads to it, is a file.
///
/// ```
/// let file = tempfile::NamedTempFile::new()?;
/// assert!(horseshoe::report::check_dir(file.path()).is_err());
/// assert!(horseshoe::report::check_dir(&file.path().join("in-it")).is_err());
/// assert!(horseshoe::report::check_dir("not/yet/there".as_ref()).is_ok());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn check_dir(dir: &Path) -> Result<(), ReportError> {
    match dir.ancestors().find(|path| path.exists()) {
        Some(path) if !path.is_dir() => Err(ReportError::NotADirectory(path.to_owned())),
        _ => Ok(()),
    }
}

/// What to do about an error of the system.
pub(super) fn remedy(reason: &io::Error) -> &'static str {
    match reason.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "choose a directory that you may write to"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "free some space or choose another disk"
        }
        io::ErrorKind::InvalidInput => "give the path of a file",
        io::ErrorKind::IsADirectory => "move the directory of that name away",
        _ => "choose another directory",
    }
}

impl From<FileError> for ReportError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::NotADirectory(path) => ReportError::NotADirectory(path),
            FileError::Write { path, reason } => ReportError::Write { path, reason },
        }
    }
}
