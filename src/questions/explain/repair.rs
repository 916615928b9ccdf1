//! Finds repairs: single minimal changes that make a programme possible, each verified by solving
//! the changed problem.

mod action;
mod relaxation;

pub use relaxation::Relaxation;
pub(super) use relaxation::opening;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rayon::prelude::*;
use serde::Serialize;

use super::Found;
use super::assumption::{Assumption, items_of};
use super::search::Search;
use crate::base::calendar::{Session, Slot, days_between};
use crate::domain::problem::{BoundKind, Problem};
use crate::questions::edit::Edit;
use crate::solver::SolveError;

/// The greatest number of closed days that are tried, the last ones first.
const MOST_DAYS: usize = 60;

/// A change that makes a programme possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// What is relaxed.
    #[serde(rename = "lever")]
    pub relaxation: Relaxation,
    /// The least number of days: with one day fewer there is no programme. 0 for a meeting that
    /// only needs another session; `None` for an indivisible relaxation, such as dropping a
    /// meeting.
    pub days: Option<i64>,
    /// The policy's price for waiving as much.
    pub points: i64,
    /// The change in words.
    pub says: String,
}

impl Repair {
    /// Returns the changes of the instance that make the repair, if it is one that rows can make.
    ///
    /// ```
    /// use horseshoe::questions::explain::explain;
    /// # use horseshoe::{Instance, Options, Problem, Rules};
    /// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
    /// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
    /// # let problem = Problem::new(&instance)?;
    /// # let (rules, options) = (Rules::all(), Options::default());
    ///
    /// let explained = explain(&problem, &rules, &options)?;
    /// assert!(explained.repairs.iter().any(|repair| repair.edits(&problem).is_some()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn edits(&self, problem: &Problem) -> Option<Vec<Edit>> {
        self.relaxation.edits(problem, self.days.unwrap_or(0))
    }

    /// Returns the repair as something to do, in words that name no file and no column.
    ///
    /// ```
    /// use horseshoe::questions::explain::explain;
    /// # use horseshoe::{Instance, Options, Problem, Rules};
    /// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
    /// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
    /// # let problem = Problem::new(&instance)?;
    /// # let (rules, options) = (Rules::all(), Options::default());
    ///
    /// let explained = explain(&problem, &rules, &options)?;
    /// let actions: Vec<String> = explained.repairs.iter().map(|own| own.action(&problem)).collect();
    /// assert!(actions.iter().any(|action| action.contains("report")), "{actions:?}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn action(&self, problem: &Problem) -> String {
        self.relaxation.action(problem, self.days.unwrap_or(0))
    }
}

/// Finds the single changes that suffice, hands each out as it is proved, and returns them with the
/// cheapest first.
///
/// A sufficient change must break every conflict, so only members of one conflict are tried, and
/// the days on which the Council does not meet.
pub(super) fn repairs(
    search: &Search<'_>,
    conflict: &[Assumption],
    found: &(dyn Fn(Found<'_>) + Sync),
) -> Result<Vec<Repair>, SolveError> {
    let relaxations = relaxations(search.problem, conflict);
    let tried = |relaxation: Relaxation| {
        let repair = least(search, relaxation);
        if let Ok(Some(repair)) = &repair {
            found(Found::Repair(repair));
        }
        repair
    };
    let repairs: Result<Vec<Option<Repair>>, SolveError> =
        relaxations.into_par_iter().map(tried).collect();
    let mut repairs: Vec<Repair> = repairs?.into_iter().flatten().collect();
    repairs
        .sort_by(|a, b| (a.points, &a.relaxation, a.days).cmp(&(b.points, &b.relaxation, b.days)));
    Ok(repairs)
}

/// Lists the relaxations that could remove a conflict.
fn relaxations(problem: &Problem, conflict: &[Assumption]) -> Vec<Relaxation> {
    let mut relaxations = BTreeSet::new();
    let mut event = |item: usize| {
        relaxations.extend([
            Relaxation::meeting_moved(problem, item),
            Relaxation::meeting_dropped(problem, item),
        ]);
    };
    let mut others = Vec::new();
    for assumption in conflict {
        match *assumption {
            Assumption::Fixed { item } if problem.items[item].is_issued() => {
                others.push(Relaxation::report_earlier(problem, item));
            }
            Assumption::Fixed { item } if problem.items[item].is_taken() => {}
            Assumption::Fixed { item } | Assumption::Session { item } => event(item),
            Assumption::Bound { subject, kind } => match kind {
                BoundKind::Earliest
                | BoundKind::Latest
                | BoundKind::PeriodBegins
                | BoundKind::PeriodEnds => event(subject),
                _ => others.push(Relaxation::bound(problem, subject, kind)),
            },
            Assumption::Lead { lead } => others.push(Relaxation::lead_shorter(problem, lead)),
            Assumption::OneMeeting | Assumption::Closed { .. } => {}
        }
    }
    relaxations.extend(others);
    relaxations.extend(closed_days(problem, conflict).into_iter().map(Relaxation::day_opened));
    relaxations.into_iter().collect()
}

/// Lists the days on which the Council does not meet within the range of the conflict.
fn closed_days(problem: &Problem, conflict: &[Assumption]) -> Vec<NaiveDate> {
    let dates = conflict.iter().flat_map(|assumption| -> Vec<NaiveDate> {
        let of_kind = |subject: usize, kind: BoundKind| {
            let items = items_of(problem, subject);
            let bounds = items.iter().flat_map(|item| &problem.items[*item].bounds);
            bounds.filter(|bound| bound.kind == kind).map(|bound| bound.date).collect()
        };
        match *assumption {
            Assumption::Fixed { item } => problem.items[item].fixed_date.into_iter().collect(),
            Assumption::Bound { subject, kind } => of_kind(subject, kind),
            Assumption::Closed { row } => {
                vec![problem.rows.calendar[row].from, problem.rows.calendar[row].to]
            }
            _ => Vec::new(),
        }
    });
    let dates: BTreeSet<NaiveDate> = dates.collect();
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else { return Vec::new() };
    let sits = |date: NaiveDate, session| problem.calendar.sits(Slot { date, session });
    let closed = days_between(*first, *last)
        .filter(|date| Session::BOTH.into_iter().any(|session| !sits(*date, session)));
    let closed: Vec<NaiveDate> = closed.collect();
    closed[closed.len().saturating_sub(MOST_DAYS)..].to_vec()
}

/// Returns the least amount of a relaxation that makes a programme possible, if any amount does.
fn least(search: &Search<'_>, relaxation: Relaxation) -> Result<Option<Repair>, SolveError> {
    if search.is_over() {
        // There can be thousands of relaxations, and each variant takes a time of its own.
        return Ok(None);
    }
    let tried = |days: i64| -> Result<bool, SolveError> {
        let variant = relaxation.applied(search.problem, days);
        Ok(search.programme(&variant)?.is_some())
    };
    let most = relaxation.most(search.problem);
    if most < 1 || !tried(most)? {
        return Ok(None);
    }
    // A larger amount never makes it worse, so bisection finds the least. A meeting may move by 0
    // days, into another session.
    let none = if matches!(relaxation, Relaxation::MeetingMoved { .. }) { -1 } else { 0 };
    let (mut too_few, mut enough) = (none, most);
    while enough - too_few > 1 {
        let between = too_few.midpoint(enough);
        if tried(between)? {
            enough = between;
        } else {
            too_few = between;
        }
    }
    if search.is_over() {
        // A relaxation that the time limit kept from being tried may have sufficed.
        return Ok(None);
    }
    let days = relaxation.is_counted().then_some(enough);
    Ok(Some(Repair {
        points: relaxation.points(search.problem, enough),
        says: relaxation.in_words(search.problem, enough),
        days,
        relaxation,
    }))
}
