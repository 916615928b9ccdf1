//! What changes from one programme to another, by itself.

use serde::Serialize;

use crate::domain::changes::{At, Change, ChangeKind, Changes};
use crate::input::instance::table::Field;
use crate::output::document::{Cell, Data, Document, Table, Tone};
use crate::output::formats::Format;
use crate::output::report::place;

/// The changes from one programme to another. The terminal is too narrow for a title and two places
/// side by side: there they stand below each other.
///
/// ```
/// use horseshoe::domain::changes::Changes;
/// use horseshoe::output::answers::changes;
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::Draft;
///
/// let on = |day| Draft::of_bytes("a.csv", format!("date,id\n2027-01-{day},libya\n").into_bytes());
/// let moved = Changes::between(&on("25")?, &on("22")?);
/// let page = render(&changes(&moved, Format::Markdown), Format::Markdown, &TextStyle::default());
/// assert!(String::from_utf8(page).is_ok_and(|page| page.contains("1 item moved by 3 days in all")));
/// # Ok::<(), horseshoe::Faults>(())
/// ```
pub fn changes(changes: &Changes, format: Format) -> Document<'_> {
    let mut document = Document::new("What changes from one programme to another");
    document.paragraph(&sentence(changes));
    match format {
        Format::Text => by_kind(&mut document, changes),
        _ => side_by_side(&mut document, changes),
    }
    document.with_data(|| data(changes)).with_json(|| to_json(changes))
}

fn by_kind(document: &mut Document<'_>, changes: &Changes) {
    for kind in ChangeKind::ALL {
        let own: Vec<&Change> = changes.list.iter().filter(|change| change.kind == kind).collect();
        if own.is_empty() {
            continue;
        }
        document.heading(heading(kind));
        let mut table = Table::new(["", ""], |_| false);
        for change in own {
            table.row([Cell::toned(&change.title, Tone::Strong), Cell::from(&change.id)]);
            table.row([format!("  {}", way(change))]);
        }
        document.table(table);
    }
}

fn side_by_side(document: &mut Document<'_>, changes: &Changes) {
    let rows = changes.list.iter().map(|change| {
        let at = |at: &Option<At>| at.as_ref().map_or(String::new(), |at| place(change.kind, at));
        [change.kind.as_str().to_owned(), change.title.clone(), at(&change.from), at(&change.to)]
    });
    document.table(Table::new(["", "Item", "From", "To"], |_| false).wide(1).rows(rows));
}

/// A row for each change.
fn data(changes: &Changes) -> Data {
    let header = [
        "change",
        "id",
        "title",
        "from_date",
        "from_session",
        "from_start",
        "from_end",
        "to_date",
        "to_session",
        "to_start",
        "to_end",
        "days",
    ];
    let at = |at: &Option<At>| {
        let at = at.as_ref();
        let clock = |time: Option<chrono::NaiveTime>| {
            Field::from(time.map(|time| time.format("%H:%M").to_string()))
        };
        [
            Field::from(at.map(|at| at.date)),
            at.and_then(|at| at.session).map(|session| session.as_str()).into(),
            clock(at.and_then(|at| at.start)),
            clock(at.and_then(|at| at.end)),
        ]
    };
    let rows = changes.list.iter().map(|change| {
        let own = [change.kind.as_str().into(), (&change.id).into(), (&change.title).into()];
        let places = at(&change.from).into_iter().chain(at(&change.to));
        own.into_iter().chain(places).chain([change.days().into()]).collect::<Vec<Field>>()
    });
    Data::new(header, rows)
}

fn to_json(changes: &Changes) -> String {
    #[derive(Serialize)]
    struct Whole<'a> {
        moved: usize,
        days_moved: i64,
        new: usize,
        dropped: usize,
        retimed: usize,
        unchanged: usize,
        changes: &'a [Change],
        version: &'static str,
    }
    let whole = Whole {
        moved: changes.count(ChangeKind::Moved),
        days_moved: changes.days_moved(),
        new: changes.count(ChangeKind::New),
        dropped: changes.count(ChangeKind::Dropped),
        retimed: changes.count(ChangeKind::Retimed),
        unchanged: changes.unchanged,
        changes: &changes.list,
        version: env!("CARGO_PKG_VERSION"),
    };
    // Plain values always serialise.
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn sentence(changes: &Changes) -> String {
    match changes.is_empty() {
        true => "Nothing changes: the programmes have the same items at the same times.".to_owned(),
        false => format!("From the first programme to the second: {}.", changes.summary()),
    }
}

fn heading(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Dropped => "Dropped",
        ChangeKind::Moved => "Moved",
        ChangeKind::New => "New",
        ChangeKind::Retimed => "At another hour of the same session",
    }
}

/// From where to where.
fn way(change: &Change) -> String {
    let place = |at: &Option<At>| at.as_ref().map(|at| place(change.kind, at));
    match (place(&change.from), place(&change.to)) {
        (Some(from), Some(to)) => format!("from {from} to {to}"),
        (Some(from), None) => format!("no longer on {from}"),
        (None, Some(to)) => format!("on {to}"),
        (None, None) => String::new(),
    }
}
