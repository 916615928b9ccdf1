//! More room never costs more: without a rule, with a slot opened, with a longer session.

use chrono::{NaiveDate, NaiveTime};
use horseshoe::base::calendar::{Session, Slot, days_after, days_between};
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::{Problem, Schedule};
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{CalendarRow, CalendarStatus, Instance, Origin, TakenTime};
use horseshoe::solver::Options;
use proptest::prelude::*;

use crate::optimality::proved;
use crate::small::{Shape, after, shapes};

fn points(problem: &Problem, rules: &Rules) -> Option<i64> {
    proved(problem, rules, &Options::default()).map(|solved| solved.objective)
}

/// A problem with a programme, and what that costs.
fn feasible(shape: Shape) -> Option<(Instance, Problem, i64)> {
    let (instance, problem) = shape.problem()?;
    let cost = points(&problem, &Rules::all())?;
    Some((instance, problem, cost))
}

fn no_dearer(relaxed: Option<i64>, cost: i64, how: &str) -> Result<(), TestCaseError> {
    match relaxed {
        None => Err(TestCaseError::fail(format!("no programme {how}, and one of {cost} without"))),
        Some(relaxed) if relaxed > cost => {
            Err(TestCaseError::fail(format!("{relaxed} points {how}, and {cost} without")))
        }
        Some(_) => Ok(()),
    }
}

/// The day and the times of what other months take.
fn with_neighbours(problem: &Problem) -> Vec<(NaiveDate, NaiveTime, NaiveTime)> {
    let draft = Draft::default();
    let schedule = Schedule::new(problem, &draft);
    let taken = schedule.dated().filter(|(item, _)| problem.items[*item].is_taken());
    taken.filter_map(|(_, when)| Some((when.date, when.start?, when.end?))).collect()
}

fn few() -> ProptestConfig {
    // A fixed seed: the same instances on every run, as everywhere in these proofs.
    ProptestConfig {
        cases: 60,
        max_global_rejects: 4000,
        failure_persistence: None,
        rng_seed: prop::test_runner::RngSeed::Fixed(1353),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn a_rule_less_never_costs_more(shape in shapes()) {
        let found = feasible(shape);
        prop_assume!(found.is_some());
        let (_, problem, cost) = found.unwrap();
        for rule in Rules::all().iter() {
            let rules = Rules::all().without(rule.id());
            no_dearer(points(&problem, &rules), cost, &format!("without `{}`", rule.id().as_str()))?;
        }
    }

    #[test]
    fn a_day_opened_never_costs_more(shape in shapes(), which in any::<prop::sample::Index>()) {
        let found = feasible(shape);
        prop_assume!(found.is_some());
        let (_, problem, cost) = found.unwrap();
        let closed: Vec<_> = days_between(problem.first, problem.last)
            .filter(|date| {
                Session::BOTH.into_iter().any(|session| {
                    !problem.calendar.sits(horseshoe::base::calendar::Slot { date: *date, session })
                })
            })
            .collect();
        prop_assume!(!closed.is_empty());
        let date = *which.get(&closed);
        let mut opened = problem;
        opened.calendar.open(date);
        no_dearer(points(&opened, &Rules::all()), cost, &format!("with {date} open"))?;
    }

    #[test]
    fn a_session_opened_never_costs_more(shape in shapes(), which in any::<prop::sample::Index>()) {
        let instance = shape.with_sittings();
        let problem = Problem::new(&instance);
        prop_assume!(problem.is_ok());
        let problem = problem.unwrap();
        let cost = points(&problem, &Rules::all());
        prop_assume!(cost.is_some());
        let cost = cost.unwrap();
        let closed: Vec<Slot> = days_between(problem.first, problem.last)
            .flat_map(|date| Session::ALL.map(|session| Slot { date, session }))
            .filter(|slot| !problem.calendar.sits(*slot))
            .collect();
        prop_assume!(!closed.is_empty());
        let slot = *which.get(&closed);
        let mut opened = problem;
        opened.calendar.open_slot(slot, "");
        no_dearer(points(&opened, &Rules::all()), cost, &format!("with {slot} open"))?;
    }

    #[test]
    fn a_calendar_row_less_never_costs_more(mut shape in shapes()) {
        shape.rows = shape.rows.max(1);
        let found = feasible(shape);
        prop_assume!(found.is_some());
        let (instance, _, cost) = found.unwrap();
        for row in 0..instance.calendar.len() {
            let mut fewer = instance.clone();
            let dropped = fewer.calendar.remove(row);
            let problem = Problem::new(&fewer).expect("fewer rows are no fault");
            let how = format!("without the row {dropped:?}");
            no_dearer(points(&problem, &Rules::all()), cost, &how)?;
        }
    }

    /// What other months take costs no less than nothing, and no more than the same slots closed.
    #[test]
    fn a_neighbour_closes_slots_and_no_more(
        shape in shapes(),
        meetings in prop::collection::vec((0..45u64, any::<bool>(), 0..150i64, 10..150i64), 1..8),
    ) {
        let found = feasible(shape);
        prop_assume!(found.is_some());
        let (instance, problem, cost) = found.unwrap();
        let (mut with, mut closed) = (instance.clone(), instance.clone());
        for (day, is_morning, from, minutes) in meetings {
            let session = if is_morning { Session::Morning } else { Session::Afternoon };
            let hours = instance.policy.sessions.hours(session);
            let date = days_after(problem.first, day);
            with.programme.neighbours.push(TakenTime {
                programme: "next".to_owned(),
                id: format!("{date}"),
                title: "theirs".to_owned(),
                date,
                session: Some(session),
                start: Some(after(hours.opens, from)),
                end: Some(after(hours.opens, from + minutes)),
                origin: Origin::default(),
            });
            closed.calendar.push(CalendarRow {
                from: date,
                to: date,
                session: Some(session),
                status: CalendarStatus::Closed,
                reason: String::new(),
                opens: None,
                closes: None,
                origin: Origin::default(),
            });
        }
        let rules = Rules::all();
        let of = |instance: &Instance| {
            let problem = Problem::new(instance).expect("a neighbour is no fault");
            proved(&problem, &rules, &Options::default()).map(|solved| (problem, solved))
        };
        let closed = of(&closed).map(|(_, solved)| solved.objective);
        let Some((with, solved)) = of(&with) else {
            prop_assert!(closed.is_none(), "no programme with the neighbour, one with closed slots");
            return Ok(());
        };
        prop_assert!(solved.objective >= cost, "{} with, {cost} without", solved.objective);
        prop_assert!(closed.is_none_or(|closed| solved.objective <= closed), "{closed:?} closed");
        prop_assert!(solved.entries.iter().all(|entry| entry.title != "theirs of next"));
        let draft = Draft::of_entries(&solved.entries);
        prop_assert_eq!(rules.check(&with, &draft), Vec::new());
        // Nothing overlaps what the neighbours have.
        for own in &solved.entries {
            for other in &with_neighbours(&with) {
                let (Some(start), Some(end)) = (own.start, own.end) else { continue };
                let apart = own.date != other.0 || end <= other.1 || start >= other.2;
                prop_assert!(apart, "{own:?} and {other:?}");
            }
        }
    }

    /// Longer sessions change how pieces lie that reach over noon: two meetings that were parted by
    /// luncheon belong into one session once it holds them. Every other piece has more room.
    #[test]
    fn a_longer_session_never_costs_more(shape in shapes(), more in 1..120i64) {
        let found = feasible(shape);
        prop_assume!(found.is_some());
        let (instance, problem, cost) = found.unwrap();
        let longest = Session::BOTH.map(|session| problem.capacity(session)).into_iter().max();
        let in_one = problem.items.iter().all(|item| {
            item.follows.is_none() && Some(item.minutes) <= longest
        });
        prop_assume!(in_one);
        for session in Session::BOTH {
            let mut longer = instance.clone();
            let hours = match session {
                Session::Morning => &mut longer.policy.sessions.morning,
                _ => &mut longer.policy.sessions.afternoon,
            };
            hours.closes = after(hours.closes, more);
            let problem = Problem::new(&longer).expect("longer sessions are no fault");
            let how = format!("with {more} minutes more in the {session}");
            no_dearer(points(&problem, &Rules::all()), cost, &how)?;
        }
    }
}
