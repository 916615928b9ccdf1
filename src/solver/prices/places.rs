//! Places: the positions of all blocks, numbered through.

use std::ops::Range;

use crate::solver::model::Windows;

/// Where the places of each block lie in one row of the places of all blocks, so that what is counted
/// for every place stands in one piece of memory.
#[derive(Clone, Debug)]
pub(in crate::solver) struct Places {
    starts: Vec<usize>,
}

impl Places {
    pub(in crate::solver) fn of(windows: &Windows) -> Places {
        let mut starts = Vec::with_capacity(windows.positions.len() + 1);
        let mut next = 0;
        for positions in &windows.positions {
            starts.push(next);
            next += positions.len();
        }
        starts.push(next);
        Places { starts }
    }

    /// The places of a block.
    pub(in crate::solver) fn of_block(&self, block: usize) -> Range<usize> {
        self.starts[block]..self.starts[block + 1]
    }

    /// The place of a block's position, by its number in the block's window.
    pub(in crate::solver) fn place(&self, block: usize, number: usize) -> usize {
        self.starts[block] + number
    }

    /// The number of blocks.
    pub(in crate::solver) fn blocks(&self) -> usize {
        self.starts.len() - 1
    }

    /// The number of places of all blocks.
    pub(in crate::solver) fn len(&self) -> usize {
        self.starts[self.starts.len() - 1]
    }
}
