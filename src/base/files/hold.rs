//! A directory held by one writer from before it reads what is there until it has written.

use std::path::{Path, PathBuf};

use super::lock::{Lock, PATIENCE};
use super::staging::clear;
use super::target::check_dir;
use super::{FileError, FileSet, Written};

/// A directory into which no other call writes while this value lives.
///
/// What a set says may depend on the set before it, as a version that counts on does. Whoever reads the
/// one before and writes the next holds the directory in between; otherwise two calls could take the
/// same number. The directory exists; if it was created for this and nothing was written, it is removed
/// afterwards.
///
/// ```
/// use horseshoe::base::files::{FileSet, Hold};
///
/// let dir = tempfile::tempdir()?;
/// let hold = Hold::of(dir.path())?;
/// let before = std::fs::read_to_string(dir.path().join("number.txt")).unwrap_or_default();
/// let next = before.parse::<u32>().unwrap_or(0) + 1;
/// hold.write(FileSet::of("number", [("number.txt", next.to_string())]))?;
/// assert_eq!(std::fs::read_to_string(dir.path().join("number.txt"))?, "1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Hold {
    dir: PathBuf,
    lock: Lock,
}

impl Hold {
    /// Waits until no other writer holds the directory, creates it if needed, and undoes what an
    /// interrupted writer left.
    ///
    /// # Errors
    /// The directory cannot be one, or another writer holds it for too long.
    ///
    /// ```
    /// use horseshoe::base::files::Hold;
    ///
    /// let dir = tempfile::tempdir()?;
    /// assert!(Hold::of(dir.path()).is_ok());
    /// std::fs::write(dir.path().join("notes.txt"), "a file")?;
    /// assert!(Hold::of(&dir.path().join("notes.txt")).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(dir: &Path) -> Result<Hold, FileError> {
        check_dir(dir)?;
        let lock = Lock::take(dir, PATIENCE)?;
        if lock.is_exclusive() {
            clear(dir)?;
        }
        // The process may end while the directory is held, and nothing is half written.
        Ok(Hold { dir: dir.to_owned(), lock: lock.idle() })
    }

    /// Returns the directory.
    ///
    /// ```
    /// # use horseshoe::base::files::Hold;
    /// let dir = tempfile::tempdir()?;
    /// assert_eq!(Hold::of(dir.path())?.dir(), dir.path());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Writes a set into the directory, as [`FileSet::write`] does, and lets go of it.
    ///
    /// # Errors
    /// A file cannot be written. Then nothing in the directory has changed.
    ///
    /// ```
    /// use horseshoe::base::files::{FileSet, Hold};
    ///
    /// let dir = tempfile::tempdir()?;
    /// let written = Hold::of(dir.path())?.write(FileSet::of("list", [("one.txt", "1".to_owned())]))?;
    /// assert!(written.files.contains(&dir.path().join("one.txt")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(self, set: FileSet) -> Result<Written, FileError> {
        let _busy = self.lock.busy()?;
        set.write_held(&self.dir)
    }
}
