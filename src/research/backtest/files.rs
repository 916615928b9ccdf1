//! Writes the answers as files, and the months as instances.

use std::path::Path;

use super::month::{Planned, instance, name};
use super::{Asked, Backtest, Proposed, RenewalAnswer, document, months_to_csv};
use crate::base::files::{FileSet, Written};
use crate::input::record::Record;
use crate::output::formats;
use crate::output::report::{Format, ReportError, TextStyle, render};

/// Writes `backtest.csv` (one row per renewal), `months.csv` (one row per month), `backtest.json`
/// and `backtest.md`, and the digests of all as `backtest.sha256`: all of them or none.
///
/// # Errors
///
/// The same as for [`write_all`](crate::output::report::write_all).
///
/// ```
/// use horseshoe::research::backtest::write_all;
/// # use horseshoe::base::batch::Batch;
/// # use horseshoe::input::record::Record;
/// # use horseshoe::research::backtest::{Asked, backtest, months};
/// # use horseshoe::{Options, Policy};
/// # let record = Record::built_in()?;
/// # let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
/// # let asked = Asked::new(&Policy::guideline())?;
/// # let asked_months = months(&record, june, june);
/// # let answers = backtest(&record, &asked, &asked_months, &Options::default(), &Batch::unwatched());
///
/// let dir = tempfile::tempdir()?;
/// write_all(&answers, dir.path())?;
/// let rows = std::fs::read_to_string(dir.path().join("months.csv"))?;
/// assert!(rows.contains("2010-06"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_all(backtest: &Backtest, directory: &Path) -> Result<Written, ReportError> {
    let document = document(backtest);
    let mut set = FileSet::new("backtest");
    for (name, format) in [
        ("backtest.csv", formats::Format::Csv),
        ("backtest.json", formats::Format::Json),
        ("backtest.md", formats::Format::Markdown),
    ] {
        set.add(name, formats::printed(&document, format, &TextStyle::default()));
    }
    set.add("months.csv", months_to_csv(backtest));
    Ok(set.write(directory)?)
}

/// Writes each month as an instance: `YYYY-MM` with the reports on their real days and, if some
/// came too late, `YYYY-MM-needed` with those on the days on which they were needed. The instance
/// whose leads the programme keeps also has it as `programme.csv`, for `check`.
///
/// Writes all months or none, with the digests of all as `backtest-instances.sha256`.
///
/// # Errors
///
/// The same as for [`write_all`](crate::output::report::write_all).
///
/// ```
/// use horseshoe::research::backtest::write_instances;
/// # use horseshoe::base::batch::Batch;
/// # use horseshoe::input::record::Record;
/// # use horseshoe::research::backtest::{Asked, backtest, months};
/// # use horseshoe::{Options, Policy};
/// # let record = Record::built_in()?;
/// # let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
/// # let asked = Asked::new(&Policy::guideline())?;
/// # let asked_months = months(&record, june, june);
/// # let answers = backtest(&record, &asked, &asked_months, &Options::default(), &Batch::unwatched());
///
/// let dir = tempfile::tempdir()?;
/// write_instances(&record, &asked, &answers, dir.path())?;
/// assert!(dir.path().join("2010-06/renewals.csv").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_instances(
    record: &Record,
    asked: &Asked,
    backtest: &Backtest,
    directory: &Path,
) -> Result<Written, ReportError> {
    let mut set = FileSet::new("backtest-instances");
    for month in &backtest.months {
        let Some(proposed) = month.outcome.proposed() else { continue };
        let needed: Vec<Planned<'_>> =
            month.renewals.iter().filter_map(RenewalAnswer::planned).collect();
        let real =
            needed.iter().filter_map(|own| Some(Planned { report: own.chain.report?, ..*own }));
        let real: Vec<Planned<'_>> = real.collect();
        let month = name(month.month);
        let mut write = |name: &str, planned: &[Planned<'_>], programme| {
            for (file, bytes) in files(record, asked, name, planned, programme)? {
                set.add(format!("{name}/{file}"), bytes);
            }
            Ok::<(), ReportError>(())
        };
        if proposed.reports_earlier {
            write(&month, &real, None)?;
            write(&format!("{month}-needed"), &needed, Some(proposed))?;
        } else {
            write(&month, &real, Some(proposed))?;
        }
    }
    Ok(set.write(directory)?)
}

fn files(
    record: &Record,
    asked: &Asked,
    name: &str,
    planned: &[Planned<'_>],
    proposed: Option<&Proposed>,
) -> Result<Vec<(&'static str, Vec<u8>)>, ReportError> {
    let (instance, _) = instance(record, name, planned, &asked.with, asked.consultations);
    let files = instance.to_files().into_iter();
    let mut files: Vec<_> = files.map(|(file, text)| (file, text.into_bytes())).collect();
    if let Some(proposed) = proposed {
        let csv = render(&proposed.programme, Format::Csv, &TextStyle::default())?;
        files.push(("programme.csv", csv));
    }
    Ok(files)
}
