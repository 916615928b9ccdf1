//! A programme as the judging policy sees it, from its dates alone.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

use super::cell::by_rule;
use crate::base::stats::{Share, mean};
use crate::domain::draft::Draft;
use crate::domain::ids::{PenaltyId, RuleId};
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::programme::Charge;
use crate::domain::rules::Rules;
use crate::input::instance::policy::Unit;

/// The penalty for leads that are missed.
const OF_LEADS: PenaltyId = PenaltyId::SoftLead;

/// A programme, whoever drafted it under whichever policy, by one measure.
#[derive(Clone, Debug, Serialize)]
pub struct Judged {
    /// What the judging policy charges it, in points.
    pub points: i64,
    /// The same by penalty.
    pub terms: BTreeMap<PenaltyId, i64>,
    /// The rules of the judging policy that it breaks, and how often.
    pub broken: BTreeMap<RuleId, usize>,
    /// Every lead of the judging policy, as the programme holds it.
    pub leads: Vec<HeldLead>,
    /// The reports that are not out yet.
    pub reports: Vec<ReportAsked>,
    /// Days on which the Council meets.
    pub days: usize,
    /// Items of the Council.
    pub meetings: usize,
    /// Items of the Council on the day that has the most.
    pub most: usize,
    /// Fridays on which the Council meets.
    pub fridays: usize,
}

/// A lead as a programme holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldLead {
    /// The renewal.
    pub renewal: String,
    /// Between which kinds of items, as policies name it: `report -> tcc_meeting`.
    pub lead: String,
    /// The least count that the judging policy asks for.
    pub required: i64,
    /// The count that the programme gives.
    pub actual: i64,
    /// `actual - required`; negative where the lead is missed.
    pub slack: i64,
    /// In what it is counted.
    pub unit: Unit,
}

/// A report that is not out yet, and when the programme asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportAsked {
    /// The report's id.
    pub item: String,
    /// The day by which the programme asks for it.
    pub date: NaiveDate,
    /// The day from which `days` are counted back: the due date that the row sets or, where there is
    /// none, the last day of the mandate (`complete_by` where the chain has no mandate).
    pub from: NaiveDate,
    /// Calendar days from `date` to `from`. Between two programmes of one instance the difference of
    /// these is the number of days by which one asks for the report earlier, whatever `from` is.
    pub days: i64,
}

impl Judged {
    /// The share of leads that are kept.
    pub fn leads_kept(&self) -> Share {
        Share::of(&self.leads, |lead| lead.slack >= 0)
    }

    /// Points other than those for missed leads.
    pub fn other_points(&self) -> i64 {
        self.points - self.terms.get(&OF_LEADS).copied().unwrap_or(0)
    }

    /// The mean number of days by which reports are asked for before their due dates or the ends of
    /// the mandates; `None` where all are out.
    pub fn report_days(&self) -> Option<f64> {
        let days: Vec<f64> = self.reports.iter().map(|report| report.days as f64).collect();
        mean(&days)
    }

    /// Items of the Council on a day on which it meets, in the mean; `None` where it never does.
    pub fn per_day(&self) -> Option<f64> {
        (self.days > 0).then(|| self.meetings as f64 / self.days as f64)
    }
}

/// Judges a draft by the rules, leads and penalties of a problem.
pub(super) fn judge(problem: &Problem, draft: &Draft) -> Judged {
    let schedule = Schedule::new(problem, draft);
    let charges = penalties::charges(problem, &schedule);
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for (item, when) in schedule.dated() {
        if problem.items[item].is_council() {
            *days.entry(when.date).or_default() += 1;
        }
    }
    Judged {
        points: charges.iter().map(|charge| charge.points).sum(),
        terms: by_term(&charges),
        broken: by_rule(&Rules::all().check(problem, draft)),
        leads: leads(problem, &schedule),
        reports: reports(problem, &schedule),
        days: days.len(),
        meetings: days.values().sum(),
        most: days.values().copied().max().unwrap_or(0),
        fridays: days.keys().filter(|day| day.weekday() == Weekday::Fri).count(),
    }
}

/// The points of each penalty.
pub(super) fn by_term(charges: &[Charge]) -> BTreeMap<PenaltyId, i64> {
    let mut terms = BTreeMap::new();
    for charge in charges {
        *terms.entry(charge.term).or_default() += charge.points;
    }
    terms
}

fn leads(problem: &Problem, schedule: &Schedule<'_>) -> Vec<HeldLead> {
    let held = problem.leads.iter().filter_map(|lead| {
        let (from, to) = (schedule.when(lead.from)?, schedule.when(lead.to)?);
        let (first, second) = (&problem.items[lead.from], &problem.items[lead.to]);
        let (required, actual) =
            (i64::from(lead.days), lead.count(&problem.calendar, from.date, to.date));
        Some(HeldLead {
            renewal: first.renewal.clone().unwrap_or_default(),
            lead: format!("{} -> {}", first.kind, second.kind),
            required,
            actual,
            slack: actual - required,
            unit: lead.unit,
        })
    });
    held.collect()
}

fn reports(problem: &Problem, schedule: &Schedule<'_>) -> Vec<ReportAsked> {
    let asked = schedule.dated().filter_map(|(item, when)| {
        let item = &problem.items[item];
        let is_open = item.kind == crate::base::item::ItemKind::Report && item.fixed_date.is_none();
        let mut rows = problem.renewals.iter().filter(|_| is_open);
        let row = rows.find(|row| Some(&row.id) == item.renewal.as_ref())?;
        let from = row.report_due.or(row.mandate_expires).or(row.complete_by)?;
        let days = (from - when.date).num_days();
        Some(ReportAsked { item: item.id.clone(), date: when.date, from, days })
    });
    asked.collect()
}
