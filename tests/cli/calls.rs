//! Calls that are wrong, outputs that cannot be written, colour, silence.

use std::fs::File;
use std::process::{Command, Stdio};

use horseshoe::solver::BackendKind;
use insta::assert_snapshot;

use crate::support::{Month, call, horseshoe};

#[test]
fn the_help_of_each_verb() {
    assert_snapshot!("help", call(&["--help"]).shown());
    for verb in ["plan", "check", "export", "generate", "policy"] {
        let help = call(&[verb, "--help"]).shown();
        // The default is the first backend that the build has.
        let own = format!("[default: {}]", BackendKind::default().as_str());
        assert_snapshot!(format!("help_of_{verb}"), help.replace(&own, "[default: auto]"));
    }
}

#[test]
fn wrong_calls_are_told_what_is_right() {
    let calls: [&[&str]; 12] = [
        &[],
        &["plann", "data/2027-01"],
        &["plan"],
        &["plan", "data/2027-01", "--format", "odt"],
        &["plan", "data/2027-01", "--time-limit=-1"],
        &["plan", "data/2027-01", "--gap", "2"],
        &["plan", "data/2027-01", "--threads", "0"],
        &["plan", "data/2027-01", "--backend", "gurobi"],
        &["plan", "data/2027-01", "--formulation", "steps"],
        &["export", "data/2027-01"],
        &["generate", "--out", "x", "--first-month", "2027-13"],
        &["plan", "data/2027-01", "--quiet", "--verbose"],
    ];
    let mut shown = String::new();
    for args in calls {
        let ended = call(args);
        assert_eq!(ended.code, 2, "{args:?}");
        shown += &format!("$ horseshoe {}\n{}\n", args.join(" "), ended.err);
    }
    assert_snapshot!(shown);
}

#[test]
fn an_instance_that_is_not_there() {
    let month = Month::new(&[]);
    assert_snapshot!("an_empty_directory", month.call(&["plan", "month"]).shown());
    assert_snapshot!("no_such_path", month.call(&["plan", "months"]).shown());
    assert_eq!(month.call(&["plan", "month", "--out", "out"]).code, 2);
    assert!(!month.path().join("out").exists());
}

#[test]
fn out_at_a_file_is_refused_and_the_file_stays() {
    let top = tempfile::tempdir().expect("a directory");
    let file = top.path().join("taken");
    std::fs::write(&file, "mine").expect("written");
    for out in [file.clone(), file.join("below")] {
        let ended = call(&["plan", "data/2027-01", "--out", out.to_str().expect("UTF-8")]);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""));
        assert!(ended.said().contains("is a file; name a directory"), "{}", ended.err);
    }
    assert_eq!(std::fs::read_to_string(&file).expect("it"), "mine");
}

/// A shell would write `horseshoe ... > /dev/full`.
#[cfg(target_os = "linux")]
#[test]
fn a_full_standard_output_is_told_and_nothing_is_written() {
    let top = tempfile::tempdir().expect("a directory");
    let out = top.path().join("out");
    let out_path = out.to_str().expect("UTF-8");
    let calls: [&[&str]; 4] = [
        &["plan", "data/2027-01", "--out", out_path],
        &["export", "data/2027-01", "--format", "mps"],
        &["policy", "list"],
        &["policy", "show", "guideline"],
    ];
    for args in calls {
        let full = File::options().write(true).open("/dev/full").expect("it");
        let output = Command::new(env!("CARGO_BIN_EXE_horseshoe"))
            .args(args)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(full)
            .stderr(Stdio::piped())
            .output()
            .expect("it runs");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {err}");
        assert!(err.contains("cannot write to the standard output"), "{args:?}: {err}");
    }
    assert!(!out.exists());
}

/// `horseshoe ... | head -1`: who closes the pipe has what they wanted.
#[test]
fn a_closed_pipe_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_horseshoe"))
        .args(["export", "data/2026-12", "--format", "json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), err.as_ref()), (Some(0), ""));
}

const ESCAPE: char = '\u{1b}';

#[test]
fn colour_follows_the_terminal_and_the_option() {
    let month = Month::of_renewals("mission,mandate_expires\nUNDOF,2026-12-32\n");
    for args in [["plan", "data/2027-01"], ["plan", "nowhere"]] {
        let piped = call(&args);
        assert!(!piped.out.contains(ESCAPE) && !piped.said().contains(ESCAPE), "{args:?}");
        let never = call(&[&args[..], &["--color", "never"]].concat());
        assert_eq!(piped.err, never.err);
    }
    assert!(call(&["plan", "data/2027-01", "--color", "always"]).out.contains(ESCAPE));
    assert!(month.call(&["plan", "month", "--color", "always"]).err.contains(ESCAPE));
    assert!(!month.call(&["plan", "month"]).err.contains(ESCAPE));
    for format in ["csv", "json", "md", "html", "ics"] {
        let ended = call(&["plan", "data/2027-01", "--color", "always", "--format", format]);
        assert!(!ended.out.contains(ESCAPE), "{format}");
    }
    // The option is the later word.
    let output = horseshoe()
        .env("NO_COLOR", "1")
        .args(["plan", "data/2027-01", "--color", "always"])
        .output()
        .expect("it runs");
    assert!(output.stdout.contains(&0x1b));
    let output =
        horseshoe().env("NO_COLOR", "1").args(["plan", "data/2027-01"]).output().expect("it runs");
    assert!(!output.stdout.contains(&0x1b));
}

#[test]
fn quiet_leaves_standard_error_empty() {
    let top = tempfile::tempdir().expect("a directory");
    let out = top.path().to_str().expect("UTF-8");
    for args in [
        &["plan", "data/2027-01", "--quiet", "--out", out][..],
        &["generate", "--quiet", "--out", out],
        &["export", "data/2027-01", "--quiet", "--format", "json"],
    ] {
        let ended = call(args);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{args:?}");
    }
    // But a failure is always told.
    assert!(!call(&["plan", "nowhere", "--quiet"]).err.is_empty());
}

#[test]
fn verbose_tells_the_stages_on_standard_error() {
    let loud = call(&["plan", "data/2026-12", "--format", "csv", "--verbose"]);
    let plain = call(&["plan", "data/2026-12", "--format", "csv"]);
    assert_eq!(loud.out, plain.out);
    assert!(loud.said().contains("search"), "{}", loud.err);
    // Nothing but the note on the holidays that are not known.
    assert!(plain.said().starts_with("note: the days on which Headquarters"), "{}", plain.err);
    assert!(plain.err.lines().count() <= 3, "{}", plain.err);
}
