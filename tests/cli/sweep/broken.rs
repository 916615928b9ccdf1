//! Runs whose answers cannot be written: each ends with the reason, and what was written is whole.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use super::months;
use crate::support::{Ended, Month, horseshoe};

/// What hangs is killed after this.
const SECONDS: u64 = 60;

/// Waits for a program to end, and kills one that does not.
fn ended(mut child: Child) -> Output {
    let begun = Instant::now();
    while child.try_wait().expect("asked").is_none() {
        if begun.elapsed() > Duration::from_secs(SECONDS) {
            child.kill().expect("killed");
            panic!("it did not end within {SECONDS} s");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    child.wait_with_output().expect("its output")
}

fn code_and_errors(output: &Output) -> (Option<i32>, String) {
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn streaming(months: &Month, threads: &str) -> Command {
    let mut command = Command::new(horseshoe().get_program());
    command
        .current_dir(months.path())
        .args(["sweep", "run", "--stdin", "--threads", threads])
        .stderr(Stdio::piped());
    command
}

#[cfg(target_os = "linux")]
#[test]
fn a_stream_onto_a_full_disk_ends_with_the_reason() {
    let months = months();
    for threads in ["1", "2"] {
        let full = File::options().write(true).open("/dev/full").expect("it");
        let plan = File::open(months.path().join("plan.jsonl")).expect("the plan");
        let child = streaming(&months, threads).stdin(plan).stdout(full).spawn().expect("it runs");
        let (code, err) = code_and_errors(&ended(child));
        assert_eq!(code, Some(2), "{err}");
        assert!(err.contains("cannot write to the standard output: No space left"), "{err}");
    }
}

/// Who hands out lines one by one waits for each answer: the run must not wait for the next line.
#[cfg(target_os = "linux")]
#[test]
fn a_stream_that_cannot_answer_does_not_wait_for_more() {
    let months = months();
    let plan = fs::read_to_string(months.path().join("plan.jsonl")).expect("the plan");
    for threads in ["1", "2"] {
        let full = File::options().write(true).open("/dev/full").expect("it");
        let mut command = streaming(&months, threads);
        let mut child = command.stdin(Stdio::piped()).stdout(full).spawn().expect("it runs");
        let mut input = child.stdin.take().expect("a pipe");
        let first = plan.lines().next().expect("a line");
        writeln!(input, "{first}").expect("handed in");
        let (code, err) = code_and_errors(&ended(child));
        drop(input);
        assert_eq!(code, Some(2), "{err}");
    }
}

#[test]
fn a_stream_into_a_closed_pipe_ends_with_the_reason() {
    let months = months();
    for threads in ["1", "2"] {
        let plan = File::open(months.path().join("plan.jsonl")).expect("the plan");
        let mut command = streaming(&months, threads);
        let mut child = command.stdin(plan).stdout(Stdio::piped()).spawn().expect("it runs");
        let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
        output.read_line(&mut String::new()).expect("the first answer");
        drop(output);
        let (code, err) = code_and_errors(&ended(child));
        // The pipe takes some answers before it is closed; all thirty fit in.
        let is_told = err.contains("cannot write to the standard output: Broken pipe");
        assert!(code == Some(2) && is_told || code == Some(0) && err.is_empty(), "{code:?}: {err}");
    }
    let plan = File::open(months.path().join("plan.jsonl")).expect("the plan");
    let mut child =
        streaming(&months, "2").stdin(plan).stdout(Stdio::piped()).spawn().expect("it runs");
    drop(child.stdout.take());
    let (code, err) = code_and_errors(&ended(child));
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("cannot write to the standard output: Broken pipe"), "{err}");
}

/// Ctrl-C while no line comes.
#[cfg(unix)]
#[test]
fn an_interrupted_stream_does_not_wait_for_more() {
    let months = months();
    let plan = fs::read_to_string(months.path().join("plan.jsonl")).expect("the plan");
    let mut command = streaming(&months, "1");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
    let mut input = child.stdin.take().expect("a pipe");
    writeln!(input, "{}", plan.lines().next().expect("a line")).expect("handed in");
    let mut answer = [0];
    child.stdout.as_mut().expect("a pipe").read_exact(&mut answer).expect("an answer");
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("kill runs").success());
    let (code, err) = code_and_errors(&ended(child));
    drop(input);
    assert_eq!(code, Some(3), "{err}");
    assert_eq!(err, "interrupted before the standard input ended\n");
}

/// A flood of lines is read no faster than it is answered, and a line without an end not at all.
#[cfg(target_os = "linux")]
#[test]
fn a_line_without_an_end_is_given_up() {
    let months = months();
    let zeros = File::open("/dev/zero").expect("it");
    let child =
        streaming(&months, "1").stdin(zeros).stdout(Stdio::piped()).spawn().expect("it runs");
    let (code, err) = code_and_errors(&ended(child));
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("line 1 of the standard input is longer than 64 MiB"), "{err}");
}

/// The call that is broken off by a lack of room goes on where there is some, and nothing is lost.
fn goes_on(months: &Month, file: &str, broken_off: &[Output]) {
    for output in broken_off {
        let (code, err) = code_and_errors(output);
        assert_eq!(code, Some(2), "{err}");
        assert!(err.contains("cannot write to") && err.contains(file), "{err}");
        assert!(err.contains("the same call continues from here"), "{err}");
    }
    let written = fs::read_to_string(months.path().join(file)).expect("the answers");
    assert!(!written.is_empty() && written.ends_with('\n'), "whole lines alone: {written}");
    let Ended { err, .. } = months.run("1/1", "2", file);
    assert!(!err.contains(" 0 were answered before") && !err.contains("torn"), "{err}");
    months.run("1/1", "2", "elsewhere.jsonl");
    assert_eq!(months.merge(&[file]), months.merge(&["elsewhere.jsonl"]));
}

/// `ulimit -f` limits the size of a file; the line across the limit is torn.
#[cfg(unix)]
#[test]
fn a_file_of_results_without_room_stays_whole_and_goes_on() {
    for threads in ["1", "2"] {
        let months = months();
        let limited = |blocks: &str| {
            let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
            let mut command = Command::new("sh");
            command
                .current_dir(months.path())
                .args(["-c", &script])
                .arg(horseshoe().get_program())
                .args(["sweep", "run", "plan.jsonl", "--out", "a.jsonl", "--threads", threads]);
            ended(command.stderr(Stdio::piped()).spawn().expect("sh runs"))
        };
        // Twice: the second run has no more room than the first.
        let broken_off = [limited("9"), limited("9")];
        goes_on(&months, "a.jsonl", &broken_off);
    }
}

/// A file system of 16 kB, where this machine lets one be mounted.
#[cfg(target_os = "linux")]
#[test]
fn results_on_a_full_file_system_stay_whole_and_go_on() {
    struct Mounted<'a>(&'a Path);
    impl Drop for Mounted<'_> {
        fn drop(&mut self) {
            let _ = Command::new("umount").arg(self.0).status();
        }
    }
    let months = months();
    let small = months.path().join("small");
    fs::create_dir(&small).expect("made");
    let mount = ["-t", "tmpfs", "-o", "size=16k", "tmpfs"];
    let mount = Command::new("mount").args(mount).arg(&small).stderr(Stdio::null()).status();
    if !mount.is_ok_and(|status| status.success()) {
        println!("no file system can be mounted here: not tried");
        return;
    }
    let _mounted = Mounted(&small);
    let run = |out: &str| {
        let mut command = Command::new(horseshoe().get_program());
        command.current_dir(months.path()).args(["sweep", "run", "plan.jsonl", "--out", out]);
        ended(command.stderr(Stdio::piped()).spawn().expect("it runs"))
    };
    let broken_off = [run("small/a.jsonl"), run("small/a.jsonl")];
    fs::copy(small.join("a.jsonl"), months.path().join("a.jsonl")).expect("copied");
    goes_on(&months, "a.jsonl", &broken_off);
}
