//! Next month's instance as files.

use std::path::{Path, PathBuf};

use chrono::NaiveTime;

use super::NextMonth;
use crate::base::files::{FileError, FileSet, Written, check_dir};
use crate::domain::draft::DraftRow;
use crate::input::instance::sheet::Sheet;
use crate::input::instance::table::{Field, csv_of};

/// Where the rows of `calendar.csv` come from.
const OF_BEFORE: &str = "calendar.csv of the month before";
const OF_HEADQUARTERS: &str = "official holidays of United Nations Headquarters";

/// The error of an instance that could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NewError {
    /// The directory holds something.
    #[error(
        "`{}` is not empty; name another directory with --out, or replace the files of an instance \
         that it holds with --force",
        .0.display()
    )]
    NotEmpty(PathBuf),
    /// The files could not be written.
    #[error(transparent)]
    Files(#[from] FileError),
}

impl NextMonth {
    /// Returns the files of the instance, by name.
    ///
    /// ```
    /// use horseshoe::questions::next_month::next_month;
    ///
    /// let day = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    /// let files = next_month(day, None)?.files();
    /// assert!(files.iter().any(|(name, text)| *name == "renewals.csv" && text.contains("UNFICYP")));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn files(&self) -> Vec<(&'static str, String)> {
        let instance = &self.instance;
        let mut calendar = Sheet::of_calendar(&instance.calendar);
        // The rows of the month before come first.
        let taken_over = std::iter::repeat_n(OF_BEFORE, self.taken_over);
        calendar.fill("x_source", taken_over.chain(std::iter::repeat(OF_HEADQUARTERS)));
        let mut renewals = Sheet::of_renewals(&instance.renewals);
        renewals.widen_by("x_source");
        let toml = instance.programme.to_toml();
        let head = "# The month whose programme this is, and what is printed at its head.\n";
        let presidency = "# presidency = \"\"\n";
        let mut files = vec![
            ("calendar.csv", calendar.to_csv(None)),
            ("events.csv", Sheet::of_events(&instance.events).to_csv(None)),
            ("programme.toml", format!("{head}{toml}{presidency}")),
            ("renewals.csv", renewals.to_csv(None)),
        ];
        if !self.held.is_empty() {
            let columns = ["date", "session", "start", "end", "id", "title"];
            files.insert(2, ("held.csv", csv_of(columns, self.held.iter().map(held))));
        }
        if let Some(policy) = &self.policy_text {
            files.push(("policy.toml", policy.clone()));
        }
        files.sort_by_key(|(name, _)| *name);
        files
    }

    /// Writes the instance into a directory, creating it if needed, with the digests of its files as
    /// `new.sha256`. Either all files are written or none.
    ///
    /// # Errors
    /// The directory holds something and `force` is not set, or it cannot be written.
    ///
    /// ```
    /// use horseshoe::questions::next_month::next_month;
    ///
    /// let january = next_month(chrono::NaiveDate::from_ymd_opt(2027, 1, 1).unwrap(), None)?;
    /// let dir = tempfile::tempdir()?;
    /// january.write(dir.path(), false)?;
    /// assert!(dir.path().join("renewals.csv").is_file());
    /// assert!(january.write(dir.path(), false).is_err(), "nothing is replaced unasked");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(&self, directory: &Path, force: bool) -> Result<Written, NewError> {
        check_dir(directory)?;
        let mut entries = directory.read_dir().into_iter().flatten();
        if !force && entries.next().is_some() {
            return Err(NewError::NotEmpty(directory.to_owned()));
        }
        Ok(FileSet::of("new", self.files()).write(directory)?)
    }
}

fn held(row: &DraftRow) -> [Field; 6] {
    let clock = |time: Option<NaiveTime>| time.map(|time| time.format("%H:%M").to_string()).into();
    [
        row.date.into(),
        row.session.map(|session| session.as_str()).into(),
        clock(row.start),
        clock(row.end),
        (&row.id).into(),
        (&row.title).into(),
    ]
}
