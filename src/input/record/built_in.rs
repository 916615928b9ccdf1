//! The record that comes with the program.

use std::sync::Arc;

use super::known::{self, KnownMandate};
use super::{CHAINS, MANDATES, MEETINGS, Record, rows};
use crate::input::instance::source::Source;
use crate::input::instance::{Fault, Faults};

const KNOWN: &str = "mandates-2026.csv";

/// The name of the record that comes with the program.
pub(crate) const NAME: &str = "data/record";

impl Record {
    /// Returns the record that comes with the program, so that no call depends on the folder it is
    /// made in.
    ///
    /// # Errors
    /// None, unless the tables that were built in have faults; the tests read them all.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    /// let built_in = Record::built_in().unwrap();
    /// assert_eq!(built_in, Record::load("data/record".as_ref()).unwrap());
    /// ```
    pub fn built_in() -> Result<Record, Faults> {
        let sources = [
            source(MEETINGS, include_bytes!("../../../data/record/meetings.csv")).map(Some),
            source(CHAINS, include_bytes!("../../../data/record/chains.csv")).map(Some),
            source(MANDATES, include_bytes!("../../../data/record/mandates.csv")).map(Some),
        ];
        Record::of_sources(NAME.to_owned(), sources)
    }

    /// Lists every end of a mandate that the built-in record knows, by mission and then by day.
    ///
    /// # Errors
    /// As [`Record::built_in`].
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    /// let mandates = Record::built_in().unwrap().known_mandates().unwrap();
    /// let unifil = mandates.iter().rfind(|mandate| mandate.mission == "UNIFIL").unwrap();
    /// assert_eq!(unifil.expires.to_string(), "2026-12-31");
    /// assert!(unifil.is_final());
    /// ```
    pub fn known_mandates(&self) -> Result<Vec<KnownMandate>, Faults> {
        let mut faults = Faults::default();
        let known = source(KNOWN, include_bytes!("../../../data/record/mandates-2026.csv"));
        let table = rows(known.map(Some), &known::LAYOUT, &mut faults);
        let read = table.map_or_else(Vec::new, |table| known::read(&table, &mut faults));
        faults.or(Some(known::joined(self, read)))
    }
}

fn source(name: &str, bytes: &[u8]) -> Result<Arc<Source>, Box<Fault>> {
    Source::from_bytes(format!("{NAME}/{name}"), bytes.to_vec())
}
