//! The answers of a backtest: for a month, and for each of its renewals.

use chrono::NaiveDate;
use serde::Serialize;

use super::feasibility::{Could, Unknown, Verdict};
use super::held::{HeldLead, Kept};
use super::month::Planned;
use super::moves::Move;
use crate::base::calendar::days_before;
use crate::domain::conclusion::Conclusion;
use crate::domain::programme::{Programme, ProofStatus};
use crate::input::record::HeldChain;

/// The answer for a month.
#[derive(Clone, Debug)]
pub struct MonthAnswer {
    /// The first day of the month.
    pub month: NaiveDate,
    /// Its renewals, in the order of the record.
    pub renewals: Vec<RenewalAnswer>,
    /// The Council's other business on the days on which the renewals' meetings could be.
    pub business: Business,
    /// The outcome of planning all its renewals together.
    pub outcome: Outcome,
}

/// The representation of the Council's other business.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Business {
    /// The number of meetings that stay on their real days.
    pub meetings: usize,
    /// The ids of meetings that are left out because the Council does not sit when they were held:
    /// on weekends and official holidays.
    pub left_out: Vec<String>,
    /// The days whose meetings are assumed to be shorter than usual, because together they exceeded
    /// two sessions.
    pub reduced: Vec<ReducedDay>,
    /// The first days of the months without a meeting in the record.
    pub unrecorded: Vec<NaiveDate>,
}

/// A day whose meetings, at their usual lengths, exceeded two sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReducedDay {
    /// The day.
    pub date: NaiveDate,
    /// The number of meetings that it held.
    pub meetings: usize,
    /// The share of its usual minutes given to the other business, in whole per cent, rounded down.
    pub percent: u32,
}

/// The outcome of planning a month's renewals together.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// A programme in which all of them keep the leads, with each report issued on its real day or
    /// on the day on which it was needed.
    Proposed(Box<Proposed>),
    /// Each renewal has a programme by itself, but all of them together have none.
    NotTogether,
    /// No renewal of the month can be tested: the record does not have their reports, or no report
    /// would have been early enough.
    NothingToAsk,
    /// The time limit was reached first.
    Stopped,
    /// The solver failed.
    Failed {
        /// The solver's message.
        message: String,
    },
    /// The backtest was stopped before its turn.
    NotRun,
}

impl Outcome {
    /// The word that the files use.
    ///
    /// ```
    /// use horseshoe::research::backtest::Outcome;
    ///
    /// assert_eq!(Outcome::NothingToAsk.as_str(), "nothing_to_ask");
    /// ```
    pub fn as_str(&self) -> &'static str {
        match (self, self.conclusion()) {
            (Outcome::Proposed(_), _) => "proposed",
            (Outcome::NotTogether, _) => "not_together",
            (_, None) => "nothing_to_ask",
            (_, Some(conclusion)) => conclusion.as_str(),
        }
    }

    /// Returns how the question of the month ended; `None` if there was nothing to ask.
    ///
    /// ```
    /// use horseshoe::domain::conclusion::Conclusion;
    /// use horseshoe::research::backtest::Outcome;
    ///
    /// assert_eq!(Outcome::NotTogether.conclusion(), Some(Conclusion::Infeasible));
    /// assert_eq!(Outcome::NothingToAsk.conclusion(), None);
    /// ```
    pub fn conclusion(&self) -> Option<Conclusion> {
        match self {
            Outcome::Proposed(proposed) => Some(proposed.programme.status.into()),
            Outcome::NotTogether => Some(Conclusion::Infeasible),
            Outcome::NothingToAsk => None,
            Outcome::Stopped => Some(Conclusion::Stopped),
            Outcome::Failed { .. } => Some(Conclusion::Failed),
            Outcome::NotRun => Some(Conclusion::NotRun),
        }
    }

    /// Returns the solver's message, if it failed.
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
    /// assert!(answers.months.iter().all(|month| month.outcome.message().is_none()), "nothing failed");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn message(&self) -> Option<&str> {
        match self {
            Outcome::Failed { message } => Some(message),
            _ => None,
        }
    }

    /// Returns the programme, if there is one.
    pub(crate) fn proposed(&self) -> Option<&Proposed> {
        match self {
            Outcome::Proposed(proposed) => Some(proposed),
            _ => None,
        }
    }
}

/// A month in which the leads are kept.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The programme that moves the fewest meetings from their real days, then by the fewest days,
    /// then at the fewest points: proved, and checked against every rule.
    pub programme: Programme,
    /// Whether some report is dated earlier than its real date.
    pub reports_earlier: bool,
    /// The least points of any programme that keeps the leads, and whether that is proved.
    pub points: Points,
    /// The least points of any programme of the same month without them.
    pub points_without: Points,
}

impl Proposed {
    /// Returns whether it is proved that no programme is nearer to the real one, or as near for
    /// fewer points, and that the least points are minimal.
    ///
    /// ```
    /// use horseshoe::research::backtest::Outcome;
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
    /// let Outcome::Proposed(proposed) = &answers.months[0].outcome else { panic!("a programme") };
    /// assert!(proposed.is_proved());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_proved(&self) -> bool {
        self.programme.status == ProofStatus::Optimal && self.price().is_some()
    }

    /// Returns the price of the leads: the extra points over a programme without them. `None` if
    /// either is not proved.
    ///
    /// ```
    /// use horseshoe::research::backtest::Outcome;
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
    /// let Outcome::Proposed(proposed) = &answers.months[0].outcome else { panic!("a programme") };
    /// assert_eq!(proposed.price(), Some(27), "79 points with the leads, 52 without them");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn price(&self) -> Option<i64> {
        let both = self.points.is_proved && self.points_without.is_proved;
        both.then_some(self.points.least - self.points_without.least)
    }
}

/// The least points found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Points {
    /// Points.
    pub least: i64,
    /// Whether the points are proved minimal.
    pub is_proved: bool,
}

/// The answer for a renewal.
#[derive(Clone, Debug)]
pub struct RenewalAnswer {
    /// The renewal, as held.
    pub chain: HeldChain,
    /// Its two leads as held, in chain order.
    pub held: [HeldLead; 2],
    /// Whether they could have been kept with the mandate renewed by its last day.
    pub could: Could,
    /// Whether they could have been kept with the adoption no later than it was.
    pub could_by_adoption: Verdict,
    /// By how many days the report was needed earlier if the Council had had no other business;
    /// `None` if that was not tested, or no earlier report would have been enough.
    pub earlier_by_dates: Option<i64>,
    /// Whether the record covers the other business of every month in which its meetings could be.
    pub business_known: bool,
    /// The moves in the month's programme; empty if there is none.
    pub moves: Vec<Move>,
}

impl RenewalAnswer {
    /// Returns whether both leads were kept as held.
    ///
    /// ```
    /// use horseshoe::research::backtest::Kept;
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
    /// // Seven days between the report and the TCC meeting are not more than a week.
    /// let unficyp = answers.renewals().find(|own| own.chain.id == "UNFICYP-1930").ok_or("none")?;
    /// assert_eq!(unficyp.kept(), Kept::No);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn kept(&self) -> Kept {
        self.held[0].kept.and(self.held[1].kept)
    }

    /// Returns the renewal with its report on the real day, or on the day on which it was needed;
    /// `None` if that is not known, or no day was early enough.
    ///
    /// A renewal that cannot be tested keeps its meetings in place.
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
    /// let planned: Vec<_> = answers.renewals().filter_map(|renewal| renewal.planned()).collect();
    /// assert_eq!(planned.len(), 3);
    /// assert!(planned.iter().all(|own| Some(own.report) == own.chain.report), "the real days");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn planned(&self) -> Option<Planned<'_>> {
        let report = self.chain.report?;
        let earlier = match self.could {
            Could::Yes | Could::NotKnown(Unknown::Business) => 0,
            Could::No { earlier } => earlier?,
            Could::NotKnown(_) => return None,
        };
        let report = days_before(report, u64::try_from(earlier).unwrap_or(0));
        Some(Planned { chain: &self.chain, report, keeps_adoption: false })
    }
}
