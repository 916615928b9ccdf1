//! `programme.csv`: what `plan` writes, `check` and `--keep` read, and a person may edit in between.

use crate::domain::draft::PROGRAMME_COLUMNS;
use crate::domain::programme::{CalendarEntry, CalendarKind, Entry, Programme};
use crate::input::instance::table::{Field, csv_of};
use crate::output::report::numbered::calendar_of;
use crate::output::report::words;

pub(super) fn render(programme: &Programme) -> String {
    let calendar = calendar_of(programme);
    // The items come first in the calendar, in their own order.
    let numbered = programme.items.iter().enumerate().map(|(at, entry)| {
        let is_its =
            |known: &&CalendarEntry| known.kind == CalendarKind::Item && known.id == entry.id;
        (entry, calendar.get(at).filter(is_its))
    });
    let mut items: Vec<(&Entry, Option<&CalendarEntry>)> = numbered.collect();
    items.sort_by_key(|(entry, _)| (entry.date, entry.start, &entry.id));
    csv_of(PROGRAMME_COLUMNS, items.into_iter().map(|(entry, known)| row(entry, known)))
}

fn row(entry: &Entry, known: Option<&CalendarEntry>) -> [Field; PROGRAMME_COLUMNS.len()] {
    [
        entry.date.into(),
        entry.session.map(|session| session.as_str()).into(),
        entry.start.map(words::clock).into(),
        entry.end.map(words::clock).into(),
        (&entry.id).into(),
        entry.renewal.as_ref().into(),
        entry.item.to_string().into(),
        (&entry.title).into(),
        entry.status.as_str().into(),
        (&entry.basis).into(),
        entry.state.map(|state| state.as_str()).into(),
        known.map(|known| known.uid.as_str()).into(),
        known.map(|known| known.sequence).into(),
        entry.until.into(),
    ]
}
