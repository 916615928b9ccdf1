//! The mandates that the record knows, with what is known of their ends.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Extension, Record, date, needed_date, needed_name, text};
use crate::input::instance::table::{Layout, Row, Table};
use crate::input::instance::{Faults, MandateKind, Origin};

/// One mandate from the resolution that set its end to the one that renewed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownMandate {
    /// Short name of the mission or regime.
    pub mission: String,
    /// The kind of mandate.
    pub kind: MandateKind,
    /// The last day of the mandate.
    pub expires: NaiveDate,
    /// The resolution that set that day; empty if the record does not have its symbol.
    pub set_by: String,
    /// The day on which that resolution was adopted, if known.
    pub set_on: Option<NaiveDate>,
    /// The day on which the mandate was renewed, if it was.
    pub renewed_on: Option<NaiveDate>,
    /// The reports that the resolution asks for and what else it says, in words.
    pub asks: String,
    /// How far the row is verified; empty if that is not stated.
    pub verified: String,
    /// Where the row comes from: the document or the page.
    pub source: String,
    /// The position of the row.
    pub origin: Origin,
}

impl KnownMandate {
    /// Returns whether the Council has decided that this mandate is the last one.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    ///
    /// let mandates = Record::built_in()?.known_mandates()?;
    /// assert!(mandates.iter().any(|mandate| mandate.mission == "UNIFIL" && mandate.is_final()));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn is_final(&self) -> bool {
        self.asks.split([';', ',']).next().is_some_and(|first| first.trim() == "final")
    }

    /// Returns whether the mandate was in force on a day, as far as the record knows.
    pub(crate) fn is_open_on(&self, day: NaiveDate) -> bool {
        self.expires >= day && self.renewed_on.is_none_or(|renewed| renewed >= day)
    }
}

/// The columns and the row limit of `mandates-2026.csv`.
pub(super) const LAYOUT: Layout = Layout {
    columns: &[
        "mission",
        "kind",
        "mandate_expires",
        "expiry_set_by",
        "renewed_by",
        "renewed_on",
        "renewed_at",
        "report_or_cycle",
        "verified",
        "source",
    ],
    required: &["mission", "kind", "mandate_expires"],
    most_rows: 5_000,
    why_enough: "The Council renews about fifty mandates a year.",
};

pub(super) fn read(table: &Table, faults: &mut Faults) -> Vec<KnownMandate> {
    table.rows().map(|row| read_row(row, faults)).collect()
}

fn read_row(row: Row<'_>, faults: &mut Faults) -> KnownMandate {
    let cell = row.cell("kind");
    let kind = cell.word(&MandateKind::ALL, short, faults);
    let kind = cell.required(kind, "PKO, SPM, SANC or AUTH", faults);
    // A resolution that was not yet numbered when the row was written is no symbol.
    let set_by = text(row, "expiry_set_by", faults);
    let is_symbol = set_by.trim_start_matches("S/RES/").starts_with(|c: char| c.is_ascii_digit());
    KnownMandate {
        mission: needed_name(row, "mission", "the mission's short name", faults),
        kind: kind.unwrap_or_default(),
        expires: needed_date(row, "mandate_expires", faults),
        set_by: if is_symbol { set_by } else { String::new() },
        set_on: None,
        renewed_on: date(row, "renewed_on", faults),
        asks: text(row, "report_or_cycle", faults),
        verified: text(row, "verified", faults),
        source: text(row, "source", faults),
        origin: row.origin(),
    }
}

/// The word of `mandates-2026.csv` for a kind.
fn short(kind: MandateKind) -> &'static str {
    match kind {
        MandateKind::Peacekeeping => "PKO",
        MandateKind::Political => "SPM",
        MandateKind::Sanctions => "SANC",
        MandateKind::Authorization => "AUTH",
    }
}

/// Joins the extensions of a record with the mandates whose kind and reports are known: one row for
/// each end of each mandate, by mission and then by day.
pub(super) fn joined(record: &Record, known: Vec<KnownMandate>) -> Vec<KnownMandate> {
    let mut all: BTreeMap<(String, NaiveDate), KnownMandate> = BTreeMap::new();
    for extension in &record.extensions {
        let Some(expires) = extension.expiry else { continue };
        all.insert((extension.mission.clone(), expires), of_extension(extension, expires));
    }
    for own in known {
        let key = (own.mission.clone(), own.expires);
        let set_on = all.get(&key).and_then(|other| other.set_on);
        all.insert(key, KnownMandate { set_on, ..own });
    }
    let mut list: Vec<KnownMandate> = all.into_values().collect();
    // The next extension of a mission is the renewal of the one before it.
    for index in 1..list.len() {
        let (before, after) = list.split_at_mut(index);
        if let (Some(before), Some(after)) = (before.last_mut(), after.first())
            && before.mission == after.mission
        {
            before.renewed_on = before.renewed_on.or(after.set_on);
        }
    }
    list
}

fn of_extension(extension: &Extension, expires: NaiveDate) -> KnownMandate {
    KnownMandate {
        mission: extension.mission.clone(),
        kind: MandateKind::Peacekeeping,
        expires,
        set_by: extension.resolution.clone(),
        set_on: Some(extension.adoption),
        renewed_on: None,
        asks: String::new(),
        verified: String::new(),
        source: extension.resolution.clone(),
        origin: extension.origin.clone(),
    }
}
