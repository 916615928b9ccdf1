//! Removes the rolled-over part of a renewal from its month.

use std::collections::BTreeSet;

use crate::base::calendar::month_of;
use crate::base::item::ItemKind;
use crate::input::instance::{Event, Renewal};

/// Removes the events that directly follow an item of a renewal's chain, and those that follow
/// them.
pub(super) fn leave(events: &mut Vec<Event>, renewal: &Renewal) {
    let of_chain = format!("{}/", renewal.id);
    let mut gone: BTreeSet<String> = BTreeSet::new();
    loop {
        let before = events.len();
        events.retain(|event| {
            let leader = event.after.as_deref().unwrap_or_default();
            let goes = leader.starts_with(&of_chain) || gone.contains(leader);
            if goes {
                gone.insert(event.id.clone());
            }
            !goes
        });
        if events.len() == before {
            return;
        }
    }
}

/// Creates the adoption of a short extension, within the month in which the mandate ends.
pub(super) fn rollover(renewal: &Renewal) -> Event {
    let end = [renewal.mandate_expires, renewal.complete_by].into_iter().flatten().min();
    Event {
        title: format!("{}: technical rollover", renewal.mission),
        earliest: end.map(|end| month_of(end).0),
        latest: end,
        origin: renewal.origin.clone(),
        ..Event::new(format!("{}/technical_rollover", renewal.id), ItemKind::Adoption)
    }
}
