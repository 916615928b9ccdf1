//! `programme.csv`: what `plan` writes, `check` and `--keep` read, and a person may edit in between.

use chrono::NaiveTime;

use crate::base::calendar::Session;
use crate::domain::draft::PROGRAMME_COLUMNS;
use crate::domain::programme::{
    CalendarEntry, CalendarKind, DocumentState, Entry, EntryStatus, Programme,
};
use crate::input::instance::table::{Field, csv_of};
use crate::output::report::Audience;
use crate::output::report::numbered::calendar_of;
use crate::output::report::words;

pub(super) fn render(programme: &Programme) -> String {
    let rows = rows(programme, Audience::Us);
    csv_of(PROGRAMME_COLUMNS, rows.into_iter().map(|row| row.map(Field::from)))
}

/// The rows as texts, one for each column. In a copy for circulation, what the presidency kept from an earlier
/// draft is proposed like the rest, and a basis cites only what a delegation could look up.
pub(super) fn rows(
    programme: &Programme,
    audience: Audience,
) -> Vec<[String; PROGRAMME_COLUMNS.len()]> {
    let calendar = calendar_of(programme);
    // The items come first in the calendar, in their own order.
    let numbered = programme.items.iter().enumerate().map(|(at, entry)| {
        let is_its =
            |known: &&CalendarEntry| known.kind == CalendarKind::Item && known.id == entry.id;
        (entry, calendar.get(at).filter(is_its))
    });
    let mut items: Vec<(&Entry, Option<&CalendarEntry>)> = numbered.collect();
    items.sort_by_key(|(entry, _)| (entry.date, entry.start, &entry.id));
    items.into_iter().map(|(entry, known)| row(entry, known, audience)).collect()
}

fn row(
    entry: &Entry,
    known: Option<&CalendarEntry>,
    audience: Audience,
) -> [String; PROGRAMME_COLUMNS.len()] {
    let (status, basis) = match (audience, entry.status) {
        (Audience::Us, status) => (status, entry.basis.clone()),
        (Audience::Circulation, EntryStatus::Kept) => {
            (EntryStatus::Proposed, words::basis_for(audience, &entry.basis))
        }
        (Audience::Circulation, status) => (status, words::basis_for(audience, &entry.basis)),
    };
    let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
    let time = |time: Option<NaiveTime>| time.map(words::clock).unwrap_or_default();
    [
        entry.date.to_string(),
        word(entry.session.map(Session::as_str)),
        time(entry.start),
        time(entry.end),
        entry.id.clone(),
        entry.renewal.clone().unwrap_or_default(),
        entry.item.to_string(),
        entry.title.clone(),
        status.as_str().to_owned(),
        basis,
        word(entry.state.map(DocumentState::as_str)),
        word(known.map(|known| known.uid.as_str())),
        known.map(|known| known.sequence.to_string()).unwrap_or_default(),
        entry.until.map(|day| day.to_string()).unwrap_or_default(),
    ]
}
