//! The delays of the record's reports, relative to what a policy's leads would have required.

use chrono::NaiveDate;

use crate::base::item::ItemKind;
use crate::domain::chain::expand;
use crate::input::instance::{Policy, Renewal};
use crate::input::record::{HeldChain, Record};

/// The delay of one report of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delay {
    /// The chain, such as `UNDOF-2639`.
    pub chain: String,
    /// The date of the report.
    pub report: NaiveDate,
    /// The last day on which a report leaves room for every hard lead of the policy before the
    /// mandate ends, counting calendar days alone.
    pub last: NaiveDate,
    /// The calendar days from `last` to `report`: positive for a report too late for the leads,
    /// negative for one with days to spare.
    pub days: i64,
}

/// Returns the delays of the record's reports under a policy, in ascending order and then by chain.
/// `simulate` draws from this sample.
///
/// **What a delay is.** The record does not hold due dates, so lateness against them is unknown. It
/// holds the date of each report and the last day of each mandate. Counting back from that day by
/// the policy's hard leads gives the last day on which a report allows all of them: under
/// `guideline`, sixteen days before the mandate ends. The delay is the number of days by which the
/// report came after that day. It is therefore the lateness against a due date set for the
/// guideline with no room to spare.
///
/// **What it is not.** Nobody had set that due date, so a positive delay is no reproach, and a
/// negative one often reflects only a custom of the mission. Weekends, holidays and the Council's
/// other business are not counted; `backtest` counts them. Renewals that share a cause of delay are
/// treated as independent.
///
/// Chains without the date of the report or the end of the mandate are omitted. A letter of the
/// Secretary-General counts as the report if the resolution cites one.
///
/// ```
/// use horseshoe::input::instance::Policy;
/// use horseshoe::input::record::Record;
/// use horseshoe::research::report_delays::report_delays;
/// let record = Record::load("data/record".as_ref()).unwrap();
/// let delays = report_delays(&record.chains, &Policy::guideline());
/// assert_eq!(delays.len(), 133);
/// assert_eq!((delays[0].days, delays[132].days), (-66, 9));
/// assert!(delays.is_sorted_by_key(|delay| delay.days));
/// ```
pub fn report_delays(chains: &[HeldChain], policy: &Policy) -> Vec<Delay> {
    let mut delays: Vec<Delay> = chains.iter().filter_map(|chain| delay(chain, policy)).collect();
    delays.sort_by(|a, b| (a.days, &a.chain).cmp(&(b.days, &b.chain)));
    delays
}

fn delay(chain: &HeldChain, policy: &Policy) -> Option<Delay> {
    let report = chain.report?;
    let renewal = Renewal {
        id: chain.id.clone(),
        mission: chain.mission.clone(),
        mandate_expires: Some(chain.expiry?),
        ..Renewal::default()
    };
    let items = expand(&renewal, policy).items;
    let last = items.iter().find(|item| item.kind == ItemKind::Report)?.reference_day?;
    Some(Delay { chain: chain.id.clone(), report, last, days: (report - last).num_days() })
}

impl Record {
    /// Returns the [`report_delays`] of this record as days alone: the sorted sample.
    ///
    /// ```
    /// use horseshoe::Policy;
    /// use horseshoe::input::record::Record;
    ///
    /// let delays = Record::built_in()?.delays(&Policy::guideline());
    /// assert!(!delays.is_empty() && delays.is_sorted());
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn delays(&self, policy: &Policy) -> Vec<i64> {
        report_delays(&self.chains, policy).into_iter().map(|delay| delay.days).collect()
    }
}
