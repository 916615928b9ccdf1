//! Dates in files, and suggestions for dates in other formats.

use chrono::{Datelike, Days, NaiveDate};

/// The expectation in messages, after the word "expected".
pub(crate) const EXPECTED: &str = "a date such as 2026-12-31";

/// The Council first met in 1946; an expiry after 2200 is a typing error.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1946..=2200;

/// The reason why a text is not a date, with a suggestion.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotADate {
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

/// Reads an ISO 8601 calendar date and no other format.
pub(crate) fn read(text: &str) -> Result<NaiveDate, NotADate> {
    let Some((year, month, day)) = iso_parts(text) else {
        return Err(not_iso(text));
    };
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) if YEARS.contains(&date.year()) => Ok(date),
        Some(_) => Err(NotADate {
            message: format!("the year {year} is out of range"),
            help: Some(format!("Years from {} to {} are read.", YEARS.start(), YEARS.end())),
        }),
        None => Err(no_such_day(year, month, day)),
    }
}

/// Splits `2026-12-31` into its three numbers, whether or not the day exists.
fn iso_parts(text: &str) -> Option<(i32, u32, u32)> {
    let shape = text.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if !shape || text.len() != 10 {
        return None;
    }
    Some((text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?))
}

fn no_such_day(year: i32, month: u32, day: u32) -> NotADate {
    let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else {
        // Day and month may have been swapped.
        let swapped = NaiveDate::from_ymd_opt(year, day, month);
        return NotADate {
            message: format!("there is no month {month}"),
            help: swapped.map(write_instead),
        };
    };
    let (_, last) = crate::base::calendar::month_of(first);
    NotADate {
        message: format!("there is no {day} {}", first.format("%B %Y")),
        help: Some(format!("{} has {} days.", first.format("%B %Y"), last.day())),
    }
}

fn not_iso(text: &str) -> NotADate {
    let message = format!("{} is not a date", crate::base::words::quoted(text));
    let help = match readings(text).as_slice() {
        [] => None,
        [meant] => Some(write_instead(*meant)),
        [one, other, ..] => Some(format!(
            "It can be read in two ways: write {one} for {}, or {other} for {}.",
            one.format("%-d %B %Y"),
            other.format("%-d %B %Y"),
        )),
    };
    NotADate { message, help }
}

fn write_instead(date: NaiveDate) -> String {
    format!("Write {date}.")
}

/// Lists the days that a text may mean, the likeliest first.
fn readings(text: &str) -> Vec<NaiveDate> {
    // Every date format is shorter, so a longer text is not worth searching.
    if text.len() > 40 {
        return Vec::new();
    }
    let mut days = numeric_readings(text);
    if days.is_empty() {
        days.extend(in_words(text));
    }
    if days.is_empty() {
        days.extend(day_count_of_a_spreadsheet(text));
    }
    days.retain(|day| YEARS.contains(&day.year()));
    days.dedup();
    days
}

/// `31/12/2026`, `12/31/2026`, `31.12.2026`, `2026/12/31`, `2026-1-5`, `2026-12-31T00:00:00`.
fn numeric_readings(text: &str) -> Vec<NaiveDate> {
    let date = text.split(['T', ' ']).next().unwrap_or(text);
    let Some(separator) = date.chars().find(|c| matches!(c, '/' | '.' | '-')) else {
        return Vec::new();
    };
    let parts: Vec<&str> = date.split(separator).collect();
    let [one, two, three] = parts[..] else { return Vec::new() };
    let numbers = [one, two, three].map(|part| {
        part.parse::<u32>().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let [Some(a), Some(b), Some(c)] = numbers else { return Vec::new() };
    let day = |year: &str, number: u32, month, day| {
        let century = if year.len() == 2 { 2000 } else { 0 };
        let year = i32::try_from(number).ok()?.checked_add(century)?;
        NaiveDate::from_ymd_opt(year, month, day)
    };
    let orders = if one.len() == 4 {
        [day(one, a, b, c), day(one, a, c, b).filter(|_| b > 12)]
    } else if separator == '.' {
        // In dates with full stops, the day comes first.
        [day(three, c, b, a), None]
    } else {
        [day(three, c, b, a), day(three, c, a, b)]
    };
    orders.into_iter().flatten().collect()
}

/// `31 December 2026`, `Dec 31, 2026`, `31-Dec-26`.
fn in_words(text: &str) -> Option<NaiveDate> {
    // A two-digit year is tried first, because a four-digit year would also match as two digits.
    const FORMATS: [&str; 6] =
        ["%d %B %y", "%d-%B-%y", "%B %d, %y", "%d %B %Y", "%d-%B-%Y", "%B %d, %Y"];
    FORMATS.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok())
}

/// Reads `46387`: days since the end of 1899, as spreadsheets store a date that lost its format.
fn day_count_of_a_spreadsheet(text: &str) -> Option<NaiveDate> {
    let count: u64 = text.parse().ok().filter(|count| (30_000..80_000).contains(count))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        read(text).expect_err(text).message
    }

    fn help(text: &str) -> String {
        read(text).expect_err(text).help.unwrap_or_default()
    }

    #[test]
    fn only_iso_dates_are_read() {
        assert_eq!(read("2026-12-31"), Ok(NaiveDate::from_ymd_opt(2026, 12, 31).expect("a day")));
        assert!(read("2024-02-29").is_ok());
        for text in ["2026-12-3", "+026-12-31", "2026-12-31 ", "２０２６-12-31", "20261231", ""]
        {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_named() {
        assert_eq!(message("2026-02-30"), "there is no 30 February 2026");
        assert_eq!(help("2026-02-30"), "February 2026 has 28 days.");
        assert_eq!(message("2026-04-00"), "there is no 0 April 2026");
        assert_eq!(message("2026-31-12"), "there is no month 31");
        assert_eq!(help("2026-31-12"), "Write 2026-12-31.");
        assert_eq!(message("2206-01-01"), "the year 2206 is out of range");
        assert_eq!(message("0026-01-01"), "the year 26 is out of range");
    }

    #[test]
    fn other_ways_of_writing_are_understood_and_refused() {
        for text in [
            "31/12/2026",
            "12/31/2026",
            "31.12.2026",
            "31-12-2026",
            "31/12/26",
            "2026/12/31",
            "2026.12.31",
            "2026-12-31T00:00:00",
            "2026-12-31 00:00",
            "31 December 2026",
            "31 Dec 2026",
            "31-Dec-26",
            "Dec 31, 2026",
            "46387",
        ] {
            assert_eq!(help(text), "Write 2026-12-31.", "{text}");
        }
        assert_eq!(help("2026-1-5"), "Write 2026-01-05.");
        assert_eq!(help("5.4.2026"), "Write 2026-04-05.");
        assert_eq!(help("5/5/2026"), "Write 2026-05-05.");
        assert_eq!(
            help("05/04/2026"),
            "It can be read in two ways: write 2026-04-05 for 5 April 2026, or 2026-05-04 for 4 \
             May 2026."
        );
        for text in ["soon", "12", "4//2026", "99/99/2026", "-", "1/2/99999999999"] {
            assert_eq!(help(text), "", "{text}");
        }
    }
}
