//! What single blocks pay beyond the multipliers of their cells, to be carried to other windows.

use super::dual::LagrangianDual;
use super::index::PlaceId;
use super::start::scaled;
use crate::base::index::{IndexVec, each};
use crate::solver::model::{Position, Windows};

/// What each block pays at its positions beyond the multiplier of its cell, in parts of a point.
#[derive(Clone, Debug)]
pub(super) struct Shifts(Vec<Vec<(Position, i64)>>);

impl Shifts {
    /// Returns those of a dual; `None` if all blocks of a cell pay alike.
    pub(super) fn of(dual: &LagrangianDual, windows: &Windows) -> Option<Shifts> {
        if !dual.is_split() {
            return None;
        }
        let blocks = windows.positions.iter().enumerate().map(|(block, positions)| {
            let shifts = &dual.shift[dual.places.of_block(block)];
            positions.iter().copied().zip(shifts.iter().copied()).collect()
        });
        Some(Shifts(blocks.collect()))
    }

    /// Lets the blocks of narrower windows of the same problem, in which a point is worth this much, pay for
    /// themselves.
    pub(super) fn set_scaled(&self, dual: &mut LagrangianDual, windows: &Windows, point: i64) {
        dual.split();
        let mut shift: IndexVec<PlaceId, i64> = IndexVec::filled(0, dual.places.len());
        for (block, positions) in windows.positions.iter().enumerate() {
            for (place, position) in each(&dual.places.of_block(block)).zip(positions) {
                let known = self.0[block].binary_search_by_key(position, |(at, _)| *at);
                let Some(price) = dual.cell(place).map(|cell| dual.price[cell]) else { continue };
                let own = known.map_or(0, |number| self.0[block][number].1);
                shift[place] = scaled(own, point).max(-price);
            }
        }
        dual.shift = shift;
    }
}
