//! Standard output and standard error that are full or closed.

use std::fs::{File, OpenOptions};
use std::io;
use std::process::Stdio;

use tempfile::TempDir;

use crate::support::{Count, Running, at_top, call, call_after, done, run};

/// Every verb that prints, with a call that ends well, in a directory that has what it reads.
fn verbs() -> (TempDir, Vec<Vec<String>>) {
    let top = TempDir::new().expect("a directory");
    let (month, record) = (at_top("data/2027-01"), at_top("data/record"));
    done(top.path(), &["plan", &month, "--out", "out"]);
    let scenarios = "scenario,change,target,field,value\nclosed,close,2027-01-13,,closed\n";
    std::fs::write(top.path().join("scenarios.csv"), scenarios).expect("written");
    let calls = [
        "plan MONTH",
        "plan MONTH --alternatives 2",
        "whatif MONTH scenarios.csv",
        "compare MONTH",
        "simulate MONTH --draws 3 --delays RECORD",
        "backtest RECORD --from 2012-12 --to 2012-12",
        "export MONTH --format json",
        "export MONTH --format mps",
        "check MONTH out/programme.csv",
        "explain MONTH",
        "suggest MONTH --kind briefing --count 2",
        "diff out/programme.csv out/programme.csv",
        "policy show guideline",
        "policy list",
        "sweep plan MONTH",
    ];
    let word = |word: &str| match word {
        "MONTH" => month.clone(),
        "RECORD" => record.clone(),
        word => word.to_owned(),
    };
    (top, calls.map(|call| call.split(' ').map(word).collect()).into())
}

fn full() -> Option<File> {
    OpenOptions::new().write(true).open("/dev/full").ok()
}

/// The end of a pipe that nobody reads.
fn closed() -> Stdio {
    let (reader, writer) = io::pipe().expect("a pipe");
    drop(reader);
    writer.into()
}

#[test]
fn standard_output_is_full_or_closed() {
    let mut count = Count::of("standard output full or closed");
    let (top, verbs) = verbs();
    for args in &verbs {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let whole = done(top.path(), &args);
        if let Some(full) = full() {
            let mut command = call(top.path(), &args);
            let ended = Running::start(command.stdout(full).stderr(Stdio::piped())).end();
            assert_eq!(ended.code(), 2, "{args:?}: {}", ended.err);
            assert!(ended.said().contains("cannot write to the standard output"), "{}", ended.err);
            count.survived();
        }
        // A reader that closes the pipe has what it wanted.
        let mut command = call(top.path(), &args);
        let ended = Running::start(command.stdout(closed()).stderr(Stdio::piped())).end();
        assert_eq!((ended.code(), ended.err.as_str()), (0, whole.err.as_str()), "{args:?}");
        count.survived();
        let ended = run(&mut call_after(top.path(), "exec >&-", &args));
        assert_eq!((ended.code(), ended.out.as_str()), (0, ""), "{args:?}: {}", ended.err);
        count.survived();
    }
    count.print(30);
}

#[test]
fn standard_error_is_full_or_closed() {
    let mut count = Count::of("standard error full or closed");
    let (top, mut verbs) = verbs();
    verbs.push(["generate", "--out", "generated"].map(str::to_owned).into());
    verbs.push(["plan", "nowhere"].map(str::to_owned).into());
    for args in &verbs {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let whole = run(&mut call(top.path(), &args));
        let streams = [full().map(Stdio::from), Some(closed())];
        for stream in streams.into_iter().flatten() {
            let mut command = call(top.path(), &args);
            let ended = Running::start(command.stdout(Stdio::piped()).stderr(stream)).end();
            assert_eq!(ended.code(), whole.code(), "{args:?}");
            assert_eq!(ended.out.lines().count(), whole.out.lines().count(), "{args:?}");
            count.survived();
        }
        let ended = run(&mut call_after(top.path(), "exec 2>&-", &args));
        assert_eq!(ended.code(), whole.code(), "{args:?}");
        count.survived();
    }
    count.print(30);
}

/// A call whose result cannot be printed leaves no files.
#[test]
fn what_cannot_be_printed_is_not_written() {
    let Some(full) = full() else {
        return crate::support::skip("files without a result", "there is no /dev/full");
    };
    let top = TempDir::new().expect("a directory");
    let mut command = call(top.path(), &["plan", &at_top("data/2027-01"), "--out", "out"]);
    let ended = Running::start(command.stdout(full).stderr(Stdio::piped())).end();
    assert_eq!(ended.code(), 2, "{}", ended.err);
    assert!(!top.path().join("out").exists());
    let mut count = Count::of("files without a result");
    count.survived();
    count.print(1);
}
