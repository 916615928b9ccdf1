//! HiGHS on any number of threads, from any thread, in any order, gives the same optimum.

use std::sync::atomic::{AtomicUsize, Ordering};

use horseshoe::domain::problem::Problem;
use horseshoe::domain::rules::Rules;
use horseshoe::research::generate::{Recipe, generate};
use horseshoe::solver::{BackendKind, Options, Outcome, Ties, solve};

use crate::small::Shape;

/// The points of the best programme, if there is one.
fn points(problem: &Problem, options: &Options) -> Option<i64> {
    match solve(problem, &Rules::all(), options).expect("no failure") {
        Outcome::Solved(solved) => Some(solved.objective),
        Outcome::Infeasible => None,
        Outcome::Stopped => panic!("{} {options:?}: nothing stops it", problem.name),
    }
}

#[test]
fn solves_with_different_numbers_of_threads_do_not_disturb_each_other() {
    if !BackendKind::of_this_build().contains(&BackendKind::Highs) {
        println!("skipped: this build has no HiGHS");
        return;
    }
    let on = |threads: u32, reduce: bool| Options {
        backend: BackendKind::Highs,
        threads,
        reduce,
        ties: Ties::Any,
        ..Options::default()
    };
    let mut problems: Vec<Problem> =
        (32_000..32_032).filter_map(|seed| Some(Shape::nth(seed).problem()?.1)).collect();
    // A month in which the prices leave something to HiGHS, its linear program first.
    problems.push(Problem::new(&generate(&Recipe::default())).expect("a generated month"));
    let truth: Vec<Option<i64>> =
        problems.iter().map(|problem| points(problem, &on(1, false))).collect();
    let solves = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for caller in 0..4_usize {
            let (problems, truth, solves) = (&problems, &truth, &solves);
            scope.spawn(move || {
                for round in 0..5 {
                    for (number, problem) in problems.iter().enumerate() {
                        // Every caller has an order of its own, and one thread between others.
                        let threads = [1, 2, 4, 3, 1, 8][(caller + number + 2 * round) % 6];
                        let options = on(threads, (number + round) % 2 == 0);
                        let found = points(problem, &options);
                        assert_eq!(found, truth[number], "{} {options:?}", problem.name);
                        solves.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    let solves = solves.into_inner();
    println!("{solves} solves from 4 threads, with 1 to 8 threads each");
    assert!(solves >= 400, "{solves} solves");
}
