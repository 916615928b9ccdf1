//! What a programme costs, and what it moves, with an item in a given slot.

use crate::base::calendar::Moment;
use crate::domain::changes::Changes;
use crate::domain::draft::Draft;
use crate::domain::problem::{FixedBy, Problem, Stability};
use crate::domain::rules::Rules;
use crate::solver::{Options, Outcome, SlotBound, SolveError, Ties, slot_bounds, solve};

/// An item whose slots are priced, beside a programme that is kept as far as the points allow.
#[derive(Debug)]
pub(crate) struct Pricing<'a> {
    problem: &'a Problem,
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
        problem: &'a Problem,
        rules: &'a Rules,
        options: &Options,
        (before, at_least): (&'a Draft, i64),
        item: usize,
    ) -> Pricing<'a> {
        let options = Options { threads: 1, at_least, ..options.clone() };
        Pricing { problem, rules, options, item, before }
    }

    /// Returns the slots of the item's window with a lower bound each, in the order of time.
    pub(crate) fn slots(&self) -> Vec<SlotBound> {
        let mut slots = slot_bounds(self.problem, self.rules, self.item);
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
        self.solve(at, Ties::Any)
    }

    /// Prices a slot by points and then by moves: those of any of the nearest programmes.
    ///
    /// # Errors
    ///
    /// The solver fails.
    pub(crate) fn moves(&self, at: Moment) -> Result<Priced, SolveError> {
        self.solve(at, Ties::Nearest)
    }

    /// Prices a slot by the very programme that the rule for ties selects.
    ///
    /// # Errors
    ///
    /// The solver fails.
    pub(crate) fn selected(&self, at: Moment) -> Result<Priced, SolveError> {
        self.solve(at, self.options.ties)
    }

    fn solve(&self, at: Moment, ties: Ties) -> Result<Priced, SolveError> {
        let mut variant = self.problem.clone();
        if !variant.items[self.item].is_issued() {
            variant.pin(self.item, at.date, at.session, FixedBy::Question);
        }
        // A re-planned problem stays near to its agreed programme instead.
        if variant.question.stability != Stability::BeforePoints {
            variant.agree(self.before, Stability::AmongCheapest);
        }
        let options = Options { ties, ..self.options.clone() };
        Ok(match solve(&variant, self.rules, &options)? {
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
