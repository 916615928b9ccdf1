//! The renewals whose reports are drawn.

use chrono::NaiveDate;
use serde::Serialize;

use super::single_chain::latest_report;
use crate::base::calendar::Calendar;
use crate::base::item::ItemKind;
use crate::domain::chain::expand;
use crate::domain::problem::Problem;
use crate::input::instance::policy::Strength;
use crate::input::instance::{Faults, Instance, MandateKind, Policy, Renewal};

/// A renewal whose report is drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Subject {
    /// The id of the renewal.
    pub renewal: String,
    /// The kind of mandate.
    pub kind: MandateKind,
    /// The due date of its report: that of its row, or the last day that leaves room for the leads
    /// when days alone are counted.
    pub due: NaiveDate,
    /// The last day on which a report leaves room for every judged lead, on the instance's calendar
    /// with nothing else in it; `None` if no day does.
    pub latest: Option<NaiveDate>,
    /// The same as `latest`, for the hard leads of the policy alone: a later report requires a
    /// technical rollover.
    pub latest_before_rollover: Option<NaiveDate>,
    /// The number of judged leads.
    pub leads: usize,
    #[serde(skip)]
    pub(super) calendar: Calendar,
}

/// Returns the policy with the judged leads, all of them hard: the policy itself, or `guideline` if
/// it has no leads.
pub(super) fn judge(policy: &Policy) -> Policy {
    let mut judge = policy.clone();
    let mut has_leads = false;
    for (_, lead) in judge.leads_mut() {
        // Nothing in the guideline asks for a lead of a mandate without a TCC meeting.
        if lead.strength != Strength::None && !lead.without_tcc_meeting {
            lead.strength = Strength::Hard;
            has_leads = true;
        }
    }
    if has_leads { judge } else { Policy::guideline() }
}

/// Returns the renewals of an instance whose reports are drawn.
pub(super) fn subjects(instance: &Instance) -> Result<Vec<Subject>, Faults> {
    // An instance that cannot be expanded is reported once, here.
    Problem::new(instance)?;
    let (judge, calendar) = (judge(&instance.policy), instance.build_calendar());
    let subjects = instance.renewals.iter().filter_map(|renewal| {
        let is_open = renewal.report_issued.is_none() && renewal.action.needs_expiry();
        if !is_open || renewal.mandate_expires.is_none() {
            return None;
        }
        let chain = expand(renewal, &judge);
        let report = chain.items.iter().find(|item| item.kind == ItemKind::Report)?;
        let judged = chain.leads.iter().filter(|lead| lead.is_hard()).count();
        if judged == 0 && renewal.report_due.is_none() {
            return None;
        }
        let latest = latest_report(instance, renewal, &judge);
        Some(Subject {
            renewal: renewal.id.clone(),
            kind: renewal.kind,
            // A report that no resolution dates is due on the last day that leaves the chain room.
            due: report.set_due().or(latest).or(report.reference_day)?,
            latest,
            latest_before_rollover: latest_report(instance, renewal, &instance.policy),
            leads: judged,
            calendar: calendar.clone(),
        })
    });
    Ok(subjects.collect())
}

impl Subject {
    /// Returns the row of the renewal.
    pub(super) fn row<'a>(&self, instance: &'a Instance) -> Option<&'a Renewal> {
        instance.renewals.iter().find(|renewal| renewal.id == self.renewal)
    }
}
