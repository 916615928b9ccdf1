//! A status that the limits make doubtful is never reported as proved.

use std::time::Duration;

use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::programme::ProofStatus;
use horseshoe::domain::rules::Rules;
use horseshoe::research::generate::{Recipe, generate};
use horseshoe::solver::model::Formulation;
use horseshoe::solver::{BackendKind, Options, Outcome, Solved, solve};

use crate::oracle::{Oracle, Verdict};
use crate::small::Shape;

/// What holds of every programme, however it was found.
fn holds(problem: &Problem, solved: &Solved, options: &Options) {
    let violations = Rules::all().check(problem, &Draft::of_entries(&solved.entries));
    assert_eq!(violations, [], "{} {options:?}", problem.name);
    let charged: i64 = solved.charges.iter().map(|charge| charge.points).sum();
    assert_eq!(solved.objective, charged, "{} {options:?}", problem.name);
    assert!(solved.bound <= solved.objective, "{} {options:?}", problem.name);
    let closed = solved.bound == solved.objective;
    assert_eq!(solved.status == ProofStatus::Optimal, closed, "{} {options:?}", problem.name);
}

fn every_way() -> impl Iterator<Item = Options> {
    BackendKind::of_this_build().into_iter().flat_map(|backend| {
        [true, false].into_iter().flat_map(move |reduce| {
            Formulation::ALL.into_iter().map(move |formulation| Options {
                backend,
                formulation,
                reduce,
                ..Options::default()
            })
        })
    })
}

/// An instance of which the oracle knows the optimum, or that there is none.
fn known(seed: u64) -> Option<(Problem, Option<i64>)> {
    let (instance, problem) = Shape::nth(seed).problem()?;
    let truth = match Oracle::new(&instance, &problem).search() {
        Verdict::Best(points, _) => Some(points),
        Verdict::None => None,
        Verdict::TooLarge => return None,
    };
    Some((problem, truth))
}

#[test]
fn no_limit_of_time_makes_a_false_proof() {
    let (mut stopped, mut solved) = (0, 0);
    for seed in 30_000..30_080 {
        let Some((problem, truth)) = known(seed) else { continue };
        for options in every_way() {
            for nanoseconds in [1, 200_000, 2_000_000] {
                let time_limit = Some(Duration::from_nanos(nanoseconds));
                let options = Options { time_limit, ..options.clone() };
                match solve(&problem, &Rules::all(), &options).expect("no failure") {
                    Outcome::Solved(found) => {
                        holds(&problem, &found, &options);
                        let truth = truth.expect("there is none");
                        assert!(found.bound <= truth, "{} {options:?}", problem.name);
                        assert!(found.objective >= truth, "{} {options:?}", problem.name);
                        solved += 1;
                    }
                    Outcome::Infeasible => {
                        assert_eq!(truth, None, "{} {options:?}", problem.name);
                    }
                    Outcome::Stopped => stopped += 1,
                }
            }
        }
    }
    assert!(stopped > 0 && solved > 0, "{stopped} were stopped, {solved} were solved");
}

#[test]
fn a_gap_bounds_the_truth_and_proves_only_what_is_closed() {
    for seed in 31_000..31_080 {
        let Some((problem, truth)) = known(seed) else { continue };
        for options in every_way() {
            let options = Options { gap: 0.5, ..options };
            match solve(&problem, &Rules::all(), &options).expect("no failure") {
                Outcome::Solved(found) => {
                    holds(&problem, &found, &options);
                    let truth = truth.expect("there is none");
                    assert!(found.bound <= truth, "{} {options:?}", problem.name);
                    assert!(found.objective >= truth, "{} {options:?}", problem.name);
                }
                Outcome::Infeasible => assert_eq!(truth, None, "{} {options:?}", problem.name),
                Outcome::Stopped => panic!("{} {options:?}: nothing stops it", problem.name),
            }
        }
    }
}

#[test]
fn a_month_that_is_stopped_early_is_either_nothing_or_a_programme() {
    let problem = Problem::new(&generate(&Recipe::default())).expect("a generated month");
    for milliseconds in [0, 1, 5, 20, 60, 200] {
        let time_limit = Some(Duration::from_millis(milliseconds));
        let options = Options { time_limit, ..Options::default() };
        match solve(&problem, &Rules::all(), &options).expect("no failure") {
            Outcome::Solved(found) => holds(&problem, &found, &options),
            Outcome::Infeasible => panic!("a generated month has a programme"),
            Outcome::Stopped => {}
        }
    }
}
