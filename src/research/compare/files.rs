//! Writes the comparison as files.

use std::path::Path;

use super::{Comparison, differences_to_csv, document, figures};
use crate::base::files::{FileSet, Written};
use crate::output::formats::{Format, TextStyle, printed};
use crate::output::report::ReportError;

/// Writes `compare.csv`, `differences.csv`, `compare.json`, `compare.md` and the figures, and the
/// digests of all as `compare.sha256`: all of them or none.
///
/// # Errors
///
/// The same as for [`write_all`](crate::output::report::write_all).
///
/// ```
/// use horseshoe::research::compare::write_all;
/// # use horseshoe::base::batch::Batch;
/// # use horseshoe::base::stats::Bootstrap;
/// # use horseshoe::research::compare::{Case, Question, compare};
/// # use horseshoe::research::generate::{Recipe, generate};
/// # use horseshoe::{Options, PolicyChoice};
/// # let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
/// # let question = Question {
/// #     columns: vec!["guideline".parse()?, "as-late-as-possible".parse()?],
/// #     judge: PolicyChoice::Named("preferred".into()),
/// #     bootstrap: Bootstrap::default(),
/// #     options: Options::default(),
/// # };
/// # let compared = compare(&[case], &question, &Batch::unwatched())?;
///
/// let dir = tempfile::tempdir()?;
/// write_all(&compared, dir.path())?;
/// assert!(dir.path().join("compare.csv").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_all(comparison: &Comparison, directory: &Path) -> Result<Written, ReportError> {
    let style = TextStyle::default();
    let as_format = |format| printed(&document(comparison, format, &style), format, &style);
    let mut set = FileSet::new("compare");
    for (name, format) in [
        ("compare.csv", Format::Csv),
        ("compare.json", Format::Json),
        ("compare.md", Format::Markdown),
    ] {
        set.add(name, as_format(format));
    }
    set.add("differences.csv", differences_to_csv(comparison));
    for figure in figures(comparison) {
        set.add(figure.name, figure.svg);
    }
    Ok(set.write(directory)?)
}
