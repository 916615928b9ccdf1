//! Time-indexed columns: each is 1 if the block is at its position.

use super::{Columns, PlacesOnce};
use crate::domain::expr::Expr;
use crate::solver::model::program::Sense;

/// One column for each position; exactly one of a block's columns is 1.
#[derive(Debug)]
pub(super) struct TimeIndexed;

impl Columns for TimeIndexed {
    fn word(&self) -> &'static str {
        "at"
    }

    fn count(&self, positions: usize) -> usize {
        positions
    }

    fn places_once(&self, columns: &[usize]) -> Vec<PlacesOnce> {
        vec![PlacesOnce { word: "once", row: sum(columns), sense: Sense::Equal, rhs: 1 }]
    }

    fn reached(&self, columns: &[usize], count: usize) -> Expr {
        if count > 0 && count == columns.len() {
            return Expr::constant(1);
        }
        sum(&columns[..count])
    }

    fn placed(&self, columns: &[usize], place: usize) -> Expr {
        Expr::column(columns[place])
    }

    fn between(&self, columns: &[usize], before: usize, through: usize, by_rest: bool) -> Expr {
        if !by_rest {
            return sum(&columns[before..through]);
        }
        let mut expr = self.reached(columns, through);
        expr.add(&self.reached(columns, before), -1);
        expr
    }

    fn decode(&self, columns: &[usize], is_one: &dyn Fn(usize) -> bool) -> Option<usize> {
        let ones = columns.iter().filter(|column| is_one(**column)).count();
        let first = columns.iter().position(|column| is_one(*column));
        (ones == 1).then_some(first).flatten()
    }

    fn set(&self, columns: &[usize], place: usize, values: &mut [i64]) {
        values[columns[place]] = 1;
    }

    fn weigh(&self, columns: &[usize], place: usize, weight: i64, weights: &mut [i64]) {
        if let Some(column) = columns.get(place) {
            weights[*column] += weight;
        }
    }
}

fn sum(columns: &[usize]) -> Expr {
    let mut expr = Expr::default();
    for column in columns {
        expr.add(&Expr::column(*column), 1);
    }
    expr
}
