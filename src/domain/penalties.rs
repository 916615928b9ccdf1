//! The soft wishes, one file each: what a programme costs, in whole points.
//!
//! Like a rule, a penalty says the same thing twice: what it adds to the integer program (`cost`,
//! `shortfalls`, `rows`) and what a programme is charged (`charges`, from dates alone). The
//! objective that Horseshoe prints is always the sum of the charges.

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
    /// The penalty's name, as the result itemises it.
    fn name(&self) -> &'static str;

    /// Encoding: what one item costs at a moment, whatever the others do.
    fn cost(&self, _problem: &Problem, _item: usize, _at: Moment) -> i64 {
        0
    }

    /// Encoding: what it costs that one item is dropped under a waiver. What is not held costs nothing
    /// else.
    fn cost_of_dropping(&self, _problem: &Problem, _item: usize) -> i64 {
        0
    }

    /// Encoding: the pairs of items that should be apart.
    fn shortfalls(&self, _problem: &Problem) -> Vec<Shortfall> {
        Vec::new()
    }

    /// Encoding: every other column and row of this penalty.
    fn rows(&self, _problem: &Problem, _encoder: &mut dyn Encoder) {}

    /// What a programme is charged, from its dates alone. No charge is of 0 points.
    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge>;
}

impl std::fmt::Debug for dyn Penalty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Penalty({})", self.name())
    }
}

/// Every penalty that is counted in points, in the order of the contract.
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

/// How few agreed items are moved, and then by how few days.
pub(crate) const MOVES: [&dyn Penalty; 1] = [&moved::Moves];

/// What the waivers cost.
pub(crate) const WAIVED: [&dyn Penalty; 1] = [&waived::Waived];

/// Every charge of a schedule, in the order of the penalties.
pub fn charges(problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
    charges_of(&ALL, problem, schedule)
}

/// The charges of some penalties.
pub(crate) fn charges_of(
    penalties: &[&dyn Penalty],
    problem: &Problem,
    schedule: &Schedule<'_>,
) -> Vec<Charge> {
    penalties.iter().flat_map(|penalty| penalty.charges(problem, schedule)).collect()
}

/// A charge for one item, unless it is of no points.
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

/// `count` of `unit` in words, with the right number.
fn counted(count: i64, unit: &str) -> String {
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}
