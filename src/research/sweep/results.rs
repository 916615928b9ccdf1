//! The file to which a run appends its answers.

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

/// The name of a line of results in messages.
pub(super) const LINE: &str = "an answer to a scenario of a plan";

/// A file of answers, one per line, locked against other runs.
#[derive(Debug)]
pub struct Results {
    file: File,
    path: String,
    /// The number of bytes of complete lines.
    length: u64,
    done: BTreeSet<String>,
    torn: Option<u64>,
    unlocked: Option<String>,
}

impl Results {
    /// Opens the file of a plan's answers, creating it and its directory if needed. A truncated
    /// last line, left by an interrupted run, is cut off and answered again.
    ///
    /// # Errors
    ///
    /// The path is not a plain file, the file cannot be read or written, another run holds it, or
    /// it contains something other than answers to this plan.
    ///
    /// ```
    /// use horseshoe::research::sweep::Results;
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let path = dir.path().join("answers.jsonl");
    /// Results::open(&path, &plan)?;
    /// std::fs::write(&path, "no answer\n")?;
    /// assert!(Results::open(&path, &plan).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn open(path: &Path, plan: &Plan) -> Result<Results, Faults> {
        let failed = |error: io::Error| Faults::from(unwritable(path, &error));
        plain_file::check_target(path).map_err(|why| not_read(path, why))?;
        if let Some(directory) = path.parent() {
            fs::create_dir_all(directory).map_err(failed)?;
        }
        let mut options = OpenOptions::new();
        let mut file = options.read(true).append(true).create(true).open(path).map_err(failed)?;
        // The system releases the lock when the process ends, in whatever way.
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

    /// Returns whether the line with this id has been answered.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.done.contains(id)
    }

    /// Returns the number of the truncated line that is cut off.
    ///
    /// ```
    /// use horseshoe::research::sweep::Results;
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let path = dir.path().join("answers.jsonl");
    /// std::fs::write(&path, "{\"id\": \"half of")?;
    /// assert_eq!(Results::open(&path, &plan)?.torn(), Some(1), "a run was interrupted");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn torn(&self) -> Option<u64> {
        self.torn
    }

    /// Returns why the file could not be locked, on a file system without locks.
    ///
    /// ```
    /// use horseshoe::research::sweep::Results;
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let results = Results::open(&dir.path().join("answers.jsonl"), &plan)?;
    /// if let Some(why) = results.unlocked() {
    ///     eprintln!("start no second run into this file: {why}");
    /// }
    /// assert!(results.torn().is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn unlocked(&self) -> Option<&str> {
        self.unlocked.as_deref()
    }

    /// Appends an answer.
    ///
    /// # Errors
    ///
    /// The system refuses the write; in words. The file then ends with the previous answer.
    pub(crate) fn append(&mut self, result: &ResultLine) -> Result<(), String> {
        // One call per line: a killed run leaves complete lines and at most one truncated line.
        let line = result.to_json() + "\n";
        if let Err(error) = self.file.write_all(line.as_bytes()) {
            // The next run cuts off what cannot be cut off now.
            let _ = self.file.set_len(self.length);
            return Err(self.refused(&error));
        }
        self.length += line.len() as u64;
        self.done.insert(result.id.clone());
        Ok(())
    }

    /// Waits until the disk has every answer. Some file systems report only then that they are
    /// full.
    ///
    /// # Errors
    ///
    /// The disk refuses the data; in words.
    pub(crate) fn settle(&mut self) -> Result<(), String> {
        self.file.sync_data().map_err(|error| self.refused(&error))
    }

    fn refused(&self, error: &io::Error) -> String {
        format!(
            "cannot write to {}: {error}; once that is fixed, the same call continues from here",
            self.path
        )
    }
}

impl Drop for Results {
    /// Closing the file is not enough: a process started meanwhile holds a copy of it and of the
    /// lock until it runs its own program.
    fn drop(&mut self) {
        // A file that cannot be locked needs no unlocking.
        let _ = self.file.unlock();
    }
}

/// Returns the ids in a file of answers, all of which must be in the plan.
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

/// Returns the id of a valid line.
fn sound(
    lines: &Lines,
    line: (u64, &str),
    asked: &BTreeMap<&str, &PlanLine>,
) -> Result<String, Box<Fault>> {
    const ANEW: &str = "Remove the line; it will be answered again.";
    let result = proof::read(lines, line).map_err(|fault| match fault.help() {
        Some(_) => fault,
        None => fault.advise(ANEW).into(),
    })?;
    let Some(asked) = asked.get(result.id.as_str()) else {
        let message = format!("the plan has no scenario {}", result.id);
        return Err(lines
            .fault(line.0, FaultCode::SweepOtherPlan, message)
            .expecting("only answers to the scenarios of this plan")
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
