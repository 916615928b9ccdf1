//! S/2009/659, attachment II, line by line: what `docs/attachment-ii.md` says is printed, is printed.

use std::fs;
use std::path::Path;

use crate::support::Month;

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
