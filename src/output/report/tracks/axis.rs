//! Days across the chart.

use chrono::{Datelike, NaiveDate};

use crate::base::calendar::{days_after, days_before};

/// Where the days begin and end, in units of the chart.
pub(super) const LEFT: f64 = 222.0;
pub(super) const RIGHT: f64 = 804.0;
/// The least distance of two dates on the axis.
const APART: f64 = 56.0;
/// Days of air on either side.
const AIR: u64 = 2;

/// The days from the first to the last across the chart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    first: NaiveDate,
    last: NaiveDate,
}

impl Axis {
    /// The axis that shows all of these days.
    pub(super) fn over(dates: impl Iterator<Item = NaiveDate>) -> Option<Axis> {
        let (mut first, mut last) = (None::<NaiveDate>, None::<NaiveDate>);
        for date in dates {
            first = Some(first.map_or(date, |first| first.min(date)));
            last = Some(last.map_or(date, |last| last.max(date)));
        }
        Some(Axis { first: days_before(first?, AIR), last: days_after(last?, AIR) })
    }

    pub(super) fn days(&self) -> i64 {
        (self.last - self.first).num_days().max(1)
    }

    /// Where a day stands; a day that the axis does not show stands at its end.
    pub(super) fn at(&self, date: NaiveDate) -> f64 {
        let days = (date.clamp(self.first, self.last) - self.first).num_days();
        LEFT + (RIGHT - LEFT) * float(days) / float(self.days())
    }

    /// The Mondays that are named, so far apart that their names do not meet.
    pub(super) fn ticks(&self) -> Vec<NaiveDate> {
        let week = (RIGHT - LEFT) * 7.0 / float(self.days());
        let mut step: u64 = 1;
        while week * float(i64::try_from(step).unwrap_or(i64::MAX)) < APART && step < 1 << 40 {
            step *= 2;
        }
        let to_monday = (7 - u64::from(self.first.weekday().num_days_from_monday())) % 7;
        let mut ticks = Vec::new();
        let mut day = days_after(self.first, to_monday);
        while day <= self.last && ticks.len() < 100 {
            ticks.push(day);
            let next = days_after(day, 7 * step);
            if next <= day {
                break;
            }
            day = next;
        }
        ticks
    }
}

#[expect(clippy::cast_precision_loss, reason = "days on a page, all far below 2^52")]
pub(super) fn float(days: i64) -> f64 {
    days as f64
}
