//! Builds the instance of a month of the record: its renewals free, everything else on its real
//! day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::business;
use super::{Business, first_of};
use crate::base::calendar::{days_after, days_before};
use crate::input::instance::policy::Strength;
use crate::input::instance::{Instance, Policy, ProgrammeSettings, Renewal};
use crate::input::record::{HeldChain, REPORT_TO_TCC, Record};

/// The renewals adopted in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// The first day of the month.
    pub first: NaiveDate,
    /// Its renewals, in the order of the record.
    pub chains: Vec<HeldChain>,
}

impl Month {
    /// Returns the name, such as `2010-06`.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    /// use horseshoe::research::backtest::months;
    ///
    /// let record = Record::built_in()?;
    /// let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
    /// assert_eq!(months(&record, june, june)[0].name(), "2010-06");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn name(&self) -> String {
        name(self.first)
    }
}

/// Formats a month as `2010-06`.
pub(super) fn name(month: NaiveDate) -> String {
    month.format("%Y-%m").to_string()
}

/// Returns the months of a range in which the record has adoptions, in order.
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

/// A renewal to be planned: a chain of the record with the conditions of the question.
#[derive(Clone, Copy, Debug)]
pub struct Planned<'a> {
    /// The chain.
    pub chain: &'a HeldChain,
    /// The day of its report: the real one, or the one being tried.
    pub report: NaiveDate,
    /// Whether the adoption may be no later than it was, even if the mandate ran longer.
    pub keeps_adoption: bool,
}

impl Planned<'_> {
    /// Returns the last day of its chain: that of the mandate, or the day of the adoption if the
    /// record does not know the mandate's or `keeps_adoption` is set.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    /// use horseshoe::research::backtest::Planned;
    ///
    /// let record = Record::built_in()?;
    /// let chain = record.chains.iter().find(|chain| chain.id == "UNIFIL-1391").unwrap();
    /// let report = chain.report.unwrap();
    /// let planned = Planned { chain, report, keeps_adoption: false };
    /// assert_eq!(Some(planned.last()), chain.expiry);
    /// assert_eq!(Planned { keeps_adoption: true, ..planned }.last(), chain.adoption);
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn last(&self) -> NaiveDate {
        match self.chain.expiry {
            Some(expiry) if self.keeps_adoption => expiry.min(self.chain.adoption),
            Some(expiry) => expiry,
            None => self.chain.adoption,
        }
    }

    /// Returns the first possible day of its meetings under a policy, counting calendar days alone.
    pub(crate) fn first_meeting(&self, policy: &Policy) -> NaiveDate {
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

/// Returns the instance in which some renewals are planned and everything else of the record stays
/// on its real day, with the representation of that business.
///
/// The meetings cover all days on which a meeting of the renewals could be. The policy gives the
/// minutes of each kind of meeting. On a day that exceeded two sessions, the other business is
/// shortened so that only the renewals' own meetings of that day still fit; the real days are
/// therefore always feasible. `consultations` are the additional minutes assumed on every day on
/// which the Council sits, as far as the day has room for them.
///
/// ```
/// use horseshoe::input::record::Record;
/// use horseshoe::research::backtest::{Planned, instance};
/// use horseshoe::{Policy, Problem};
///
/// let record = Record::built_in()?;
/// let chain = record.chains.iter().find(|chain| chain.id == "UNIFIL-1391").unwrap();
/// let planned = Planned { chain, report: chain.report.unwrap(), keeps_adoption: false };
/// let (january, business) = instance(&record, "january", &[planned], &Policy::guideline(), 0);
/// assert_eq!((january.renewals.len(), january.events.is_empty()), (1, false));
/// assert!(business.meetings > 0 && Problem::new(&january).is_ok());
/// # Ok::<(), horseshoe::Faults>(())
/// ```
pub fn instance(
    record: &Record,
    name: &str,
    planned: &[Planned<'_>],
    policy: &Policy,
    consultations: u32,
) -> (Instance, Business) {
    // Without leads, the meetings may begin on the day after the report.
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
        programme: ProgrammeSettings::default(),
    };
    (instance, business)
}

/// Lists the months between two days without a meeting in the record, so that the Council's other
/// business in them is unknown.
pub(crate) fn unrecorded(
    recorded: &BTreeSet<NaiveDate>,
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<NaiveDate> {
    let months = std::iter::successors(Some(first_of(first)), |month| {
        Some(first_of(days_after(*month, 31)))
    });
    months.take_while(|month| *month <= last).filter(|month| !recorded.contains(month)).collect()
}
