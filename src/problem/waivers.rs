//! Rules that may be waived, each at a price.
//!
//! In a problem with waivers these rules are not asked for: they are left out of the items' bounds,
//! of the leads and of the calendar, and stand here with what it costs to miss them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Lead;
use crate::calendar::{Calendar, Session};
use crate::rules::Moment;

/// Everything that may be waived in a problem.
#[derive(Clone, Debug, Default)]
pub struct Waivers {
    /// By item, the first and last days that it may miss.
    pub bounds: BTreeMap<usize, Vec<WaivedBound>>,
    /// Leads that may fall short, each with its points for each day.
    pub leads: Vec<Lead>,
    /// The calendar as it stands, and the points for each item held where it is closed.
    pub calendar: Option<(Calendar, i64)>,
}

/// A first and a last day that an item may miss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaivedBound {
    /// The first day that costs nothing, where there is one.
    pub first: Option<NaiveDate>,
    /// The last day that costs nothing, where there is one.
    pub last: Option<NaiveDate>,
    /// The session of those days, where it is not free; another one counts as a day.
    pub session: Option<Session>,
    /// Points for each calendar day beyond.
    pub points: i64,
    /// The most that it costs: what dropping the item would.
    pub most: i64,
}

impl Waivers {
    /// Whether nothing may be waived.
    pub fn is_empty(&self) -> bool {
        self.bounds.is_empty() && self.leads.is_empty() && self.calendar.is_none()
    }
}

impl WaivedBound {
    /// Points for standing at a moment.
    pub fn cost(&self, at: Moment) -> i64 {
        let early = self.first.map_or(0, |first| (first - at.date).num_days());
        let late = self.last.map_or(0, |last| (at.date - last).num_days());
        let elsewhere =
            self.session.is_some() && at.session.is_some() && self.session != at.session;
        let days = early.max(late).max(i64::from(elsewhere));
        (days * self.points).min(self.most)
    }
}
