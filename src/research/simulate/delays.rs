//! The distribution from which the delays are drawn.

use std::path::Path;

use serde::{Serialize, Serializer};

use crate::base::stats::Distribution;
use crate::base::words::shown;
use crate::input::instance::source::Source;
use crate::input::instance::table::{Layout, Table};
use crate::input::instance::{Fault, FaultCode, Faults, Policy};
use crate::input::record::Record;

const LAYOUT: Layout = Layout {
    columns: &["days", "weight"],
    required: &["days"],
    most_rows: 100_000,
    why_enough: "Give each number of days once, with its weight.",
};

/// The greatest number of days by which a report is late or early.
const MOST_DAYS: i64 = 366;
/// The greatest weight of one number of days.
const MOST_WEIGHT: u32 = 1_000_000;

/// The distribution of report delays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Delays {
    /// The file or record from which it comes.
    pub source: String,
    /// The days after the due date, negative before it.
    #[serde(serialize_with = "counts")]
    pub days: Distribution,
}

fn counts<S: Serializer>(days: &Distribution, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(days.counts())
}

impl Delays {
    /// Reads the delays at a path: from a record, if it is a directory, counted from the last day
    /// that the leads of `judged` allow; or from a file, as they are.
    ///
    /// # Errors
    ///
    /// The path cannot be read, or has faults; all of them are reported.
    ///
    /// ```
    /// use horseshoe::Policy;
    /// use horseshoe::research::simulate::Delays;
    ///
    /// let delays = Delays::read("data/record".as_ref(), &Policy::guideline())?;
    /// assert!(!delays.days.is_empty());
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn read(path: &Path, judged: &Policy) -> Result<Delays, Faults> {
        if path.is_dir() {
            let delays = Delays::of_record(&Record::load(path)?, judged);
            return match delays.days.is_empty() {
                false => Ok(delays),
                true => Err(no_delays(path).into()),
            };
        }
        Delays::of_file(path)
    }

    /// Computes the delays of a record.
    ///
    /// ```
    /// use horseshoe::Policy;
    /// use horseshoe::input::record::Record;
    /// use horseshoe::research::simulate::Delays;
    ///
    /// let record = Record::built_in()?;
    /// let delays = Delays::of_record(&record, &Policy::guideline());
    /// assert_eq!(delays.days.len() as usize, record.delays(&Policy::guideline()).len());
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn of_record(record: &Record, judged: &Policy) -> Delays {
        let days = record.delays(judged).into_iter().collect();
        Delays { source: format!("the record in {}", record.name), days }
    }

    /// Reads the delays of a CSV file: `days`, and `weight` for a number of days that occurred more
    /// than once.
    ///
    /// # Errors
    ///
    /// Every fault of the file.
    ///
    /// ```
    /// use horseshoe::research::simulate::Delays;
    /// let directory = tempfile::tempdir()?;
    /// let path = directory.path().join("delays.csv");
    /// std::fs::write(&path, "days,weight\n0,7\n5,2\n-3,1\n")?;
    /// let delays = Delays::of_file(&path).unwrap();
    /// assert_eq!(delays.days.share_above(0).to_string(), "20% (2 of 10)");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn of_file(path: &Path) -> Result<Delays, Faults> {
        let source = Source::read(path)?;
        let mut faults = Faults::default();
        let table = Table::read(&source, &LAYOUT, &mut faults);
        let mut seen = Distribution::default();
        for row in table.iter().flat_map(Table::rows) {
            let (days, weight) = (row.cell("days"), row.cell("weight"));
            let weight = weight.number(MOST_WEIGHT, &mut faults).map(|weight| weight.unwrap_or(1));
            let Ok(read) = days.text().parse::<i64>() else {
                faults.add(|| {
                    days.fault(FaultCode::SimulateDays, "`days` is not a number of days")
                        .expecting("a whole number, negative for a report that came early")
                });
                continue;
            };
            if !(-MOST_DAYS..=MOST_DAYS).contains(&read) {
                faults.add(|| {
                    days.fault(FaultCode::SimulateDays, format!("`days` is {read}"))
                        .expecting(format!("a number from -{MOST_DAYS} to {MOST_DAYS}"))
                });
            } else if let Ok(weight) = weight {
                seen.add_times(read, weight.into());
            }
        }
        if let Some(table) = table.filter(|_| seen.is_empty() && faults.is_empty()) {
            faults.add(|| {
                table
                    .header_fault(FaultCode::SimulateNoDelays, "there are no delays")
                    .finding("")
                    .expecting("rows below this one")
            });
        }
        faults.or(Some(Delays { source: shown(path), days: seen }))
    }
}

fn no_delays(path: &Path) -> Fault {
    let message = format!("the record in {} has no delays", shown(path));
    Fault::of_file(FaultCode::SimulateNoDelays, shown(path), message)
        .expecting("renewals with the date of the report and the end of the mandate")
}
