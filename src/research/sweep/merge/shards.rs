//! The files of answers to be merged, and their faults.

use std::path::PathBuf;

use crate::input::instance::{FaultCode, Faults};
use crate::research::sweep::line::ResultLine;
use crate::research::sweep::lines::Lines;
use crate::research::sweep::proof;

/// The remedy for a line that is not an answer.
const AGAIN: &str = "Remove the line and run its shard again.";

/// An answer, with its position.
pub(super) struct Found {
    pub(super) result: ResultLine,
    /// The file and its line, by which answers are ordered.
    pub(super) at: (usize, u64),
}

/// The readable files of answers.
pub(super) struct Shards {
    files: Vec<Lines>,
    faults: Faults,
}

impl Shards {
    /// Reads the files, and keeps the faults of unreadable ones.
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

    /// Returns the place of an answer: `FILE:LINE`.
    pub(super) fn at(&self, found: &Found) -> String {
        format!("{}:{}", self.files[found.at.0].file, found.at.1)
    }

    /// Returns the answers whose lines are unaltered.
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

    /// Returns the truncated last lines.
    pub(super) fn torn(&self) -> Vec<String> {
        let torn = self.files.iter().filter_map(|lines| {
            let (line, _) = lines.torn()?;
            Some(format!("{}:{line}", lines.file))
        });
        torn.collect()
    }

    /// Adds the fault of an answer with an impossible claim.
    pub(super) fn refuse(&mut self, found: &Found, wrong: String) {
        let lines = &self.files[found.at.0];
        self.faults.add(|| lines.fault(found.at.1, FaultCode::SweepClaim, wrong).advise(AGAIN));
    }

    /// Returns the faults of the files and their lines.
    pub(super) fn into_faults(self) -> Faults {
        self.faults
    }
}
