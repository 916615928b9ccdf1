//! The manual pages and the completions: every verb is in them, and other programs read them.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{call, call_in, listing};

/// Every verb, and under a verb its own, as the help lists them.
fn verbs() -> Vec<String> {
    let help = call(&["--help"]).out;
    let first = |line: &str| line.split_whitespace().next().unwrap_or_default().to_owned();
    let (verbs, _) = help.split_once("\nOptions:").expect("options");
    let listed = verbs.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let verbs: Vec<String> = listed.map(first).collect();
    assert!(verbs.len() >= 16 && verbs.iter().any(|verb| verb == "plan"), "{verbs:?}");
    verbs
}

/// Every page of a directory, by its name.
fn pages(directory: &Path) -> Vec<String> {
    listing(directory).into_iter().filter(|name| name.ends_with(".1")).collect()
}

#[test]
fn every_verb_has_a_manual_page() {
    let top = tempfile::tempdir().expect("a directory");
    let ended = call_in(top.path(), &["man", "--out", "new/man1"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let directory = top.path().join("new/man1");
    let written = pages(&directory);
    for verb in verbs() {
        let name = format!("horseshoe-{verb}.1");
        assert!(written.contains(&name), "{name} is none of {written:?}");
        let page = std::fs::read_to_string(directory.join(&name)).expect("a page");
        assert!(page.contains(&format!(".TH horseshoe-{verb} 1")), "{page}");
        assert!(page.contains("Examples:"), "{verb} has no examples:\n{page}");
    }
    for name in ["horseshoe.1", "horseshoe-sweep-run.1", "horseshoe-policy-show.1"] {
        assert!(written.iter().any(|own| own == name), "{name} is none of {written:?}");
    }
    // Nothing but the pages and their digests, each of which the call names.
    assert_eq!(listing(&directory).len(), written.len() + 1);
    assert!(directory.join("man.sha256").is_file());
    let said = ended.err.lines().filter(|line| line.starts_with("wrote ")).count();
    assert_eq!(said, written.len() + 1, "{}", ended.err);
    let printed = call(&["man"]).out;
    assert_eq!(printed, std::fs::read_to_string(directory.join("horseshoe.1")).expect("a page"));
    // A second call writes the same set over the first.
    let again = call_in(top.path(), &["man", "--quiet", "--out", "new/man1"]);
    assert_eq!((again.code, again.err.as_str()), (0, ""));
    assert_eq!(pages(&directory), written);
}

/// A call that reads a page and complains of what it does not understand, if its program is there.
fn reader() -> Option<(&'static str, &'static [&'static str])> {
    let readers: [(&str, &[&str]); 3] = [
        ("mandoc", &["-T", "lint", "-W", "error"]),
        ("groff", &["-man", "-Tutf8", "-ww", "-z"]),
        ("man", &["--warnings", "-E", "UTF-8", "-l"]),
    ];
    readers.into_iter().find(|(program, _)| {
        let tried = Command::new(program).arg("--version").stdin(Stdio::null()).output();
        tried.is_ok()
    })
}

#[test]
fn the_manual_pages_are_sound() {
    let Some((program, args)) = reader() else {
        println!("skipped: neither mandoc nor groff nor man is here");
        return;
    };
    let top = tempfile::tempdir().expect("a directory");
    let out = top.path().to_str().expect("UTF-8");
    assert_eq!(call(&["man", "--quiet", "--out", out]).code, 0);
    for name in pages(top.path()) {
        let read = Command::new(program).args(args).arg(top.path().join(&name)).output();
        let read = read.expect("it runs");
        let said = String::from_utf8_lossy(&read.stderr);
        assert!(read.status.success() && said.is_empty(), "{program} of {name}: {said}");
    }
}

#[test]
fn a_place_that_is_none_gets_no_page() {
    let top = tempfile::tempdir().expect("a directory");
    std::fs::write(top.path().join("file"), "mine").expect("written");
    // A folder stands where the last of the pages would be.
    std::fs::create_dir_all(top.path().join("taken/horseshoe.1/mine")).expect("made");
    for (place, says) in [("file", "it is a file"), ("file/in", "file"), ("taken", "horseshoe.1")] {
        let ended = call_in(top.path(), &["man", "--out", place]);
        assert_eq!(ended.code, 2, "{}", ended.shown());
        assert!(
            ended.said().starts_with("error: ") && ended.said().contains(says),
            "{place}: {}",
            ended.err
        );
    }
    assert_eq!(listing(top.path()), ["file", "taken"]);
    assert_eq!(std::fs::read_to_string(top.path().join("file")).expect("text"), "mine");
    assert!(pages(&top.path().join("taken")) == ["horseshoe.1"]);
}

#[test]
fn completions_know_every_verb() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ended = call(&["completions", shell]);
        assert_eq!(ended.code, 0, "{}", ended.shown());
        let mut words = ended.out.split(|c: char| !c.is_alphanumeric()).collect::<Vec<&str>>();
        words.sort_unstable();
        for verb in verbs() {
            assert!(words.binary_search(&verb.as_str()).is_ok(), "{shell} does not know {verb}");
        }
    }
    let wrong = call(&["completions", "cmd"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""), "{}", wrong.shown());
}

#[test]
#[cfg(unix)]
fn bash_completes_every_verb() {
    use std::io::Write as _;
    let ready = Command::new("bash").arg("--version").output();
    if ready.is_err() {
        println!("skipped: there is no bash here");
        return;
    }
    let script = call(&["completions", "bash"]).out
        + "\nCOMP_WORDS=(horseshoe ''); COMP_CWORD=1; _horseshoe horseshoe '' horseshoe\n\
           printf '%s\\n' \"${COMPREPLY[@]}\"\n";
    let mut bash = Command::new("bash")
        .args(["--norc", "-s"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("bash");
    bash.stdin.take().expect("its input").write_all(script.as_bytes()).expect("written");
    let out = bash.wait_with_output().expect("it ends").stdout;
    let out = String::from_utf8_lossy(&out);
    let offered: Vec<&str> = out.lines().collect();
    for verb in verbs() {
        assert!(offered.contains(&verb.as_str()), "bash does not offer {verb}: {offered:?}");
    }
}
