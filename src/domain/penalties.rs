//! The soft wishes, one file each: the cost of a programme, in whole points.
//!
//! Like a rule, a penalty is stated twice: as terms of the integer program (`cost`, `shortfalls`,
//! `rows`) and as the charges of a programme (`charges`, from dates alone). The objective that
//! Horseshoe prints is always the sum of the charges.

use crate::base::calendar::Moment;
use crate::domain::encoder::Encoder;
use crate::domain::ids::ids;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Lead, Problem, Shortfall};
use crate::domain::programme::Charge;

/// Makes of each line `file::Struct: "what it is"` the module, the penalty's [`PenaltyId`] with the name of the
/// file, and its place in [`ALL`]. What stands after `besides` has an id alone.
macro_rules! penalties {
    (
        besides $besides:ident = $word:literal: $of_it:literal;
        $($file:ident::$name:ident: $doc:literal,)*
    ) => {
        $(mod $file;)*

        ids! {
            /// Which soft wish: what charges and shortfalls carry.
            PenaltyId {
                $($name = stringify!($file) => $doc,)*
                $besides = $word => $of_it,
            }
        }

        /// Every penalty that counts in points, in the order of the contract.
        pub const ALL: [&dyn Penalty; [$(stringify!($file)),*].len()] = [$(&$file::$name),*];
    };
}

// The order is that of the charges.
penalties! {
    besides Moves = "moves": "Agreed items that are moved, counted.";
    friday::Friday: "Items on a Friday.",
    crowded_day::CrowdedDay: "More items on a day than the policy likes.",
    avoid_day::AvoidDay: "A slot that the calendar asks to avoid.",
    preferred_date::PreferredDate: "Days from a preferred date.",
    early_report::EarlyReport: "A report that must come before the leads need it.",
    hurried_adoption::HurriedAdoption: "An adoption soon after the consultations.",
    late_adoption::LateAdoption: "An adoption close to the expiry.",
    outside_month::OutsideMonth: "A meeting or an adoption before the month.",
    soft_lead::SoftLead: "A soft lead that is missed.",
    moved::Moved: "Agreed items that are moved, in points.",
    waived::Waived: "Rules that are missed under a waiver.",
}

/// A soft wish.
pub trait Penalty: Sync {
    /// Which penalty this is, as the result itemises it. One of one's own has a name of its own, in
    /// [`PenaltyId::Own`].
    fn id(&self) -> PenaltyId;

    /// What is charged, in a few words that follow a number: `early reports`.
    fn in_words(&self) -> &'static str;

    /// Where the wish comes from; its points are always the policy's.
    fn source(&self) -> &'static str;

    /// Encoding: returns the cost of one item at a moment, independent of all others.
    fn cost(&self, _problem: &Problem, _item: usize, _at: Moment) -> i64 {
        0
    }

    /// Encoding: returns the cost of dropping one item under a waiver. A dropped item costs nothing
    /// else.
    fn cost_of_dropping(&self, _problem: &Problem, _item: usize) -> i64 {
        0
    }

    /// Encoding: returns the pairs of items that should be apart.
    fn shortfalls(&self, _problem: &Problem) -> Vec<Shortfall> {
        Vec::new()
    }

    /// Encoding: what it costs that many items of the Council stand on one day, where that is what this
    /// penalty is about. A search may price the days by it, and `rows` states the same.
    fn crowding(&self, _problem: &Problem) -> Option<Crowding> {
        None
    }

    /// Encoding: adds every other column and row of this penalty.
    fn rows(&self, _problem: &Problem, _encoder: &mut dyn Encoder) {}

    /// Returns the charges of a programme, from its dates alone. No charge is 0 points.
    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge>;
}

impl std::fmt::Debug for dyn Penalty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Penalty({})", self.id())
    }
}

/// Returns whether some penalties are all those that count in points.
pub(crate) fn are_all(penalties: &[&dyn Penalty]) -> bool {
    penalties.len() == ALL.len()
}

/// The fewest moved baseline items, and then the fewest days of their moves.
pub(crate) const MOVES: [&dyn Penalty; 1] = [&moved::Moves];

/// The charges that exceed what any other wish can gain.
pub(crate) const OUTSIDE_MONTH: [&dyn Penalty; 1] = [&outside_month::OutsideMonth];

/// The cost of the waivers.
pub(crate) const WAIVED: [&dyn Penalty; 1] = [&waived::Waived];

/// Points for each item of the Council on a day above a number of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowding {
    /// Items on a day that cost nothing.
    pub above: usize,
    /// Points for each item more.
    pub points: i64,
}

/// What a penalty charges, in a few words: the same words in every verb.
///
/// ```
/// use horseshoe::domain::ids::PenaltyId;
/// use horseshoe::domain::penalties::in_words;
///
/// assert_eq!(in_words(PenaltyId::EarlyReport), "early reports");
/// assert_eq!(in_words(PenaltyId::Own("too_late")), "too late");
/// ```
pub fn in_words(id: PenaltyId) -> String {
    let known = ALL.iter().chain(&MOVES).find(|penalty| penalty.id() == id);
    known.map_or_else(|| id.as_str().replace('_', " "), |penalty| penalty.in_words().to_owned())
}

/// Returns every charge of a schedule, in the order of the penalties.
///
/// ```
/// use horseshoe::domain::penalties::charges;
/// use horseshoe::domain::problem::Schedule;
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
/// # use horseshoe::{Options, Outcome, Rules, solve};
/// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
/// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
///
/// let charged = charges(&problem, &Schedule::of_entries(&problem, &solved.entries));
/// let points: i64 = charged.iter().map(|charge| charge.points).sum();
/// assert_eq!(points, solved.objective, "the objective is the sum of the charges");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn charges(problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
    charges_of(&ALL, problem, schedule)
}

/// Returns the charges of some penalties.
pub(crate) fn charges_of(
    penalties: &[&dyn Penalty],
    problem: &Problem,
    schedule: &Schedule<'_>,
) -> Vec<Charge> {
    penalties.iter().flat_map(|penalty| penalty.charges(problem, schedule)).collect()
}

/// Returns the points of a penalty under the policy in force.
fn points(penalty: &dyn Penalty, problem: &Problem) -> i64 {
    number(penalty, problem, "points")
}

/// Returns a number of a penalty's own table in the policy in force.
fn number(penalty: &dyn Penalty, problem: &Problem, key: &str) -> i64 {
    i64::from(problem.policy.penalties.number(penalty.id().as_str(), key))
}

/// Creates a charge for one item, unless it has no points.
fn charge(
    penalty: &dyn Penalty,
    problem: &Problem,
    item: usize,
    points: i64,
    reason: String,
) -> Option<Charge> {
    (points != 0).then(|| Charge {
        term: penalty.id(),
        item: problem.items[item].id.clone(),
        points,
        reason,
    })
}

/// Encoding: what a penalty charges for each day by which a lead is missed.
fn lead_shortfall(penalty: &dyn Penalty, lead: &Lead) -> Shortfall {
    Shortfall {
        term: penalty.id(),
        from: lead.from,
        to: lead.to,
        days: i64::from(lead.days),
        unit: lead.unit,
        points: i64::from(lead.points),
    }
}

/// Formats `count` of `unit` in words, singular or plural.
fn counted(count: i64, unit: &str) -> String {
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}

#[cfg(test)]
mod tests;
