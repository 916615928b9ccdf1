//! `horseshoe new`, and the record that every verb has with it.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{Instance, PolicyChoice};
use horseshoe::questions::next_month::{Before, NextMonth, next_month};
use horseshoe::solver::{Options, Outcome, solve};
use tempfile::TempDir;

use crate::support::{call, call_in, listing};

const FILES: [&str; 5] =
    ["calendar.csv", "events.csv", "new.sha256", "programme.toml", "renewals.csv"];

/// The rows of a CSV file, each by its columns.
fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(path).expect("a file");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

fn row<'r>(rows: &'r [BTreeMap<String, String>], id: &str) -> &'r BTreeMap<String, String> {
    rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id}: {rows:?}"))
}

#[test]
fn the_instance_of_every_month_loads_and_has_a_programme() {
    let (mut renewals, mut months) = (0, 0);
    for (year, month) in (2026..=2028).flat_map(|year| (1..=12).map(move |month| (year, month))) {
        let first = NaiveDate::from_ymd_opt(year, month, 1).expect("a month");
        let made = next_month(first, None).expect("no faults");
        let files = made.files();
        let bytes: Vec<(&str, &[u8])> =
            files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let read = Instance::of_bytes("month", &bytes);
        let read = read.unwrap_or_else(|faults| panic!("{first}: {faults:#}"));
        assert_eq!(read.programme.month.map(|months| months.first()), Some(first));
        assert_eq!(read.renewals.len(), made.instance.renewals.len());
        assert!(read.renewals.iter().all(|row| !row.extra["x_source"].is_empty()), "{first}");
        assert!(read.events.iter().all(|row| !row.extra["x_source"].is_empty()), "{first}");
        let problem = Problem::new(&read).unwrap_or_else(|faults| panic!("{first}: {faults:#}"));
        let outcome = solve(&problem, &Rules::all(), &Options::default());
        assert!(matches!(outcome, Ok(Outcome::Solved(_))), "{first}: {outcome:?}");
        renewals += read.renewals.len();
        months += 1;
    }
    assert!(months == 36 && renewals >= 20, "{renewals} renewals in {months} months");
}

/// The files of a month, read again and planned; the number of its renewals and events.
fn planned(made: &NextMonth, first: NaiveDate) -> (usize, usize) {
    let files = made.files();
    let bytes: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let read = Instance::of_bytes("month", &bytes);
    let read = read.unwrap_or_else(|faults| panic!("{first}: {faults:#}"));
    let problem = Problem::new(&read).unwrap_or_else(|faults| panic!("{first}: {faults:#}"));
    let outcome = solve(&problem, &Rules::all(), &Options::default());
    assert!(matches!(outcome, Ok(Outcome::Solved(_))), "{first}: {outcome:?}");
    (read.renewals.len(), read.events.len())
}

#[test]
fn a_month_made_from_any_month_in_data_loads_and_has_a_programme() {
    let (mut carried, mut compared) = (0, 0);
    for name in ["2026-10", "2026-12", "2027-01"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
        let before = Before::read(&path).expect("no faults");
        for (year, month) in [2026, 2027].into_iter().flat_map(|y| (1..=12).map(move |m| (y, m))) {
            let first = NaiveDate::from_ymd_opt(year, month, 1).expect("a month");
            if first.format("%Y-%m").to_string().as_str() <= name {
                continue;
            }
            let made = next_month(first, Some(&before)).expect("no faults");
            let (_, events) = planned(&made, first);
            // The programme of work, the wrap-up, and two items that come back at the least.
            assert!(events >= 4, "{first} from {name}: {events} events");
            carried += events - 2;
            compared += 1;
        }
    }
    assert!(compared == 37 && carried > 80, "{carried} events in {compared} months");
}

#[test]
fn an_instance_says_which_events_come_back() {
    let top = TempDir::new().expect("a directory");
    let before = top.path().join("before");
    std::fs::create_dir(&before).expect("made");
    let write = |name: &str, text: &str| std::fs::write(before.join(name), text).expect("written");
    write("renewals.csv", "mission,mandate_expires\nUNFICYP,2027-01-29\n");
    write(
        "events.csv",
        "id,title,kind,date,earliest,latest,after,x_recurs\n\
         own,Our own,briefing,2027-01-31,,,,\n\
         ours,Ours,briefing,,2027-01-29,2027-01-31,,monthly\n\
         talks,Ours: consultations,consultations,,,,ours,\n\
         syria,The situation in the Middle East,briefing,,,,,no\n\
         ukraine,Ukraine,briefing,2027-01-31,,,,monthly\n",
    );
    let ended = call_in(top.path(), &["new", "2027-02", "--from", "before"]);
    assert_eq!(ended.code, 2, "31 January is a Sunday: {}", ended.shown());
    let text = std::fs::read_to_string(before.join("events.csv")).expect("it");
    write(
        "events.csv",
        &text.replace("2027-01-31", "2027-01-28").replace("01-29,2027-01-28", "01-29,2027-01-29"),
    );
    let ended = call_in(top.path(), &["new", "2027-02", "--from", "before"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let events = rows(&top.path().join("2027-02/events.csv"));
    let ids: Vec<&str> = events.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["programme-of-work", "ours", "talks", "ukraine", "wrap-up"]);
    let ukraine = row(&events, "ukraine");
    assert_eq!(
        (ukraine["earliest"].as_str(), ukraine["latest"].as_str()),
        ("2027-02-25", "2027-02-26")
    );
    assert_eq!(call_in(top.path(), &["plan", "2027-02"]).code, 0);
}

#[test]
fn what_the_month_before_left_is_carried_over() {
    let top = TempDir::new().expect("a directory");
    let before = top.path().join("october");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/2026-10");
    std::fs::create_dir(&before).expect("made");
    for name in ["events.csv", "renewals.csv"] {
        std::fs::copy(data.join(name), before.join(name)).expect("copied");
    }
    let ended =
        call_in(top.path(), &["plan", "october", "--month", "2026-10", "--out", "october/v1"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let ended = call_in(top.path(), &["new", "2026-11", "--from", "october"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let mut files = FILES.to_vec();
    files.insert(2, "held.csv");
    assert_eq!(listing(&top.path().join("2026-11")), files);

    let renewals = rows(&top.path().join("2026-11/renewals.csv"));
    assert!(renewals.iter().all(|row| row["id"] != "MINURSO"), "renewed in October: {renewals:?}");
    let carried = row(&renewals, "MINUSCA");
    assert_eq!(carried["report_issued"], "2026-10-15");
    assert!(carried["notes"].starts_with("carried over from october: check"), "{carried:?}");
    assert!(carried["notes"].contains("assumed: the report came out on 2026-10-15"), "{carried:?}");
    let of_record = row(&renewals, "SOMALIA-2713-AL-SHABAAB-MARITIME-INTERDICTION");
    assert_eq!(
        (of_record["kind"].as_str(), of_record["mandate_expires"].as_str()),
        ("sanctions", "2026-11-30")
    );
    assert!(of_record["x_source"].contains("S/RES/2806 (2025)"), "{of_record:?}");

    let events = rows(&top.path().join("2026-11/events.csv"));
    let ids: Vec<&str> = events.iter().map(|row| row["id"].as_str()).collect();
    let work: Vec<&&str> = ids.iter().filter(|id| id.starts_with("programme-of-work")).collect();
    assert_eq!(work, [&"programme-of-work-november"], "October has entered it already");
    assert!(!ids.contains(&"women-peace-security") && !ids.contains(&"haiti"), "{ids:?}");
    let monthly = row(&events, "sudan");
    assert_eq!((monthly["date"].as_str(), monthly["earliest"].as_str()), ("", "2026-11-12"));
    assert!(monthly["notes"].starts_with("carried over from october: check"));
    assert_eq!(row(&events, "sudan-consultations")["after"], "sudan");

    // What was held before the month stays where it was, as the answer says.
    let kept =
        ["plan", "2026-11", "--keep", "2026-11/held.csv", "--as-of", "2026-11-01", "--quiet"];
    let ended = call_in(top.path(), &kept);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(ended.err.is_empty(), "{}", ended.shown());
    for months in ["2026-11", "2026-11/"] {
        assert_eq!(call_in(top.path(), &["plan", months]).code, 0);
    }
}

#[test]
fn a_directory_that_holds_something_is_left_alone() {
    let top = TempDir::new().expect("a directory");
    let path = top.path().join("2027-01");
    std::fs::create_dir(&path).expect("made");
    std::fs::write(path.join("renewals.csv"), "mine").expect("written");
    let ended = call_in(top.path(), &["new", "2027-01"]);
    assert_eq!((ended.code, ended.out.as_str()), (2, ""));
    assert!(ended.said().contains("`2027-01` is not empty; name another directory with --out"));
    assert_eq!(std::fs::read_to_string(path.join("renewals.csv")).expect("it"), "mine");
    assert_eq!(listing(&path), ["renewals.csv"]);
    assert_eq!(call_in(top.path(), &["new", "2027-01", "--out", "other"]).code, 0);
    assert_eq!(call_in(top.path(), &["new", "2027-01", "--force"]).code, 0);
    assert_eq!(listing(&path), FILES);
    for month in ["2027", "2027-13", "0001-01"] {
        assert_eq!(call_in(top.path(), &["new", month]).code, 2, "{month}");
    }
}

#[test]
fn a_policy_that_names_renewals_of_the_month_before_loads() {
    let top = TempDir::new().expect("a directory");
    let before = top.path().join("before");
    std::fs::create_dir(&before).expect("made");
    let write = |name: &str, text: &str| std::fs::write(before.join(name), text).expect("written");
    write("renewals.csv", "mission,mandate_expires\nUNDOF,2026-12-31\nUNFICYP,2027-01-31\n");
    let lead = "report -> tcc_meeting";
    write(
        "policy.toml",
        &format!("base = \"one-week\"\n[renewals.UNDOF.leads.\"{lead}\"]\nat_least = 3\n"),
    );
    let ended = call_in(top.path(), &["new", "2027-01", "--from", "before"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let path = top.path().join("2027-01");
    let read = Instance::load(&path, &PolicyChoice::OfInstance).expect("no faults");
    assert!(read.policy.renewals.is_empty() && read.policy.leads[lead].days() == 7);
}

#[test]
fn every_verb_has_the_record_in_any_folder() {
    let top = TempDir::new().expect("a directory");
    let month = ["--from", "2010-06", "--to", "2010-06"];
    let here = call_in(top.path(), &["backtest", month[0], month[1], month[2], month[3]]);
    let there = call(&["backtest", "data/record", month[0], month[1], month[2], month[3]]);
    assert_eq!(here.code, 0, "{}", here.shown());
    assert_eq!(here.out, there.out);
    std::fs::write(top.path().join("one.csv"), "mission,mandate_expires\nUNDOF,2026-12-31\n")
        .expect("written");
    let ended = call_in(top.path(), &["simulate", "one.csv", "--draws", "3"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert_eq!(call_in(top.path(), &["backtest", "no/record"]).code, 2);
}

#[test]
fn the_holidays_that_are_known_are_rows_and_the_rest_is_said() {
    for (month, days, says) in [
        ("2024-04", &["2024-04-10"][..], "Eid al-Fitr on Wednesday 10 April 2024."),
        ("2026-12", &["2026-12-25"], "Christmas Day on Friday 25 December 2026."),
        ("2026-03", &[], "none is known in the month"),
        ("2027-12", &["2027-12-24", "2027-12-31"], "New Year's Day on Friday 31 December 2027"),
    ] {
        let place = TempDir::new().expect("a directory");
        let ended = call_in(place.path(), &["new", month]);
        assert_eq!(ended.code, 0, "{}", ended.shown());
        let said = ended.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(says), "{month}: {said}");
        let is_known = month.starts_with("2024");
        assert_eq!(!said.contains("the two Eids"), is_known, "{month}: {said}");
        let rows = rows(&place.path().join(month).join("calendar.csv"));
        let found: Vec<&str> = rows.iter().map(|row| row["from"].as_str()).collect();
        assert_eq!(found, days, "{month}");
        for row in &rows {
            assert_eq!(row["status"], "closed");
            assert_eq!(row["x_source"], "official holidays of United Nations Headquarters");
        }
    }
}
