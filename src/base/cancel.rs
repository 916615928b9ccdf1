//! A token by which work that is under way is asked to end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Asks work to end early. Clones are one token: what is asked of one is asked of all.
///
/// A solution looks at its token in every loop of its own and between the programs that it hands to a
/// backend; a batch looks at its token before each piece of work.
///
/// ```
/// use horseshoe::base::cancel::Cancel;
///
/// let cancel = Cancel::new();
/// let of_another_thread = cancel.clone();
/// assert!(!cancel.is_cancelled());
/// of_another_thread.cancel();
/// assert!(cancel.is_cancelled());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// A token by which nothing is asked to end yet.
    pub fn new() -> Cancel {
        Cancel::default()
    }

    /// Asks the work to end. It cannot be asked to go on again.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether the work was asked to end before, and asks it to.
    pub fn was_cancelled(&self) -> bool {
        self.0.swap(true, Ordering::SeqCst)
    }

    /// Whether the work was asked to end.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
