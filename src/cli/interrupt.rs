//! Signals: a call ends at once, but never in the middle of a set of files.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use horseshoe::base::cancel::Cancel;
use horseshoe::base::files::settle;

/// Whether the first Ctrl-C lets what is running end.
static GENTLE: AtomicBool = AtomicBool::new(false);

/// Cancelled by the first Ctrl-C, where that is so.
static STOP: OnceLock<Cancel> = OnceLock::new();

/// Whether a signal is ending the program.
static ENDING: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C, and what asks the program to end, first let a set of files that is being
/// written be finished or be given up; then they end the program as they always do.
pub(super) fn mind_signals() {
    // Where no handler can be set, signals end the program as they always do.
    let _ = platform::mind_signals();
}

/// The first Ctrl-C lets what is running end and be written, and cancels the token that this returns;
/// the second ends the program.
pub(super) fn stop_at_interrupt() -> &'static Cancel {
    let stop = STOP.get_or_init(Cancel::new);
    GENTLE.store(true, Ordering::SeqCst);
    // As ever with these verbs, even where a script started them in the background.
    platform::mind_interrupt();
    stop
}

/// Waits for the end where a signal is ending the program: how it ends is the signal's to say.
pub(super) fn give_way() {
    while ENDING.load(Ordering::SeqCst) {
        thread::park();
    }
}

/// Whether a Ctrl-C is the first of a verb that hands out what is done.
fn is_gentle() -> bool {
    GENTLE.load(Ordering::SeqCst) && STOP.get().is_some_and(|stop| !stop.was_cancelled())
}

/// Ends the program, with no set of files half written.
fn end(by: impl FnOnce()) {
    ENDING.store(true, Ordering::SeqCst);
    let settled = settle();
    by();
    // It could not be ended: better than to hang.
    drop(settled);
    ENDING.store(false, Ordering::SeqCst);
}

#[cfg(unix)]
mod platform {
    use std::ffi::c_int;
    use std::io;
    use std::sync::atomic::AtomicBool;
    use std::sync::{Arc, OnceLock};
    use std::thread;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXFSZ};
    use signal_hook::iterator::{Handle, Signals};
    use signal_hook::low_level::emulate_default_handler;

    static MINDED: OnceLock<Handle> = OnceLock::new();

    pub(super) fn mind_interrupt() {
        if let Some(signals) = MINDED.get() {
            drop(signals.add_signal(SIGINT));
        }
    }

    pub(super) fn mind_signals() -> io::Result<()> {
        // A file that may not grow is refused by an error, which is undone and reported, and not by
        // the end of the program.
        signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)))?;

        let ignored = ignored();
        let minded = [SIGINT, SIGTERM, SIGHUP, SIGQUIT];
        let mut signals = Signals::new(minded.iter().filter(|signal| !ignored.contains(signal)))?;
        drop(MINDED.set(signals.handle()));
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in &mut signals {
                if signal == SIGINT && super::is_gentle() {
                    continue;
                }
                // By the signal itself: so the shell sees why, and ends its script or loop as well.
                super::end(|| drop(emulate_default_handler(signal)));
            }
        })?;
        Ok(())
    }

    /// The signals that whoever started the program wants ignored, as `nohup` does. Linux alone says.
    fn ignored() -> Vec<c_int> {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0);
        (1..64).filter(|signal| mask >> (signal - 1) & 1 == 1).collect()
    }
}

#[cfg(not(unix))]
mod platform {
    pub(super) fn mind_interrupt() {}

    pub(super) fn mind_signals() -> Result<(), ctrlc::Error> {
        ctrlc::set_handler(|| {
            if !super::is_gentle() {
                super::end(|| std::process::exit(130));
            }
        })
    }
}
