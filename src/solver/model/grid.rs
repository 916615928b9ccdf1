//! Positions: the slots of the horizon, numbered from its first morning, four a day.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::base::calendar::{Calendar, Session, Slot};
use crate::domain::encoder::Position;
use crate::domain::problem::Problem;
use crate::input::instance::policy::Unit;

/// The positions of a day: one for each session, whether the day has it or not.
pub const SLOTS_A_DAY: i64 = 4;

/// The positions from a morning to the afternoon of its day.
pub const OVER_NOON: Position = 2;

/// The horizon of a problem, with precomputed counts of working days.
#[derive(Clone, Debug)]
pub struct Grid {
    first: NaiveDate,
    /// The dates of the days, stored because they are looked up millions of times.
    dates: Vec<NaiveDate>,
    /// The lunch and evening slots that the calendar opens.
    extra: Arc<BTreeSet<Position>>,
    /// Working days from the first day of the horizon up to and including each day.
    working: Vec<i64>,
}

impl Grid {
    /// Creates the horizon of a problem: from the first to the last date that any item may have.
    pub(crate) fn new(problem: &Problem) -> Grid {
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
        let working = working.collect();
        let mut grid = Grid { first, working, dates, extra: Arc::default() };
        let opened = calendar.opened().filter(|slot| !slot.session.is_ordinary());
        grid.extra = Arc::new(opened.map(|slot| grid.slot(slot)).collect());
        grid
    }

    /// Returns whether a position is a lunch or an evening that the calendar opens.
    pub(crate) fn has_extra(&self, position: Position) -> bool {
        self.extra.contains(&position)
    }

    /// Returns the position after the last: a block there is dropped from the programme and takes
    /// no slot.
    pub(crate) fn dropped(&self) -> Position {
        SLOTS_A_DAY * self.days()
    }

    /// Returns the number of days in the horizon.
    pub(crate) fn days(&self) -> i64 {
        self.working.len() as i64
    }

    /// Returns a position, or the next one if it is a lunch or an evening that its day does not have.
    pub(crate) fn first_from(&self, position: Position) -> Position {
        let is_there = self.session(position).is_ordinary() || self.has_extra(position);
        if is_there { position } else { position + 1 }
    }

    /// Returns the date of a position.
    ///
    /// ```
    /// use horseshoe::solver::model::Windows;
    /// use horseshoe::Rules;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let windows = Windows::new(&problem, &Rules::all()).map_err(|_| "an item has no day")?;
    /// let dates: Vec<_> = (0..8).map(|position| windows.grid.date(position)).collect();
    /// assert_eq!(dates[0], dates[3], "four positions to a day");
    /// assert_eq!(dates[0].succ_opt(), Some(dates[4]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn date(&self, position: Position) -> NaiveDate {
        let day = u64::try_from(self.day(position)).unwrap_or(0);
        let known = usize::try_from(day).ok().and_then(|day| self.dates.get(day));
        if let Some(date) = known {
            return *date;
        }
        self.first.checked_add_days(Days::new(day)).unwrap_or(NaiveDate::MAX)
    }

    /// Returns the session of a position.
    ///
    /// ```
    /// use horseshoe::base::calendar::Session;
    /// use horseshoe::solver::model::Windows;
    /// use horseshoe::Rules;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let windows = Windows::new(&problem, &Rules::all()).map_err(|_| "an item has no day")?;
    /// let day: Vec<Session> = (0..4).map(|position| windows.grid.session(position)).collect();
    /// assert_eq!(day, Session::ALL);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn session(&self, position: Position) -> Session {
        match position.rem_euclid(SLOTS_A_DAY) {
            0 => Session::Morning,
            1 => Session::Lunch,
            2 => Session::Afternoon,
            _ => Session::Evening,
        }
    }

    /// Returns the position of the morning of a date.
    pub(crate) fn morning(&self, date: NaiveDate) -> Position {
        SLOTS_A_DAY * (date - self.first).num_days()
    }

    /// Returns the position of a slot.
    pub(crate) fn slot(&self, slot: Slot) -> Position {
        self.morning(slot.date) + offset(slot.session)
    }

    /// Returns the positions of a day, by its number.
    pub(crate) fn slots_of_day(day: i64) -> std::ops::Range<Position> {
        SLOTS_A_DAY * day..SLOTS_A_DAY * (day + 1)
    }

    /// Returns the date of a day, by its number.
    pub(crate) fn date_of_day(&self, day: i64) -> NaiveDate {
        self.date(SLOTS_A_DAY * day)
    }

    /// Returns the day number of a position, counted from 0.
    pub(crate) fn day(&self, position: Position) -> i64 {
        position.div_euclid(SLOTS_A_DAY)
    }

    /// Returns the working days from the start of the horizon up to and including the position's
    /// day.
    pub(crate) fn working(&self, position: Position) -> i64 {
        let day = self.day(position);
        match usize::try_from(day) {
            Ok(day) if day < self.working.len() => self.working[day],
            Ok(_) => self.working.last().copied().unwrap_or(0),
            Err(_) => 0,
        }
    }

    /// Returns the number of a position's day in a unit: the difference of two positions is the
    /// count between their dates.
    pub(crate) fn count(&self, unit: Unit, position: Position) -> i64 {
        match unit {
            Unit::CalendarDays => self.day(position),
            Unit::WorkingDays => self.working(position),
        }
    }

    /// Returns the first morning that is at least `count` days after a position, counted in a unit.
    pub(crate) fn morning_after(&self, position: Position, count: i64, unit: Unit) -> Position {
        let reached = self.count(unit, position) + count;
        match unit {
            Unit::CalendarDays => SLOTS_A_DAY * reached,
            Unit::WorkingDays => self.morning_of_working_day(reached),
        }
    }

    /// Returns the first morning by which `count` working days of the horizon have begun, or a
    /// position past its end if it has fewer.
    pub(crate) fn morning_of_working_day(&self, count: i64) -> Position {
        SLOTS_A_DAY * self.working.partition_point(|working| *working < count) as i64
    }
}

/// Returns the positions from a morning to a session of its day.
pub(crate) fn offset(session: Session) -> Position {
    match session {
        Session::Morning => 0,
        Session::Lunch => 1,
        Session::Afternoon => OVER_NOON,
        Session::Evening => 3,
    }
}
