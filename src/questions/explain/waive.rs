//! Finds the cheapest set of waivers: the programme that breaks as little as possible, at the
//! policy's prices, if none keeps every rule.

mod switches;

use serde::Serialize;

use super::repair::opening;
use super::search::Search;
use crate::base::calendar::{days_after, days_before, days_between};
use crate::domain::ids::{PenaltyId, RuleId};
use crate::domain::problem::{
    Bound, BoundKind, FixedBy, Item, Lead, Problem, Schedule, WaivedBound,
};
use crate::domain::programme::{Programme, Waiver};
use crate::domain::rules::Violation;
use crate::solver::assemble;
use crate::solver::{SolveError, Solved};

/// The number of days before and after the period into which a chain may run when rules are waived:
/// as a rollover, or as a chain begun early.
const BEYOND: u64 = 62;

/// A programme that breaks rules under waivers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Waived {
    /// The broken rules, as the check of the problem itself reports them.
    pub waivers: Vec<Violation>,
    /// The cost at the policy's prices; minimal if `is_proved`.
    pub points: i64,
    /// Whether no set of waivers costs less.
    pub is_proved: bool,
    /// The programme.
    #[serde(skip)]
    pub programme: Programme,
}

/// Finds the cheapest set of waivers. `None` if none suffices, or no time is left.
///
/// Issued reports, past items and positions set by the question are never waived.
pub(super) fn cheapest(search: &Search<'_>) -> Result<Option<Waived>, SolveError> {
    if search.is_over() {
        return Ok(None);
    }
    let problem = search.problem;
    let Some(switches::Least { solved, is_proved }) = switches::least(search, &waivable(problem))?
    else {
        return Ok(None);
    };
    let points = waived_points(&solved);
    let schedule = Schedule::of_entries(problem, &solved.entries);
    let mut waivers = reported_once(problem, search.rules.check_schedule(problem, &schedule));
    waivers.iter_mut().for_each(|waiver| name_the_row(problem, &schedule, waiver));
    let mut programme = assemble::programme(problem, solved);
    programme.waivers = waivers.iter().map(waiver).collect();
    Ok(Some(Waived { waivers, points, is_proved, programme }))
}

/// Returns the points of what a programme waives.
fn waived_points(solved: &Solved) -> i64 {
    let waived = solved.charges.iter().filter(|charge| charge.term == PenaltyId::Waived);
    waived.map(|charge| charge.points).sum()
}

/// Names the change of calendar.csv that makes a meeting on a closed day no violation any more.
fn name_the_row(problem: &Problem, schedule: &Schedule<'_>, violation: &mut Violation) {
    if violation.rule != RuleId::CouncilSits {
        return;
    }
    let item = violation.items.first().and_then(|id| problem.item(id));
    if let Some(when) = item.and_then(|item| schedule.when(item)) {
        let row = opening(problem, when.date, when.session);
        violation.message = format!("{}; {row}", violation.message);
    }
}

fn waiver(violation: &Violation) -> Waiver {
    Waiver {
        rule: violation.rule,
        items: violation.items.clone(),
        message: violation.message.clone(),
        source: violation.source.clone(),
    }
}

/// Returns the problem with every waivable rule turned into a wish at its price.
///
/// Other business is moved within the months that the programme covers, or dropped, because nothing
/// is known of the days beyond them. A chain may run beyond them, as a rollover does, together with
/// the items held with it.
fn waivable(problem: &Problem) -> Problem {
    let mut waivable = problem.clone();
    let prices = &problem.policy.waivers;
    let bounds = problem.items.iter().flat_map(|item| &item.bounds).map(|bound| bound.date);
    let first = bounds.chain([problem.first]).min().unwrap_or(problem.first);
    waivable.first = days_before(first, BEYOND);
    waivable.last = days_after(problem.last, BEYOND);
    waivable.question.waivers.dropped = i64::from(prices.meeting_dropped.points);
    let as_of = as_of(problem);
    for piece in crate::domain::problem::pieces(problem) {
        waive_piece(problem, &piece, as_of, &mut waivable);
    }
    // What facts have settled costs nothing, and stays off.
    let binds = |lead: &Lead| lead.is_hard() && !problem.is_settled(lead.from, lead.to);
    waivable.question.waivers.leads =
        problem.leads.iter().filter(|lead| binds(lead)).cloned().collect();
    for lead in &mut waivable.question.waivers.leads {
        lead.points = prices.lead.points;
    }
    waivable.leads.retain(|lead| !binds(lead));
    waivable.question.waivers.calendar =
        Some((problem.calendar.clone(), i64::from(prices.closed_day.points)));
    for date in days_between(waivable.first, waivable.last) {
        waivable.calendar.open(date);
    }
    waivable.weigh_moves();
    waivable
}

/// Returns the day of the re-planning, which bounds everything that it may still move.
fn as_of(problem: &Problem) -> Option<Bound> {
    let bounds = problem.items.iter().flat_map(|item| &item.bounds).copied();
    bounds.filter(|bound| bound.kind == BoundKind::AsOf).max_by_key(|bound| bound.date)
}

/// Lets the items of a group be on other days than their rows allow, each at its price, unless one
/// of the group is permanently fixed.
fn waive_piece(problem: &Problem, piece: &[usize], as_of: Option<Bound>, waivable: &mut Problem) {
    let stays = |item: &usize| {
        let own = &problem.items[*item];
        // An item fixed to a day before the re-planning has been held.
        let was_held = own.fixed_date.zip(as_of).is_some_and(|(date, as_of)| date < as_of.date);
        // A meeting with a stated day and hour has been announced.
        let is_announced = own.fixed_start.is_some();
        own.fixed_date.is_some() && (own.fixed_by != FixedBy::Row || was_held || is_announced)
    };
    let is_free = !piece.iter().any(stays);
    let is_business = piece.iter().all(|item| problem.items[*item].renewal.is_none());
    for index in piece.iter().copied() {
        let own = &problem.items[index];
        match own.renewal {
            None if is_free => waive_row(own, index, waivable),
            Some(_) if own.fixed_date.is_none() => waive_chain_bounds(problem, index, waivable),
            _ => continue,
        }
        let months = if is_business {
            waivable.question.waivers.droppable.insert(index);
            (problem.first, problem.last)
        } else {
            (waivable.first, waivable.last)
        };
        // These bounds stay in force, because nobody can meet in the past.
        let begins = Bound { kind: BoundKind::PeriodBegins, date: months.0 };
        let ends = Bound { kind: BoundKind::PeriodEnds, date: months.1 };
        waivable.items[index].bounds.extend(as_of.into_iter().chain([begins, ends]));
    }
}

/// Prices the day in an event's row as a moved meeting.
fn waive_row(own: &Item, index: usize, waivable: &mut Problem) {
    let prices = &waivable.policy.waivers;
    let dates = |last: bool| {
        let bounds = own.bounds.iter().filter(|bound| bound.kind != BoundKind::AsOf);
        bounds.filter(move |bound| bound.kind.is_last() == last).map(|bound| bound.date)
    };
    let bound = WaivedBound {
        first: own.fixed_date.or_else(|| dates(false).max()),
        last: own.fixed_date.or_else(|| dates(true).min()),
        session: own.fixed_session,
        points: i64::from(prices.meeting_moved.points),
        most: i64::from(prices.meeting_dropped.points),
    };
    waivable.question.waivers.bounds.insert(index, vec![bound]);
}

/// Prices the first and last days of a chain. A last day is charged at an item that nothing with
/// the same bound comes after, a first day at one that nothing comes before: once, unless no order
/// binds two such items. The longest chain sets another first day for a report than for later items.
fn waive_chain_bounds(problem: &Problem, index: usize, waivable: &mut Problem) {
    let prices = &problem.policy.waivers;
    let own = &problem.items[index];
    let has = |item: &Item, bound: &Bound| {
        item.renewal == own.renewal && item.fixed_date.is_none() && item.bounds.contains(bound)
    };
    let mut priced = Vec::new();
    for bound in &own.bounds {
        let Bound { kind, date } = bound;
        let beyond = linked(problem, index, kind.is_last());
        let pays = !beyond.iter().any(|other| has(&problem.items[*other], bound));
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
    waivable.question.waivers.bounds.insert(index, priced);
}

/// Returns the items that the order of the chain puts after an item, or before it.
fn linked(problem: &Problem, item: usize, after: bool) -> Vec<usize> {
    let mut found = vec![item];
    let mut next = 0;
    while let Some(from) = found.get(next).copied() {
        let pairs = problem.order.iter().map(|(a, b)| if after { (*a, *b) } else { (*b, *a) });
        for (_, to) in pairs.filter(|(own, _)| *own == from) {
            if !found.contains(&to) {
                found.push(to);
            }
        }
        next += 1;
    }
    found.split_off(1)
}

/// Removes violations of earlier items that repeat the one of the chain's last item: one rollover
/// serves them all.
fn reported_once(problem: &Problem, violations: Vec<Violation>) -> Vec<Violation> {
    let renewal = |violation: &Violation| {
        let item = problem.item(violation.items.first()?)?;
        problem.items[item].renewal.clone()
    };
    let by_chain = |violation: &Violation| violation.rule == RuleId::MandateExpiry;
    let mut reported: Vec<Violation> = Vec::new();
    for violation in violations {
        let own = renewal(&violation);
        let before = reported.iter().position(|other| {
            by_chain(&violation)
                && own.is_some()
                && other.rule == violation.rule
                && renewal(other) == own
        });
        match before {
            Some(before) => reported[before] = violation,
            None => reported.push(violation),
        }
    }
    reported
}
