//! Writes plans and merged answers as files, completely or not at all.

use std::path::Path;

use super::{Merged, Plan, to_csv};
use crate::base::files::{FileSet, Written, write_file};
use crate::output::report::ReportError;

impl Plan {
    /// Writes the plan to a file, creating its directory if needed.
    ///
    /// # Errors
    ///
    /// The same as for [`write_all`](crate::output::report::write_all).
    pub fn write(&self, path: &Path) -> Result<(), ReportError> {
        Ok(write_file(path, &self.to_jsonl())?)
    }
}

impl Merged {
    /// Writes `results.jsonl` and `results.csv` into a directory, and the digests of both as
    /// `sweep-merge.sha256`: all of them or none.
    ///
    /// # Errors
    ///
    /// The same as for [`write_all`](crate::output::report::write_all).
    pub fn write(&self, directory: &Path) -> Result<Written, ReportError> {
        let texts = [("results.jsonl", self.to_jsonl()), ("results.csv", to_csv(&self.results))];
        Ok(FileSet::of("sweep-merge", texts).write(directory)?)
    }
}
