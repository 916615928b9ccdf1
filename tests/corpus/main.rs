//! What the fuzzer knows: its corpus and its findings, replayed.

mod readers;

use std::path::{Path, PathBuf};

use readers::READERS;

/// The files of a folder of `fuzz/` for one reader, in the order of their names.
fn files(folder: &str, reader: &str) -> Vec<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(folder).join(reader);
    let entries = path.read_dir().into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

/// Replays the files of every reader and returns how many there were of each.
fn replay(folder: &str) -> Vec<(&'static str, usize)> {
    let replayed = READERS.map(|(name, read)| {
        let files = files(folder, name);
        for file in &files {
            let bytes = std::fs::read(file).expect("readable");
            let read = std::panic::AssertUnwindSafe(|| read(&bytes));
            assert!(std::panic::catch_unwind(read).is_ok(), "{}", file.display());
        }
        (name, files.len())
    });
    eprintln!("{folder}: {replayed:?}");
    replayed.to_vec()
}

#[test]
fn the_corpus_is_read_or_refused() {
    for (name, count) in replay("corpus") {
        assert!(count >= 5, "{name} has {count} files");
    }
}

#[test]
fn what_the_fuzzer_found_stays_mended() {
    replay("regressions");
}

#[test]
fn every_reader_has_a_target_and_no_folder_is_forgotten() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let names: Vec<&str> = READERS.iter().map(|(name, _)| *name).collect();
    for (name, _) in READERS {
        assert!(fuzz.join("fuzz_targets").join(format!("{name}.rs")).is_file(), "{name}");
    }
    for folder in ["corpus", "regressions"] {
        for entry in fuzz.join(folder).read_dir().into_iter().flatten() {
            let name = entry.expect("an entry").file_name().into_string().expect("UTF-8");
            assert!(names.contains(&name.as_str()), "{folder}/{name} has no reader");
        }
    }
}
