//! Every format as a file: all of them, whole, or none.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

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

    let dir = if dir.as_os_str().is_empty() { Path::new(".") } else { dir };
    let made = make_dir(dir)?;
    let written = write_set(dir, &contents);
    if written.is_err() {
        remove_empty(&made);
    }
    written
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
        io::ErrorKind::IsADirectory => "move the directory of that name away",
        _ => "choose another directory",
    }
}

/// A file that is complete but not yet in its place.
struct Staged {
    target: PathBuf,
    fresh: NamedTempFile,
    /// What stood in its place before.
    old: Option<NamedTempFile>,
}

/// A file in its place, and how to undo that.
struct Placed {
    target: PathBuf,
    old: Option<NamedTempFile>,
}

fn write_set(dir: &Path, contents: &[(&str, String)]) -> Result<Vec<PathBuf>, ReportError> {
    let mut staged = Vec::new();
    for (name, text) in contents {
        let target = dir.join(name);
        match stage(dir, &target, text) {
            Ok((fresh, old)) => staged.push(Staged { target, fresh, old }),
            Err(reason) => return Err(ReportError::Write { path: target, reason }),
        }
    }
    place(staged)
}

/// Renames the files into their places; where one cannot be, all are as before.
fn place(staged: Vec<Staged>) -> Result<Vec<PathBuf>, ReportError> {
    let mut placed: Vec<Placed> = Vec::new();
    for Staged { target, fresh, old } in staged {
        match fresh.persist(&target) {
            Ok(_) => placed.push(Placed { target, old }),
            Err(refused) => {
                placed.into_iter().for_each(undo);
                return Err(ReportError::Write { path: target, reason: refused.error });
            }
        }
    }
    Ok(placed.into_iter().map(|file| file.target).collect())
}

/// Writes the new text, and a copy of the old, next to where they belong.
fn stage(
    dir: &Path,
    target: &Path,
    text: &str,
) -> io::Result<(NamedTempFile, Option<NamedTempFile>)> {
    let fresh = beside(dir, text.as_bytes())?;
    let old = match fs::read(target) {
        Ok(bytes) => Some(beside(dir, &bytes)?),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => None,
        Err(reason) => return Err(reason),
    };
    Ok((fresh, old))
}

/// A complete file under a name of its own, which is removed unless it is renamed.
fn beside(dir: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".horseshoe-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any program would make it; the umask takes away what the user wants taken away.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(dir)?;
    file.write_all(bytes)?;
    file.flush()?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Puts back what stood there. A second failure leaves the new file, which is whole.
fn undo(file: Placed) {
    match file.old {
        Some(old) => drop(old.persist(&file.target)),
        None => drop(fs::remove_file(&file.target)),
    }
}

/// Makes a directory and those above it; returns the ones that were not there, outermost first.
fn make_dir(dir: &Path) -> Result<Vec<PathBuf>, ReportError> {
    if dir.exists() && !dir.is_dir() {
        return Err(ReportError::NotADirectory(dir.to_owned()));
    }
    let missing = dir.ancestors().take_while(|d| !d.as_os_str().is_empty() && !d.exists());
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    for (at, path) in missing.iter().enumerate() {
        if let Err(reason) = fs::create_dir(path) {
            remove_empty(&missing[..at]);
            return Err(ReportError::Write { path: path.clone(), reason });
        }
    }
    Ok(missing)
}

fn remove_empty(dirs: &[PathBuf]) {
    for dir in dirs.iter().rev() {
        // Somebody else may have put something there meanwhile; then it stays.
        drop(fs::remove_dir(dir));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_there_is_there_again_where_the_last_file_cannot_be_placed() {
        let dir = tempfile::tempdir().expect("a directory");
        let path = |name: &str| dir.path().join(name);
        fs::write(path("old"), "as it was").expect("a file");
        let staged = ["old", "new", "late"].map(|name| {
            let (fresh, old) = stage(dir.path(), &path(name), "draft").expect("staged");
            Staged { target: path(name), fresh, old }
        });
        fs::create_dir(path("late")).expect("a directory that came between");

        let error = place(staged.into()).expect_err("something in the way");
        assert!(
            matches!(&error, ReportError::Write { path: refused, .. } if *refused == path("late"))
        );
        assert_eq!(fs::read_to_string(path("old")).expect("restored"), "as it was");
        assert!(!path("new").exists());
        assert_eq!(fs::read_dir(dir.path()).expect("a directory").count(), 2, "old and late");
    }
}
