//! Sets of files under every interruption that there can be.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::staging::clear;
use super::{FileError, FileSet, Standing, finish, interrupted, standing, swap, write_file};

/// The files below a directory, hidden or not, with what they hold.
fn below(dir: &Path) -> BTreeMap<String, String> {
    fn add(dir: &Path, prefix: &str, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(dir).expect("a directory").map(|entry| entry.expect("an entry")) {
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                add(&entry.path(), &format!("{name}/"), found);
                found.insert(format!("{name}/"), String::new());
            } else {
                found.insert(name, fs::read_to_string(entry.path()).expect("text"));
            }
        }
    }
    let mut found = BTreeMap::new();
    add(dir, "", &mut found);
    found
}

fn visible(dir: &Path) -> BTreeMap<String, String> {
    below(dir).into_iter().filter(|(path, _)| !path.starts_with(".horseshoe-")).collect()
}

/// A set in which `same.txt` is the same every time, and a folder bears the name of its text.
fn set(text: &str) -> FileSet {
    let mut set = FileSet::new("test");
    set.add(format!("{text}/programme.csv"), text.to_owned());
    set.add("both/programme.csv", text.to_owned());
    set.add("same.txt", "same".to_owned());
    set.add("table.csv", text.to_owned());
    set
}

/// A directory with a set, and files that are somebody's own.
fn written() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a directory");
    for name in ["mine.txt", ".horseshoe-notes.txt", ".horseshoe-mine"] {
        fs::write(dir.path().join(name), "mine").expect("written");
    }
    set("old").write(dir.path()).expect("written");
    dir
}

fn is_whole(dir: &Path) -> bool {
    matches!(standing(dir, "test").expect("read"), Standing::Whole { .. })
}

/// A writer that is killed between any two renames, and one that is killed again when it undoes them:
/// nothing of two sets is ever seen together, and the next writer finds what was there before.
#[test]
fn killed_between_any_two_renames() {
    let whole = {
        let dir = written();
        set("new").write(dir.path()).expect("written");
        visible(dir.path())
    };
    let mut tried = 0;
    for done in 0.. {
        for undone in 0.. {
            let dir = written();
            let before = below(dir.path());
            let mut prepared = set("new").prepare(dir.path()).expect("staged");
            if done > prepared.moves.len() {
                assert!(tried > 50, "{tried} were tried");
                return;
            }
            for step in &prepared.moves[..done] {
                step.run().expect("renamed");
            }
            let texts = visible(dir.path());
            let sets: Vec<&String> =
                texts.values().filter(|text| *text == "old" || *text == "new").collect();
            assert!(sets.windows(2).all(|two| two[0] == two[1]), "{done}: {texts:?}");
            let manifest = prepared.staging.manifest();
            let is_complete = done == prepared.moves.len();
            assert_eq!(manifest.is_none(), is_complete);
            assert_eq!(interrupted(dir.path()).is_some(), !is_complete);
            assert_eq!(is_whole(dir.path()), done == 0 || is_complete);
            let moves = manifest.map_or_else(Vec::new, |manifest| {
                swap::moves_back(dir.path(), &prepared.staging, &manifest).expect("listed")
            });
            prepared.staging.keep();
            drop(prepared);
            if undone > moves.len() {
                break;
            }
            tried += 1;
            for step in &moves[..undone] {
                step.run().expect("renamed");
            }

            clear(dir.path()).expect("undone");
            if is_complete {
                assert_eq!(visible(dir.path()), whole, "{done}, {undone}");
            } else {
                assert_eq!(below(dir.path()), before, "{done}, {undone}");
            }
            set("third").write(dir.path()).expect("written");
            assert!(is_whole(dir.path()));
        }
    }
}

/// Whichever rename the system refuses, what was there before is there again.
#[test]
fn any_rename_is_refused() {
    let mut tried = 0;
    for refused in 0.. {
        let dir = written();
        let before = below(dir.path());
        let prepared = set("new").prepare(dir.path()).expect("staged");
        let Some(step) = prepared.moves.get(refused) else { break };
        if refused + 1 == prepared.moves.len() {
            // The manifest is the last: it is the sign that nothing is to be undone.
            break;
        }
        if step.from.exists() && !step.from.starts_with(prepared.staging.root()) {
            fs::create_dir_all(step.to.join("in-the-way")).expect("made");
        } else {
            fs::remove_file(&step.from).expect("removed");
        }
        let error = swap::run(dir.path(), prepared.staging, &prepared.moves).expect_err("refused");
        assert!(matches!(error, FileError::Write { .. }), "{error}");
        assert_eq!(below(dir.path()), before, "{refused}");
        tried += 1;
    }
    assert!(tried >= 9, "{tried} were tried");
}

#[test]
fn the_last_rename_is_refused() {
    let dir = tempfile::tempdir().expect("a directory");
    fs::write(dir.path().join("table.csv"), "mine").expect("written");
    let prepared = set("new").prepare(dir.path()).expect("staged");
    fs::create_dir_all(dir.path().join("test.sha256/in-the-way")).expect("made");
    let before = visible(dir.path());
    let error = swap::run(dir.path(), prepared.staging, &prepared.moves).expect_err("refused");
    assert!(error.to_string().contains("test.sha256"), "{error}");
    assert_eq!(below(dir.path()), before);
}

/// What cannot be put back is kept, the error names where, and the next writer puts it back.
#[test]
fn what_cannot_be_put_back_is_kept() {
    let dir = written();
    let before = below(dir.path());
    let prepared = set("new").prepare(dir.path()).expect("staged");
    let manifest = prepared.moves.last().expect("moves").to.clone();
    let old = prepared.moves.iter().find(|step| step.from == manifest).expect("it was there");
    let kept = old.to.clone();
    for step in &prepared.moves[..prepared.moves.len() - 1] {
        step.run().expect("renamed");
    }
    fs::create_dir_all(manifest.join("in-the-way")).expect("made");
    let error = swap::undo(dir.path(), prepared.staging).expect_err("something in the way");
    assert!(matches!(error, FileError::NotUndone { .. }), "{error}");
    assert!(kept.exists());
    fs::remove_dir_all(&manifest).expect("removed");
    clear(dir.path()).expect("undone");
    assert_eq!(below(dir.path()), before);
}

/// Nobody reads half a set: the reader of any of its files undoes what a killed writer had begun.
#[test]
fn a_reader_undoes_what_was_interrupted() {
    for read in ["table.csv", "old/programme.csv", "both/programme.csv", "new/programme.csv"] {
        let dir = written();
        let before = below(dir.path());
        let mut prepared = set("new").prepare(dir.path()).expect("staged");
        for step in &prepared.moves[..prepared.moves.len() - 2] {
            step.run().expect("renamed");
        }
        prepared.staging.keep();
        drop(prepared);
        finish(&dir.path().join("mine.txt")).expect("nothing to do");
        assert!(interrupted(dir.path()).is_some());
        finish(&dir.path().join(read)).expect("undone");
        assert_eq!(below(dir.path()), before, "{read}");
    }
}

#[test]
fn what_a_killed_writer_left_is_removed_and_nothing_else() {
    let dir = written();
    let before = below(dir.path());
    fs::write(dir.path().join(".horseshoe-a1B2c3"), "a file of an earlier version")
        .expect("written");
    fs::create_dir_all(dir.path().join(".horseshoe-Z9y8x7/new/old")).expect("made");
    fs::write(dir.path().join(".horseshoe-Z9y8x7/new/test.sha256"), "# horse").expect("torn");
    fs::create_dir(dir.path().join(".horseshoe-empty1")).expect("made");
    set("old").write(dir.path()).expect("written");
    assert_eq!(below(dir.path()), before);
    write_file(&dir.path().join("single.txt"), "text").expect("written");
    assert_eq!(below(dir.path()).len(), before.len() + 1);
}

#[test]
fn files_of_the_set_before_go_unless_somebody_changed_them() {
    let dir = written();
    let written = set("new").write(dir.path()).expect("written");
    assert_eq!(written.removed, [dir.path().join("old/programme.csv")]);
    assert!(!dir.path().join("old").exists());

    fs::write(dir.path().join("new/programme.csv"), "edited").expect("written");
    fs::write(dir.path().join("table.csv"), "edited").expect("written");
    let changed = ["new/programme.csv", "table.csv"].map(|path| dir.path().join(path));
    assert_eq!(standing(dir.path(), "test").expect("read"), Standing::Changed(changed.into()));
    let written = set("third").write(dir.path()).expect("written");
    assert_eq!(written.left, [dir.path().join("new/programme.csv")]);
    assert!(written.removed.is_empty());
    assert_eq!(fs::read_to_string(dir.path().join("new/programme.csv")).expect("left"), "edited");
    assert_eq!(fs::read_to_string(dir.path().join("mine.txt")).expect("left"), "mine");
}

#[cfg(unix)]
#[test]
fn no_manifest_reaches_out_of_its_directory() {
    let home = tempfile::tempdir().expect("a directory");
    let dir = home.path().join("out");
    set("old").write(&dir).expect("written");
    // The folder of a scenario is now a link to where the same file stands.
    fs::rename(dir.join("old"), home.path().join("elsewhere")).expect("renamed");
    std::os::unix::fs::symlink("../elsewhere", dir.join("old")).expect("linked");
    let written = set("new").write(&dir).expect("written");
    assert_eq!(written.left, [dir.join("old/programme.csv")]);
    assert!(home.path().join("elsewhere/programme.csv").exists());
}

#[test]
fn the_same_set_has_the_same_manifest() {
    let (one, other) = (written(), tempfile::tempdir().expect("a directory"));
    set("new").write(one.path()).expect("written");
    set("new").write(other.path()).expect("written");
    let text = |dir: &Path| fs::read_to_string(dir.join("test.sha256")).expect("a manifest");
    assert_eq!(text(one.path()), text(other.path()));
    assert_eq!(
        standing(one.path(), "test").expect("read"),
        standing(other.path(), "test").expect("read")
    );
}
