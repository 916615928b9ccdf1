//! Checks that all dates of an instance lie within a few years of each other.

use chrono::NaiveDate;

use super::Everything;
use crate::base::calendar::long_date;
use crate::input::instance::FaultCode;
use crate::input::instance::fault::Faults;
use crate::input::instance::table::Cell;

/// Long enough for any study of the Council's record, and short enough to catch 2206 for 2026.
const LONGEST_YEARS: i64 = 12;

const RENEWAL_DATES: [&str; 5] =
    ["mandate_expires", "report_due", "report_issued", "not_before", "complete_by"];
const EVENT_DATES: [&str; 4] = ["date", "earliest", "latest", "preferred"];

/// Reports the date farthest from the rest if the dates span too many years. Returns whether they
/// do not.
pub(super) fn check(all: &Everything<'_>, faults: &mut Faults) -> bool {
    let mut dates = dates(all);
    dates.sort_by_key(|(date, _)| *date);
    let (Some((first, low)), Some((last, high))) = (dates.first(), dates.last()) else {
        return true;
    };
    if (*last - *first).num_days() <= LONGEST_YEARS * 366 {
        return true;
    }
    // Most dates are right, so the extreme farther from the median is the mistake.
    let middle = dates[dates.len() / 2].0;
    let (out, cell) = if *last - middle >= middle - *first { (last, high) } else { (first, low) };
    faults.add(|| {
        // A range of days has two far dates, so the nearest other date says nothing.
        let message = format!(
            "`{}` is {}, {} years from most other dates (about {})",
            cell.column(),
            long_date(*out),
            (*out - middle).num_days().abs() / 365,
            middle.format("%B %Y"),
        );
        cell.fault(FaultCode::LimitYears, message)
            .expecting(format!("all dates of an instance within {LONGEST_YEARS} years"))
            .advise("If the year is right, split the instance.")
    });
    false
}

fn dates<'t>(all: &Everything<'t>) -> Vec<(NaiveDate, Cell<'t>)> {
    let mut dates = Vec::new();
    for renewal in &all.renewals {
        let r = &renewal.what;
        let values =
            [r.mandate_expires, r.report_due, r.report_issued, r.not_before, r.complete_by];
        let given = RENEWAL_DATES.into_iter().zip(values);
        dates.extend(given.filter_map(|(column, date)| Some((date?, renewal.cell(column)))));
    }
    for event in &all.events {
        let e = &event.what;
        let given = EVENT_DATES.into_iter().zip([e.date, e.earliest, e.latest, e.preferred]);
        dates.extend(given.filter_map(|(column, date)| Some((date?, event.cell(column)))));
    }
    for row in &all.calendar {
        let is_day = !row.cell("date").text().is_empty();
        let (from, to) = if is_day { ("date", "date") } else { ("from", "to") };
        dates.push((row.what.from, row.cell(from)));
        dates.push((row.what.to, row.cell(to)));
    }
    dates
}
