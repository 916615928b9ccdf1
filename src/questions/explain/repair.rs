//! Finds repairs: single minimal changes that make a programme possible, each verified by solving
//! the changed problem.

mod lever;

pub use lever::Lever;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rayon::prelude::*;
use serde::Serialize;

use super::premise::{Premise, items_of};
use super::search::Search;
use crate::base::calendar::{Session, Slot, days_between};
use crate::domain::problem::{BoundKind, Problem};
use crate::solver::SolveError;

/// The greatest number of closed days that are tried, the last ones first.
const MOST_DAYS: usize = 60;

/// A change that makes a programme possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// What is relaxed.
    pub lever: Lever,
    /// The least number of days: with one day fewer there is no programme. 0 for a meeting that
    /// only needs another session; `None` for an indivisible relaxation, such as dropping a
    /// meeting.
    pub days: Option<i64>,
    /// The policy's price for waiving as much.
    pub points: i64,
    /// The change in words.
    pub says: String,
}

/// Finds the single changes that suffice, the cheapest first.
///
/// A sufficient change must break every conflict, so only members of one conflict are tried, and
/// the days on which the Council does not meet.
pub(super) fn repairs(
    search: &Search<'_>,
    conflict: &[Premise],
) -> Result<Vec<Repair>, SolveError> {
    let levers = levers(search.problem, conflict);
    let found: Result<Vec<Option<Repair>>, SolveError> =
        levers.into_par_iter().map(|lever| least(search, lever)).collect();
    let mut repairs: Vec<Repair> = found?.into_iter().flatten().collect();
    repairs.sort_by(|a, b| (a.points, &a.lever, a.days).cmp(&(b.points, &b.lever, b.days)));
    Ok(repairs)
}

/// Lists the relaxations that could remove a conflict.
fn levers(problem: &Problem, conflict: &[Premise]) -> Vec<Lever> {
    let mut levers = BTreeSet::new();
    let mut event = |item: usize| {
        levers.extend([Lever::meeting_moved(problem, item), Lever::meeting_dropped(problem, item)]);
    };
    let mut others = Vec::new();
    for premise in conflict {
        match *premise {
            Premise::Fixed { item } if problem.items[item].is_issued() => {
                others.push(Lever::report_earlier(problem, item));
            }
            Premise::Fixed { item } | Premise::Session { item } => event(item),
            Premise::Bound { subject, kind } => match kind {
                BoundKind::Earliest
                | BoundKind::Latest
                | BoundKind::PeriodBegins
                | BoundKind::PeriodEnds => event(subject),
                _ => others.push(Lever::bound(problem, subject, kind)),
            },
            Premise::Lead { lead } => others.push(Lever::lead_shorter(problem, lead)),
            Premise::OneMeeting | Premise::Closed { .. } => {}
        }
    }
    levers.extend(others);
    levers.extend(closed_days(problem, conflict).into_iter().map(Lever::day_opened));
    levers.into_iter().collect()
}

/// Lists the days on which the Council does not meet within the range of the conflict.
fn closed_days(problem: &Problem, conflict: &[Premise]) -> Vec<NaiveDate> {
    let dates = conflict.iter().flat_map(|premise| -> Vec<NaiveDate> {
        let of_kind = |subject: usize, kind: BoundKind| {
            let items = items_of(problem, subject);
            let bounds = items.iter().flat_map(|item| &problem.items[*item].bounds);
            bounds.filter(|bound| bound.kind == kind).map(|bound| bound.date).collect()
        };
        match *premise {
            Premise::Fixed { item } => problem.items[item].fixed_date.into_iter().collect(),
            Premise::Bound { subject, kind } => of_kind(subject, kind),
            Premise::Closed { row } => {
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
fn least(search: &Search<'_>, lever: Lever) -> Result<Option<Repair>, SolveError> {
    if search.is_over() {
        // There can be thousands of levers, and each variant takes a time of its own.
        return Ok(None);
    }
    let tried = |days: i64| -> Result<bool, SolveError> {
        let variant = lever.applied(search.problem, days);
        Ok(search.programme(&variant)?.is_some())
    };
    let most = lever.most(search.problem);
    if most < 1 || !tried(most)? {
        return Ok(None);
    }
    // A larger amount never makes it worse, so bisection finds the least. A meeting may move by 0
    // days, into another session.
    let none = if matches!(lever, Lever::MeetingMoved { .. }) { -1 } else { 0 };
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
    let days = lever.is_counted().then_some(enough);
    Ok(Some(Repair {
        points: lever.points(search.problem, enough),
        says: lever.in_words(search.problem, enough),
        days,
        lever,
    }))
}
