//! Sets of files: all of them, whole, or none.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::plain_file::{self, NotRead};

/// A set of files that could not be written; what was there before is there again.
#[derive(Debug)]
pub(crate) enum FileError {
    /// The directory is a file.
    NotADirectory(PathBuf),
    /// The system refused a file or a directory.
    Write {
        /// The file or directory.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
}

/// Writes files into a directory, which is made where there is none, and returns their paths; files
/// of these names are replaced.
///
/// The files are first written in full under other names and only then renamed, so that no reader
/// ever finds half a file. Where anything fails, what was there before is there again.
pub(crate) fn write_whole(
    dir: &Path,
    contents: &[(&str, String)],
) -> Result<Vec<PathBuf>, FileError> {
    let dir = if dir.as_os_str().is_empty() { Path::new(".") } else { dir };
    let made = make_dir(dir)?;
    let written = write_set(dir, contents);
    if written.is_err() {
        remove_empty(&made);
    }
    written
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

fn write_set(dir: &Path, contents: &[(&str, String)]) -> Result<Vec<PathBuf>, FileError> {
    let mut staged = Vec::new();
    for (name, text) in contents {
        let target = dir.join(name);
        match stage(dir, &target, text) {
            Ok((fresh, old)) => staged.push(Staged { target, fresh, old }),
            Err(reason) => return Err(FileError::Write { path: target, reason }),
        }
    }
    place(staged)
}

/// Renames the files into their places; where one cannot be, all are as before.
fn place(staged: Vec<Staged>) -> Result<Vec<PathBuf>, FileError> {
    let mut placed: Vec<Placed> = Vec::new();
    for Staged { target, fresh, old } in staged {
        match fresh.persist(&target) {
            Ok(_) => placed.push(Placed { target, old }),
            Err(refused) => {
                placed.into_iter().for_each(undo);
                return Err(FileError::Write { path: target, reason: refused.error });
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
    plain_file::check_target(target).or_else(refuse_special)?;
    let fresh = beside(dir, text.as_bytes())?;
    let old = match fs::read(target) {
        Ok(bytes) => Some(beside(dir, &bytes)?),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => None,
        Err(reason) => return Err(reason),
    };
    Ok((fresh, old))
}

/// A device or a pipe would be read for ever, and replaced by a file; the rest the system refuses.
fn refuse_special(why: NotRead) -> io::Result<()> {
    match why {
        NotRead::Special => {
            let why = "it is a device or a pipe, not a file";
            Err(io::Error::new(io::ErrorKind::InvalidInput, why))
        }
        _ => Ok(()),
    }
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
fn make_dir(dir: &Path) -> Result<Vec<PathBuf>, FileError> {
    if dir.exists() && !dir.is_dir() {
        return Err(FileError::NotADirectory(dir.to_owned()));
    }
    let missing = dir.ancestors().take_while(|d| !d.as_os_str().is_empty() && !d.exists());
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    for (at, path) in missing.iter().enumerate() {
        if let Err(reason) = fs::create_dir(path) {
            remove_empty(&missing[..at]);
            return Err(FileError::Write { path: path.clone(), reason });
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
            matches!(&error, FileError::Write { path: refused, .. } if *refused == path("late"))
        );
        assert_eq!(fs::read_to_string(path("old")).expect("restored"), "as it was");
        assert!(!path("new").exists());
        assert_eq!(fs::read_dir(dir.path()).expect("a directory").count(), 2, "old and late");
    }
}
