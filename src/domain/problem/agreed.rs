//! The baseline programme of a problem: the published one, or the plan before a question was asked.

use chrono::NaiveTime;

use super::Problem;
use crate::base::calendar::Moment;
use crate::base::calendar::Session;
use crate::domain::draft::Draft;
use crate::domain::problem::{Schedule, When};

/// The priority of keeping items where the baseline has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stability {
    /// Among the cheapest programmes, selects one that moves the fewest baseline items, and those
    /// by the fewest days. Questions about a plan use this.
    #[default]
    AmongCheapest,
    /// Among all programmes, selects those that move the fewest baseline items, and those by the
    /// fewest days; points decide only between these. Re-planning a published programme uses this.
    BeforePoints,
}

impl Problem {
    /// Sets the baseline, so that solving can stay near to it.
    ///
    /// Items that the programme does not have get no baseline; rows that name no item are ignored.
    ///
    /// ```
    /// use horseshoe::domain::problem::Stability;
    /// use horseshoe::{Draft, Options, Outcome, Rules, solve};
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let mut problem = Problem::new(&instance)?;
    ///
    /// let agreed = Draft::of_bytes("agreed.csv", b"date,session,id\n2027-01-26,afternoon,libya\n".into())?;
    /// problem.agree(&agreed, Stability::BeforePoints);
    /// let Outcome::Solved(solved) = solve(&problem, &Rules::all(), &Options::default())? else {
    ///     panic!("January 2027 has a programme")
    /// };
    /// let briefing = solved.entries.iter().find(|entry| entry.id == "libya").ok_or("no such entry")?;
    /// assert_eq!(briefing.date, agreed.rows[0].date, "no other day is worth a move");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn agree(&mut self, draft: &Draft, stability: Stability) {
        let schedule = Schedule::new(self, draft);
        self.question.baseline =
            (0..self.items.len()).map(|item| schedule.when(item).map(When::moment)).collect();
        let hours = |item| schedule.when(item).and_then(|when| when.start.zip(when.end));
        self.question.baseline_hours = (0..self.items.len()).map(hours).collect();
        self.question.stability = stability;
        self.weigh_moves();
    }

    /// Sets the weight of a move above the days of all moves, for the current horizon.
    pub(crate) fn weigh_moves(&mut self) {
        self.question.move_weight = 1 + self.most_days_moved();
    }

    /// Returns an upper bound on the days by which all baseline items can move together.
    fn most_days_moved(&self) -> i64 {
        let dates = self.items.iter().flat_map(|item| {
            let bounds = item.bounds.iter().map(|bound| bound.date);
            bounds.chain(item.fixed_date)
        });
        let agreed = self.question.baseline.iter().flatten();
        let dates = dates.chain(agreed.map(|at| at.date)).chain([self.first, self.last]);
        let (first, last) = dates
            .fold((self.first, self.last), |(first, last), date| (first.min(date), last.max(date)));
        let agreed = self.question.baseline.iter().flatten().count();
        (last - first).num_days().saturating_mul(i64::try_from(agreed).unwrap_or(i64::MAX))
    }

    /// Returns whether any item has a baseline.
    pub(crate) fn has_agreed(&self) -> bool {
        self.question.baseline.iter().any(Option::is_some)
    }

    /// Returns the moment of an item in the baseline, if it has one.
    ///
    /// ```
    /// use horseshoe::base::calendar::Session;
    /// use horseshoe::domain::problem::Stability;
    /// use horseshoe::Draft;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let mut problem = Problem::new(&instance)?;
    ///
    /// let libya = problem.item("libya").ok_or("no such item")?;
    /// assert_eq!(problem.agreed(libya), None);
    /// let agreed = Draft::of_bytes("agreed.csv", b"date,session,id\n2027-01-25,morning,libya\n".into())?;
    /// problem.agree(&agreed, Stability::AmongCheapest);
    /// assert_eq!(problem.agreed(libya).and_then(|at| at.session), Some(Session::Morning));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn agreed(&self, item: usize) -> Option<Moment> {
        self.question.baseline.get(item).copied().flatten()
    }

    /// Returns the start and the end of an item in the baseline, if it states both.
    pub(crate) fn agreed_hours(&self, item: usize) -> Option<(NaiveTime, NaiveTime)> {
        self.question.baseline_hours.get(item).copied().flatten()
    }

    /// Returns the calendar days from an item's baseline to a moment: 0 for another session of the
    /// same day; `None` if the item is not moved or has no baseline.
    pub(crate) fn moved_by(&self, item: usize, at: Moment) -> Option<i64> {
        let agreed = self.agreed(item)?;
        let days = (at.date - agreed.date).num_days().abs();
        // A programme drawn up by hand may leave the session open.
        let elsewhere =
            |a: Option<Session>, b: Option<Session>| a.is_some() && b.is_some() && a != b;
        (days > 0 || elsewhere(agreed.session, at.session)).then_some(days)
    }
}
