//! The totals of the answers.

use super::{Backtest, Could, Kept, MonthAnswer, Outcome, RenewalAnswer, Unknown, Verdict};
use crate::base::stats::{Bootstrap, Distribution, Paired, Share};

/// A count over the cases with a known answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The share of the cases with a known answer.
    pub share: Share,
    /// The number of cases without a known answer.
    pub not_known: u64,
}

impl Tally {
    fn count(&mut self, holds: Option<bool>) {
        match holds {
            Some(holds) => {
                self.share = self.share + Share { count: holds.into(), of: 1 };
            }
            None => self.not_known += 1,
        }
    }
}

/// The totals of some renewals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The number of renewals.
    pub renewals: u64,
    /// The first lead, from the report to the TCC meeting, kept as held.
    pub first: Tally,
    /// The second lead, from the TCC meeting to the consultations, kept as held.
    pub second: Tally,
    /// Both kept, among the renewals for which both are known. Of the others, one lead may be known
    /// to be missed but never both to be kept, so including them would bias against the leads.
    pub both: Tally,
    /// Both could have been kept by the end of the mandate, given the report.
    pub could: Tally,
    /// Both could have been kept with the adoption no later than it was.
    pub could_by_adoption: Tally,
    /// Both could have been kept by the dates of the chain alone, without other business.
    pub could_by_dates: Tally,
    /// By how many days the reports that came too late were needed earlier.
    pub earlier: Distribution,
    /// The reports that no number of days would have made early enough.
    pub never: u64,
}

impl Totals {
    /// Counts some renewals.
    ///
    /// ```
    /// use horseshoe::research::backtest::Totals;
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::input::record::Record;
    /// # use horseshoe::research::backtest::{Asked, backtest, months};
    /// # use horseshoe::{Options, Policy};
    /// # let record = Record::built_in()?;
    /// # let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
    /// # let asked = Asked::new(&Policy::guideline())?;
    /// # let asked_months = months(&record, june, june);
    /// # let answers = backtest(&record, &asked, &asked_months, &Options::default(), &Batch::unwatched());
    ///
    /// let undof = Totals::of(answers.renewals().filter(|renewal| renewal.chain.mission == "UNDOF"));
    /// assert_eq!((undof.renewals, undof.first.share.count), (1, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of<'a>(renewals: impl IntoIterator<Item = &'a RenewalAnswer>) -> Totals {
        let mut totals = Totals::default();
        for renewal in renewals {
            totals.renewals += 1;
            totals.first.count(kept(renewal.held[0].kept));
            totals.second.count(kept(renewal.held[1].kept));
            let is_full = renewal.held.iter().all(|lead| lead.kept != Kept::NotKnown);
            totals.both.count(kept(renewal.kept()).filter(|_| is_full));
            totals.could.count(holds(renewal.could.verdict()));
            totals.could_by_adoption.count(holds(renewal.could_by_adoption));
            totals.could_by_dates.count(holds(renewal.could_by_dates()));
            match renewal.could {
                Could::No { earlier: Some(days) } => totals.earlier.add(days),
                Could::No { earlier: None } => totals.never += 1,
                Could::Yes | Could::NotKnown(_) => {}
            }
        }
        totals
    }
}

fn kept(kept: Kept) -> Option<bool> {
    match kept {
        Kept::Yes => Some(true),
        Kept::No => Some(false),
        Kept::NotKnown | Kept::NotAsked => None,
    }
}

fn holds(verdict: Verdict) -> Option<bool> {
    match verdict {
        Verdict::Yes => Some(true),
        Verdict::No => Some(false),
        Verdict::NotKnown(_) => None,
    }
}

impl RenewalAnswer {
    /// Returns whether the leads could have been kept by the dates of the chain alone, without
    /// other business.
    pub(crate) fn could_by_dates(&self) -> Verdict {
        match (self.could, self.earlier_by_dates) {
            (Could::NotKnown(why), _) if why != Unknown::Business => Verdict::NotKnown(why),
            (_, Some(0)) => Verdict::Yes,
            _ => Verdict::No,
        }
    }
}

/// The price of the leads in the months of a backtest: the least points with them minus the least
/// points without, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// The months in which every tested report was in time, as held.
    pub as_held: Option<Paired>,
    /// The months in which some report had to come earlier.
    pub earlier: Option<Paired>,
}

impl Price {
    /// Computes the price of the leads in the months with known other business and with both
    /// figures proved.
    ///
    /// ```
    /// use horseshoe::research::backtest::Price;
    ///
    /// let nothing = Price::of([]);
    /// assert!(nothing.as_held.is_none() && nothing.earlier.is_none(), "no month is counted");
    /// ```
    pub fn of<'a>(months: impl IntoIterator<Item = &'a MonthAnswer>) -> Price {
        let (mut as_held, mut earlier) = (Vec::new(), Vec::new());
        for month in months {
            let Some(proposed) = month.outcome.proposed() else { continue };
            if proposed.price().is_none() || !month.business.unrecorded.is_empty() {
                continue;
            }
            let pair = (proposed.points.least as f64, proposed.points_without.least as f64);
            if proposed.reports_earlier { &mut earlier } else { &mut as_held }.push(pair);
        }
        let paired = |pairs: Vec<(f64, f64)>| Paired::new(&pairs, &Bootstrap::default());
        Price { as_held: paired(as_held), earlier: paired(earlier) }
    }
}

impl Backtest {
    /// Returns the totals of all renewals.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::input::record::Record;
    /// # use horseshoe::research::backtest::{Asked, backtest, months};
    /// # use horseshoe::{Options, Policy};
    /// # let record = Record::built_in()?;
    /// # let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
    /// # let asked = Asked::new(&Policy::guideline())?;
    /// # let asked_months = months(&record, june, june);
    /// # let answers = backtest(&record, &asked, &asked_months, &Options::default(), &Batch::unwatched());
    /// let totals = answers.totals();
    /// assert_eq!(totals.first.share.to_string(), "67% (2 of 3)", "more than a week after the report");
    /// assert_eq!(totals.second.not_known, 3, "the days of the consultations");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn totals(&self) -> Totals {
        Totals::of(self.renewals())
    }

    /// Returns the price of the leads in all months.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::input::record::Record;
    /// # use horseshoe::research::backtest::{Asked, backtest, months};
    /// # use horseshoe::{Options, Policy};
    /// # let record = Record::built_in()?;
    /// # let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
    /// # let asked = Asked::new(&Policy::guideline())?;
    /// # let asked_months = months(&record, june, june);
    /// # let answers = backtest(&record, &asked, &asked_months, &Options::default(), &Batch::unwatched());
    /// let price = answers.price().as_held.ok_or("no month is counted")?;
    /// assert_eq!((price.pairs, price.mean), (1, 27.0), "points more than without the leads");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn price(&self) -> Price {
        Price::of(&self.months)
    }

    /// Returns how many months have a programme, and how many of those have every report as held.
    pub(crate) fn months_proposed(&self) -> (usize, usize) {
        let proposed: Vec<_> =
            self.months.iter().filter_map(|month| month.outcome.proposed()).collect();
        let as_held = proposed.iter().filter(|proposed| !proposed.reports_earlier).count();
        (proposed.len(), as_held)
    }

    /// Returns the number of months whose programme and least points are all proved.
    pub(crate) fn months_proved(&self) -> usize {
        let proposed = self.months.iter().filter_map(|month| month.outcome.proposed());
        proposed.filter(|proposed| proposed.is_proved()).count()
    }

    /// Returns the number of months in which each renewal by itself could have kept the leads,
    /// perhaps with an earlier report, but not all of them together.
    pub(crate) fn months_not_together(&self) -> usize {
        let is_one = |outcome: &Outcome| matches!(outcome, Outcome::NotTogether);
        self.months.iter().filter(|month| is_one(&month.outcome)).count()
    }
}
