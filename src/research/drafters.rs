//! Drafting by rule of thumb: baselines that a person would recognise, without the solver.
//!
//! A drafter goes through the chains one after another and gives every item the first place that its
//! rule of thumb names and that is still free. It never comes back to what it has placed. What it
//! drafts is held against every rule by the same check as any other programme; that a draft breaks a
//! rule, or that an item found no place, is a result and no error.

mod board;
mod draft;

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::domain::draft::Draft;
use crate::domain::problem::Problem;
use crate::domain::programme::{Charge, Entry};
use crate::domain::rules::Violation;

/// A rule of thumb by which a programme of work is drafted.
///
/// All of them fix first what the instance fixes, and then go through the renewals, and after those
/// through the other events. An event with a preferred date goes to the free place nearest to it. All
/// know when the Council can meet, what a session holds, what bounds an item, the order of each chain
/// and the hard leads of the policy, and put nothing where it leaves the rest of its chain no day beside
/// what is fixed. What they do not see is that those days may be full by the time they come to them.
/// Where no free place keeps a lead, they let the lead go; where none keeps the order and the bounds
/// either, the item is left out.
///
/// ```
/// use horseshoe::research::drafters::Drafter;
/// use horseshoe::research::generate::{Recipe, generate};
/// use horseshoe::domain::problem::Problem;
/// let instance = generate(&Recipe { renewals: 2, events: 2, ..Recipe::default() });
/// let problem = Problem::new(&instance).unwrap();
/// let drafted = Drafter::AsLateAsPossible.draft(&problem);
/// assert!(drafted.unplaced.is_empty() && drafted.keeps_every_rule());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Drafter {
    /// The chain that ends last first, each from its end backwards, every item at its latest free place.
    AsLateAsPossible,
    /// The chain that ends first first, each from its beginning, every item at its earliest free place.
    AsEarlyAsPossible,
    /// The mandate that expires first chooses first, from its adoption backwards: every item takes the
    /// free place that costs least by the policy's penalties, given what is placed, and the later of
    /// two that cost the same. Those that expire later take what is left.
    FirstComeFirstServed,
}

impl Drafter {
    /// Every drafter.
    pub const ALL: [Drafter; 3] =
        [Drafter::AsLateAsPossible, Drafter::AsEarlyAsPossible, Drafter::FirstComeFirstServed];

    /// The word by which it is asked for.
    pub fn as_str(self) -> &'static str {
        match self {
            Drafter::AsLateAsPossible => "as-late-as-possible",
            Drafter::AsEarlyAsPossible => "as-early-as-possible",
            Drafter::FirstComeFirstServed => "first-come-first-served",
        }
    }

    /// Drafts a whole programme and holds it against every rule of the problem.
    pub fn draft(self, problem: &Problem) -> Drafted {
        draft::draft(self, problem)
    }
}

impl fmt::Display for Drafter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Drafter {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Drafter::ALL.into_iter().find(|drafter| drafter.as_str() == word).ok_or(())
    }
}

/// A programme that was drafted by a rule of thumb, and how it stands up to the check.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// The items that found a place, by date and time.
    pub entries: Vec<Entry>,
    /// The items that found none.
    pub unplaced: Vec<Unplaced>,
    /// Ids of the items that stand where they miss a hard lead, since no free place kept it. Where
    /// this and `unplaced` are empty, the drafter claims that its draft keeps every rule.
    pub forced: Vec<String>,
    /// What the check finds: every rule that the draft breaks.
    pub violations: Vec<Violation>,
    /// What the draft is charged; what has no place is charged nothing.
    pub charges: Vec<Charge>,
}

/// An item that found no place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unplaced {
    /// The item's id.
    pub item: String,
    /// Why, to stand after the item's name.
    pub reason: &'static str,
}

impl Drafted {
    /// Whether the check finds nothing.
    pub fn keeps_every_rule(&self) -> bool {
        self.violations.is_empty()
    }

    /// The dates alone.
    pub fn dates(&self) -> Draft {
        Draft::of_entries(&self.entries)
    }

    /// The total of the charges, in points.
    pub fn points(&self) -> i64 {
        self.charges.iter().map(|charge| charge.points).sum()
    }
}
