//! The official holidays of United Nations Headquarters.
//!
//! A yearly circular of the Secretariat lists nine holidays of Headquarters. Seven of them
//! follow a rule. The circular sets the two Eids, so these are
//! data, in `data/un_holidays.csv`, for the years whose circular is verified. For any other year,
//! the presidency adds them to its `calendar.csv` as closed days.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Returns the name of the official holiday observed on `date`, if there is one.
///
/// A holiday on a Saturday is observed on the Friday before; a holiday on a Sunday, on the Monday
/// after.
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::base::calendar::official_holiday;
/// let friday = NaiveDate::from_ymd_opt(2020, 7, 3).unwrap();
/// assert_eq!(official_holiday(friday), Some("Independence Day"));
/// ```
pub fn official_holiday(date: NaiveDate) -> Option<&'static str> {
    by_rule(date)
        .into_iter()
        .flatten()
        .find(|(day, _)| observed(*day) == date)
        .map(|(_, name)| name)
        .or_else(|| by_circular().get(&date).map(String::as_str))
}

/// Returns the rule-based holidays that could be observed on `date`, on their own days. Every date
/// of every problem is looked up, so only holidays near that time of the year are computed.
fn by_rule(date: NaiveDate) -> [Option<(NaiveDate, &'static str)>; 2] {
    let year = date.year();
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let nth = |month, weekday, n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
    let named = |day: Option<NaiveDate>, name| day.map(|day| (day, name));
    match date.month() {
        1 => [named(day(year, 1, 1), "New Year's Day"), None],
        3 | 4 => {
            let friday =
                easter_sunday(year).and_then(|sunday| sunday.checked_sub_days(Days::new(2)));
            [named(friday, "Good Friday"), None]
        }
        5 => {
            let last_monday = nth(5, Weekday::Mon, 5).or_else(|| nth(5, Weekday::Mon, 4));
            [named(last_monday, "Memorial Day"), None]
        }
        7 => [named(day(year, 7, 4), "Independence Day"), None],
        9 => [named(nth(9, Weekday::Mon, 1), "Labor Day"), None],
        11 => [named(nth(11, Weekday::Thu, 4), "Thanksgiving Day"), None],
        // New Year's Day on a Saturday is observed in the year before.
        12 => [
            named(day(year, 12, 25), "Christmas Day"),
            named(day(year + 1, 1, 1), "New Year's Day"),
        ],
        _ => [None, None],
    }
}

fn observed(date: NaiveDate) -> NaiveDate {
    match date.weekday() {
        Weekday::Sat => date.pred_opt().unwrap_or(date),
        Weekday::Sun => date.succ_opt().unwrap_or(date),
        _ => date,
    }
}

/// Computes Easter Sunday of the Gregorian calendar with the computus of J. M. Oudin (1940).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let century = year / 100;
    let golden = year % 19;
    let correction = (century - 17) / 25;
    let moon = (century - century / 4 - (century - correction) / 3 + 19 * golden + 15) % 30;
    let moon = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    let offset = moon - weekday;
    let month = 3 + (offset + 40) / 44;
    let day = offset + 28 - 31 * (month / 4);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// Lists the holidays that only the yearly circular sets, by the day on which they are observed.
fn by_circular() -> &'static BTreeMap<NaiveDate, String> {
    static TABLE: OnceLock<BTreeMap<NaiveDate, String>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut reader =
            csv::Reader::from_reader(&include_bytes!("../../../data/un_holidays.csv")[..]);
        let rows = reader.deserialize::<CircularRow>().flatten();
        rows.map(|row| (row.date, row.observes)).collect()
    })
}

/// Returns whether the holidays that only the yearly circular sets are known for a year.
///
/// ```
/// use horseshoe::base::calendar::is_circular_known;
/// assert!(is_circular_known(2024) && !is_circular_known(2031));
/// ```
pub fn is_circular_known(year: i32) -> bool {
    by_circular().keys().any(|date| date.year() == year)
}

#[derive(serde::Deserialize)]
struct CircularRow {
    date: NaiveDate,
    observes: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verified_lists_are_reproduced_whole() {
        let mut listed: BTreeMap<i32, Vec<NaiveDate>> = BTreeMap::new();
        let mut reader =
            csv::Reader::from_reader(&include_bytes!("../../../data/un_holidays_verified.csv")[..]);
        for row in reader.deserialize::<(i32, NaiveDate)>() {
            let (year, date) = row.expect("the verified list is well formed");
            listed.entry(year).or_default().push(date);
        }
        assert_eq!(listed.len(), 3);
        for (year, dates) in listed {
            let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a year of the list");
            let found: Vec<NaiveDate> = first
                .iter_days()
                .take_while(|day| day.year() == year)
                .filter(|day| official_holiday(*day).is_some())
                .collect();
            assert_eq!(found, dates, "{year}");
        }
    }
}
