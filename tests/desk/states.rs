//! What follows from the steps: undo and redo, and a desk that is opened again.

use horseshoe::desk::{Control, Mode};
use serde_json::{Value, json};

use crate::support::{Drawn, content, copy_of, edit, open};

#[test]
fn undo_takes_a_step_back_and_redo_makes_it_again_exactly() {
    let (mut made, mut refused) = (0, 0);
    for seed in 0..3 {
        let dir = copy_of("2027-01");
        let desk = open(dir.path());
        let mut drawn = Drawn::of(seed);
        for _ in 0..10 {
            let before = desk.state();
            let mode = if drawn.below(3) == 0 { Mode::Best } else { Mode::Keep };
            let change = drawn.change(&before);
            let after = match edit(&desk, mode, json!([change])) {
                Ok(after) => after,
                Err(error) => {
                    assert!(["faults", "not_pinned"].contains(&error.code()), "{change}: {error}");
                    assert_eq!(desk.state(), before, "nothing has changed");
                    refused += 1;
                    continue;
                }
            };
            made += 1;
            let control = Control::default();
            let undone = desk.undo(desk.revision(), &control).expect("undone");
            assert_eq!(content(&undone), content(&before), "{change}");
            let again = desk.redo(desk.revision(), &control).expect("redone");
            assert_eq!(content(&again), content(&after), "{change}");
            assert_eq!(again["changes"], after["changes"], "{change}");
        }
    }
    assert!(made > 15 && refused > 0, "{made} made, {refused} refused");
}

#[test]
fn a_desk_that_is_opened_again_is_where_it_was_left() {
    for seed in 10..13 {
        let dir = copy_of("2027-01");
        let desk = open(dir.path());
        let mut drawn = Drawn::of(seed);
        for _ in 0..8 {
            let change = drawn.change(&desk.state());
            if edit(&desk, Mode::Keep, json!([change])).is_ok() && drawn.below(4) == 0 {
                desk.undo(desk.revision(), &Control::default()).expect("undone");
            }
        }
        let (left, revision) = (desk.state(), desk.revision());
        drop(desk);
        let again = open(dir.path());
        assert_eq!(again.revision(), revision);
        for (name, value) in left.as_object().expect("an object") {
            assert_eq!(again.state()[name], *value, "{name}");
        }
        // Undo goes on from there, to the very beginning.
        while again.state()["can_undo"] == true {
            again.undo(again.revision(), &Control::default()).expect("undone");
        }
        let first = open(copy_of("2027-01").path()).state();
        for name in ["items", "objective", "leads", "days"] {
            assert_eq!(again.state()[name], first[name], "{name}");
        }
    }
}

#[test]
fn the_rest_is_kept_or_planned_afresh_as_the_step_says() {
    let dir = copy_of("2026-12");
    let desk = open(dir.path());
    let best = desk.state()["best"].as_i64().expect("a best");
    assert_eq!(desk.state()["objective"], best);
    let moves = |state: &Value| state["changes"]["list"].as_array().map_or(0, Vec::len);
    let points = |state: &Value| state["objective"].as_i64().expect("points");
    let mut apart = 0;
    for (day, session) in [(8, "morning"), (9, "morning"), (10, "afternoon"), (11, "morning")] {
        let pin = json!([{
            "change": "pin", "target": "UNDOF/tcc_meeting", "date": format!("2026-12-{day:02}"),
            "session": session,
        }]);
        let kept = edit(&desk, Mode::Keep, pin.clone()).expect("kept");
        assert_eq!(kept["holds"], json!(["UNDOF/tcc_meeting"]));
        let label = kept["undo_label"].as_str().expect("a label");
        assert!(label.contains(&format!("{day} December 2026")), "{label}");
        desk.undo(desk.revision(), &Control::default()).expect("undone");
        let fresh = edit(&desk, Mode::Best, pin).expect("planned afresh");
        desk.undo(desk.revision(), &Control::default()).expect("undone");
        if kept["outcome"] == "impossible" {
            assert_eq!(fresh["outcome"], "impossible");
            continue;
        }
        assert!(moves(&kept) <= moves(&fresh) && points(&kept) >= points(&fresh), "{day}");
        assert!(points(&fresh) >= best);
        assert_eq!(kept["best"], fresh["best"], "the same changes have the same best");
        assert_eq!(fresh["objective"], fresh["best"]);
        apart += usize::from(points(&kept) > points(&fresh) && moves(&kept) < moves(&fresh));
    }
    assert!(apart > 0, "nowhere do the two differ");
}

#[test]
fn an_impossible_step_shows_the_conflict_and_undo_leads_back() {
    let dir = copy_of("2026-12");
    let desk = open(dir.path());
    let before = desk.state();
    // The vote on a Sunday.
    let pin = json!([{"change": "pin", "target": "UNDOF/adoption", "date": "2026-12-13"}]);
    let state = edit(&desk, Mode::Keep, pin).expect("a state");
    assert_eq!(state["outcome"], "impossible");
    assert!(state["conflict"]["lines"].as_array().is_some_and(|lines| !lines.is_empty()));
    assert!(state["tray"].as_array().is_some_and(|tray| tray.len() > 10));
    let back = desk.undo(desk.revision(), &Control::default()).expect("undone");
    assert_eq!(content(&back), content(&before));
}

#[test]
fn what_lies_before_a_day_is_held() {
    let dir = copy_of("2026-12");
    let desk = open(dir.path());
    let before = desk.state();
    let hold = json!([
        {"change": "hold", "before": "2026-12-10"},
        {"change": "close", "from": "2026-12-14", "to": "2026-12-15", "reason": "visit"},
    ]);
    let state = edit(&desk, Mode::Best, hold).expect("planned");
    for item in before["items"].as_array().expect("items") {
        let now = state["items"].as_array().expect("items").iter();
        let now = now.clone().find(|own| own["id"] == item["id"]).expect("the same items");
        if item["date"].as_str() < Some("2026-12-10") {
            let place = |item: &serde_json::Value| (item["date"].clone(), item["session"].clone());
            assert_eq!(place(now), place(item), "{}", item["id"]);
            assert_ne!(now["status"], "proposed", "{}", item["id"]);
        } else {
            assert!(now["date"].as_str() >= Some("2026-12-10"), "{}", item["id"]);
        }
    }
}

#[test]
fn what_has_been_held_keeps_its_hour_and_its_order_through_every_later_step() {
    let dir = copy_of("2026-12");
    let desk = open(dir.path());
    let hours = |state: &Value| -> Vec<Vec<String>> {
        let items = state["items"].as_array().expect("items").iter();
        let past = items.filter(|own| own["date"].as_str() < Some("2026-12-14"));
        let text =
            |own: &Value| ["id", "date", "session", "start", "end"].map(|of| own[of].to_string());
        let mut all: Vec<Vec<String>> = past.map(|own| text(own).to_vec()).collect();
        all.sort();
        all
    };
    let before = hours(&desk.state());
    assert!(before.len() > 15, "{before:?}");
    let mut compared = 0;
    for (mode, change) in [
        (Mode::Keep, json!([{"change": "hold", "before": "2026-12-14"}])),
        (Mode::Keep, json!([{"change": "pin", "target": "wrap-up", "date": "2026-12-16"}])),
        (Mode::Best, json!([{"change": "close", "from": "2026-12-15", "to": "2026-12-15"}])),
    ] {
        let state = edit(&desk, mode, change).expect("a step");
        assert_eq!(hours(&state), before);
        compared += 1;
    }
    drop(desk);
    assert_eq!(hours(&open(dir.path()).state()), before);
    assert_eq!(compared, 3);
}
