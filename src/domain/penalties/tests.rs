//! Holds every penalty's charges against its encoding, and its numbers against the policy and the documentation.

use std::collections::BTreeMap;
use std::sync::Arc;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::*;
use crate::base::calendar::{Session, Slot, days_before, days_between};
use crate::domain::draft::{Draft, DraftRow};
use crate::domain::problem::{Stability, WaivedBound};
use crate::input::instance::policy::Strength;
use crate::input::instance::{Origin, Policy};
use crate::research::generate::{Recipe, generate};

/// The days of the months covered, and three weeks before them.
fn days(problem: &Problem) -> Vec<chrono::NaiveDate> {
    days_between(days_before(problem.first, 21), problem.last).collect()
}

/// A programme with most items on days and sessions drawn by lot.
fn drawn(problem: &Problem, lots: &mut ChaCha8Rng) -> Draft {
    let days = days(problem);
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
    let days = days(problem);
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
    let days = days(problem);
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

/// A problem with something of every wish, and the programme that was agreed for it.
fn wished(seed: u64, lots: &mut ChaCha8Rng) -> (Problem, Draft) {
    let recipe = Recipe { seed, months: 2, ..Recipe::default() };
    let mut problem = Problem::new(&generate(&recipe)).expect("a generated instance expands");
    wish_all(&mut problem, lots);
    waive_all(&mut problem, lots);
    let agreed = drawn(&problem, lots);
    let stability = match seed % 2 {
        0 => Stability::BeforePoints,
        _ => Stability::AmongCheapest,
    };
    problem.agree(&agreed, stability);
    (problem, agreed)
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
        let (problem, agreed) = wished(seed, &mut lots);
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

/// A key that is misspelt in a penalty's file reads as 0, and the policy's number would count for nothing.
#[test]
fn every_number_of_a_policy_counts() {
    let lots = &mut ChaCha8Rng::seed_from_u64(0);
    let (problem, _) = wished(0, lots);
    let draft = drawn(&problem, lots);
    let charges = |problem: &Problem| charges(problem, &Schedule::new(problem, &draft));
    let mut policy = (*problem.policy).clone();
    // Every day is crowded, and every adoption hurried and late.
    for (_, key, number) in policy.penalties.numbers_mut() {
        *number = if key == "above" { 1 } else { 100 };
    }
    let with = |policy| Problem { policy: Arc::new(policy), ..problem.clone() };
    let before = charges(&with(policy.clone()));
    let count = policy.penalties.numbers_mut().count();
    for nth in 0..count {
        let mut other = policy.clone();
        let (penalty, key, number) =
            other.penalties.numbers_mut().nth(nth).expect("one of the numbers");
        *number -= 1;
        let after = charges(&with(other));
        let of = |all: &[Charge]| -> i64 {
            all.iter().filter(|charge| charge.term == *penalty).map(|charge| charge.points).sum()
        };
        assert_ne!(of(&before), of(&after), "{penalty}.{key}");
    }
    assert!(count > 8, "{count} numbers");
}

#[test]
fn the_guideline_prices_the_penalties_and_nothing_else() {
    let guideline = Policy::guideline();
    let priced: Vec<&str> = guideline.penalties.names().collect();
    // What a soft lead costs stands with the lead, and what a waiver costs with the waivers.
    let elsewhere = [PenaltyId::SoftLead, PenaltyId::Waived];
    let known = ALL.iter().map(|penalty| penalty.id()).filter(|id| !elsewhere.contains(id));
    assert_eq!(priced, known.map(PenaltyId::as_str).collect::<Vec<_>>());
}

#[test]
fn the_documentation_names_every_penalty_and_every_number_of_it() {
    let model = include_str!("../../../docs/model.md");
    for penalty in &ALL {
        assert!(model.contains(&format!("| `{}` |", penalty.id())), "{}", penalty.id());
    }
    let files = include_str!("../../../docs/reference/files.md");
    let row = files.lines().find(|line| line.starts_with("| `penalties` |")).expect("a row");
    for (penalty, key, _) in Policy::guideline().penalties.numbers_mut() {
        for word in [penalty, key] {
            assert!(row.contains(&format!("`{word}`")), "{penalty}.{key}");
        }
    }
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
