//! The codes of faults: each is unique, each is made somewhere, and the page of them is up to date.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use horseshoe::input::instance::FaultCode;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("a directory").map(|entry| entry.expect("an entry")) {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The variants that a file makes: those that it names outside of comments, tests, comparisons and
/// patterns.
fn made(code: &str, found: &mut BTreeSet<String>) {
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut before = "";
    for (number, part) in code.split("FaultCode::").enumerate() {
        let end = part.find(|c: char| !c.is_alphanumeric()).unwrap_or(part.len());
        let (name, after) = part.split_at(end);
        let before = std::mem::replace(&mut before, part).trim_end();
        let is_compared = ["==", "!=", "|"].iter().any(|sign| before.ends_with(sign))
            || after.trim_start().starts_with("=>")
            || after.trim() == "|";
        if number > 0 && !is_compared {
            found.insert(name.to_owned());
        }
    }
}

#[test]
fn what_only_compares_a_code_does_not_make_it() {
    let mut found = BTreeSet::new();
    made("if a == FaultCode::A || matches!(b, FaultCode::B | FaultCode::C) {}", &mut found);
    made("match c { FaultCode::D => 1 } // FaultCode::E", &mut found);
    assert!(found.is_empty(), "{found:?}");
    made("Fault::of_file(FaultCode::F, file, message)", &mut found);
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["F"]);
}

#[test]
fn every_code_is_made_somewhere() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let mut found = BTreeSet::new();
    for path in files.iter().filter(|path| !path.ends_with("fault/code.rs")) {
        let text = fs::read_to_string(path).expect("a source file");
        made(&text, &mut found);
        // A code is stated once, in the table of the codes.
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let is_stated = |line: &&str| FaultCode::ALL.iter().any(|c| line.contains(c.as_str()));
        let stated: Vec<&str> = code.filter(is_stated).collect();
        assert!(stated.is_empty(), "{} states a code: {stated:?}", path.display());
    }
    let unmade: Vec<String> = FaultCode::ALL.iter().map(|code| format!("{code:?}")).collect();
    let unmade: Vec<&String> = unmade.iter().filter(|name| !found.contains(*name)).collect();
    assert!(unmade.is_empty(), "no place makes {unmade:?}");
}

#[test]
fn every_code_is_unique_sorted_and_explained() {
    let names: Vec<&str> = FaultCode::ALL.iter().map(|code| code.as_str()).collect();
    assert!(names.len() > 90, "{} codes", names.len());
    assert!(names.is_sorted_by(|a, b| a < b), "the codes are in the order of the alphabet");
    let mut causes = BTreeSet::new();
    for code in FaultCode::ALL {
        // The name of the variant is the code in other letters.
        let words = code.short().split(['_', ':']).filter(|word| !word.is_empty());
        let camel: String = words.map(|word| word[..1].to_uppercase() + &word[1..]).collect();
        assert_eq!(format!("{code:?}"), camel);
        assert!(causes.insert(code.cause()), "{code} has the cause of another code");
        for text in [code.cause(), code.remedy()] {
            assert!(text.len() > 20 && text.ends_with('.'), "{code}: {text}");
            assert!(text.starts_with(|c: char| c.is_uppercase()), "{code}: {text}");
            assert!(!text.contains("  "), "{code}: {text}");
        }
        assert_eq!(code.short().parse(), Ok(*code));
        assert_eq!(code.as_str().to_uppercase().parse(), Ok(*code));
    }
}

#[test]
fn a_mistyped_code_suggests_the_nearest() {
    for (typed, meant) in [
        ("horseshoe::csv::dat", FaultCode::CsvDate),
        ("csv:date", FaultCode::CsvDate),
        ("event::closedday", FaultCode::EventClosedDay),
        ("unclosed_quote", FaultCode::CsvUnclosedQuote),
        ("sweep::in-use", FaultCode::SweepInUse),
    ] {
        let unknown = typed.parse::<FaultCode>().expect_err("a code that is not known");
        assert_eq!(unknown.nearest, Some(meant), "{typed}");
        let hint = format!("did you mean `{}`?", meant.short());
        assert!(unknown.to_string().ends_with(&hint), "{unknown}");
    }
    let unknown = "xyzzy".parse::<FaultCode>().expect_err("a code that is not known");
    assert_eq!(unknown.nearest, None);
}

#[test]
fn the_page_of_errors_is_up_to_date() {
    let call = assert_cmd::Command::new(env!("CARGO_BIN_EXE_horseshoe"))
        .args(["faults", "--format", "md"])
        .assert()
        .success();
    let fresh = String::from_utf8_lossy(&call.get_output().stdout).into_owned();
    let kept = fs::read_to_string(root().join("docs/errors.md")).unwrap_or_default();
    assert!(
        fresh == kept.replace("\r\n", "\n"),
        "docs/errors.md is not what the codes give: run `horseshoe faults --format md > docs/errors.md`"
    );
    for code in FaultCode::ALL {
        assert!(kept.contains(&format!("### `{code}`")), "{code} is not on the page");
    }
}
