//! Clocks that are wrong, or jump.

use std::fs::{self, File, FileTimes};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use crate::support::{Count, PROGRAM, at_top, call, done, is_whole, leftovers, run, skip};

/// Files of the past and of the future are as good as any: nothing is judged by its time.
#[test]
fn times_of_files_do_not_matter() {
    let mut count = Count::of("files of another time");
    let top = TempDir::new().expect("a directory");
    let out = top.path().join("out");
    let (month, other) = (at_top("data/2027-01"), at_top("data/2026-12"));
    let century = Duration::from_secs(100 * 365 * 24 * 3600);
    let times =
        [SystemTime::UNIX_EPOCH, SystemTime::now() + century / 2, SystemTime::now() - century / 4];
    for time in times {
        done(top.path(), &["plan", &month, "--out", "out"]);
        // What a killed call left, from then.
        fs::create_dir_all(out.join(".horseshoe-A1b2C3/new")).expect("made");
        fs::write(out.join(".horseshoe-lock"), "").expect("written");
        for path in fs::read_dir(&out).expect("a directory").map(|entry| entry.expect("it").path())
        {
            let file = File::open(&path).expect("opened");
            file.set_times(FileTimes::new().set_modified(time)).expect("set");
        }
        done(top.path(), &["plan", &other, "--out", "out"]);
        assert!(is_whole(&out, "plan"), "{time:?}");
        assert_eq!(leftovers(&out), [""; 0], "{time:?}");
        count.survived();
    }
    count.print(3);
}

/// Time limits and waits follow a clock that does not jump: the program never asks for the time of
/// day, so that a clock that is set in the middle of a call changes nothing.
#[test]
fn nothing_asks_for_the_time_of_day() {
    fn search(folder: &Path, searched: &mut u32) {
        for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("it").path()) {
            if path.is_dir() {
                search(&path, searched);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("text");
                for word in ["SystemTime", "Utc::now", "Local::now", "Local::today"] {
                    assert!(!text.contains(word), "{}: {word}", path.display());
                }
                *searched += 1;
            }
        }
    }
    let mut searched = 0;
    search(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut searched);
    println!("faults: the time of day: {searched} files do not ask for it");
    assert!(searched > 100);
}

/// Under a clock that jumps a day with each look at it, a call gives the same programme, keeps to its
/// limit and does not wait.
#[test]
fn the_clock_jumps() {
    const WHAT: &str = "a clock that jumps";
    let faketime = Command::new("faketime").arg("--version").output();
    if !faketime.is_ok_and(|output| output.status.success()) {
        return skip(WHAT, "there is no faketime; that nothing asks for the time of day is tested");
    }
    let mut count = Count::of(WHAT);
    let top = TempDir::new().expect("a directory");
    let month = at_top("data/2027-01");
    let args = ["plan", &month, "--format", "csv", "--out", "out", "--time-limit", "20"];
    let plain = run(&mut call(top.path(), &args));
    for jump in ["+0 i1000", "-0 i1000", "+0 x-100", "1970-01-02 00:00:00", "2099-12-31 23:59:59"] {
        let mut command = Command::new("faketime");
        command.current_dir(top.path()).env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        command.args(["-f", jump, PROGRAM]).args(args);
        let ended = run(&mut command);
        assert_eq!((ended.code(), &ended.out), (0, &plain.out), "{jump}: {}", ended.err);
        assert!(is_whole(&top.path().join("out"), "plan"), "{jump}");
        count.survived();
    }
    count.print(5);
}
