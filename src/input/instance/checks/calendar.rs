//! Checks that the rows of calendar.csv agree, and that the sessions of a day do not overlap.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Sittings;
use crate::base::calendar::{Session, Slot, days_between, long_date};
use crate::input::instance::fault::Faults;
use crate::input::instance::located::Located;
use crate::input::instance::{CalendarRow, CalendarStatus, FaultCode};

/// The longest session accepted, in minutes: eight hours.
const LONGEST_SESSION: u32 = 480;

type Rows<'r, 't> = &'r [Located<'t, CalendarRow>];

/// Reports every row that another row contradicts, and every session whose hours are impossible.
pub(super) fn check(rows: Rows<'_, '_>, sittings: &Sittings<'_>, faults: &mut Faults) {
    check_contradictions(rows, faults);
    for row in rows.iter().filter(|row| row.what.opens.or(row.what.closes).is_some()) {
        check_hours(row, sittings, faults);
    }
}

/// Reports the rows that open a session that another row closes, once for each pair of rows.
fn check_contradictions(rows: Rows<'_, '_>, faults: &mut Faults) {
    let of = |status| move |row: &&Located<'_, CalendarRow>| row.what.status == status;
    if !rows.iter().any(|row| of(CalendarStatus::Open)(&row)) {
        return;
    }
    let mut closed: BTreeMap<Slot, usize> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| of(CalendarStatus::Closed)(row)) {
        for slot in slots(&row.what) {
            closed.entry(slot).or_insert(index);
        }
    }
    for row in rows.iter().filter(of(CalendarStatus::Open)) {
        let hit = slots(&row.what).find_map(|slot| Some((slot, &rows[*closed.get(&slot)?])));
        let Some((slot, other)) = hit else { continue };
        faults.add(|| {
            let line = other.row.line();
            let message =
                format!("line {} opens {slot}, which line {line} closes", row.row.line(),);
            let fault = row.cell("status").fault(FaultCode::CalendarContradiction, message);
            let fault = fault
                .expecting("one status for each session of a day")
                .advise("Delete one of the two rows, or give each the `session` that it means.");
            other.cell("status").mark(fault, "closes the same session")
        });
    }
}

fn slots(row: &CalendarRow) -> impl Iterator<Item = Slot> + '_ {
    days_between(row.from, row.to)
        .flat_map(|date| row.sessions().iter().map(move |session| Slot { date, session: *session }))
}

/// Reports the first day on which the hours of a row are impossible.
fn check_hours(row: &Located<'_, CalendarRow>, sittings: &Sittings<'_>, faults: &mut Faults) {
    let wrong = days_between(row.what.from, row.what.to)
        .find_map(|date| what_is_wrong(&row.what, date, sittings));
    if let Some(message) = wrong {
        let column = if row.what.closes.is_some() { "closes" } else { "opens" };
        faults.add(|| {
            row.cell(column)
                .fault(FaultCode::CalendarHours, message)
                .expecting("hours that end before the next session of the day begins")
        });
    }
}

fn what_is_wrong(row: &CalendarRow, date: NaiveDate, sittings: &Sittings<'_>) -> Option<String> {
    let clock = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
    let slot = |session| Slot { date, session };
    for session in row.sessions() {
        let (opens, closes) = sittings.hours(slot(*session));
        let day = long_date(date);
        if opens >= closes {
            let (opens, closes) = (clock(opens), clock(closes));
            return Some(format!(
                "the {session} of {day} closes at {closes}, but opens at {opens}"
            ));
        }
        if sittings.minutes_of(*session, Some(date)) > LONGEST_SESSION {
            return Some(format!("the {session} of {day} lasts longer than eight hours"));
        }
    }
    let held = Session::ALL.into_iter().filter(|session| sittings.calendar.sits(slot(*session)));
    let held: Vec<Session> = held.collect();
    held.windows(2).find_map(|pair| {
        let ((_, closes), (opens, _)) =
            (sittings.hours(slot(pair[0])), sittings.hours(slot(pair[1])));
        (opens < closes).then(|| {
            format!(
                "the {} of {} lasts until {}, but the {} opens at {}",
                pair[0],
                long_date(date),
                clock(closes),
                pair[1],
                clock(opens)
            )
        })
    })
}
