//! Asking the verifier. Where there is no Python with a reader of TOML the tests say so and end; in CI
//! they fail.

use std::io::{Seek, Write};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;

/// The oldest version that reads TOML.
const OLDEST: &str = "3.11";

/// Whether this machine can run the verifier.
fn is_there() -> bool {
    static THERE: OnceLock<bool> = OnceLock::new();
    *THERE.get_or_init(|| {
        let asked = Command::new("python3").args(["-c", "import tomllib"]).output();
        let is_there = asked.is_ok_and(|output| output.status.success());
        let in_ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
        assert!(is_there || !in_ci, "CI needs python3, {OLDEST} or later, for tests/verifier");
        is_there
    })
}

fn run(jobs: &[Value]) -> Output {
    let mut lines = tempfile::tempfile().expect("a file");
    for job in jobs {
        writeln!(lines, "{job}").expect("written");
    }
    lines.rewind().expect("rewound");
    Command::new("python3")
        // No compiled files beside the sources.
        .arg("-B")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verifier/verify.py"))
        .stdin(lines)
        .output()
        .expect("it runs")
}

/// The answers to some jobs, in their order; `None` where there is no Python to ask.
pub fn answers(jobs: &[Value]) -> Option<Vec<Value>> {
    if !is_there() {
        eprintln!("not run: there is no python3, {OLDEST} or later, here");
        return None;
    }
    // Two at once, each with half of the months.
    let (first, second) = jobs.split_at(jobs.len() / 2);
    let (first, second) = rayon::join(|| run(first), || run(second));
    let mut answers = Vec::new();
    for output in [first, second] {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        answers.extend(text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")));
    }
    Some(answers)
}

/// What the verifier says on standard error of jobs that it cannot do.
pub fn fails(jobs: &[Value]) -> Option<String> {
    is_there().then(|| {
        let output = run(jobs);
        assert!(!output.status.success() && output.stdout.is_empty());
        String::from_utf8_lossy(&output.stderr).into_owned()
    })
}
