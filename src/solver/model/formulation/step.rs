//! Step columns: each is 1 if the block is at its position or earlier.

use super::{Columns, PlacesOnce};
use crate::domain::expr::Expr;
use crate::solver::model::program::Sense;

/// One column for each position but the last, which is always reached and needs none.
#[derive(Debug)]
pub(super) struct Step;

impl Columns for Step {
    fn word(&self) -> &'static str {
        "by"
    }

    fn count(&self, positions: usize) -> usize {
        positions - 1
    }

    /// A step that is reached stays reached.
    fn places_once(&self, columns: &[usize]) -> Vec<PlacesOnce> {
        let pairs = columns.windows(2).map(|pair| {
            let mut row = Expr::column(pair[0]);
            row.add(&Expr::column(pair[1]), -1);
            PlacesOnce { word: "stays placed", row, sense: Sense::AtMost, rhs: 0 }
        });
        pairs.collect()
    }

    fn reached(&self, columns: &[usize], count: usize) -> Expr {
        match count {
            0 => Expr::default(),
            _ => columns.get(count - 1).map_or(Expr::constant(1), |column| Expr::column(*column)),
        }
    }

    fn placed(&self, columns: &[usize], place: usize) -> Expr {
        self.between(columns, place, place + 1, false)
    }

    fn between(&self, columns: &[usize], before: usize, through: usize, _: bool) -> Expr {
        let mut expr = self.reached(columns, through);
        expr.add(&self.reached(columns, before), -1);
        expr
    }

    /// Once a step is reached, so is every later one.
    fn decode(&self, columns: &[usize], is_one: &dyn Fn(usize) -> bool) -> Option<usize> {
        let ones = columns.iter().filter(|column| is_one(**column)).count();
        let first = columns.iter().position(|column| is_one(*column));
        let place = first.unwrap_or(columns.len());
        (ones == columns.len() - place).then_some(place)
    }

    fn set(&self, columns: &[usize], place: usize, values: &mut [i64]) {
        columns[place..].iter().for_each(|column| values[*column] = 1);
    }

    /// A block at a place has reached its step and not the one before.
    fn weigh(&self, columns: &[usize], place: usize, weight: i64, weights: &mut [i64]) {
        if let Some(column) = columns.get(place) {
            weights[*column] += weight;
        }
        if place > 0 {
            weights[columns[place - 1]] -= weight;
        }
    }
}
