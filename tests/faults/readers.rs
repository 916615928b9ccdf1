//! Reading a folder whose writer was killed.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::{Count, at_top, call, done, is_whole, leftovers, names, run, texts};

/// Takes a whole set apart as a writer that is killed would leave it: the first so many files have
/// left their places.
fn taken_apart(out: &Path, verb: &str, gone: usize) {
    let staging = out.join(".horseshoe-A1b2C3");
    for side in ["new", "old"] {
        fs::create_dir_all(staging.join(side)).expect("made");
    }
    let manifest = format!("{verb}.sha256");
    fs::copy(out.join(&manifest), staging.join("new").join(&manifest)).expect("copied");
    let files = names(out).into_iter().filter(|name| out.join(name).is_file());
    let files: Vec<String> = files.filter(|name| *name != manifest).collect();
    for name in &files {
        fs::write(staging.join("new").join(name), "of the new set").expect("written");
    }
    for name in std::iter::once(&manifest).chain(&files).take(gone) {
        fs::rename(out.join(name), staging.join("old").join(name)).expect("renamed");
    }
}

/// The reader puts back what was there, and reads it.
#[test]
fn a_folder_whose_writer_was_killed() {
    let mut count = Count::of("reading after a killed writer");
    let top = TempDir::new().expect("a directory");
    let month = at_top("data/2027-01");
    let (out, generated) = (top.path().join("out"), top.path().join("generated"));
    done(top.path(), &["plan", &month, "--out", "out"]);
    done(top.path(), &["generate", "--out", "generated"]);
    let (programme, instance) = (texts(&out), texts(&generated));
    for gone in 0..=7 {
        for args in [
            ["check", &month, "out/programme.csv"].as_slice(),
            &["plan", &month, "--keep", "out/programme.csv"],
            &["diff", "out/programme.csv", "out/programme.csv"],
        ] {
            taken_apart(&out, "plan", gone);
            let ended = run(&mut call(top.path(), args));
            assert_eq!(ended.code(), 0, "{gone} gone: {args:?}: {}", ended.err);
            assert_eq!(leftovers(&out), [""; 0], "{gone} gone: {args:?}");
            assert!(texts(&out) == programme && is_whole(&out, "plan"), "{gone} gone: {args:?}");
            count.survived();
        }
    }
    for gone in 0..=3 {
        taken_apart(&generated, "generate", gone);
        done(top.path(), &["plan", "generated"]);
        assert!(texts(&generated) == instance && is_whole(&generated, "generate"));
        assert_eq!(leftovers(&generated), [""; 0]);
        count.survived();
    }
    count.print(28);
}
