//! A solution that is ended early hands out what it has, and claims no more than it knows.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use horseshoe::base::cancel::Cancel;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::rules::Rules;
use horseshoe::research::generate::{Recipe, generate};
use horseshoe::solver::{Options, Outcome, Watch, solve};

fn problem(seed: u64) -> Problem {
    let recipe = Recipe { seed, months: 2, renewals: 6, events: 20, ..Recipe::default() };
    Problem::new(&generate(&recipe)).expect("a generated instance expands")
}

#[test]
fn what_is_cancelled_before_it_begins_ends_at_once() {
    let cancel = Cancel::new();
    cancel.cancel();
    let options = Options { cancel: Some(cancel), ..Options::default() };
    for seed in 0..4 {
        let outcome = solve(&problem(seed), &Rules::all(), &options).expect("no failure");
        assert!(matches!(outcome, Outcome::Stopped), "seed {seed}");
    }
}

/// Cancelled at each of its reports in turn, a solution ends without a programme, or with one that
/// keeps every rule, whose points are what its dates cost, and whose bound is no higher than the optimum.
#[test]
fn what_is_cancelled_on_the_way_is_honest() {
    let (mut stopped, mut solved, mut unproved) = (0, 0, 0);
    for seed in 0..6 {
        let problem = problem(seed);
        let rules = Rules::all();
        let optimum = match solve(&problem, &rules, &Options::default()).expect("no failure") {
            Outcome::Solved(solved) => solved.objective,
            _ => panic!("a generated month has a programme"),
        };
        for at in 1..=6 {
            let cancel = Cancel::new();
            let reports = Arc::new(AtomicUsize::new(0));
            let programmes = Arc::new(Mutex::new(Vec::new()));
            let (token, count, kept) = (cancel.clone(), reports.clone(), programmes.clone());
            let watch = Watch::new(move |known| {
                kept.lock().expect("no panic").extend(known.programme);
                if count.fetch_add(1, Ordering::SeqCst) + 1 == at {
                    token.cancel();
                }
            });
            let options =
                Options { cancel: Some(cancel), watch: Some(watch), ..Options::default() };
            match solve(&problem, &rules, &options).expect("no failure") {
                Outcome::Solved(found) => {
                    solved += 1;
                    unproved += usize::from(found.bound < found.objective);
                    let draft = Draft::of_entries(&found.entries);
                    assert!(rules.check(&problem, &draft).is_empty());
                    assert!(found.bound <= optimum && optimum <= found.objective);
                }
                Outcome::Stopped => stopped += 1,
                Outcome::Infeasible => panic!("seed {seed}: a programme exists"),
            }
            for draft in programmes.lock().expect("no panic").iter() {
                assert!(rules.check(&problem, draft).is_empty());
            }
        }
    }
    println!(
        "{solved} ended with a programme, {unproved} without its proof; {stopped} without any"
    );
    assert_eq!(solved + stopped, 36);
    assert!(solved > 0 && stopped + unproved > 0);
}
