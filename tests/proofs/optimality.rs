//! The optimum is the one of exhaustive search, whatever the formulation and the backend.

use std::time::Duration;

use horseshoe::base::calendar::Slot;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::programme::ProofStatus;
use horseshoe::domain::rules::Rules;
use horseshoe::research::generate::{Recipe, generate};
use horseshoe::solver::model::Formulation;
use horseshoe::solver::{BackendKind, Options, Outcome, Solved, solve};

use crate::oracle::{Oracle, Verdict};
use crate::small::Shape;

/// A proved programme, `None` for the proof that there is none.
pub fn proved(problem: &Problem, rules: &Rules, options: &Options) -> Option<Solved> {
    match solve(problem, rules, options) {
        Ok(Outcome::Solved(solved)) => {
            assert_eq!(solved.status, ProofStatus::Optimal, "{} {options:?}", problem.name);
            assert_eq!(solved.bound, solved.objective, "{} {options:?}", problem.name);
            Some(*solved)
        }
        Ok(Outcome::Infeasible) => None,
        other => panic!("{} {options:?} {other:?}", problem.name),
    }
}

#[test]
fn the_optimum_is_that_of_exhaustive_search() {
    let (mut best, mut none, mut skipped) = (0, 0, 0);
    for seed in 0..600 {
        let Some((instance, problem)) = Shape::nth(seed).problem() else { continue };
        let solved = proved(&problem, &Rules::all(), &Options::default());
        let solved = solved.map(|solved| solved.objective);
        match Oracle::new(&instance, &problem).search() {
            Verdict::TooLarge => skipped += 1,
            Verdict::Best(points, places) => {
                assert_eq!(solved, Some(points), "{} {places:?}", instance.name);
                best += 1;
            }
            Verdict::None => {
                assert_eq!(solved, None, "{}", instance.name);
                none += 1;
            }
        }
    }
    assert!(best > 200, "{best} instances with a programme, {none} without, {skipped} skipped");
    assert!(none > 50, "{best} instances with a programme, {none} without, {skipped} skipped");
    assert!(skipped < 20, "{skipped} instances were too large for exhaustive search");
}

/// Opened days, lunch and evening sessions, hours of their own, stated hours: the optimum is still that
/// of exhaustive search, on the cores and on the plain program, and the Council sits only where the
/// calendar says so.
#[test]
#[cfg_attr(not(feature = "highs"), ignore = "takes minutes without HiGHS")]
fn the_optimum_with_unusual_sittings_is_that_of_exhaustive_search() {
    let (mut best, mut none, mut unusual, mut stated) = (0, 0, 0, 0);
    for seed in 0..900 {
        let instance = Shape::nth(seed).with_sittings();
        let Ok(problem) = Problem::new(&instance) else { continue };
        let oracle = Oracle::new(&instance, &problem);
        if oracle.states_a_parted_piece() {
            continue;
        }
        let verdict = oracle.search();
        if verdict == Verdict::TooLarge {
            continue;
        }
        for reduce in [true, false] {
            let options = Options { reduce, ..Options::default() };
            let solved = proved(&problem, &Rules::all(), &options);
            let Some(solved) = solved else {
                assert_eq!(verdict, Verdict::None, "{} reduce {reduce}", instance.name);
                none += 1;
                continue;
            };
            let Verdict::Best(points, places) = &verdict else {
                panic!("{} {:?}", instance.name, solved.entries);
            };
            assert_eq!(solved.objective, *points, "{} {reduce} {places:?}", instance.name);
            best += 1;
            for entry in &solved.entries {
                let Some(session) = entry.session else { continue };
                let slot = Slot { date: entry.date, session };
                assert!(problem.calendar.sits(slot), "{} {entry:?}", instance.name);
                unusual += usize::from(
                    !session.is_ordinary() || { !problem.calendar.is_working_day(entry.date) },
                );
                let own = instance.events.iter().find(|event| event.id == entry.id);
                if let Some(start) = own.and_then(|event| event.start) {
                    assert_eq!(entry.start, Some(start), "{} {entry:?}", instance.name);
                    stated += 1;
                }
            }
        }
    }
    assert!(best > 200 && none > 20, "{best} with a programme, {none} without");
    assert!(unusual > 100 && stated > 100, "{unusual} unusual sittings, {stated} stated hours");
}

/// How long microlp may take before an instance counts as one that it does not finish.
const PATIENCE: Duration = Duration::from_millis(500);

#[test]
fn formulations_and_backends_agree() {
    let mut compared = 0;
    for seed in 10_000..10_200 {
        let Some((_, problem)) = Shape::nth(seed).problem() else { continue };
        let mut first = None;
        let mut entries = None;
        for backend in BackendKind::of_this_build() {
            for formulation in Formulation::ALL {
                for reduce in [true, false] {
                    let time_limit = (backend == BackendKind::Microlp).then_some(PATIENCE);
                    let options =
                        Options { backend, formulation, reduce, time_limit, ..Options::default() };
                    let solved = match solve(&problem, &Rules::all(), &options).expect("no failure")
                    {
                        Outcome::Solved(solved) if solved.status == ProofStatus::Optimal => {
                            assert_eq!(solved.bound, solved.objective, "{}", problem.name);
                            Some(solved)
                        }
                        Outcome::Infeasible => None,
                        unfinished => {
                            assert!(time_limit.is_some(), "{} {unfinished:?}", problem.name);
                            continue;
                        }
                    };
                    compared += 1;
                    let objective = solved.as_ref().map(|solved| solved.objective);
                    let expected = first.get_or_insert(objective);
                    assert_eq!(objective, *expected, "{} {options:?}", problem.name);
                    // Ties are broken on the cores alone, and by a search of its own, which the limit
                    // may have cut short.
                    let cut_short = |solved: &Solved| {
                        time_limit
                            .is_some_and(|limit| solved.figures.seconds >= limit.as_secs_f64())
                    };
                    if let Some(solved) = solved.filter(|solved| reduce && !cut_short(solved)) {
                        let expected = entries.get_or_insert_with(|| solved.entries.clone());
                        assert_eq!(solved.entries, *expected, "{} {options:?}", problem.name);
                    }
                }
            }
        }
    }
    assert!(compared > 0);
}

/// The programs with one rule less are what an explanation is made of: their proofs must hold too.
#[test]
fn the_search_on_cores_proves_the_optimum_of_fewer_rules() {
    for seed in 20_000..20_100 {
        let Some((_, problem)) = Shape::nth(seed).problem() else { continue };
        for rule in Rules::all().iter() {
            let rules = Rules::all().without(rule.id());
            let [cores, plain] = [true, false].map(|reduce| {
                let options = Options { reduce, ..Options::default() };
                proved(&problem, &rules, &options).map(|solved| solved.objective)
            });
            assert_eq!(cores, plain, "{} without {}", problem.name, rule.id().as_str());
        }
    }
}

#[test]
fn generated_months_cost_the_same_in_every_formulation() {
    // microlp does not finish a month; HiGHS does.
    if !BackendKind::of_this_build().contains(&BackendKind::Highs) {
        println!("skipped: this build has no HiGHS");
        return;
    }
    for seed in 0..10 {
        let recipe = Recipe {
            seed,
            renewals: 3 + (seed % 6) as u32,
            events: 4 + (seed % 9) as u32,
            ..Recipe::default()
        };
        let problem = Problem::new(&generate(&recipe)).expect("a generated month");
        let mut first: Option<Solved> = None;
        for formulation in Formulation::ALL {
            for reduce in [true, false] {
                // The plain aggregated program is the slowest by far; two seeds of it are enough.
                if formulation == Formulation::Aggregated && !reduce && seed > 1 {
                    continue;
                }
                let options = Options {
                    backend: BackendKind::Highs,
                    formulation,
                    reduce,
                    ..Options::default()
                };
                let solved = proved(&problem, &Rules::all(), &options).expect("a programme");
                let expected = first.get_or_insert_with(|| solved.clone());
                assert_eq!(solved.objective, expected.objective, "seed {seed} {options:?}");
                if reduce {
                    assert_eq!(solved.entries, expected.entries, "seed {seed} {options:?}");
                }
            }
        }
    }
}

#[test]
fn what_is_wholly_fixed_or_empty_is_solved_without_a_column() {
    use horseshoe::base::calendar::Session;
    use horseshoe::base::item::ItemKind;
    use horseshoe::input::instance::Event;
    let mut instance = generate(&Recipe { renewals: 0, events: 0, ..Recipe::default() });
    for count in 0..3 {
        let problem = Problem::new(&instance).expect("a problem");
        for backend in BackendKind::of_this_build() {
            for formulation in Formulation::ALL {
                for reduce in [true, false] {
                    let options = Options { backend, formulation, reduce, ..Options::default() };
                    let solved = proved(&problem, &Rules::all(), &options).expect("a programme");
                    assert_eq!(solved.entries.len(), count);
                }
            }
        }
        let mut event = Event::new(format!("fixed-{count}"), ItemKind::Briefing);
        event.date = chrono::NaiveDate::from_ymd_opt(2027, 1, 15);
        event.session = Some(Session::Morning);
        instance.events.push(event);
    }
}
