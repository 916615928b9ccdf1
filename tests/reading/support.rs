//! Instances that are written to a directory, read, and thrown away.

use horseshoe::domain::draft::Draft;
use horseshoe::input::instance::{Fault, Faults, Instance, PolicyChoice};
use miette::{GraphicalReportHandler, GraphicalTheme};
use tempfile::TempDir;

/// The name that messages show in place of the temporary directory.
const SHOWN: &str = "june";

/// A directory with these files in it.
pub fn directory<T: AsRef<[u8]>>(files: &[(&str, T)]) -> TempDir {
    let directory = TempDir::new().expect("a temporary directory");
    for (name, content) in files {
        std::fs::write(directory.path().join(name), content).expect("written");
    }
    directory
}

/// Reads an instance of these files.
pub fn load<T: AsRef<[u8]>>(files: &[(&str, T)]) -> Result<Instance, Faults> {
    Instance::load(directory(files).path(), &PolicyChoice::OfInstance)
}

/// Reads an instance of renewals alone.
pub fn renewals(rows: &str) -> Result<Instance, Faults> {
    load(&[("renewals.csv", rows)])
}

/// A sound row of renewals, for instances whose fault is elsewhere.
pub const SOUND: &str = "mission,mandate_expires\nUNDOF,2026-12-31\n";

/// Reads an instance with sound renewals and these events.
pub fn events(rows: &str) -> Result<Instance, Faults> {
    load(&[("renewals.csv", SOUND), ("events.csv", rows)])
}

/// Reads an instance with sound renewals and this calendar.
pub fn calendar(rows: &str) -> Result<Instance, Faults> {
    load(&[("renewals.csv", SOUND), ("calendar.csv", rows)])
}

/// Reads an instance with sound renewals and this policy.
pub fn policy(text: &str) -> Result<Instance, Faults> {
    load(&[("renewals.csv", SOUND), ("policy.toml", text)])
}

/// Reads a programme.
pub fn programme(rows: &str) -> Result<Draft, Faults> {
    Draft::read(&directory(&[("programme.csv", rows)]).path().join("programme.csv"))
}

/// The codes of the faults, in order, without the part that all share.
pub fn codes<T: std::fmt::Debug>(read: Result<T, Faults>) -> Vec<String> {
    let code = |fault: &Fault| fault.code().as_str().replace("horseshoe::", "");
    read.expect_err("faults").iter().map(code).collect()
}

/// The faults as the program shows them, without colour, a hundred columns wide.
pub fn shown<T: std::fmt::Debug>(read: Result<T, Faults>) -> String {
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor());
    let handler = handler.with_width(100).without_cause_chain();
    let mut text = String::new();
    for fault in read.expect_err("faults").iter() {
        handler.render_report(&mut text, fault).expect("rendered");
    }
    anonymous(&text)
}

/// The faults one a line, as a script may want them.
pub fn plain<T>(read: &Result<T, Faults>) -> String {
    let faults = read.as_ref().err().expect("faults");
    anonymous(&format!("{faults:#}"))
}

/// Text without the names of temporary directories.
pub fn anonymous(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    let root = std::env::temp_dir().to_string_lossy().into_owned() + "/.tmp";
    while let Some((before, after)) = rest.split_once(&root) {
        shown.push_str(before);
        shown.push_str(SHOWN);
        rest = after.trim_start_matches(char::is_alphanumeric);
    }
    shown + rest
}
