//! The papers and the calendars as people call them.

use std::collections::BTreeMap;

use icalendar::{Calendar, CalendarComponent, Component as _};

use crate::support::{Ended, call, call_in, json};

const MONTH: &str = "data/2027-01";

/// A folder that `plan --out` wrote, and its path.
fn written() -> (tempfile::TempDir, String) {
    let home = tempfile::tempdir().expect("a directory");
    let out = home.path().join("january").to_str().expect("UTF-8").to_owned();
    let ended = call(&["plan", MONTH, "--out", &out]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    (home, out)
}

/// Replaces the day of an item in a programme.
fn moved(file: &str, id: &str, to: &str) {
    let text = std::fs::read_to_string(file).expect("a programme");
    let lines = text.lines().map(|line| match line.contains(&format!(",{id},")) {
        true => format!("{to}{}", &line[10..]),
        false => line.to_owned(),
    });
    let edited: Vec<String> = lines.collect();
    assert_ne!(edited.join("\n") + "\n", text, "{id} is there");
    std::fs::write(file, edited.join("\n") + "\n").expect("written");
}

/// The rows of a CSV by two of its columns.
fn rows(csv: &str, columns: [&str; 2]) -> Vec<[String; 2]> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let at = |name: &str| header.iter().position(|own| own == name).expect("a column");
    let columns = columns.map(at);
    let rows = reader.records().map(|row| {
        let row = row.expect("a row");
        columns.map(|column| row[column].to_owned())
    });
    rows.collect()
}

#[test]
fn the_note_has_the_changes_that_diff_has() {
    let (home, out) = written();
    let edited = home.path().join("edited.csv").to_str().expect("UTF-8").to_owned();
    std::fs::copy(format!("{out}/programme.csv"), &edited).expect("a copy");
    moved(&edited, "wrap-up", "2027-01-27");
    moved(&edited, "UNFICYP/adoption", "2027-02-03");
    let diff = call(&["diff", &format!("{out}/programme.csv"), &edited, "--format", "csv"]);
    let wanted = rows(&diff.out, ["change", "id"]);
    assert_eq!(wanted.len(), 2, "{}", diff.shown());
    let args = ["paper", "note", MONTH, "--programme", &edited, "--since", &out, "--format", "csv"];
    let note = call(&args);
    // The vote is held after the mandate has ended.
    assert_eq!(note.code, 1, "{}", note.shown());
    assert!(note.said().contains("was checked: it breaks"), "{}", note.err);
    let sections = rows(&note.out, ["section", "kind"]);
    let all = rows(&note.out, ["kind", "id"]);
    let changed: Vec<[String; 2]> = sections
        .iter()
        .zip(all)
        .filter(|([section, _], _)| section == "changes")
        .map(|(_, row)| row)
        .collect();
    assert_eq!(changed, wanted);
    let text = call(&args[..7]);
    assert!(text.out.contains("Changes since version 1"), "{}", text.shown());
    assert!(text.out.contains("To be waived"), "{}", text.shown());
}

#[test]
fn a_sound_programme_of_a_file_is_printed_as_it_stands() {
    let (_home, out) = written();
    for paper in ["forecast", "programme", "note"] {
        let stated = call(&["paper", paper, MONTH, "--programme", &out]);
        let planned = call(&["paper", paper, MONTH]);
        assert_eq!((stated.code, planned.code), (0, 0), "{}", stated.shown());
        assert!(stated.said().contains("was checked: it keeps every rule"), "{}", stated.err);
        assert_eq!(stated.out, planned.out, "{paper}");
    }
}

#[test]
fn a_note_compares_with_the_programme_of_its_own_folder() {
    let (home, out) = written();
    let month = home.path().join("month");
    std::fs::create_dir(&month).expect("made");
    for name in ["renewals.csv", "events.csv", "programme.toml"] {
        std::fs::copy(format!("{MONTH}/{name}"), month.join(name)).expect("a copy");
    }
    let first = call_in(home.path(), &["paper", "note", "month"]);
    assert!(!first.out.contains("Changes"), "{}", first.shown());
    std::fs::copy(format!("{out}/programme.csv"), month.join("programme.csv")).expect("a copy");
    let second = call_in(home.path(), &["paper", "note", "month"]);
    assert!(second.out.contains("Nothing has changed."), "{}", second.shown());
    let itself = call_in(home.path(), &["paper", "note", "month", "--programme", "month"]);
    assert!(!itself.out.contains("Nothing has changed."), "{}", itself.shown());
}

#[test]
fn a_day_without_anything_says_so() {
    let ended = call(&["paper", "daily", MONTH, "--date", "2027-01-03"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(ended.out.contains("No meeting."), "{}", ended.shown());
    let wrong = call(&["paper", "daily", MONTH, "--date", "3 January"]);
    assert_eq!(wrong.code, 2, "{}", wrong.shown());
}

#[test]
fn the_cycles_of_the_record_are_those_of_its_folder() {
    let built_in = call(&["paper", "cycles", "--format", "csv"]);
    let folder = call(&["paper", "cycles", "data/record", "--format", "csv"]);
    assert_eq!(built_in.out, folder.out);
    let all = built_in.out.lines().count() - 1;
    let within = |from: &str, to: &str| {
        let ended = call(&["paper", "cycles", "--from", from, "--to", to, "--format", "csv"]);
        assert_eq!(ended.code, 0, "{}", ended.shown());
        ended.out.lines().count() - 1
    };
    let parts =
        within("1990-01", "2009-12") + within("2010-01", "2019-12") + within("2020-01", "2040-12");
    assert!(all > 300 && parts == all, "{parts} of {all}");
    let wrong = call(&["paper", "cycles", "--from", "2026-12", "--to", "2026-01"]);
    assert_eq!(wrong.code, 2, "{}", wrong.shown());
    let none = call(&["paper", "cycles", "--from", "1950-01", "--to", "1950-12"]);
    assert!(none.out.contains("No mandate expires"), "{}", none.shown());
}

/// The entries of a calendar by their identifiers.
fn entries(ics: &str) -> BTreeMap<String, String> {
    let calendar: Calendar = ics.parse().expect("an iCalendar file");
    let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
    events
        .map(|event| {
            let uid = event.get_uid().expect("an identifier").to_owned();
            let sequence = event.property_value("SEQUENCE").expect("a number");
            let status = event.property_value("STATUS").expect("a status");
            (uid, format!("{sequence} {status} {:?}", event.get_start()))
        })
        .collect()
}

#[test]
fn the_calendars_of_a_folder_go_on_from_its_programme() {
    let (home, out) = written();
    let month = home.path().join("month");
    std::fs::create_dir(&month).expect("made");
    for name in ["renewals.csv", "events.csv", "programme.toml"] {
        std::fs::copy(format!("{MONTH}/{name}"), month.join(name)).expect("a copy");
    }
    // An event less and a report on another day: entries are cancelled, and numbers grow.
    let events = std::fs::read_to_string(month.join("events.csv")).expect("events");
    let fewer: Vec<&str> = events.lines().filter(|line| !line.starts_with("wrap-up,")).collect();
    assert!(fewer.len() < events.lines().count());
    std::fs::write(month.join("events.csv"), fewer.join("\n") + "\n").expect("written");
    let planned = call_in(home.path(), &["plan", "month", "--out", &out]);
    assert_eq!(planned.code, 0, "{}", planned.shown());
    let ended = call_in(home.path(), &["calendar", "month", "--out", &out]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let whole = std::fs::read_to_string(format!("{out}/programme.ics")).expect("a calendar");
    let mut joined = BTreeMap::new();
    let mut files = 0;
    for file in std::fs::read_dir(format!("{out}/calendars")).expect("calendars") {
        let ics = std::fs::read_to_string(file.expect("an entry").path()).expect("a calendar");
        for (uid, kept) in entries(&ics) {
            assert!(joined.insert(uid.clone(), kept).is_none(), "{uid} stands twice");
        }
        files += 1;
    }
    assert!(files >= 3, "{files} files");
    assert!(joined.values().any(|kept| kept.contains("CANCELLED")), "{joined:?}");
    assert_eq!(joined, entries(&whole));
    // The same programme gives the same files, and one calendar of all of them.
    let again = call_in(home.path(), &["calendar", "month", "--programme", &out]);
    assert_eq!(entries(&again.out), joined);
    let some = [
        "calendar",
        "month",
        "--programme",
        &out,
        "--only",
        "unficyp,BINUH",
        "--kinds",
        "adoption",
    ];
    assert_eq!(entries(&call_in(home.path(), &some).out).len(), 2);
}

#[test]
fn wrong_names_and_kinds_are_refused() {
    let says = |ended: Ended, words: &str| {
        assert_eq!(ended.code, 2, "{}", ended.shown());
        assert!(ended.said().contains(words), "{}", ended.shown());
    };
    says(
        call(&["calendar", MONTH, "--only", "UNFICIP"]),
        "nothing in the programme is called `UNFICIP`",
    );
    says(call(&["calendar", MONTH, "--kinds", "votes"]), "no kind of entry");
    let home = tempfile::tempdir().expect("a directory");
    let out = home.path().to_str().expect("UTF-8");
    says(
        call(&["calendar", MONTH, "--only", "BINUH", "--kinds", "tcc_meeting", "--out", out]),
        "nothing is written",
    );
}

#[test]
fn a_month_without_a_programme_has_no_paper_but_the_reason() {
    let home = tempfile::tempdir().expect("a directory");
    let late = "mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
    std::fs::write(home.path().join("late.csv"), late).expect("written");
    let none = call_in(home.path(), &["paper", "forecast", "late.csv"]);
    assert_eq!(none.code, 1, "{}", none.shown());
    assert!(!none.out.contains("Tentative forecast"), "{}", none.shown());
    let waived = call_in(home.path(), &["paper", "forecast", "late.csv", "--waive"]);
    assert_eq!(waived.code, 1, "{}", waived.shown());
    assert!(waived.out.contains("Tentative forecast"), "{}", waived.shown());
    assert!(waived.out.contains("Waivers needed"), "{}", waived.shown());
    let paper = call(&["paper", "note", MONTH, "--format", "json"]);
    assert_eq!(json(&paper.out)["paper"], "note");
}
