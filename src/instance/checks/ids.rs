//! Ids name one thing each, among renewals and events together.

use std::collections::HashMap;

use super::Everything;
use crate::instance::fault::{Fault, Faults};
use crate::instance::table::{Cell, Row};

/// Tells every id that an earlier row has already. `undof` and `UNDOF` are too much alike to be
/// told apart on a printed page.
pub(super) fn check(all: &Everything<'_>, faults: &mut Faults) {
    let renewals = all.renewals.iter().map(|renewal| {
        let own = renewal.cell("id");
        let cell = if own.text().is_empty() { renewal.cell("mission") } else { own };
        (renewal.what.id.as_str(), cell)
    });
    let events = all.events.iter().map(|event| (event.what.id.as_str(), event.cell("id")));

    let mut seen: HashMap<String, (&str, Cell<'_>)> = HashMap::new();
    for (id, cell) in renewals.chain(events).filter(|(id, _)| !id.is_empty()) {
        match seen.get(&id.to_lowercase()) {
            Some((first, place)) => faults.add(|| duplicate(id, cell, first, place.row())),
            None => {
                seen.insert(id.to_lowercase(), (id, cell));
            }
        }
    }
}

fn duplicate(id: &str, cell: Cell<'_>, first: &str, place: Row<'_>) -> Fault {
    let place = place.in_words();
    let message = if id == first {
        format!("the id {id} is taken already: {place} has it")
    } else {
        format!("the id {id} differs from {first} ({place}) in its capitals alone")
    };
    let help = if cell.column() == "mission" {
        format!("Where a mission has two rows, give each an `id` of its own, such as {id}-2.")
    } else {
        "Renewals and events share their ids, so that each names one thing.".to_owned()
    };
    cell.fault("horseshoe::instance::duplicate_id", message)
        .expecting("an id that no other row has")
        .advise(help)
}
