//! What must hold between policies that differ in nothing but their leads.

use horseshoe::base::batch::Batch;
use horseshoe::base::stats::Bootstrap;
use horseshoe::input::instance::PolicyChoice;
use horseshoe::research::compare::{Case, Comparison, HeldLead, Measure, Question, compare};
use horseshoe::research::generate::{Recipe, generate};
use horseshoe::solver::Options;

const WAYS: [&str; 7] = [
    "guideline",
    "one-week",
    "preferred",
    "practice",
    "as-late-as-possible",
    "as-early-as-possible@guideline",
    "first-come-first-served@one-week",
];

fn compared(ways: &[&str]) -> Comparison {
    let recipe = |seed| Recipe { seed, renewals: 4, events: 6, ..Recipe::default() };
    let cases: Vec<Case> = (1..=8).map(|seed| Case::of(generate(&recipe(seed)))).collect();
    let question = Question {
        columns: ways.iter().map(|way| way.parse().expect("a way of drafting")).collect(),
        judge: PolicyChoice::Named("preferred".into()),
        bootstrap: Bootstrap { resamples: 199, ..Bootstrap::default() },
        options: Options::default(),
    };
    compare(&cases, &question, &Batch::unwatched()).expect("the instances are sound")
}

/// The built-in policies differ in their leads alone. So by the penalties of `preferred` nothing costs
/// less than its own programme, and but for leads nothing costs less than that of `practice`, which
/// asks for none. What the guideline plans keeps every lead.
#[test]
fn each_policy_is_the_best_at_what_it_asks_for() {
    let comparison = compared(&WAYS);
    let (mut programmes, mut leads) = (0, 0);
    for instance in &comparison.instances {
        let of = |way: &str| {
            let place = WAYS.iter().position(|known| *known == way).expect("a way");
            instance.cells[place].programme().expect("generated with a programme")
        };
        let (preferred, practice) = (of("preferred"), of("practice"));
        for (cell, way) in instance.cells.iter().zip(WAYS) {
            let Some(judged) = cell.programme() else { continue };
            programmes += 1;
            assert!(judged.broken.is_empty(), "{way}: `preferred` has no hard lead to break");
            assert!(preferred.points <= judged.points, "{way}");
            assert!(practice.other_points() <= judged.other_points(), "{way}");
            assert_eq!(judged.points, judged.terms.values().sum::<i64>());
            assert_eq!(judged.meetings, cell.items.iter().filter(|i| i.session.is_some()).count());
        }
        let guideline = of("guideline");
        // The lead of a mandate without a TCC meeting is soft under every policy.
        let is_hard = |lead: &&HeldLead| lead.lead != "report -> consultations";
        let hard: Vec<&HeldLead> = guideline.leads.iter().filter(is_hard).collect();
        assert!(hard.iter().all(|lead| lead.slack >= 0), "{hard:?}");
        leads += hard.len();
        assert!(of("one-week").leads.iter().filter(is_hard).all(|lead| lead.actual >= 7));
    }
    assert!(programmes >= 48, "{programmes} of 56");
    assert!(leads >= 32, "{leads} leads");
}

/// The other way round every difference is negated, and no column changes for being beside others.
#[test]
fn the_order_of_the_columns_changes_nothing_but_signs() {
    let (one, other) = (compared(&["guideline", "practice"]), compared(&["practice", "guideline"]));
    for measure in Measure::ALL {
        let of = |comparison: &Comparison| {
            let mut found = comparison.summary.from_first(measure);
            found.next().and_then(|difference| difference.paired.clone()).expect("eight pairs")
        };
        let (one, other) = (of(&one), of(&other));
        assert_eq!(one.pairs, 8, "{measure:?}");
        assert_eq!((one.mean, one.median, one.more), (-other.mean, -other.median, other.less));
        let (ends, turned) = (one.interval.expect("enough"), other.interval.expect("enough"));
        assert_eq!((ends.low, ends.high), (-turned.high, -turned.low), "{measure:?}");
    }
    for (one, other) in one.instances.iter().zip(&other.instances) {
        assert_eq!(one.cells[0].items, other.cells[1].items);
    }
}
