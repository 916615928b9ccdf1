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
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Lead, Problem, Shortfall};
use crate::domain::programme::Charge;

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

/// Points for each item of the Council on a day above a number of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowding {
    /// Items on a day that cost nothing.
    pub above: usize,
    /// Points for each item more.
    pub points: i64,
}

/// What a penalty charges, in a few words: the same words in every verb.
pub fn in_words(id: PenaltyId) -> String {
    let known = ALL.iter().chain(&MOVES).find(|penalty| penalty.id() == id);
    known.map_or_else(|| id.as_str().replace('_', " "), |penalty| penalty.in_words().to_owned())
}

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
mod tests {
    use std::collections::BTreeMap;

    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    use super::*;
    use crate::base::calendar::{Session, Slot, days_between};
    use crate::domain::draft::{Draft, DraftRow};
    use crate::domain::problem::{Stability, WaivedBound};
    use crate::input::instance::Origin;
    use crate::input::instance::policy::Strength;
    use crate::research::generate::{Recipe, generate};

    /// A programme with most items on days and sessions drawn by lot.
    fn drawn(problem: &Problem, lots: &mut ChaCha8Rng) -> Draft {
        let days: Vec<_> = days_between(problem.first, problem.last).collect();
        let mut rows = Vec::new();
        for item in &problem.items {
            if lots.random_range(0..8) == 0 {
                continue;
            }
            let session = match lots.random_range(0..5) {
                0 | 1 => Some(Session::Morning),
                2 | 3 => Some(Session::Afternoon),
                _ => None,
            };
            rows.push(DraftRow {
                id: item.id.clone(),
                title: String::new(),
                date: days[lots.random_range(0..days.len())],
                session: session.filter(|_| item.is_council()),
                start: None,
                end: None,
                status: None,
                origin: Origin::default(),
            });
        }
        Draft { rows }
    }

    /// Waivers of everything: of bounds with and without a session, of the calendar, of leads.
    fn waive_all(problem: &mut Problem, lots: &mut ChaCha8Rng) {
        let days: Vec<_> = days_between(problem.first, problem.last).collect();
        for item in 0..problem.items.len() {
            let (a, b) = (lots.random_range(0..days.len()), lots.random_range(0..days.len()));
            let bound = WaivedBound {
                first: (lots.random_range(0..4) > 0).then_some(days[a.min(b)]),
                last: (lots.random_range(0..4) > 0).then_some(days[a.max(b)]),
                session: (lots.random_range(0..3) == 0).then_some(Session::Morning),
                points: lots.random_range(1..20),
                most: lots.random_range(1..200),
            };
            if lots.random_range(0..3) > 0 {
                problem.question.waivers.bounds.insert(item, vec![bound.clone(), bound]);
            }
            if lots.random_range(0..2) == 0 {
                problem.question.waivers.droppable.insert(item);
            }
        }
        problem.question.waivers.dropped = 77;
        problem.question.waivers.calendar = Some((problem.calendar.clone(), 80));
        problem.question.waivers.leads = problem.leads.clone();
        for lead in &mut problem.question.waivers.leads {
            lead.points = lots.random_range(1..9);
        }
    }

    /// Something of every wish, which a synthetic instance need not have.
    fn wish_all(problem: &mut Problem, lots: &mut ChaCha8Rng) {
        let days: Vec<_> = days_between(problem.first, problem.last).collect();
        for item in &mut problem.items {
            let day = days[lots.random_range(0..days.len())];
            match lots.random_range(0..3) {
                0 => item.preferred = Some(day),
                1 => item.reference_day = Some(day),
                _ => {}
            }
        }
        for date in days.iter().step_by(3) {
            problem.calendar.avoid(Slot { date: *date, session: Session::Morning }, "");
        }
        for lead in problem.leads.iter_mut().step_by(2) {
            (lead.strength, lead.points) = (Strength::Soft, lots.random_range(1..9));
        }
    }

    /// What the encoding makes of the dates of a programme, by penalty and item.
    fn encoded(
        penalty: &dyn Penalty,
        problem: &Problem,
        schedule: &Schedule<'_>,
    ) -> BTreeMap<String, i64> {
        let mut points: BTreeMap<String, i64> = BTreeMap::new();
        for (index, item) in problem.items.iter().enumerate() {
            *points.entry(item.id.clone()).or_default() += match schedule.when(index) {
                Some(when) => penalty.cost(problem, index, when.moment()),
                None => penalty.cost_of_dropping(problem, index),
            };
        }
        for shortfall in penalty.shortfalls(problem) {
            let ends = (schedule.when(shortfall.from), schedule.when(shortfall.to));
            let (Some(first), Some(second)) = ends else { continue };
            let count = shortfall.unit.between(&problem.calendar, first.date, second.date);
            let short = (shortfall.days - count).max(0);
            *points.entry(problem.items[shortfall.to].id.clone()).or_default() +=
                short * shortfall.points;
        }
        points.retain(|_, points| *points != 0);
        points
    }

    #[test]
    fn what_is_charged_is_what_the_encoding_counts() {
        // By penalty: items that cost something, and items that cost nothing.
        let mut seen: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
        for seed in 0..24 {
            let mut lots = ChaCha8Rng::seed_from_u64(seed);
            let recipe = Recipe { seed, months: 2, ..Recipe::default() };
            let mut problem =
                Problem::new(&generate(&recipe)).expect("a generated instance expands");
            wish_all(&mut problem, &mut lots);
            waive_all(&mut problem, &mut lots);
            let agreed = drawn(&problem, &mut lots);
            let stability = match seed % 2 {
                0 => Stability::BeforePoints,
                _ => Stability::AmongCheapest,
            };
            problem.agree(&agreed, stability);
            for round in 0..4 {
                let mut draft = drawn(&problem, &mut lots);
                if round > 0 {
                    // Some stay where they were agreed, or go to the other half of the day.
                    for (row, own) in draft.rows.iter_mut().zip(agreed.rows.iter()) {
                        if lots.random_range(0..2) == 0 {
                            let session = own.session.filter(|_| lots.random_range(0..2) == 0);
                            *row = DraftRow { session: session.or(row.session), ..own.clone() };
                        }
                    }
                    let mut ids = std::collections::BTreeSet::new();
                    draft.rows.retain(|row| ids.insert(row.id.clone()));
                }
                let schedule = Schedule::new(&problem, &draft);
                for penalty in ALL.iter().chain(&MOVES) {
                    // Crowded days are charged to days, and counted in rows.
                    if penalty.id() == PenaltyId::CrowdedDay {
                        continue;
                    }
                    let mut charged: BTreeMap<String, i64> = BTreeMap::new();
                    for charge in penalty.charges(&problem, &schedule) {
                        assert_ne!(charge.points, 0, "{charge:?}");
                        *charged.entry(charge.item).or_default() += charge.points;
                    }
                    let encoded = encoded(*penalty, &problem, &schedule);
                    assert_eq!(charged, encoded, "{}, seed {seed}, round {round}", penalty.id());
                    let [some, none] = seen.entry(penalty.id().as_str()).or_default();
                    *some += charged.len();
                    *none += problem.items.len() - charged.len();
                }
            }
        }
        for (name, [some, none]) in &seen {
            assert!(*some > 20 && *none > 20, "{name}: {some} charged, {none} not");
        }
        assert_eq!(seen.len(), ALL.len());
    }

    #[test]
    fn every_penalty_has_words_of_its_own_and_a_source() {
        let mut words = std::collections::BTreeSet::new();
        for penalty in ALL.iter().chain(&MOVES) {
            assert!(words.insert(penalty.in_words()), "{}", penalty.id());
            assert!(!penalty.source().is_empty());
            assert!(PenaltyId::ALL.contains(&penalty.id()));
            assert_eq!(in_words(penalty.id()), penalty.in_words());
        }
        assert_eq!(in_words(PenaltyId::Own("two_in_a_row")), "two in a row");
    }
}
