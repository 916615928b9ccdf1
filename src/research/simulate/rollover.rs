//! Turns a renewal into its technical rollover.

use std::collections::BTreeSet;

use crate::base::calendar::days_after;
use crate::input::instance::{Action, Event, Renewal};

/// Turns a renewal into a technical rollover by a number of days, if they are known: of its chain, the
/// adoption alone stays.
pub(super) fn roll_over(renewal: &mut Renewal, days: Option<u64>) {
    let until = renewal.mandate_expires.zip(days).map(|(end, days)| days_after(end, days));
    (renewal.action, renewal.until) = (Action::Rollover, until);
}

/// Removes the events that directly follow an item that a rolled-over chain no longer has, and those
/// that follow them.
pub(super) fn leave(events: &mut Vec<Event>, renewal: &Renewal) {
    let (of_chain, stays) = (format!("{}/", renewal.id), format!("{}/adoption", renewal.id));
    let mut gone: BTreeSet<String> = BTreeSet::new();
    loop {
        let before = events.len();
        events.retain(|event| {
            let leader = event.after.as_deref().unwrap_or_default();
            let goes = leader.starts_with(&of_chain) && leader != stays || gone.contains(leader);
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
