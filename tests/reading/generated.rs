//! What `generate` writes, `plan` reads, for everything that it can be asked for.

use chrono::NaiveDate;
use horseshoe::domain::problem::Problem;
use horseshoe::input::instance::{Instance, PolicyChoice};
use horseshoe::questions::whatif;
use horseshoe::research::generate::{MOST_SCENARIOS, Recipe, generate, scenarios, write};
use proptest::prelude::*;

use crate::support::plain;

fn month(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).expect("a month")
}

/// Recipes within the limits of every option, mostly small; some at a limit.
fn recipes() -> impl Strategy<Value = Recipe> {
    let limits = [month(1946, 3), month(2190, 12), month(2026, 12), month(2200, 11)];
    let other = (1946..=2190, 1_u32..=12).prop_map(|(year, number)| month(year, number));
    let first = prop_oneof![2 => other, 1 => prop::sample::select(limits.to_vec())];
    let months = prop_oneof![8 => 1_u32..=3, 1 => 4_u32..=24, 1 => Just(120)];
    (any::<u64>(), first, months, 0_u32..=60, 0_u32..=200).prop_map(
        |(seed, first_month, months, renewals, events)| Recipe {
            seed,
            first_month,
            months,
            renewals,
            events,
        },
    )
}

fn check(recipe: &Recipe, count: u32) {
    let instance = generate(recipe);
    let drawn = scenarios(&instance, recipe.seed, count);
    let top = tempfile::TempDir::new().expect("a directory");
    write(&instance, &drawn, top.path()).expect("written");
    let read = Instance::load(top.path(), &PolicyChoice::OfInstance);
    if read.is_err() {
        panic!("{recipe:?}: {}", plain(&read));
    }
    let read = read.expect("sound");
    assert_eq!(read.renewals, instance.renewals, "{recipe:?}");
    assert_eq!(read.events, instance.events, "{recipe:?}");
    Problem::new(&read).unwrap_or_else(|faults| panic!("{recipe:?}: {faults:#}"));
    let is_blank =
        |scenario: &&whatif::Scenario| scenario.edits.as_ref().is_ok_and(|edits| !edits.is_empty());
    let wanted = drawn.iter().filter(is_blank).count();
    if wanted > 0 {
        let read = whatif::read(&top.path().join("scenarios.csv")).expect("readable");
        assert_eq!(read.len(), wanted, "{recipe:?}");
        assert!(read.iter().all(|scenario| scenario.edits.is_ok()), "{recipe:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn what_is_generated_is_read(recipe in recipes(), count in 0_u32..40) {
        if recipe.check().is_ok() && recipe.renewals > 0 {
            check(&recipe, count);
        }
    }
}

#[test]
fn the_limits_are_reached() {
    let at = |first_month, months| Recipe { first_month, months, ..Recipe::default() };
    let mut reached = 0;
    // The earliest dates depend on the draw: many seeds come near the earliest there can be.
    for seed in 0..200 {
        let recipe = Recipe { seed, renewals: 30, events: 60, ..at(month(1946, 3), 1) };
        assert_eq!(recipe.check(), Ok(()));
        check(&recipe, 3);
        let recipe = Recipe { seed, renewals: 30, events: 60, ..at(month(2200, 11), 1) };
        assert_eq!(recipe.check(), Ok(()));
        check(&recipe, 3);
        reached += 2;
    }
    let large = Recipe { renewals: 41, events: 83, ..at(month(2190, 12), 120) };
    assert_eq!(large.check(), Ok(()));
    check(&large, MOST_SCENARIOS);
    assert_eq!(reached, 400);
}

#[test]
fn what_could_not_be_read_is_refused_with_the_range_and_the_reason() {
    let usual = Recipe::default();
    for (recipe, told) in [
        (
            Recipe { first_month: month(1946, 1), ..usual.clone() },
            "months from 1946-03 are generated",
        ),
        (
            Recipe { first_month: month(1946, 2), ..usual.clone() },
            "`plan` reads dates from 1946 on",
        ),
        (
            Recipe { first_month: month(2200, 12), ..usual.clone() },
            "months to 2200-11 are generated",
        ),
        (Recipe { first_month: month(2190, 12), months: 121, ..usual.clone() }, "from 1 to 120"),
        (Recipe { months: 0, ..usual.clone() }, "from 1 to 120"),
        (Recipe { months: 120, renewals: 42, ..usual.clone() }, "at most 5,000 rows"),
        (Recipe { months: 120, events: 200, ..usual.clone() }, "24,000"),
        (Recipe { first_month: NaiveDate::MIN, ..usual.clone() }, "months from 1946-03"),
        (Recipe { first_month: NaiveDate::MAX, ..usual.clone() }, "months to 2200-11"),
        (Recipe { months: u32::MAX, ..usual }, "from 1 to 120"),
    ] {
        let refused = recipe.check().expect_err("refused").to_string();
        assert!(refused.contains(told), "{refused}");
    }
}
