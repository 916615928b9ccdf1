//! Checks of the paths to be written, before any work is done for them.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Component, Path, PathBuf};

use super::FileError;

/// Refuses a path that cannot be a writable directory, before any work is done for it.
///
/// # Errors
/// The path, or a parent, is not a directory, or the system allows no file in it.
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
    // An unnamed file, or one that is removed at once, shows whether files can be created.
    match tempfile::tempfile_in(&nearest) {
        Ok(_) => Ok(()),
        Err(reason) => Err(FileError::write(dir, reason)),
    }
}

/// Refuses a path that cannot be a writable file, before any work is done for it. An existing file
/// may be replaced; a link is followed to its target.
///
/// # Errors
/// The path is not a file, a parent is not a directory, or the system allows no file there.
///
/// ```
/// use horseshoe::base::files::check_file;
///
/// let dir = tempfile::tempdir()?;
/// assert!(check_file(&dir.path().join("plan.jsonl")).is_ok());
/// assert!(check_file(dir.path()).is_err(), "a directory is no file");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_file(path: &Path) -> Result<(), FileError> {
    let (dir, _) = place_of(path)?;
    check_dir(&dir)
}

/// Returns the directory and the name of a writable file, with links followed.
pub(super) fn place_of(path: &Path) -> Result<(PathBuf, std::ffi::OsString), FileError> {
    if path.as_os_str().is_empty() {
        return Err(FileError::NoName { wanted: "a file" });
    }
    let not_a_file = |what| FileError::NotAFile { path: path.to_owned(), what };
    let target = match look(path) {
        // `nearest_dir` finds the part of the path that is not a directory.
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

/// Returns the directory, or its nearest existing parent.
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
            // The parents show which part is not a directory.
            Err(error) if is_no_directory(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(PathBuf::from("."))
}

/// Returns the path from an existing directory through missing ones, with `..` resolved; `None` if
/// none are missing.
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
            // The path leads above the existing directory.
            return None;
        }
    }
    Some(there.join(path))
}

/// Creates a directory and its parents; returns the ones that were missing, outermost first.
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
            // Another writer was faster, or the path contains `..`.
            Err(_) if path.is_dir() => {}
            Err(reason) => {
                // Only now is it known where a path with `..` leads.
                let error = check_dir(dir).err();
                remove_empty(&made);
                return Err(error.unwrap_or_else(|| FileError::write(path, reason)));
            }
        }
    }
    Ok(made)
}

/// Removes the directories that are empty, innermost first; the others stay.
pub(super) fn remove_empty(dirs: &[PathBuf]) {
    for dir in dirs.iter().rev() {
        // If somebody else has put something there meanwhile, it stays.
        drop(fs::remove_dir(dir));
    }
}

/// Returns what is at a path, with links followed; a link to nothing is an error.
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

/// Returns whether the error says that a part of the path is not a directory.
fn is_no_directory(error: &FileError) -> bool {
    matches!(error, FileError::Write { reason, .. }
        if reason.kind() == io::ErrorKind::NotADirectory)
}

/// Returns what was found instead of the expected kind, with its article.
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
