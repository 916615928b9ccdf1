//! A limit of time is kept, however much there is to do, and something is found in it.

use std::fmt::Write;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};

use crate::support::{Ended, Month, call, call_in, json};

/// One renewal, and events which may each be held on any day of a year, with as many years as asked for.
fn loose(events: u64, years: u64) -> Month {
    let first = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a date");
    let mut rows = "id,title,kind,minutes,earliest,latest\n".to_owned();
    // The numbers of Knuth's generator: they need to be spread, and no more.
    let mut state = events;
    let mut below = |most: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    for event in 0..events {
        let earliest = first + Days::new(below(365 * (years - 1) + 1));
        let latest = earliest + Days::new(364);
        let minutes = 30 + below(151);
        writeln!(rows, "e{event},Event {event},briefing,{minutes},{earliest},{latest}")
            .expect("written");
    }
    let renewal = "mission,mandate_expires\nUNFICYP,2027-06-30\n";
    Month::new(&[("renewals.csv", renewal), ("events.csv", &rows)])
}

/// Plans within a limit of seconds; the programme must be there, be honest, and keep every rule.
fn planned(month: &Month, seconds: u64) -> (Duration, Ended) {
    let limit = seconds.to_string();
    let begun = Instant::now();
    let args = ["plan", "month", "--out", "out", "--format", "json", "--time-limit", &limit];
    let ended = month.call(&args);
    let took = begun.elapsed();
    assert_eq!(ended.code, 0, "{}", ended.err);
    let programme = json(&ended.out);
    let [objective, bound] =
        ["objective", "bound"].map(|figure| programme[figure].as_i64().expect("a number"));
    assert!(bound <= objective, "{bound} above {objective}");
    let status = if bound == objective { "optimal" } else { "feasible" };
    assert_eq!(programme["status"], status);
    let checked = month.call(&["check", "month", "out/programme.csv", "--quiet"]);
    assert_eq!(checked.code, 0, "{}", checked.shown());
    (took, ended)
}

#[test]
fn a_limit_is_kept_where_there_is_much_loose_business() {
    // What a limit allows besides itself is half a second or a tenth; other tests run beside this one, on a
    // machine that nobody knows.
    const SLACK: Duration = Duration::from_secs(3);
    let mut kept = 0;
    for (events, years, seconds) in [(1_000, 2, 1), (1_000, 2, 3), (3_000, 4, 3), (9_000, 11, 10)] {
        let (took, _) = planned(&loose(events, years), seconds);
        println!("{events} events, {seconds} s: took {:.2} s", took.as_secs_f64());
        let limit = Duration::from_secs(seconds);
        assert!(took <= 2 * limit + SLACK, "{events} events, {limit:?}: {took:?}");
        kept += 1;
    }
    assert_eq!(kept, 4);
}

#[test]
fn a_limit_is_kept_where_nothing_can_help() {
    // Thousands fight for two half days: everything drives out everything else, as often as it may.
    let mut rows = "id,title,kind,minutes,earliest,latest\n".to_owned();
    for event in 0..9_000 {
        let day = "2027-01-05";
        writeln!(rows, "e{event},Event {event},briefing,{},{day},{day}", 30 + event % 151)
            .expect("written");
    }
    let renewal = "mission,mandate_expires\nUNFICYP,2027-06-30\n";
    let month = Month::new(&[("renewals.csv", renewal), ("events.csv", &rows)]);
    let begun = Instant::now();
    let ended = month.call(&["plan", "month", "--format", "json", "--time-limit", "3"]);
    let took = begun.elapsed();
    println!("9000 events on one day, 3 s: took {:.2} s", took.as_secs_f64());
    // A machine that has much else to do may not come to the word that there is no programme.
    assert!([1, 3].contains(&ended.code), "{}", ended.err);
    if ended.code == 1 {
        // What dates and minutes prove is told, whether or not there was time to ask about it as well.
        let answer = json(&ended.out);
        assert_eq!(answer["status"], "infeasible");
        assert_eq!(answer["conflict"]["kind"], "overload");
    }
    assert!(took <= Duration::from_secs(3 + 3 + 3), "{took:?}");
}

#[test]
fn a_limit_is_kept_over_years_of_renewals() {
    let month = Month::new(&[]);
    let out = month.path().join("month");
    std::fs::remove_dir(&out).expect("an empty directory");
    let out = out.to_str().expect("UTF-8");
    let recipe = ["generate", "--quiet", "--months", "60", "--seed", "3", "--out", out];
    assert_eq!(call(&recipe).code, 0);
    let (took, _) = planned(&month, 2);
    println!("60 months, 2 s: took {:.2} s", took.as_secs_f64());
    assert!(took <= Duration::from_secs(2 + 2 + 3), "{took:?}");
}

#[test]
fn the_fallback_ends_without_a_limit_being_asked_for() {
    let month = Month::new(&[]);
    // A line of a sweep's plan names everything that its answer depends on.
    let limit = |backend: &str, more: &[&str]| {
        let own = ["sweep", "plan", "data/2027-01", "--backend", backend];
        let ended = call(&[&own[..], more].concat());
        assert_eq!(ended.code, 0, "{}", ended.err);
        let line = ended.out.lines().next().expect("a line").to_owned();
        json(&line)["solver"]["time_limit"].clone()
    };
    assert_eq!(limit("microlp", &[]), 60.0);
    assert_eq!(limit("microlp", &["--time-limit", "5"]), 5.0);
    let begun = Instant::now();
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/2026-12");
    let data = data.to_str().expect("UTF-8");
    let hard = ["plan", data, "--backend", "microlp", "--formulation", "aggregated"];
    let ended = call_in(month.path(), &[&hard[..], &["--time-limit", "2", "--plain"]].concat());
    assert!([0, 3].contains(&ended.code), "{}", ended.shown());
    assert!(ended.code == 0 || ended.said().contains("--formulation"), "{}", ended.err);
    assert!(begun.elapsed() < Duration::from_secs(2 + 2 + 3), "{:?}", begun.elapsed());
}
