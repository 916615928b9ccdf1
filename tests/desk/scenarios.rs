//! The scenarios of the instance's own file, beside the draft and as steps of it.

use std::fs;
use std::sync::Mutex;

use horseshoe::desk::{Change, Control, Desk, Mode};
use serde_json::{Value, json};

use crate::support::{copy_of, edit, open};

fn changes(value: &Value) -> Vec<Change> {
    serde_json::from_value(value.clone()).expect("changes")
}

fn whatif(desk: &Desk, scenarios: &[&Value]) -> Vec<Value> {
    let asked: Vec<(String, Vec<Change>)> = scenarios
        .iter()
        .map(|own| (own["name"].as_str().expect("a name").to_owned(), changes(&own["edits"])))
        .collect();
    let found = Mutex::new(Vec::new());
    let emit = |event| found.lock().expect("unpoisoned").push(event);
    desk.whatif(&asked, &emit, &Control::default()).expect("answers");
    found.into_inner().expect("unpoisoned")
}

/// The items of a list of changes that stand elsewhere, with where.
fn moves(list: &Value) -> Vec<(String, Value)> {
    let list = list.as_array().expect("changes").iter();
    let moved = list.filter(|own| own["kind"] == "moved");
    moved.map(|own| (own["id"].to_string(), own["to"].clone())).collect()
}

#[test]
fn a_scenario_of_the_file_comes_to_the_same_beside_the_draft_and_as_a_step() {
    let dir = copy_of("2026-12");
    let desk = open(dir.path());
    let state = desk.state();
    let listed: Vec<&Value> = state["scenarios"].as_array().expect("scenarios").iter().collect();
    assert!(listed.len() > 8 && state["scenarios_left_out"] == 0, "{}", listed.len());
    assert!(listed.iter().all(|own| own["from"] == "file" && own["line"].as_u64() >= Some(2)));
    let answers = whatif(&desk, &listed);
    assert_eq!(answers.len(), listed.len());
    let (mut possible, mut impossible) = (0, 0);
    for (index, (scenario, answer)) in listed.iter().zip(&answers).enumerate() {
        assert_eq!((&answer["index"], &answer["name"]), (&json!(index), &scenario["name"]));
        let state = edit(&desk, Mode::Best, scenario["edits"].clone()).expect("a step");
        assert_eq!(state["objective"], answer["objective"], "{answer}");
        if answer["outcome"] == "impossible" {
            assert_eq!(state["conflict"]["lines"], answer["lines"], "{answer}");
            impossible += 1;
        } else {
            assert_eq!(moves(&state["changes"]["list"]), moves(&answer["changes"]), "{answer}");
            possible += 1;
        }
        desk.undo(desk.revision(), &Control::default()).expect("undone");
    }
    assert!(possible > 5 && impossible > 0, "{possible} possible, {impossible} impossible");
}

#[test]
fn the_file_is_read_again_when_it_changes_and_its_faults_are_named() {
    let dir = copy_of("2027-01");
    let path = dir.path().join("scenarios.csv");
    let row = "scenario,change,target,field,value\nclosed,close,2027-01-29,,\n";
    fs::write(&path, row).expect("written");
    let desk = open(dir.path());
    let names = |state: &Value| -> Vec<String> {
        let list = state["scenarios"].as_array().expect("scenarios").iter();
        list.map(|own| format!("{} {}", own["from"], own["name"])).collect()
    };
    assert_eq!(names(&desk.state()), ["\"file\" \"closed\""]);
    // The desk may keep one of the same name.
    let close = json!([{"change": "close", "from": "2027-01-28", "to": "2027-01-28"}]);
    let state = desk.name_scenario(0, "closed", Some(changes(&close))).expect("named");
    assert_eq!(names(&state), ["\"desk\" \"closed\"", "\"file\" \"closed\""]);
    // A faulty row fails its own scenario alone.
    fs::write(&path, format!("{row}wrong,close,tomorrow,,\n")).expect("written");
    let state = desk.look();
    assert_eq!(names(&state).len(), 3);
    let wrong = &state["scenarios"][2];
    assert_eq!((&wrong["outcome"], &wrong["edits"]), (&json!("faulty"), &json!([])));
    assert!(wrong["faults"][0].as_str().is_some_and(|own| own.contains("scenarios.csv, line 3")));
    // A file that cannot be read at all is named; one that is gone leaves nothing.
    fs::write(&path, "scenario,target\na,b\n").expect("written");
    let state = desk.look();
    assert!(names(&state).len() == 1 && !state["scenario_faults"][0].is_null(), "{state}");
    fs::remove_file(&path).expect("removed");
    let state = desk.look();
    assert!(names(&state).len() == 1 && state["scenario_faults"] == json!([]));
    // None of this is a file of the instance: nothing has changed outside.
    assert_eq!(state["files"]["changed_outside"], false);
    // More than the state lists are counted.
    let many: String = (0..130).map(|day| format!("s{day},close,2027-01-29,,\n")).collect();
    fs::write(&path, format!("scenario,change,target,field,value\n{many}")).expect("written");
    let state = desk.look();
    assert_eq!((names(&state).len(), &state["scenarios_left_out"]), (101, &json!(30)));
}
