//! One dated line of a page: what it says, in what format it is held, how certain it is.

use chrono::NaiveDate;
use serde::Serialize;

use crate::base::item::ItemKind;
use crate::domain::programme::{Entry, EntryStatus};
use crate::output::language::{Catalogue, Message};
use crate::output::report::titles::Titles;
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
    pub(in crate::output::report) label: String,
    /// The label in a word or two, beside the title as it is.
    #[serde(skip)]
    pub(in crate::output::report) tag: String,
    /// The title under a heading that names the kind of item.
    #[serde(skip)]
    pub(in crate::output::report) under_heading: String,
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
    pub(super) suffix: String,
    /// What stands beside the title.
    pub(super) label: String,
    /// The same in a word or two, beside the title without the suffix.
    pub(super) tag: String,
}

/// The labels of an entry. Closed consultations bear them in their title, as in the Council's own
/// programme.
pub(super) fn labels(catalogue: Catalogue, entry: &Entry) -> Labels {
    let title = words::one_line(&entry.title).to_lowercase();
    if entry.item == ItemKind::Consultations {
        return if catalogue.is_english() {
            of_consultations(catalogue, &title)
        } else {
            of_translated_consultations(catalogue, entry, &title)
        };
    }
    let label = catalogue.label(entry.item);
    // A title that Horseshoe made is in the language already.
    let said = if catalogue.is_english() || !Titles::is_own(entry) {
        title
    } else {
        catalogue.kind(entry.item).to_lowercase()
    };
    let label = if said.contains(&label.to_lowercase()) { String::new() } else { label };
    Labels { suffix: String::new(), tag: label.clone(), label }
}

/// English says in the title itself as much of "consultations of the whole (closed)" as it lacks.
fn of_consultations(catalogue: Catalogue, title: &str) -> Labels {
    let closed = catalogue.say(Message::TagClosed);
    let (suffix, tag) = match title.contains("consultations") {
        true if title.ends_with("consultations") => (" of the whole (closed)", closed),
        true => (" (closed)", closed),
        false => {
            (": consultations of the whole (closed)", catalogue.say(Message::TagConsultations))
        }
    };
    Labels { suffix: suffix.to_owned(), label: String::new(), tag }
}

/// In every other language the title of Horseshoe's own names the consultations of the whole, and what a
/// person typed is left alone: the rest stands beside it.
fn of_translated_consultations(catalogue: Catalogue, entry: &Entry, title: &str) -> Labels {
    let closed = catalogue.say(Message::TagClosed);
    let is_named = Titles::is_own(entry)
        || title.contains(&catalogue.say(Message::TagConsultations).to_lowercase());
    let (label, tag) = if is_named {
        (closed.clone(), closed)
    } else {
        (catalogue.label(entry.item), catalogue.say(Message::TagConsultations))
    };
    Labels { suffix: String::new(), label, tag }
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
pub(super) fn standing(
    catalogue: Catalogue,
    entry: &Entry,
    is_after: bool,
    audience: Audience,
) -> String {
    let status = match entry.status {
        EntryStatus::Proposed => None,
        EntryStatus::Fixed if entry.state.is_some() => None,
        // What the presidency kept from an earlier draft is its own affair.
        EntryStatus::Kept if audience == Audience::Circulation => None,
        status => Some(catalogue.status(status)),
    };
    let parts = [
        entry.state.map(|state| catalogue.state(state)),
        status,
        entry.tentative.then(|| catalogue.say(Message::Tentative)),
        is_after.then(|| catalogue.say(Message::LeftToNext)),
    ];
    catalogue.listed(&parts.into_iter().flatten().collect::<Vec<_>>())
}
