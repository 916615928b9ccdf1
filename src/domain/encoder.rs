//! The interface through which rules and penalties state their rows; the solver's model implements
//! it.
//!
//! A rule states its rows without knowing what a row is made of. The rules, the penalties and the
//! check therefore compile without any solver.

use chrono::NaiveDate;

use super::expr::Expr;
use crate::base::calendar::Moment;

/// A slot of the horizon: four times the day's number, plus 0 for the morning, 1 for lunch, 2 for the
/// afternoon and 3 for the evening. Work of the Secretariat is on mornings.
pub type Position = i64;

/// An integer program under construction, as a rule or a penalty sees it.
///
/// The program places *blocks*: groups of items that are held together. Blocks are numbered from 0,
/// and the position of a block is the [`Position`] in which its first item starts. Expressions
/// range over blocks and positions. Each row carries the name of the rule or penalty that states
/// it.
///
/// ```
/// use horseshoe::domain::encoder::Encoder;
/// use horseshoe::domain::expr::Expr;
///
/// /// The Council holds at most two meetings in a slot.
/// fn at_most_two(encoder: &mut dyn Encoder) {
///     for slot in encoder.slots() {
///         let mut meetings = Expr::default();
///         for block in encoder.takers(slot) {
///             for (starts, _) in encoder.loads(block, slot) {
///                 meetings.add(&encoder.placed(block, starts), 1);
///             }
///         }
///         encoder.at_most_in("at_most_two", slot, meetings, 2);
///     }
/// }
/// ```
pub trait Encoder {
    /// Returns the slots of the horizon.
    fn slots(&self) -> std::ops::Range<Position>;

    /// Returns the days of the horizon.
    fn days(&self) -> Vec<NaiveDate>;

    /// Returns the minutes of a slot for the blocks that take minutes of it.
    fn capacity(&self, slot: Position) -> u32;

    /// Returns the date and session of a slot, for the names of rows.
    fn slot_name(&self, slot: Position) -> String;

    /// Returns the blocks that can be at a position, in order.
    fn standing(&self, position: Position) -> &[usize];

    /// Returns the blocks that can be on a day, in order.
    fn standing_on(&self, date: NaiveDate) -> Vec<usize>;

    /// Returns the blocks that can take minutes of a slot, in order.
    fn takers(&self, slot: Position) -> Vec<usize>;

    /// Returns the positions from which a block takes minutes of a slot, with the minutes.
    fn loads(&self, block: usize, slot: Position) -> Vec<(Position, i64)>;

    /// Returns whether a block takes slots of the Council.
    fn is_council(&self, block: usize) -> bool;

    /// Returns the number of items in a block.
    fn item_count(&self, block: usize) -> i64;

    /// Returns whether a block spans morning and afternoon and holds more than one item.
    fn reaches_over_noon(&self, block: usize) -> bool;

    /// Returns 1 if the block is at the position, else 0, as an expression.
    fn placed(&self, block: usize, position: Position) -> Expr;

    /// Returns 1 if the block is on a day, else 0, as an expression.
    fn placed_on(&self, block: usize, date: NaiveDate) -> Expr;

    /// Returns 1 if an item is at a moment, else 0, as an expression.
    fn item_at(&self, item: usize, at: Moment) -> Expr;

    /// Adds a row: the expression is at most the right-hand side.
    fn at_most(&mut self, rule: &'static str, name: String, expr: Expr, rhs: i64);

    /// Adds a row about a slot: the expression is at most the right-hand side.
    fn at_most_in(&mut self, rule: &'static str, slot: Position, expr: Expr, rhs: i64);

    /// Adds a row about a day: the expression is at most the right-hand side.
    fn at_most_on(&mut self, rule: &'static str, date: NaiveDate, expr: Expr, rhs: i64);

    /// Adds an integer column from 0 to `upper` that costs `points` per unit.
    fn whole_column(&mut self, rule: &'static str, name: String, upper: i64, points: i64) -> Expr;
}
