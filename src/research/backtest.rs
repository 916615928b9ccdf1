//! Tests the record against a policy. For each month, determines whether the leads were kept,
//! whether they could have been, how many days earlier a report was needed, and what would have
//! moved.
//!
//! A month consists of the renewals adopted in it. Each is first tested by itself: its own meetings
//! are free, and everything else stays on its real day. Then all of them are planned together, as
//! near to the real programme as the leads allow.

mod answer;
mod business;
mod day;
mod feasibility;
mod files;
mod held;
mod json;
mod month;
mod moves;
mod query;
mod table;
mod totals;
mod words;

pub use answer::{Business, MonthAnswer, Outcome, Points, Proposed, ReducedDay, RenewalAnswer};
pub use feasibility::{Could, Unknown, Verdict};
pub use files::{write_all, write_instances};
pub use held::{HeldLead, Kept};
pub use month::{Month, Planned, instance, months};
pub use moves::Move;
pub use table::document;
pub(crate) use table::{months_to_csv, to_csv};
pub use totals::{Price, Tally, Totals};

use chrono::NaiveDate;

use crate::base::batch::Batch;
use crate::domain::conclusion::Conclusion;
use crate::domain::rules::Rules;
use crate::input::instance::Policy;
use crate::input::instance::policy::{LeadRule, Strength};
use crate::input::record::{REPORT_TO_TCC, Record, TCC_TO_CONSULTATIONS};
use crate::solver::Options;

/// Both leads, under their names in policies, in chain order.
pub const LEADS: [&str; 2] = [REPORT_TO_TCC, TCC_TO_CONSULTATIONS];

/// The result of a backtest.
#[derive(Clone, Debug)]
pub struct Backtest {
    /// The record's directory, as the user gave it.
    pub record: String,
    /// The policy's name.
    pub policy: String,
    /// The two leads as the policy states them; `None` for one that it does not require.
    pub leads: [Option<LeadRule>; 2],
    /// The minutes of consultations assumed on every day; 0 for none.
    pub assumed_consultations: u32,
    /// The answers, month by month.
    pub months: Vec<MonthAnswer>,
}

impl Backtest {
    /// Returns whether every month was answered: none was left out, timed out or failed.
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
    /// assert!(answers.is_complete());
    /// let batch = Batch::unwatched();
    /// batch.cancel().cancel();
    /// let none = backtest(&record, &asked, &asked_months, &Options::default(), &batch);
    /// assert!(!none.is_complete());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_complete(&self) -> bool {
        let mut asked = self.months.iter().filter_map(|month| month.outcome.conclusion());
        asked.all(Conclusion::is_answer)
    }

    /// Iterates over the renewals of all months, in order.
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
    /// let missions: Vec<&str> = answers.renewals().map(|own| own.chain.mission.as_str()).collect();
    /// assert!(missions.contains(&"UNDOF"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn renewals(&self) -> impl Iterator<Item = &RenewalAnswer> {
        self.months.iter().flat_map(|month| &month.renewals)
    }
}

/// The policy requires neither lead, so there is nothing to test.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the policy `{policy}` requires no lead between the report, the TCC meeting and the \
     consultations, so there is nothing to test the record against; guideline, one-week and \
     preferred do"
)]
pub struct NoLeads {
    /// The policy's name.
    pub policy: String,
}

/// A policy prepared for a backtest.
///
/// The question is whether the leads could have been kept, so even a soft lead becomes hard here.
/// The other wishes keep their points.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The policy with the leads.
    pub with: Policy,
    /// The policy without them: only the order of the chain.
    pub without: Policy,
    /// The minutes of consultations assumed on every day on which the Council sits, in addition to
    /// the record and as far as the day has room for them; 0 for none.
    pub consultations: u32,
}

impl Asked {
    /// Prepares a policy: once with its leads hard, and once without them.
    ///
    /// # Errors
    ///
    /// The policy requires neither lead.
    ///
    /// ```
    /// use horseshoe::research::backtest::Asked;
    /// use horseshoe::input::instance::Policy;
    /// use horseshoe::input::instance::policy::Strength;
    /// let asked = Asked::new(&Policy::named("preferred").unwrap()).unwrap();
    /// assert_eq!(asked.with.leads["report -> tcc_meeting"].strength, Strength::Hard);
    /// assert_eq!(asked.without.leads["report -> tcc_meeting"].strength, Strength::None);
    /// assert!(Asked::new(&Policy::named("practice").unwrap()).is_err());
    /// ```
    pub fn new(policy: &Policy) -> Result<Asked, NoLeads> {
        let asked = Asked {
            with: with_strength(policy, Strength::Hard),
            without: with_strength(policy, Strength::None),
            consultations: 0,
        };
        match asked.leads() {
            [None, None] => Err(NoLeads { policy: policy.name.clone() }),
            _ => Ok(asked),
        }
    }

    /// Assumes consultations of this many minutes on every day on which the Council sits. The
    /// record has hardly any, so its days look emptier than they were.
    ///
    /// ```
    /// use horseshoe::Policy;
    /// use horseshoe::research::backtest::Asked;
    ///
    /// let busier = Asked::new(&Policy::guideline())?.assuming_consultations(90);
    /// assert_eq!(busier.consultations, 90);
    /// # Ok::<(), horseshoe::research::backtest::NoLeads>(())
    /// ```
    #[must_use]
    pub fn assuming_consultations(self, minutes: u32) -> Asked {
        Asked { consultations: minutes, ..self }
    }

    /// Returns the two leads as required.
    ///
    /// ```
    /// use horseshoe::Policy;
    /// use horseshoe::research::backtest::Asked;
    ///
    /// let [first, second] = Asked::new(&Policy::guideline())?.leads();
    /// assert_eq!(first.map(|lead| lead.days()), Some(8));
    /// assert!(second.is_some());
    /// # Ok::<(), horseshoe::research::backtest::NoLeads>(())
    /// ```
    pub fn leads(&self) -> [Option<LeadRule>; 2] {
        LEADS.map(|key| {
            let rule = self.with.leads.get(key)?;
            (rule.strength == Strength::Hard).then(|| rule.clone())
        })
    }
}

/// Returns the policy with both leads of one strength; a disabled lead stays disabled.
fn with_strength(policy: &Policy, strength: Strength) -> Policy {
    let mut policy = policy.clone();
    for (_, rule) in policy.leads_mut().filter(|(key, _)| LEADS.contains(key)) {
        if rule.strength != Strength::None {
            rule.strength = strength;
        }
    }
    policy
}

/// Tests a record against a policy, the months in parallel on the threads of the current rayon
/// pool, with one solver thread each.
///
/// The answers do not depend on the number of threads. Once the batch is cancelled, no further month
/// is begun; the rest are reported as not run.
///
/// ```
/// use horseshoe::base::batch::Batch;
/// use horseshoe::input::record::Record;
/// use horseshoe::research::backtest::{Asked, backtest, months};
/// use horseshoe::{Options, Policy};
///
/// let record = Record::built_in()?;
/// let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
/// let (asked, months) = (Asked::new(&Policy::guideline())?, months(&record, june, june));
/// let answers = backtest(&record, &asked, &months, &Options::default(), &Batch::unwatched());
/// assert_eq!(answers.months.len(), 1);
/// assert_eq!(answers.renewals().count(), months[0].chains.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn backtest(
    record: &Record,
    asked: &Asked,
    months: &[Month],
    options: &Options,
    batch: &Batch<'_>,
) -> Backtest {
    let options = options.clone().on_one_thread();
    let rules = Rules::all();
    let answers = batch.run(
        months,
        |month| query::answer(record, asked, month, &rules, &options),
        |month| query::unasked(record, asked, month),
    );
    Backtest {
        record: record.name.clone(),
        policy: asked.with.name.clone(),
        leads: asked.leads(),
        assumed_consultations: asked.consultations,
        months: answers,
    }
}

/// Returns the first day of the month of a date.
fn first_of(date: NaiveDate) -> NaiveDate {
    crate::base::calendar::month_of(date).0
}
