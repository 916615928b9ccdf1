//! Aggregated rows: one for each pair of items, over the numbers of their positions.

use super::{Pairs, Wish};
use crate::domain::encoder::{Encoder, Position};
use crate::domain::expr::Expr;
use crate::domain::problem::{Gap, Precedence};
use crate::solver::model::builder::Builder;

/// A row compares the day of one item with the day of the other.
#[derive(Debug)]
pub(super) struct Aggregated;

impl Pairs for Aggregated {
    fn precedence(&self, builder: &mut Builder<'_>, precedence: &Precedence) {
        let name = builder.pair_name(precedence.from, precedence.to);
        let row = distance(builder, precedence);
        builder.at_most(precedence.rule.as_str(), name, row, 0);
    }

    /// One column counts the whole shortfall.
    fn shortfall(&self, builder: &mut Builder<'_>, wish: &Wish<'_>) {
        let Wish { shortfall, from, to, name, earliest_to, latest_from } = wish;
        let windows = builder.windows;
        let count = |position| windows.grid.count(shortfall.unit, position);
        let mut row = number(builder, *from, count);
        row.add(&number(builder, *to, count), -1);
        let most = latest_from + shortfall.days - earliest_to;
        let term = shortfall.term.as_str();
        let column = builder.whole_column(term, name.clone(), most, shortfall.points);
        row.add(&column, -1);
        builder.at_most(term, name.clone(), row, -shortfall.days);
    }
}

/// Returns the gap of a precedence minus the distance in the program, in the gap's own unit.
fn distance(builder: &Builder<'_>, precedence: &Precedence) -> Expr {
    let windows = builder.windows;
    let (from, to) = (windows.block_of[precedence.from], windows.block_of[precedence.to]);
    let (block_from, block_to) = (&windows.blocks[from], &windows.blocks[to]);
    let ends = block_from.ends[block_from.place(precedence.from).unwrap_or(0)];
    let starts = block_to.starts[block_to.place(precedence.to).unwrap_or(0)];
    let (mut row, later, gap) = match precedence.gap {
        Gap::LaterSession => {
            (number(builder, from, |p| p + ends), number(builder, to, |p| p + starts), 1)
        }
        Gap::Days(days, unit) => {
            let count = |p| windows.grid.count(unit, p);
            (number(builder, from, count), number(builder, to, count), days)
        }
    };
    row.add(&later, -1);
    row.add(&Expr::constant(gap), 1);
    row
}

/// Returns a number that depends on the position of a block, as an expression.
fn number(builder: &Builder<'_>, block: usize, of: impl Fn(Position) -> i64) -> Expr {
    let mut expr = Expr::default();
    for position in &builder.windows.positions[block] {
        expr.add(&builder.placed(block, *position), of(*position));
    }
    expr
}
