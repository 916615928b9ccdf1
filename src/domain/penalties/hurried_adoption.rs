//! An adoption too soon after the consultations.

use super::{Penalty, charge, counted, number, points};
use crate::base::item::ItemKind;
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::problem::Shortfall;
use crate::domain::programme::Charge;
use crate::input::instance::policy::Unit;

/// Points for each working day fewer than the policy's between consultations and adoption.
#[derive(Debug)]
pub(super) struct HurriedAdoption;

impl HurriedAdoption {
    /// Returns the consultations and the adoption of every chain that has both.
    fn pairs(problem: &Problem) -> impl Iterator<Item = (usize, usize)> + '_ {
        problem.order.iter().copied().filter(|(from, to)| {
            problem.items[*from].kind == ItemKind::Consultations
                && problem.items[*to].kind == ItemKind::Adoption
        })
    }
}

impl Penalty for HurriedAdoption {
    fn id(&self) -> PenaltyId {
        PenaltyId::HurriedAdoption
    }

    fn in_words(&self) -> &'static str {
        "hurried adoptions"
    }

    fn source(&self) -> &'static str {
        "the policy's penalties: Horseshoe's own"
    }

    fn shortfalls(&self, problem: &Problem) -> Vec<Shortfall> {
        let [within, points] = [number(self, problem, "within"), points(self, problem)];
        Self::pairs(problem)
            .map(|(from, to)| Shortfall {
                term: self.id(),
                from,
                to,
                days: within,
                unit: Unit::WorkingDays,
                points,
            })
            .collect()
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let [within, points] = [number(self, problem, "within"), points(self, problem)];
        let hurried = Self::pairs(problem).filter_map(|(from, to)| {
            let (first, second) = (schedule.when(from)?, schedule.when(to)?);
            let days = problem.calendar.working_days_between(first.date, second.date);
            let short = (within - days).max(0);
            let (days, side) = (days.abs(), if days < 0 { "before" } else { "after" });
            let reason = format!(
                "{} {side} the consultations, {short} fewer than {within}{}",
                counted(days, "working day"),
                if side == "before" { " after them" } else { "" }
            );
            charge(self, problem, to, short * points, reason)
        });
        hurried.collect()
    }
}
