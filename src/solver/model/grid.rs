//! Positions: the half days of the horizon, numbered from its first morning.

use chrono::{Days, NaiveDate};

use crate::base::calendar::{Calendar, Session};
use crate::domain::encoder::Position;
use crate::domain::problem::Problem;
use crate::input::instance::policy::Unit;

/// The horizon of a problem, with precomputed counts of working days.
#[derive(Clone, Debug)]
pub struct Grid {
    first: NaiveDate,
    /// The dates of the days, stored because they are looked up millions of times.
    dates: Vec<NaiveDate>,
    /// Working days from the first day of the horizon up to and including each day.
    working: Vec<i64>,
}

impl Grid {
    /// Creates the horizon of a problem: from the first to the last date that any item may have.
    pub fn new(problem: &Problem) -> Grid {
        let mut first = problem.first;
        let mut last = problem.last;
        for item in &problem.items {
            let bounds = item.bounds.iter().map(|bound| bound.date);
            for date in bounds.chain(item.fixed_date) {
                first = first.min(date);
                last = last.max(date);
            }
        }
        Grid::between(&problem.calendar, first, last)
    }

    fn between(calendar: &Calendar, first: NaiveDate, last: NaiveDate) -> Grid {
        let dates: Vec<NaiveDate> = crate::base::calendar::days_between(first, last).collect();
        let mut count = 0;
        let working = dates.iter().map(|day| {
            count += i64::from(calendar.is_working_day(*day));
            count
        });
        Grid { first, working: working.collect(), dates }
    }

    /// Returns the position after the last: a block there is dropped from the programme and takes
    /// no slot.
    pub fn dropped(&self) -> Position {
        2 * self.days()
    }

    /// Returns the number of days in the horizon.
    pub fn days(&self) -> i64 {
        self.working.len() as i64
    }

    /// Returns the date of a position.
    pub fn date(&self, position: Position) -> NaiveDate {
        let day = u64::try_from(self.day(position)).unwrap_or(0);
        let known = usize::try_from(day).ok().and_then(|day| self.dates.get(day));
        if let Some(date) = known {
            return *date;
        }
        self.first.checked_add_days(Days::new(day)).unwrap_or(NaiveDate::MAX)
    }

    /// Returns the session of a position.
    pub fn session(&self, position: Position) -> Session {
        if position.rem_euclid(2) == 0 { Session::Morning } else { Session::Afternoon }
    }

    /// Returns the position of the morning of a date.
    pub fn morning(&self, date: NaiveDate) -> Position {
        2 * (date - self.first).num_days()
    }

    /// Returns the day number of a position, counted from 0.
    pub fn day(&self, position: Position) -> i64 {
        position.div_euclid(2)
    }

    /// Returns the working days from the start of the horizon up to and including the position's
    /// day.
    pub fn working(&self, position: Position) -> i64 {
        let day = self.day(position);
        match usize::try_from(day) {
            Ok(day) if day < self.working.len() => self.working[day],
            Ok(_) => self.working.last().copied().unwrap_or(0),
            Err(_) => 0,
        }
    }

    /// Returns the count of days at a position in a unit: [`day`](Grid::day) or
    /// [`working`](Grid::working).
    pub(super) fn count(&self, unit: Unit, position: Position) -> i64 {
        match unit {
            Unit::CalendarDays => self.day(position),
            Unit::WorkingDays => self.working(position),
        }
    }

    /// Returns the first morning by which `count` working days of the horizon have begun, or a
    /// position past its end if it has fewer.
    pub fn morning_of_working_day(&self, count: i64) -> Position {
        2 * self.working.partition_point(|working| *working < count) as i64
    }
}
