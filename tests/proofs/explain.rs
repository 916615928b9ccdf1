//! Conflicts are conflicts and nothing in them is idle; repairs are enough and one day less is not;
//! waivers cost no more than any single repair.

use horseshoe::draft::Draft;
use horseshoe::explain::{Conflict, Explanation, Lever, Member, explain, restricted};
use horseshoe::model::Formulation;
use horseshoe::problem::Problem;
use horseshoe::rules::Rules;
use horseshoe::solve::{Any, Options, Outcome, any, solve};

use crate::small::Shape;

/// The plain program in another formulation than that of the explanations.
fn otherwise() -> Options {
    Options { formulation: Formulation::Step, reduce: false, ..Options::default() }
}

fn has_programme(problem: &Problem, rules: &Rules) -> bool {
    match any(problem, rules, &otherwise()).expect("no failure") {
        Any::Programme(entries) => {
            let broken = rules.check(problem, &Draft::of_entries(&entries));
            assert!(broken.is_empty(), "{}: {broken:?}", problem.name);
            true
        }
        Any::None => false,
        Any::Unknown => panic!("{} has no limit", problem.name),
    }
}

/// Instances without a programme, with their explanations.
fn impossible(seeds: std::ops::Range<u64>) -> Vec<(Problem, Explanation)> {
    let rules = Rules::all();
    let problems = seeds.filter_map(|seed| Some(Shape::nth(seed).problem()?.1));
    let without = problems.filter(|problem| {
        matches!(solve(problem, &rules, &Options::default()), Ok(Outcome::Infeasible))
    });
    let explained = without.map(|problem| {
        let explained = explain(&problem, &rules, &Options::default()).expect("no failure");
        (problem, explained)
    });
    explained.collect()
}

fn is_conflict(problem: &Problem, members: &[Member]) -> bool {
    let (some, rules) = restricted(problem, &Rules::all(), members);
    !some.items.is_empty() && !has_programme(&some, &rules)
}

#[test]
fn conflicts_have_no_programme_and_each_of_their_statements_is_needed() {
    let (mut windows, mut overloads, mut together) = (0, 0, 0);
    for (problem, explained) in impossible(0..500) {
        match &explained.conflict {
            Conflict::Windows { .. } | Conflict::NoDay { .. } => windows += 1,
            Conflict::Overload(_) => overloads += 1,
            Conflict::Rules { is_irreducible, members } => {
                assert!(is_irreducible, "{}", problem.name);
                assert_eq!(*members, explained.rules, "{}", problem.name);
                together += 1;
            }
            Conflict::Together { .. } => panic!("{}: {}", problem.name, explained.conflict),
        }
        assert!(is_conflict(&problem, &explained.rules), "{}: {explained}", problem.name);
        for out in 0..explained.rules.len() {
            let mut rest = explained.rules.clone();
            let out = rest.remove(out);
            assert!(!is_conflict(&problem, &rest), "{}: {out} is idle", problem.name);
        }
    }
    let counts = format!("{windows} windows, {overloads} overloads, {together} together");
    assert!(windows > 40 && overloads > 5 && together > 5, "{counts}");
}

#[test]
fn repairs_are_enough_and_one_day_less_is_not() {
    let rules = Rules::all();
    let (mut counted, mut whole) = (0, 0);
    for (problem, explained) in impossible(500..800) {
        for repair in &explained.repairs {
            let with = |days| has_programme(&repair.lever.applied(&problem, days), &rules);
            let told = format!("{}: {repair}", problem.name);
            match repair.days {
                Some(days) => {
                    assert!(with(days), "{told} is not enough");
                    assert!(!with(days - 1), "{told} is more than enough");
                    counted += 1;
                }
                None => {
                    assert!(with(1), "{told} is not enough");
                    whole += 1;
                }
            }
        }
    }
    assert!(counted > 60 && whole > 20, "{counted} by the day, {whole} as a whole");
}

/// The shortfall that a chain's own arithmetic tells is exact for the chain by itself.
#[test]
fn the_days_that_a_chain_is_short_are_exact() {
    let rules = Rules::all();
    let mut asked = 0;
    for (problem, explained) in impossible(800..1200) {
        let Conflict::Windows { conflicts } = &explained.conflict else { continue };
        let [conflict] = conflicts.as_slice() else { continue };
        let own = conflict.steps.first().and_then(|step| problem.item(&step.item));
        let Some(renewal) = own.and_then(|own| problem.items[own].renewal.clone()) else {
            continue;
        };
        if conflict.limit != "the mandate expires on" {
            continue;
        }
        let alone =
            problem.without_items(|item| problem.items[item].renewal.as_ref() != Some(&renewal));
        let lever = Lever::TechnicalRollover { renewal };
        let apart = rules.clone().without("one_meeting");
        let with = |days| has_programme(&lever.applied(&alone, days), &apart);
        assert!(with(conflict.short), "{}: {conflict}", problem.name);
        assert!(!with(conflict.short - 1), "{}: {conflict}", problem.name);
        asked += 1;
    }
    assert!(asked > 15, "{asked} chains");
}

#[test]
fn the_cheapest_waivers_cost_no_more_than_any_single_repair() {
    let rules = Rules::all();
    let mut compared = 0;
    for (problem, explained) in impossible(1200..1500) {
        let Some(waived) = &explained.waived else { continue };
        assert!(waived.is_proved, "{}", problem.name);
        // What it waives is what the check of the problem itself finds broken.
        let draft = Draft::of_entries(&waived.programme.items);
        assert!(!rules.check(&problem, &draft).is_empty(), "{}", problem.name);
        assert!(!waived.waivers.is_empty() && waived.points > 0, "{}", problem.name);
        for repair in &explained.repairs {
            let alone = |item: &String| {
                let index = problem.item(item).expect("an item");
                let paired = problem.items.iter().any(|other| other.follows == Some(index));
                !paired && problem.items[index].follows.is_none()
            };
            let comparable = match &repair.lever {
                Lever::LeadShorter { .. } | Lever::TechnicalRollover { .. } => true,
                Lever::MeetingMoved { item } | Lever::MeetingDropped { item } => alone(item),
                // A report that is out is never waived; a day that is opened may serve many items.
                _ => false,
            };
            if comparable {
                let told = format!("{}: {waived}against {repair}", problem.name);
                assert!(waived.points <= repair.points, "{told}");
                compared += 1;
            }
        }
    }
    assert!(compared > 60, "{compared} repairs");
}
