//! A process that is about to end lets no set half written.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::FileError;

/// Held while files of a set are made or moved; not while a writer waits for another.
static WRITING: Mutex<()> = Mutex::new(());

/// Whether the process is about to end.
static ENDING: AtomicBool = AtomicBool::new(false);

/// No set is half written, and none is begun, as long as this lives.
#[derive(Debug)]
pub struct Settled(#[expect(dead_code, reason = "held for its end")] MutexGuard<'static, ()>);

/// Waits until no set of files is half written. A set whose files are still being staged is given up,
/// and what was staged of it is removed; a set that is being swapped in is finished.
///
/// The library sets no signal handler. A program that does calls this before it ends, and ends while
/// it holds the answer. It is not for the handler itself, which may not wait, but for the thread that
/// the handler wakes.
///
/// ```
/// let settled = horseshoe::base::files::settle();
/// // … end the process here; or go on, and files are written again from now on.
/// drop(settled);
/// ```
pub fn settle() -> Settled {
    ENDING.store(true, Ordering::SeqCst);
    Settled(WRITING.lock().unwrap_or_else(PoisonError::into_inner))
}

impl Drop for Settled {
    fn drop(&mut self) {
        ENDING.store(false, Ordering::SeqCst);
    }
}

/// Refuses to go on where the process is about to end.
pub(super) fn go_on() -> Result<(), FileError> {
    if ENDING.load(Ordering::SeqCst) { Err(FileError::Ending) } else { Ok(()) }
}

/// Keeps [`settle`] waiting as long as what it returns lives.
pub(super) fn writing() -> Result<MutexGuard<'static, ()>, FileError> {
    let held = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    go_on()?;
    Ok(held)
}
