//! Windows: the positions in which each block can be, computed before any column exists.
//!
//! A position stays in a window if every rule admits every item of the block there, if each
//! precedence leaves the other block a position, and if the blocks with no other position leave it
//! the minutes. Precedences are monotone in time, so bounding the earliest and the latest position
//! to a fixed point removes everything that a single precedence can remove.

use rayon::prelude::*;

use super::block::{Block, Takes};
use super::grid::Grid;
use super::rooms::Rooms;
use crate::base::calendar::{Moment, Session, Slot};
use crate::domain::encoder::Position;
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::problem::{Gap, Precedence};
use crate::domain::rules::Rules;

/// The number of blocks below which another thread does not pay.
const BLOCKS_A_THREAD: usize = 64;

/// The positions of each block in ascending order, and the precedences between the blocks.
#[derive(Clone, Debug)]
pub struct Windows {
    /// The horizon.
    pub grid: Grid,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// For each block, its positions in ascending order; never empty.
    pub positions: Vec<Vec<Position>>,
    /// The precedences between items of different blocks.
    pub precedences: Vec<Precedence>,
    /// For each item, the block in which it is.
    pub block_of: Vec<usize>,
    /// The minutes of every slot.
    rooms: Rooms,
    /// Whether the rule that bounds the contents of a slot is in force.
    is_bounded: bool,
    /// Whether the rule is in force that a day holds at most one block that spans noon.
    is_one_over_noon: bool,
}

/// A block without a position, which proves infeasibility.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmptyWindow {
    /// The indices of the items of the block.
    pub items: Vec<usize>,
}

impl Windows {
    /// Computes the windows of a problem under a set of rules.
    ///
    /// # Errors
    ///
    /// The first block without a position.
    ///
    /// ```
    /// use horseshoe::solver::model::Windows;
    /// use horseshoe::Rules;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let windows = Windows::new(&problem, &Rules::all()).map_err(|_| "an item has no day")?;
    /// let adoption = problem.item("UNFICYP/adoption").ok_or("no such item")?;
    /// let last = windows.positions[windows.block_of[adoption]].last().ok_or("no position")?;
    /// // The mandate ends on Sunday 31 January.
    /// assert_eq!(windows.grid.date(*last).to_string(), "2027-01-29");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(problem: &Problem, rules: &Rules) -> Result<Windows, EmptyWindow> {
        let grid = Grid::new(problem);
        let blocks = Block::all(problem);
        let mut block_of = vec![0; problem.items.len()];
        for (index, block) in blocks.iter().enumerate() {
            for item in &block.items {
                block_of[*item] = index;
            }
        }
        // Long horizons evaluate the rules millions of times, and the blocks are independent.
        let positions = blocks
            .par_iter()
            .with_min_len(BLOCKS_A_THREAD)
            .map(|block| admitted(problem, rules, &grid, block))
            .collect();
        let precedences = rules.precedences(problem);
        let is_bounded = rules.contains(RuleId::OneMeeting);
        let rooms = Rooms::new(problem, &grid);
        let is_one_over_noon = rules.contains(RuleId::DirectlyFollows);
        let mut windows = Windows {
            grid,
            blocks,
            positions,
            precedences,
            block_of,
            rooms,
            is_bounded,
            is_one_over_noon,
        };
        windows.refuse_empty()?;
        windows.clear_small_slots(problem)?;
        windows.part_inner(problem)?;
        windows.propagate()?;
        Ok(windows)
    }

    /// Returns the windows restricted to the positions that `keep` selects by block and by index in
    /// the block's window.
    ///
    /// # Errors
    ///
    /// The first block without a position.
    pub(crate) fn restricted(
        &self,
        keep: impl Fn(usize, usize) -> bool,
    ) -> Result<Windows, EmptyWindow> {
        let mut windows = self.clone();
        for (block, positions) in windows.positions.iter_mut().enumerate() {
            let mut place = 0;
            positions.retain(|_| {
                place += 1;
                keep(block, place - 1)
            });
        }
        windows.refuse_empty()?;
        windows.propagate()?;
        Ok(windows)
    }

    /// Returns the minutes of every slot, whether or not a rule bounds its contents.
    pub(crate) fn rooms(&self) -> &Rooms {
        &self.rooms
    }

    /// Returns whether a rule bounds the contents of a slot.
    pub(crate) fn is_bounded(&self) -> bool {
        self.is_bounded
    }

    /// Returns whether a rule limits a day to one block that spans noon.
    pub(crate) fn is_one_over_noon(&self) -> bool {
        self.is_one_over_noon
    }

    /// Returns the total number of positions of all blocks: the columns of a time-indexed program.
    pub(crate) fn size(&self) -> usize {
        self.positions.iter().map(Vec::len).sum()
    }

    /// Returns the blocks that can be in each slot of the horizon, in order.
    pub(crate) fn standing(&self) -> Vec<Vec<usize>> {
        let slots = usize::try_from(self.grid.dropped()).unwrap_or(0);
        let mut standing = vec![Vec::new(); slots];
        for (block, positions) in self.positions.iter().enumerate() {
            // A dropped block is in no slot.
            for position in positions.iter().filter(|position| **position != self.grid.dropped()) {
                standing[*position as usize].push(block);
            }
        }
        standing
    }

    /// Returns the earliest position of the later item's block if the earlier item's block is at
    /// `from`.
    pub(crate) fn earliest_after(&self, precedence: &Precedence, from: Position) -> Position {
        let (earlier, later) = self.ends_of(precedence);
        let start = from + self.blocks[earlier.0].starts[earlier.1];
        let end = from + self.blocks[earlier.0].ends[earlier.1];
        let item = match precedence.gap {
            Gap::LaterSession => self.grid.first_from(end + 1),
            Gap::Days(days, unit) => self.grid.morning_after(start, days, unit),
        };
        // In a block that spans noon, an item of the afternoon cannot start earlier.
        let offset = self.blocks[later.0].starts[later.1];
        if matches!(precedence.gap, Gap::LaterSession) { item - offset } else { item }
    }

    /// Returns the position of a block whose first item is at a moment.
    pub(crate) fn position_of(&self, block: usize, at: Moment) -> Position {
        let offset = self.blocks[block].starts.first().copied().unwrap_or(0);
        let session = at.session.unwrap_or(Session::Morning);
        self.grid.slot(Slot { date: at.date, session }) - offset
    }

    /// Returns the blocks of both items of a precedence, and the items' indices in them.
    fn ends_of(&self, precedence: &Precedence) -> ((usize, usize), (usize, usize)) {
        let place = |item: usize| {
            let block = self.block_of[item];
            (block, self.blocks[block].place(item).unwrap_or(0))
        };
        (place(precedence.from), place(precedence.to))
    }

    /// Returns the position of each block, given by its index in the block's window.
    pub(crate) fn positions_at(&self, numbers: &[usize]) -> Vec<Position> {
        numbers.iter().zip(&self.positions).map(|(number, own)| own[*number]).collect()
    }

    /// Returns the index of each block's position in its window, if all are there.
    pub(crate) fn numbers_of(&self, positions: &[Position]) -> Option<Vec<usize>> {
        let numbers = positions.iter().zip(&self.positions);
        numbers.map(|(position, own)| own.binary_search(position).ok()).collect()
    }

    fn refuse_empty(&self) -> Result<(), EmptyWindow> {
        (0..self.blocks.len()).try_for_each(|block| self.refuse_empty_of(block))
    }

    /// Resolves the precedences inside a block, which hold at all positions of it or at none.
    fn part_inner(&mut self, problem: &Problem) -> Result<(), EmptyWindow> {
        let (inner, outer) = std::mem::take(&mut self.precedences)
            .into_iter()
            .partition::<Vec<_>, _>(|p| self.block_of[p.from] == self.block_of[p.to]);
        self.precedences = outer;
        for precedence in inner {
            let block = &self.blocks[self.block_of[precedence.from]];
            let holds = match precedence.gap {
                Gap::LaterSession => {
                    block.place(precedence.from) < block.place(precedence.to)
                        && problem.leader(precedence.to) == Some(precedence.from)
                        || block.ends[block.place(precedence.from).unwrap_or(0)]
                            < block.starts[block.place(precedence.to).unwrap_or(0)]
                }
                Gap::Days(days, _) => days <= 0,
            };
            if !holds {
                return Err(EmptyWindow { items: block.items.clone() });
            }
        }
        Ok(())
    }

    fn propagate(&mut self) -> Result<(), EmptyWindow> {
        loop {
            while self.bound()? {}
            if !self.clear_full_slots()? {
                return Ok(());
            }
        }
    }

    /// Bounds the earliest and the latest position of each block by the precedences, once. Returns
    /// whether anything changed.
    fn bound(&mut self) -> Result<bool, EmptyWindow> {
        let mut changed = false;
        for index in 0..self.precedences.len() {
            let precedence = self.precedences[index].clone();
            let (from, to) = (self.block_of[precedence.from], self.block_of[precedence.to]);
            let earliest = self.earliest_after(&precedence, self.positions[from][0]);
            let latest = self.positions[to][self.positions[to].len() - 1];
            let dropped = self.positions[to].partition_point(|position| *position < earliest);
            self.positions[to].drain(..dropped);
            let kept = self.positions[from]
                .partition_point(|position| self.earliest_after(&precedence, *position) <= latest);
            changed |= dropped > 0 || kept < self.positions[from].len();
            self.positions[from].truncate(kept);
            self.refuse_empty_of(from)?;
            self.refuse_empty_of(to)?;
        }
        Ok(changed)
    }

    /// Removes the positions whose slots do not hold the block even if it is alone there, on the days
    /// with hours of their own or with stated meetings, and for blocks with a stated hour.
    fn clear_small_slots(&mut self, problem: &Problem) -> Result<(), EmptyWindow> {
        if !self.is_bounded {
            return Ok(());
        }
        let dropped = self.grid.dropped();
        for (block, positions) in self.blocks.iter().zip(&mut self.positions) {
            let is_usual = block.takes == Takes::Minutes;
            if !block.council || block.takes == Takes::Nothing {
                continue;
            }
            positions.retain(|position| {
                let is_extra = !self.grid.session(*position).is_ordinary();
                let is_open_question =
                    !is_usual || is_extra || self.rooms.is_unusual(self.grid.day(*position));
                *position == dropped
                    || !is_open_question
                    || self.rooms.hold(problem, &self.grid, block, *position)
            });
        }
        self.refuse_empty()
    }

    /// Removes the positions for which the blocks with no other position leave no minutes. Returns
    /// whether anything changed.
    fn clear_full_slots(&mut self) -> Result<bool, EmptyWindow> {
        if !self.is_bounded {
            return Ok(false);
        }
        let dropped = self.grid.dropped();
        let mut taken = vec![0; usize::try_from(dropped).unwrap_or(0)];
        for (block, positions) in self.blocks.iter().zip(&self.positions) {
            if let ([only], true) = (positions.as_slice(), block.council)
                && *only != dropped
            {
                for (slot, load) in self.rooms.taken(block, *only) {
                    taken[slot as usize] += load;
                }
            }
        }
        let mut changed = false;
        for index in 0..self.blocks.len() {
            let block = &self.blocks[index];
            if !block.council || self.positions[index].len() < 2 {
                continue;
            }
            let (before, rooms) = (self.positions[index].len(), &self.rooms);
            self.positions[index].retain(|position| {
                let has_room =
                    |(slot, load): (Position, i64)| taken[slot as usize] + load <= rooms.at(slot);
                *position == dropped || rooms.taken(block, *position).all(has_room)
            });
            changed |= self.positions[index].len() < before;
            self.refuse_empty_of(index)?;
        }
        Ok(changed)
    }

    fn refuse_empty_of(&self, block: usize) -> Result<(), EmptyWindow> {
        if self.positions[block].is_empty() {
            return Err(EmptyWindow { items: self.blocks[block].items.clone() });
        }
        Ok(())
    }
}

/// Returns the positions that every rule admits for every item of a block, ascending. The last is
/// the position of dropped blocks, if the whole block may be dropped.
pub(crate) fn admitted(
    problem: &Problem,
    rules: &Rules,
    grid: &Grid,
    block: &Block,
) -> Vec<Position> {
    if let Some(position) = held_at(problem, grid, block) {
        // No rule moves what has been held.
        return vec![position];
    }
    // Over years, most days are impossible for most items, and need no evaluation.
    let (mut first, mut last) = (0, grid.days() - 1);
    for (item, rule) in block.items.iter().flat_map(|item| rules.iter().map(move |r| (*item, r))) {
        let days = rule.span(problem, item).map(|day| day.map(|day| grid.day(grid.morning(day))));
        first = days[0].map_or(first, |day| first.max(day));
        last = days[1].map_or(last, |day| last.min(day));
    }
    let positions = (first..=last).flat_map(Grid::slots_of_day).filter(|position| {
        // Work of the Secretariat has no session, and a block that spans noon starts in the
        // morning.
        grid.session(*position) == Session::Morning
            || (block.council
                && !block.reaches_over_noon()
                && (grid.session(*position).is_ordinary() || grid.has_extra(*position)))
    });
    let may_be_dropped =
        block.items.iter().all(|item| problem.question.waivers.droppable.contains(item));
    positions
        .filter(|position| stands(problem, rules, grid, block, *position))
        .chain(may_be_dropped.then(|| grid.dropped()))
        .collect()
}

/// Returns the position of a block that has been held.
fn held_at(problem: &Problem, grid: &Grid, block: &Block) -> Option<Position> {
    let item = problem.items.get(*block.items.first()?)?;
    item.held()?;
    let session = item.fixed_session.filter(|_| block.council).unwrap_or(Session::Morning);
    Some(grid.slot(Slot { date: item.fixed_date?, session }))
}

/// Returns whether every rule admits every item of a block at a position.
fn stands(
    problem: &Problem,
    rules: &Rules,
    grid: &Grid,
    block: &Block,
    position: Position,
) -> bool {
    block.items.iter().zip(&block.starts).all(|(item, offset)| {
        let at = moment(grid, block, position + offset);
        rules.iter().all(|rule| rule.admits(problem, *item, at))
    })
}

/// Returns the day and, for items of the Council, the session of a position.
pub(crate) fn moment(grid: &Grid, block: &Block, position: Position) -> Moment {
    let session = block.council.then(|| grid.session(position));
    Moment { date: grid.date(position), session }
}
