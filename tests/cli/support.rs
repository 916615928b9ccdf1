//! Calling the real program, in a directory of its own.

use std::path::{Path, PathBuf};
use std::time::Duration;

use assert_cmd::Command;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

/// The program, in an environment that says nothing about the terminal.
pub fn horseshoe() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_horseshoe"));
    for variable in ["NO_COLOR", "TERM", "COLUMNS", "LINES", "CLICOLOR_FORCE", "RUST_LOG"] {
        command.env_remove(variable);
    }
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// How a call ended.
#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ended {
    /// Everything that the call gave, to be looked at in a snapshot.
    pub fn shown(&self) -> String {
        let Ended { code, out, err } = self;
        match (out.as_str(), err.as_str()) {
            (out, "") => format!("exit code {code}\n{out}"),
            ("", err) => format!("exit code {code}, on standard error\n{err}"),
            (out, err) => format!("exit code {code}\n{out}\non standard error\n{err}"),
        }
    }

    /// The standard error with its lines joined, whatever the width at which they were broken.
    pub fn said(&self) -> String {
        let words = self.err.split_whitespace().filter(|word| *word != "│");
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Calls the program in a directory. That it panics or is killed is a failure of any test.
pub fn call_in(directory: &Path, args: &[&str]) -> Ended {
    called(horseshoe().current_dir(directory), args)
}

/// As [`call_in`], for what could hang: it is killed after some seconds.
pub fn call_within(directory: &Path, args: &[&str], seconds: u64) -> Ended {
    called(horseshoe().current_dir(directory).timeout(Duration::from_secs(seconds)), args)
}

fn called(command: &mut Command, args: &[&str]) -> Ended {
    let output = command.args(args).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let ended = Ended {
        code: output.status.code().unwrap_or_else(|| panic!("{args:?}: it was killed")),
        out: text(output.stdout),
        err: text(output.stderr),
    };
    assert!([0, 1, 2, 3].contains(&ended.code), "{args:?}: {ended:?}");
    assert!(!ended.said().contains("panicked"), "{args:?}: {}", ended.err);
    ended
}

/// Calls the program at the top of the repository.
pub fn call(args: &[&str]) -> Ended {
    call_in(Path::new(env!("CARGO_MANIFEST_DIR")), args)
}

/// A directory that holds an instance of these files, named `month`.
pub struct Month {
    top: TempDir,
}

impl Month {
    pub fn new(files: &[(&str, &str)]) -> Month {
        let top = TempDir::new().expect("a directory");
        std::fs::create_dir(top.path().join("month")).expect("made");
        let month = Month { top };
        for (name, text) in files {
            month.write(&format!("month/{name}"), text);
        }
        month
    }

    /// A month of these renewals and nothing else.
    pub fn of_renewals(rows: &str) -> Month {
        Month::new(&[("renewals.csv", rows)])
    }

    pub fn path(&self) -> &Path {
        self.top.path()
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    }

    pub fn call(&self, args: &[&str]) -> Ended {
        call_in(self.path(), args)
    }

    /// `plan month`, as JSON; it must end well.
    pub fn plan(&self) -> Value {
        let ended = self.call(&["plan", "month", "--format", "json"]);
        assert_eq!(ended.code, 0, "{}", ended.shown());
        json(&ended.out)
    }
}

/// Every instance in `data/`.
pub fn instances() -> Vec<String> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let entries = data.read_dir().expect("data").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<String> = entries
        .filter(|path| path.join("renewals.csv").is_file())
        .map(|path| format!("data/{}", name(&path)))
        .collect();
    found.sort();
    assert!(found.len() >= 5, "{found:?}");
    found
}

pub fn name(path: &Path) -> String {
    path.file_name().expect("a name").to_string_lossy().into_owned()
}

/// The names of what a directory holds, hidden or not.
pub fn listing(directory: &Path) -> Vec<String> {
    let entries = directory.read_dir().expect("a directory");
    let mut names: Vec<String> =
        entries.map(|entry| name(&entry.expect("an entry").path())).collect();
    names.sort();
    names
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// A programme in JSON without what differs from run to run.
pub fn without_times(text: &str) -> Value {
    let mut value = json(text);
    let solver = value["solver"].as_object_mut().expect("solver");
    solver.remove("seconds").expect("seconds");
    solver.remove("stages").expect("stages");
    value
}

/// A line of results with the digest that its content asks for, as `docs/sweeps.md` has it.
pub fn sealed(line: &str) -> String {
    let content = match line.rsplit_once(",\"digest\":") {
        Some((content, _)) => format!("{content}}}"),
        None => line.to_owned(),
    };
    let hash = Sha256::digest(&content);
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let open = content.strip_suffix('}').unwrap_or(&content);
    format!("{open},\"digest\":\"{}\"}}", &hash[..32])
}

/// The day of an item of a programme in JSON.
pub fn day(programme: &Value, id: &str) -> String {
    let items = programme["items"].as_array().expect("items");
    let item = items.iter().find(|item| item["id"] == id).expect("the item");
    item["date"].as_str().expect("a date").to_owned()
}

/// A generated month, in a directory of its own.
pub fn generated(seed: u32) -> (TempDir, PathBuf) {
    let top = TempDir::new().expect("a directory");
    let path = top.path().join(format!("seed-{seed}"));
    let seed = seed.to_string();
    let out = path.to_str().expect("UTF-8").to_owned();
    let ended = call(&["generate", "--quiet", "--seed", &seed, "--out", &out]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    (top, path)
}
