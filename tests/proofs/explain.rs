//! Conflicts are conflicts and nothing in them is idle; repairs are enough and one day less is not;
//! waivers cost no more than any single repair.

use chrono::NaiveDate;
use horseshoe::base::calendar::Session;
use horseshoe::base::item::ItemKind;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{Event, Instance, MandateKind, Policy, Renewal};
use horseshoe::questions::explain::{
    Conflict, Explanation, Member, Relaxation, explain, restricted,
};
use horseshoe::solver::model::Formulation;
use horseshoe::solver::{Feasibility, Options, Outcome, any, solve};

use crate::small::Shape;
use horseshoe::domain::ids::RuleId;

/// The plain program in another formulation than that of the explanations.
fn otherwise() -> Options {
    Options { formulation: Formulation::Step, reduce: false, ..Options::default() }
}

fn has_programme(problem: &Problem, rules: &Rules) -> bool {
    match any(problem, rules, &otherwise()).expect("no failure") {
        Feasibility::Programme(entries) => {
            let broken = rules.check(problem, &Draft::of_entries(&entries));
            assert!(broken.is_empty(), "{}: {broken:?}", problem.name);
            true
        }
        Feasibility::None => false,
        Feasibility::Unknown => panic!("{} has no limit", problem.name),
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
    for (problem, explained) in impossible(0..300) {
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
    // Overfull days are rare among these; `overfull_days_around_a_renewal` builds some.
    assert!(windows > 40 && together > 2, "{counts}");
}

#[test]
fn repairs_are_enough_and_one_day_less_is_not() {
    let rules = Rules::all();
    let (mut counted, mut whole) = (0, 0);
    for (problem, explained) in impossible(500..700) {
        for repair in &explained.repairs {
            let with = |days| has_programme(&repair.relaxation.applied(&problem, days), &rules);
            let told = format!("{}: {repair}", problem.name);
            match repair.days {
                Some(days) => {
                    assert!(with(days), "{told} is not enough");
                    assert!(days == 0 || !with(days - 1), "{told} is more than enough");
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
    for (problem, explained) in impossible(800..1060) {
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
        let relaxation = Relaxation::TechnicalRollover { renewal };
        let apart = rules.clone().without(RuleId::OneMeeting);
        let with = |days| has_programme(&relaxation.applied(&alone, days), &apart);
        assert!(with(conflict.short), "{}: {conflict}", problem.name);
        assert!(!with(conflict.short - 1), "{}: {conflict}", problem.name);
        asked += 1;
    }
    assert!(asked > 8, "{asked} chains");
}

#[test]
fn the_cheapest_waivers_cost_no_more_than_any_single_repair() {
    let rules = Rules::all();
    let mut compared = 0;
    for (problem, explained) in impossible(1200..1400) {
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
            let comparable = match &repair.relaxation {
                Relaxation::LeadShorter { .. } | Relaxation::TechnicalRollover { .. } => true,
                Relaxation::MeetingMoved { item } | Relaxation::MeetingDropped { item } => {
                    alone(item)
                }
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
    assert!(compared > 30, "{compared} repairs");
}

/// UNFICYP with its report on 1 December and its mandate until the 18th, when debates of some minutes
/// take the only days that the leads leave.
fn crowded(minutes: u32) -> Problem {
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day);
    let renewal = Renewal {
        id: "UNFICYP".into(),
        mission: "UNFICYP".into(),
        report_issued: day(1),
        not_before: day(1),
        mandate_expires: day(18),
        ..Renewal::default()
    };
    let debate = |on: u32| Event {
        minutes: Some(minutes),
        earliest: day(on),
        latest: day(on),
        ..Event::new(format!("debate-{on}"), ItemKind::OpenDebate)
    };
    let instance = Instance {
        name: format!("debates of {minutes} minutes"),
        renewals: vec![renewal],
        events: vec![debate(17), debate(18)],
        calendar: Vec::new(),
        policy: Policy::guideline(),
        programme: Default::default(),
    };
    Problem::new(&instance).expect("a problem")
}

#[test]
fn overfull_days_around_a_renewal() {
    let rules = Rules::all();
    let mut overfull = 0;
    for minutes in (180..=360).step_by(20) {
        let problem = crowded(minutes);
        if has_programme(&problem, &rules) {
            continue;
        }
        let explained = explain(&problem, &rules, &Options::default()).expect("no failure");
        let Conflict::Overload(overload) = &explained.conflict else {
            panic!("{minutes}: {}", explained.conflict);
        };
        assert!(overload.minutes > overload.capacity, "{minutes}");
        assert!(is_conflict(&problem, &explained.rules), "{minutes}: {explained}");
        let rollover = Relaxation::TechnicalRollover { renewal: "UNFICYP".into() };
        let told = explained.repairs.iter().find(|repair| repair.relaxation == rollover);
        let days = told.and_then(|repair| repair.days).expect("a rollover is enough");
        assert!(has_programme(&rollover.applied(&problem, days), &rules));
        assert!(!has_programme(&rollover.applied(&problem, days - 1), &rules));
        overfull += 1;
    }
    assert!(overfull > 1, "{overfull} crowded months");
}

/// Two renewals that each fit, and together do not: one adoption has ten minutes too few.
#[test]
fn two_renewals_that_each_fit_and_together_do_not() {
    let day = |day| NaiveDate::from_ymd_opt(2027, 1, day);
    let renewal = |id: &str| Renewal {
        id: id.into(),
        mission: id.into(),
        kind: MandateKind::Political,
        report_issued: day(4),
        mandate_expires: day(6),
        ..Renewal::default()
    };
    let debate = |on: u32, session: Session, minutes: u32| Event {
        minutes: Some(minutes),
        date: day(on),
        session: Some(session),
        ..Event::new(format!("debate-{on}-{session}"), ItemKind::OpenDebate)
    };
    let instance = |missions: &[&str]| Instance {
        name: format!("{missions:?}"),
        renewals: missions.iter().map(|id| renewal(id)).collect(),
        events: vec![
            debate(5, Session::Morning, 80),
            debate(5, Session::Afternoon, 165),
            debate(6, Session::Morning, 165),
            debate(6, Session::Afternoon, 90),
        ],
        calendar: Vec::new(),
        policy: Policy::guideline(),
        programme: Default::default(),
    };
    let rules = Rules::all();
    for alone in [&["A"], &["B"]] {
        assert!(has_programme(&Problem::new(&instance(alone)).expect("a problem"), &rules));
    }
    let both = Problem::new(&instance(&["A", "B"])).expect("a problem");
    let explained = explain(&both, &rules, &Options::default()).expect("no failure");
    assert!(!has_programme(&both, &rules));
    assert!(
        matches!(explained.conflict, Conflict::Rules { is_irreducible: true, .. }),
        "{explained}"
    );
    for subject in ["A", "B"] {
        assert!(explained.rules.iter().any(|member| member.subject == subject), "{explained}");
    }
    let rollover = |renewal: &str| Relaxation::TechnicalRollover { renewal: renewal.into() };
    for renewal in ["A", "B"] {
        let told = explained.repairs.iter().find(|repair| repair.relaxation == rollover(renewal));
        let days = told.and_then(|repair| repair.days).expect("a rollover is enough");
        assert!(has_programme(&rollover(renewal).applied(&both, days), &rules));
        assert!(!has_programme(&rollover(renewal).applied(&both, days - 1), &rules));
    }
}
