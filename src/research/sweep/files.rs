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
    ///
    /// ```
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    /// let dir = tempfile::tempdir()?;
    /// let path = dir.path().join("plan.jsonl");
    /// plan.write(&path)?;
    /// assert_eq!(Plan::read(&path)?.lines.len(), plan.lines.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    /// use horseshoe::research::sweep::{Results, Shard, merge, run};
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
    /// run(&plan, Shard::WHOLE, &mut Results::open(&path, &plan)?, &Batch::unwatched());
    /// let merged = merge(&plan, &[path])?.map_err(|_| "answers are missing")?;
    /// merged.write(&dir.path().join("merged"))?;
    /// assert!(dir.path().join("merged/results.csv").is_file());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(&self, directory: &Path) -> Result<Written, ReportError> {
        let texts = [("results.jsonl", self.to_jsonl()), ("results.csv", to_csv(&self.results))];
        Ok(FileSet::of("sweep-merge", texts).write(directory)?)
    }
}
