//! A month of the record as an instance: its renewals free, everything else on its real day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::business;
use super::{Business, first_of};
use crate::base::calendar::{days_after, days_before};
use crate::input::instance::policy::Strength;
use crate::input::instance::{Instance, Policy, Renewal};
use crate::input::record::{HeldChain, REPORT_TO_TCC, Record};

/// The renewals that were adopted in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// The first day of the month.
    pub first: NaiveDate,
    /// Its renewals, in the order of the record.
    pub chains: Vec<HeldChain>,
}

impl Month {
    /// `2010-06`.
    pub fn name(&self) -> String {
        name(self.first)
    }
}

/// `2010-06`.
pub(super) fn name(month: NaiveDate) -> String {
    month.format("%Y-%m").to_string()
}

/// The months in which the record has adoptions, from one month to another, in order.
///
/// ```
/// use horseshoe::input::record::Record;
/// let record = Record::load("data/record".as_ref()).unwrap();
/// let day = |year, month| chrono::NaiveDate::from_ymd_opt(year, month, 1);
/// let months = horseshoe::research::backtest::months(&record, day(2010, 5), day(2010, 6));
/// assert_eq!(months.len(), 2);
/// assert_eq!(months[1].name(), "2010-06");
/// assert_eq!(months[1].chains.len(), 3);
/// ```
pub fn months(record: &Record, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Vec<Month> {
    let mut months: BTreeMap<NaiveDate, Vec<HeldChain>> = BTreeMap::new();
    for chain in &record.chains {
        months.entry(first_of(chain.adoption)).or_default().push(chain.clone());
    }
    let is_asked = |first: &NaiveDate| {
        from.is_none_or(|from| *first >= first_of(from)) && to.is_none_or(|to| *first <= to)
    };
    let asked = months.into_iter().filter(|(first, _)| is_asked(first));
    asked.map(|(first, chains)| Month { first, chains }).collect()
}

/// A renewal whose meetings are to be placed: a chain of the record and what is asked of it.
#[derive(Clone, Copy, Debug)]
pub struct Planned<'a> {
    /// The chain.
    pub chain: &'a HeldChain,
    /// The day on which its report is out: the real one, or the one that is tried.
    pub report: NaiveDate,
    /// Whether the adoption is to be no later than it was, though the mandate ran longer.
    pub keeps_adoption: bool,
}

impl Planned<'_> {
    /// The last day that its chain has: that of the mandate, or the day of the adoption where the
    /// record does not know the mandate's, or the adoption is to be no later.
    pub fn last(&self) -> NaiveDate {
        match self.chain.expiry {
            Some(expiry) if self.keeps_adoption => expiry.min(self.chain.adoption),
            Some(expiry) => expiry,
            None => self.chain.adoption,
        }
    }

    /// The first day on which a meeting of its could be under a policy, when calendar days alone are
    /// counted.
    pub fn first_meeting(&self, policy: &Policy) -> NaiveDate {
        let leads = policy.leads_for(&self.chain.id);
        let lead = leads.get(REPORT_TO_TCC).filter(|rule| rule.strength == Strength::Hard);
        let lead = lead.map_or(1, |rule| u64::from(rule.days()));
        let begins = days_before(self.last(), u64::from(policy.limits.chain_days.days));
        days_after(self.report, lead).max(begins)
    }

    fn renewal(&self) -> Renewal {
        let chain = self.chain;
        let date = |date: Option<NaiveDate>| date.map_or(String::new(), |date| date.to_string());
        let extra = [
            ("x_report_held", date(chain.report)),
            ("x_tcc_meeting_held", date(chain.tcc_meeting)),
            ("x_consultations_held", date(chain.consultations)),
            ("x_adopted", chain.adoption.to_string()),
            ("x_resolution_adopted", chain.resolution.clone()),
        ];
        let mut notes = Vec::new();
        if chain.report != Some(self.report) {
            notes.push("the report is dated where the leads needed it".to_owned());
        }
        if chain.expiry.is_none() {
            notes.push(
                "the record does not know the mandate's last day: that of the adoption".into(),
            );
        }
        Renewal {
            id: chain.id.clone(),
            mission: chain.mission.clone(),
            mandate_expires: Some(self.last()),
            report_issued: Some(self.report),
            resolution: chain.expiry_set_by.clone(),
            report_symbol: chain.document.clone(),
            notes: notes.join("; "),
            extra: extra.into_iter().map(|(column, text)| (column.to_owned(), text)).collect(),
            ..Renewal::default()
        }
    }
}

/// The instance in which some renewals are to be placed and everything else of the record stays on
/// its real day, and what became of that business.
///
/// The meetings cover the days on which a meeting of the renewals could be. Minutes are those that
/// the policy gives each kind of meeting. On a day that held more than its two sessions the other
/// business is shortened to what leaves room for the renewals' own meetings that were held on it, and
/// for nothing else, so that the days as they were held are always possible. `consultations` are the
/// minutes that are assumed besides on every day on which the Council sits.
pub fn instance(
    record: &Record,
    name: &str,
    planned: &[Planned<'_>],
    policy: &Policy,
    consultations: u32,
) -> (Instance, Business) {
    // The day after a report is the first that a programme without leads has for its meetings.
    let first = planned.iter().map(|own| own.report).min().unwrap_or_default();
    let last = planned.iter().map(Planned::last).max().unwrap_or_default();
    let own: Vec<&HeldChain> = planned.iter().map(|own| own.chain).collect();
    let (events, business) = business::events(record, &own, (first, last), policy, consultations);
    let instance = Instance {
        name: name.to_owned(),
        renewals: planned.iter().map(Planned::renewal).collect(),
        events,
        calendar: Vec::new(),
        policy: policy.clone(),
    };
    (instance, business)
}

/// The months between two days of which the record has no meeting, so that nothing is known of the
/// Council's other business in them.
pub fn unrecorded(
    recorded: &BTreeSet<NaiveDate>,
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<NaiveDate> {
    let months = std::iter::successors(Some(first_of(first)), |month| {
        Some(first_of(days_after(*month, 31)))
    });
    months.take_while(|month| *month <= last).filter(|month| !recorded.contains(month)).collect()
}
