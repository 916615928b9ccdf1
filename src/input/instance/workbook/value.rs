//! A cell of a workbook as the text that a file of CSV would have: what Excel and LibreOffice made of a
//! date, a time, a yes or a number is undone.

use std::borrow::Cow;

use calamine::{DataRef, ExcelDateTime};
use chrono::{Days, NaiveDate};

/// The seconds of a day.
const DAY: i64 = 86_400;
/// The last day number that a spreadsheet takes for a date: 31 December 9999.
const LAST_DAY: f64 = 2_958_466.0;

/// Returns the text of a cell; an error is the word that the spreadsheet shows, such as `#REF!`.
pub(super) fn text_of<'a>(value: &'a DataRef<'_>) -> Result<Cow<'a, str>, String> {
    Ok(match value {
        DataRef::Empty => Cow::Borrowed(""),
        DataRef::String(text) => plain(text),
        DataRef::SharedString(text) => plain(text),
        DataRef::Bool(holds) => Cow::Borrowed(if *holds { "yes" } else { "no" }),
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Float(number) => Cow::Owned(number_of(*number)),
        DataRef::DateTime(moment) => Cow::Owned(moment_of(moment)),
        DataRef::DateTimeIso(text) => Cow::Borrowed(iso(text)),
        DataRef::DurationIso(text) => Cow::Borrowed(text.as_str()),
        DataRef::Error(error) => return Err(error.to_string()),
    })
}

/// Returns a text with line ends of one kind.
fn plain(text: &str) -> Cow<'_, str> {
    match text.contains('\r') {
        true => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
        false => Cow::Borrowed(text),
    }
}

/// Returns a number as a person would write it: spreadsheets hold whole numbers as fractions.
fn number_of(number: f64) -> String {
    // Up to here every whole number has a value of its own.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT {
        format!("{number:.0}")
    } else {
        format!("{number}")
    }
}

/// Returns a date, a time of day, or both, from the days since the beginning of the spreadsheet's calendar.
fn moment_of(moment: &ExcelDateTime) -> String {
    let number = moment.as_f64();
    if !(0.0..LAST_DAY).contains(&number) {
        return number_of(number);
    }
    // Bounds above keep this far inside of what fits.
    #[expect(clippy::cast_possible_truncation, reason = "bounded by the last day")]
    let seconds = (number * 86_400.0).round() as i64;
    let (days, seconds) = (seconds / DAY, seconds % DAY);
    let time = time_of(seconds);
    if moment.is_duration() {
        return time_of(days * DAY + seconds);
    }
    if days == 0 {
        return time;
    }
    match date_of(days.unsigned_abs(), is_of_1904(moment)) {
        None => number_of(number),
        Some(date) if seconds == 0 => date.to_string(),
        Some(date) => format!("{date} {time}"),
    }
}

/// Returns whether the days of a moment count from 1904, as old workbooks of the Macintosh do.
fn is_of_1904(moment: &ExcelDateTime) -> bool {
    // The crate says so only through the date that it makes of the number.
    moment.to_ymd_hms_milli() != ExcelDateTime::new(moment.as_f64(), KIND, false).to_ymd_hms_milli()
}

const KIND: calamine::ExcelDateTimeType = calamine::ExcelDateTimeType::DateTime;

/// Returns the day of a number. Spreadsheets take 1900 for a leap year, so numbers before March 1900 are
/// ambiguous and stay numbers.
fn date_of(days: u64, is_of_1904: bool) -> Option<NaiveDate> {
    let first = match is_of_1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1),
        false if days > 60 => NaiveDate::from_ymd_opt(1899, 12, 30),
        false => None,
    };
    first?.checked_add_days(Days::new(days))
}

/// Returns `10:30`, or `10:30:15` where there are seconds.
fn time_of(seconds: i64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match seconds {
        0 => format!("{hours:02}:{minutes:02}"),
        _ => format!("{hours:02}:{minutes:02}:{seconds:02}"),
    }
}

/// Returns the date of `2026-12-31T00:00:00`, and any other such text as it is.
fn iso(text: &str) -> &str {
    match text.split_once('T') {
        Some((date, time)) if time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z')) => date,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(number: f64, is_of_1904: bool) -> String {
        moment_of(&ExcelDateTime::new(number, KIND, is_of_1904))
    }

    #[test]
    fn dates_and_times_are_those_that_the_spreadsheet_shows() {
        assert_eq!(moment(46_387.0, false), "2026-12-31");
        assert_eq!(moment(44_925.0, true), "2026-12-31");
        assert_eq!(moment(46_387.437_5, false), "2026-12-31 10:30");
        assert_eq!(moment(0.437_5, false), "10:30");
        assert_eq!(moment(0.437_499_999_9, false), "10:30", "binary fractions of a day");
        assert_eq!(moment(0.0, false), "00:00");
        assert_eq!(moment(61.0, false), "1900-03-01");
        assert_eq!(moment(60.0, false), "60", "a day that never was");
        for wild in [-1.0, 1e300, f64::INFINITY, LAST_DAY] {
            assert_eq!(moment(wild, false), number_of(wild));
        }
        assert_eq!(number_of(f64::NAN), "NaN");
    }

    #[test]
    fn numbers_and_answers_are_words() {
        let of = |value: DataRef<'_>| text_of(&value).map(Cow::into_owned);
        assert_eq!(of(DataRef::Float(1701.0)).as_deref(), Ok("1701"));
        assert_eq!(of(DataRef::Float(0.1)).as_deref(), Ok("0.1"));
        assert_eq!(of(DataRef::Bool(true)).as_deref(), Ok("yes"));
        assert_eq!(of(DataRef::SharedString("a\r\nb")).as_deref(), Ok("a\nb"));
        let iso = |text: &str| of(DataRef::DateTimeIso(text.to_owned()));
        assert_eq!(iso("2026-12-31T00:00:00").as_deref(), Ok("2026-12-31"));
        assert_eq!(iso("2026-12-31T10:30:00").as_deref(), Ok("2026-12-31T10:30:00"));
        assert_eq!(of(DataRef::Error(calamine::CellErrorType::Ref)), Err("#REF!".to_owned()));
    }
}
