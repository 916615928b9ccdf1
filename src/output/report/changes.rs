//! What changes from one programme to another, by itself: for the terminal, in Markdown, in JSON.

use serde::Serialize;

use super::markdown::escaped;
use super::text::table::{Sheet, bold, plain};
use super::words::{one_line, place};
use crate::domain::changes::{At, Change, ChangeKind, Changes};
use crate::output::report::TextStyle;

/// The changes for the terminal.
pub fn changes_to_text(changes: &Changes, style: &TextStyle) -> String {
    let mut sheet = Sheet::new(style);
    sheet.paragraph(&sentence(changes));
    for kind in ChangeKind::ALL {
        let own: Vec<&Change> = changes.list.iter().filter(|c| c.kind == kind).collect();
        if own.is_empty() {
            continue;
        }
        sheet.heading(heading(kind));
        let mut table = sheet.table();
        for change in own {
            table.add_row([bold(&one_line(&change.title)), plain(&one_line(&change.id))]);
            table.add_row([plain(&format!("  {}", way(change)))]);
        }
        sheet.print(table, 0);
    }
    sheet.finish()
}

/// The changes in Markdown.
pub fn changes_to_markdown(changes: &Changes) -> String {
    let mut text = format!("{}\n", sentence(changes));
    if changes.is_empty() {
        return text;
    }
    text.push_str("\n|  | Item | From | To |\n| --- | --- | --- | --- |\n");
    for change in &changes.list {
        let at = |at: &Option<At>| {
            at.as_ref().map_or(String::new(), |at| escaped(&one_line(&place(change.kind, at))))
        };
        let title = escaped(&one_line(&change.title));
        let (kind, from, to) = (change.kind.as_str(), at(&change.from), at(&change.to));
        text.push_str(&format!("| {kind} | {title} | {from} | {to} |\n"));
    }
    text
}

/// The changes in JSON.
pub fn changes_to_json(changes: &Changes) -> String {
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
