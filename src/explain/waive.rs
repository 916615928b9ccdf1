//! The cheapest set of waivers: the programme that breaks as little as possible, by the policy's
//! prices, where none keeps every rule.

use serde::Serialize;

use super::search::Search;
use crate::assemble;
use crate::calendar::{days_after, days_before, days_between};
use crate::draft::Draft;
use crate::problem::{Bound, BoundKind, FixedBy, Item, Problem, WaivedBound};
use crate::programme::{Programme, Waiver};
use crate::rules::Violation;
use crate::solve::{self, Outcome, SolveError, Solved};

/// Days before and after all that is asked for into which the programme may run when rules are
/// waived: what is held there is a rollover, a chain begun early, or a meeting dropped.
const BEYOND: u64 = 62;

/// A programme that breaks rules by leave.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Waived {
    /// The rules that it breaks, as the check of the problem itself tells them.
    pub waivers: Vec<Violation>,
    /// What that costs by the policy's prices; no other set of waivers costs less where `is_proved`.
    pub points: i64,
    /// Whether no set of waivers costs less.
    pub is_proved: bool,
    /// The programme.
    #[serde(skip)]
    pub programme: Programme,
}

/// Finds the cheapest set of waivers. `None` where none is enough, or no time is left.
///
/// What is out, what was held and what the question asks for is never waived.
pub(super) fn cheapest(search: &Search<'_>) -> Result<Option<Waived>, SolveError> {
    if search.is_over() {
        return Ok(None);
    }
    let problem = search.problem;
    let waivable = waivable(problem);
    let outcome = solve::solve(&waivable, search.rules, &search.options())?;
    let Outcome::Solved(mut solved) = outcome else { return Ok(None) };
    let waived = |charge: &&crate::programme::Charge| charge.term == "waived";
    let points = solved.charges.iter().filter(waived).map(|charge| charge.points).sum();
    let is_proved = solved.bound == solved.objective;
    drop_postponed(problem, &mut solved);
    let draft = Draft::of_entries(&solved.entries);
    let waivers = told_once(problem, search.rules.check(problem, &draft));
    let mut programme = assemble::programme(problem, *solved);
    programme.waivers = waivers.iter().map(waiver).collect();
    Ok(Some(Waived { waivers, points, is_proved, programme }))
}

fn waiver(violation: &Violation) -> Waiver {
    Waiver {
        rule: violation.rule.to_owned(),
        items: violation.items.clone(),
        message: violation.message.clone(),
        source: violation.source.clone(),
    }
}

/// Meetings that are held outside of the months covered are left out of the programme.
fn drop_postponed(problem: &Problem, solved: &mut Solved) {
    let event =
        |id: &str| problem.item(id).is_some_and(|item| problem.items[item].renewal.is_none());
    let covered = problem.first..=problem.last;
    let own = |id: &str, date: chrono::NaiveDate| {
        let item = problem.item(id).map(|item| &problem.items[item]);
        item.is_some_and(|item| {
            item.fixed_date == Some(date)
                || (!item.bounds.is_empty() && item.bounds.iter().all(|bound| bound.admits(date)))
        })
    };
    solved.entries.retain(|entry| {
        !event(&entry.id) || covered.contains(&entry.date) || own(&entry.id, entry.date)
    });
}

/// The problem with every rule that may give made a wish at its price.
fn waivable(problem: &Problem) -> Problem {
    let mut waivable = problem.clone();
    let prices = &problem.policy.waivers;
    let (per_day, dropped) =
        (i64::from(prices.meeting_moved.points), i64::from(prices.meeting_dropped.points));
    let group_is_free = free_groups(problem);
    for (index, (own, is_free)) in problem.items.iter().zip(group_is_free).enumerate() {
        let is_event = own.renewal.is_none();
        if is_event && own.fixed_by == FixedBy::Row && is_free {
            let dates = |last: bool| {
                let bounds = own.bounds.iter().filter(move |bound| bound.kind.is_last() == last);
                bounds.map(|bound| bound.date)
            };
            let (first, last) = (dates(false).max(), dates(true).min());
            let bound = WaivedBound {
                first: own.fixed_date.or(first),
                last: own.fixed_date.or(last),
                session: own.fixed_session,
                points: per_day,
                most: dropped,
            };
            let item = &mut waivable.items[index];
            (item.fixed_date, item.fixed_session) = (None, None);
            item.bounds.clear();
            waivable.waivers.bounds.insert(index, vec![bound]);
        } else if !is_event && own.fixed_date.is_none() {
            waive_chain_bounds(problem, index, &mut waivable);
        }
    }
    waivable.waivers.leads = problem.leads.iter().filter(|lead| lead.is_hard()).cloned().collect();
    for lead in &mut waivable.waivers.leads {
        lead.points = prices.lead.points;
    }
    waivable.leads.retain(|lead| !lead.is_hard());
    waivable.last = days_after(problem.last, BEYOND);
    waivable.waivers.calendar =
        Some((problem.calendar.clone(), i64::from(prices.closed_day.points)));
    let bounds = problem.items.iter().flat_map(|item| &item.bounds).map(|bound| bound.date);
    let first = bounds.chain([problem.first]).min().unwrap_or(problem.first);
    waivable.first = days_before(first, BEYOND);
    for date in days_between(waivable.first, waivable.last) {
        waivable.calendar.open(date);
    }
    waivable
}

/// For each item, whether nothing in one piece with it is fixed for good.
fn free_groups(problem: &Problem) -> Vec<bool> {
    let mut free = vec![true; problem.items.len()];
    for group in crate::problem::groups(problem) {
        let is_free = group.iter().all(|item| {
            let own = &problem.items[*item];
            own.fixed_date.is_none() || own.fixed_by == FixedBy::Row
        });
        for item in group {
            free[item] = is_free;
        }
    }
    free
}

/// The first and last days of a chain at their prices. Each is paid for once: a last day by the last
/// item of the chain that it is set for, a first day by the first. The longest chain sets a report
/// another first day than what comes after it.
fn waive_chain_bounds(problem: &Problem, index: usize, waivable: &mut Problem) {
    let prices = &problem.policy.waivers;
    let own = &problem.items[index];
    let has = |item: &Item, bound: &Bound| {
        item.renewal == own.renewal && item.fixed_date.is_none() && item.bounds.contains(bound)
    };
    let mut priced = Vec::new();
    for bound in &own.bounds {
        let Bound { kind, date } = bound;
        let pays = if kind.is_last() {
            !problem.items[index + 1..].iter().any(|item| has(item, bound))
        } else {
            !problem.items[..index].iter().any(|item| has(item, bound))
        };
        let points = match kind {
            BoundKind::AsOf => continue,
            _ if !pays => continue,
            BoundKind::MandateExpires => prices.rollover.points,
            BoundKind::ReportDue => prices.report_due.points,
            _ => prices.chain_bound.points,
        };
        let (first, last) = if kind.is_last() { (None, Some(*date)) } else { (Some(*date), None) };
        let points = i64::from(points);
        priced.push(WaivedBound { first, last, session: None, points, most: i64::MAX });
    }
    let item = &mut waivable.items[index];
    item.bounds.retain(|bound| bound.kind == BoundKind::AsOf);
    waivable.waivers.bounds.insert(index, priced);
}

/// The violations without those that say of earlier items of a chain what is said of its last: one
/// rollover serves them all.
fn told_once(problem: &Problem, violations: Vec<Violation>) -> Vec<Violation> {
    let renewal = |violation: &Violation| {
        let item = problem.item(violation.items.first()?)?;
        problem.items[item].renewal.clone()
    };
    let by_chain = |violation: &Violation| violation.rule == "mandate_expiry";
    let mut told: Vec<Violation> = Vec::new();
    for violation in violations {
        let own = renewal(&violation);
        let before = told.iter().position(|other| {
            by_chain(&violation)
                && own.is_some()
                && other.rule == violation.rule
                && renewal(other) == own
        });
        match before {
            Some(before) => told[before] = violation,
            None => told.push(violation),
        }
    }
    told
}
