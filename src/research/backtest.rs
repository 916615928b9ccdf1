//! The record held against a policy: for each month, whether the leads were kept, whether they could
//! have been, how many days earlier a report was needed, and what would have moved.
//!
//! A month is the renewals that were adopted in it. Each is asked by itself: its own meetings are
//! free, everything else stays on its real day. Then all of them are planned together, as near to
//! what was held as the leads allow.

mod answer;
mod ask;
mod business;
mod could;
mod day;
mod files;
mod held;
mod json;
mod month;
mod placed;
mod table;
mod totals;
mod words;

pub use answer::{Business, MonthAnswer, Outcome, Points, Proposed, ReducedDay, RenewalAnswer};
pub use could::{Could, Unknown, Verdict};
pub use files::{write_all, write_instances};
pub use held::{HeldLead, Kept};
pub use month::{Month, Planned, instance, months, unrecorded};
pub use placed::Move;
pub use table::{document, months_to_csv, to_csv};
pub use totals::{Price, Tally, Totals};

use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::domain::rules::Rules;
use crate::input::instance::Policy;
use crate::input::instance::policy::{LeadRule, Strength};
use crate::input::record::{REPORT_TO_TCC, Record, TCC_TO_CONSULTATIONS};
use crate::solver::Options;

/// Both leads, by the names that policies give them, in the order of the chain.
pub const LEADS: [&str; 2] = [REPORT_TO_TCC, TCC_TO_CONSULTATIONS];

/// What the record gives when it is held against a policy.
#[derive(Clone, Debug)]
pub struct Backtest {
    /// The record's directory, as the user gave it.
    pub record: String,
    /// The policy's name.
    pub policy: String,
    /// The two leads as the policy states them; `None` for one that it does not ask for.
    pub leads: [Option<LeadRule>; 2],
    /// Minutes of consultations that were assumed on every day; 0 for none.
    pub assumed_consultations: u32,
    /// The answers, month by month.
    pub months: Vec<MonthAnswer>,
}

impl Backtest {
    /// Whether every month was answered: none was left out, none ran out of time, none failed.
    pub fn is_complete(&self) -> bool {
        self.months.iter().all(|month| {
            !matches!(month.outcome, Outcome::NotRun | Outcome::Stopped | Outcome::Failed { .. })
        })
    }

    /// The renewals of all months, in their order.
    pub fn renewals(&self) -> impl Iterator<Item = &RenewalAnswer> {
        self.months.iter().flat_map(|month| &month.renewals)
    }
}

/// A record held against a policy that asks for no lead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the policy `{policy}` asks for no lead between the report, the TCC meeting and the \
     consultations, so there is nothing to hold the record against; guideline, one-week and \
     preferred do"
)]
pub struct NoLeads {
    /// The policy's name.
    pub policy: String,
}

/// A policy as it is held against the record.
///
/// The question is whether the leads could have been kept, so a lead that the policy only wishes for
/// is asked for here. The other wishes keep their points.
#[derive(Clone, Debug)]
pub struct Asked {
    /// With the leads.
    pub with: Policy,
    /// Without them: the order of the chain alone.
    pub without: Policy,
    /// Minutes of consultations that are assumed on every day on which the Council sits, beside what the
    /// record has; 0 for none.
    pub consultations: u32,
}

impl Asked {
    /// Makes the leads of a policy hard, and takes them out of it.
    ///
    /// # Errors
    ///
    /// The policy asks for neither lead.
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

    /// The same question with consultations of so many minutes assumed on every day on which the Council
    /// sits: the record has hardly any, so its days look emptier than they were.
    #[must_use]
    pub fn assuming_consultations(self, minutes: u32) -> Asked {
        Asked { consultations: minutes, ..self }
    }

    /// The two leads as they are asked for.
    pub fn leads(&self) -> [Option<LeadRule>; 2] {
        LEADS.map(|key| {
            let rule = self.with.leads.get(key)?;
            (rule.strength == Strength::Hard).then(|| rule.clone())
        })
    }
}

/// The policy with both leads of one strength; a lead that it does not ask for stays as it is.
fn with_strength(policy: &Policy, strength: Strength) -> Policy {
    let mut policy = policy.clone();
    for (_, rule) in policy.leads_mut().filter(|(key, _)| LEADS.contains(key)) {
        if rule.strength != Strength::None {
            rule.strength = strength;
        }
    }
    policy
}

/// Holds a record against a policy, the months in parallel on the threads of the current rayon pool,
/// one solver thread each.
///
/// The answers do not depend on the number of threads. `done` is called as each month ends. Once
/// `stop` is set no month is begun any more; those are told as not run.
pub fn backtest(
    record: &Record,
    asked: &Asked,
    months: &[Month],
    options: &Options,
    stop: &AtomicBool,
    done: impl Fn() + Sync,
) -> Backtest {
    let options = Options { threads: 1, ..options.clone() };
    let rules = Rules::all();
    let answers = months
        .par_iter()
        .map(|month| {
            let answer = match stop.load(Ordering::Relaxed) {
                true => ask::unasked(record, asked, month),
                false => ask::answer(record, asked, month, &rules, &options),
            };
            done();
            answer
        })
        .collect();
    Backtest {
        record: record.name.clone(),
        policy: asked.with.name.clone(),
        leads: asked.leads(),
        assumed_consultations: asked.consultations,
        months: answers,
    }
}

/// The first day of the month of a date.
fn first_of(date: NaiveDate) -> NaiveDate {
    crate::base::calendar::month_of(date).0
}
