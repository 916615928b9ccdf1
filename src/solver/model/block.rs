//! Blocks: items that are placed together.

use crate::domain::encoder::Position;
use crate::domain::problem::{Arrangement, Problem, arrange, pieces};

/// Items that are placed as one: a single item, or a briefing with the consultations straight after
/// it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The indices of the items, in the order in which they are held.
    pub items: Vec<usize>,
    /// For each item, the half days from the block's position to the item's start.
    pub starts: Vec<Position>,
    /// For each item, the half days from the block's position to the item's end.
    pub ends: Vec<Position>,
    /// The minutes taken of the half day of the block's position, and of the next.
    pub loads: [i64; 2],
    /// Whether the block takes slots of the Council.
    pub council: bool,
    /// The items that count where items of a day are counted.
    pub counted: usize,
}

impl Block {
    /// Returns the blocks of a problem, in the order of their first items.
    pub fn all(problem: &Problem) -> Vec<Block> {
        pieces(problem).into_iter().map(|items| Block::new(problem, items)).collect()
    }

    fn new(problem: &Problem, items: Vec<usize>) -> Block {
        let council = problem.items[items[0]].is_council();
        let count = items.len();
        let counted = items.iter().filter(|item| !problem.items[**item].is_taken()).count();
        let one = |minutes: u32| Block {
            starts: vec![0; count],
            ends: vec![0; count],
            loads: [i64::from(minutes), 0],
            council,
            counted,
            items: items.clone(),
        };
        match arrange(problem, &items) {
            Some(Arrangement::WholeDay { morning_items, morning, afternoon }) => {
                let halves = (0..count).map(|item| Position::from(item >= morning_items));
                let starts: Vec<Position> = halves.collect();
                let single = count == 1;
                Block {
                    ends: if single { vec![1] } else { starts.clone() },
                    starts,
                    loads: [i64::from(morning), i64::from(afternoon)],
                    council,
                    counted,
                    items,
                }
            }
            Some(Arrangement::OneSession(minutes)) => one(minutes),
            // `Problem::new` refuses items that do not fit a day.
            None => one(0),
        }
    }

    /// Returns whether the block spans morning and afternoon.
    pub fn reaches_over_noon(&self) -> bool {
        self.ends.iter().any(|end| *end > 0)
    }

    /// Returns the index of an item within this block.
    pub fn place(&self, item: usize) -> Option<usize> {
        self.items.iter().position(|own| *own == item)
    }
}
