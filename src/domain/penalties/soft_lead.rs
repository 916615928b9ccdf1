//! Missed soft leads.

use super::{Penalty, charge, lead_shortfall};
use crate::domain::ids::PenaltyId;
use crate::domain::problem::Schedule;
use crate::domain::problem::Shortfall;
use crate::domain::problem::{Lead, Problem};
use crate::domain::programme::Charge;
use crate::input::instance::policy::Strength;

/// Points for each day by which a soft lead is missed.
#[derive(Debug)]
pub(super) struct SoftLead;

fn soft(problem: &Problem) -> impl Iterator<Item = &Lead> {
    problem.leads.iter().filter(|lead| lead.strength == Strength::Soft)
}

impl Penalty for SoftLead {
    fn id(&self) -> PenaltyId {
        PenaltyId::SoftLead
    }

    fn in_words(&self) -> &'static str {
        "soft leads missed"
    }

    fn source(&self) -> &'static str {
        "the policy's soft leads"
    }

    fn shortfalls(&self, problem: &Problem) -> Vec<Shortfall> {
        soft(problem).map(|lead| lead_shortfall(self, lead)).collect()
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let missed = soft(problem).filter_map(|lead| {
            let (first, second) = (schedule.when(lead.from)?, schedule.when(lead.to)?);
            let count = lead.count(&problem.calendar, first.date, second.date);
            let short = (i64::from(lead.days) - count).max(0);
            let reason = format!(
                "{} after the {}; the lead is {}",
                lead.unit.counted(count),
                problem.items[lead.from].kind.in_words(),
                lead.stated
            );
            charge(self, problem, lead.to, short * i64::from(lead.points), reason)
        });
        missed.collect()
    }
}
