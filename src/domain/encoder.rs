//! What rules and penalties state their rows with: the solver's model implements it.
//!
//! The direction matters. A rule says which rows keep it without knowing what a row is made of, so the
//! rules, the penalties and the check compile without any solver.

use chrono::NaiveDate;

use super::expr::Expr;
use crate::base::calendar::Moment;

/// A half day of the horizon: twice the day's number, plus one for the afternoon. Work of the
/// Secretariat stands on mornings.
pub type Position = i64;

/// An integer program in the making, as a rule or a penalty sees it.
///
/// The program places *blocks*: the items that are held in one piece. A block has an index from 0 up,
/// and stands at the [`Position`] in which its first item starts. Expressions range over blocks and
/// positions; rows bear the name of the rule or penalty that states them.
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
    /// Every slot of the horizon.
    fn slots(&self) -> std::ops::Range<Position>;

    /// Every day of the horizon.
    fn days(&self) -> Vec<NaiveDate>;

    /// Minutes of the session of a slot.
    fn capacity(&self, slot: Position) -> u32;

    /// The date and session of a slot, to name rows with.
    fn slot_name(&self, slot: Position) -> String;

    /// The blocks that can stand at a position, in their order.
    fn standing(&self, position: Position) -> &[usize];

    /// The blocks that can stand on a day, in their order.
    fn standing_on(&self, date: NaiveDate) -> Vec<usize>;

    /// The blocks that can take minutes of a slot, in their order.
    fn takers(&self, slot: Position) -> Vec<usize>;

    /// Where a block would have to stand to take minutes of a slot, with the minutes.
    fn loads(&self, block: usize, slot: Position) -> Vec<(Position, i64)>;

    /// Whether a block takes slots of the Council.
    fn is_council(&self, block: usize) -> bool;

    /// The number of items in a block.
    fn item_count(&self, block: usize) -> i64;

    /// Whether a block reaches from the morning into the afternoon and holds more than one item.
    fn reaches_over_noon(&self, block: usize) -> bool;

    /// 1 when the block stands at the position, else 0.
    fn placed(&self, block: usize, position: Position) -> Expr;

    /// 1 when the block stands on a day, else 0.
    fn placed_on(&self, block: usize, date: NaiveDate) -> Expr;

    /// 1 when an item stands at a moment, else 0.
    fn item_at(&self, item: usize, at: Moment) -> Expr;

    /// Adds a row: the expression is at most the right-hand side.
    fn at_most(&mut self, rule: &'static str, name: String, expr: Expr, rhs: i64);

    /// Adds a row about a slot: the expression is at most the right-hand side.
    fn at_most_in(&mut self, rule: &'static str, slot: Position, expr: Expr, rhs: i64);

    /// Adds a row about a day: the expression is at most the right-hand side.
    fn at_most_on(&mut self, rule: &'static str, date: NaiveDate, expr: Expr, rhs: i64);

    /// Adds a whole-valued column from 0 to `upper` that costs `points` a unit.
    fn whole_column(&mut self, rule: &'static str, name: String, upper: i64, points: i64) -> Expr;
}
