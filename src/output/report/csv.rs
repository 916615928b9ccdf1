//! `programme.csv`: what `plan` writes, `check` and `--keep` read, and a person may edit in between.

use crate::domain::programme::{Entry, Programme};
use crate::input::instance::table::{Field, csv_of};
use crate::output::report::words;

const COLUMNS: [&str; 10] =
    ["date", "session", "start", "end", "id", "renewal", "item", "title", "status", "basis"];

pub(super) fn render(programme: &Programme) -> String {
    let mut items: Vec<&Entry> = programme.items.iter().collect();
    items.sort_by_key(|entry| (entry.date, entry.start, &entry.id));
    csv_of(COLUMNS, items.into_iter().map(row))
}

fn row(entry: &Entry) -> [Field; 10] {
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
    ]
}
