//! What is written into a workbook is what is read back from it.

use std::fs;

use horseshoe::input::instance::{Instance, PolicyChoice};
use horseshoe::output::report::{Audience, Format, TextStyle, render, write_for};
use horseshoe::research::generate::{Recipe, generate};
use horseshoe::{Draft, Rules};
use proptest::prelude::*;

use crate::support::{answering, data, read, workbook};

/// The tables of an instance, as its files have them.
fn tables(instance: &Instance) -> Vec<(&'static str, String)> {
    instance.to_files()
}

fn check(instance: &Instance) -> Instance {
    let read = read(&workbook(&answering(instance), Audience::Us));
    let read = read.unwrap_or_else(|faults| panic!("{faults:#}"));
    assert_eq!(tables(&read), tables(instance));
    read
}

#[test]
fn the_months_of_the_repository_come_back() {
    let mut cells = 0;
    for name in ["2026-01", "2026-05", "2026-06", "2026-10", "2026-12", "2027-01"] {
        let instance = data(name);
        let read = check(&instance);
        assert_eq!(read.name, "month", "the name of the workbook");
        let commas = |(_, text): &(&str, String)| text.matches(',').count();
        cells += tables(&read).iter().map(commas).sum::<usize>();
    }
    assert!(cells > 2_500, "{cells} cells");
}

/// Texts that a person or an attacker may write into a cell.
fn texts() -> impl Strategy<Value = String> {
    let special = "[<>&\"'=+@;:,|\\\\\n\t{}%_x0-9A-F`#!~$\u{202e}\u{200f}é平🕊＝ -]{0,24}";
    prop_oneof![
        3 => special,
        2 => "\\PC{0,40}",
        1 => "_x[0-9A-F]{4}_",
        1 => prop::sample::select(vec!["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "1701", "2026-12", "1e3", "TRUE", "10:30", "0012"])
            .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn every_generated_instance_comes_back(
        seed in any::<u64>(),
        renewals in 0_u32..20,
        events in 1_u32..40,
        texts in prop::collection::vec(texts(), 1..30),
    ) {
        let recipe = Recipe { seed, renewals, events, ..Recipe::default() };
        let mut instance = generate(&recipe);
        let mut next = texts.iter().cycle().cloned();
        let mut text = || next.next().unwrap_or_default();
        for renewal in &mut instance.renewals {
            (renewal.notes, renewal.resolution) = (text(), text());
            renewal.extra.insert("x_own".to_owned(), text());
        }
        for event in &mut instance.events {
            (event.title, event.basis, event.location) = (text(), text(), text());
            event.notes = text();
            event.extra.insert("x_own".to_owned(), text());
        }
        // The readers of the files are the measure: what they make of the texts, a workbook gives too.
        let files = instance.to_files();
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let of_files = Instance::of_bytes("month", &files);
        prop_assume!(of_files.is_ok());
        let of_files = of_files.expect("sound");
        let read = check(&of_files);
        prop_assert_eq!(read.renewals.len(), of_files.renewals.len());
        for (one, other) in read.events.iter().zip(&of_files.events) {
            prop_assert_eq!(&one.title, &other.title);
            prop_assert_eq!(&one.notes, &other.notes);
        }
    }
}

#[test]
fn the_programme_of_a_workbook_is_that_of_its_files() {
    let home = tempfile::tempdir().expect("a directory");
    let path = format!("{}/data/2027-01", env!("CARGO_MANIFEST_DIR"));
    let programme = horseshoe::plan(&path).expect("a programme");
    write_for(&programme, Audience::Us, home.path()).expect("written");
    let again = horseshoe::plan(home.path().join("for-us.xlsx")).expect("a programme");
    let csv = |programme| render(programme, Format::Csv, &TextStyle::default()).expect("rows");
    assert_eq!(csv(&again), csv(&programme));
    assert_eq!(
        (again.objective, again.penalties.len()),
        (programme.objective, programme.penalties.len())
    );

    // Both copies are the programme, for `check`, `diff` and `--keep`.
    let of_csv = Draft::read(&home.path().join("programme.csv")).expect("rows");
    let instance = Instance::load(path.as_ref(), &PolicyChoice::OfInstance).expect("an instance");
    let problem = horseshoe::Problem::new(&instance).expect("a problem");
    for name in ["programme.xlsx", "for-us.xlsx"] {
        let draft = Draft::read(&home.path().join(name)).expect("rows");
        assert_eq!(draft.rows.len(), of_csv.rows.len());
        for (one, other) in draft.rows.iter().zip(&of_csv.rows) {
            assert_eq!((&one.id, &one.title), (&other.id, &other.title));
            assert_eq!(
                (one.date, one.session, one.start, one.end, one.status),
                (other.date, other.session, other.start, other.end, other.status)
            );
            assert_eq!(one.origin.line, other.origin.line, "the row of the sheet");
        }
        assert_eq!(Rules::all().check(&problem, &draft), [], "{name}");
    }
}

#[test]
fn the_same_programme_gives_the_same_bytes() {
    let programme = horseshoe::plan(format!("{}/data/2027-01", env!("CARGO_MANIFEST_DIR")))
        .expect("a programme");
    for audience in Audience::ALL {
        let (one, other) = (workbook(&programme, audience), workbook(&programme, audience));
        assert!(one == other, "{audience}");
    }
    let home = tempfile::tempdir().expect("a directory");
    for _ in 0..2 {
        write_for(&programme, Audience::Us, home.path()).expect("written");
    }
    let version = fs::read_to_string(home.path().join("programme.json")).expect("written");
    assert!(version.contains("\"version\": 1"), "nothing changed, so the version stays");
}
