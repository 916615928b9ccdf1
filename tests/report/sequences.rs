//! The entries of calendars over many versions: identifiers stay, numbers grow where entries change.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use horseshoe::base::calendar::days_after;
use horseshoe::domain::programme::Programme;
use horseshoe::output::report::{Previous, number, write_all};
use icalendar::{Calendar, CalendarComponent, Component as _};
use proptest::prelude::*;

use crate::fixture;

/// An entry as another library reads it: its number, and everything else but the stamp.
type Read = (u32, Vec<(String, String)>);

fn entries(dir: &Path) -> BTreeMap<String, Read> {
    let text = fs::read_to_string(dir.join("programme.ics")).expect("a calendar");
    let calendar: Calendar = text.parse().expect("an iCalendar file");
    let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
    let read = events.map(|event| {
        let properties = event.properties().iter();
        let value = |name: &str| event.property_value(name).expect(name).to_owned();
        let rest = properties
            .filter(|(name, _)| !["DTSTAMP", "SEQUENCE"].contains(&name.as_str()))
            .map(|(name, property)| (name.clone(), property.value().to_owned()));
        (value("UID"), (value("SEQUENCE").parse().expect("a number"), rest.collect()))
    });
    let all: Vec<(String, Read)> = read.collect();
    let count = all.len();
    let by_uid: BTreeMap<String, Read> = all.into_iter().collect();
    assert_eq!(by_uid.len(), count, "no identifier occurs twice");
    by_uid
}

fn is_cancelled((_, properties): &Read) -> bool {
    properties.contains(&("STATUS".to_owned(), "CANCELLED".to_owned()))
}

/// What happens to one item or deadline between two versions.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Stays,
    Moves(u64),
    Renamed,
    Drops,
    Tentative,
}

fn fates() -> impl Strategy<Value = Vec<Fate>> {
    let fate = prop_oneof![
        8 => Just(Fate::Stays),
        1 => (1..5_u64).prop_map(Fate::Moves),
        1 => Just(Fate::Renamed),
        2 => Just(Fate::Drops),
        1 => Just(Fate::Tentative),
    ];
    proptest::collection::vec(fate, 40)
}

/// December with these fates; the instance bears the name of its folder.
fn version(fates: &[Fate], at: usize) -> Programme {
    let mut programme = fixture::december();
    programme.instance = format!("copy-{at}");
    programme.head.version = None;
    let mut fates = fates.iter().cycle();
    programme.items.retain_mut(|entry| {
        match fates.next().expect("a cycle") {
            Fate::Stays => {}
            Fate::Moves(days) => entry.date = days_after(entry.date, *days),
            Fate::Renamed => entry.title.push_str(" (revised)"),
            Fate::Drops => return false,
            Fate::Tentative => entry.tentative = true,
        }
        true
    });
    programme.deadlines.retain_mut(|deadline| match fates.next().expect("a cycle") {
        Fate::Moves(days) => {
            deadline.date = days_after(deadline.date, *days);
            true
        }
        fate => !matches!(fate, Fate::Drops),
    });
    programme
}

fn written(dir: &Path) -> serde_json::Value {
    let json = fs::read_to_string(dir.join("programme.json")).expect("a programme");
    serde_json::from_str(&json).expect("JSON")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn over_ten_versions_identifiers_stay_and_numbers_follow_the_changes(
        versions in proptest::collection::vec(fates(), 10),
    ) {
        let dir = tempfile::tempdir().expect("a directory");
        let mut before: BTreeMap<String, Read> = BTreeMap::new();
        let mut counted = 0;
        for (at, fates) in versions.iter().enumerate() {
            let programme = version(fates, at);
            write_all(&programme, dir.path()).expect("writes");
            let now = entries(dir.path());
            let there = programme.items.len() + programme.deadlines.len() + programme.mandates.len();
            prop_assert_eq!(now.values().filter(|entry| !is_cancelled(entry)).count(), there);
            for entry in &programme.items {
                let uid = format!("{}@2026-12.horseshoe", entry.id);
                prop_assert!(!is_cancelled(&now[&uid]), "{}", uid);
            }
            let mut changed = before.is_empty();
            for (uid, old) in &before {
                let new = now.get(uid).expect("nothing is forgotten");
                prop_assert_eq!(new.0, old.0 + u32::from(new.1 != old.1), "{}", uid);
                changed |= new.1 != old.1;
            }
            changed |= now.len() > before.len();
            counted += u64::from(changed);
            prop_assert_eq!(written(dir.path())["head"]["version"].as_u64(), Some(counted));
            before = now;
        }
    }
}

#[test]
fn the_same_programme_is_the_same_version() {
    let dir = tempfile::tempdir().expect("a directory");
    let programme = version(&[Fate::Stays], 0);
    write_all(&programme, dir.path()).expect("writes");
    let first = fs::read(dir.path().join("programme.ics")).expect("a calendar");
    write_all(&programme, dir.path()).expect("writes");
    assert_eq!(fs::read(dir.path().join("programme.ics")).expect("a calendar"), first);
    assert_eq!(written(dir.path())["head"]["version"], 1);
}

#[test]
fn the_version_of_the_instance_counts_where_it_is_higher() {
    let dir = tempfile::tempdir().expect("a directory");
    let mut programme = version(&[Fate::Stays], 0);
    programme.head.version = Some(7);
    write_all(&programme, dir.path()).expect("writes");
    programme.items.pop();
    write_all(&programme, dir.path()).expect("writes");
    assert_eq!(written(dir.path())["head"]["version"], 8);
}

/// A month planned into the folder of the month before cancels nothing of it.
#[test]
fn another_month_is_another_programme() {
    let dir = tempfile::tempdir().expect("a directory");
    write_all(&version(&[Fate::Stays], 0), dir.path()).expect("writes");
    let mut january = fixture::empty();
    january.head.version = None;
    (january.first, january.last) = (fixture::date("2027-01-01"), fixture::date("2027-01-31"));
    write_all(&january, dir.path()).expect("writes");
    assert!(entries(dir.path()).is_empty());
    assert_eq!(written(dir.path())["head"]["version"], 1);
}

/// `programme.csv` alone, as `--keep` reads it, keeps the identifiers and the numbers of its rows; what a
/// person changed in it is new against what was sent.
#[test]
fn a_kept_programme_passes_its_numbers_on() {
    let home = tempfile::tempdir().expect("a directory");
    let (first, alone) = (home.path().join("first"), home.path().join("alone"));
    write_all(&version(&[Fate::Stays], 0), &first).expect("writes");
    fs::create_dir(&alone).expect("a directory");
    let kept = alone.join("agreed.csv");
    let csv = fs::read_to_string(first.join("programme.csv")).expect("rows");
    let csv = csv.replace("irmct@2026-12.horseshoe,0", "of-old@2025-01.horseshoe,4");
    fs::write(&kept, csv).expect("written");

    let mut programme = version(&[Fate::Stays], 1);
    let at = programme.items.iter().position(|entry| entry.id == "irmct").expect("there");
    programme.items[at].date = fixture::date("2026-12-07");
    number(&mut programme, &[Previous::of_kept(&kept)]);
    let entry = &programme.calendar[at];
    assert_eq!((entry.uid.as_str(), entry.sequence), ("of-old@2025-01.horseshoe", 5));
    let same = &programme.calendar[at + 1];
    assert_eq!((same.uid.as_str(), same.sequence), ("UNDOF/tcc_meeting@2026-12.horseshoe", 0));
}

/// A person who edits the rows in place has not sent them yet: the calendar that was sent counts.
#[test]
fn an_edited_row_is_a_change_against_what_was_sent() {
    let dir = tempfile::tempdir().expect("a directory");
    let mut programme = version(&[Fate::Stays], 0);
    write_all(&programme, dir.path()).expect("writes");
    let path = dir.path().join("programme.csv");
    let csv = fs::read_to_string(&path).expect("rows");
    fs::write(&path, csv.replace("2026-12-08,morning", "2026-12-07,morning")).expect("written");
    let at = programme.items.iter().position(|entry| entry.id == "irmct").expect("there");
    programme.items[at].date = fixture::date("2026-12-07");
    write_all(&programme, dir.path()).expect("writes");
    assert_eq!(entries(dir.path())["irmct@2026-12.horseshoe"].0, 1);
    assert_eq!(written(dir.path())["head"]["version"], 2);
}

/// A file that cannot be read is named, and nobody's texts reach the identifiers.
#[test]
fn what_cannot_be_read_says_so_and_counts_for_nothing() {
    let dir = tempfile::tempdir().expect("a directory");
    fs::write(dir.path().join("programme.json"), "{ broken").expect("written");
    let csv = "date,id,uid,sequence\n2026-12-08,irmct,\"a\r\nBEGIN:VALARM\",3\n";
    fs::write(dir.path().join("programme.csv"), csv).expect("written");
    let previous = Previous::in_folder(dir.path());
    assert_eq!(previous.problems().len(), 1);
    assert!(previous.problems()[0].contains("programme.json"), "{:?}", previous.problems());
    let mut programme = version(&[Fate::Stays], 0);
    number(&mut programme, &[previous]);
    assert!(programme.calendar.iter().all(|entry| entry.uid.ends_with("@2026-12.horseshoe")));
}
