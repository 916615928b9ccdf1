//! Drafts programmes by rules of thumb: baselines that a person would recognise, without the
//! solver.
//!
//! A drafter goes through the chains one after another and gives every item the first free place
//! that its rule names. It never revises a placement. The same check as for any other programme
//! validates the draft; a broken rule or an item without a place is a result, not an error.

mod board;
mod draft;

use serde::Serialize;

use crate::domain::problem::Problem;
use crate::domain::programme::{Charge, Entry};
use crate::domain::rules::Violation;

/// A rule of thumb for drafting a programme of work.
///
/// All of them first place what the instance fixes, then the renewals, and then the other events.
/// An event with a preferred date goes to the nearest free place. All know when the Council can
/// meet, the capacity of a session, the bounds of an item, the order of each chain and the hard
/// leads of the policy, and never place an item where it leaves the rest of its chain no day beside
/// the fixed items. They do not foresee that those days may be full later. If no free place keeps a
/// lead, they drop the lead; if none keeps the order and the bounds either, the item is left out.
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
    /// The chain that ends last goes first, each from its end backwards, every item at its latest
    /// free place.
    AsLateAsPossible,
    /// The chain that ends first goes first, each from its beginning, every item at its earliest
    /// free place.
    AsEarlyAsPossible,
    /// The mandate that expires first chooses first, from its adoption backwards. Every item takes
    /// the cheapest free place by the policy's penalties, given what is placed, and the later of
    /// two equally cheap ones. Later mandates take what is left.
    FirstComeFirstServed,
}

crate::base::words::worded! {
    /// Every drafter.
    Drafter::ALL,
    /// Returns the word that selects it.
    as_str {
        AsLateAsPossible = "as-late-as-possible",
        AsEarlyAsPossible = "as-early-as-possible",
        FirstComeFirstServed = "first-come-first-served",
    }
    else |word| -> () { () }
}

impl Drafter {
    /// Drafts a whole programme and checks it against every rule of the problem.
    ///
    /// ```
    /// use horseshoe::research::drafters::Drafter;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let drafted = Drafter::AsEarlyAsPossible.draft(&problem);
    /// assert_eq!(drafted.entries.len() + drafted.unplaced.len(), problem.items.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn draft(self, problem: &Problem) -> Drafted {
        draft::draft(self, problem)
    }
}

/// A programme drafted by a rule of thumb, with the results of the check.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// The placed items, by date and time.
    pub entries: Vec<Entry>,
    /// The items that could not be placed.
    pub unplaced: Vec<Unplaced>,
    /// The ids of the items that miss a hard lead because no free place kept it. If this and
    /// `unplaced` are empty, the drafter claims that its draft keeps every rule.
    pub forced: Vec<String>,
    /// The violations that the check finds.
    pub violations: Vec<Violation>,
    /// The charges of the draft; an item without a place is charged nothing.
    pub charges: Vec<Charge>,
}

/// An item that could not be placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unplaced {
    /// The id of the item.
    pub item: String,
    /// The reason, to follow the item's name.
    pub reason: &'static str,
}

impl Drafted {
    /// Returns whether the check finds no violation.
    ///
    /// ```
    /// use horseshoe::research::drafters::Drafter;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let drafted = Drafter::FirstComeFirstServed.draft(&problem);
    /// assert_eq!(drafted.keeps_every_rule(), drafted.violations.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn keeps_every_rule(&self) -> bool {
        self.violations.is_empty()
    }

    /// Returns the total of the charges, in points.
    ///
    /// ```
    /// use horseshoe::research::drafters::Drafter;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// # use horseshoe::{Options, Outcome, Rules, solve};
    /// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
    /// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
    ///
    /// let drafted = Drafter::AsLateAsPossible.draft(&problem);
    /// let is_whole = drafted.keeps_every_rule();
    /// assert!(!is_whole || drafted.points() >= solved.objective, "no rule of thumb beats the optimum");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn points(&self) -> i64 {
        self.charges.iter().map(|charge| charge.points).sum()
    }
}
