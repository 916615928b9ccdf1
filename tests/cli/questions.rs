//! Questions asked of a plan: why there, why not there, where else, what else.

use insta::assert_snapshot;

use crate::support::{Month, call, json};

/// December 2010 as it was, but for UNFICYP's report, which comes out on 1 December.
fn december_2010() -> Month {
    let month = Month::new(&[]);
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/2010-12");
    for name in ["renewals.csv", "events.csv", "calendar.csv"] {
        let text = std::fs::read_to_string(data.join(name)).expect("read");
        let late = text.replacen("2010-12-15,,2010-11-29", "2010-12-15,,2010-12-01", 1);
        month.write(&format!("month/{name}"), &late);
    }
    month
}

#[test]
fn unficyp_of_december_2010_with_its_report_on_the_first() {
    let month = december_2010();
    let ended = month.call(&["explain", "month"]);
    assert_eq!(ended.code, 1);
    assert!(ended.out.contains("UNFICYP is 2 days short"), "{}", ended.out);
    assert_snapshot!(ended.shown());
    let answer = json(&month.call(&["explain", "month", "--format", "json"]).out);
    assert_eq!(answer["conflict"]["kind"], "windows");
    assert_eq!(answer["conflict"]["conflicts"][0]["short"], 2);
    assert_eq!(answer["is_complete"], true);
    assert!(answer["rules"].as_array().is_some_and(|rules| rules.len() == 4), "{answer:#}");
    assert!(answer["repairs"].as_array().is_some_and(|repairs| !repairs.is_empty()));
    assert!(answer["waived"]["points"].as_i64().is_some_and(|points| points > 0));
    // What `plan` tells is the same.
    assert_eq!(month.call(&["plan", "month"]).out, ended.out);
}

#[test]
fn a_month_that_has_a_programme() {
    assert_snapshot!(call(&["explain", "data/2027-01"]).shown());
}

#[test]
fn why_an_item_is_where_it_is() {
    assert_snapshot!(call(&["explain", "data/2026-12", "--item", "UNDOF/tcc_meeting"]).shown());
}

#[test]
fn why_an_item_is_not_elsewhere() {
    let on = |item: &str, day: &str| {
        let ended = call(&["explain", "data/2026-12", "--item", item, "--on", day]);
        assert_eq!(ended.code, 0, "{}", ended.shown());
        ended.out
    };
    assert_snapshot!("possible", on("UNDOF/tcc_meeting", "2026-12-08"));
    assert_snapshot!("impossible", on("UNDOF/tcc_meeting", "2026-12-17/morning"));
    assert_snapshot!("fixed_elsewhere", on("ministerial-debate", "2026-12-14"));
    assert_snapshot!("a_weekend", on("sudan", "2026-12-12"));
    let ended = call(&[
        "explain",
        "data/2010-06",
        "--item",
        "UNFICYP/report",
        "--on",
        "2010-05-25",
        "--format",
        "json",
    ]);
    assert_eq!(json(&ended.out)["answer"]["answer"], "fact", "{}", ended.shown());
}

#[test]
fn wrong_questions() {
    let asked = [
        &["explain", "data/2027-01", "--item", "UNDO/report"][..],
        &["explain", "data/2027-01", "--item", "UNFICYP/consultation"],
        &["explain", "data/2027-01", "--item", "UNFICYP/report", "--on", "tomorrow"],
        &["explain", "data/2027-01", "--item", "UNFICYP/report", "--on", "2027-01-04/morning"],
        &["explain", "data/2027-01", "--on", "2027-01-14"],
        &["suggest", "data/2027-01", "--kind", "brifing", "--earliest", "2027-01-32"],
        &["suggest", "data/2027-01", "--kind", "briefing", "--id", "UNFICYP"],
        &["plan", "data/2027-01", "--alternatives", "3", "--format", "csv"],
        &["plan", "data/2027-01", "--keep", "nowhere.csv"],
        &["diff", "nowhere.csv", "nowhere.csv"],
    ];
    let mut told = String::new();
    for args in asked {
        let ended = call(args);
        assert_eq!(ended.code, 2, "{args:?}: {}", ended.shown());
        told.push_str(&format!("$ horseshoe {}\n{}\n", args.join(" "), ended.err));
    }
    assert_snapshot!(told);
}

#[test]
fn the_best_slots_for_a_briefing() {
    let event = ["--kind", "briefing", "--title", "Refugees", "--earliest", "2026-12-07"];
    let args = [&["suggest", "data/2026-12"][..], &event, &["--latest", "2026-12-11"]].concat();
    let ended = call(&[args.as_slice(), &["--count", "3"]].concat());
    assert_snapshot!(ended.shown());

    let month = Month::new(&[]);
    month.write(
        "row.csv",
        "id,kind,title,earliest,latest\nnew,briefing,Refugees,2026-12-07,2026-12-11\n",
    );
    let data = format!("{}/data/2026-12", env!("CARGO_MANIFEST_DIR"));
    let of_row = month.call(&["suggest", &data, "--row", "row.csv", "--count", "3"]);
    assert_eq!(of_row.out, ended.out, "the row says what the call says");
}

// Which of several equally cheap sets of waivers is named hangs on the solver.
#[cfg(feature = "highs")]
#[test]
fn an_event_that_fits_nowhere() {
    let args = ["suggest", "data/2026-12", "--kind", "briefing", "--after", "ministerial-debate"];
    let ended =
        call(&[&args[..], &["--earliest", "2026-12-14", "--latest", "2026-12-15"]].concat());
    assert_eq!(ended.code, 1, "{}", ended.shown());
    assert_snapshot!(ended.out);
}
