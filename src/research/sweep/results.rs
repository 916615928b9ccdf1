//! The file that a run appends its answers to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::Path;

use super::line::{PlanLine, ResultLine};
use super::lines::{LARGEST, Lines};
use super::plan::Plan;
use super::proof;
use crate::base::plain_file;
use crate::base::words::shown;
use crate::input::instance::source::not_read;
use crate::input::instance::{Fault, FaultCode, Faults};

/// What a line of results is called in messages.
pub(super) const LINE: &str = "an answer to a scenario of a plan";

/// A file of answers, one a line, which no other run can write to meanwhile.
#[derive(Debug)]
pub struct Results {
    file: File,
    path: String,
    /// Bytes of whole lines.
    length: u64,
    done: BTreeSet<String>,
    torn: Option<u64>,
    unlocked: Option<String>,
}

impl Results {
    /// Opens the file of a plan's answers, or makes it and the directory that it is in. A last line
    /// that was torn, by the end of the run that wrote it, is cut off, so that it is written anew.
    ///
    /// # Errors
    ///
    /// The path is not that of a plain file, the file cannot be read or written, another run has it,
    /// or it holds what is no answer to a line of the plan.
    pub fn open(path: &Path, plan: &Plan) -> Result<Results, Faults> {
        let failed = |error: io::Error| Faults::from(unwritable(path, &error));
        plain_file::check_target(path).map_err(|why| not_read(path, why))?;
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
        let bytes = plain_file::read_open(&mut file, LARGEST).map_err(|why| not_read(path, why))?;
        let lines = Lines::of(path, bytes)?;
        let done = answered(&lines, plan)?;
        let torn = lines.torn().map(|(line, _)| line);
        if torn.is_some() {
            file.set_len(lines.whole_bytes()).map_err(failed)?;
        }
        Ok(Results { file, path: shown(path), length: lines.whole_bytes(), done, torn, unlocked })
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
    /// In words, where the system does not take it. The file ends with the answer before.
    pub fn append(&mut self, result: &ResultLine) -> Result<(), String> {
        // One call: a run that is killed leaves whole lines and at most one that is torn.
        let line = result.to_json() + "\n";
        if let Err(error) = self.file.write_all(line.as_bytes()) {
            // What cannot be cut off now is cut off by the next run.
            let _ = self.file.set_len(self.length);
            return Err(self.refused(&error));
        }
        self.length += line.len() as u64;
        self.done.insert(result.id.clone());
        Ok(())
    }

    /// Waits until the disk has every answer. Some file systems only then find that there is no room.
    ///
    /// # Errors
    ///
    /// In words, where the disk does not take them.
    pub fn settle(&mut self) -> Result<(), String> {
        self.file.sync_data().map_err(|error| self.refused(&error))
    }

    fn refused(&self, error: &io::Error) -> String {
        format!(
            "cannot write to {}: {error}; once that is mended, the same call goes on from here",
            self.path
        )
    }
}

impl Drop for Results {
    /// To close the file is not enough: a process that was started meanwhile has a copy of it, and of
    /// the lock, until it runs its own program.
    fn drop(&mut self) {
        // Where the file cannot be locked there is nothing to unlock.
        let _ = self.file.unlock();
    }
}

/// The ids that a file of answers holds, all of which the plan must have.
fn answered(lines: &Lines, plan: &Plan) -> Result<BTreeSet<String>, Faults> {
    let asked: BTreeMap<&str, &PlanLine> =
        plan.lines.iter().map(|line| (line.id.as_str(), line)).collect();
    let mut faults = Faults::default();
    let mut done = BTreeSet::new();
    for line in lines.whole() {
        match sound(lines, line, &asked) {
            Ok(id) => drop(done.insert(id)),
            Err(fault) => faults.add(|| *fault),
        }
    }
    faults.or(Some(done))
}

/// The id of a line that can stay.
fn sound(
    lines: &Lines,
    line: (u64, &str),
    asked: &BTreeMap<&str, &PlanLine>,
) -> Result<String, Box<Fault>> {
    const ANEW: &str = "Remove the line: it is answered anew.";
    let result = proof::read(lines, line).map_err(|fault| match fault.help() {
        Some(_) => fault,
        None => fault.advise(ANEW).into(),
    })?;
    let Some(asked) = asked.get(result.id.as_str()) else {
        let message = format!("the plan has no scenario {}", result.id);
        return Err(lines
            .fault(line.0, FaultCode::SweepOtherPlan, message)
            .expecting("answers to the scenarios of this plan alone")
            .advise("Write the answers to another plan into another file.")
            .into());
    };
    proof::check(&result, asked)
        .map_err(|wrong| lines.fault(line.0, FaultCode::SweepClaim, wrong).advise(ANEW))?;
    Ok(result.id)
}

fn unwritable(path: &Path, error: &io::Error) -> Fault {
    let message = format!("cannot write to {}: {error}", shown(path));
    Fault::of_file(FaultCode::SweepUnwritable, shown(path), message)
}

fn in_use(path: &Path) -> Fault {
    let message = format!("another run is writing to {}", shown(path));
    Fault::of_file(FaultCode::SweepInUse, shown(path), message)
        .expecting("a file of results for each run")
        .advise("Wait for that run to end, or give this one another file with --out.")
}
