//! Disks that are full, files that may not grow, and disks that are read-only.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::{
    Count, Disk, at_top, call, call_after, done, is_whole, leftovers, run, skip, texts,
};

/// Leaves so many kilobytes of the disk free.
fn fill(disk: &Path, free: usize) {
    let ballast = disk.join("ballast");
    drop(fs::remove_file(&ballast));
    // As much as there is room for, and then less.
    let mut file = fs::File::create(&ballast).expect("made");
    while std::io::Write::write_all(&mut file, &[0; 4096]).is_ok() {}
    let size = file.metadata().expect("its size").len();
    file.set_len(size.saturating_sub(free as u64 * 1024)).expect("cut");
}

/// The set before stands, or the new one does; a refusal is reported.
#[test]
fn the_disk_is_full_in_the_middle_of_a_set() {
    const WHAT: &str = "a disk that is full";
    let disk = match Disk::new(1024) {
        Ok(disk) => disk,
        Err(why) => return skip(WHAT, &why),
    };
    let mut count = Count::of(WHAT);
    let out = disk.path().join("out");
    let months = [at_top("data/2027-01"), at_top("data/2026-12")];
    let (mut refused, mut written) = (0, 0);
    for verb in ["plan", "compare", "generate"] {
        drop(fs::remove_file(disk.path().join("ballast")));
        let args = |turn: usize| match verb {
            "generate" => {
                let seed = ["3", "4"][turn];
                vec!["generate", "--months", "12", "--seed", seed, "--out", "generated"]
            }
            verb => vec![verb, months[turn].as_str(), "--out", "out"],
        };
        let out = if verb == "generate" { disk.path().join("generated") } else { out.clone() };
        done(&disk.path(), &args(0));
        let mut turn = 1;
        for free in (0..240).step_by(12) {
            fill(&disk.path(), free);
            let before = texts(&out);
            let ended = run(&mut call(&disk.path(), &args(turn)));
            assert_eq!(leftovers(&out), [""; 0], "{verb} with {free} kB");
            assert!(is_whole(&out, verb), "{verb} with {free} kB");
            match ended.code() {
                0 => {
                    written += 1;
                    turn = 1 - turn;
                }
                2 => {
                    assert!(ended.said().contains("No space left"), "{}", ended.err);
                    assert!(ended.said().contains("free some space"), "{}", ended.err);
                    assert!(texts(&out) == before, "{verb} with {free} kB: it is another set");
                    refused += 1;
                }
                code => panic!("{code}: {}", ended.err),
            }
            count.survived();
        }
    }
    assert!(refused > 10 && written > 10, "{refused} refused, {written} written");
    count.print(60);
}

/// A limit on the size of files, as a quota would be, is an error like any other.
#[test]
fn files_may_not_grow() {
    let mut count = Count::of("a limit on the size of files");
    let top = TempDir::new().expect("a directory");
    let out = top.path().join("out");
    let (month, other) = (at_top("data/2027-01"), at_top("data/2026-12"));
    done(top.path(), &["plan", &month, "--out", "out"]);
    let before = texts(&out);
    let mut refused = 0;
    for kilobytes in [0, 1, 2, 4, 8, 16, 24, 32, 36, 64] {
        let limit = format!("ulimit -f {kilobytes}");
        let ended = run(&mut call_after(top.path(), &limit, &["plan", &other, "--out", "out"]));
        assert_eq!(leftovers(&out), [""; 0], "{kilobytes} kB");
        assert!(is_whole(&out, "plan"), "{kilobytes} kB");
        match ended.code() {
            0 => done(top.path(), &["plan", &month, "--out", "out"]),
            2 => {
                refused += 1;
                assert!(ended.said().contains("too large"), "{}", ended.err);
                let same = texts(&out).keys().eq(before.keys());
                assert!(same, "{kilobytes} kB");
                ended
            }
            code => panic!("{code} with {kilobytes} kB: {}", ended.err),
        };
        count.survived();
    }
    assert!(refused > 3, "{refused} refused");
    count.print(10);
}

/// Nothing is begun where nothing can be written, and the reason is given before the work.
#[test]
fn the_folder_is_read_only() {
    const WHAT: &str = "a folder that is read-only";
    let disk = match Disk::new(1024) {
        Ok(disk) => disk,
        Err(why) => return skip(WHAT, &why),
    };
    let mut count = Count::of(WHAT);
    let (month, record) = (at_top("data/2027-01"), at_top("data/record"));
    done(&disk.path(), &["plan", &month, "--out", "out"]);
    fs::write(disk.path().join("scenarios.csv"), "scenario,change,target,field,value\n")
        .expect("written");
    disk.set_read_only(true);
    let before = texts(&disk.path());
    for out in ["out", "new", "new/below", "."] {
        let calls: [&[&str]; 8] = [
            &["plan", &month],
            &["plan", &month, "--alternatives", "2"],
            &["whatif", &month, "scenarios.csv"],
            &["compare", &month],
            &["simulate", &month, "--draws", "2", "--delays", &record],
            &["backtest", &record, "--from", "2012-12", "--to", "2012-12"],
            &["generate"],
            &["sweep", "plan", &month],
        ];
        for args in calls {
            let is_file = args[0] == "sweep";
            let file = format!("{out}/plan.jsonl");
            let out = if is_file { file.as_str() } else { out };
            let ended = run(&mut call(&disk.path(), &[args, &["--out", out]].concat()));
            assert_eq!((ended.code(), ended.out.as_str()), (2, ""), "{args:?}: {}", ended.err);
            assert!(ended.said().contains("Read-only file system"), "{}", ended.err);
            assert!(ended.said().contains("that you may write to"), "{}", ended.err);
            count.survived();
        }
    }
    assert!(texts(&disk.path()) == before);
    disk.set_read_only(false);
    assert_eq!(leftovers(&disk.path()), [""; 0]);
    count.print(32);
}
