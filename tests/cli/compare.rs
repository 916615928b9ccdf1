//! `horseshoe compare`: policies and drafters on the same instances.

use insta::assert_snapshot;

use crate::support::{Month, call, json, listing};

const THREE: [&str; 3] = ["data/2010-12", "data/2026-12", "data/2027-01"];

fn compare(more: &[&str]) -> crate::support::Ended {
    let args: Vec<&str> =
        ["compare"].into_iter().chain(THREE).chain(more.iter().copied()).collect();
    call(&args)
}

#[test]
fn three_months_for_a_person() {
    let ended = compare(&["--policies", "guideline,practice,as-late-as-possible,own"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_snapshot!(ended.out);
    assert!(ended.out.lines().all(|line| line.chars().count() <= 80), "{}", ended.out);
}

#[test]
fn three_months_as_markdown() {
    let ended = compare(&[
        "--policies",
        "practice,first-come-first-served@guideline",
        "--score-by",
        "one-week",
        "--format",
        "md",
        "--quiet",
    ]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_snapshot!(ended.out);
}

#[test]
fn the_same_bytes_whatever_the_number_of_threads() {
    let policies = "guideline,preferred,as-early-as-possible@one-week";
    for format in ["csv", "json"] {
        let ask = |jobs: &str| {
            let ended = compare(&["--policies", policies, "--format", format, "--jobs", jobs]);
            assert_eq!(ended.code, 0, "{}", ended.shown());
            ended.out
        };
        assert_eq!(ask("1"), ask("4"));
    }
}

/// A report that comes too late for both leads: the guideline has no programme, and the others do.
fn late() -> Month {
    Month::of_renewals("mission,mandate_expires,report_issued\nUNFICYP,2027-01-29,2027-01-15\n")
}

#[test]
fn that_an_instance_has_no_programme_is_a_result() {
    let month = late();
    let ended =
        month.call(&["compare", "month", "--policies", "guideline,preferred", "--out", "out"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert_snapshot!(ended.out);
    let is_drawn = |file: &&str| cfg!(feature = "figures") || !file.ends_with(".svg");
    assert_eq!(
        listing(&month.path().join("out")),
        [
            "compare.csv",
            "compare.json",
            "compare.md",
            "compare.sha256",
            "differences.csv",
            "fridays-differences.svg",
            "leads-kept.svg",
            "points-differences.svg",
            "points.svg",
            "programmes.svg",
            "reports-differences.svg",
        ]
        .into_iter()
        .filter(is_drawn)
        .collect::<Vec<&str>>()
    );
    for name in listing(&month.path().join("out")) {
        let text = std::fs::read_to_string(month.path().join("out").join(&name)).expect("written");
        if name.ends_with(".svg") {
            roxmltree::Document::parse(&text).expect(&name);
        }
    }
    let whole = std::fs::read_to_string(month.path().join("out/compare.json")).expect("written");
    let whole = json(&whole);
    let cells = whole["instances"][0]["cells"].as_array().expect("cells");
    assert_eq!(
        (&cells[0]["status"], &cells[1]["status"]),
        (&"infeasible".into(), &"optimal".into())
    );
}

/// What `plan` finds under a policy is what is compared, and what `check` says of it is what is told.
#[test]
fn each_cell_is_what_plan_and_check_say() {
    let ended = compare(&["--policies", "guideline,one-week,practice", "--format", "json"]);
    let whole = json(&ended.out);
    for (instance, path) in whole["instances"].as_array().expect("instances").iter().zip(THREE) {
        for (cell, policy) in instance["cells"].as_array().expect("cells").iter().zip([
            "guideline",
            "one-week",
            "practice",
        ]) {
            let plan =
                call(&["plan", path, "--policy", policy, "--ties", "lot", "--format", "json"]);
            let plan = json(&plan.out);
            assert_eq!(cell["objective"], plan["objective"], "{path} {policy}");
            assert_eq!(cell["items"], plan["items"], "{path} {policy}");
            let top = tempfile::TempDir::new().expect("a directory");
            let file = top.path().join("programme.csv");
            let csv =
                call(&["plan", path, "--policy", policy, "--ties", "lot", "--format", "csv"]).out;
            std::fs::write(&file, csv).expect("written");
            let file = file.to_str().expect("UTF-8");
            let check = call(&["check", path, file, "--policy", "preferred", "--format", "json"]);
            let check = json(&check.out);
            assert_eq!(cell["judged"]["points"], check["objective"], "{path} {policy}");
        }
    }
}

#[test]
fn wrong_calls_are_told_what_is_right() {
    let month = late();
    month.write("bad.csv", "mission,mandate_expires\nUNDOF,2026-02-30\n");
    // `--judge` is the former name of `--score-by`, and still works.
    let calls: [&[&str]; 6] = [
        &["compare"],
        &["compare", "month", "--policies", "guidelin"],
        &["compare", "month", "--policies", "as-late-as-possible@practise"],
        &["compare", "month", "--policies", "practice,practice"],
        &["compare", "month", "bad.csv"],
        &["compare", "month", "--judge", "nobody"],
    ];
    let told = calls.map(|args| {
        let ended = month.call(args);
        assert_eq!(ended.code, 2, "{}", ended.shown());
        format!("$ horseshoe {}\n{}\n", args.join(" "), ended.err)
    });
    assert_snapshot!(told.concat());
}

#[test]
fn instances_of_one_name_are_told_apart_and_names_do_not_act() {
    let month = late();
    std::fs::create_dir_all(month.path().join("other/month")).expect("made");
    let rows = "mission,mandate_expires\n=1+1,2027-01-29\n";
    month.write("other/month/renewals.csv", rows);
    month.write("other/month/policy.toml", "base = \"practice\"\n");
    let ended = month.call(&["compare", "month", "other/month", "--format", "csv"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(ended.said().contains("1 of the instances"), "{}", ended.err);
    assert!(
        ended.out.contains("\nmonth,") && ended.out.contains("\nother/month,"),
        "{}",
        ended.out
    );
}

#[test]
fn a_time_limit_is_honest() {
    let limit = ["--time-limit", "0.000001", "--policies", "guideline", "--format", "json"];
    let ended = compare(&limit);
    let whole = json(&ended.out);
    let cells = whole["instances"].as_array().expect("instances").iter();
    let stopped = cells.filter(|instance| instance["cells"][0]["status"] == "stopped").count();
    assert_eq!(ended.code, if stopped > 0 { 3 } else { 0 }, "{}", ended.err);
    assert_eq!(ended.said().contains("--time-limit"), stopped > 0, "{}", ended.err);
}
