//! Instances far beyond any real month are refused, and quickly.

use std::fmt::Write;
use std::time::Instant;

use crate::support::*;

fn rows(header: &str, count: usize, row: impl Fn(usize) -> String) -> String {
    let mut text = format!("{header}\n");
    for index in 0..count {
        writeln!(text, "{}", row(index)).expect("written");
    }
    text
}

fn many_events(count: usize) -> String {
    rows("id,kind,minutes,earliest,latest,after", count, |index| {
        format!("event-{index},briefing,30,2026-12-01,2026-12-31,")
    })
}

#[test]
fn a_large_instance_is_read_in_a_moment() {
    let renewals = rows("mission,mandate_expires,notes", 5_000, |index| {
        format!("mission-{index},2026-12-31,\"some, notes\"")
    });
    let events = many_events(10_000);
    let begun = Instant::now();
    load(&[("renewals.csv", &renewals), ("events.csv", &events)]).expect("within the limits");
    // Some thirty milliseconds where the program is optimized. Machines under test are slow and
    // shared; what must not pass is time that grows with the square of the rows.
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}

#[test]
fn more_rows_than_the_limit_are_counted_and_refused() {
    let text = shown(events(&many_events(10_001)));
    assert!(text.contains("events.csv has 10,001 rows"), "{text}");
    assert!(text.contains("at most 10,000 rows"), "{text}");
    let many = rows("mission,mandate_expires", 5_001, |index| format!("m{index},2026-12-31"));
    assert_eq!(codes(renewals(&many)), ["limit::rows"]);
    let many = rows("date,status", 4_001, |_| "2026-12-31,closed".to_owned());
    assert_eq!(codes(calendar(&many)), ["limit::rows"]);
}

#[test]
fn a_hundred_faults_are_listed_and_the_rest_counted() {
    let events = rows("id,kind,after", 10_000, |index| format!("e{index},brieing,nobody-{index}"));
    let renewals = rows("mission,mandate_expires", 5_000, |index| format!("m{index},2026-13-31"));
    let begun = Instant::now();
    let read = load(&[("renewals.csv", &renewals), ("events.csv", &events)]);
    let faults = read.expect_err("faults");
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    assert_eq!(faults.iter().count(), 100);
    assert_eq!(faults.count(), 25_000);
    assert_eq!(faults.to_string(), "the input has 25,000 faults, of which the first 100 are shown");
    assert!(format!("{faults:#}").ends_with("and 24,900 more\n"));
}

#[test]
fn a_file_of_many_megabytes_is_not_read() {
    let large = " ".repeat(16 * 1024 * 1024 + 1);
    assert_eq!(codes(renewals(&large)), ["limit::file_size"]);
    assert_eq!(codes(policy(&large)), ["limit::file_size"]);
}

#[test]
fn a_line_of_many_megabytes_is_shown_in_part() {
    let begun = Instant::now();
    let wide = ",".repeat(2_000_000);
    assert_eq!(codes(renewals(&format!("mission{wide}\nA\n"))), ["limit::columns"]);
    let long = "x".repeat(2_000_000);
    let read = renewals(&format!("mission,notes,mandate_expires\nA,{long},soon\n"));
    let text = shown(read);
    assert!(text.contains("2,000,000 characters"), "{text}");
    assert!(text.contains("\"soon\" is not a date"), "{text}");
    assert!(text.len() < 10_000, "{}", text.len());
    let read = renewals(&format!("mission,mandate_expires\nA,2026-12-31{wide}x\n"));
    assert!(shown(read).len() < 10_000);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

#[test]
fn a_year_far_from_the_others_is_the_one_that_is_told() {
    let read = renewals(
        "mission,mandate_expires,report_due\nA,2026-12-31,2026-11-30\nB,2126-12-31,2026-11-30\n\
         C,2027-01-31,\n",
    );
    let text = shown(read);
    assert!(text.contains("renewals.csv:3:3"), "{text}");
    assert!(text.contains("100 years from most other dates (about December"), "{text}");
    // The two days of a range are both far, so neither is measured by the other.
    let events = "id,title,kind,earliest,latest\na,A,other,2126-12-01,2126-12-31\n\
        b,B,other,2026-12-01,2026-12-31\nc,C,other,2026-12-01,2026-12-31\n";
    let fault = shown(load(&[("renewals.csv", SOUND), ("events.csv", events)]));
    assert!(fault.contains("100 years from most other dates"), "{fault}");
    let read = renewals("mission,mandate_expires\nA,2014-12-31\nB,2026-12-31\n");
    read.expect("twelve years");
}

#[test]
fn closed_days_without_end_do_not_take_long() {
    let closed = rows("from,to,status", 4_000, |_| "2026-01-01,2027-01-01,closed".to_owned());
    let events = many_events(10_000);
    let begun = Instant::now();
    let read = load(&[("renewals.csv", SOUND), ("events.csv", &events), ("calendar.csv", &closed)]);
    assert_eq!(read.expect_err("no day is open").count(), 10_000);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
