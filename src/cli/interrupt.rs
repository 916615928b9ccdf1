//! Ctrl-C, for the verbs that hand out what is done.

use std::sync::atomic::{AtomicBool, Ordering};

/// Set by the first Ctrl-C.
static STOP: AtomicBool = AtomicBool::new(false);

/// The first Ctrl-C lets what is running end and be written, and is told by what this hands back; the
/// second ends the program at once.
pub(super) fn stop_at_interrupt() -> &'static AtomicBool {
    // Where no handler can be set, Ctrl-C ends the program as it always does.
    let _ = ctrlc::set_handler(|| {
        if STOP.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
    &STOP
}
