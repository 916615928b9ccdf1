//! Every format as a file: all of them, whole, or none.

use std::path::Path;

use crate::base::files::{FileSet, Written};
use crate::domain::programme::Programme;
use crate::output::report::{Format, ReportError, SCHEMA, TextStyle, render};

const FILES: [(&str, Format); 5] = [
    ("programme.csv", Format::Csv),
    ("programme.json", Format::Json),
    ("programme.md", Format::Markdown),
    ("programme.html", Format::Html),
    ("programme.ics", Format::Ics),
];

/// Writes `programme.csv`, `.json`, `.md`, `.html` and `.ics`, the schema of the JSON as
/// `programme.schema.json`, and the digests of all as `plan.sha256`. The directory is made where there
/// is none; files of these names are replaced.
///
/// The directory shows the files of one programme alone at every instant: see [`files`](crate::base::files).
/// Where anything fails, what was there before is there again.
///
/// # Errors
/// [`ReportError::Files`] when the directory is none, is being written to, or bears a directory of the
/// name of a file, and when the system refuses: no permission, no space.
///
/// ```
/// use horseshoe::domain::programme::Programme;
/// use horseshoe::output::report::{ReportError, write_all};
///
/// fn publish(programme: &Programme) -> Result<(), ReportError> {
///     for path in write_all(programme, "programmes/2026-12".as_ref())?.files {
///         eprintln!("wrote {}", path.display());
///     }
///     Ok(())
/// }
/// ```
pub fn write_all(programme: &Programme, dir: &Path) -> Result<Written, ReportError> {
    Ok(FileSet::of("plan", contents(programme)?).write(dir)?)
}

/// Writes several programmes, each in every format into a folder of its own, named by its number from
/// 1, and the digests of all as `alternatives.sha256`: all of them or none.
///
/// # Errors
/// As [`write_all`].
pub fn write_alternatives(programmes: &[Programme], dir: &Path) -> Result<Written, ReportError> {
    let mut set = FileSet::new("alternatives");
    for (number, programme) in (1..).zip(programmes) {
        for (name, text) in contents(programme)? {
            set.add(format!("{number}/{name}"), text);
        }
    }
    Ok(set.write(dir)?)
}

fn contents(programme: &Programme) -> Result<Vec<(&'static str, String)>, ReportError> {
    let mut contents = vec![("programme.schema.json", SCHEMA.to_owned())];
    for (name, format) in FILES {
        contents.push((name, render(programme, format, &TextStyle::default())?));
    }
    contents.sort_by_key(|(name, _)| *name);
    Ok(contents)
}
