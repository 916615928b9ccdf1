//! Rules missed under a waiver.

use super::{Penalty, charge, lead_shortfall};
use crate::base::calendar::Moment;
use crate::base::calendar::{Calendar, Session, Slot};
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Problem;
use crate::domain::problem::Shortfall;
use crate::domain::problem::{Schedule, WaivedBound, When};
use crate::domain::programme::Charge;

/// The cost of a programme's waivers, at the policy's prices. Nothing may be waived unless a
/// question requests it (see [`Waivers`](crate::domain::problem::Waivers)).
#[derive(Debug)]
pub(crate) struct Waived;

impl Penalty for Waived {
    fn id(&self) -> PenaltyId {
        PenaltyId::Waived
    }

    fn in_words(&self) -> &'static str {
        "rules waived"
    }

    fn source(&self) -> &'static str {
        "the policy's waivers: Horseshoe's own"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        outside(problem, item, at) + closed(problem, item, at)
    }

    fn cost_of_dropping(&self, problem: &Problem, item: usize) -> i64 {
        if problem.question.waivers.droppable.contains(&item) {
            problem.question.waivers.dropped
        } else {
            0
        }
    }

    fn shortfalls(&self, problem: &Problem) -> Vec<Shortfall> {
        let leads = problem.question.waivers.leads.iter();
        leads.map(|lead| lead_shortfall(self, lead)).collect()
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let waivers = &problem.question.waivers;
        let mut charges = Vec::new();
        for item in 0..problem.items.len() {
            let mut add = |points, reason: &str| {
                charges.extend(charge(self, problem, item, points, reason.to_owned()));
            };
            let Some(when) = schedule.when(item) else {
                if waivers.droppable.contains(&item) {
                    add(waivers.dropped, "dropped from the programme under a waiver");
                }
                continue;
            };
            let missed = waivers.bounds.get(&item).into_iter().flatten();
            let points = missed.map(|bound| charged(bound, when)).sum();
            add(points, "held under a waiver on a day that the rules exclude");
            if let Some((calendar, points)) = &waivers.calendar
                && problem.items[item].held().is_none()
                && !sits_throughout(problem, item, when, calendar)
            {
                add(*points, "held under a waiver when the Council does not sit");
            }
        }
        for lead in &problem.question.waivers.leads {
            let (Some(first), Some(second)) = (schedule.when(lead.from), schedule.when(lead.to))
            else {
                continue;
            };
            let count = lead.count(&problem.calendar, first.date, second.date);
            let short = (i64::from(lead.days) - count).max(0);
            let given = lead.unit.counted(count);
            let reason = format!("{given} under a waiver; the lead is {}", lead.stated);
            let points = short * i64::from(lead.points);
            charges.extend(charge(self, problem, lead.to, points, reason));
        }
        charges
    }
}

/// What a programme is charged for an item that misses a waived first or last day, from its date: a day
/// for each day beyond, one for the wrong session of the right days, and never more than the most.
fn charged(bound: &WaivedBound, when: When<'_>) -> i64 {
    let days = match (bound.first, bound.last) {
        (Some(first), _) if when.date < first => (first - when.date).num_days(),
        (_, Some(last)) if when.date > last => (when.date - last).num_days(),
        _ => match (bound.session, when.session) {
            (Some(wanted), Some(held)) if wanted != held => 1,
            _ => 0,
        },
    };
    bound.most.min(bound.points * days)
}

/// Whether the calendar has the Council sitting in all that an item takes of its day. What takes no slot
/// needs no sitting.
fn sits_throughout(problem: &Problem, item: usize, when: When<'_>, calendar: &Calendar) -> bool {
    let Some(begins) = when.session else { return true };
    let sits = |session| calendar.sits(Slot { date: when.date, session });
    if problem.takes_whole_day(&problem.items[item]) {
        sits(Session::Morning) && sits(Session::Afternoon)
    } else {
        sits(begins)
    }
}

/// Encoding: points for an item that is held before the first day or after the last day that its row gives it.
fn outside(problem: &Problem, item: usize, at: Moment) -> i64 {
    let bounds = problem.question.waivers.bounds.get(&item).into_iter().flatten();
    bounds.map(|bound| bound.cost(at)).sum()
}

/// Encoding: points for an item that is held where the calendar is closed.
fn closed(problem: &Problem, item: usize, at: Moment) -> i64 {
    let (Some((calendar, points)), Some(begins)) = (&problem.question.waivers.calendar, at.session)
    else {
        return 0;
    };
    if problem.items[item].held().is_some() {
        return 0;
    }
    let whole_day = problem.takes_whole_day(&problem.items[item]);
    let is_taken = |session: &Session| {
        if whole_day { session.is_ordinary() } else { *session == begins }
    };
    let mut taken = Session::ALL.into_iter().filter(is_taken);
    let sits = |session| calendar.sits(Slot { date: at.date, session });
    if taken.all(sits) { 0 } else { *points }
}
