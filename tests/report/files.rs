//! Files are written whole or not at all.

use std::fs;
use std::path::Path;

use horseshoe::base::files::{FileError, Standing, standing};
use horseshoe::output::report::{Audience, ReportError, write_all, write_alternatives, write_for};

use crate::fixture;

fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).expect("a directory");
    let mut names: Vec<String> =
        entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

const ALL: [&str; 9] = [
    "plan.sha256",
    "programme.csv",
    "programme.html",
    "programme.ics",
    "programme.json",
    "programme.md",
    "programme.schema.json",
    "programme.xlsx",
    "tracks.svg",
];

#[test]
fn every_format_is_written_and_nothing_else() {
    let home = tempfile::tempdir().expect("a directory");
    let dir = home.path().join("programmes/2026-12");
    let mut paths = write_all(&fixture::december(), &dir).expect("writes").files;
    assert_eq!(paths.last(), Some(&dir.join("plan.sha256")), "the manifest comes last");
    paths.sort();
    assert_eq!(paths, ALL.map(|name| dir.join(name)));
    assert_eq!(names(&dir), ALL);
    assert!(fs::read_to_string(dir.join("programme.html")).expect("a page").ends_with("</html>\n"));
}

/// The copies for us have names of their own, and go when they are not asked for.
#[test]
fn copies_for_us_bear_it_in_their_names() {
    let dir = tempfile::tempdir().expect("a directory");
    write_for(&fixture::december(), Audience::Us, dir.path()).expect("writes");
    let mut all = ALL.to_vec();
    all.splice(0..0, ["for-us.html", "for-us.ics", "for-us.md", "for-us.xlsx"]);
    assert_eq!(names(dir.path()), all);
    write_all(&fixture::december(), dir.path()).expect("writes");
    assert_eq!(names(dir.path()), ALL);
}

#[test]
fn files_of_an_earlier_draft_are_replaced() {
    let dir = tempfile::tempdir().expect("a directory");
    write_all(&fixture::empty(), dir.path()).expect("writes");
    write_all(&fixture::december(), dir.path()).expect("writes again");
    assert_eq!(names(dir.path()), ALL);
    let csv = fs::read_to_string(dir.path().join("programme.csv")).expect("rows");
    assert!(csv.contains("UNDOF/tcc_meeting"));
}

#[test]
fn a_file_in_the_place_of_the_directory_is_named() {
    let home = tempfile::tempdir().expect("a directory");
    let file = home.path().join("notes.txt");
    fs::write(&file, "mine").expect("a file");
    let error = write_all(&fixture::december(), &file).expect_err("a file");
    assert!(matches!(
        &error,
        ReportError::Files(FileError::NotADirectory { found, .. }) if *found == file
    ));
    assert!(error.to_string().ends_with("it is a file; name a directory"), "{error}");
    assert_eq!(fs::read_to_string(&file).expect("still there"), "mine");
}

#[test]
fn a_set_that_cannot_be_complete_is_not_begun() {
    let dir = tempfile::tempdir().expect("a directory");
    fs::create_dir(dir.path().join("programme.md")).expect("a directory in the way");
    fs::write(dir.path().join("programme.csv"), "as it was").expect("an earlier file");
    let error = write_all(&fixture::december(), dir.path()).expect_err("something in the way");
    assert!(error.to_string().contains("programme.md"), "{error}");
    assert_eq!(names(dir.path()), ["programme.csv", "programme.md"]);
    let earlier = fs::read_to_string(dir.path().join("programme.csv")).expect("still there");
    assert_eq!(earlier, "as it was");
}

#[test]
fn directories_that_were_made_in_vain_are_removed() {
    let home = tempfile::tempdir().expect("a directory");
    fs::write(home.path().join("file"), "").expect("a file");
    let error = write_all(&fixture::december(), &home.path().join("file/below")).expect_err("no");
    assert!(matches!(error, ReportError::Files(FileError::NotADirectory { .. })), "{error}");
    assert_eq!(names(home.path()), ["file"]);
}

#[cfg(unix)]
#[test]
fn others_may_read_what_the_umask_lets_them() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().expect("a directory");
    let plain = dir.path().join("plain");
    fs::write(&plain, "").expect("a file");
    let paths = write_all(&fixture::empty(), dir.path()).expect("writes").files;
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode();
    assert!(paths.iter().all(|path| mode(path) == mode(&plain)));
}

/// Of several programmes all are one set: those that are no more are removed.
#[test]
fn alternatives_are_one_set() {
    let dir = tempfile::tempdir().expect("a directory");
    let many = [fixture::december(), fixture::empty(), fixture::december()];
    write_alternatives(&many, Audience::Circulation, dir.path()).expect("writes");
    assert_eq!(names(dir.path()), ["1", "2", "3", "alternatives.sha256"]);
    let written =
        write_alternatives(&many[..1], Audience::Circulation, dir.path()).expect("writes");
    assert_eq!(written.removed.len(), 16);
    assert_eq!(names(dir.path()), ["1", "alternatives.sha256"]);
    assert_eq!(names(&dir.path().join("1")), ALL[1..]);
    let standing = standing(dir.path(), "alternatives").expect("reads");
    assert!(matches!(standing, Standing::Whole { .. }), "{standing:?}");
}

/// What the manifest says is what another program says.
#[cfg(unix)]
#[test]
fn anybody_can_check_a_set() {
    let dir = tempfile::tempdir().expect("a directory");
    write_all(&fixture::december(), dir.path()).expect("writes");
    let check = || {
        let mut command = std::process::Command::new("sha256sum");
        command.args(["--check", "--strict", "--quiet", "plan.sha256"]).current_dir(dir.path());
        command.output()
    };
    let Ok(output) = check() else {
        println!("skipped: there is no sha256sum here");
        return;
    };
    assert!(output.status.success(), "{output:?}");
    fs::write(dir.path().join("programme.csv"), "of another programme").expect("written");
    assert!(!check().expect("it ran before").status.success());
    let standing = standing(dir.path(), "plan").expect("reads");
    assert_eq!(standing, Standing::Changed(vec![dir.path().join("programme.csv")]));
}
