//! S/2009/659, attachment II, line by line: what `docs/attachment-ii.md` says is printed, is printed.

use std::fs;
use std::path::Path;

use crate::support::{Month, json};

/// A month with every kind of chain: a creation, a change with its own planning, a renewal with every
/// optional step, and a consultation on every other basis.
const RENEWALS: &str = "mission,id,action,mandate_expires,not_before,complete_by,basis,council_mission,\
    assessment_mission,changed_on,politico_military_briefing,briefing\n\
    UNNEW,,creation,,2026-08-03,2026-12-18,,,,,,\n\
    UNCHANGE,,change,2026-12-18,,,,,2026-10-05/2026-10-14,,,\n\
    UNFULL,,renewal,2026-12-18,,,,,,,yes,yes\n\
    UNA,A1,consultation,,2026-11-02,2026-12-18,creation,,,,,\n\
    UNA,A2,consultation,,2026-11-02,2026-12-18,deterioration,,,,,\n\
    UNA,A3,consultation,,2026-11-02,2026-12-18,developments,,,,,\n\
    UNA,A4,consultation,,2026-11-02,2026-12-18,before_mission,2026-12-07/2026-12-09,,,,\n\
    UNA,A5,consultation,,2026-11-02,2026-12-18,after_mission,2026-12-07/2026-12-09,,,,\n\
    UNA,A6,consultation,,2026-11-02,2026-12-18,scaling_down,,,,,\n\
    UNA,A7,consultation,,2026-11-02,2026-12-18,concept_of_operations,,,,,\n\
    UNA,A8,consultation,,2026-11-02,2026-12-18,rules_of_engagement,,,2026-11-02,,\n";

/// The rows of the page: the line, and the words in which it is printed.
fn lines() -> Vec<(String, String)> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/attachment-ii.md");
    let page = fs::read_to_string(page).expect("the page");
    let rows = page.lines().filter(|line| line.starts_with('|') && line.contains("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let printed = cells.last().expect("a cell").trim_matches('`');
        (cells[0].to_owned(), printed.to_owned())
    })
    .collect()
}

#[test]
fn every_line_of_attachment_ii_is_printed() {
    let month =
        Month::new(&[("renewals.csv", RENEWALS), ("programme.toml", "month = \"2026-12\"\n")]);
    let ended = month.call(&["plan", "month", "--quiet", "--format", "json"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let lines = lines();
    for (line, printed) in &lines {
        assert!(ended.out.contains(printed.as_str()), "{line}: {printed}\n{}", ended.out);
    }
    assert!(lines.len() >= 31, "{} lines", lines.len());
}

#[test]
fn an_assessment_mission_has_its_last_day_in_every_format() {
    let month = Month::of_renewals(
        "mission,mandate_expires,report_issued,assessment_mission\n\
         UNDOF,2026-12-31,2026-12-01,2026-11-02/2026-11-13\n",
    );
    let plan = |format: &str| {
        let ended = month.call(&["plan", "month", "--quiet", "--format", format]);
        assert_eq!(ended.code, 0, "{}", ended.shown());
        ended.out
    };
    for format in ["text", "md", "html"] {
        let out = plan(format);
        let words = out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("assessment mission, until Fri 13 Nov"), "{format}: {out}");
    }
    let csv = plan("csv");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|own| own == name).expect("a column");
    let mut untils = 0;
    for row in reader.records() {
        let row = row.expect("a row");
        let is_mission = &row[column("id")] == "UNDOF/assessment_mission";
        assert_eq!(&row[column("until")], if is_mission { "2026-11-13" } else { "" });
        untils += usize::from(is_mission);
    }
    assert_eq!(untils, 1);
    let json = json(&plan("json"));
    let items = json["items"].as_array().expect("items").iter();
    let mission = items.clone().find(|item| item["id"] == "UNDOF/assessment_mission");
    assert_eq!(mission.expect("it")["until"], "2026-11-13");
    assert_eq!(items.filter(|item| item.get("until").is_some()).count(), 1);
    let ics = plan("ics");
    let days = "DTSTART;VALUE=DATE:20261102\r\nDTEND;VALUE=DATE:20261114\r\n";
    assert!(ics.contains(days), "{ics}");
    // The programme is its own: its calendar does not change from one call to the next.
    month.write("programme.csv", &csv);
    assert_eq!(month.call(&["check", "month", "programme.csv"]).code, 0);
}
