//! What one verb writes, the others read: hostile texts come back as they were.

use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{Instance, Origin};
use horseshoe::output::report::{Format, TextStyle, render};
use horseshoe::questions::edit::{Edit, EditRow};
use horseshoe::questions::whatif::{self, Scenario};
use horseshoe::research::generate::{Recipe, generate};
use horseshoe::solver::assemble;
use horseshoe::solver::{self, Options, Outcome};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use crate::support::*;

/// Texts with what means something to spreadsheets, to CSV and to the guard, as a reader hands them
/// on: without blanks around them, and in the one normal form.
fn texts() -> impl Strategy<Value = String> {
    let special = "[-=+@'\"＝＋－＠;,a\u{e9}平] ?[-=+@'\";,: \\.a]{0,10}";
    let any = "\\PC{1,40}";
    prop_oneof![3 => special, 1 => any].prop_map(|text| text.trim().nfc().collect())
}

/// Names that may stand as ids; the number keeps them apart.
fn names(count: usize) -> impl Strategy<Value = Vec<String>> {
    let name = "[-=+@'\"＝;, a]{0,8}";
    prop::collection::vec(name, count).prop_map(|names| {
        let numbered = names.iter().enumerate();
        numbered.map(|(number, name)| format!("{}{number}", name.trim_start())).collect()
    })
}

/// A small month with these ids and titles.
fn hostile(seed: u64, ids: &[String], titles: &[String]) -> Instance {
    let recipe = Recipe { seed, renewals: 2, events: 3, ..Recipe::default() };
    let mut instance = generate(&recipe);
    let mut renamed = std::collections::BTreeMap::new();
    let mut ids = ids.iter();
    for renewal in &mut instance.renewals {
        renewal.id.clone_from(ids.next().expect("an id"));
        renewal.mission.clone_from(&renewal.id);
    }
    for (event, title) in instance.events.iter_mut().zip(titles) {
        let id = ids.next().expect("an id");
        renamed.insert(std::mem::replace(&mut event.id, id.clone()), id.clone());
        event.title.clone_from(if title.is_empty() { id } else { title });
        event.notes.clone_from(title);
        event.after = event.after.as_ref().map(|after| renamed[after].clone());
    }
    instance
}

/// What an instance holds, without the places of its rows.
fn content(instance: &Instance) -> Vec<(&'static str, String)> {
    instance.to_files()
}

fn again(instance: &Instance) -> Instance {
    let files = instance.to_files();
    let bytes: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    match Instance::of_bytes(&instance.name, &bytes) {
        Ok(read) => read,
        Err(faults) => panic!("{faults:#}\n{files:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn an_instance_comes_back_from_its_files(
        seed in 1_u64..40,
        ids in names(5),
        titles in prop::collection::vec(texts(), 3),
    ) {
        let instance = hostile(seed, &ids, &titles);
        let read = again(&instance);
        prop_assert_eq!(content(&read), content(&instance));
        for (one, other) in read.events.iter().zip(&instance.events) {
            prop_assert_eq!(&one.id, &other.id);
            prop_assert_eq!((&one.title, &one.notes), (&other.title, &other.notes));
            prop_assert_eq!(&one.after, &other.after);
        }
        for (one, other) in read.renewals.iter().zip(&instance.renewals) {
            prop_assert_eq!((&one.id, &one.mission), (&other.id, &other.mission));
        }
    }

    #[test]
    fn scenarios_come_back_from_their_file(
        name in texts(),
        target in texts(),
        field in texts(),
        value in texts(),
    ) {
        let is_seen = |text: &String| !text.is_empty() && text.is_ascii();
        prop_assume!(is_seen(&name) && is_seen(&target) && !field.is_empty());
        let origin = Origin { file: "scenarios.csv".to_owned(), line: 2 };
        let edit = Edit::Set { target, field, value };
        let own = Scenario { name, line: 2, edits: Ok(vec![EditRow { edit, origin }]) };
        let text = whatif::scenarios_to_csv(std::slice::from_ref(&own), "note");
        let read = whatif::of_bytes("scenarios.csv", text.clone().into_bytes()).expect("reads");
        prop_assert_eq!(read.len(), 1, "{}", text);
        prop_assert_eq!(&read[0].name, &own.name);
        let (read, own) = (read[0].edits.as_ref().expect("sound"), own.edits.expect("sound"));
        prop_assert_eq!(&read[0].edit, &own[0].edit);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn plan_writes_a_programme_that_check_accepts(
        seed in 1_u64..40,
        ids in names(5),
        titles in prop::collection::vec(texts(), 3),
    ) {
        let instance = again(&hostile(seed, &ids, &titles));
        let problem = Problem::new(&instance).expect("a problem");
        let rules = Rules::all();
        let outcome = solver::solve(&problem, &rules, &Options::default()).expect("solved");
        let Outcome::Solved(solved) = outcome else { panic!("a generated month has a programme") };
        let programme = assemble::programme(&problem, *solved);
        let csv = render(&programme, Format::Csv, &TextStyle::default()).expect("renders");
        let draft = Draft::of_bytes("programme.csv", csv.clone()).expect("reads");
        let csv = String::from_utf8(csv).expect("UTF-8");
        prop_assert_eq!(rules.check(&problem, &draft), [], "{}", csv);
        prop_assert_eq!(draft.rows.len(), programme.items.len());
        for entry in &programme.items {
            let row = draft.rows.iter().find(|row| row.id == entry.id).expect("the item");
            prop_assert_eq!(&row.title, &entry.title);
        }
    }
}

#[test]
fn a_hand_may_write_apostrophes() {
    let text = "id,title,kind,date\nE1,'tis,other,2026-12-09\nE2,'=x,other,2026-12-09\n\
                E3,''60s,other,2026-12-09\n";
    let read = events(text).expect("sound");
    let titles: Vec<&str> = read.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["'tis", "=x", "''60s"]);
}
