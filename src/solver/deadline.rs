//! When the work on a problem is to end, done or not.

use std::time::{Duration, Instant};

use crate::base::cancel::Cancel;

/// Ends work at an instant, or when it is cancelled, whichever comes first.
///
/// ```
/// use std::time::{Duration, Instant};
/// use horseshoe::base::cancel::Cancel;
/// use horseshoe::solver::Deadline;
///
/// assert!(!Deadline::default().is_over(), "without a limit work never has to end");
/// assert!(Deadline::new(Some(Instant::now()), None).is_over());
///
/// let cancel = Cancel::new();
/// let deadline = Deadline::new(Instant::now().checked_add(Duration::from_secs(60)), Some(&cancel));
/// assert!(!deadline.is_over());
/// cancel.cancel();
/// assert!(deadline.is_over());
/// assert_eq!(deadline.time(), Some(Duration::ZERO));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Deadline {
    at: Option<Instant>,
    cancel: Option<Cancel>,
}

impl Deadline {
    /// An instant, a token, both or neither.
    ///
    /// ```
    /// use std::time::Instant;
    /// use horseshoe::base::cancel::Cancel;
    /// use horseshoe::solver::Deadline;
    ///
    /// let cancel = Cancel::new();
    /// let deadline = Deadline::new(None, Some(&cancel));
    /// assert!(!deadline.is_over());
    /// cancel.cancel();
    /// assert!(deadline.is_over());
    /// assert!(Deadline::new(Some(Instant::now()), None).is_over());
    /// ```
    pub fn new(at: Option<Instant>, cancel: Option<&Cancel>) -> Deadline {
        Deadline { at, cancel: cancel.cloned() }
    }

    /// Whether the work is to end now.
    ///
    /// ```
    /// use horseshoe::base::cancel::Cancel;
    /// use horseshoe::solver::Deadline;
    ///
    /// let cancel = Cancel::new();
    /// let deadline = Deadline::new(None, Some(&cancel));
    /// let mut nodes = 0;
    /// while !deadline.is_over() {
    ///     nodes += 1; // A step of a search.
    ///     if nodes == 1_000 {
    ///         cancel.cancel();
    ///     }
    /// }
    /// assert_eq!(nodes, 1_000);
    /// ```
    pub fn is_over(&self) -> bool {
        self.is_cancelled() || self.at.is_some_and(|at| Instant::now() >= at)
    }

    /// The time that is left, where it is limited: none once the work is cancelled.
    ///
    /// ```
    /// use std::time::{Duration, Instant};
    /// use horseshoe::solver::Deadline;
    ///
    /// assert_eq!(Deadline::default().time(), None, "the work is not limited");
    /// let hour = Duration::from_secs(3_600);
    /// let left = Deadline::new(Some(Instant::now() + hour), None).time();
    /// assert!(left.is_some_and(|left| left <= hour));
    /// ```
    pub fn time(&self) -> Option<Duration> {
        if self.is_cancelled() {
            return Some(Duration::ZERO);
        }
        self.at.map(|at| at.saturating_duration_since(Instant::now()))
    }

    /// Whether there is an instant at which the work is to end.
    pub(crate) fn has_instant(&self) -> bool {
        self.at.is_some()
    }

    /// The same, but for the instant: half of the way from now to there.
    pub(super) fn halfway(&self) -> Deadline {
        let now = Instant::now();
        let at = self.at.map(|at| now + at.saturating_duration_since(now) / 2);
        Deadline { at, cancel: self.cancel.clone() }
    }

    /// The same, but for the instant: later by a grace.
    pub(super) fn extended(&self, grace: Duration) -> Deadline {
        let at = self.at.and_then(|at| at.checked_add(grace));
        Deadline { at, cancel: self.cancel.clone() }
    }

    fn is_cancelled(&self) -> bool {
        self.cancel.as_ref().is_some_and(Cancel::is_cancelled)
    }
}
