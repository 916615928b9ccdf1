//! One writer at a time in a directory.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::FileError;
use super::ending::{go_on, writing};
use super::target::{make_dir, remove_empty};

/// The file that a writer locks. The system releases the lock when the process ends, in whatever
/// way.
pub(super) const LOCK: &str = ".horseshoe-lock";

/// How long a writer waits for another: far longer than writing any set takes.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// The pause between two attempts.
const PAUSE: Duration = Duration::from_millis(10);

/// The right to write into a directory while this value lives. The directory exists. If it was
/// created for this lock and nothing was written, it is removed afterwards.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// `None` if the file system has no locks; then only the manifest reveals a mixed set.
    file: Option<File>,
    made: Vec<PathBuf>,
    /// While it is there, the process does not end.
    writing: Option<MutexGuard<'static, ()>>,
}

impl Lock {
    /// Creates the directory if needed and waits until no other writer holds it.
    pub(super) fn take(dir: &Path, patience: Duration) -> Result<Lock, FileError> {
        // A monotonic clock keeps the wait constant when the time of day jumps.
        let begun = Instant::now();
        let path = dir.join(LOCK);
        loop {
            let writing = writing()?;
            let made = make_dir(dir)?;
            match attempt(&path) {
                Ok(Attempt::Locked(file)) => {
                    return Ok(Lock { path, file: Some(file), made, writing: Some(writing) });
                }
                Ok(Attempt::NoLocks) => {
                    tracing::warn!(
                        "the file system of {} knows no locks: see that no other call writes there",
                        dir.display()
                    );
                    return Ok(Lock { path, file: None, made, writing: Some(writing) });
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

    /// Keeps the directory and lets the process end meanwhile. Then the file and the directories that
    /// were made for it go as well.
    pub(super) fn idle(mut self) -> Lock {
        if let Some(writing) = self.writing.take() {
            held_idle().insert(self.path.clone(), self.made.clone());
            drop(writing);
        }
        self
    }

    /// Blocks the end of the process again, while files are written.
    pub(super) fn busy(&self) -> Result<MutexGuard<'static, ()>, FileError> {
        let writing = writing()?;
        let is_there = match &self.file {
            Some(file) => is_at(file, &self.path).unwrap_or(false),
            None => true,
        };
        // Whoever let the process go on after all has let go of the directory.
        if is_there { Ok(writing) } else { Err(FileError::Ending) }
    }

    /// Returns whether no other writer can be active.
    pub(super) fn is_exclusive(&self) -> bool {
        self.file.is_some()
    }
}

/// The files of locks that are held while the process may end, with the directories made for each.
type HeldIdle = BTreeMap<PathBuf, Vec<PathBuf>>;

static HELD_IDLE: Mutex<HeldIdle> = Mutex::new(BTreeMap::new());

fn held_idle() -> MutexGuard<'static, HeldIdle> {
    HELD_IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes the files of the locks that are held while nothing is written, and the directories that were
/// made for them and are empty: the process is about to end.
pub(super) fn let_go() {
    let held = std::mem::take(&mut *held_idle());
    for (path, made) in held {
        remove(&path, &made);
    }
}

/// Removes the file of a lock that is held idle, and the directories that were made for it.
fn remove(path: &Path, made: &[PathBuf]) {
    if cfg!(unix) {
        drop(fs::remove_file(path));
    }
    remove_empty(made);
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Until the file is gone, an end of the process waits in `let_go`: nobody else would remove it.
        let mut held = held_idle();
        let was_idle = held.remove(&self.path).is_some();
        let is_ours =
            self.file.as_ref().is_none_or(|file| is_at(file, &self.path).unwrap_or(false));
        if self.writing.is_none() && !was_idle && !is_ours {
            // The process was about to end: the file is gone, or another writer's.
            return;
        }
        // The file is removed while it is locked, so a process that opened it meanwhile finds it
        // replaced.
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
        // The other writer created the directory, wrote nothing, and removed it again.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Attempt::Taken),
        Err(error) => return Err(error),
    };
    match file.try_lock() {
        Ok(()) if is_at(&file, path)? => Ok(Attempt::Locked(file)),
        Ok(()) | Err(TryLockError::WouldBlock) => Ok(Attempt::Taken),
        Err(TryLockError::Error(_)) => Ok(Attempt::NoLocks),
    }
}

/// Returns whether an open file is still the file at a path, and has not been removed from there.
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

/// On other systems the file is never removed, so it is always the same file.
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
    fn a_lock_that_is_held_idle_keeps_others_out_and_goes_with_the_process() {
        let dir = tempfile::tempdir().expect("a directory");
        let made = dir.path().join("a/b");
        let lock = Lock::take(&made, PATIENCE).expect("free").idle();
        let error = Lock::take(&made, Duration::from_millis(50)).expect_err("it is held");
        assert!(matches!(&error, FileError::Busy { .. }), "{error}");
        drop(lock.busy().expect("it is still there"));
        // As `let_go` does for every lock of the process; other tests of this process hold theirs.
        let dirs = held_idle().remove(&lock.path).expect("it is held idle");
        remove(&lock.path, &dirs);
        assert_eq!(fs::read_dir(dir.path()).expect("a directory").count(), 0);
        assert!(matches!(lock.busy(), Err(FileError::Ending)));
        // The next writer's lock is its own.
        let next = Lock::take(&made, PATIENCE).expect("free");
        drop(lock);
        assert!(made.join(LOCK).exists());
        drop(next);
        assert_eq!(fs::read_dir(dir.path()).expect("a directory").count(), 0);
    }

    #[test]
    fn a_directory_that_was_made_in_vain_is_removed() {
        let dir = tempfile::tempdir().expect("a directory");
        drop(Lock::take(&dir.path().join("a/b"), PATIENCE).expect("free"));
        assert_eq!(fs::read_dir(dir.path()).expect("a directory").count(), 0);
    }
}
