//! The order of the rooms: imports run one way. What a reader of the library calls first has examples.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may import.
const ROOMS: [(&str, &[&str]); 9] = [
    ("base", &[]),
    ("input", &["base"]),
    ("domain", &["base", "input"]),
    ("solver", &["base", "input", "domain"]),
    ("output", &["base", "input", "domain"]),
    ("questions", &["base", "input", "domain", "solver", "output"]),
    ("desk", &["base", "input", "domain", "solver", "output", "questions"]),
    // It hands on what the desk says, and knows no solving.
    ("serve", &["base", "desk"]),
    ("research", &["base", "input", "domain", "solver", "output", "questions"]),
];

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

/// The code of a file without its comments and its tests, which may use any room.
fn code(path: &Path) -> String {
    let read = |path: &Path| fs::read_to_string(path).expect("a source file");
    if path.ends_with("tests.rs") {
        let module = path.parent().expect("a folder").with_extension("rs");
        assert!(read(&module).contains("#[cfg(test)]\nmod tests;"), "{}", path.display());
        return String::new();
    }
    let text = read(path);
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The rooms that a piece of code names after `crate::`, one by one or in braces.
fn rooms_named(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let group = rest.strip_prefix('{').and_then(|rest| rest.split('}').next());
        for path in group.unwrap_or(rest).split(',') {
            let word = path.trim().split(|c: char| !(c.is_alphanumeric() || c == '_')).next();
            named.extend(word.map(str::to_owned));
            if group.is_none() {
                break;
            }
        }
    }
    named
}

#[test]
fn each_room_imports_only_the_rooms_below_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let may: BTreeMap<&str, &[&str]> = ROOMS.into_iter().collect();
    let (mut files, mut imports) = (0, 0);
    for (room, below) in ROOMS {
        let mut own = vec![src.join(room).with_extension("rs")];
        sources(&src.join(room), &mut own);
        for path in own {
            files += 1;
            for named in rooms_named(&code(&path)) {
                let name = path.display();
                assert!(
                    may.contains_key(named.as_str()),
                    "{name} names `{named}`, which is no room"
                );
                assert!(
                    named == room || below.contains(&named.as_str()),
                    "{name} imports `{named}`, which is not below `{room}`",
                );
                imports += 1;
            }
        }
    }
    println!("{imports} imports in {files} files");
    assert!(files > 200 && imports > 500, "{imports} imports in {files} files");
}

/// A room that is no folder of `src` would be in no order.
#[test]
fn the_rooms_are_all_there_is() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found: Vec<String> = fs::read_dir(src)
        .expect("the sources")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    found.sort();
    let mut known: Vec<&str> = ROOMS.iter().map(|(room, _)| *room).chain(["cli"]).collect();
    known.sort_unstable();
    assert_eq!(found, known);
}

/// The check and the charges share nothing with the encoding: of the solver they import nothing.
#[test]
fn rules_and_penalties_know_nothing_of_the_solver() {
    let domain = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain");
    let mut own = Vec::new();
    sources(&domain.join("rules"), &mut own);
    sources(&domain.join("penalties"), &mut own);
    assert!(own.len() > 20, "{} files", own.len());
    for path in own {
        for word in ["solver", "good_lp", "Builder", "Windows"] {
            assert!(!code(&path).contains(word), "{} names `{word}`", path.display());
        }
    }
}

/// The public functions by which a reader states, solves and checks a problem each have an example.
#[test]
fn public_functions_of_the_problem_and_of_the_solver_have_an_example() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    for module in ["domain/problem", "domain/rules", "domain/penalties", "solver"] {
        files.push(src.join(module).with_extension("rs"));
        sources(&src.join(module), &mut files);
    }
    let (mut functions, mut bare) = (0, Vec::new());
    for path in files.iter().filter(|path| !path.ends_with("tests.rs")) {
        let text = fs::read_to_string(path).expect("a source file");
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
        let is_function =
            |line: &str| line.starts_with("pub fn ") || line.starts_with("pub const fn ");
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| is_function(line)) {
            functions += 1;
            let above = lines[..at].iter().rev();
            let mut above =
                above.take_while(|line| line.starts_with("///") || line.starts_with("#["));
            if !above.any(|line| line.starts_with("/// ```")) {
                bare.push(format!("{}: {line}", path.display()));
            }
        }
    }
    assert!(functions > 50, "{functions} public functions");
    assert!(bare.is_empty(), "without an example:\n{}", bare.join("\n"));
}
