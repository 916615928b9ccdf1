//! Where files are to be written: refused before any work is done for them.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Component, Path, PathBuf};

use super::FileError;

/// Refuses a directory that cannot be one, or cannot be written to, before any work is done for it.
///
/// # Errors
/// What stands there, or on the way there, is no directory; the system allows no file in it.
///
/// ```
/// use horseshoe::base::files::check_dir;
///
/// let file = tempfile::NamedTempFile::new()?;
/// let error = check_dir(file.path()).expect_err("a file");
/// assert!(error.to_string().ends_with("it is a file; name a directory"));
/// assert!(check_dir(&file.path().join("in-it")).is_err());
/// assert!(check_dir("".as_ref()).is_err());
/// assert!(check_dir("not/yet/there".as_ref()).is_ok());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn check_dir(dir: &Path) -> Result<(), FileError> {
    let nearest = nearest_dir(dir)?;
    // A file without a name, or one that is removed at once: it says whether others may be made.
    match tempfile::tempfile_in(&nearest) {
        Ok(_) => Ok(()),
        Err(reason) => Err(FileError::write(dir, reason)),
    }
}

/// Refuses a file that cannot be one, or cannot be written, before any work is done for it. A file
/// that is there may be replaced; a link leads to the file that is.
///
/// # Errors
/// What stands there is no file; what leads there is no directory; the system allows no file there.
pub fn check_file(path: &Path) -> Result<(), FileError> {
    let (dir, _) = place_of(path)?;
    check_dir(&dir)
}

/// The directory and the name of a file that can be written, with links followed.
pub(super) fn place_of(path: &Path) -> Result<(PathBuf, std::ffi::OsString), FileError> {
    if path.as_os_str().is_empty() {
        return Err(FileError::NoName { wanted: "a file" });
    }
    let not_a_file = |what| FileError::NotAFile { path: path.to_owned(), what };
    let target = match look(path) {
        // What it is that is no directory is looked for with the directory.
        Err(error) if !is_no_directory(&error) => return Err(error),
        Ok(None) | Err(_) => path.to_owned(),
        Ok(Some(found)) if found.is_file() => {
            fs::canonicalize(path).map_err(|reason| FileError::write(path, reason))?
        }
        Ok(Some(found)) => return Err(not_a_file(kind_of(&found))),
    };
    let ends_in_slash = path.as_os_str().as_encoded_bytes().ends_with(b"/");
    let (Some(name), false) = (target.file_name(), ends_in_slash) else {
        return Err(not_a_file("a directory"));
    };
    let dir = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    Ok((dir.to_owned(), name.to_owned()))
}

/// The directory, or the nearest one above it that is there.
fn nearest_dir(dir: &Path) -> Result<PathBuf, FileError> {
    if dir.as_os_str().is_empty() {
        return Err(FileError::NoName { wanted: "a directory" });
    }
    for path in dir.ancestors() {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        match look(path) {
            Ok(None) => {}
            Ok(Some(found)) if found.is_dir() => {
                return match without_detours(path, dir) {
                    Some(dir) => nearest_dir(&dir),
                    None => Ok(path.to_owned()),
                };
            }
            Ok(Some(found)) => {
                let what = kind_of(&found);
                return Err(FileError::NotADirectory {
                    dir: dir.to_owned(),
                    found: path.to_owned(),
                    what,
                });
            }
            // What it is that is no directory shows further up.
            Err(error) if is_no_directory(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(PathBuf::from("."))
}

/// The path from a directory that is there through ones that are not, without the `..` among them;
/// none where there are none.
fn without_detours(there: &Path, dir: &Path) -> Option<PathBuf> {
    let rest = if there == Path::new(".") { dir } else { dir.strip_prefix(there).ok()? };
    if !rest.components().any(|part| part == Component::ParentDir) {
        return None;
    }
    let mut path = PathBuf::new();
    for part in rest.components() {
        if part != Component::ParentDir {
            path.push(part);
        } else if !path.pop() {
            // It leads above the one that is there.
            return None;
        }
    }
    Some(there.join(path))
}

/// Makes a directory and those above it; returns the ones that were not there, outermost first.
pub(super) fn make_dir(dir: &Path) -> Result<Vec<PathBuf>, FileError> {
    let nearest = nearest_dir(dir)?;
    let missing =
        dir.ancestors().take_while(|path| !path.as_os_str().is_empty() && **path != nearest);
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    let mut made = Vec::new();
    for path in missing {
        match fs::create_dir(&path) {
            Ok(()) => made.push(path),
            // Another writer was quicker; or the path has `..` in it.
            Err(_) if path.is_dir() => {}
            Err(reason) => {
                // Where the path has `..` in it, only now is it known what it leads to.
                let error = check_dir(dir).err();
                remove_empty(&made);
                return Err(error.unwrap_or_else(|| FileError::write(path, reason)));
            }
        }
    }
    Ok(made)
}

/// Removes directories that are empty, the innermost first; others stay.
pub(super) fn remove_empty(dirs: &[PathBuf]) {
    for dir in dirs.iter().rev() {
        // Somebody else may have put something there meanwhile; then it stays.
        drop(fs::remove_dir(dir));
    }
}

/// What stands at a path, with links followed; a link to nothing is a mistake.
fn look(path: &Path) -> Result<Option<Metadata>, FileError> {
    match fs::metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => match fs::read_link(path) {
            Ok(to) => Err(FileError::DanglingLink { link: path.to_owned(), to }),
            Err(_) => Ok(None),
        },
        Err(reason) => Err(FileError::write(path, reason)),
    }
}

/// Whether something on the way to a path is no directory.
fn is_no_directory(error: &FileError) -> bool {
    matches!(error, FileError::Write { reason, .. }
        if reason.kind() == io::ErrorKind::NotADirectory)
}

/// What something is that is not what it should be, with its article.
pub(super) fn kind_of(found: &Metadata) -> &'static str {
    let kind = found.file_type();
    if kind.is_dir() {
        return "a directory";
    }
    if kind.is_file() {
        return "a file";
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        if kind.is_fifo() {
            return "a pipe";
        }
        if kind.is_socket() {
            return "a socket";
        }
    }
    "a device"
}
