//! Evaluates a programme under the judging policy, from its dates alone.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

use super::cell::by_rule;
use crate::base::stats::{Share, mean};
use crate::domain::ids::{PenaltyId, RuleId};
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::programme::Charge;
use crate::domain::rules::Rules;
use crate::input::instance::policy::Unit;

/// The penalty for missed leads.
const OF_LEADS: PenaltyId = PenaltyId::SoftLead;

/// The evaluation of a programme by one measure, whoever drafted it under whichever policy.
#[derive(Clone, Debug, Serialize)]
pub struct Evaluation {
    /// The judging policy's charges, in points.
    pub points: i64,
    /// The charges by penalty.
    pub terms: BTreeMap<PenaltyId, i64>,
    /// The rules of the judging policy that it breaks, with counts.
    pub broken: BTreeMap<RuleId, usize>,
    /// Every lead of the judging policy, as the programme has it.
    pub leads: Vec<HeldLead>,
    /// The reports that have not been issued.
    pub reports: Vec<ReportAsked>,
    /// The number of days on which the Council meets.
    pub days: usize,
    /// The number of items of the Council.
    pub meetings: usize,
    /// The number of items of the Council on the fullest day.
    pub most: usize,
    /// The number of Fridays on which the Council meets.
    pub fridays: usize,
}

/// A lead as a programme has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldLead {
    /// The renewal.
    pub renewal: String,
    /// The kinds of items that it joins, as policies name it: `report -> tcc_meeting`.
    pub lead: String,
    /// The count that the judging policy requires.
    pub required: i64,
    /// The count in the programme.
    pub actual: i64,
    /// The slack: `actual - required`; negative if the lead is missed.
    pub slack: i64,
    /// The unit of the count.
    pub unit: Unit,
}

/// A report that has not been issued, with the day by which the programme needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportAsked {
    /// The report's id.
    pub item: String,
    /// The day by which the programme needs it.
    pub date: NaiveDate,
    /// The day from which `days` are counted back: the due date of the row or, if there is none,
    /// the last day of the mandate (`complete_by` if the chain has no mandate).
    pub from: NaiveDate,
    /// The calendar days from `date` to `from`. The difference between two programmes of one
    /// instance is the number of days by which one needs the report earlier, whatever `from` is.
    pub days: i64,
}

impl Evaluation {
    /// Returns the share of leads that are kept.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::base::stats::Bootstrap;
    /// # use horseshoe::research::compare::{Case, Question, compare};
    /// # use horseshoe::research::generate::{Recipe, generate};
    /// # use horseshoe::{Options, PolicyChoice};
    /// # let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
    /// # let question = Question {
    /// #     columns: vec!["guideline".parse()?, "as-late-as-possible".parse()?],
    /// #     judge: PolicyChoice::Named("preferred".into()),
    /// #     bootstrap: Bootstrap::default(),
    /// #     options: Options::default(),
    /// # };
    /// # let compared = compare(&[case], &question, &Batch::unwatched())?;
    /// let judged = compared.instances[0].cells[0].programme().ok_or("no programme")?;
    /// let share = judged.leads_kept();
    /// assert_eq!(share.of as usize, judged.leads.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn leads_kept(&self) -> Share {
        Share::of(&self.leads, |lead| lead.slack >= 0)
    }

    /// Returns the points other than those for missed leads.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::base::stats::Bootstrap;
    /// # use horseshoe::research::compare::{Case, Question, compare};
    /// # use horseshoe::research::generate::{Recipe, generate};
    /// # use horseshoe::{Options, PolicyChoice};
    /// # let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
    /// # let question = Question {
    /// #     columns: vec!["guideline".parse()?, "as-late-as-possible".parse()?],
    /// #     judge: PolicyChoice::Named("preferred".into()),
    /// #     bootstrap: Bootstrap::default(),
    /// #     options: Options::default(),
    /// # };
    /// # let compared = compare(&[case], &question, &Batch::unwatched())?;
    /// let judged = compared.instances[0].cells[0].programme().ok_or("no programme")?;
    /// assert!(judged.other_points() <= judged.points);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn other_points(&self) -> i64 {
        self.points - self.terms.get(&OF_LEADS).copied().unwrap_or(0)
    }

    /// Returns the mean number of days by which reports are needed before their due dates or the
    /// ends of the mandates; `None` if all have been issued.
    pub(crate) fn report_days(&self) -> Option<f64> {
        let days: Vec<f64> = self.reports.iter().map(|report| report.days as f64).collect();
        mean(&days)
    }

    /// Returns the mean number of items of the Council on a day on which it meets; `None` if it
    /// never does.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::base::stats::Bootstrap;
    /// # use horseshoe::research::compare::{Case, Question, compare};
    /// # use horseshoe::research::generate::{Recipe, generate};
    /// # use horseshoe::{Options, PolicyChoice};
    /// # let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
    /// # let question = Question {
    /// #     columns: vec!["guideline".parse()?, "as-late-as-possible".parse()?],
    /// #     judge: PolicyChoice::Named("preferred".into()),
    /// #     bootstrap: Bootstrap::default(),
    /// #     options: Options::default(),
    /// # };
    /// # let compared = compare(&[case], &question, &Batch::unwatched())?;
    /// let judged = compared.instances[0].cells[0].programme().ok_or("no programme")?;
    /// assert!(judged.per_day().is_some_and(|mean| mean <= judged.most as f64));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn per_day(&self) -> Option<f64> {
        (self.days > 0).then(|| self.meetings as f64 / self.days as f64)
    }
}

/// Evaluates a programme under the rules, leads and penalties of a problem.
pub(super) fn judge(problem: &Problem, schedule: &Schedule<'_>) -> Evaluation {
    let charges = penalties::charges(problem, schedule);
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for (item, when) in schedule.dated() {
        if problem.items[item].is_council() {
            *days.entry(when.date).or_default() += 1;
        }
    }
    Evaluation {
        points: charges.iter().map(|charge| charge.points).sum(),
        terms: by_term(&charges),
        broken: by_rule(&Rules::all().check_schedule(problem, schedule)),
        leads: leads(problem, schedule),
        reports: reports(problem, schedule),
        days: days.len(),
        meetings: days.values().sum(),
        most: days.values().copied().max().unwrap_or(0),
        fridays: days.keys().filter(|day| day.weekday() == Weekday::Fri).count(),
    }
}

/// Sums the points of each penalty.
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
        let mut rows = problem.rows.renewals.iter().filter(|_| is_open);
        let row = rows.find(|row| Some(&row.id) == item.renewal.as_ref())?;
        let from = row.report_due.or(row.mandate_expires).or(row.complete_by)?;
        let days = (from - when.date).num_days();
        Some(ReportAsked { item: item.id.clone(), date: when.date, from, days })
    });
    asked.collect()
}
