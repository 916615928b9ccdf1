//! What `--out` may name, and what it may not: every verb says what stands there and what to name.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::process::Command;

use tempfile::TempDir;

use crate::support::{Count, at_top, call, names, run, texts};

/// What is named, and what the message has to say of it.
const DIRECTORIES: [(&str, &[&str]); 13] = [
    ("file", &["`file`", "it is a file", "name a directory"]),
    ("file/below", &["`file/below`", "`file` is a file", "name a directory"]),
    ("to-file", &["it is a file", "name a directory"]),
    ("dangling", &["`dangling`", "a link to `nowhere`", "does not exist", "remove the link"]),
    ("dangling/below", &["`dangling`", "a link to `nowhere`"]),
    ("loop", &["`loop`", "symbolic links"]),
    ("pipe", &["it is a pipe", "name a directory"]),
    ("socket", &["it is a socket", "name a directory"]),
    ("/dev/full", &["it is a device", "name a directory"]),
    ("/dev/null/below", &["`/dev/null` is a device", "name a directory"]),
    ("missing/../file", &["it is a file", "name a directory"]),
    ("", &["a value is required"]),
    ("LONG", &["File name too long", "choose a shorter name"]),
];

const FILES: [(&str, &[&str]); 11] = [
    ("folder", &["`folder`", "it is a directory", "name a file"]),
    ("folder/", &["it is a directory", "name a file"]),
    (".", &["it is a directory", "name a file"]),
    ("file/below", &["`file`", "it is a file", "name a directory"]),
    ("dangling", &["a link to `nowhere`", "does not exist", "remove the link"]),
    ("pipe", &["it is a pipe", "name a file"]),
    ("socket", &["it is a socket", "name a file"]),
    ("/dev/full", &["it is a device", "name a file"]),
    ("/dev/null", &["it is a device", "name a file"]),
    ("", &["a value is required"]),
    ("LONG", &["File name too long", "choose a shorter name"]),
];

/// A directory with everything that is no directory.
fn strange() -> (TempDir, UnixListener) {
    let top = TempDir::new().expect("a directory");
    let path = |name: &str| top.path().join(name);
    fs::write(path("file"), "mine").expect("written");
    fs::create_dir(path("folder")).expect("made");
    for (to, link) in [("file", "to-file"), ("nowhere", "dangling"), ("loop", "loop")] {
        symlink(to, path(link)).expect("linked");
    }
    assert!(Command::new("mkfifo").arg(path("pipe")).status().expect("mkfifo").success());
    let socket = UnixListener::bind(path("socket")).expect("bound");
    (top, socket)
}

#[test]
fn out_names_what_it_cannot() {
    let mut count = Count::of("an `--out` that cannot be");
    let (top, _socket) = strange();
    let before = names(top.path());
    let (month, record) = (at_top("data/2027-01"), at_top("data/record"));
    let long = "x".repeat(300);
    let directories: [&[&str]; 9] = [
        &["plan", &month, "--out"],
        &["plan", &month, "--alternatives", "2", "--out"],
        &["whatif", &month, "scenarios.csv", "--out"],
        &["compare", &month, "--out"],
        &["simulate", &month, "--draws", "2", "--delays", &record, "--out"],
        &["backtest", &record, "--write-instances"],
        &["backtest", &record, "--study"],
        &["generate", "--out"],
        &["sweep", "merge", "plan.jsonl", "results.jsonl", "--out"],
    ];
    let files: [&[&str]; 1] = [&["sweep", "plan", &month, "--out"]];
    let both = directories.iter().flat_map(|args| DIRECTORIES.iter().map(move |own| (args, own)));
    let both = both.chain(files.iter().flat_map(|args| FILES.iter().map(move |own| (args, own))));
    for (args, (name, words)) in both {
        let name = if *name == "LONG" { long.as_str() } else { name };
        let ended = run(&mut call(top.path(), &[args, &[name][..]].concat()));
        assert_eq!((ended.code(), ended.out.as_str()), (2, ""), "{args:?}: {}", ended.err);
        for word in *words {
            assert!(ended.said().contains(word), "{args:?} {name}: {word}: {}", ended.err);
        }
        assert!(ended.err.lines().all(|line| line.chars().count() < 300), "{}", ended.err);
        count.survived();
    }
    assert_eq!(names(top.path()), before, "nothing is left or made");
    assert_eq!(fs::read_to_string(top.path().join("file")).expect("it"), "mine");
    count.print(120);
}

/// Something in the place of one of the files: the set is not begun.
#[test]
fn a_file_of_the_set_cannot_be_one() {
    let mut count = Count::of("something in the place of a file");
    let month = at_top("data/2027-01");
    for in_the_way in ["folder", "pipe", "socket"] {
        for name in ["programme.csv", "programme.schema.json", "plan.sha256"] {
            let (top, _socket) = strange();
            let out = top.path().join("out");
            fs::create_dir(&out).expect("made");
            fs::write(out.join("programme.ics"), "mine").expect("written");
            fs::rename(top.path().join(in_the_way), out.join(name)).expect("renamed");
            let before = names(&out);
            let ended = run(&mut call(top.path(), &["plan", &month, "--out", "out"]));
            assert_eq!(ended.code(), 2, "{in_the_way} {name}: {}", ended.err);
            assert!(ended.said().contains("is in the way; move it away"), "{}", ended.err);
            assert!(ended.said().contains(name), "{}", ended.err);
            assert_eq!(names(&out), before);
            assert_eq!(fs::read(out.join("programme.ics")).expect("it"), b"mine");
            count.survived();
        }
    }
    count.print(9);
}

/// A link to a file stays a link, and the file that it leads to gets the plan; a link to a directory
/// is that directory.
#[test]
fn a_link_leads_to_what_is_written() {
    let top = TempDir::new().expect("a directory");
    let path = |name: &str| top.path().join(name);
    fs::write(path("real.jsonl"), "before").expect("written");
    fs::create_dir(path("real")).expect("made");
    symlink("real.jsonl", path("plan.jsonl")).expect("linked");
    symlink("real", path("out")).expect("linked");
    let month = at_top("data/2027-01");
    for args in [
        ["sweep", "plan", &month, "--out", "plan.jsonl"].as_slice(),
        &["plan", &month, "--out", "out"],
    ] {
        assert_eq!(run(&mut call(top.path(), args)).code(), 0);
    }
    assert!(path("plan.jsonl").is_symlink() && path("out").is_symlink());
    assert!(fs::read_to_string(path("real.jsonl")).expect("it").starts_with('{'));
    assert_eq!(texts(&path("real")).len(), 11);
    let mut count = Count::of("links to what is written");
    count.survived();
    count.survived();
    count.print(2);
}
