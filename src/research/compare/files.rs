//! Writes the comparison as files.

use std::path::Path;

use super::figures::figures;
use super::{Comparison, differences_to_csv, to_csv, to_markdown};
use crate::base::files::{FileSet, Written};
use crate::output::report::ReportError;

/// Writes `compare.csv`, `differences.csv`, `compare.json`, `compare.md` and the figures, and the
/// digests of all as `compare.sha256`: all of them or none.
///
/// # Errors
///
/// The same as for [`write_all`](crate::output::report::write_all).
pub fn write_all(comparison: &Comparison, directory: &Path) -> Result<Written, ReportError> {
    let mut files = vec![
        ("compare.csv", to_csv(comparison)),
        ("compare.json", comparison.to_json()),
        ("compare.md", to_markdown(comparison)),
        ("differences.csv", differences_to_csv(comparison)),
    ];
    files.extend(figures(comparison));
    Ok(FileSet::of("compare", files).write(directory)?)
}
