//! The study: what the guideline would have asked of the Council in the years of a record, how often
//! it could have been kept, and what that costs.
//!
//! Every number is counted from the answers of [`backtest`](crate::backtest), and the page names the
//! command that prints them. The same record gives the same bytes.

mod figures;
mod groups;
mod page;
mod sections;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use chrono::NaiveDate;

use crate::backtest::{
    Asked, Backtest, Month, MonthAnswer, NoLeads, backtest, months_to_csv, to_csv,
};
use crate::files::write_whole;
use crate::instance::Policy;
use crate::record::Record;
use crate::report::ReportError;
use crate::solve::Options;

pub use groups::{Group, by_mission, by_period, by_year, prices_by_period};

/// The day of the note that annexes the guideline, S/2009/659.
pub fn guideline_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2009, 12, 19).unwrap_or_default()
}

/// A record held against both strict policies.
#[derive(Clone, Debug)]
pub struct Study {
    /// The record.
    pub record: Record,
    /// Held against `guideline`: more than a week.
    pub guideline: Backtest,
    /// Held against `one-week`: a week or more.
    pub one_week: Backtest,
}

impl Study {
    /// Holds a record against `guideline` and against `one-week`; `done` is called twice a month.
    ///
    /// # Errors
    ///
    /// Never, as long as the built-in policies ask for leads.
    pub fn new(
        record: &Record,
        months: &[Month],
        options: &Options,
        stop: &AtomicBool,
        done: impl Fn() + Sync,
    ) -> Result<Study, NoLeads> {
        let held_against = |policy: Option<Policy>| {
            let asked = Asked::new(&policy.unwrap_or_else(Policy::guideline))?;
            Ok(backtest(record, &asked, months, options, stop, &done))
        };
        Ok(Study {
            record: record.clone(),
            guideline: held_against(Policy::named("guideline"))?,
            one_week: held_against(Policy::named("one-week"))?,
        })
    }

    /// The first and the last month of the study, each by its first day.
    pub fn months(&self) -> (NaiveDate, NaiveDate) {
        let months = &self.guideline.months;
        let first =
            |month: Option<&MonthAnswer>| month.map_or_else(Default::default, |own| own.month);
        (first(months.first()), first(months.last()))
    }

    /// Whether every month was answered under both policies.
    pub fn is_complete(&self) -> bool {
        self.guideline.is_complete() && self.one_week.is_complete()
    }

    /// Writes `study.md`, and into `study/` beside it the figures as SVG and the answers as CSV. Each
    /// directory is written whole or not at all, the page last. Returns the paths of all files.
    ///
    /// # Errors
    ///
    /// As [`write_all`](crate::report::write_all).
    pub fn write(&self, directory: &Path) -> Result<Vec<PathBuf>, ReportError> {
        let mut files = figures::all(self);
        files.extend([
            ("guideline.csv", to_csv(&self.guideline)),
            ("guideline-months.csv", months_to_csv(&self.guideline)),
            ("one-week.csv", to_csv(&self.one_week)),
        ]);
        let mut paths = write_whole(&directory.join("study"), &files)?;
        paths.extend(write_whole(directory, &[("study.md", sections::page(self))])?);
        Ok(paths)
    }
}
