//! Drafting by rule of thumb, held against the check and against the solver.

use horseshoe::domain::problem::Problem;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::Policy;
use horseshoe::research::drafters::Drafter;
use horseshoe::research::generate::{Recipe, generate};
use horseshoe::solver::{Options, Outcome, solve};
use proptest::prelude::*;

use crate::small::shapes;

fn few() -> ProptestConfig {
    // A fixed seed: the same instances on every run, as everywhere in these proofs.
    ProptestConfig {
        cases: 150,
        failure_persistence: None,
        rng_seed: prop::test_runner::RngSeed::Fixed(659),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(few())]

    /// What a drafter says of its own draft is what the check finds; every item is either placed once
    /// or told to be without a place; and no draft that keeps every rule costs less than the optimum.
    #[test]
    fn drafts_are_what_they_claim_and_never_beat_the_solver(shape in shapes()) {
        let Some((_, problem)) = shape.problem() else { return Ok(()) };
        let best = solve(&problem, &Rules::all(), &Options::default()).expect("it solves");
        for drafter in Drafter::ALL {
            let drafted = drafter.draft(&problem);
            prop_assert_eq!(
                drafted.entries.len() + drafted.unplaced.len(), problem.items.len(), "{}", drafter
            );
            let claims = drafted.unplaced.is_empty() && drafted.forced.is_empty();
            prop_assert_eq!(
                claims, drafted.keeps_every_rule(),
                "{}: {:?} {:?} {:#?}", drafter, drafted.unplaced, drafted.forced, drafted.violations
            );
            // What is placed breaks no rule but by what it was forced to.
            for violation in &drafted.violations {
                let is_told = violation.rule == "complete"
                    || violation.items.iter().any(|item| drafted.forced.contains(item));
                prop_assert!(is_told, "{}: {:?}", drafter, violation);
            }
            match &best {
                Outcome::Solved(solved) if drafted.keeps_every_rule() => {
                    prop_assert!(solved.objective <= drafted.points(), "{}", drafter);
                }
                Outcome::Infeasible => prop_assert!(!drafted.keeps_every_rule(), "{}", drafter),
                _ => {}
            }
        }
    }
}

/// On months as they are, each rule of thumb does what its name says.
#[test]
fn each_drafter_does_what_its_name_says() {
    let mut sound = 0;
    for seed in 1..=12 {
        let recipe = Recipe { seed, renewals: 5, events: 6, ..Recipe::default() };
        let mut instance = generate(&recipe);
        instance.policy = Policy::named("practice").expect("built in");
        let problem = Problem::new(&instance).expect("it expands");
        let adoptions = |drafter: Drafter| -> i64 {
            let drafted = drafter.draft(&problem);
            assert_eq!(drafted.entries, drafter.draft(&problem).entries, "the same every time");
            let adoptions = drafted.entries.iter().filter(|entry| entry.id.ends_with("/adoption"));
            adoptions.map(|entry| (entry.date - problem.first).num_days()).sum()
        };
        let early = adoptions(Drafter::AsEarlyAsPossible);
        assert!(early < adoptions(Drafter::AsLateAsPossible), "seed {seed}");
        let points = |drafter: Drafter| {
            let drafted = drafter.draft(&problem);
            sound += u32::from(drafted.keeps_every_rule());
            drafted.points()
        };
        let [late, early, first] = Drafter::ALL.map(points);
        assert!(first <= late.min(early), "seed {seed}: it heeds what places cost");
    }
    assert!(
        sound >= 30,
        "with the order alone to keep, almost every draft is sound: {sound} of 36"
    );
}
