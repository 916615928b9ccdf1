//! `horseshoe simulate`: reports that come late by chance.

use std::collections::BTreeMap;
use std::fs;

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{Ended, Month, call, call_within, json, listing};

const DELAYS: &str = "days,weight\n-4,3\n0,4\n6,2\n15,1\n";

/// A month with two renewals whose reports are drawn, one whose report is out, and other business.
fn month() -> Month {
    let month = Month::new(&[
        (
            "renewals.csv",
            "mission,kind,mandate_expires,report_due,report_issued\n\
             UNFICYP,,2027-01-29,2027-01-05,\n\
             UNDOF,,2027-01-31,2027-01-08,\n\
             BINUH,political,2027-01-31,,\n\
             UNMISS,,2027-01-29,,2027-01-04\n",
        ),
        (
            "events.csv",
            "id,title,kind,earliest,latest\n\
             debate,Debate,open_debate,2027-01-13,2027-01-15\n\
             sudan,Sudan,briefing,2027-01-18,2027-01-22\n",
        ),
    ]);
    month.write("delays.csv", DELAYS);
    month
}

fn simulate(month: &Month, more: &[&str]) -> Ended {
    let call = ["simulate", "month", "--delays", "delays.csv", "--seed", "3"];
    let draws = if more.contains(&"--draws") { &[][..] } else { &["--draws", "60"] };
    let ended = month.call(&[&call[..], draws, more].concat());
    assert_eq!(ended.code, 0, "{}", ended.shown());
    ended
}

#[test]
fn the_figures_do_not_depend_on_the_number_of_threads() {
    let month = month();
    let one = simulate(&month, &["--threads", "1", "--out", "one"]);
    assert_snapshot!("simulate_text", one.out);
    for threads in ["2", "4"] {
        let many = simulate(&month, &["--threads", threads, "--out", threads]);
        assert_eq!(many.out, one.out);
        let (one, many) = (month.path().join("one"), month.path().join(threads));
        let files = [
            "delays.svg",
            "draws.csv",
            "kept.svg",
            "moved.svg",
            "renewals.csv",
            "simulate.json",
            "simulate.md",
            "simulate.sha256",
        ];
        let is_drawn = |file: &&str| cfg!(feature = "figures") || !file.ends_with(".svg");
        let files: Vec<&str> = files.into_iter().filter(is_drawn).collect();
        assert_eq!(listing(&many), files);
        for file in files {
            let read = |path: &std::path::Path| fs::read(path.join(file)).expect(file);
            assert!(read(&one) == read(&many), "{file} with {threads} threads");
        }
    }
    let other = month.call(&[
        "simulate",
        "month",
        "--delays",
        "delays.csv",
        "--draws",
        "60",
        "--seed",
        "4",
    ]);
    assert_ne!(other.out, one.out, "another seed");
    assert_snapshot!("simulate_csv", simulate(&month, &["--format", "csv"]).out);
    assert_snapshot!("simulate_md", simulate(&month, &["--format", "md"]).out);
}

fn draws(simulation: &Value, round: usize) -> Vec<Value> {
    simulation["months"][0]["rounds"][round]["draws"].as_array().expect("draws").clone()
}

/// What a draw takes is what `plan --keep` takes with the same reports.
#[test]
fn a_draw_is_planned_again_as_plan_would() {
    let month = month();
    let simulation = json(&simulate(&month, &["--format", "json"]).out);
    let base = month.call(&["plan", "month", "--ties", "lot", "--format", "csv"]);
    month.write("base.csv", &base.out);
    let (mut asked, mut moves) = (0, 0);
    for draw in draws(&simulation, 0).iter().take(40) {
        let drawn = draw["drawn"].as_array().expect("drawn");
        if drawn.iter().any(|drawn| drawn["rollover"] == true) {
            continue;
        }
        let report = |at: usize| drawn[at]["report"].as_str().expect("a date");
        month.write(
            "month/renewals.csv",
            &format!(
                "mission,kind,mandate_expires,report_issued\nUNFICYP,,2027-01-29,{}\n\
                 UNDOF,,2027-01-31,{}\nBINUH,political,2027-01-31,\nUNMISS,,2027-01-29,2027-01-04\n",
                report(0),
                report(1)
            ),
        );
        let again = month
            .call(&["plan", "month", "--keep", "base.csv", "--ties", "lot", "--format", "json"]);
        assert_eq!(again.code, 0, "{}", again.shown());
        let changes = json(&again.out)["changes"]["list"].as_array().expect("changes").clone();
        let moved = changes.iter().filter(|change| {
            change["kind"] == "moved" && !change["id"].as_str().expect("an id").ends_with("/report")
        });
        let moved = moved.count() as u64;
        assert_eq!(draw["moved"].as_u64(), Some(moved), "{draw}");
        (asked, moves) = (asked + 1, moves + moved);
    }
    assert!(asked > 10 && moves > 0, "{asked} asked, {moves} moves");
}

/// The buffers are counted from the distribution; the simulation comes near to them, since here little
/// else is in the way.
#[test]
fn the_simulation_agrees_with_the_buffers() {
    let month = month();
    let simulation = json(&simulate(&month, &["--draws", "1000", "--format", "json"]).out);
    let earlier = simulation["earlier"].as_array().expect("rounds");
    for buffer in simulation["overall"].as_array().expect("buffers") {
        let round = earlier.iter().position(|days| *days == buffer["days"]).expect("a round");
        let draws = draws(&simulation, round);
        let kept = draws.iter().flat_map(|draw| draw["drawn"].as_array().expect("drawn"));
        let kept = kept.filter(|drawn| drawn["kept"] == true).count() as f64 / 2000.0;
        let counted = buffer["share"]["count"].as_f64().expect("a count")
            / buffer["share"]["of"].as_f64().expect("a count");
        assert!(counted >= buffer["percent"].as_f64().expect("per cent") / 100.0);
        // Four standard errors of a share of two thousand.
        let reach = 4.0 * (counted * (1.0 - counted) / 2000.0).sqrt();
        assert!((kept - counted).abs() <= reach, "{kept} simulated, {counted} counted");
    }
}

/// The record's reports come late on the same days whatever the policy, and those that come by the
/// latest day leave room.
#[test]
fn the_same_reports_come_late_under_every_policy() {
    let month = month();
    let of_policy = |policy: &str| {
        let record = concat!(env!("CARGO_MANIFEST_DIR"), "/data/record");
        let call = ["simulate", "month", "--delays", record, "--draws", "30", "--format", "json"];
        let ended = month.call(&[&call[..], &["--policy", policy]].concat());
        assert_eq!(ended.code, 0, "{}", ended.shown());
        json(&ended.out)
    };
    let mut delays: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for policy in ["guideline", "preferred", "practice"] {
        let simulation = of_policy(policy);
        let subjects = simulation["months"][0]["subjects"].clone();
        for draw in draws(&simulation, 0) {
            for (at, drawn) in draw["drawn"].as_array().expect("drawn").iter().enumerate() {
                delays.entry(policy.to_owned()).or_default().push(drawn["report"].clone());
                let (report, latest) = (drawn["report"].as_str(), subjects[at]["latest"].as_str());
                if drawn["kept"] == true {
                    assert!(report <= latest, "{policy}: {drawn}");
                }
            }
        }
    }
    assert_eq!(delays["guideline"], delays["practice"]);
    assert_eq!(delays["guideline"], delays["preferred"]);
}

#[test]
fn faults_of_the_delays_are_told_with_their_lines() {
    let month = month();
    month.write("delays.csv", "days,weight\n3,1\nsoon,2\n900,1\n4,none\n");
    let ended = month.call(&["simulate", "month", "--delays", "delays.csv"]);
    assert_eq!(ended.code, 2);
    assert_snapshot!("simulate_delays", ended.err);
    // The least whole number there is has no number of the same size above zero.
    for least in [i64::MIN.to_string(), i64::MAX.to_string(), format!("{}0", i64::MIN)] {
        month.write("delays.csv", &format!("days,weight\n3,1\n{least},2\n"));
        let ended = month.call(&["simulate", "month", "--delays", "delays.csv"]);
        assert_eq!(ended.code, 2);
        assert!(ended.said().contains("delays.csv:3:1"), "{}", ended.err);
    }
    let none = month.call(&["simulate", "month", "--delays", "nowhere.csv"]);
    assert_eq!((none.code, none.out.as_str()), (2, ""));
}

#[test]
fn a_month_without_a_programme_says_so() {
    let month =
        Month::of_renewals("mission,mandate_expires,not_before\nUNDOF,2027-01-29,2027-01-25\n");
    month.write("delays.csv", DELAYS);
    let ended = month.call(&["simulate", "month", "--delays", "delays.csv", "--out", "out"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    assert!(ended.said().contains("`month` has no programme to begin with"), "{}", ended.err);
}

#[test]
fn the_months_in_data_are_simulated_on_the_record() {
    let ended = call(&[
        "simulate",
        "data/2026-12",
        "data/2027-01",
        "--draws",
        "50",
        "--seed",
        "1",
        "--format",
        "csv",
    ]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert_snapshot!("simulate_data", ended.out);
}

/// A weight is a count: two thousand rows of a million each take no longer than two thousand rows.
#[test]
fn heavy_weights_take_no_longer_than_light_ones() {
    let month = month();
    let rows = |weight: u32| -> String {
        let rows = (0..2_000).map(|row| format!("{},{weight}\n", row % 40 - 20));
        std::iter::once("days,weight\n".to_owned()).chain(rows).collect()
    };
    let shares = |weight: u32| {
        month.write("heavy.csv", &rows(weight));
        let call = ["simulate", "month", "--delays", "heavy.csv", "--draws", "2"];
        let ended = call_within(month.path(), &[&call[..], &["--format", "json"]].concat(), 60);
        assert_eq!(ended.code, 0, "{}", ended.shown());
        let overall = &json(&ended.out)["overall"];
        let days: Vec<Value> = overall
            .as_array()
            .expect("buffers")
            .iter()
            .map(|buffer| buffer["days"].clone())
            .collect();
        days
    };
    assert_eq!(shares(1_000_000), shares(1));
}

/// The ways in which delays become known take the same draws, and knowing them at once never takes more.
#[test]
fn the_bound_stands_beside_what_comes_day_by_day() {
    let month = month();
    let daily = json(&simulate(&month, &["--format", "json", "--give-up", "4"]).out);
    let bound = json(&simulate(&month, &["--format", "json", "--reveal", "clairvoyant"]).out);
    assert_eq!((&daily["reveal"], &bound["reveal"]), (&"daily".into(), &"clairvoyant".into()));
    assert_eq!(daily["desk"]["give_up"], 4);
    let (mut compared, mut more) = (0, 0);
    for round in 0..3 {
        for (daily, bound) in draws(&daily, round).into_iter().zip(draws(&bound, round)) {
            assert_eq!(bound["day_by_day"], Value::Null);
            let mut at_once = daily.clone();
            at_once["day_by_day"] = Value::Null;
            assert_eq!(at_once, bound);
            let rollovers = |own: &Value, key: &str| {
                let own = own[key].as_array().expect("renewals");
                own.iter().filter(|own| own["rollover"] == true).count() as i64
            };
            let cost = |own: &Value, key: &str| {
                let rest = ["moved", "days_moved", "points"].map(|key| own[key].as_i64());
                (rollovers(own, key), rest)
            };
            let (at_once, day_by_day) =
                (cost(&daily, "drawn"), cost(&daily["day_by_day"], "renewals"));
            assert!(at_once <= day_by_day, "{daily}");
            compared += 1;
            more += usize::from(at_once < day_by_day);
        }
    }
    assert!(compared == 180 && more > 30, "{compared} compared, {more} take more");
}

/// A correlation makes reports come late together; each by itself comes as late as before.
#[test]
fn delays_that_go_together_are_late_in_the_same_draws() {
    let month = month();
    let call = ["--draws", "400", "--reveal", "clairvoyant", "--format", "json", "--correlation"];
    let late = |rho: &str| {
        let simulation = json(&simulate(&month, &[&call[..], &[rho]].concat()).out);
        let draws = draws(&simulation, 0);
        let late = |draw: &Value, at: usize| draw["drawn"][at]["delay"].as_i64() > Some(0);
        let both = draws.iter().filter(|draw| late(draw, 0) && late(draw, 1)).count();
        (both, draws.iter().filter(|draw| late(draw, 0)).count())
    };
    let (none, half, all) = (late("0"), late("0.5"), late("1"));
    assert!(none.0 < half.0 && half.0 < all.0, "{none:?}, {half:?}, {all:?}");
    // Three of ten are late: 120 of 400, and four standard errors.
    for (both, one) in [none, half, all] {
        assert!(one.abs_diff(120) <= 37, "{one}, {both} both");
    }
    assert_eq!(all.0, all.1, "all alike");
    let threads = |threads: &str| {
        let more = ["--correlation", "0.5", "--expect", "median", "--threads", threads];
        simulate(&month, &more).out
    };
    let one = threads("1");
    assert_eq!(one, threads("3"));
    assert_snapshot!("simulate_correlated", one);
}

#[test]
fn wrong_calls_of_simulate_are_answered_with_what_is_right() {
    let month = month();
    let mut shown = String::new();
    for more in [
        &["--correlation", "2"][..],
        &["--correlation", "-0.5"],
        &["--correlation", "much"],
        &["--give-up", "-1"],
        &["--give-up", "soon"],
        &["--give-up", "367"],
        &["--reveal", "weekly"],
        &["--expect", "mean"],
        &["--reveal", "clairvoyant", "--give-up", "3"],
    ] {
        let ended = month.call(&[&["simulate", "month"], more].concat());
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{more:?}");
        shown += &format!("$ horseshoe simulate month {}\n{}\n", more.join(" "), ended.err);
    }
    assert_snapshot!("simulate_wrong_calls", shown);
}

/// The record is in the program: a folder without any serves as well.
#[test]
fn the_record_is_there_in_any_folder() {
    let month = month();
    let ended = month.call(&["simulate", "month", "--draws", "2"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(ended.out.contains("133 delays"), "{}", ended.out);
}
