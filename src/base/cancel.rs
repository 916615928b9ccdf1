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
    ///
    /// ```
    /// use horseshoe::Options;
    /// use horseshoe::base::cancel::Cancel;
    ///
    /// let cancel = Cancel::new();
    /// let options = Options { cancel: Some(cancel.clone()), ..Options::default() };
    /// assert!(!cancel.is_cancelled());
    /// # let _ = options;
    /// ```
    pub fn new() -> Cancel {
        Cancel::default()
    }

    /// Asks the work to end. It cannot be asked to go on again.
    ///
    /// ```
    /// use horseshoe::base::cancel::Cancel;
    /// use horseshoe::{Options, Outcome, Rules, solve};
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let cancel = Cancel::new();
    /// cancel.cancel(); // From a signal or another thread, as a rule.
    /// let options = Options { cancel: Some(cancel), ..Options::default() };
    /// let outcome = solve(&problem, &Rules::all(), &options)?;
    /// assert!(!matches!(outcome, Outcome::Infeasible), "an early end proves nothing");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cancel(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether the work was asked to end before, and asks it to.
    ///
    /// ```
    /// use horseshoe::base::cancel::Cancel;
    ///
    /// // The first signal ends the work, the second one the program.
    /// let cancel = Cancel::new();
    /// assert!(!cancel.was_cancelled());
    /// assert!(cancel.was_cancelled());
    /// ```
    pub fn was_cancelled(&self) -> bool {
        self.0.swap(true, Ordering::SeqCst)
    }

    /// Whether the work was asked to end.
    ///
    /// ```
    /// use horseshoe::base::cancel::Cancel;
    ///
    /// let cancel = Cancel::new();
    /// let mut pieces = 0;
    /// while !cancel.is_cancelled() {
    ///     pieces += 1;
    ///     if pieces == 10 {
    ///         cancel.cancel();
    ///     }
    /// }
    /// assert_eq!(pieces, 10);
    /// ```
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
