//! Checks that the Council can meet between an event's earliest and latest day.

use super::Sittings;
use crate::base::calendar::days_between;
use crate::input::instance::fault::Faults;
use crate::input::instance::located::Located;
use crate::input::instance::{Event, FaultCode};

/// Reports every event whose window holds no day for it.
pub(super) fn check(events: &[Located<'_, Event>], sittings: &Sittings<'_>, faults: &mut Faults) {
    // What takes no Council time needs no open day.
    let stands_beside = |event: &Event| event.unofficial && event.minutes.is_none();
    let free = events.iter().filter(|event| event.what.date.is_none());
    for event in free.filter(|event| !stands_beside(&event.what)) {
        let (Some(earliest), Some(latest)) = (event.what.earliest, event.what.latest) else {
            continue;
        };
        let finds_a_day =
            || days_between(earliest, latest).any(|day| sittings.can_hold(&event.what, day));
        // A window that ends before it begins is already reported.
        if earliest > latest || finds_a_day() {
            continue;
        }
        faults.add(|| {
            let session = match sittings.session(&event.what) {
                _ if sittings.takes_whole_day(&event.what) => " for a whole day".to_owned(),
                Some(session) => format!(" in the {session}"),
                None => String::new(),
            };
            let message = format!(
                "{}: the Council cannot meet{session} on any day from {earliest} to {latest}",
                event.what.id,
            );
            let fault = event.cell("earliest").fault(FaultCode::EventNoOpenDay, message);
            let fault = fault
                .expecting("a day on which the Council can meet, up to `latest`")
                .advise("Widen the window, or open a day in calendar.csv.");
            event.cell("latest").mark(fault, "the last day of the window")
        });
    }
}
