//! Nothing is lost: a crash, a full disk, two windows, a file changed outside.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Served, copy_of, path_of};

fn pin(day: &str) -> Value {
    json!([{"change": "pin", "target": "wrap-up", "date": day, "session": "morning"}])
}

#[test]
fn a_server_that_is_killed_is_where_it_was_when_it_starts_again() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let mut last = Value::Null;
    for day in ["2027-01-25", "2027-01-28", "2027-01-29"] {
        last = server.edit(&pin(day)).state();
    }
    server.kill();
    // The crash came in the middle of a line.
    let journal = path_of(&dir, "desk.journal");
    let mut text = fs::read(&journal).expect("a journal");
    text.extend_from_slice(b"{\"at\":\"2026-11-27T0");
    fs::write(&journal, text).expect("written");
    let server = Served::start(dir.path());
    let state = server.state();
    assert_ne!(state["server"], last["server"], "another run");
    for name in ["revision", "items", "edits", "holds", "changes", "undo_label", "objective"] {
        assert_eq!(state[name], last[name], "{name}");
    }
    assert!(state["files"]["message"].as_str().is_some_and(|message| message.contains("torn")));
    let base = state["revision"].clone();
    let undone = server.post("/api/undo", &json!({"base": base})).state();
    assert_eq!(undone["holds"], json!(["wrap-up"]));
    assert_eq!(undone["edits"].as_array().map(Vec::len), Some(2));
}

#[test]
fn the_second_of_two_windows_that_change_the_same_state_is_refused() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let body = json!({"base": 0, "edits": pin("2027-01-28")});
    assert_eq!(server.post("/api/edits", &body).state()["revision"], 1);
    for path in ["/api/edits", "/api/undo", "/api/redo", "/api/save", "/api/reload", "/api/waive"] {
        let answer = server.post(path, &body);
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (409, "revision"),
            "{path}: {answer:?}"
        );
        assert_eq!(answer.json()["state"]["revision"], 1, "{path}");
    }
    let body = json!({"base": 0, "name": "a", "edits": pin("2027-01-28")});
    assert_eq!(server.post("/api/scenarios", &body).status, 409);
}

#[cfg(unix)]
#[test]
fn a_full_disk_refuses_the_change_with_the_words_of_the_system() {
    use std::process::Command;
    let dir = copy_of("2026-12");
    // No file may grow beyond 8 KiB, which the journal does with its first line.
    let mut command = Command::new("sh");
    let script = "ulimit -f 16; exec \"$0\" serve \"$1\" --no-open";
    command.arg("-c").arg(script).arg(env!("CARGO_BIN_EXE_horseshoe")).arg(dir.path());
    let server = Served::with(&mut command);
    let before = server.state();
    let close = json!([{"change": "close", "from": "2026-12-30", "to": "2026-12-30"}]);
    let answer = server.edit(&close);
    let events = answer.events();
    let error = match answer.status {
        200 => events.last().expect("events").clone(),
        507 => answer.json(),
        _ => panic!("{answer:?}"),
    };
    assert_eq!(error["error"]["code"], "not_written", "{error}");
    let message = error["error"]["message"].as_str().expect("words");
    assert!(message.contains("desk.journal") && message.contains("large"), "{message}");
    assert_eq!(server.state(), before);
    // With room again, the folder is as sound as before.
    drop(server);
    let server = Served::start(dir.path());
    assert_eq!(server.edit(&close).state()["revision"], 1);
}

#[test]
fn a_second_desk_on_the_same_folder_is_refused() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    server.edit(&pin("2027-01-28")).state();
    let mut second = std::process::Command::new(env!("CARGO_BIN_EXE_horseshoe"));
    let ended = second.arg("serve").arg(dir.path()).arg("--no-open").output().expect("ended");
    assert_eq!(ended.status.code(), Some(2));
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(said.contains("another desk is open"), "{said}");
}

#[test]
fn a_file_changed_outside_is_shown_cell_by_cell_and_taken_in() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    server.edit(&pin("2027-01-28")).state();
    let path = path_of(&dir, "events.csv");
    let theirs =
        fs::read_to_string(&path).expect("text").replace("The situation in Libya", "Libya");
    fs::write(&path, theirs).expect("written");
    assert_eq!(server.state()["files"]["changed_outside"], true);
    let answer = server.post("/api/save", &json!({"base": 1}));
    assert_eq!((answer.status, answer.code().as_str()), (409, "changed_outside"), "{answer:?}");
    let cells = answer.json()["files"].clone();
    let cell = cells.as_array().expect("cells").iter().find(|cell| cell["row"] == "libya");
    let cell = cell.expect("the row that changed");
    assert_eq!((&cell["column"], &cell["theirs"]), (&json!("title"), &json!("Libya")));
    assert_eq!(cell["before"], "The situation in Libya");
    let state = server.post("/api/reload", &json!({"base": 1})).state();
    assert_eq!(state["files"]["changed_outside"], false);
    assert_eq!(state["holds"], json!(["wrap-up"]));
    let saved = server.post("/api/save", &json!({"base": state["revision"]}));
    assert_eq!(saved.status, 200, "{saved:?}");
}
