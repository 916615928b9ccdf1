//! The book says what the program does: the commands of its pages are run, and what they are said to
//! print is what they print.
//!
//! Pages are read as they stand. A block of `sh` is run by a shell in a folder with `data/`; every line
//! of a block of `text` below it must then occur in its output, in that order. Two comments that no reader sees do the
//! rest: `<!-- file: PATH -->` writes the block below it to a file, `<!-- sh: COMMAND -->` runs a command.

// The numbers and names are those of the default solver.
#![cfg(all(unix, feature = "highs", feature = "microlp"))]

use std::fs;
use std::path::Path;
use std::process::Command;

/// What a page asks for, in its order.
enum Step {
    Run(String),
    File(String, String),
    Prints(String),
}

fn steps(page: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut file = None;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let hidden = line.strip_prefix("<!-- ").and_then(|line| line.strip_suffix(" -->"));
        if let Some(path) = hidden.and_then(|hidden| hidden.strip_prefix("file: ")) {
            file = Some(path.to_owned());
        } else if let Some(command) = hidden.and_then(|hidden| hidden.strip_prefix("sh: ")) {
            steps.push(Step::Run(command.to_owned()));
        } else if let Some(kind) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            let block = block.join("\n") + "\n";
            match (file.take(), kind) {
                (Some(path), _) => steps.push(Step::File(path, block)),
                // What the Makefile does has tests of its own.
                (None, "sh") if !block.starts_with("make ") => steps.push(Step::Run(block)),
                (None, "text") => steps.push(Step::Prints(block)),
                _ => {}
            }
        }
    }
    steps
}

/// A line without what differs from run to run: the seconds, which have two decimals.
fn steady(line: &str) -> String {
    let is_time = |word: &&str| {
        let decimals = word.split_once('.').map(|(_, decimals)| decimals);
        decimals.is_some_and(|digits| digits.len() == 2 && digits.parse::<u8>().is_ok())
    };
    line.split_whitespace().filter(|word| !is_time(word)).collect::<Vec<_>>().join(" ")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        match path.is_dir() {
            true => copy(&path, &to),
            false => drop(fs::copy(&path, &to).expect("a copy")),
        }
    }
}

/// Runs a page and returns how many commands and how many lines of output it held.
fn read(name: &str) -> (usize, usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs").join(name)).expect("a page");
    let place = tempfile::tempdir().expect("a folder");
    copy(&root.join("data"), &place.path().join("data"));
    let bin = Path::new(env!("CARGO_BIN_EXE_horseshoe")).parent().expect("a folder").display();
    let path = format!("{bin}:{}", std::env::var("PATH").unwrap_or_default());
    let (mut output, mut commands, mut compared) = (String::new(), 0, 0);
    for step in steps(&page) {
        match step {
            Step::Run(block) => {
                let mut shell = Command::new("sh");
                let shell = shell.arg("-c").arg(&block).env("PATH", &path).env("NO_COLOR", "1");
                let ran = shell.current_dir(place.path()).output().expect("a shell");
                output = [ran.stdout, ran.stderr]
                    .map(|text| String::from_utf8_lossy(&text).into_owned())
                    .concat();
                let code = ran.status.code();
                // That there is no programme, or a violation, is an answer.
                assert!(matches!(code, Some(0 | 1)), "{name}: {code:?} of\n{block}\n{output}");
                commands += 1;
            }
            Step::File(path, text) => {
                let path = place.path().join(path);
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                fs::write(path, text).expect("a file");
            }
            Step::Prints(block) => {
                let mut printed = output.lines().map(steady);
                for line in block.lines().map(steady).filter(|line| !line.is_empty()) {
                    let is_there = printed.any(|printed| printed == line);
                    assert!(is_there, "{name}: nothing prints `{line}` in this place:\n{output}");
                    compared += 1;
                }
            }
        }
    }
    (commands, compared)
}

#[test]
fn the_tutorial_prints_what_it_says() {
    let (commands, compared) = read("tutorial.md");
    assert!(commands >= 6 && compared >= 30, "{commands} commands, {compared} lines");
}

#[test]
fn the_coordinators_day_prints_what_it_says() {
    let (commands, compared) = read("how-to/coordinators-day.md");
    assert!(commands >= 5 && compared >= 6, "{commands} commands, {compared} lines");
}

#[test]
fn the_next_month_prints_what_it_says() {
    let (commands, compared) = read("how-to/next-month.md");
    assert!(commands >= 2 && compared >= 5, "{commands} commands, {compared} lines");
}

#[test]
fn the_presidency_prints_what_it_says() {
    let (commands, compared) = read("how-to/presidency.md");
    assert!(commands >= 10 && compared >= 10, "{commands} commands, {compared} lines");
}

#[test]
fn the_page_on_circulation_can_be_followed() {
    let (commands, _) = read("how-to/circulation.md");
    assert!(commands >= 5, "{commands} commands");
}

#[test]
fn the_page_on_papers_prints_what_it_says() {
    let (commands, compared) = read("how-to/papers.md");
    assert!(commands >= 8 && compared >= 25, "{commands} commands, {compared} lines");
}

#[test]
fn the_analyst_prints_what_it_says() {
    let (commands, compared) = read("how-to/analyst.md");
    assert!(commands >= 4 && compared >= 10, "{commands} commands, {compared} lines");
}

#[test]
fn the_researcher_prints_what_it_says() {
    let (commands, compared) = read("how-to/researcher.md");
    assert!(commands >= 5 && compared >= 12, "{commands} commands, {compared} lines");
}

#[test]
fn the_page_on_workbooks_prints_what_it_says() {
    let (commands, compared) = read("how-to/excel.md");
    assert!(commands >= 4 && compared >= 1, "{commands} commands, {compared} lines");
}
