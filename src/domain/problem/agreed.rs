//! The programme that a problem is compared with: the one that was published, or the plan as it
//! stood before a question was asked.

use super::Problem;
use crate::base::calendar::Moment;
use crate::base::calendar::Session;
use crate::domain::draft::Draft;
use crate::domain::problem::{Schedule, When};

/// How much it matters that items stay where they were agreed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nearness {
    /// Among the programmes that cost the least, one that moves the fewest agreed items, and those
    /// by the fewest days: for a question that is asked of a plan.
    #[default]
    AmongCheapest,
    /// Of all programmes one that moves the fewest agreed items, and those by the fewest days; the
    /// points decide only between such: for re-planning what was published.
    BeforePoints,
}

impl Problem {
    /// Says where a programme has the items, so that solving can stay near to it.
    ///
    /// Items that the programme does not have are not agreed; rows that name no item are left out.
    pub fn agree(&mut self, draft: &Draft, nearness: Nearness) {
        let schedule = Schedule::new(self, draft);
        let agreed: Vec<Option<Moment>> =
            (0..self.items.len()).map(|item| schedule.when(item).map(When::moment)).collect();
        for (item, agreed) in self.items.iter_mut().zip(agreed) {
            item.agreed = agreed;
        }
        self.nearness = nearness;
        self.weigh_moves();
    }

    /// Makes the move of an item outweigh the days of all moves, in the horizon as it is now.
    pub(crate) fn weigh_moves(&mut self) {
        self.move_weight = 1 + self.most_days_moved();
    }

    /// No programme moves all agreed items together by more days than this.
    fn most_days_moved(&self) -> i64 {
        let dates = self.items.iter().flat_map(|item| {
            let bounds = item.bounds.iter().map(|bound| bound.date);
            bounds.chain(item.fixed_date).chain(item.agreed.map(|at| at.date))
        });
        let dates = dates.chain([self.first, self.last]);
        let (first, last) = dates
            .fold((self.first, self.last), |(first, last), date| (first.min(date), last.max(date)));
        let agreed = self.items.iter().filter(|item| item.agreed.is_some()).count();
        (last - first).num_days().saturating_mul(i64::try_from(agreed).unwrap_or(i64::MAX))
    }

    /// Whether any item is agreed, so that there is something to be near to.
    pub fn has_agreed(&self) -> bool {
        self.items.iter().any(|item| item.agreed.is_some())
    }

    /// The calendar days by which an item at a moment is moved from where it was agreed: 0 for
    /// another session of the same day. `None` where it is not moved, or was not agreed.
    pub fn moved_by(&self, item: usize, at: Moment) -> Option<i64> {
        let agreed = self.items[item].agreed?;
        let days = (at.date - agreed.date).num_days().abs();
        // A programme drawn up by hand may leave the session open.
        let elsewhere =
            |a: Option<Session>, b: Option<Session>| a.is_some() && b.is_some() && a != b;
        (days > 0 || elsewhere(agreed.session, at.session)).then_some(days)
    }
}
