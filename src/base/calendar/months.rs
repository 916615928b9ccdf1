//! The months that a programme of work covers.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::month_of;

/// The greatest number of months that one programme may cover: five years.
const MOST: i32 = 60;

/// One or several whole months: `2026-12`, or `2026-12..2027-02`.
///
/// ```
/// use horseshoe::base::calendar::Months;
/// let months: Months = "2026-12..2027-02".parse()?;
/// assert_eq!(months.first().to_string(), "2026-12-01");
/// assert_eq!(months.last().to_string(), "2027-02-28");
/// assert_eq!(months.to_string(), "2026-12..2027-02");
/// # Ok::<(), horseshoe::base::calendar::NotMonths>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Months {
    first: NaiveDate,
    last: NaiveDate,
}

/// A text that names no months, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not a month: {why}; write 2026-12, or 2026-12..2027-02 for several months")]
pub struct NotMonths {
    text: String,
    why: &'static str,
}

impl Months {
    /// Returns the whole months from that of one day to that of another; `None` if the second month
    /// precedes the first.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::Months;
    ///
    /// let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    /// let months = Months::between(day(11, 20), day(12, 3)).unwrap();
    /// assert_eq!(months.to_string(), "2026-11..2026-12");
    /// assert_eq!(Months::between(day(12, 3), day(11, 20)), None);
    /// ```
    pub fn between(first: NaiveDate, last: NaiveDate) -> Option<Months> {
        let (first, last) = (month_of(first).0, month_of(last).1);
        (first <= last).then_some(Months { first, last })
    }

    /// The first day of the first month.
    ///
    /// ```
    /// use horseshoe::base::calendar::Months;
    ///
    /// let months: Months = "2026-12..2027-02".parse()?;
    /// assert_eq!(months.first().to_string(), "2026-12-01");
    /// # Ok::<(), horseshoe::base::calendar::NotMonths>(())
    /// ```
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day of the last month.
    ///
    /// ```
    /// use horseshoe::base::calendar::Months;
    ///
    /// let months: Months = "2028-02".parse()?;
    /// assert_eq!(months.last().to_string(), "2028-02-29");
    /// # Ok::<(), horseshoe::base::calendar::NotMonths>(())
    /// ```
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// Returns whether a day lies in these months.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::calendar::Months;
    ///
    /// let months: Months = "2026-12..2027-02".parse()?;
    /// assert!(months.contains(NaiveDate::from_ymd_opt(2027, 1, 31).unwrap()));
    /// assert!(!months.contains(NaiveDate::from_ymd_opt(2027, 3, 1).unwrap()));
    /// # Ok::<(), horseshoe::base::calendar::NotMonths>(())
    /// ```
    pub fn contains(self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }

    fn count(self) -> i32 {
        let number = |date: NaiveDate| date.year() * 12 + date.month0() as i32;
        number(self.last) - number(self.first) + 1
    }
}

/// Reads one month: four digits, a hyphen, two digits.
fn month(text: &str) -> Result<NaiveDate, &'static str> {
    let digits =
        |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let (year, month) = text.split_once('-').ok_or("a year and a month are expected")?;
    if !digits(year, 4) || !digits(month, 2) {
        return Err("the year has four digits and the month two");
    }
    let parsed = (year.parse().ok(), month.parse().ok());
    let (Some(year), Some(month)) = parsed else { return Err("a year and a month are expected") };
    NaiveDate::from_ymd_opt(year, month, 1).ok_or("a year has the months 01 to 12")
}

impl FromStr for Months {
    type Err = NotMonths;

    fn from_str(text: &str) -> Result<Months, NotMonths> {
        let no = |why| NotMonths { text: text.to_owned(), why };
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let (first, last) = (month(first).map_err(no)?, month(last).map_err(no)?);
        let months =
            Months::between(first, last).ok_or_else(|| no("the later month comes first"))?;
        if months.count() > MOST {
            return Err(no("a programme covers at most 60 months"));
        }
        Ok(months)
    }
}

impl fmt::Display for Months {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month = |date: NaiveDate| date.format("%Y-%m").to_string();
        let (first, last) = (month(self.first), month(self.last));
        if first == last { f.pad(&first) } else { f.pad(&format!("{first}..{last}")) }
    }
}

impl TryFrom<String> for Months {
    type Error = NotMonths;

    fn try_from(text: String) -> Result<Months, NotMonths> {
        text.parse()
    }
}

impl From<Months> for String {
    fn from(months: Months) -> String {
        months.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_months_in_order_are_months() {
        for text in ["2026-12", "2026-01..2026-12", "2024-02..2028-12"] {
            assert_eq!(
                text.parse::<Months>().map(|months| months.to_string()),
                Ok(text.to_owned())
            );
        }
        assert_eq!("2026-12..2026-12".parse::<Months>(), "2026-12".parse());
        for text in [
            "",
            "2026",
            "2026-13",
            "2026-1",
            "26-12",
            "2026-12-01",
            "2026-12..",
            "2027-02..2026-12",
            "2020-01..2026-01",
            "2026-é1",
        ] {
            assert!(text.parse::<Months>().is_err(), "{text}");
        }
    }
}
