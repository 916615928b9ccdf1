//! Questions to the desk: prices, repairs, alternatives, scenarios.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use horseshoe::base::calendar::Session;
use horseshoe::desk::{Change, Control, Desk, DeskError, Mode, SlotsAsked};
use horseshoe::domain::changes::ChangeKind;
use horseshoe::questions::explain::{Answer, elsewhere};
use horseshoe::{Instance, Options, Outcome, PolicyChoice, Problem, Rules, assemble, solve};
use serde_json::{Value, json};

use crate::support::{copy_of, edit, open};

fn collected(
    ask: impl Fn(&(dyn Fn(Value) + Sync)) -> Result<Value, DeskError>,
) -> (Vec<Value>, Value) {
    let sent = Mutex::new(Vec::new());
    let done = ask(&|event| sent.lock().expect("unpoisoned").push(event)).expect("an answer");
    (sent.into_inner().expect("unpoisoned"), done)
}

fn slots(desk: &Desk, item: &str, first: &[&str], only: bool) -> (Vec<Value>, Value) {
    let first = first.iter().map(|slot| (*slot).to_owned()).collect();
    let asked = SlotsAsked { item: item.to_owned(), first, only };
    collected(|emit| desk.slots(&asked, emit, &Control::default()))
}

#[test]
fn prices_equal_what_explain_says_of_each_slot() {
    let dir = copy_of("2027-01");
    let desk = open(dir.path());
    let instance = Instance::load(dir.path(), &PolicyChoice::OfInstance).expect("an instance");
    let problem = Problem::new(&instance).expect("a problem");
    let (rules, options) = (Rules::all(), Options::default());
    let Outcome::Solved(solved) = solve(&problem, &rules, &options).expect("solved") else {
        panic!("January 2027 has a programme")
    };
    let base = assemble::programme(&problem, *solved);
    let (mut priced, mut refused) = (0, 0);
    for item in ["UNFICYP/tcc_meeting", "libya", "BINUH/report"] {
        let (events, done) = slots(&desk, item, &["2027-01-12 morning"], false);
        assert_eq!(events[0]["event"], "marks");
        assert_eq!(events[1]["event"], "bounds");
        let at = |slot: &Value| (slot["date"].clone().to_string(), slot["session"].to_string());
        let bounds: BTreeMap<_, Option<i64>> = events[1]["slots"]
            .as_array()
            .expect("slots")
            .iter()
            .map(|slot| (at(slot), slot["at_least"].as_i64()))
            .collect();
        // A second price of a slot takes the place of the first.
        let mut best: BTreeMap<(String, String), i64> = BTreeMap::new();
        let mut with_moves = BTreeSet::new();
        for price in events.iter().filter(|event| event["event"] == "price") {
            let date = serde_json::from_value(price["date"].clone()).expect("a day");
            let session: Option<Session> =
                serde_json::from_value(price["session"].clone()).expect("a session");
            let asked = elsewhere(&problem, &rules, &options, &base, item, (date, session));
            match (asked.expect("solved").expect("an item").answer, price["more"].as_i64()) {
                (Answer::Possible { more, changes, .. }, Some(sent)) => {
                    assert_eq!(more, sent, "{item} {price}");
                    let moved =
                        changes.list.iter().filter(|change| change.kind == ChangeKind::Moved);
                    let others = moved.filter(|change| change.id != item).count();
                    match price["moves"].as_u64() {
                        Some(moves) => {
                            assert_eq!(usize::try_from(moves), Ok(others), "{item} {price}");
                            with_moves.insert(at(price));
                        }
                        None => assert!(price["keeps"].is_null(), "{item} {price}"),
                    }
                    let bound = bounds[&at(price)].expect("a bound");
                    assert!(bound <= sent, "{item} {price}: {bound}");
                    best.insert(at(price), sent);
                    priced += 1;
                }
                (Answer::Impossible { .. }, None) => refused += 1,
                (answer, sent) => panic!("{item} {price}: {answer:?} and {sent:?}"),
            }
        }
        let named = done["best"].as_array().expect("slots").len();
        let least = best.values().min();
        assert!(named == 5.min(best.len()) && least == Some(&0), "{done} {best:?}");
        assert!(with_moves.len() >= named, "{with_moves:?}");
    }
    assert!(priced > 20 && refused > 0, "{priced} priced, {refused} refused");
}

#[test]
fn what_a_drop_keeps_and_moves_is_known_before_it() {
    let dir = copy_of("2026-12");
    let desk = open(dir.path());
    let slots_looked_at = ["2026-12-08 morning", "2026-12-10 afternoon", "2026-12-13 morning"];
    let (events, _) = slots(&desk, "UNDOF/tcc_meeting", &slots_looked_at, true);
    assert_eq!(events.len(), 3, "{events:#?}");
    let mut kept = 0;
    for price in &events {
        if price["keeps"].is_null() {
            assert!(
                price["words"].as_str().is_some_and(|words| words.starts_with("no")),
                "{price}"
            );
            continue;
        }
        let before = desk.state();
        let pin = json!([{
            "change": "pin", "target": "UNDOF/tcc_meeting",
            "date": price["date"], "session": price["session"],
        }]);
        let after = edit(&desk, Mode::Keep, pin).expect("a step");
        let points = |state: &Value| state["objective"].as_i64().expect("points");
        assert_eq!(points(&after) - points(&before), price["keeps"]["more"], "{price}");
        let moved = after["changes"]["list"].as_array().expect("changes").iter();
        let moved = moved.filter(|own| own["id"] != "UNDOF/tcc_meeting" && own["kind"] == "moved");
        assert_eq!(moved.count(), price["keeps"]["moves"], "{price}");
        desk.undo(desk.revision(), &Control::default()).expect("undone");
        kept += 1;
    }
    assert!(kept >= 2, "{events:#?}");
}

#[test]
fn every_repair_that_names_changes_makes_the_month_possible() {
    let (mut made, mut waived) = (0, 0);
    for (name, edits) in [
        ("2026-12", json!([{"change": "pin", "target": "UNDOF/adoption", "date": "2026-12-13"}])),
        (
            "2026-12",
            json!([{
                "change": "set", "target": "MONUSCO", "field": "report_issued", "value": "2026-12-11",
            }]),
        ),
        ("2027-01", json!([{"change": "pin", "target": "UNFICYP/report", "date": "2027-01-22"}])),
        (
            "2027-01",
            json!([{
                "change": "set", "target": "UNFICYP", "field": "report_issued", "value": "2027-01-22",
            }]),
        ),
    ] {
        let dir = copy_of(name);
        let desk = open(dir.path());
        edit(&desk, Mode::Keep, edits).expect("a step");
        assert_eq!(desk.state()["outcome"], "impossible", "{name}");
        let (events, done) = collected(|emit| desk.repairs(emit, &Control::default()));
        let of = |kind: &str| events.iter().filter(|own| own["event"] == kind).collect::<Vec<_>>();
        let (repairs, costs) = (of("repair"), of("cost"));
        assert!(done["is_complete"] == true && !repairs.is_empty(), "{name}: {done}");
        let sent = of("waived").first().map_or(&Value::Null, |own| &own["waived"]);
        assert_eq!(*sent, done["waived"], "{name}");
        // Each card comes once, before its cost, and the last line has them in order.
        let order: Vec<i64> = done["order"]
            .as_array()
            .expect("numbers")
            .iter()
            .map(|id| {
                let own = repairs.iter().find(|own| own["repair"]["id"] == *id);
                own.expect("a card")["repair"]["points"].as_i64().expect("points")
            })
            .collect();
        assert!(order.len() == repairs.len() && order.is_sorted(), "{name}: {done}");
        for repair in &repairs {
            let words = repair["repair"]["text"].as_str().expect("words");
            assert!(!words.contains(".csv") && !words.contains('`'), "{words}");
            let Some(edits) = repair["repair"]["edits"].as_array() else { continue };
            let state = edit(&desk, Mode::Best, json!(edits)).expect("a step");
            assert_eq!(state["outcome"], "proved", "{name}: {repair}");
            desk.undo(desk.revision(), &Control::default()).expect("undone");
            let cost = costs.iter().find(|cost| cost["id"] == repair["repair"]["id"]);
            let cost = cost.expect("a cost");
            let state = edit(&desk, Mode::Keep, json!(edits)).expect("a step");
            assert_eq!(state["objective"], cost["objective"], "{name}: {repair}");
            let moved = state["changes"]["list"].as_array().expect("changes").iter();
            assert_eq!(moved.filter(|own| own["kind"] == "moved").count(), cost["moves"], "{cost}");
            desk.undo(desk.revision(), &Control::default()).expect("undone");
            made += 1;
        }
        match edit(&desk, Mode::Best, json!([{"change": "waive"}])) {
            Ok(state) => {
                assert_eq!(state["outcome"], "waived", "{name}");
                assert!(state["waivers"].as_array().is_some_and(|own| !own.is_empty()));
                waived += 1;
            }
            // What is pinned beyond its own last day never gives.
            Err(error) => assert_eq!(error.code(), "no_waivers", "{name}"),
        }
    }
    assert!(made > 5 && waived > 2, "{made} repairs, {waived} waived");
}

#[test]
fn a_question_that_is_cancelled_changes_nothing_and_ends() {
    let dir = copy_of("2027-01");
    let desk = open(dir.path());
    let before = desk.state();
    let control = Control::default();
    control.cancel.cancel();
    let asked = SlotsAsked { item: "libya".into(), ..SlotsAsked::default() };
    let error = desk.slots(&asked, &|_| {}, &control).expect_err("ended");
    assert!(matches!(error, DeskError::Cancelled), "{error}");
    let close = json!([{"change": "close", "from": "2027-01-14", "to": "2027-01-14"}]);
    let edits: Vec<Change> = serde_json::from_value(close).expect("changes");
    let step = horseshoe::desk::Asked { base: 0, edits, mode: Mode::Keep, label: None };
    assert!(matches!(desk.edit(step, &control), Err(DeskError::Cancelled)));
    assert_eq!(desk.state(), before);
    assert!(!dir.path().join("desk.journal").exists());
}

#[test]
fn scenarios_and_alternatives_are_measured_against_the_state() {
    let dir = copy_of("2027-01");
    let desk = open(dir.path());
    let closed = json!([{"change": "close", "from": "2027-01-11", "to": "2027-01-13"}]);
    let closed: Vec<Change> = serde_json::from_value(closed).expect("changes");
    let wrong = json!([{"change": "remove", "target": "nothing"}]);
    let wrong: Vec<Change> = serde_json::from_value(wrong).expect("changes");
    let asked = [("closed".to_owned(), closed.clone()), ("wrong".to_owned(), wrong)];
    let (events, _) = collected(|emit| desk.whatif(&asked, emit, &Control::default()));
    assert_eq!(events[1]["outcome"], "faulty");
    let best = desk.state()["best"].as_i64().expect("points");
    let edits = serde_json::to_value(&closed).expect("changes");
    let state = edit(&desk, Mode::Best, edits).expect("a step");
    assert_eq!(events[0]["objective"], state["objective"]);
    assert_eq!(events[0]["more"].as_i64(), state["objective"].as_i64().map(|own| own - best));
    desk.undo(desk.revision(), &Control::default()).expect("undone");
    let (events, _) = collected(|emit| desk.alternatives(3, emit, &Control::default()));
    assert_eq!(events.len(), 3);
    for other in &events[1..] {
        assert!(other["objective"].as_i64() >= Some(best), "{other}");
        let state = edit(&desk, Mode::Best, other["edits"].clone()).expect("a step");
        assert!(state["objective"].as_i64() <= other["objective"].as_i64(), "{other}");
        desk.undo(desk.revision(), &Control::default()).expect("undone");
    }
    let named = desk.name_scenario(desk.revision(), "closed", Some(closed)).expect("named");
    assert_eq!(named["scenarios"][0]["name"], "closed");
    drop(desk);
    let desk = open(dir.path());
    assert_eq!(desk.state()["scenarios"][0]["name"], "closed");
    let dropped = desk.name_scenario(desk.revision(), "closed", None).expect("dropped");
    assert_eq!(dropped["scenarios"], json!([]));
}

/// A question holds the threads of the solver, and a step waits for them: neither may wait for the other.
#[test]
fn steps_and_prices_at_once_end_both() {
    let dir = copy_of("2026-12");
    let desk = std::sync::Arc::new(open(dir.path()));
    let (done, ends) = std::sync::mpsc::channel();
    for _ in 0..3 {
        let (desk, done) = (std::sync::Arc::clone(&desk), done.clone());
        std::thread::spawn(move || {
            let first = ["2026-12-08 morning", "2026-12-09 morning", "2026-12-10 afternoon"];
            for _ in 0..4 {
                slots(&desk, "UNDOF/tcc_meeting", &first, true);
            }
            done.send(()).expect("somebody waits");
        });
    }
    std::thread::spawn(move || {
        for _ in 0..6 {
            let close = json!([{"change": "close", "from": "2026-12-30", "to": "2026-12-30"}]);
            edit(&desk, Mode::Keep, close).expect("a step");
            desk.look();
            desk.undo(desk.revision(), &Control::default()).expect("undone");
        }
        done.send(()).expect("somebody waits");
    });
    for _ in 0..4 {
        ends.recv_timeout(std::time::Duration::from_secs(300)).expect("all of them end");
    }
}
