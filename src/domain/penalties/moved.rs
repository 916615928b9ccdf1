//! Baseline items that a re-plan moves.

use std::cmp::Ordering;

use super::{Penalty, charge, counted, number, points};
use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::domain::ids::PenaltyId;
use crate::domain::problem::{Problem, Stability};
use crate::domain::problem::{Schedule, When};
use crate::domain::programme::Charge;

/// Points for each baseline item that is moved, and for each day of its move.
///
/// The number of moved items is minimised before any points are counted (see [`Stability`]); these
/// points express the cost of the moves.
#[derive(Debug)]
pub(super) struct Moved;

impl Penalty for Moved {
    fn id(&self) -> PenaltyId {
        PenaltyId::Moved
    }

    fn in_words(&self) -> &'static str {
        "items moved"
    }

    fn source(&self) -> &'static str {
        "the programme that was agreed"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        if problem.question.stability != Stability::BeforePoints {
            return 0;
        }
        problem
            .moved_by(item, at)
            .map_or(0, |days| points(self, problem) + days * number(self, problem, "per_day"))
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        if problem.question.stability != Stability::BeforePoints {
            return Vec::new();
        }
        let moved = schedule.dated().filter_map(|(item, when)| {
            let agreed = problem.agreed(item)?;
            let (days, side) = stray(agreed, when)?;
            let points = points(self, problem) + number(self, problem, "per_day") * days;
            let reason = match days {
                0 => "moved to the other session of its day".to_owned(),
                days => {
                    let days = counted(days, "day");
                    format!("moved from {}, {days} {side}", long_date(agreed.date))
                }
            };
            charge(self, problem, item, points, reason)
        });
        moved.collect()
    }
}

/// How far a programme has an item from where it was agreed, in days, and on which side: 0 for the other
/// session of the day. `None` where it stays. Read off the dates, not off the encoding.
fn stray(agreed: Moment, when: When<'_>) -> Option<(i64, &'static str)> {
    match when.date.cmp(&agreed.date) {
        Ordering::Less => Some(((agreed.date - when.date).num_days(), "earlier")),
        Ordering::Greater => Some(((when.date - agreed.date).num_days(), "later")),
        // A programme drawn up by hand may leave the session open.
        Ordering::Equal => match (agreed.session, when.session) {
            (Some(before), Some(now)) if before != now => Some((0, "later")),
            _ => None,
        },
    }
}

/// The objective of [`Stability`]: first the number of baseline items moved or dropped, then the
/// days of the moves. One item outweighs the days of all items together.
#[derive(Debug)]
pub(crate) struct Moves;

impl Penalty for Moves {
    fn id(&self) -> PenaltyId {
        PenaltyId::Moves
    }

    fn in_words(&self) -> &'static str {
        "moves"
    }

    fn source(&self) -> &'static str {
        "the programme that was agreed"
    }

    fn cost(&self, problem: &Problem, item: usize, at: Moment) -> i64 {
        problem.moved_by(item, at).map_or(0, |days| problem.question.move_weight + days)
    }

    fn cost_of_dropping(&self, problem: &Problem, item: usize) -> i64 {
        problem.agreed(item).map_or(0, |_| problem.question.move_weight)
    }

    fn charges(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Charge> {
        let agreed = problem.question.baseline.iter().enumerate();
        let agreed = agreed.filter_map(|(item, agreed)| Some((item, (*agreed)?)));
        agreed
            .filter_map(|(item, agreed)| {
                let points = match schedule.when(item) {
                    Some(when) => problem.question.move_weight + stray(agreed, when)?.0,
                    // Dropped: as much as a move of no days.
                    None => problem.question.move_weight,
                };
                charge(self, problem, item, points, String::new())
            })
            .collect()
    }
}
