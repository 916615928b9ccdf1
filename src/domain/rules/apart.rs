//! An alternative programme must differ from the known ones.

use super::{Rule, Violation};
use crate::base::calendar::{Moment, Session};
use crate::base::words::counted;
use crate::domain::encoder::Encoder;
use crate::domain::expr::Expr;
use crate::domain::ids::RuleId;
use crate::domain::problem::Schedule;
use crate::domain::problem::{Difference, Diversity, Problem};
use crate::input::instance::Origin;

/// An alternative must have another day, or another session if that is asked for, for at least the
/// requested number of items.
#[derive(Debug)]
pub(super) struct Apart;

impl Rule for Apart {
    fn id(&self) -> RuleId {
        RuleId::Apart
    }

    fn in_words(&self) -> &'static str {
        "An alternative differs in at least the requested number of items."
    }

    fn source(&self) -> &'static str {
        "The request for alternatives"
    }

    fn rows(&self, problem: &Problem, encoder: &mut dyn Encoder) {
        for (number, diversity) in problem.question.diversity.iter().enumerate() {
            let mut same = Expr::default();
            let mut items = 0;
            for (item, known) in diversity.known.iter().enumerate() {
                let Some(known) = known else { continue };
                for at in alike(diversity.by, *known) {
                    same.add(&encoder.item_at(item, at), 1);
                }
                items += 1;
            }
            let most = items - i64::try_from(diversity.at_least).unwrap_or(i64::MAX);
            encoder.at_most(
                self.id().as_str(),
                format!("from programme {}", number + 1),
                same,
                most,
            );
        }
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let known = problem.question.diversity.iter().enumerate();
        known
            .filter_map(|(number, diversity)| {
                let differing = differing(diversity, schedule);
                (differing < diversity.at_least).then(|| Violation {
                    rule: self.id(),
                    items: Vec::new(),
                    message: format!(
                        "the programme differs from programme {} in {}, but must differ in at \
                         least {}",
                        number + 1,
                        counted(differing, "item"),
                        diversity.at_least
                    ),
                    source: self.source().to_owned(),
                    origin: Origin::default(),
                })
            })
            .collect()
    }
}

/// Returns the moments at which an item does not differ from a known one.
fn alike(by: Difference, known: Moment) -> Vec<Moment> {
    match (by, known.session) {
        (Difference::Day, Some(_)) => {
            let on = |session| Moment { date: known.date, session: Some(session) };
            Session::ALL.into_iter().map(on).collect()
        }
        _ => vec![known],
    }
}

/// Counts the items that a schedule has elsewhere.
fn differing(diversity: &Diversity, schedule: &Schedule<'_>) -> usize {
    let items = diversity.known.iter().enumerate();
    items
        .filter(|(item, known)| match (known, schedule.when(*item)) {
            (Some(known), Some(when)) => !alike(diversity.by, *known).contains(&when.moment()),
            _ => false,
        })
        .count()
}
