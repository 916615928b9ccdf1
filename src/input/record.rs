//! The record: tables of the Council's past meetings, chains and mandates.
//!
//! This room reads the tables, finds every fault in them, and computes statistics. It does not
//! depend on solving. `data/record/README.md` describes the columns and what is not known.

mod built_in;
mod chain;
mod figures;
mod known;
mod mandate;
mod meeting;

pub use chain::{HeldChain, REPORT_TO_TCC, TCC_TO_CONSULTATIONS};
pub use figures::Figures;
pub use known::KnownMandate;
pub use mandate::Extension;
pub use meeting::{Access, Meeting, MeetingKind};

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::base::calendar::month_of;
use crate::input::instance::source::Source;
use crate::input::instance::table::{Layout, Row, Table};
use crate::input::instance::{Fault, FaultCode, Faults};

/// The tables of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The directory, as the user gave it.
    pub name: String,
    /// The rows of `meetings.csv`: formal meetings, in file order.
    pub meetings: Vec<Meeting>,
    /// The rows of `chains.csv`: renewals as they were held, in file order.
    pub chains: Vec<HeldChain>,
    /// The rows of `mandates.csv`: extensions, in file order. Empty if there is no such file.
    pub extensions: Vec<Extension>,
}

impl Record {
    /// Reads the record in a directory: `chains.csv`, `meetings.csv` and, if present,
    /// `mandates.csv`.
    ///
    /// # Errors
    ///
    /// Every fault of every file, each with its line, its column and what was expected.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    /// let record = Record::load("data/record".as_ref()).unwrap();
    /// let undof = record.chains.iter().find(|chain| chain.id == "UNDOF-2639").unwrap();
    /// assert_eq!(undof.days_to_tcc(), Some(8));
    /// assert_eq!(undof.days_to_consultations(), Some(12));
    /// ```
    pub fn load(directory: &Path) -> Result<Record, Faults> {
        if !directory.is_dir() {
            return Err(not_a_directory(directory).into());
        }
        let sources = [
            Source::read(&directory.join(MEETINGS)).map(Some),
            Source::read(&directory.join(CHAINS)).map(Some),
            Source::read_if_there(&directory.join(MANDATES)),
        ];
        Record::of_sources(directory.display().to_string(), sources)
    }

    /// Reads a record from the bytes of `meetings.csv`, `chains.csv` and, if present,
    /// `mandates.csv`.
    ///
    /// # Errors
    ///
    /// Every fault of every file, as [`Record::load`] reports them.
    pub fn of_bytes(
        name: &str,
        meetings: Vec<u8>,
        chains: Vec<u8>,
        mandates: Option<Vec<u8>>,
    ) -> Result<Record, Faults> {
        let source = |file: &str, bytes| Source::from_bytes(file.to_owned(), bytes);
        let sources = [
            source(MEETINGS, meetings).map(Some),
            source(CHAINS, chains).map(Some),
            mandates.map(|bytes| source(MANDATES, bytes)).transpose(),
        ];
        Record::of_sources(name.to_owned(), sources)
    }

    fn of_sources(
        name: String,
        [meetings, chains, mandates]: [Result<Option<Arc<Source>>, Box<Fault>>; 3],
    ) -> Result<Record, Faults> {
        let mut faults = Faults::default();
        let meetings = rows(meetings, &meeting::LAYOUT, &mut faults);
        let chains = rows(chains, &chain::LAYOUT, &mut faults);
        let mandates = rows(mandates, &mandate::LAYOUT, &mut faults);
        let record = Record {
            name,
            meetings: meetings.map_or_else(Vec::new, |table| meeting::read(&table, &mut faults)),
            chains: chains.map_or_else(Vec::new, |table| chain::read(&table, &mut faults)),
            extensions: mandates.map_or_else(Vec::new, |table| mandate::read(&table, &mut faults)),
        };
        faults.or(Some(record))
    }

    /// Lists the months with a formal meeting in the record, by their first days. The Council's
    /// other business in any other month is unknown.
    pub fn months_with_meetings(&self) -> BTreeSet<NaiveDate> {
        self.meetings.iter().map(|meeting| month_of(meeting.date).0).collect()
    }

    /// Iterates over the extensions without a chain: renewals for which the record does not have
    /// the report, the TCC meeting and the vote in one row.
    pub fn extensions_without_chain(&self) -> impl Iterator<Item = &Extension> {
        let resolved: BTreeSet<(&str, &str)> = self
            .chains
            .iter()
            .map(|chain| (chain.mission.as_str(), chain.resolution.as_str()))
            .collect();
        self.extensions
            .iter()
            .filter(move |own| !resolved.contains(&(own.mission.as_str(), own.resolution.as_str())))
    }
}

const MEETINGS: &str = "meetings.csv";
const CHAINS: &str = "chains.csv";
const MANDATES: &str = "mandates.csv";

/// Returns the table of a file, or `None` if it is missing or, after a report, unreadable.
fn rows(
    source: Result<Option<Arc<Source>>, Box<Fault>>,
    layout: &Layout,
    faults: &mut Faults,
) -> Option<Table> {
    match source {
        Ok(source) => Table::read(source.as_ref()?, layout, faults),
        Err(fault) => {
            let is_missing = fault.code() == FaultCode::FileMissing;
            let wanted = "a record with its meetings.csv and chains.csv";
            faults.add(|| if is_missing { fault.expecting(wanted) } else { *fault });
            None
        }
    }
}

fn not_a_directory(path: &Path) -> Fault {
    let shown = crate::base::words::shown(path);
    let message = format!("{shown} is not a directory");
    Fault::of_file(FaultCode::RecordNoDirectory, shown, message)
        .expecting("the directory of a record, with its meetings.csv and chains.csv")
        .advise("data/record is one; its README.md describes the columns.")
}

/// Returns the text of a cell; a faulty one, which is reported, reads as empty.
fn text(row: Row<'_>, column: &'static str, faults: &mut Faults) -> String {
    row.cell(column).words(faults).unwrap_or_default().to_owned()
}

/// Returns the date of a cell, if any; a faulty one, which is reported, reads as empty.
fn date(row: Row<'_>, column: &'static str, faults: &mut Faults) -> Option<NaiveDate> {
    row.cell(column).date(faults).unwrap_or_default()
}

/// Returns the date of a required cell; after a reported fault, the earliest date.
fn needed_date(row: Row<'_>, column: &'static str, faults: &mut Faults) -> NaiveDate {
    let cell = row.cell(column);
    let read = cell.date(faults);
    cell.required(read, crate::input::instance::date::EXPECTED, faults).unwrap_or_default()
}

/// Returns the name in a required cell.
fn needed_name(row: Row<'_>, column: &'static str, expected: &str, faults: &mut Faults) -> String {
    let cell = row.cell(column);
    let read = cell.name(faults).map(|name| (!name.is_empty()).then_some(name));
    cell.required(read, expected, faults).unwrap_or_default().to_owned()
}
