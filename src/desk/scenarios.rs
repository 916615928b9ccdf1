//! The scenarios of the instance's own `scenarios.csv`, beside those that the desk keeps.

use serde_json::{Value, json};

use super::folder::Folder;
use super::{Change, DeskError};
use crate::base::files::digest;
use crate::base::plain_file::{self, NotRead};
use crate::input::instance::Faults;
use crate::input::instance::source::{TABLE, not_read};
use crate::questions::whatif;

/// The file of scenarios in the folder of an instance.
const NAME: &str = "scenarios.csv";
/// The most scenarios that the state lists; `horseshoe whatif` takes any number.
const MOST: usize = 100;

/// What the file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct OfFile {
    digest: Option<String>,
    /// The scenarios as the state lists them, in the order of the file.
    pub(super) list: Vec<Value>,
    /// The number of further scenarios.
    pub(super) left_out: usize,
    /// Why the file cannot be read.
    pub(super) faults: Vec<String>,
}

impl OfFile {
    /// Reads the file, if there is one and it is not the one known already.
    pub(super) fn newer_than(known: &OfFile, folder: &Folder) -> Option<OfFile> {
        let path = folder.dir.join(NAME);
        let read = match folder.file_of(NAME) {
            Some(_) => plain_file::read(&path, TABLE),
            None => Err(NotRead::Missing),
        };
        let newer = match read {
            Ok(bytes) => {
                let digest = Some(digest(&bytes));
                if digest == known.digest {
                    return None;
                }
                OfFile { digest, ..OfFile::of_bytes(bytes) }
            }
            Err(NotRead::Missing) => OfFile::default(),
            Err(why) => {
                let mut faults = Faults::default();
                faults.add(|| not_read(&path, why));
                OfFile { faults: DeskError::Faults(faults).faults(), ..OfFile::default() }
            }
        };
        (newer != *known).then_some(newer)
    }

    fn of_bytes(bytes: Vec<u8>) -> OfFile {
        let scenarios = match whatif::of_bytes(NAME, bytes) {
            Ok(scenarios) => scenarios,
            Err(faults) => {
                let faults = DeskError::Faults(faults).faults();
                return OfFile { faults, ..OfFile::default() };
            }
        };
        let left_out = scenarios.len().saturating_sub(MOST);
        let list = scenarios.into_iter().take(MOST).map(|scenario| {
            let line = Some(scenario.line);
            match scenario.edits {
                Ok(rows) => {
                    let edits: Vec<Change> =
                        rows.into_iter().map(|row| Change::Edit(row.edit)).collect();
                    listed(&scenario.name, &edits, line, &[])
                }
                Err(faults) => {
                    listed(&scenario.name, &[], line, &DeskError::Faults(faults).faults())
                }
            }
        });
        OfFile { list: list.collect(), left_out, ..OfFile::default() }
    }
}

/// Returns a scenario as the state lists it: from a line of the file, or the desk's own.
pub(super) fn listed(name: &str, edits: &[Change], line: Option<u64>, faults: &[String]) -> Value {
    json!({
        "name": name,
        "edits": edits,
        "objective": null,
        "outcome": if faults.is_empty() { "unknown" } else { "faulty" },
        "from": if line.is_some() { "file" } else { "desk" },
        "line": line,
        "faults": faults,
    })
}
