//! One dated line of a page: what it says, in what format it is held, how certain it is.

use chrono::NaiveDate;
use serde::Serialize;

use crate::base::item::ItemKind;
use crate::domain::programme::{Entry, EntryStatus};
use crate::output::report::{Audience, words};

/// One dated line: a meeting, a document, a deadline, an expiry.
#[derive(Clone, Debug, Serialize)]
pub(in crate::output::report) struct Line {
    #[serde(skip)]
    pub(in crate::output::report) date: NaiveDate,
    /// `Wed 9 Dec`, with the year where it is not the programme's own.
    pub(in crate::output::report) day: String,
    /// `10:00`, or the session where no time is set, or empty.
    pub(in crate::output::report) time: String,
    /// `10 a.m.`, or `followed by` after what it directly follows, for a calendar.
    pub(in crate::output::report) spoken: String,
    /// `11:00`, or empty.
    pub(in crate::output::report) until: String,
    /// The title; consultations bear their format in it.
    pub(in crate::output::report) text: String,
    /// The title, cut to what a cell of a calendar holds.
    pub(in crate::output::report) short: String,
    /// The title as it is, cut to what a cell of a narrow calendar holds.
    #[serde(skip)]
    pub(in crate::output::report) bare: String,
    /// `vote`, `briefing`, `private meeting` and so on; empty where the title says it.
    pub(in crate::output::report) label: &'static str,
    /// The label in a word or two, beside the title as it is.
    #[serde(skip)]
    pub(in crate::output::report) tag: &'static str,
    /// The signs of the legend: `*` for fixed, `?` for tentative, `~` for moved.
    pub(in crate::output::report) mark: String,
    /// `fixed`, `moved`, `issued` and so on, or empty.
    pub(in crate::output::report) standing: String,
    /// The kind of item or deadline, as the files have it.
    pub(in crate::output::report) kind: String,
    /// The source.
    pub(in crate::output::report) basis: String,
}

impl Line {
    /// `10:00–11:00`, or as much of it as is known.
    pub(in crate::output::report) fn hours(&self) -> String {
        if self.until.is_empty() {
            self.time.clone()
        } else {
            format!("{}–{}", self.time, self.until)
        }
    }
}

/// What is said of the format in which an entry is held. Nothing repeats what the title says.
pub(super) struct Labels {
    /// What the title goes on with.
    pub(super) suffix: &'static str,
    /// What stands beside the title.
    pub(super) label: &'static str,
    /// The same in a word or two, beside the title without the suffix.
    pub(super) tag: &'static str,
}

/// The labels of an entry. Closed consultations bear them in their title, as in the Council's own
/// programme.
pub(super) fn labels(entry: &Entry) -> Labels {
    let title = words::one_line(&entry.title).to_lowercase();
    if entry.item == ItemKind::Consultations {
        let (suffix, tag) = match title.contains("consultations") {
            true if title.ends_with("consultations") => (" of the whole (closed)", "closed"),
            true => (" (closed)", "closed"),
            false => (": consultations of the whole (closed)", "consultations"),
        };
        return Labels { suffix, label: "", tag };
    }
    let label = words::label(entry.item);
    let label = if title.contains(label) { "" } else { label };
    Labels { suffix: "", label, tag: label }
}

/// The signs of an entry in the calendar.
pub(super) fn mark(entry: &Entry) -> String {
    let signs = [
        ("*", entry.status == EntryStatus::Fixed && entry.state.is_none()),
        ("?", entry.tentative),
        ("~", entry.status == EntryStatus::Moved),
    ];
    signs.into_iter().filter(|(_, applies)| *applies).map(|(sign, _)| sign).collect()
}

/// What is said beside an entry in a list.
pub(super) fn standing(entry: &Entry, is_after: bool, audience: Audience) -> String {
    let status = match entry.status {
        EntryStatus::Proposed => "",
        EntryStatus::Fixed if entry.state.is_some() => "",
        // What the presidency kept from an earlier draft is its own affair.
        EntryStatus::Kept if audience == Audience::Circulation => "",
        status => status.as_str(),
    };
    let state = entry.state.map_or("", |state| state.as_str());
    let tentative = if entry.tentative { "tentative" } else { "" };
    let left = if is_after { "left to the next presidency" } else { "" };
    let parts = [state, status, tentative, left];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
