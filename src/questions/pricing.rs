//! What a programme costs, and what it moves, with an item in a given slot.

use crate::base::calendar::Moment;
use crate::domain::changes::Changes;
use crate::domain::draft::Draft;
use crate::domain::problem::{FixedBy, Problem, Stability};
use crate::domain::rules::Rules;
use crate::solver::{Options, Outcome, SlotBound, Slots, SolveError, Ties, slot_bounds, solve};

/// An item whose slots are priced, beside a programme that is kept as far as the points allow.
#[derive(Debug)]
pub(crate) struct Pricing<'a> {
    /// With the programme as the baseline.
    problem: Problem,
    rules: &'a Rules,
    /// Those of a slot: each is solved on one thread.
    options: Options,
    item: usize,
    before: &'a Draft,
}

/// What came of a slot.
#[derive(Clone, Debug)]
pub(crate) enum Priced {
    /// A programme has the item there.
    Possible {
        /// The points of the programme.
        objective: i64,
        /// Whether no programme with the item there costs less.
        is_proved: bool,
        /// The changes from the programme before.
        changes: Changes,
    },
    /// No programme has it there.
    Impossible,
    /// A limit was reached first.
    Unknown,
}

impl<'a> Pricing<'a> {
    /// Prices the slots of an item of a problem beside a programme `before`. No programme with the item
    /// anywhere costs less than `at_least` points.
    pub(crate) fn new(
        problem: &Problem,
        rules: &'a Rules,
        options: &Options,
        (before, at_least): (&'a Draft, i64),
        item: usize,
    ) -> Pricing<'a> {
        let options = Options { threads: 1, at_least, ..options.clone() };
        let mut problem = problem.clone();
        // A re-planned problem stays near to its agreed programme instead.
        if problem.question.stability != Stability::BeforePoints {
            problem.agree(before, Stability::AmongCheapest);
        }
        Pricing { problem, rules, options, item, before }
    }

    /// States what the slots have in common, for [`moves`](Self::moves) of many of them. `None` if
    /// nothing is gained by it.
    pub(crate) fn in_common(&self) -> Option<Slots<'_>> {
        Slots::new(&self.problem, self.rules, &self.options, self.item)
    }

    /// Returns the slots of the item's window with a lower bound each, in the order of time.
    pub(crate) fn slots(&self) -> Vec<SlotBound> {
        let mut slots = slot_bounds(&self.problem, self.rules, self.item);
        for slot in &mut slots {
            slot.points = slot.points.max(self.options.at_least);
        }
        slots
    }

    /// Prices a slot by points alone: the moves are those of any of the cheapest programmes.
    ///
    /// # Errors
    ///
    /// The solver fails.
    pub(crate) fn points(&self, at: Moment) -> Result<Priced, SolveError> {
        self.solve(&self.held(at), Ties::Any)
    }

    /// Prices a slot by points and then by moves: those of any of the nearest programmes.
    ///
    /// # Errors
    ///
    /// The solver fails.
    pub(crate) fn moves(
        &self,
        at: Moment,
        common: Option<&Slots<'_>>,
    ) -> Result<Priced, SolveError> {
        let held = self.held(at);
        let sooner = common.and_then(|common| common.best_at(at, &held));
        match sooner {
            Some((entries, objective)) => {
                let changes = Changes::between(self.before, &Draft::of_entries(&entries));
                Ok(Priced::Possible { objective, is_proved: true, changes })
            }
            None => self.solve(&held, Ties::Nearest),
        }
    }

    /// Prices a slot by the very programme that the rule for ties selects.
    ///
    /// # Errors
    ///
    /// The solver fails.
    pub(crate) fn selected(&self, at: Moment) -> Result<Priced, SolveError> {
        self.solve(&self.held(at), self.options.ties)
    }

    /// Returns the problem with the item in a slot.
    fn held(&self, at: Moment) -> Problem {
        let mut held = self.problem.clone();
        if !held.items[self.item].is_issued() {
            held.pin(self.item, at.date, at.session, FixedBy::Question);
            held.weigh_moves();
        }
        held
    }

    fn solve(&self, held: &Problem, ties: Ties) -> Result<Priced, SolveError> {
        let options = Options { ties, ..self.options.clone() };
        Ok(match solve(held, self.rules, &options)? {
            Outcome::Solved(solved) => Priced::Possible {
                objective: solved.objective,
                is_proved: solved.bound == solved.objective,
                changes: Changes::between(self.before, &Draft::of_entries(&solved.entries)),
            },
            Outcome::Infeasible => Priced::Impossible,
            Outcome::Stopped => Priced::Unknown,
        })
    }
}
