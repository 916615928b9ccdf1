//! Events with a fixed date: the Council must be able to meet, and events must not overlap.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Timelike as _};

use super::Sittings;
use crate::base::calendar::{Calendar, Session, Slot, days_after, days_before, long_date};
use crate::base::words::all_of;
use crate::input::instance::fault::{Fault, Faults};
use crate::input::instance::located::Located;
use crate::input::instance::{Event, FaultCode};

/// The number of overlapping events that one message names.
const NAMED: usize = 8;

type Fixed<'e, 't> = &'e Located<'t, Event>;

/// Reports every event that cannot be held where it is fixed.
pub(super) fn check(events: &[Located<'_, Event>], sittings: &Sittings<'_>, faults: &mut Faults) {
    let mut days: BTreeMap<NaiveDate, Vec<Fixed<'_, '_>>> = BTreeMap::new();
    for event in events {
        if event.what.unofficial && event.what.minutes.is_none() {
            // It stands beside the Council's meetings.
            continue;
        }
        let fits = check_length(event, sittings, faults);
        let Some(date) = event.what.date else { continue };
        if !sittings.can_hold(&event.what, date) {
            faults.add(|| closed(event, date, sittings));
        } else if fits {
            days.entry(date).or_default().push(event);
        }
    }
    for (date, events) in days {
        check_day(date, &events, sittings, faults);
    }
}

/// Checks that an event with a session fits in it. An event longer than any session takes the whole
/// day and begins in the morning.
fn check_length(event: Fixed<'_, '_>, sittings: &Sittings<'_>, faults: &mut Faults) -> bool {
    let Some(session) = event.what.session else { return true };
    let room = sittings.minutes_of(session, event.what.date);
    let minutes = sittings.minutes(&event.what);
    let whole_day = sittings.takes_whole_day(&event.what);
    if minutes <= room || (whole_day && session == Session::Morning) {
        return true;
    }
    faults.add(|| {
        let id = &event.what.id;
        let message = format!("{id} takes {minutes} minutes, but the {session} session has {room}");
        let help = if whole_day {
            "It takes the whole day: leave `session` empty or write morning."
        } else {
            "Leave `session` empty, or shorten the meeting."
        };
        let fault = event.cell("session").fault(FaultCode::EventTooLong, message);
        let fault = fault.expecting("a session that is long enough").advise(help);
        event.cell("minutes").mark(fault, "how long it takes")
    });
    false
}

fn closed(event: Fixed<'_, '_>, date: NaiveDate, sittings: &Sittings<'_>) -> Fault {
    let why = |session| sittings.calendar.why_closed(Slot { date, session });
    let session = match sittings.session(&event.what) {
        Some(session) if !sittings.takes_whole_day(&event.what) => Some(session),
        _ => None,
    };
    let reasons = Session::BOTH.map(why);
    let reason = match (session, reasons) {
        (Some(session), _) => why(session).unwrap_or_default(),
        (None, [Some(morning), Some(afternoon)]) if morning == afternoon => morning,
        (None, [Some(morning), Some(afternoon)]) => {
            format!("the morning is {morning}, the afternoon {afternoon}")
        }
        (None, [morning, afternoon]) => {
            let part = if morning.is_some() { "morning" } else { "afternoon" };
            let reason = morning.or(afternoon).unwrap_or_default();
            format!("it takes the whole day, and the {part} is {reason}")
        }
    };
    let id = &event.what.id;
    let part = session.map(|session| format!(", {session}")).unwrap_or_default();
    let message = format!(
        "{id} is fixed to {}{part}, when the Council cannot meet: {reason}",
        long_date(date),
    );
    event
        .cell("date")
        .fault(FaultCode::EventClosedDay, message)
        .expecting("a day on which the Council can meet")
        .advise(match session.filter(|session| !session.is_ordinary()) {
            Some(session) => format!(
                "To open the session, add to calendar.csv the row {date},{session},open with a \
                 reason."
            ),
            None => nearest_days(event, date, sittings),
        })
}

/// Names the nearest days before and after on which the event could be held.
fn nearest_days(event: Fixed<'_, '_>, date: NaiveDate, sittings: &Sittings<'_>) -> String {
    const FAR: u64 = 30;
    let fits = |day: &NaiveDate| sittings.can_hold(&event.what, *day);
    let before = (1..=FAR).map(|count| days_before(date, count)).find(fits);
    let after = (1..=FAR).map(|count| days_after(date, count)).find(fits);
    let days: Vec<String> = before
        .into_iter()
        .chain(after)
        .map(|day| format!("{day} ({})", day.format("%A")))
        .collect();
    let instead = "leave `date` empty and give `earliest` and `latest`";
    if days.is_empty() {
        return format!("To have the day chosen, {instead}.");
    }
    let opening = match Calendar::default().is_working_day(date) {
        true => String::new(),
        false => format!(
            " If the Council does sit then, add to calendar.csv date,status,reason = {date},open,..."
        ),
    };
    format!(
        "The nearest open days are {}; to have the day chosen, {instead}.{opening}",
        all_of(&days)
    )
}

/// Checks that the events of one day fit: in each session those fixed to it, and in the whole day
/// all of them.
fn check_day(
    date: NaiveDate,
    events: &[Fixed<'_, '_>],
    sittings: &Sittings<'_>,
    faults: &mut Faults,
) {
    if events.len() < 2 {
        return;
    }
    let day = long_date(date);
    if let Some(whole) = events.iter().find(|event| sittings.takes_whole_day(&event.what)) {
        let why = format!("{} takes the whole of {day}", whole.what.id);
        faults.add(|| overlapping(events, &why, sittings));
        return;
    }
    let mut is_reported = false;
    for session in Session::ALL {
        let is_own = |event: &Fixed<'_, '_>| sittings.session(&event.what) == Some(session);
        let of_session: Vec<_> = events.iter().copied().filter(is_own).collect();
        let room = sittings.minutes_of(session, Some(date));
        if total(&of_session, sittings) > u64::from(room) {
            let why = format!("the {session} of {day} has {room} minutes");
            faults.add(|| overlapping(&of_session, &why, sittings));
            is_reported = true;
        }
    }
    let open = Session::ALL
        .into_iter()
        .filter(|session| sittings.calendar.sits(Slot { date, session: *session }));
    let room: u32 = open.map(|session| sittings.minutes_of(session, Some(date))).sum();
    if !is_reported && total(events, sittings) > u64::from(room) {
        let why = format!("{day} has {room} minutes");
        faults.add(|| overlapping(events, &why, sittings));
    }
}

/// Returns the minutes that events take together. Meetings that state their hours take what they
/// cover: where two of them overlap, the check of the hours says so.
fn total(events: &[Fixed<'_, '_>], sittings: &Sittings<'_>) -> u64 {
    let minutes = |event: &Fixed<'_, '_>| u64::from(sittings.minutes(&event.what));
    let untimed = events.iter().filter(|event| event.what.start.is_none()).map(minutes);
    let mut timed: Vec<(u64, u64)> = events
        .iter()
        .filter_map(|event| {
            let start = u64::from(event.what.start?.num_seconds_from_midnight() / 60);
            Some((start, start + minutes(event)))
        })
        .collect();
    timed.sort_unstable();
    let mut until = 0;
    let covered = timed.into_iter().map(|(start, end)| {
        let own = end.saturating_sub(start.max(until));
        until = until.max(end);
        own
    });
    untimed.sum::<u64>() + covered.sum::<u64>()
}

fn overlapping(events: &[Fixed<'_, '_>], why: &str, sittings: &Sittings<'_>) -> Fault {
    let mut names: Vec<String> = events
        .iter()
        .take(NAMED)
        .map(|event| {
            let minutes = sittings.minutes(&event.what);
            format!("{} (line {}, {minutes} minutes)", event.what.id, event.row.line())
        })
        .collect();
    if events.len() > NAMED {
        names.push(format!("{} more", events.len() - NAMED));
    }
    let message = format!(
        "overlapping fixed events: {why}, but {} take {}",
        all_of(&names),
        total(events, sittings),
    );
    // The last event is the one that does not fit.
    let last = events[events.len() - 1];
    let mut fault = last.cell("date").fault(FaultCode::EventOverlap, message);
    for other in &events[..events.len() - 1] {
        fault = other.cell("date").mark(fault, "overlaps with this one");
    }
    fault
        .expecting("fixed events that fit in their session")
        .advise("Move one of them, shorten it, or leave its `date` empty to have it placed.")
}
