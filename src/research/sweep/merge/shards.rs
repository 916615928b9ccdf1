//! The files of answers that are put together, and the faults in them.

use std::path::PathBuf;

use crate::input::instance::{FaultCode, Faults};
use crate::research::sweep::line::ResultLine;
use crate::research::sweep::lines::Lines;
use crate::research::sweep::proof;

/// What to do about a line that is no answer.
const AGAIN: &str = "Remove the line and run its shard again.";

/// An answer, and where it stands.
pub(super) struct Found {
    pub(super) result: ResultLine,
    /// The file and the line of it, by which answers are put in the order of the files.
    pub(super) at: (usize, u64),
}

/// The files of answers, as far as they can be read.
pub(super) struct Shards {
    files: Vec<Lines>,
    faults: Faults,
}

impl Shards {
    /// Reads the files, and keeps the faults of those that cannot be read.
    pub(super) fn read(paths: &[PathBuf]) -> Shards {
        let mut shards = Shards { files: Vec::new(), faults: Faults::default() };
        for path in paths {
            match Lines::read(path) {
                Ok(lines) => shards.files.push(lines),
                Err(unreadable) => shards.faults.append(unreadable),
            }
        }
        shards
    }

    /// The place of an answer: `FILE:LINE`.
    pub(super) fn at(&self, found: &Found) -> String {
        format!("{}:{}", self.files[found.at.0].file, found.at.1)
    }

    /// The answers whose lines are unaltered.
    pub(super) fn answers(&mut self) -> Vec<Found> {
        let mut answers = Vec::new();
        for (file, lines) in self.files.iter().enumerate() {
            for line in lines.whole() {
                match proof::read(lines, line) {
                    Ok(result) => answers.push(Found { result, at: (file, line.0) }),
                    Err(fault) => self.faults.add(|| match fault.help() {
                        Some(_) => *fault,
                        None => fault.advise(AGAIN),
                    }),
                }
            }
        }
        answers
    }

    /// The last lines that were torn.
    pub(super) fn torn(&self) -> Vec<String> {
        let torn = self.files.iter().filter_map(|lines| {
            let (line, _) = lines.torn()?;
            Some(format!("{}:{line}", lines.file))
        });
        torn.collect()
    }

    /// Adds the fault of an answer that claims what cannot be.
    pub(super) fn refuse(&mut self, found: &Found, wrong: String) {
        let lines = &self.files[found.at.0];
        self.faults.add(|| lines.fault(found.at.1, FaultCode::SweepClaim, wrong).advise(AGAIN));
    }

    /// The faults of the files and of the lines in them.
    pub(super) fn into_faults(self) -> Faults {
        self.faults
    }
}
