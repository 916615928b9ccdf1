//! The soft wishes, one file each: the cost of a programme, in whole points.
//!
//! Like a rule, a penalty is stated twice: as terms of the integer program (`cost`, `shortfalls`,
//! `rows`) and as the charges of a programme (`charges`, from dates alone). The objective that
//! Horseshoe prints is always the sum of the charges.

mod avoid_day;
mod crowded_day;
mod early_report;
mod friday;
mod hurried_adoption;
mod late_adoption;
mod moved;
mod preferred_date;
mod soft_lead;
mod waived;

use crate::base::calendar::Moment;
use crate::domain::encoder::Encoder;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Problem, Shortfall};
use crate::domain::programme::Charge;

/// A soft wish.
pub trait Penalty: Sync {
    /// Returns the penalty's name, under which the result itemises it.
    fn name(&self) -> &'static str;

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

    /// Encoding: adds every other column and row of this penalty.
    fn rows(&self, _problem: &Problem, _encoder: &mut dyn Encoder) {}

    /// Returns the charges of a programme, from its dates alone. No charge is 0 points.
    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge>;
}

impl std::fmt::Debug for dyn Penalty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Penalty({})", self.name())
    }
}

/// Every penalty that counts in points, in the order of the contract.
pub const ALL: [&dyn Penalty; 10] = [
    &friday::Friday,
    &crowded_day::CrowdedDay,
    &avoid_day::AvoidDay,
    &preferred_date::PreferredDate,
    &early_report::EarlyReport,
    &hurried_adoption::HurriedAdoption,
    &late_adoption::LateAdoption,
    &soft_lead::SoftLead,
    &moved::Moved,
    &waived::Waived,
];

/// The fewest moved baseline items, and then the fewest days of their moves.
pub(crate) const MOVES: [&dyn Penalty; 1] = [&moved::Moves];

/// The cost of the waivers.
pub(crate) const WAIVED: [&dyn Penalty; 1] = [&waived::Waived];

/// Returns every charge of a schedule, in the order of the penalties.
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

/// Creates a charge for one item, unless it has no points.
fn charge(
    penalty: &dyn Penalty,
    problem: &Problem,
    item: usize,
    points: i64,
    reason: String,
) -> Option<Charge> {
    (points != 0).then(|| Charge {
        term: penalty.name().to_owned(),
        item: problem.items[item].id.clone(),
        points,
        reason,
    })
}

/// Formats `count` of `unit` in words, singular or plural.
fn counted(count: i64, unit: &str) -> String {
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}
