//! Places: the positions of all blocks, numbered consecutively.

use std::ops::Range;

use super::index::PlaceId;
use crate::solver::model::Windows;

/// The range of each block's places in one sequence of all places, so that per-place values are
/// contiguous in memory.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Places {
    starts: Vec<PlaceId>,
}

impl Places {
    pub(in crate::solver) fn of(windows: &Windows) -> Places {
        let mut starts = Vec::with_capacity(windows.positions.len() + 1);
        let mut next = PlaceId(0);
        for positions in &windows.positions {
            starts.push(next);
            next += positions.len();
        }
        starts.push(next);
        Places { starts }
    }

    /// Returns the places of a block.
    pub(in crate::solver) fn of_block(&self, block: usize) -> Range<PlaceId> {
        self.starts[block]..self.starts[block + 1]
    }

    /// Returns the place of a block's position, by its index in the block's window.
    pub(in crate::solver) fn place(&self, block: usize, number: usize) -> PlaceId {
        self.starts[block] + number
    }

    /// Returns the number of blocks.
    pub(in crate::solver) fn blocks(&self) -> usize {
        self.starts.len() - 1
    }

    /// Returns the number of places of all blocks.
    pub(in crate::solver) fn len(&self) -> usize {
        self.starts[self.starts.len() - 1].into()
    }
}
