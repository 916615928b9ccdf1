//! Saving: the files say what the steps said, and every other byte of them stays.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use horseshoe::desk::{Control, Mode};
use horseshoe::input::instance::Origin;
use horseshoe::questions::edit::{Edit, EditRow};
use horseshoe::{Instance, Options, Outcome, PolicyChoice, ProofStatus, Rules, solve};
use serde_json::{Value, json};

use crate::support::{Drawn, content, copy_of, edit, open};

/// The bytes of the files of an instance.
fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let names = ["renewals.csv", "events.csv", "calendar.csv", "policy.toml", "programme.toml"];
    let read = |name: &str| Some((name.to_owned(), fs::read(dir.join(name)).ok()?));
    names.into_iter().filter_map(read).collect()
}

/// The points of the plan of a folder, with the pins that have no cell.
fn planned(dir: &Path, state: &Value) -> Option<i64> {
    let instance = Instance::load(dir, &PolicyChoice::OfInstance).expect("an instance");
    let steps = state["edits"].as_array().expect("steps").iter();
    let changes = steps.flat_map(|step| step["edits"].as_array().expect("changes"));
    let mut pins: Vec<EditRow> = Vec::new();
    for change in changes {
        let target = change["target"].as_str().unwrap_or_default();
        let is_pin = change["change"] == "pin";
        if target.contains('/') && (is_pin || change["change"] == "release") {
            pins.retain(|row| !matches!(&row.edit, Edit::Pin { target: own, .. } if own == target));
        }
        if target.contains('/') && is_pin {
            let edit = serde_json::from_value(change.clone()).expect("a pin");
            pins.push(EditRow { edit, origin: Origin::default() });
        }
    }
    let problem = instance.edited(&pins).expect("pins").problem().expect("a problem");
    match solve(&problem, &Rules::all(), &Options::default()).expect("solved") {
        Outcome::Solved(solved) => {
            assert_eq!(solved.status, ProofStatus::Optimal);
            Some(solved.objective)
        }
        Outcome::Infeasible => None,
        Outcome::Stopped => panic!("no time limit is set"),
    }
}

#[test]
fn after_any_steps_the_points_are_those_of_the_plan_of_the_saved_folder() {
    let (mut possible, mut impossible) = (0, 0);
    for (name, seed) in (0..4).map(|seed| ("2027-01", seed)).chain([("2026-12", 9), ("2010-06", 5)])
    {
        let dir = copy_of(name);
        let original = files(dir.path());
        let desk = open(dir.path());
        let mut drawn = Drawn::of(100 + seed);
        for _ in 0..9 {
            let change = drawn.change(&desk.state());
            let mode = if drawn.below(2) == 0 { Mode::Best } else { Mode::Keep };
            let made = edit(&desk, mode, json!([change]));
            if made.is_ok() && drawn.below(4) == 0 {
                desk.undo(desk.revision(), &Control::default()).expect("undone");
            }
        }
        if seed == 3 {
            let late = json!([{"change": "pin", "target": "UNFICYP/report", "date": "2027-01-22"}]);
            edit(&desk, Mode::Keep, late).expect("a step");
        }
        // The last step plans afresh.
        let day = desk.state()["month"]["first"].clone();
        let note = json!([{"change": "avoid", "from": day, "to": day}]);
        edit(&desk, Mode::Best, note).expect("a step");
        let saved = desk.save(desk.revision(), None).expect("saved");
        let state = saved.state;
        assert_eq!(state["is_saved"], true);
        let points = planned(dir.path(), &state);
        assert_eq!(state["objective"].as_i64(), points, "{name} {seed}: {:#}", state["edits"]);
        assert_eq!(state["best"].as_i64(), points);
        match points {
            Some(_) => possible += 1,
            None => impossible += 1,
        }
        // Opened again, it is the same, and saved.
        drop(desk);
        let desk = open(dir.path());
        assert_eq!(content(&desk.state()), content(&state));
        assert_eq!(desk.state()["is_saved"], true);
        // Without the steps, the files are again what they were, to the byte.
        while desk.state()["can_undo"] == true {
            desk.undo(desk.revision(), &Control::default()).expect("undone");
        }
        desk.save(desk.revision(), None).expect("saved");
        let now = files(dir.path());
        for (file, bytes) in &original {
            assert_eq!(now.get(file), Some(bytes), "{name}/{file}");
        }
    }
    assert!(possible > 1 && impossible > 0, "{possible} possible, {impossible} impossible");
}

#[test]
fn only_the_cells_of_the_step_change() {
    let dir = copy_of("2026-12");
    // As a spreadsheet saves it: a byte order mark, semicolons, CRLF, blanks around cells.
    let events = "\u{feff}id;title;kind;earliest;latest;x_mine\r\n\
        a;\"A; the \"\"first\"\"\" ;briefing;2026-12-02;2026-12-18; \u{e9}\u{f6} \r\n\
        \r\n\
        b;B;\"other\";;2026-12-18;\"\"\r\n";
    fs::write(dir.path().join("events.csv"), events).expect("written");
    let desk = open(dir.path());
    let change = json!([
        {"change": "set", "target": "a", "field": "latest", "value": "2026-12-17"},
        {"change": "pin", "target": "b", "date": "2026-12-16", "session": "afternoon"},
        {"change": "set", "target": "UNDOF", "field": "notes", "value": "ours, \"only\""},
    ]);
    edit(&desk, Mode::Keep, change).expect("a step");
    let saved = desk.save(desk.revision(), None).expect("saved");
    assert!(saved.only_in_journal.is_empty());
    let now = fs::read_to_string(dir.path().join("events.csv")).expect("text");
    let wanted = events
        .replace("x_mine\r\n", "x_mine;date;session\r\n")
        .replace(
            "2026-12-02;2026-12-18; \u{e9}\u{f6} \r\n",
            "2026-12-02;2026-12-17; \u{e9}\u{f6} ;;\r\n",
        )
        .replace(
            "\"other\";;2026-12-18;\"\"\r\n",
            "\"other\";;2026-12-18;\"\";2026-12-16;afternoon\r\n",
        );
    assert_eq!(now, wanted);
    let before =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/2026-12/renewals.csv"));
    let (before, now) =
        (before.expect("text"), fs::read_to_string(dir.path().join("renewals.csv")).expect("text"));
    let apart: Vec<(&str, &str)> =
        before.lines().zip(now.lines()).filter(|(one, other)| one != other).collect();
    assert!(apart.len() == 1 && apart[0].1.contains("\"ours, \"\"only\"\"\""), "{apart:?}");
}

#[test]
fn a_saved_pin_keeps_the_window_of_the_row_and_widens_it_only_where_it_must() {
    let dir = copy_of("2026-12");
    let events = "id,title,kind,earliest,latest\n\
        a,A,briefing,2026-12-02,2026-12-18\nb,B,other,2026-12-09,2026-12-18\nc,C,other,,2026-12-18\n";
    fs::write(dir.path().join("events.csv"), events).expect("written");
    let desk = open(dir.path());
    let before = desk.state();
    let pins = json!([
        {"change": "pin", "target": "a", "date": "2026-12-10", "session": "morning"},
        {"change": "pin", "target": "b", "date": "2026-12-08", "session": null},
        {"change": "pin", "target": "c", "date": "2026-12-22", "session": null},
    ]);
    edit(&desk, Mode::Keep, pins).expect("a step");
    let saved = desk.save(desk.revision(), None).expect("saved");
    assert!(saved.only_in_journal.is_empty(), "{:?}", saved.only_in_journal);
    let now = fs::read_to_string(dir.path().join("events.csv")).expect("text");
    let rows: Vec<&str> = now.lines().skip(1).collect();
    assert_eq!(
        rows,
        [
            "a,A,briefing,2026-12-02,2026-12-18,2026-12-10,morning",
            "b,B,other,2026-12-08,2026-12-18,2026-12-08,",
            "c,C,other,,2026-12-22,2026-12-22,",
        ]
    );
    // Released after that, an item has its window again.
    let release = json!([{"change": "release", "target": "a"}]);
    let state = edit(&desk, Mode::Best, release).expect("a step");
    let own = |state: &Value| {
        let items = state["items"].as_array().expect("items").iter();
        items.filter(|own| own["id"] == "a").map(|own| own["own_window"].clone()).next()
    };
    assert!(own(&state).is_some_and(|window| window["last"] == "2026-12-18"));
    assert_eq!(own(&state), own(&before));
    // A repair that frees the day takes the mark of the pin with it.
    let free = json!([{"change": "set", "target": "b", "field": "date", "value": ""}]);
    let state = edit(&desk, Mode::Keep, free).expect("a step");
    assert_eq!(state["holds"], json!(["c"]));
}

#[test]
fn rows_days_and_the_policy_are_saved_where_they_belong() {
    let dir = copy_of("2027-01");
    let desk = open(dir.path());
    let change = json!([
        {"change": "add", "target": "visit", "field": "kind", "value": "other"},
        {"change": "add", "target": "visit", "field": "latest", "value": "2027-01-20"},
        {"change": "remove", "target": "libya-consultations"},
        {"change": "close", "from": "2027-01-13", "to": "2027-01-14", "session": null, "reason": "a, \"b\""},
        {"change": "open", "date": "2027-01-16", "session": "morning", "reason": "the vote"},
        {"change": "set", "target": "policy", "field": "base", "value": "one-week"},
        {"change": "set", "target": "policy", "field": "leads.\"report -> tcc_meeting\".at_least", "value": "8"},
    ]);
    edit(&desk, Mode::Best, change).expect("a step");
    let state = desk.save(desk.revision(), None).expect("saved").state;
    let read = |name: &str| fs::read_to_string(dir.path().join(name)).expect("text");
    assert!(read("events.csv").lines().last().is_some_and(|line| line.starts_with("visit,")));
    assert!(!read("events.csv").contains("libya-consultations"));
    assert!(read("calendar.csv").contains("\"a, \"\"b\"\"\""));
    assert!(
        read("policy.toml").contains("one-week") && read("policy.toml").contains("at_least = 8")
    );
    assert_eq!(state["objective"].as_i64(), planned(dir.path(), &state));
    // The set of files is whole, and each version stays.
    assert!(dir.path().join("versions/0001/programme.html").is_file());
    edit(&desk, Mode::Best, json!([{"change": "release", "target": "ministerial-debate"}]))
        .expect("a step");
    let saved = desk.save(desk.revision(), None).expect("saved");
    assert_eq!((saved.version, &saved.state["version"]), (2, &json!(2)));
    for version in ["0001", "0002"] {
        let file = dir.path().join("versions").join(version).join("programme.json");
        let json: Value = serde_json::from_slice(&fs::read(file).expect("a file")).expect("JSON");
        assert_eq!(json["head"]["version"], version.parse::<u32>().expect("a number"));
    }
    assert_eq!(read("programme.csv"), read("versions/0002/programme.csv"));
}

#[test]
fn what_has_no_cell_stays_in_the_journal_and_counts_again() {
    let dir = copy_of("2026-12");
    let desk = open(dir.path());
    let pin = json!([{"change": "pin", "target": "UNDOF/consultations", "date": "2026-12-17"}]);
    edit(&desk, Mode::Keep, pin).expect("a step");
    let before = files(dir.path());
    let saved = desk.save(desk.revision(), None).expect("saved");
    assert_eq!(saved.only_in_journal.len(), 1, "{:?}", saved.only_in_journal);
    assert_eq!(files(dir.path()), before);
    drop(desk);
    assert_eq!(open(dir.path()).state()["holds"], json!(["UNDOF/consultations"]));
}

#[test]
fn a_file_changed_outside_is_named_and_nothing_is_overwritten() {
    let dir = copy_of("2027-01");
    let desk = open(dir.path());
    let change = json!([{"change": "set", "target": "wrap-up", "field": "notes", "value": "mine"}]);
    edit(&desk, Mode::Keep, change).expect("a step");
    let path = dir.path().join("events.csv");
    let theirs = fs::read_to_string(&path).expect("text").replace("Libya", "LIBYA");
    fs::write(&path, &theirs).expect("written");
    let error = desk.save(desk.revision(), None).expect_err("refused");
    assert_eq!(error.code(), "changed_outside");
    assert!(error.to_string().contains("events.csv"), "{error}");
    assert_eq!(fs::read_to_string(&path).expect("text"), theirs);
    assert!(!dir.path().join("versions").exists() && !dir.path().join("programme.csv").exists());
    assert_eq!(desk.look()["files"]["changed_outside"], true);
    let apart = desk.differences();
    assert!(
        apart.iter().any(|cell| cell["theirs"].as_str().is_some_and(|own| own.contains("LIBYA")))
    );
    // The copy has mine, and the folder is unchanged.
    let name = format!("{}-mine", dir.path().file_name().expect("a name").to_string_lossy())
        .trim_start_matches('.')
        .to_owned();
    desk.save(desk.revision(), Some(&name)).expect("a copy");
    let copy = dir.path().parent().expect("a folder").join(&name);
    assert!(fs::read_to_string(copy.join("events.csv")).expect("text").contains(",mine,"));
    fs::remove_dir_all(copy).expect("removed");
    for name in ["../up", "/root", ".hidden", "a/b", "", "con\0"] {
        let error = desk.save(desk.revision(), Some(name)).err();
        assert_eq!(error.map(|error| error.code()), Some("copy_name"), "{name:?}");
    }
    // Theirs with my changes on top.
    let state = desk.reload(desk.revision(), false, &Control::default()).expect("reloaded");
    assert_eq!(state["files"]["changed_outside"], false);
    desk.save(desk.revision(), None).expect("saved");
    let both = fs::read_to_string(&path).expect("text");
    assert!(both.contains("LIBYA") && both.contains(",mine,"));
}
