//! Blocks: items that are placed together.

use chrono::NaiveTime;

use super::grid::OVER_NOON;
use crate::domain::encoder::Position;
use crate::domain::problem::{Arrangement, Problem, arrange, pieces};

/// What a block takes of its slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Its minutes.
    Minutes,
    /// The whole session of its position, because it starts at a stated hour of a day that is not
    /// stated.
    Session {
        /// The hour.
        starts: NaiveTime,
        /// The minutes from that hour on.
        minutes: i64,
    },
    /// The morning and the afternoon, because it is one item that is longer than either.
    Day {
        /// The hour, if it is stated.
        starts: Option<NaiveTime>,
        /// The minutes of the item.
        minutes: i64,
    },
    /// Nothing: its day and hour are stated, and the minutes of its slots are what it leaves.
    Nothing,
}

/// Items that are placed as one: a single item, or a briefing with the consultations straight after
/// it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The indices of the items, in the order in which they are held.
    pub items: Vec<usize>,
    /// For each item, the slots from the block's position to the item's start.
    pub starts: Vec<Position>,
    /// For each item, the slots from the block's position to the item's end.
    pub ends: Vec<Position>,
    /// The minutes taken of the slot of the block's position, and of the afternoon if the block spans
    /// noon, on a day with the policy's hours.
    pub loads: [i64; 2],
    /// What the block takes of its slots on any day.
    pub takes: Takes,
    /// Whether the block takes slots of the Council.
    pub council: bool,
    /// The items that count where items of a day are counted.
    pub counted: usize,
}

impl Block {
    /// Returns the blocks of a problem, in the order of their first items.
    ///
    /// ```
    /// use horseshoe::solver::model::Block;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let blocks = Block::all(&problem);
    /// let libya = problem.item("libya").ok_or("no such item")?;
    /// let with = blocks.iter().find(|block| block.items.contains(&libya)).ok_or("no such block")?;
    /// assert_eq!(with.items.len(), 2, "the briefing, and its consultations straight after it");
    /// assert_eq!(with.loads[0], 180);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn all(problem: &Problem) -> Vec<Block> {
        pieces(problem).into_iter().map(|items| Block::new(problem, items)).collect()
    }

    fn new(problem: &Problem, items: Vec<usize>) -> Block {
        let council = problem.items[items[0]].is_council();
        let count = items.len();
        let minutes = items.iter().map(|item| i64::from(problem.items[*item].minutes)).sum();
        let is_fact = problem.stated(&items).is_some();
        let takes = match problem.stated_hour(&items) {
            _ if is_fact => Takes::Nothing,
            Some(starts) => Takes::Session { starts, minutes },
            None => Takes::Minutes,
        };
        let hour = problem.items[items[0]].fixed_start.filter(|_| takes != Takes::Minutes);
        let nothing = if is_fact { 0 } else { 1 };
        let counted = items.iter().filter(|item| !problem.items[**item].is_taken()).count();
        let one = |minutes: u32| Block {
            starts: vec![0; count],
            ends: vec![0; count],
            loads: [nothing * i64::from(minutes), 0],
            takes,
            council,
            counted,
            items: items.clone(),
        };
        if problem.items[items[0]].held().is_some() {
            // Its hours are facts, whatever session they lie in.
            return Block { loads: [0, 0], takes: Takes::Nothing, ..one(0) };
        }
        match arrange(problem, &items) {
            Some(Arrangement::WholeDay { morning_items, morning, afternoon }) => {
                let halves =
                    (0..count).map(|item| OVER_NOON * Position::from(item >= morning_items));
                let starts: Vec<Position> = halves.collect();
                let single = count == 1;
                // One item that takes the day leaves nothing of it, stated or not.
                let nothing = if single { 1 } else { nothing };
                Block {
                    ends: if single { vec![OVER_NOON] } else { starts.clone() },
                    starts,
                    loads: [nothing * i64::from(morning), nothing * i64::from(afternoon)],
                    takes: if single { Takes::Day { starts: hour, minutes } } else { takes },
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
    pub(crate) fn reaches_over_noon(&self) -> bool {
        self.ends.iter().any(|end| *end > 0)
    }

    /// Returns the index of an item within this block.
    pub(crate) fn place(&self, item: usize) -> Option<usize> {
        self.items.iter().position(|own| *own == item)
    }
}
