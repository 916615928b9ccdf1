//! A row of `meetings.csv`: one formal meeting of the Council.

use chrono::NaiveDate;

use super::{needed_date, text};
use crate::input::instance::table::{Layout, Row, Table};
use crate::input::instance::{Faults, Origin};

/// The kind of a meeting, according to the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingKind {
    /// Open, without an outcome: a briefing or a debate. The record does not distinguish them.
    OpenMeeting,
    /// A resolution was adopted.
    Adoption,
    /// A presidential statement was read out.
    PresidentialStatement,
    /// A private meeting with troop- and police-contributing countries.
    TccPrivateMeeting,
    /// Any other private meeting.
    PrivateMeeting,
    /// An outcome by videoconference or in writing, in 2020.
    VtcOrWrittenProcedure,
    /// A draft resolution was voted on and not adopted.
    VoteDraftNotAdopted,
}

crate::base::words::worded! {
    /// Every kind.
    MeetingKind::ALL,
    /// The word that `meetings.csv` uses.
    as_str {
        OpenMeeting = "open_meeting",
        Adoption = "adoption",
        PresidentialStatement = "presidential_statement",
        TccPrivateMeeting = "tcc_private_meeting",
        PrivateMeeting = "private_meeting",
        VtcOrWrittenProcedure = "vtc_or_written_procedure",
        VoteDraftNotAdopted = "vote_draft_not_adopted",
    }
}

/// Who could attend a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Access {
    /// Anybody.
    Open,
    /// The members of the Council and whom they invite.
    Closed,
}

crate::base::words::worded! {
    /// Both.
    Access::BOTH,
    /// The word that `meetings.csv` uses.
    as_str {
        Open = "open",
        Closed = "closed",
    }
}

/// One formal meeting, or one part of a meeting that was suspended and resumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The record's symbol, such as `S/PV.6434`; empty if there is no meeting record.
    pub symbol: String,
    /// The number of the resumption; `None` for a meeting or its first part.
    pub resumption: Option<u32>,
    /// The day.
    pub date: NaiveDate,
    /// Who could attend, if stated.
    pub access: Option<Access>,
    /// What kind of meeting it was.
    pub kind: MeetingKind,
    /// The agenda item as it is printed.
    pub subject: String,
    /// The symbols of the resolutions that it adopted.
    pub resolutions: Vec<String>,
    /// The symbol of the presidential statement that was read out; empty if there was none.
    pub statement: String,
    /// The position of the row.
    pub origin: Origin,
}

/// The columns and the row limit of `meetings.csv`.
pub(super) const LAYOUT: Layout = Layout {
    columns: &[
        "pv_symbol",
        "part",
        "date",
        "access",
        "kind",
        "agenda_item_as_printed",
        "resolution_adopted",
        "presidential_statement",
    ],
    required: &["date", "kind"],
    most_rows: 50_000,
    why_enough: "The Council has held about ten thousand formal meetings since 1946.",
};

/// The greatest number of resumptions accepted; the record has at most three.
const MOST_PARTS: u32 = 100;

pub(super) fn read(table: &Table, faults: &mut Faults) -> Vec<Meeting> {
    table.rows().map(|row| read_row(row, faults)).collect()
}

fn read_row(row: Row<'_>, faults: &mut Faults) -> Meeting {
    let kind = row.cell("kind").word(&MeetingKind::ALL, MeetingKind::as_str, faults);
    let kind = row.cell("kind").required(kind, "the kind of meeting", faults);
    let access = row.cell("access").word(&Access::BOTH, Access::as_str, faults);
    Meeting {
        symbol: text(row, "pv_symbol", faults),
        resumption: row.cell("part").number(MOST_PARTS, faults).unwrap_or_default(),
        date: needed_date(row, "date", faults),
        access: access.unwrap_or_default(),
        kind: kind.unwrap_or(MeetingKind::OpenMeeting),
        subject: text(row, "agenda_item_as_printed", faults),
        resolutions: resolutions(&text(row, "resolution_adopted", faults)),
        statement: text(row, "presidential_statement", faults),
        origin: row.origin(),
    }
}

/// Splits `S/RES/1940 (2010) S/RES/1941 (2010)` into two symbols.
fn resolutions(text: &str) -> Vec<String> {
    let starts: Vec<usize> = text.match_indices("S/RES/").map(|(at, _)| at).collect();
    match starts.as_slice() {
        [] if text.is_empty() => Vec::new(),
        [] => vec![text.to_owned()],
        starts => {
            let ends = starts.iter().skip(1).copied().chain([text.len()]);
            let parts = starts.iter().zip(ends).map(|(from, to)| text[*from..to].trim());
            parts.map(|symbol| symbol.trim_end_matches([';', ',']).to_owned()).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::resolutions;

    #[test]
    fn one_cell_may_name_several_resolutions() {
        assert!(resolutions("").is_empty());
        assert_eq!(resolutions("S/RES/1285 (2000)"), ["S/RES/1285 (2000)"]);
        let two = ["S/RES/1940 (2010)", "S/RES/1941 (2010)"];
        assert_eq!(resolutions("S/RES/1940 (2010) S/RES/1941 (2010)"), two);
        assert_eq!(resolutions("S/RES/1940 (2010); S/RES/1941 (2010)"), two);
    }
}
