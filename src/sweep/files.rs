//! Plans and merged answers as files, which are written whole or not at all.

use std::path::{Path, PathBuf};

use super::{Merged, Plan, to_csv};
use crate::files::write_whole;
use crate::report::ReportError;

impl Plan {
    /// Writes the plan into a file, in a directory that is made where there is none.
    ///
    /// # Errors
    ///
    /// As [`write_all`](crate::report::write_all).
    pub fn write(&self, path: &Path) -> Result<(), ReportError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let directory = path.parent().unwrap_or(Path::new(""));
        write_whole(directory, &[(name.as_str(), self.to_jsonl())])?;
        Ok(())
    }
}

impl Merged {
    /// Writes `results.jsonl` and `results.csv` into a directory and returns their paths.
    ///
    /// # Errors
    ///
    /// As [`write_all`](crate::report::write_all).
    pub fn write(&self, directory: &Path) -> Result<Vec<PathBuf>, ReportError> {
        let texts = [("results.jsonl", self.to_jsonl()), ("results.csv", to_csv(&self.results))];
        Ok(write_whole(directory, &texts)?)
    }
}
