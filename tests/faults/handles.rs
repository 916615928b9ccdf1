//! Too few file handles.

use tempfile::TempDir;

use crate::support::{Count, at_top, call_after, done, is_whole, leftovers, run, texts};

#[test]
fn there_are_no_file_handles() {
    let mut count = Count::of("too few file handles");
    let top = TempDir::new().expect("a directory");
    let out = top.path().join("out");
    let (month, other) = (at_top("data/2027-01"), at_top("data/2026-12"));
    done(top.path(), &["plan", &month, "--out", "out"]);
    let mut refused = 0;
    for handles in 3..24 {
        let before = texts(&out);
        let limit = format!("ulimit -n {handles}");
        let ended = run(&mut call_after(top.path(), &limit, &["plan", &other, "--out", "out"]));
        let what = format!("{handles} handles: {}: {}", ended.code(), ended.err);
        // With hardly any, the system cannot even load the program.
        assert!([0, 2, 126, 127].contains(&ended.code()), "{what}");
        assert_eq!(leftovers(&out), [""; 0], "{what}");
        assert!(is_whole(&out, "plan"), "{what}");
        if ended.code() == 0 {
            done(top.path(), &["plan", &month, "--out", "out"]);
        } else {
            assert!(!ended.err.is_empty() && texts(&out) == before, "{what}");
            refused += 1;
        }
        count.survived();
    }
    assert!(refused > 0, "{refused} refused");
    count.print(20);
}
