//! What `plan` makes for the delegations and for the presidency, over several versions.

use std::fs;

use serde_json::Value;

use crate::support::{Month, json, listing};

const RENEWALS: &str = "mission,mandate_expires,notes\nUNDOF,2026-12-31,the desk is hesitant\n";
const EVENTS: &str = "id,title,kind,date,notes,x_who\n\
                      syria,Syria,briefing,2026-12-03,ask the third secretary,K.\n\
                      yemen,Yemen,briefing,2026-12-04,,\n";
const PROGRAMME: &str =
    "month = \"2026-12\"\npresidency = \"Ruritania\"\nversion = 2\nissued = 2026-11-30\n";

fn month() -> Month {
    Month::new(&[("renewals.csv", RENEWALS), ("events.csv", EVENTS), ("programme.toml", PROGRAMME)])
}

fn read(month: &Month, name: &str) -> String {
    fs::read_to_string(month.path().join(name)).expect("written")
}

fn version(month: &Month, folder: &str) -> Value {
    json(&read(month, &format!("{folder}/programme.json")))["head"]["version"].clone()
}

#[test]
fn what_is_written_for_the_delegations_has_no_notes() {
    let month = month();
    let ended = month.call(&["plan", "month", "--out", "out"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    for name in ["programme.html", "programme.md", "programme.typ", "programme.ics", "tracks.svg"] {
        let text = read(&month, &format!("out/{name}"));
        for kept in ["hesitant", "secretary", "K.<", "points", "guideline", "Proved"] {
            assert!(!text.contains(kept), "{name} has `{kept}`");
        }
    }
    let head = "Presidency: Ruritania. Version 2, as of 30 November 2026.";
    assert!(read(&month, "out/programme.html").contains(head));
    // The terminal is ours.
    assert!(ended.out.contains("hesitant") && ended.out.contains("Proved optimal"));
    assert!(ended.out.contains(head));
}

#[test]
fn copies_for_us_are_asked_for() {
    let month = month();
    let ended = month.call(&["plan", "month", "--out", "out", "--for", "us"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let names = listing(&month.path().join("out"));
    for name in
        ["for-us.docx", "for-us.html", "for-us.ics", "for-us.md", "programme.docx", "tracks.svg"]
    {
        assert!(names.iter().any(|own| own == name), "{names:?}");
    }
    assert!(read(&month, "out/for-us.html").contains("NOT FOR CIRCULATION"));
    assert!(!read(&month, "out/programme.html").contains("hesitant"));
}

#[test]
fn what_is_printed_follows_its_format() {
    let month = month();
    let printed = |args: &[&str]| month.call(&[&["plan", "month"], args].concat()).out;
    assert!(!printed(&["--format", "md"]).contains("hesitant"));
    assert!(printed(&["--format", "md", "--for", "us"]).contains("hesitant"));
    assert!(!printed(&["--for", "circulation"]).contains("hesitant"));
    assert!(printed(&["--format", "tracks"]).starts_with("<svg "));
    let refused = month.call(&["plan", "month", "--format", "csv", "--for", "circulation"]);
    assert_eq!(refused.code, 2, "{}", refused.shown());
    assert!(refused.said().contains("there is no csv for circulation"), "{}", refused.shown());
    assert_eq!(month.call(&["plan", "month", "--for", "everybody"]).code, 2);
}

#[test]
fn versions_and_invitations_go_on_from_what_was_kept() {
    let month = month();
    assert_eq!(month.call(&["plan", "month", "--out", "one"]).code, 0);
    assert_eq!(month.call(&["plan", "month", "--out", "one"]).code, 0);
    assert_eq!(version(&month, "one"), 2, "the same programme is the same version");

    month.write("month/events.csv", &EVENTS.replace("yemen,Yemen,briefing,2026-12-04,,\n", ""));
    let keep = ["plan", "month", "--keep", "one/programme.csv", "--out", "two"];
    let ended = month.call(&keep);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert_eq!(version(&month, "two"), 3);
    let calendar = read(&month, "two/programme.ics");
    let yemen = calendar.split("BEGIN:VEVENT").find(|event| event.contains("UID:yemen@"));
    let yemen = yemen.expect("what was dropped is still named");
    assert!(yemen.contains("STATUS:CANCELLED") && yemen.contains("SEQUENCE:1"), "{yemen}");

    // A copy of the folder has the same entries.
    fs::rename(month.path().join("month"), month.path().join("copied")).expect("renamed");
    let ended = month.call(&["plan", "copied", "--keep", "two/programme.csv", "--out", "two"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert_eq!(read(&month, "two/programme.ics"), calendar);
    assert_eq!(version(&month, "two"), 3);
}

#[test]
fn a_programme_that_cannot_be_read_is_named() {
    let month = month();
    assert_eq!(month.call(&["plan", "month", "--out", "out"]).code, 0);
    month.write("out/programme.json", "{}");
    let ended = month.call(&["plan", "month", "--out", "out"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(ended.said().contains("counted without it"), "{}", ended.shown());
}
