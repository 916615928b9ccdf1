//! Why there is no programme. A conflict is a typed value; turning it into sentences is a step of
//! its own.

mod overload;
mod window;
mod words;

pub use overload::Overload;
pub use window::{NoDay, Reason, Statement, Step, WindowConflict};

use serde::Serialize;

use crate::problem::Problem;
use crate::rules::Rules;

/// Why there is no programme, the simplest reason that applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Conflict {
    /// The dates of single chains leave them no room, whatever the others do.
    Windows {
        /// One for each chain concerned, in the order of the files.
        conflicts: Vec<WindowConflict>,
    },
    /// Items have no day on which they could be, whatever the others do.
    NoDay {
        /// The items.
        items: Vec<NoDay>,
    },
    /// More minutes are asked of some days than they hold.
    Overload(Overload),
    /// Each chain has room for itself and no days are plainly overfull, but together they do not
    /// fit; the search proved it.
    Together {
        /// The days with the least room to spare.
        tightest: Option<Overload>,
    },
}

/// The conflict that arithmetic over dates and minutes proves by itself, if there is one: no search
/// need have shown that there is no programme.
pub fn plain_conflict(problem: &Problem, rules: &Rules) -> Option<Conflict> {
    match conflict(problem, rules) {
        Conflict::Together { .. } => None,
        plain => Some(plain),
    }
}

/// Finds why a problem has no programme. Call it only when a search has shown that it has none.
///
/// Every conflict but [`Conflict::Together`] is arithmetic over dates and proves the point by
/// itself.
pub fn conflict(problem: &Problem, rules: &Rules) -> Conflict {
    // What single chains and stretches of days have room for is asked before what slots hold.
    let apart = rules.clone().without("one_meeting");
    window::find(problem, &apart).unwrap_or_else(|| match overload::tightest(problem, &apart) {
        Some(overload) if overload.minutes > overload.capacity => Conflict::Overload(overload),
        tightest => Conflict::Together { tightest },
    })
}
