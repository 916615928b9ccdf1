//! Checks that every id is unique among renewals and events together.

use std::collections::HashMap;

use super::Everything;
use crate::base::names::look;
use crate::input::instance::FaultCode;
use crate::input::instance::fault::{Fault, Faults};
use crate::input::instance::table::{Cell, Row};

/// An id and its cell.
type Named<'t> = (&'t str, Cell<'t>);

/// Reports every id that an earlier row already has, or that looks like an earlier one in print.
pub(super) fn check(all: &Everything<'_>, faults: &mut Faults) {
    let renewals = all.renewals.iter().map(|renewal| {
        let own = renewal.cell("id");
        let cell = if own.text().is_empty() { renewal.cell("mission") } else { own };
        (renewal.what.id.as_str(), cell)
    });
    let events = all.events.iter().map(|event| (event.what.id.as_str(), event.cell("id")));

    let mut seen = Seen::default();
    for named in renewals.chain(events).filter(|(id, _)| !id.is_empty()) {
        if let Some((first, place)) = seen.like(named) {
            faults.add(|| duplicate(named, first, place.row()));
        } else {
            seen.add(named);
        }
    }
}

/// The ids so far, by each notion of similarity.
#[derive(Default)]
struct Seen<'t> {
    by_letters: HashMap<String, Named<'t>>,
    by_look: HashMap<String, Named<'t>>,
    /// The ids with letters beyond ASCII.
    foreign_by_look: HashMap<String, Named<'t>>,
}

impl<'t> Seen<'t> {
    /// Finds an earlier id that is too similar. `A1` and `Al` are not, because both are ASCII.
    fn like(&self, (id, _): Named<'t>) -> Option<Named<'t>> {
        let by_look = if id.is_ascii() { &self.foreign_by_look } else { &self.by_look };
        let found = self.by_letters.get(&letters(id)).or_else(|| by_look.get(&look(id)));
        found.copied()
    }

    fn add(&mut self, named: Named<'t>) {
        let (id, _) = named;
        self.by_letters.insert(letters(id), named);
        if !id.is_ascii() {
            self.foreign_by_look.entry(look(id)).or_insert(named);
        }
        self.by_look.entry(look(id)).or_insert(named);
    }
}

/// Normalises the differences that a reader overlooks: capitals and repeated blanks.
fn letters(id: &str) -> String {
    id.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn duplicate((id, cell): Named<'_>, first: &str, place: Row<'_>) -> Fault {
    let place = place.in_words();
    let message = if id == first {
        format!("the id {id} is already used: {place} has it")
    } else if id.to_lowercase() == first.to_lowercase() {
        format!("the id {id} differs from {first} ({place}) only in its capitals")
    } else if letters(id) == letters(first) {
        format!("the id {id} differs from {first} ({place}) only in its blanks and capitals")
    } else {
        let strange = strange(id, first);
        format!("the id {id} looks like {first} ({place}){strange}")
    };
    let help = if id != first {
        "If both mean one thing, write the id the same way; if not, choose ids that differ clearly."
            .to_owned()
    } else if cell.column() == "mission" {
        format!("Where a mission has two rows, give each an `id` of its own, such as {id}-2.")
    } else {
        "Renewals and events share their ids, so that each names one thing.".to_owned()
    };
    cell.fault(FaultCode::InstanceDuplicateId, message)
        .expecting("an id that no other row has")
        .advise(help)
}

/// Describes the first position in which two similar ids differ.
fn strange(id: &str, other: &str) -> String {
    let mut pairs = id.chars().zip(other.chars());
    pairs.find(|(own, others)| own != others).map_or_else(String::new, |(own, others)| {
        let [own_code, others_code] = [own, others].map(u32::from);
        format!(": its {own} is U+{own_code:04X}, the other is U+{others_code:04X}")
    })
}
