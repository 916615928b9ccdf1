//! A guard that leaves no set of files half written when the process ends.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::FileError;
use super::lock::let_go;

/// Locked while files of a set are created or moved, but not while a writer waits for another or only
/// holds its directory.
static WRITING: Mutex<()> = Mutex::new(());

/// Whether the process is about to end.
static ENDING: AtomicBool = AtomicBool::new(false);

/// A guard: while it lives, no set is half written and no new set is begun.
#[derive(Debug)]
pub struct Settled(#[expect(dead_code, reason = "held for its end")] MutexGuard<'static, ()>);

/// Waits until no set of files is half written. A set that is still being staged is abandoned and
/// its staged files are removed; a set that is being swapped in is finished.
///
/// The library sets no signal handler. A program that sets one calls this function before it ends,
/// and ends while it holds the returned guard. The handler itself must not wait, so call the
/// function from the thread that the handler wakes.
///
/// ```
/// let settled = horseshoe::base::files::settle();
/// // … end the process here; or go on, and files are written again from now on.
/// drop(settled);
/// ```
pub fn settle() -> Settled {
    ENDING.store(true, Ordering::SeqCst);
    let settled = Settled(WRITING.lock().unwrap_or_else(PoisonError::into_inner));
    let_go();
    settled
}

impl Drop for Settled {
    fn drop(&mut self) {
        ENDING.store(false, Ordering::SeqCst);
    }
}

/// Fails if the process is about to end.
pub(super) fn go_on() -> Result<(), FileError> {
    if ENDING.load(Ordering::SeqCst) { Err(FileError::Ending) } else { Ok(()) }
}

/// Blocks [`settle`] for as long as the returned guard lives.
pub(super) fn writing() -> Result<MutexGuard<'static, ()>, FileError> {
    let held = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    go_on()?;
    Ok(held)
}
