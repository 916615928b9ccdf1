//! Rules that may be waived, each at a price.
//!
//! A problem with waivers keeps the statements of its rows. The waivers listed here relax them:
//! they lift the fixed day and the bounds of an item, replace the hard leads and the closed days,
//! and set the price of missing each.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Bound, Lead, Problem};
use crate::base::calendar::Moment;
use crate::base::calendar::{Calendar, Session};

/// All waivers of a problem.
#[derive(Clone, Debug, Default)]
pub struct Waivers {
    /// The first and last days that an item may miss, by item. They lift the item's fixed day and
    /// all its bounds except the day of a re-planning and the first and last day of the months covered.
    pub bounds: BTreeMap<usize, Vec<WaivedBound>>,
    /// The items that may be dropped from the programme. Items held together are dropped together.
    pub droppable: BTreeSet<usize>,
    /// The points for each dropped item.
    pub dropped: i64,
    /// The leads that may fall short, with their points for each day.
    pub leads: Vec<Lead>,
    /// The pairs of items whose order may be broken, the earlier one first.
    pub order: BTreeSet<(usize, usize)>,
    /// The items that need not be held straight after the one that they directly follow.
    pub apart: BTreeSet<usize>,
    /// The pairs of meetings that may be held at once, as their rows state.
    pub overlaps: BTreeSet<(usize, usize)>,
    /// The documents that may be issued on no working day.
    pub any_day: BTreeSet<usize>,
    /// The original calendar, and the points for each item held where it is closed.
    pub calendar: Option<(Calendar, i64)>,
}

/// The first and last days of an item that it may miss at a price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaivedBound {
    /// The first day that costs nothing, if there is one.
    pub first: Option<NaiveDate>,
    /// The last day that costs nothing, if there is one.
    pub last: Option<NaiveDate>,
    /// The session on those days, if it is not free; another session counts as one day.
    pub session: Option<Session>,
    /// The points for each calendar day beyond.
    pub points: i64,
    /// The greatest cost, at most that of dropping the item.
    pub most: i64,
}

impl Waivers {
    /// Returns whether nothing may be waived.
    ///
    /// ```
    /// use horseshoe::domain::problem::Waivers;
    ///
    /// let mut waivers = Waivers::default();
    /// assert!(waivers.is_empty());
    /// waivers.droppable.insert(3);
    /// assert!(!waivers.is_empty(), "the item of index 3 may be dropped");
    /// ```
    pub fn is_empty(&self) -> bool {
        self.bounds.is_empty()
            && self.droppable.is_empty()
            && self.leads.is_empty()
            && self.order.is_empty()
            && self.apart.is_empty()
            && self.overlaps.is_empty()
            && self.any_day.is_empty()
            && self.calendar.is_none()
    }

    /// Returns whether an item may be on another day than its fixed day.
    pub(crate) fn lift_fixed_day(&self, item: usize) -> bool {
        self.bounds.contains_key(&item)
    }
}

impl Problem {
    /// Returns the bounds that an item must keep: those that no waiver lifts. What has been held keeps
    /// none.
    pub(crate) fn binding_bounds(&self, item: usize) -> impl Iterator<Item = &Bound> {
        let is_waived = self.question.waivers.bounds.contains_key(&item);
        let own = &self.items[item];
        let bounds = own.bounds.iter().filter(|_| own.held().is_none());
        bounds.filter(move |bound| !is_waived || bound.kind.is_never_waived())
    }
}

impl WaivedBound {
    /// Returns the points for a moment.
    pub(crate) fn cost(&self, at: Moment) -> i64 {
        let early = self.first.map_or(0, |first| (first - at.date).num_days());
        let late = self.last.map_or(0, |last| (at.date - last).num_days());
        let elsewhere =
            self.session.is_some() && at.session.is_some() && self.session != at.session;
        let days = early.max(late).max(i64::from(elsewhere));
        (days * self.points).min(self.most)
    }
}
