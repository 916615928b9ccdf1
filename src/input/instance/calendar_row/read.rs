//! The reader of `calendar.csv`.

use chrono::{NaiveDate, NaiveTime};

use super::{CalendarRow, CalendarStatus};
use crate::base::calendar::Session;
use crate::input::instance::fault::Faults;
use crate::input::instance::located::Located;
use crate::input::instance::table::{Layout, Reported, Row, Table};
use crate::input::instance::{FaultCode, date};

/// The columns and the row limit of `calendar.csv`.
pub(in crate::input::instance) const LAYOUT: Layout = Layout {
    columns: &["date", "from", "to", "session", "status", "opens", "closes", "reason"],
    required: &["status"],
    most_rows: 4_000,
    why_enough: "Ten years of days have about as many; give a range of days in one row, with \
                 `from` and `to`.",
};

/// A longer range indicates a mistake in one of its dates.
const LONGEST_RANGE: i64 = 366;

/// Reads every row whose days are known.
pub(in crate::input::instance) fn read<'t>(
    table: &'t Table,
    faults: &mut Faults,
) -> Vec<Located<'t, CalendarRow>> {
    let rows = table.rows();
    if !["date", "from", "to"].iter().any(|column| table.has_column(column)) {
        table.tell_missing("date", faults);
    }
    rows.filter_map(|row| read_row(row, faults).map(|what| Located { what, row })).collect()
}

fn read_row(row: Row<'_>, faults: &mut Faults) -> Option<CalendarRow> {
    let status = row.cell("status").word(&CalendarStatus::ALL, CalendarStatus::as_str, faults);
    let status = row.cell("status").required(status, "closed, avoid or open", faults);
    let session = row.cell("session").word(&Session::ALL, Session::as_str, faults);
    let hours = read_hours(row, status.as_ref().ok().copied(), faults);
    let reason = row.cell("reason").words(faults);
    let days = read_days(row, faults);
    let (from, to) = days.ok()?;
    let [opens, closes] = hours.ok()?;
    Some(CalendarRow {
        session: session.ok()?,
        opens,
        closes,
        reason: reason.ok()?.to_owned(),
        origin: row.origin(),
        ..CalendarRow::new(from, to, status.ok()?)
    })
}

/// Reads the hours of a row, which a closed session cannot have.
fn read_hours(
    row: Row<'_>,
    status: Option<CalendarStatus>,
    faults: &mut Faults,
) -> Result<[Option<NaiveTime>; 2], Reported> {
    let [opens, closes] = ["opens", "closes"].map(|column| row.cell(column).time(faults));
    let hours = [opens?, closes?];
    let given = ["opens", "closes"].into_iter().zip(hours).find(|(_, hour)| hour.is_some());
    if let (Some((column, _)), Some(CalendarStatus::Closed)) = (given, status) {
        faults.add(|| {
            let message = format!("`{column}` is given, but the row closes the session");
            row.cell(column)
                .fault(FaultCode::CalendarHours, message)
                .expecting("an empty cell, or the status open or avoid")
        });
        return Err(Reported);
    }
    if let [Some(opens), Some(closes)] = hours
        && opens >= closes
    {
        faults.add(|| {
            let message = format!(
                "the session closes at {}, but opens at {}",
                closes.format("%H:%M"),
                opens.format("%H:%M")
            );
            row.cell("closes")
                .fault(FaultCode::CalendarHours, message)
                .expecting("a time after `opens`")
        });
        return Err(Reported);
    }
    Ok(hours)
}

/// Reads the days of a row: `date`, or `from` and `to`.
fn read_days(row: Row<'_>, faults: &mut Faults) -> Result<(NaiveDate, NaiveDate), Reported> {
    const CODE: FaultCode = FaultCode::CalendarDays;
    const EITHER: &str = "either `date`, or `from` and `to`";
    let [date, from, to] = ["date", "from", "to"].map(|column| row.cell(column).date(faults));
    let (date, from, to) = (date?, from?, to?);
    let mut wrong = |column, message: String, expected: &str| {
        faults.add(|| row.cell(column).fault(CODE, message).expecting(expected));
        Err(Reported)
    };
    match (date, from, to) {
        (Some(date), None, None) => Ok((date, date)),
        (None, Some(from), Some(to)) if from > to => wrong(
            "from",
            format!("`from` is {from}, after `to`, {to}"),
            &format!("a date no later than {to}"),
        ),
        (None, Some(from), Some(to)) if (to - from).num_days() >= LONGEST_RANGE => wrong(
            "to",
            format!("the row runs from {from} to {to}, for {} days", (to - from).num_days() + 1),
            "at most 366 days in one row",
        ),
        (None, Some(from), Some(to)) => Ok((from, to)),
        (Some(_), _, _) => {
            wrong("date", "the row gives both `date` and a range of days".to_owned(), EITHER)
        }
        (None, Some(_), None) => {
            wrong("to", "the row gives `from` without `to`".to_owned(), date::EXPECTED)
        }
        (None, None, Some(_)) => {
            wrong("from", "the row gives `to` without `from`".to_owned(), date::EXPECTED)
        }
        (None, None, None) => wrong("date", "the row names no day".to_owned(), EITHER),
    }
}
