//! A month drafted over the API, as the page does it.

use serde_json::{Value, json};

use crate::support::{Served, copy_of, hold, path_of};

#[test]
fn a_month_is_drafted_asked_undone_saved_and_printed() {
    let dir = copy_of("2026-12");
    let server = Served::start(dir.path());
    let first = server.state();
    hold(&first, "state");
    let slots = server.post(
        "/api/slots",
        &json!({
            "item": "UNDOF/tcc_meeting", "first": ["2026-12-09 morning"],
        }),
    );
    assert_eq!(slots.header("content-type"), "application/x-ndjson");
    let events = slots.events();
    events.iter().for_each(|event| hold(event, "event"));
    let kinds: Vec<&str> = events.iter().filter_map(|event| event["event"].as_str()).collect();
    assert_eq!(kinds[..2], ["marks", "bounds"]);
    assert_eq!((kinds[2], kinds.last()), ("price", Some(&"done")));
    let best = events.last().expect("events")["best"][0].as_str().expect("a slot").to_owned();
    let (day, session) = best.split_once(' ').expect("a slot");
    let step = server.edit(&json!([{
        "change": "pin", "target": "UNDOF/tcc_meeting", "date": day, "session": session,
    }]));
    step.events().iter().for_each(|event| hold(event, "event"));
    let state = step.state();
    hold(&state, "state");
    assert_eq!((&state["revision"], &state["holds"]), (&json!(1), &json!(["UNDOF/tcc_meeting"])));
    let why = server.post("/api/explain", &json!({"item": "UNDOF/tcc_meeting"})).json();
    assert!(why["paragraphs"].as_array().is_some_and(|lines| lines.len() > 2), "{why}");
    assert_eq!(server.post("/api/check", &json!({})).json(), json!({"violations": []}));
    let row = json!({"row": {"id": "visit", "kind": "briefing", "latest": "2026-12-18"}});
    let found = server.post("/api/suggest", &row).json();
    assert_eq!(found["slots"].as_array().map(Vec::len), Some(5), "{found}");
    let others = server.post("/api/alternatives", &json!({"count": 2})).events();
    others.iter().for_each(|event| hold(event, "event"));
    let asked = json!({"scenarios": [{"name": "closed", "edits": [
        {"change": "close", "from": "2026-12-09", "to": "2026-12-09", "reason": ""},
    ]}]});
    let answers = server.post("/api/whatif", &asked).events();
    answers.iter().for_each(|event| hold(event, "event"));
    let replanned = server.post("/api/replan", &json!({"base": 1, "from": "2026-12-07"})).state();
    assert_eq!(replanned["as_of"], "2026-12-07");
    let undone = server.post("/api/undo", &json!({"base": 2})).state();
    let redone = server.post("/api/redo", &json!({"base": 3})).state();
    assert_eq!((&undone["items"], &redone["items"]), (&state["items"], &replanned["items"]));
    let named = json!({"base": 4, "name": "a/b ü", "edits": asked["scenarios"][0]["edits"]});
    let named = server.post("/api/scenarios", &named);
    hold(&named.json(), "state");
    let dropped = server.raw(&server.request(
        "DELETE",
        "/api/scenarios/a%2Fb%20%C3%BC",
        "",
        &json!({"base": 5}).to_string(),
    ));
    // Those of the instance's own file stay.
    let left = dropped.json()["scenarios"].clone();
    let is_file = |own: &Value| own["from"] == "file";
    assert!(
        left.as_array().is_some_and(|own| own.len() == 11 && own.iter().all(is_file)),
        "{left}"
    );
    let saved = server.post("/api/save", &json!({"base": 6})).json();
    hold(&saved["state"], "state");
    assert_eq!((&saved["version"], &saved["state"]["is_saved"]), (&json!(1), &json!(true)));
    assert!(saved["only_in_journal"].as_array().is_some_and(|own| own.len() == 2), "{saved}");
    assert!(path_of(&dir, "versions/0001/programme.html").is_file());
    let version = server.get("/api/versions/1").json();
    assert_eq!(
        version["programme"].as_array().map(Vec::len),
        Some(saved["state"]["items"].as_array().map_or(0, Vec::len))
    );
    assert_eq!(server.get("/api/versions/1/differences").json()["text"], json!([]));
    for (format, name) in
        [("csv", "csv"), ("html", "html"), ("ics", "ics"), ("md", "md"), ("json", "json")]
    {
        let page = server.get(&format!(
            "/api/export?format={format}&for={}",
            if format == "html" { "circulation" } else { "us" }
        ));
        assert_eq!(page.status, 200, "{page:?}");
        assert!(page.header("content-disposition").contains(&format!(".{name}\"")), "{page:?}");
    }
    for (query, status) in [
        ("", 400),
        ("?format=odt", 400),
        ("?format=csv&for=all", 400),
        ("?format=csv&for=circulation", 422),
    ] {
        assert_eq!(server.get(&format!("/api/export{query}")).status, status, "{query}");
    }
    hold(&server.get("/api/rows").json(), "rows");
    assert_eq!(server.get("/api/words").json()["direction"], "ltr");
    assert_eq!(server.get("/api/revision").json()["revision"], 6);
}

#[test]
fn a_change_with_faults_is_refused_with_each_of_them() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let answer = server.edit(&json!([
        {"change": "set", "target": "libya", "field": "earliest", "value": "soon"},
        {"change": "set", "target": "libya", "field": "minutes", "value": "many"},
    ]));
    assert_eq!((answer.status, answer.code().as_str()), (422, "faults"), "{answer:?}");
    hold(&answer.json(), "error");
    assert_eq!(answer.json()["error"]["faults"].as_array().map(Vec::len), Some(2), "{answer:?}");
    for (path, body) in
        [("/api/explain", json!({"item": "nothing"})), ("/api/slots", json!({"item": "nothing"}))]
    {
        let answer = server.post(path, &body);
        assert_eq!((answer.status, answer.code().as_str()), (404, "no_item"), "{path}: {answer:?}");
    }
    let answer = server.post("/api/slots", &json!({"item": "libya", "first": ["tomorrow"]}));
    assert_eq!(answer.status, 422, "{answer:?}");
}

#[test]
fn an_impossible_month_has_its_conflict_repairs_and_waivers() {
    let dir = copy_of("2026-12");
    let server = Served::start(dir.path());
    let pin = json!([{"change": "pin", "target": "UNDOF/adoption", "date": "2026-12-13", "session": null}]);
    let state = server.edit(&pin).state();
    hold(&state, "state");
    assert_eq!(state["outcome"], "impossible");
    let conflict = server.post("/api/explain", &json!({})).json();
    assert_eq!(conflict["summary"], state["conflict"]["summary"]);
    let events = server.post("/api/repairs", &json!({})).events();
    events.iter().for_each(|event| hold(event, "event"));
    let repair = &events[0]["repair"];
    assert!(repair["text"].as_str().is_some_and(|text| text.starts_with("Release")), "{events:#?}");
    let mended = server.edit(&repair["edits"]).state();
    assert_eq!(mended["outcome"], "proved");
    let undone = server.post("/api/undo", &json!({"base": mended["revision"]})).state();
    let waived = server.post("/api/waive", &json!({"base": undone["revision"]})).state();
    hold(&waived, "state");
    assert_eq!(waived["outcome"], "waived");
    assert!(waived["waivers"].as_array().is_some_and(|own| !own.is_empty()));
}
