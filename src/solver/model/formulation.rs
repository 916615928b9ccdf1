//! The three formulations of the integer program.
//!
//! A formulation is a choice of [`Columns`] for the positions of a block and of [`Pairs`], the rows
//! for two items. The builder calls these traits and never asks which formulation it states.

mod aggregated;
mod disaggregated;
mod step;
mod time_indexed;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::builder::Builder;
use super::program::Sense;
use crate::domain::expr::Expr;
use crate::domain::problem::{Precedence, Shortfall};

/// How positions and precedences become columns and rows.
///
/// ```
/// use horseshoe::solver::model::Formulation;
/// assert_eq!("step".parse(), Ok(Formulation::Step));
/// assert_eq!(Formulation::default().as_str(), "disaggregated");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formulation {
    /// One binary column for each block and position; each precedence is a single row over the
    /// positions' numbers (Pritsker, Watters & Wolfe 1969).
    Aggregated,
    /// The same columns; each precedence has a row for each position of the earlier block
    /// (Christofides, Alvarez-Valdes & Tamarit 1987).
    ///
    /// The default: the fastest on the cores left by the Lagrangian bound, see `BENCHMARKS.md`.
    #[default]
    Disaggregated,
    /// One binary column for each block and position, which is 1 if the block is there or earlier;
    /// each precedence row has two non-zeros (Möhring, Schulz, Stork & Uetz 2003).
    Step,
}

crate::base::words::worded! {
    /// Every formulation.
    Formulation::ALL,
    /// The word that the command line and the outputs use.
    as_str {
        Aggregated = "aggregated",
        Disaggregated = "disaggregated",
        Step = "step",
    }
    else |word| -> String {
        format!("`{word}` is not a formulation; known are aggregated, disaggregated and step")
    }
}

impl Formulation {
    /// Returns how a block's position becomes columns.
    pub(super) fn columns(self) -> &'static dyn Columns {
        match self {
            Formulation::Aggregated | Formulation::Disaggregated => &time_indexed::TimeIndexed,
            Formulation::Step => &step::Step,
        }
    }

    /// Returns how a statement about two items becomes rows.
    pub(super) fn pairs(self) -> &'static dyn Pairs {
        match self {
            Formulation::Aggregated => &aggregated::Aggregated,
            Formulation::Disaggregated | Formulation::Step => &disaggregated::Disaggregated,
        }
    }
}

/// How the position of a block becomes binary columns.
///
/// A *place* is an index into the positions of the block; `columns` are the block's own.
pub(super) trait Columns: fmt::Debug {
    /// The preposition in the names of the columns.
    fn word(&self) -> &'static str;

    /// Returns the number of columns of a block with this number of positions, at least 1.
    fn count(&self, positions: usize) -> usize;

    /// Returns the rows that place a block exactly once.
    fn places_once(&self, columns: &[usize]) -> Vec<PlacesOnce>;

    /// Returns 1 if the block is at one of its first `count` places, else 0.
    fn reached(&self, columns: &[usize], count: usize) -> Expr;

    /// Returns 1 if the block is at a place, else 0.
    fn placed(&self, columns: &[usize], place: usize) -> Expr;

    /// Returns 1 if the block is at one of the places from `before` up to and excluding `through`,
    /// else 0. With `by_rest`, `through` is the number of places, and the expression may name the
    /// columns of the earlier places instead.
    fn between(&self, columns: &[usize], before: usize, through: usize, by_rest: bool) -> Expr;

    /// Returns the place of the block, or `None` if the columns do not place it exactly once.
    fn decode(&self, columns: &[usize], is_one: &dyn Fn(usize) -> bool) -> Option<usize>;

    /// Sets the values of the columns for the block at a place; they are 0 before.
    fn set(&self, columns: &[usize], place: usize, values: &mut [i64]);

    /// Adds the weight of the block at a place to the weights of the columns, up to a constant.
    fn weigh(&self, columns: &[usize], place: usize, weight: i64, weights: &mut [i64]);
}

/// A row that places a block exactly once, with the words that follow the block in its name.
#[derive(Debug)]
pub(super) struct PlacesOnce {
    pub(super) word: &'static str,
    pub(super) row: Expr,
    pub(super) sense: Sense,
    pub(super) rhs: i64,
}

/// How a statement about two items becomes rows.
pub(super) trait Pairs: fmt::Debug {
    /// Adds the rows of a precedence between two blocks.
    fn precedence(&self, builder: &mut Builder<'_>, precedence: &Precedence);

    /// Charges two items for each day by which they are closer than desired.
    fn shortfall(&self, builder: &mut Builder<'_>, wish: &Wish<'_>);
}

/// A shortfall that can occur in the windows of its blocks.
#[derive(Debug)]
pub(super) struct Wish<'a> {
    pub(super) shortfall: &'a Shortfall,
    /// The block of the earlier item.
    pub(super) from: usize,
    /// The block of the later item.
    pub(super) to: usize,
    /// The names of both items.
    pub(super) name: String,
    /// The count of days at the first position of the later block.
    pub(super) earliest_to: i64,
    /// The count of days at the last position of the earlier block.
    pub(super) latest_from: i64,
}
