//! Days, months and hours, as the United Nations writes them in each language.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{Catalogue, Message};

impl Catalogue {
    fn date(self, message: Message, date: NaiveDate) -> String {
        let choices = [
            ("month", i64::from(date.month())),
            ("weekday", i64::from(date.weekday().number_from_monday())),
            ("day", i64::from(date.day())),
        ];
        self.chosen(message, &choices, &[("year", &date.year().to_string())])
    }

    /// A day in full: `Wednesday 9 December 2026`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let long = |language| Catalogue::of(language, Isolation::Off).long_date(day);
    /// assert_eq!(long(Language::En), "Wednesday 9 December 2026");
    /// assert_eq!(long(Language::Fr), "mercredi 9 décembre 2026");
    /// assert_eq!(long(Language::Zh), "2026年12月9日星期三");
    /// ```
    pub fn long_date(self, date: NaiveDate) -> String {
        self.date(Message::DateLong, date)
    }

    /// A day within a sentence: `9 December 2026`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    /// let plain = |language| Catalogue::of(language, Isolation::Off).plain_date(day);
    /// assert_eq!(plain(Language::Fr), "1er décembre 2026");
    /// assert_eq!(plain(Language::Ar), "1 كانون الأول/ديسمبر 2026");
    /// ```
    pub fn plain_date(self, date: NaiveDate) -> String {
        self.date(Message::DatePlain, date)
    }

    /// A day for a narrow column: `Wed 9 Dec`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// assert_eq!(Catalogue::of(Language::En, Isolation::Off).short_date(day), "Wed 9 Dec");
    /// ```
    pub fn short_date(self, date: NaiveDate) -> String {
        self.date(Message::DateShort, date)
    }

    /// A day for a narrow column, with its year: `Wed 9 Dec 2026`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.short_date_with_year(day), "Wed 9 Dec 2026");
    /// ```
    pub fn short_date_with_year(self, date: NaiveDate) -> String {
        self.date(Message::DateShortYear, date)
    }

    /// A day of an axis: `9 Dec`.
    pub(crate) fn tick(self, date: NaiveDate) -> String {
        self.date(Message::DateTick, date)
    }

    /// A day at the head of its cell: `Wed 9`.
    pub(crate) fn day_in_grid(self, date: NaiveDate) -> String {
        self.date(Message::DayInGrid, date)
    }

    /// The name of the weekday of a date: `Wednesday`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// assert_eq!(Catalogue::of(Language::Es, Isolation::Off).weekday(day), "miércoles");
    /// ```
    pub fn weekday(self, date: NaiveDate) -> String {
        self.date(Message::WeekdayName, date)
    }

    /// The weekdays from Monday to Sunday, as heads of columns.
    ///
    /// ```
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let week = Catalogue::of(Language::Fr, Isolation::Off).week();
    /// assert_eq!(week[0], "Lundi");
    /// ```
    pub fn week(self) -> [String; 7] {
        [1, 2, 3, 4, 5, 6, 7]
            .map(|day| capitalised(&self.chosen(Message::WeekdayName, &[("weekday", day)], &[])))
    }

    /// The month of a day: `December 2026`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let month = |language| Catalogue::of(language, Isolation::Off).month(day);
    /// assert_eq!(month(Language::Es), "diciembre de 2026");
    /// assert_eq!(month(Language::Ar), "كانون الأول/ديسمبر 2026");
    /// ```
    pub fn month(self, date: NaiveDate) -> String {
        self.date(Message::MonthOfYear, date)
    }

    /// `December 2026`, or `December 2026 to January 2027`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.months(day(11, 1), day(12, 31)), "November 2026 to December 2026");
    /// ```
    pub fn months(self, first: NaiveDate, last: NaiveDate) -> String {
        use super::words;
        match (self.month(first), self.month(last)) {
            (one, same) if one == same => one,
            (from, to) => {
                self.fill(Message::MonthsBetween, &[("from", words(&from)), ("to", words(&to))])
            }
        }
    }

    /// An hour as the United Nations prints it: `10 a.m.`, `10 heures`.
    ///
    /// ```
    /// use chrono::NaiveTime;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let ten = NaiveTime::from_hms_opt(10, 0, 0).unwrap();
    /// let time = |language| Catalogue::of(language, Isolation::Off).time(ten);
    /// assert_eq!(time(Language::En), "10 a.m.");
    /// assert_eq!(time(Language::Zh), "上午10时");
    /// ```
    pub fn time(self, time: NaiveTime) -> String {
        let half = match (time.hour(), time.minute()) {
            (12, 0) => "noon",
            (..12, _) => "am",
            _ => "pm",
        };
        let hour12 = ((time.hour() + 11) % 12 + 1).to_string();
        let (hour, minutes) = (time.hour().to_string(), format!("{:02}", time.minute()));
        self.chosen(
            Message::TimeOfDay,
            &[("minute", i64::from(time.minute()))],
            &[("half", half), ("hour", &hour), ("hour12", &hour12), ("minutes", &minutes)],
        )
    }
}

/// The text with its first letter as a capital, for the head of a column or a heading.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text with its first letter as a small one.
pub(crate) fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
