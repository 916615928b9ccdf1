//! One writer at a time in a directory.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::MutexGuard;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::FileError;
use super::ending::{go_on, writing};
use super::target::{make_dir, remove_empty};

/// The file that a writer locks. The system takes the lock away when the process ends, however it
/// ends.
pub(super) const LOCK: &str = ".horseshoe-lock";

/// For how long a writer waits for another: far longer than any set takes to be written.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// Between two attempts.
const PAUSE: Duration = Duration::from_millis(10);

/// The right to write into a directory, as long as this lives. The directory is there; where it was
/// made for this and nothing was written, it is gone again afterwards.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// None where the file system knows no locks: then the manifest alone shows a mixture.
    file: Option<File>,
    made: Vec<PathBuf>,
    _writing: MutexGuard<'static, ()>,
}

impl Lock {
    /// Makes the directory where there is none, and waits until no other writer has it.
    pub(super) fn take(dir: &Path, patience: Duration) -> Result<Lock, FileError> {
        // A monotonic clock: the wait is the same when the time of day jumps.
        let begun = Instant::now();
        let path = dir.join(LOCK);
        loop {
            let writing = writing()?;
            let made = make_dir(dir)?;
            match attempt(&path) {
                Ok(Attempt::Locked(file)) => {
                    return Ok(Lock { path, file: Some(file), made, _writing: writing });
                }
                Ok(Attempt::NoLocks) => {
                    tracing::warn!(
                        "the file system of {} knows no locks: see that no other call writes there",
                        dir.display()
                    );
                    return Ok(Lock { path, file: None, made, _writing: writing });
                }
                Ok(Attempt::Taken) => {}
                Err(reason) => {
                    remove_empty(&made);
                    return Err(FileError::write(dir, reason));
                }
            }
            drop(writing);
            if begun.elapsed() >= patience {
                return Err(FileError::Busy { dir: dir.to_owned(), seconds: patience.as_secs() });
            }
            sleep(PAUSE);
            go_on()?;
        }
    }

    /// Whether no other writer can be at work.
    pub(super) fn is_exclusive(&self) -> bool {
        self.file.is_some()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is locked: whoever opened it meanwhile sees that it is not the one any more.
        if cfg!(unix) || self.file.is_none() {
            drop(fs::remove_file(&self.path));
        }
        remove_empty(&self.made);
    }
}

enum Attempt {
    Locked(File),
    Taken,
    NoLocks,
}

fn attempt(path: &Path) -> io::Result<Attempt> {
    let mut options = OpenOptions::new();
    let opened = options.read(true).write(true).create(true).truncate(false).open(path);
    let file = match opened {
        Ok(file) => file,
        // The directory went away with the writer that had made it in vain.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Attempt::Taken),
        Err(error) => return Err(error),
    };
    match file.try_lock() {
        Ok(()) if is_at(&file, path)? => Ok(Attempt::Locked(file)),
        Ok(()) | Err(TryLockError::WouldBlock) => Ok(Attempt::Taken),
        Err(TryLockError::Error(_)) => Ok(Attempt::NoLocks),
    }
}

/// Whether a file is the one at a path, not one that was removed from there.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let own = file.metadata()?;
    match fs::metadata(path) {
        Ok(there) => Ok((own.dev(), own.ino()) == (there.dev(), there.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Elsewhere the file is never removed, so it is always the one.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_writer_waits_and_then_reports_the_directory() {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().to_owned();
        // Another process has the file; here another handle of it.
        let other = File::create(path.join(LOCK)).expect("made");
        other.lock().expect("locked");
        let error = Lock::take(&path, Duration::from_millis(50)).expect_err("it is locked");
        assert!(matches!(&error, FileError::Busy { dir, .. } if *dir == path), "{error}");
        drop(other);
        // What a killed writer left is no obstacle, and is gone afterwards.
        drop(Lock::take(&path, Duration::from_millis(50)).expect("free"));
        assert_eq!(fs::read_dir(&path).expect("a directory").count(), 0);
    }

    #[test]
    fn a_directory_that_was_made_in_vain_is_removed() {
        let dir = tempfile::tempdir().expect("a directory");
        drop(Lock::take(&dir.path().join("a/b"), PATIENCE).expect("free"));
        assert_eq!(fs::read_dir(dir.path()).expect("a directory").count(), 0);
    }
}
