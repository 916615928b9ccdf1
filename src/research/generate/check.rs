//! Checks that a recipe stays within what `plan` reads.

use chrono::{Datelike, Months, NaiveDate};

use super::Recipe;
use crate::base::words::thousands;
use crate::input::instance::date::YEARS;
use crate::input::instance::{MOST_EVENTS, MOST_RENEWALS};

/// The reason why an instance of a recipe could not be read, in words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct RecipeError(String);

/// A chain begins in one of the two months before its mandate expires: reports come up to 57 days
/// before the first of the month.
const MONTHS_BEFORE: u32 = 2;
/// An event in the last week of a month may be held a week later.
const MONTHS_AFTER: u32 = 1;
/// The greatest number of months of one instance, which with the months around them stay within the
/// years that the dates of an instance may span.
const MOST_MONTHS: u32 = 120;

impl Recipe {
    /// Refuses a recipe whose instance could not be read: dates out of range, or too many rows.
    ///
    /// # Errors
    ///
    /// The permitted range, and its reason.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::research::generate::Recipe;
    /// let first_month = NaiveDate::from_ymd_opt(1946, 1, 1).unwrap();
    /// let refused = Recipe { first_month, ..Recipe::default() }.check().unwrap_err();
    /// assert!(refused.to_string().contains("from 1946-03"));
    /// assert_eq!(Recipe::default().check(), Ok(()));
    /// ```
    pub fn check(&self) -> Result<(), RecipeError> {
        self.check_months().map_err(RecipeError)?;
        let rows = [
            ("renewals", self.renewals, MOST_RENEWALS, "renewals.csv"),
            ("events", self.events, MOST_EVENTS, "events.csv"),
        ];
        for (what, each, most, file) in rows {
            let all = u64::from(each) * u64::from(self.months);
            if all > most as u64 {
                let most = thousands(most);
                return Err(RecipeError(format!(
                    "{each} {what} in each of {} months are {}: `plan` reads a {file} of at most \
                     {most} rows",
                    self.months,
                    thousands(usize::try_from(all).unwrap_or(usize::MAX)),
                )));
            }
        }
        Ok(())
    }

    fn check_months(&self) -> Result<(), String> {
        if !(1..=MOST_MONTHS).contains(&self.months) {
            return Err(format!("{} months: from 1 to {MOST_MONTHS} are generated", self.months));
        }
        let (least, most) = (YEARS.start(), YEARS.end());
        let earliest = self.shifted(|first| first.checked_sub_months(Months::new(MONTHS_BEFORE)));
        if earliest.is_none_or(|earliest| earliest.year() < *least) {
            return Err(format!(
                "the first month is {}: months from {least}-{:02} are generated, because reports come \
                 up to two months before a mandate expires and `plan` reads dates from {least} on",
                self.first_month.format("%Y-%m"),
                1 + MONTHS_BEFORE,
            ));
        }
        let after = Months::new(self.months - 1 + MONTHS_AFTER);
        let latest = self.shifted(|first| first.checked_add_months(after));
        if latest.is_none_or(|latest| latest.year() > *most) {
            return Err(format!(
                "{} months from {} on: months to {most}-{:02} are generated, because events may be \
                 held a week after their month and `plan` reads dates to {most}",
                self.months,
                self.first_month.format("%Y-%m"),
                12 - MONTHS_AFTER,
            ));
        }
        Ok(())
    }

    /// Returns the first day of the first month, moved.
    fn shifted(&self, by: impl FnOnce(NaiveDate) -> Option<NaiveDate>) -> Option<NaiveDate> {
        self.first_month.with_day(1).and_then(by)
    }
}
