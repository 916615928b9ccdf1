//! `horseshoe generate`.

use crate::support::{call, generated, json, listing};

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let ((_one, one), (_two, two)) = (generated(7), generated(7));
    assert_eq!(listing(&one), ["events.csv", "generate.sha256", "renewals.csv"]);
    for name in listing(&one) {
        let read = |path: &std::path::Path| std::fs::read(path.join(&name)).expect("a file");
        assert!(read(&one) == read(&two), "{name}");
    }
    let (_three, three) = generated(8);
    let renewals = |path: &std::path::Path| std::fs::read(path.join("renewals.csv")).expect("it");
    assert!(renewals(&one) != renewals(&three));
}

#[test]
fn a_generated_month_has_a_programme_that_keeps_every_rule() {
    for seed in [2, 11] {
        let (top, path) = generated(seed);
        let instance = path.to_str().expect("UTF-8");
        let out = top.path().join("out");
        let out = out.to_str().expect("UTF-8");
        let planned = call(&["plan", instance, "--quiet", "--format", "json", "--out", out]);
        assert_eq!((planned.code, planned.err.as_str()), (0, ""), "seed {seed}");
        let programme = json(&planned.out);
        assert_eq!(programme["status"], "optimal", "seed {seed}");
        let csv = format!("{out}/programme.csv");
        let checked = call(&["check", instance, &csv, "--format", "json"]);
        assert_eq!(checked.code, 0, "seed {seed}: {}", checked.out);
        assert_eq!(json(&checked.out)["objective"], programme["objective"], "seed {seed}");
    }
}

#[test]
fn a_month_whose_dates_could_not_be_read_is_refused_at_the_call() {
    let top = tempfile::TempDir::new().expect("a directory");
    let out = top.path().join("month");
    let out = out.to_str().expect("UTF-8");
    for (options, told) in [
        (&["--first-month", "1946-01"][..], "months from 1946-03 are generated"),
        (&["--months", "120", "--renewals", "60"], "at most 5,000 rows"),
        (&["--months", "120", "--events", "200"], "at most 10,000 rows"),
        (&["--scenarios", "33334"], "33333"),
    ] {
        let ended = call(&[&["generate", "--out", out], options].concat());
        assert_eq!((ended.code, ended.said().contains(told)), (2, true), "{}", ended.shown());
        assert!(listing(top.path()).is_empty());
    }
    let ended = call(&["sweep", "plan", "--seeds", "1-2", "--first-month", "1946-01"]);
    assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{}", ended.shown());
}

#[cfg(unix)]
#[test]
fn what_is_generated_may_be_read_by_others_like_any_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let (top, path) = generated(1);
    let plain = top.path().join("plain");
    std::fs::write(&plain, "").expect("written");
    let mode = |path: &std::path::Path| path.metadata().expect("it").permissions().mode();
    for name in listing(&path) {
        assert_eq!(mode(&path.join(&name)), mode(&plain), "{name}");
    }
}
