//! Rules missed under a waiver.

use super::{Penalty, charge};
use crate::base::calendar::Moment;
use crate::base::calendar::{Session, Slot};
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::problem::Shortfall;
use crate::domain::programme::Charge;

/// The cost of a programme's waivers, at the policy's prices. Nothing may be waived unless a
/// question requests it (see [`Waivers`](crate::domain::problem::Waivers)).
#[derive(Debug)]
pub(crate) struct Waived;

impl Penalty for Waived {
    fn name(&self) -> &'static str {
        "waived"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        outside(problem, item, at) + closed(problem, item, at)
    }

    fn cost_of_dropping(&self, problem: &Problem, item: usize) -> i64 {
        if problem.waivers.droppable.contains(&item) { problem.waivers.dropped } else { 0 }
    }

    fn shortfalls(&self, problem: &Problem) -> Vec<Shortfall> {
        let leads = problem.waivers.leads.iter();
        leads
            .map(|lead| Shortfall {
                term: self.name(),
                from: lead.from,
                to: lead.to,
                days: i64::from(lead.days),
                unit: lead.unit,
                points: i64::from(lead.points),
            })
            .collect()
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let mut charges = Vec::new();
        for item in 0..problem.items.len() {
            let mut add = |points, reason: &str| {
                charges.extend(charge(self, problem, item, points, reason.to_owned()));
            };
            match schedule.when(item) {
                Some(when) => {
                    let at = when.moment();
                    let reason = "held under a waiver on a day that the rules exclude";
                    add(outside(problem, item, at), reason);
                    let reason = "held under a waiver when the Council does not sit";
                    add(closed(problem, item, at), reason);
                }
                None => {
                    let reason = "dropped from the programme under a waiver";
                    add(self.cost_of_dropping(problem, item), reason);
                }
            }
        }
        for lead in &problem.waivers.leads {
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

/// Returns the points for an item held before the first or after the last day that its row allows.
fn outside(problem: &Problem, item: usize, at: Moment) -> i64 {
    let bounds = problem.waivers.bounds.get(&item).into_iter().flatten();
    bounds.map(|bound| bound.cost(at)).sum()
}

/// Returns the points for an item held when the calendar is closed.
fn closed(problem: &Problem, item: usize, at: Moment) -> i64 {
    let (Some((calendar, points)), Some(begins)) = (&problem.waivers.calendar, at.session) else {
        return 0;
    };
    let whole_day = problem.takes_whole_day(&problem.items[item]);
    let taken = Session::BOTH.into_iter().filter(|session| whole_day || *session == begins);
    let sits = |session| calendar.sits(Slot { date: at.date, session });
    if taken.into_iter().all(sits) { 0 } else { *points }
}
