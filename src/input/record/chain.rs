//! A row of `chains.csv`: one renewal as held.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{date, needed_date, needed_name, text};
use crate::base::words::quoted;
use crate::input::instance::table::{Layout, Row, Table};
use crate::input::instance::{FaultCode, Faults, Origin};

/// The first lead, under its name in a policy.
pub const REPORT_TO_TCC: &str = "report -> tcc_meeting";
/// The second lead, under its name in a policy.
pub const TCC_TO_CONSULTATIONS: &str = "tcc_meeting -> consultations";

/// One renewal: its report, its TCC meeting, its consultations and its adoption, as far as known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldChain {
    /// The unique id: the mission and the number of the resolution, such as `UNDOF-2639`.
    pub id: String,
    /// Short name of the mission.
    pub mission: String,
    /// The adopted resolution.
    pub resolution: String,
    /// The symbol of the Secretary-General's document that the resolution cites; empty if none.
    pub document: String,
    /// `report` or `letter`, with what the resolution omits about it.
    pub document_kind: String,
    /// The date of that document, as the resolution gives it.
    pub report: Option<NaiveDate>,
    /// The day of the TCC meeting.
    pub tcc_meeting: Option<NaiveDate>,
    /// The symbol of the TCC meeting's record; empty if there is none.
    pub tcc_symbol: String,
    /// Whether the TCC meeting is known to have been held, or to have been scheduled.
    pub tcc_status: String,
    /// The day of the consultations, which is rarely known.
    pub consultations: Option<NaiveDate>,
    /// Whether the consultations are known to have been held, or to have been scheduled.
    pub consultations_status: String,
    /// The day of an open meeting on the same item between the TCC meeting and the adoption.
    pub open_meeting: Option<NaiveDate>,
    /// The day of the adoption.
    pub adoption: NaiveDate,
    /// The symbol of the adoption's record; empty if there is none.
    pub adoption_symbol: String,
    /// The last day of the mandate that was renewed.
    pub expiry: Option<NaiveDate>,
    /// The resolution that set the expiry.
    pub expiry_set_by: String,
    /// The last day of the renewed mandate.
    pub next_expiry: Option<NaiveDate>,
    /// The position of the row.
    pub origin: Origin,
}

impl HeldChain {
    /// Returns the calendar days from the report to the TCC meeting; negative if the meeting came
    /// first.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    ///
    /// let record = Record::built_in()?;
    /// let chain = record.chains.iter().find(|chain| chain.id == "UNMOP-1387").unwrap();
    /// assert_eq!(chain.days_to_tcc(), Some(8), "from 2 to 10 January 2002");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn days_to_tcc(&self) -> Option<i64> {
        days(self.report, self.tcc_meeting)
    }

    /// Returns the calendar days from the TCC meeting to the consultations.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    ///
    /// let record = Record::built_in()?;
    /// let known = record.chains.iter().filter(|chain| chain.days_to_consultations().is_some());
    /// assert!(known.count() < record.chains.len() / 2, "the day of consultations is rarely known");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn days_to_consultations(&self) -> Option<i64> {
        days(self.tcc_meeting, self.consultations)
    }

    /// Returns the calendar days from the TCC meeting to the adoption.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    ///
    /// let record = Record::built_in()?;
    /// let chain = record.chains.iter().find(|chain| chain.id == "UNMOP-1387").unwrap();
    /// assert_eq!(chain.days_to_adoption(), Some(5), "from 10 to 15 January 2002");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn days_to_adoption(&self) -> Option<i64> {
        days(self.tcc_meeting, Some(self.adoption))
    }

    /// Returns the calendar days from the adoption to the last day of the mandate.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    ///
    /// let record = Record::built_in()?;
    /// assert!(record.chains.iter().filter_map(|chain| chain.days_to_expiry()).all(|days| days >= 0));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn days_to_expiry(&self) -> Option<i64> {
        days(Some(self.adoption), self.expiry)
    }

    /// Returns whether both leads can be computed: the days of the report, the TCC meeting and the
    /// consultations are known.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    ///
    /// let record = Record::built_in()?;
    /// let full = record.chains.iter().filter(|chain| chain.is_full());
    /// assert!(full.clone().all(|chain| chain.report.is_some() && chain.consultations.is_some()));
    /// assert!(full.count() > 0);
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn is_full(&self) -> bool {
        self.days_to_tcc().is_some() && self.days_to_consultations().is_some()
    }
}

fn days(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<i64> {
    Some((to? - from?).num_days())
}

/// The columns and the row limit of `chains.csv`.
pub(super) const LAYOUT: Layout = Layout {
    columns: &[
        "chain_id",
        "mission",
        "resolution",
        "sg_document",
        "sg_document_kind",
        "sg_document_date",
        "tcc_meeting_date",
        "tcc_meeting_pv",
        "tcc_status",
        "consultations_date",
        "consultations_status",
        "open_meeting_same_item_date",
        "adoption_date",
        "adoption_pv",
        "mandate_expiry_date",
        "expiry_set_by",
        "next_expiry_date",
        "completeness",
    ],
    required: &["chain_id", "mission", "adoption_date"],
    most_rows: 5_000,
    why_enough: "The Council renews about twenty peacekeeping mandates a year.",
};

pub(super) fn read(table: &Table, faults: &mut Faults) -> Vec<HeldChain> {
    let chains: Vec<HeldChain> = table
        .rows()
        .map(|row| {
            let chain = read_row(row, faults);
            check_order(row, &chain, faults);
            chain
        })
        .collect();
    check_ids(table, &chains, faults);
    chains
}

fn read_row(row: Row<'_>, faults: &mut Faults) -> HeldChain {
    HeldChain {
        id: needed_name(row, "chain_id", "a name that no other row has", faults),
        mission: needed_name(row, "mission", "the mission's short name", faults),
        resolution: text(row, "resolution", faults),
        document: text(row, "sg_document", faults),
        document_kind: text(row, "sg_document_kind", faults),
        report: date(row, "sg_document_date", faults),
        tcc_meeting: date(row, "tcc_meeting_date", faults),
        tcc_symbol: text(row, "tcc_meeting_pv", faults),
        tcc_status: text(row, "tcc_status", faults),
        consultations: date(row, "consultations_date", faults),
        consultations_status: text(row, "consultations_status", faults),
        open_meeting: date(row, "open_meeting_same_item_date", faults),
        adoption: needed_date(row, "adoption_date", faults),
        adoption_symbol: text(row, "adoption_pv", faults),
        expiry: date(row, "mandate_expiry_date", faults),
        expiry_set_by: text(row, "expiry_set_by", faults),
        next_expiry: date(row, "next_expiry_date", faults),
        origin: row.origin(),
    }
}

/// Checks that the steps before an adoption are not later than it.
fn check_order(row: Row<'_>, chain: &HeldChain, faults: &mut Faults) {
    if row.cell("adoption_date").text().is_empty() || chain.adoption == NaiveDate::default() {
        return;
    }
    let before = [
        ("sg_document_date", chain.report),
        ("tcc_meeting_date", chain.tcc_meeting),
        ("consultations_date", chain.consultations),
    ];
    for (column, date) in before {
        let Some(late) = date.filter(|date| *date > chain.adoption) else { continue };
        faults.add(|| {
            let adoption = chain.adoption;
            let message = format!("`{column}` is {late}, after the adoption on {adoption}");
            let fault = row.cell(column).fault(FaultCode::RecordOrder, message);
            let fault = fault.expecting(format!("a date no later than {adoption}"));
            row.cell("adoption_date").mark(fault, "the day of the adoption")
        });
    }
}

fn check_ids(table: &Table, chains: &[HeldChain], faults: &mut Faults) {
    let mut first: BTreeMap<&str, Row<'_>> = BTreeMap::new();
    for (row, chain) in table.rows().zip(chains).filter(|(_, chain)| !chain.id.is_empty()) {
        let Some(earlier) = first.get(chain.id.as_str()) else {
            first.insert(&chain.id, row);
            continue;
        };
        faults.add(|| {
            let message = format!("the chain {} appears twice", quoted(&chain.id));
            let fault = row.cell("chain_id").fault(FaultCode::RecordTwice, message);
            let fault = fault.expecting("a name that no other row has");
            earlier.cell("chain_id").mark(fault, "first given here")
        });
    }
}
