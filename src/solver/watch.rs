//! The progress of a solution.

use std::fmt;
use std::sync::Arc;

use crate::domain::draft::Draft;

/// The bounds on the points at some moment of a solution, and the incumbent.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The lower bound.
    pub bound: i64,
    /// The cost of the incumbent; `None` before any.
    pub best: Option<i64>,
    /// The dates of that programme, which keeps every rule; `None` where only its cost is known.
    pub programme: Option<Arc<Draft>>,
}

/// An observer that is called with the bounds after each stage of a solution.
///
/// ```
/// use std::sync::{Arc, Mutex};
/// use horseshoe::research::generate::{Recipe, generate};
/// use horseshoe::domain::problem::Problem;
/// use horseshoe::domain::rules::Rules;
/// use horseshoe::solver::{Options, Watch, solve};
///
/// let problem = Problem::new(&generate(&Recipe::default())).expect("a generated month");
/// let reported = Arc::new(Mutex::new(Vec::new()));
/// let keep = Arc::clone(&reported);
/// let watch = Watch::new(move |known| keep.lock().expect("nobody fails").push(known));
/// let options = Options { watch: Some(watch), ..Options::default() };
/// solve(&problem, &Rules::all(), &options).expect("a programme");
/// let reported = reported.lock().expect("nobody fails");
/// assert!(reported.iter().all(|known| known.best.is_none_or(|best| known.bound <= best)));
/// // A programme that was found on the way keeps every rule.
/// let programme = reported.iter().rev().find_map(|known| known.programme.as_ref()).expect("one");
/// assert!(Rules::all().check(&problem, programme).is_empty());
/// ```
#[derive(Clone)]
pub struct Watch(Arc<dyn Fn(Known) + Send + Sync>);

impl Watch {
    /// Creates an observer from a function.
    ///
    /// ```
    /// use std::sync::atomic::{AtomicUsize, Ordering};
    /// use std::sync::Arc;
    /// use horseshoe::solver::Watch;
    /// use horseshoe::{Options, Rules, solve};
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let stages = Arc::new(AtomicUsize::new(0));
    /// let counted = Arc::clone(&stages);
    /// let watch = Watch::new(move |_| {
    ///     counted.fetch_add(1, Ordering::Relaxed);
    /// });
    /// solve(&problem, &Rules::all(), &Options { watch: Some(watch), ..Options::default() })?;
    /// assert!(stages.load(Ordering::Relaxed) > 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(tell: impl Fn(Known) + Send + Sync + 'static) -> Watch {
        Watch(Arc::new(tell))
    }

    pub(super) fn report(&self, known: Known) {
        (self.0)(known);
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watch")
    }
}
