//! The file that a run appends its answers to.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use super::line::ResultLine;
use super::lines::{Lines, unreadable};
use super::plan::Plan;
use crate::instance::source::shown;
use crate::instance::{Fault, Faults};

/// What a line of results is called in messages.
pub(super) const LINE: &str = "an answer to a scenario of a plan";

/// A file of answers, one a line, which no other run can write to meanwhile.
#[derive(Debug)]
pub struct Results {
    file: File,
    path: String,
    done: BTreeSet<String>,
    torn: Option<u64>,
    unlocked: Option<String>,
}

impl Results {
    /// Opens the file of a plan's answers, or makes it and the directory that it is in. A last line that was torn, by the end of the
    /// run that wrote it, is cut off, so that it is written anew.
    ///
    /// # Errors
    ///
    /// The file cannot be read or written, another run has it, or it holds what is no answer to a
    /// line of the plan.
    pub fn open(path: &Path, plan: &Plan) -> Result<Results, Faults> {
        let failed = |error: io::Error| Faults::from(unwritable(path, &error));
        if let Some(directory) = path.parent() {
            fs::create_dir_all(directory).map_err(failed)?;
        }
        let mut options = OpenOptions::new();
        let mut file = options.read(true).append(true).create(true).open(path).map_err(failed)?;
        // The system takes the lock away when the process ends, however it ends.
        let unlocked = match file.try_lock() {
            Ok(()) => None,
            Err(TryLockError::WouldBlock) => return Err(in_use(path).into()),
            Err(TryLockError::Error(error)) => Some(error.to_string()),
        };
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
        let lines = Lines::of(path, bytes)?;
        let done = answered(&lines, plan)?;
        let torn = lines.torn().map(|(line, _)| line);
        if torn.is_some() {
            file.set_len(lines.whole_bytes()).map_err(failed)?;
        }
        Ok(Results { file, path: shown(path), done, torn, unlocked })
    }

    /// Whether the line with this id was answered already.
    pub fn has(&self, id: &str) -> bool {
        self.done.contains(id)
    }

    /// The line that was torn and is cut off.
    pub fn torn(&self) -> Option<u64> {
        self.torn
    }

    /// Why the file could not be locked, on a file system that knows no locks.
    pub fn unlocked(&self) -> Option<&str> {
        self.unlocked.as_deref()
    }

    /// Appends an answer.
    ///
    /// # Errors
    ///
    /// In words, where the system does not take it. The file then may end with half a line, which
    /// the next run cuts off.
    pub fn append(&mut self, result: &ResultLine) -> Result<(), String> {
        // One call: a run that is killed leaves whole lines and at most one that is torn.
        let line = result.to_json() + "\n";
        let written = self.file.write_all(line.as_bytes()).and_then(|()| self.file.flush());
        written.map_err(|error| format!("cannot write to {}: {error}", self.path))?;
        self.done.insert(result.id.clone());
        Ok(())
    }
}

/// The ids that a file of answers holds, all of which the plan must have.
fn answered(lines: &Lines, plan: &Plan) -> Result<BTreeSet<String>, Faults> {
    let known: BTreeSet<&str> = plan.lines.iter().map(|line| line.id.as_str()).collect();
    let mut faults = Faults::default();
    let mut done = BTreeSet::new();
    for line in lines.whole() {
        match lines.value::<ResultLine>(line, LINE) {
            Ok(result) if known.contains(result.id.as_str()) => {
                done.insert(result.id);
            }
            Ok(result) => faults.add(|| {
                let message = format!("the plan has no scenario {}", result.id);
                lines
                    .fault(line.0, "horseshoe::sweep::other_plan", message)
                    .expecting("answers to the scenarios of this plan alone")
                    .advise("Write the answers to another plan into another file.")
            }),
            Err(fault) => faults.add(|| fault.advise("Remove the line: it is answered anew.")),
        }
    }
    faults.or(Some(done))
}

fn unwritable(path: &Path, error: &io::Error) -> Fault {
    let message = format!("cannot write to {}: {error}", shown(path));
    Fault::of_file("horseshoe::sweep::unwritable", shown(path), message)
}

fn in_use(path: &Path) -> Fault {
    let message = format!("another run is writing to {}", shown(path));
    Fault::of_file("horseshoe::sweep::in_use", shown(path), message)
        .expecting("a file of results for each run")
        .advise("Wait for that run to end, or give this one another file with --out.")
}
