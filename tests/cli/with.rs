//! `--with`: another month's programme as it stands.

use crate::support::{Month, json};

const RENEWALS: &str = "mission,mandate_expires,report_issued\nUNFICYP,2027-01-29,2027-01-04\n";
const EVENTS: &str = "id,title,kind,minutes,earliest,latest,session\n\
    libya,Libya,briefing,90,2027-01-13,2027-01-13,morning\n";
const NEIGHBOUR: &str = "date,session,start,end,id,title\n\
    2027-01-13,morning,10:00,11:00,debate,Their debate\n\
    2027-01-14,,,,THEM/report,Their report\n\
    2027-01-17,morning,10:00,11:00,sunday,Their Sunday meeting\n\
    2027-01-18,morning,10:00,11:00,one,One\n\
    2027-01-18,morning,10:30,11:00,two,Two at once\n";

fn month() -> Month {
    let month = Month::new(&[("renewals.csv", RENEWALS), ("events.csv", EVENTS)]);
    month.write("february.csv", NEIGHBOUR);
    month
}

#[test]
fn a_neighbour_takes_its_time_and_nothing_else() {
    let month = month();
    let plan = |more: &[&str]| {
        let args = ["plan", "month", "--month", "2027-01", "--format", "json"];
        let ended = month.call(&[&args[..], more].concat());
        assert_eq!(ended.code, 0, "{}", ended.shown());
        json(&ended.out)
    };
    let (alone, with) = (plan(&[]), plan(&["--with", "february.csv"]));
    let start = |programme: &serde_json::Value| {
        let items = programme["items"].as_array().expect("items");
        let item = items.iter().find(|item| item["id"] == "libya").expect("it");
        item["start"].as_str().expect("a time").to_owned()
    };
    assert_eq!((start(&alone).as_str(), start(&with).as_str()), ("10:00", "11:00"));
    let count = |programme: &serde_json::Value| programme["items"].as_array().map(Vec::len);
    assert_eq!(count(&alone), count(&with));
    assert_eq!(alone["penalties"], with["penalties"]);
    for format in ["text", "md", "html", "csv", "ics"] {
        let args = ["plan", "month", "--month", "2027-01", "--with", "february.csv", "--format"];
        let ended = month.call(&[&args[..], &[format]].concat());
        assert_eq!(ended.code, 0, "{}", ended.shown());
        assert!(!ended.out.contains("Their"), "{format}: {}", ended.out);
    }
}

#[test]
fn check_finds_what_overlaps_a_neighbour() {
    let month = month();
    let plan = month.call(&["plan", "month", "--month", "2027-01", "--format", "csv"]);
    month.write("alone.csv", &plan.out);
    assert_eq!(month.call(&["check", "month", "alone.csv"]).code, 0);
    let ended = month.call(&["check", "month", "alone.csv", "--with", "february.csv"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    let said = ended.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Their debate of february"), "{}", ended.out);
}

#[test]
fn an_item_of_a_chain_that_both_have_is_planned_here() {
    let month = month();
    month.write(
        "own.csv",
        "date,session,id\n2027-01-13,morning,UNFICYP/tcc_meeting\n2027-01-13,morning,libya\n",
    );
    // The event of the same id is another month's, and takes the whole session of Libya.
    let ended = month.call(&["plan", "month", "--month", "2027-01", "--with", "own.csv"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    assert!(ended.out.contains("libya of own: takes time of another month's programme"));
    assert!(!ended.out.contains("UNFICYP/tcc_meeting of own"), "{}", ended.out);
    month.write("own.csv", "date,session,id\n2027-01-13,morning,UNFICYP/tcc_meeting\n");
    let ended = month.call(&["plan", "month", "--month", "2027-01", "--with", "own.csv"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
}

#[test]
fn every_verb_that_plans_takes_neighbours() {
    let month = month();
    month.write("scenarios.csv", "scenario,change,target\nwithout,remove,libya\n");
    let twice = ["--month", "2027-01", "--with", "february.csv", "--with", "february.csv"];
    let calls: [&[&str]; 4] = [
        &["explain", "month", "--item", "libya", "--on", "2027-01-13/morning"],
        &["suggest", "month", "--kind", "briefing", "--count", "1"],
        &["whatif", "month", "scenarios.csv"],
        &["export", "month", "--format", "json"],
    ];
    for call in calls {
        let ended = month.call(&[call, &twice[..]].concat());
        assert_eq!(ended.code, 0, "{call:?}: {}", ended.shown());
    }
    let ended = month.call(&["plan", "month", "--with", "none.csv"]);
    assert_eq!((ended.code, ended.out.as_str()), (2, ""));
}

#[test]
fn a_meeting_of_both_months_is_noted() {
    let month = month();
    let own = month.call(&["plan", "month", "--month", "2027-01", "--format", "csv"]).out;
    month.write("february/programme.csv", &own);
    let plan = ["plan", "month", "--month", "2027-01", "--with", "february"];
    let ended = month.call(&plan);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let said = ended.said();
    assert!(said.contains("3 meetings of the same mission are in both months"), "{said}");
    for id in ["UNFICYP/tcc_meeting", "UNFICYP/consultations", "UNFICYP/adoption"] {
        assert!(said.contains(&format!("(`{id}`) is in february on")), "{said}");
    }
    // What is no step of a chain is another meeting.
    assert!(!said.contains("libya"), "{said}");
    let quiet = month.call(&[&plan[..], &["--quiet"]].concat());
    assert_eq!(quiet.err, "");
}
