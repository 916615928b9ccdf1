//! Completeness: every item is dated exactly once, and there are no others.

use super::violation::violation;
use super::{Rule, Violation};
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::problem::{Schedule, When};
use crate::input::instance::Origin;

/// Every item of every chain and every event must be in the programme exactly once, except items
/// dropped under a waiver.
#[derive(Debug)]
pub(super) struct Complete;

impl Rule for Complete {
    fn id(&self) -> RuleId {
        RuleId::Complete
    }

    fn in_words(&self) -> &'static str {
        "Every item of every chain and every event is dated, once."
    }

    fn source(&self) -> &'static str {
        "The instance"
    }

    // The program keeps this rule by choosing exactly one position for each block.

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let is_missing = |item: &usize| {
            schedule.when(*item).is_none() && !problem.question.waivers.droppable.contains(item)
        };
        let missing = (0..problem.items.len()).filter(is_missing);
        let mut found: Vec<Violation> = missing
            .map(|item| Violation {
                rule: self.id(),
                items: vec![problem.items[item].id.clone()],
                message: format!(
                    "{} (`{}`) is not in the programme",
                    problem.items[item].title, problem.items[item].id
                ),
                source: self.source().to_owned(),
                origin: Origin::default(),
            })
            .collect();
        found.extend(schedule.strays().iter().map(|row| {
            let known = problem.items.iter().any(|item| item.id == row.id);
            let message = if known {
                format!("`{}` is in the programme more than once", row.id)
            } else {
                format!("the instance has no item `{}`", row.id)
            };
            Violation {
                rule: self.id(),
                items: vec![row.id.to_owned()],
                message,
                source: self.source().to_owned(),
                origin: row.origin.clone(),
            }
        }));
        found.extend(schedule.dated().filter_map(|(item, when)| {
            let lacks = problem.items[item].is_council() && when.session.is_none();
            lacks.then(|| self.no_session(problem, item, when))
        }));
        found
    }
}

impl Complete {
    fn no_session(&self, problem: &Problem, item: usize, when: When<'_>) -> Violation {
        let title = &problem.items[item].title;
        violation(
            self,
            problem,
            &[item],
            when,
            format!("{title} has neither a session nor a start"),
        )
    }
}
