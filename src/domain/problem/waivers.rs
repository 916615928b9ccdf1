//! Rules that may be waived, each at a price.
//!
//! A problem with waivers still states what its rows say of each item. What stands here is not asked
//! for: it lifts the day to which an item is fixed and the item's bounds, stands in place of the hard
//! leads and of the closed days, and says what it costs to miss each of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Bound, Lead, Problem};
use crate::base::calendar::Moment;
use crate::base::calendar::{Calendar, Session};

/// Everything that may be waived in a problem.
#[derive(Clone, Debug, Default)]
pub struct Waivers {
    /// By item, the first and last days that it may miss. They lift the item's fixed day and every
    /// bound of it but those that [cannot be waived](super::BoundKind::is_never_waived).
    pub bounds: BTreeMap<usize, Vec<WaivedBound>>,
    /// Items that may be dropped from the programme. What is held in one piece is dropped in one piece.
    pub droppable: BTreeSet<usize>,
    /// Points for each item that is dropped.
    pub dropped: i64,
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
    /// The most that it costs: no more than dropping the item.
    pub most: i64,
}

impl Waivers {
    /// Whether nothing may be waived.
    pub fn is_empty(&self) -> bool {
        self.bounds.is_empty()
            && self.droppable.is_empty()
            && self.leads.is_empty()
            && self.calendar.is_none()
    }

    /// Whether an item may stand on another day than the one to which it is fixed.
    pub fn lift_fixed_day(&self, item: usize) -> bool {
        self.bounds.contains_key(&item)
    }
}

impl Problem {
    /// The bounds that an item has to keep: all that no waiver lifts.
    pub fn binding_bounds(&self, item: usize) -> impl Iterator<Item = &Bound> {
        let is_waived = self.waivers.bounds.contains_key(&item);
        let bounds = self.items[item].bounds.iter();
        bounds.filter(move |bound| !is_waived || bound.kind.is_never_waived())
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
