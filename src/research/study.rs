//! The study: what the guideline would have required of the Council in the years of a record, how
//! often it could have been kept, and at what cost.
//!
//! Every number is counted from the answers of [`backtest`](crate::research::backtest), and the
//! page names the command that prints them. The same record gives the same bytes.

#[cfg(feature = "figures")]
mod figures;
mod groups;
mod page;
mod sections;

use std::path::Path;

use chrono::NaiveDate;

use crate::base::batch::Batch;
use crate::base::files::{FileSet, Written};
use crate::base::item::ItemKind;
use crate::input::instance::Policy;
use crate::input::record::Record;
use crate::output::formats::markdown::broken_at;
use crate::output::report::ReportError;
use crate::research::backtest::{
    Asked, Backtest, Month, MonthAnswer, NoLeads, backtest, months_to_csv, to_csv,
};
use crate::solver::Options;

pub(crate) use groups::{Group, by_mission, by_period, by_year, prices_by_period};

/// The day of the note that annexes the guideline, S/2009/659.
pub(crate) fn guideline_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2009, 12, 19).unwrap_or_default()
}

/// The width at which the sentences of the page are broken.
const WIDTH: usize = 100;

/// A record tested against both strict policies, and against the guideline on busier days.
#[derive(Clone, Debug)]
pub struct Study {
    /// The record.
    pub record: Record,
    /// The test against `guideline`: more than a week.
    pub guideline: Backtest,
    /// The test against `one-week`: a week or more.
    pub one_week: Backtest,
    /// The test against `guideline` with consultations assumed on every day.
    pub busier: Backtest,
}

/// Returns the minutes of the consultations assumed on every day, as the policy gives them.
pub(crate) fn usual_consultations() -> u32 {
    let policy = Policy::guideline();
    let usual = policy.duration(None, ItemKind::Consultations);
    usual.and_then(|duration| duration.minutes).unwrap_or(90)
}

impl Study {
    /// Tests a record against the policies, in three batches.
    ///
    /// # Errors
    ///
    /// None while the built-in policies require leads.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    /// use horseshoe::input::record::Record;
    /// use horseshoe::research::backtest::months;
    /// use horseshoe::research::study::Study;
    ///
    /// let record = Record::built_in()?;
    /// let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
    /// let months = months(&record, june, june);
    /// let study = Study::new(&record, &months, &horseshoe::Options::default(), &Batch::unwatched())?;
    /// assert_eq!(study.guideline.months.len(), study.one_week.months.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(
        record: &Record,
        months: &[Month],
        options: &Options,
        batch: &Batch<'_>,
    ) -> Result<Study, NoLeads> {
        let guideline = Asked::new(&Policy::guideline())?;
        let one_week = Policy::named("one-week").unwrap_or_else(Policy::guideline);
        let one_week = Asked::new(&one_week)?;
        let busier = guideline.clone().assuming_consultations(usual_consultations());
        let ask = |asked: &Asked| backtest(record, asked, months, options, batch);
        Ok(Study {
            record: record.clone(),
            guideline: ask(&guideline),
            one_week: ask(&one_week),
            busier: ask(&busier),
        })
    }

    /// Returns the first and the last month of the study, each by its first day.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    /// use horseshoe::input::record::Record;
    /// use horseshoe::research::backtest::months;
    /// use horseshoe::research::study::Study;
    ///
    /// let record = Record::built_in()?;
    /// let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
    /// let batch = Batch::unwatched();
    /// batch.cancel().cancel(); // The months are known before any is answered.
    /// let months = months(&record, june, june);
    /// let study = Study::new(&record, &months, &horseshoe::Options::default(), &batch)?;
    /// assert_eq!(Some(study.months().0), june);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn months(&self) -> (NaiveDate, NaiveDate) {
        let months = &self.guideline.months;
        let first =
            |month: Option<&MonthAnswer>| month.map_or_else(Default::default, |own| own.month);
        (first(months.first()), first(months.last()))
    }

    /// Returns whether every month was answered each time.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    /// use horseshoe::input::record::Record;
    /// use horseshoe::research::backtest::months;
    /// use horseshoe::research::study::Study;
    ///
    /// let record = Record::built_in()?;
    /// let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
    /// let batch = Batch::unwatched();
    /// batch.cancel().cancel();
    /// let months = months(&record, june, june);
    /// let study = Study::new(&record, &months, &horseshoe::Options::default(), &batch)?;
    /// assert!(!study.is_complete());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_complete(&self) -> bool {
        [&self.guideline, &self.one_week, &self.busier].into_iter().all(Backtest::is_complete)
    }

    /// Writes `study.md`, the figures as SVG and the answers as CSV into `study/` beside it, and
    /// the digests of all as `study.sha256`: all of them or none.
    ///
    /// # Errors
    ///
    /// The same as for [`write_all`](crate::output::report::write_all), and [`ReportError::NoFigures`]
    /// from a build without the feature `figures`.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    /// use horseshoe::input::record::Record;
    /// use horseshoe::research::backtest::months;
    /// use horseshoe::research::study::Study;
    ///
    /// # #[cfg(feature = "figures")] {
    /// let record = Record::built_in()?;
    /// let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
    /// let months = months(&record, june, june);
    /// let study = Study::new(&record, &months, &horseshoe::Options::default(), &Batch::unwatched())?;
    /// let dir = tempfile::tempdir()?;
    /// study.write(dir.path())?;
    /// assert!(dir.path().join("study.md").is_file());
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(&self, directory: &Path) -> Result<Written, ReportError> {
        let mut files = self.figures()?;
        let page = broken_at(&sections::document(self, &files), WIDTH);
        files.extend([
            ("guideline.csv", to_csv(&self.guideline)),
            ("guideline-months.csv", months_to_csv(&self.guideline)),
            ("one-week.csv", to_csv(&self.one_week)),
            ("busier.csv", to_csv(&self.busier)),
        ]);
        let mut set = FileSet::new("study");
        for (name, text) in files {
            set.add(format!("study/{name}"), text);
        }
        set.add("study.md", page);
        Ok(set.write(directory)?)
    }

    #[cfg(feature = "figures")]
    fn figures(&self) -> Result<Vec<(&'static str, String)>, ReportError> {
        Ok(figures::all(self))
    }

    #[cfg(not(feature = "figures"))]
    fn figures(&self) -> Result<Vec<(&'static str, String)>, ReportError> {
        Err(ReportError::NoFigures)
    }
}
