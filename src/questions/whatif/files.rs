//! The answers as files.

use std::path::Path;

use super::{Sweep, Verdict, document};
use crate::base::files::{FileSet, Written};
use crate::output::answers::changes;
use crate::output::formats;
use crate::output::report::{Format, ReportError, TextStyle, render};

/// The length to which names are cut, for the sake of file systems.
const LONGEST_NAME: usize = 60;

const PROGRAMME: [(&str, Format); 2] =
    [("programme.csv", Format::Csv), ("programme.json", Format::Json)];

/// Writes `whatif.csv` and `whatif.json`, the instance's own programme into `base`, a directory with
/// `programme.csv`, `programme.json` and `changes.csv` for each scenario that has a programme, named
/// by its number and name, and the digests of all as `whatif.sha256`. Either all files are written or none, so no table is ever mixed with the
/// programmes of another; directories of removed scenarios are removed.
///
/// # Errors
///
/// The same as for [`write_all`](crate::output::report::write_all).
///
/// ```
/// use horseshoe::questions::whatif::write_all;
/// # use horseshoe::base::batch::Batch;
/// # use horseshoe::questions::whatif::{of_bytes, sweep};
/// # use horseshoe::{Instance, Options, Problem};
/// # let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
/// # let instance = Instance::of_bytes("december", &[("renewals.csv", renewals)])?;
/// # let problem = Problem::new(&instance)?;
/// # let rows = "scenario,change,target,field,value\n\
/// #     in time,set,UNDOF,report_issued,2026-12-01\nlate,set,UNDOF,report_issued,2026-12-21\n";
/// # let scenarios = of_bytes("scenarios.csv", rows.into())?;
/// # let options = Options::default();
/// # let mut answers = sweep(&instance, &problem, &scenarios, &options, &Batch::unwatched())?;
///
/// let dir = tempfile::tempdir()?;
/// write_all(&answers, dir.path())?;
/// let table = std::fs::read_to_string(dir.path().join("whatif.csv"))?;
/// assert_eq!(table.lines().count(), 3, "the heads and a row for each scenario");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_all(sweep: &Sweep, directory: &Path) -> Result<Written, ReportError> {
    let mut set = FileSet::new("whatif");
    let style = TextStyle::default();
    if let Some(base) = &sweep.base {
        for (name, format) in PROGRAMME {
            set.add(format!("base/{name}"), render(base, format, &style)?);
        }
    }
    for (number, answered) in sweep.answers.iter().enumerate() {
        let Verdict::Feasible(found) = &answered.verdict else { continue };
        let own = file_name(number + 1, sweep.answers.len(), &answered.name);
        for (name, format) in PROGRAMME {
            set.add(format!("{own}/{name}"), render(&found.programme, format, &style)?);
        }
        let csv = formats::Format::Csv;
        let changes = changes(&found.changes, csv);
        set.add(format!("{own}/changes.csv"), formats::printed(&changes, csv, &style));
    }
    let document = document(sweep);
    for (name, format) in
        [("whatif.csv", formats::Format::Csv), ("whatif.json", formats::Format::Json)]
    {
        set.add(name, formats::printed(&document, format, &style));
    }
    Ok(set.write(directory)?)
}

/// Returns a name that is valid on any file system; the number makes it unique.
fn file_name(number: usize, of: usize, name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let plain: String =
        name.chars().take(LONGEST_NAME).map(|c| if is_plain(c) { c } else { '-' }).collect();
    let digits = of.to_string().len();
    format!("{number:0digits$}-{}", plain.trim_matches('-'))
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn no_name_leads_elsewhere() {
        assert_eq!(file_name(3, 12, "late report"), "03-late-report");
        assert_eq!(file_name(1, 1, "../../etc/passwd"), "1-etc-passwd");
        assert_eq!(file_name(2, 9, "…"), "2-");
        assert!(file_name(1, 1, &"x".repeat(500)).len() < 70);
    }
}
