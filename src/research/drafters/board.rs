//! The board on which a drafter places items: what is where, and what is still free.

use std::collections::BTreeSet;

use crate::domain::ids::RuleId;
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::domain::problem::Shortfall;
use crate::domain::problem::{Gap, Precedence};
use crate::domain::rules::Rules;
use crate::solver::model::{Block, Grid, Position, Rooms, admitted, moment};

/// The constraints between items that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// The order of the chains and the hard leads.
    All,
    /// The order of the chains.
    Order,
    /// Nothing.
    Nothing,
}

impl Keep {
    fn asks_for(self, precedence: &Precedence) -> bool {
        match self {
            Keep::All => true,
            Keep::Order => precedence.rule != RuleId::Lead,
            Keep::Nothing => false,
        }
    }
}

/// The state of the board.
pub(super) struct Board<'a> {
    pub(super) problem: &'a Problem,
    pub(super) grid: Grid,
    pub(super) blocks: Vec<Block>,
    /// The position of each block that is placed.
    pub(super) placed: Vec<Option<Position>>,
    /// For each block, the precedences of its items.
    precedences: Vec<Vec<Precedence>>,
    shortfalls: Vec<Vec<Shortfall>>,
    block_of: Vec<usize>,
    /// For each block, the positions that every rule admits for it alone, ascending.
    admitted: Vec<Vec<Position>>,
    /// Those positions that leave the rest of its chain a day, judged by days alone: with the
    /// leads, and by the order alone.
    windows: [Vec<Vec<Position>>; 2],
    /// The minutes of every slot.
    rooms: Rooms,
    /// The minutes taken in each slot.
    taken: Vec<i64>,
    /// The mornings of the days with a block that spans noon.
    over_noon: BTreeSet<Position>,
}

impl<'a> Board<'a> {
    pub(super) fn new(problem: &'a Problem) -> Board<'a> {
        let (grid, blocks, rules) = (Grid::new(problem), Block::all(problem), Rules::all());
        let mut block_of = vec![0; problem.items.len()];
        for (index, block) in blocks.iter().enumerate() {
            for item in &block.items {
                block_of[*item] = index;
            }
        }
        let all = rules.precedences(problem).into_iter();
        let precedences = by_block(all, blocks.len(), |p| [block_of[p.from], block_of[p.to]]);
        let all = penalties::ALL.into_iter().flat_map(|penalty| penalty.shortfalls(problem));
        let shortfalls = by_block(all, blocks.len(), |s| [block_of[s.from], block_of[s.to]]);
        let slots = usize::try_from(grid.dropped()).unwrap_or(0);
        let rooms = Rooms::new(problem, &grid);
        let admitted: Vec<Vec<Position>> =
            blocks.iter().map(|block| admitted(problem, &rules, &grid, block)).collect();
        let mut board = Board {
            problem,
            windows: [admitted.clone(), admitted.clone()],
            admitted,
            placed: vec![None; blocks.len()],
            taken: vec![0; slots],
            rooms,
            over_noon: BTreeSet::new(),
            grid,
            blocks,
            precedences,
            shortfalls,
            block_of,
        };
        board.settle((0..board.blocks.len()).collect());
        board
    }

    /// Propagates the windows of some blocks to all others concerned, until nothing changes.
    fn settle(&mut self, blocks: BTreeSet<usize>) {
        for keep in [Keep::All, Keep::Order] {
            let mut waiting = blocks.clone();
            while let Some(block) = waiting.pop_first() {
                if self.narrow(block, keep) {
                    waiting.extend(self.neighbours(block));
                }
            }
        }
    }

    /// Returns the blocks that share a precedence with a block.
    fn neighbours(&self, block: usize) -> impl Iterator<Item = usize> + '_ {
        let joined = self.precedences[block].iter();
        let ends = joined.flat_map(|p| [self.block_of[p.from], self.block_of[p.to]]);
        ends.filter(move |other| *other != block)
    }

    /// Removes the full sessions from the windows, once all fixed items have been placed.
    pub(super) fn heed_what_is_full(&mut self) {
        for block in (0..self.blocks.len()).filter(|block| self.placed[*block].is_none()) {
            for keep in 0..self.windows.len() {
                let own = self.windows[keep][block].iter().copied();
                let free: Vec<Position> = own.filter(|at| self.is_free(block, *at)).collect();
                if !free.is_empty() {
                    self.windows[keep][block] = free;
                }
            }
        }
        self.settle((0..self.blocks.len()).collect());
    }

    /// Removes from a block's window the positions that leave another block none, judged by days
    /// alone. Returns whether anything changed. A chain without any room keeps its days; its
    /// drafter will find out.
    fn narrow(&mut self, block: usize, keep: Keep) -> bool {
        let windows = &self.windows[keep as usize];
        let mut own = windows[block].clone();
        for precedence in self.precedences[block].iter().filter(|p| keep.asks_for(p)) {
            let (from, to) = (self.block_of[precedence.from], self.block_of[precedence.to]);
            // The other block's best position for this precedence.
            let (other, best) = match from == block {
                true => (to, windows[to].last()),
                false => (from, windows[from].first()),
            };
            let Some(best) = best.copied().filter(|_| from != to) else { continue };
            let holds = |at: &Position| self.holds_at(precedence, [(block, *at), (other, best)]);
            if own.iter().any(holds) {
                own.retain(holds);
            }
        }
        let is_less = own.len() < windows[block].len();
        self.windows[keep as usize][block] = own;
        is_less
    }

    /// Returns whether the instance fixes an item of a block to its day.
    pub(super) fn is_fixed(&self, block: usize) -> bool {
        let mut items = self.blocks[block].items.iter();
        items.any(|item| self.problem.items[*item].fixed_date.is_some())
    }

    /// Returns the positions that every rule admits for a block alone, ascending.
    pub(super) fn admitted(&self, block: usize) -> &[Position] {
        &self.admitted[block]
    }

    /// Returns those positions that leave the rest of its chain a day, with the leads or by the
    /// order alone.
    pub(super) fn window(&self, block: usize, keep: Keep) -> &[Position] {
        match keep {
            Keep::All | Keep::Order => &self.windows[keep as usize][block],
            Keep::Nothing => self.admitted(block),
        }
    }

    /// Returns whether the sessions still have the minutes that a block needs at a position.
    pub(super) fn is_free(&self, block: usize, position: Position) -> bool {
        let own = &self.blocks[block];
        if !own.council {
            return true;
        }
        let mut taken = self.rooms.taken(own, position);
        let has_room = taken.all(|(at, load)| self.taken_at(at) + load <= self.rooms.at(at))
            && self.rooms.hold(self.problem, &self.grid, own, position);
        has_room && !(own.reaches_over_noon() && self.over_noon.contains(&position))
    }

    fn taken_at(&self, position: Position) -> i64 {
        usize::try_from(position).ok().and_then(|at| self.taken.get(at)).copied().unwrap_or(0)
    }

    /// Returns whether a block at a position keeps its distance from all placed blocks.
    pub(super) fn keeps(&self, block: usize, position: Position, keep: Keep) -> bool {
        let mut asked =
            self.precedences[block].iter().filter(|precedence| keep.asks_for(precedence));
        asked.all(|precedence| self.holds(precedence, (block, position)))
    }

    /// Returns whether a precedence holds with one block at a position; unplaced blocks do not
    /// restrict it.
    fn holds(&self, precedence: &Precedence, at: (usize, Position)) -> bool {
        let of = |item: usize| {
            let block = self.block_of[item];
            Some((block, if block == at.0 { at.1 } else { self.placed[block]? }))
        };
        match (of(precedence.from), of(precedence.to)) {
            (Some(from), Some(to)) => self.holds_at(precedence, [from, to]),
            _ => true,
        }
    }

    /// Returns whether a precedence holds with its blocks, in either order, at these positions.
    fn holds_at(&self, precedence: &Precedence, at: [(usize, Position); 2]) -> bool {
        let reach = |item: usize| {
            let (block, position) = if at[0].0 == self.block_of[item] { at[0] } else { at[1] };
            let own = &self.blocks[block];
            let place = own.place(item).unwrap_or(0);
            (position + own.starts[place], position + own.ends[place])
        };
        let ((from, after), (to, _)) = (reach(precedence.from), reach(precedence.to));
        match precedence.gap {
            // The items of one block are in order.
            Gap::LaterSession => {
                self.block_of[precedence.from] == self.block_of[precedence.to] || to > after
            }
            Gap::Days(days, unit) => {
                self.grid.count(unit, to) - self.grid.count(unit, from) >= days
            }
        }
    }

    /// Returns the slot in which an item starts, with one block at a position.
    fn start(&self, item: usize, (block, position): (usize, Position)) -> Option<Position> {
        let own = self.block_of[item];
        let stands = if own == block { Some(position) } else { self.placed[own] }?;
        Some(stands + self.blocks[own].starts[self.blocks[own].place(item)?])
    }

    /// Returns the charge of a block at a position, by the penalties on it alone or on it and
    /// placed blocks.
    pub(super) fn cost(&self, block: usize, position: Position) -> i64 {
        let own = &self.blocks[block];
        let items = own.items.iter().zip(&own.starts);
        let alone: i64 = items
            .map(|(item, offset)| {
                let at = moment(&self.grid, own, position + offset);
                let costs = penalties::ALL.iter().map(|p| p.cost(self.problem, *item, at));
                costs.sum::<i64>()
            })
            .sum();
        let short = self.shortfalls[block].iter().map(|short| {
            let at = (block, position);
            let (Some(from), Some(to)) = (self.start(short.from, at), self.start(short.to, at))
            else {
                return 0;
            };
            let count = self.grid.count(short.unit, to) - self.grid.count(short.unit, from);
            short.points * (short.days - count).max(0)
        });
        alone + short.sum::<i64>()
    }

    /// Places a block at a position, and restricts the windows of related blocks accordingly.
    pub(super) fn place(&mut self, block: usize, position: Position) {
        self.placed[block] = Some(position);
        for windows in &mut self.windows {
            windows[block] = vec![position];
        }
        self.settle(self.neighbours(block).collect());
        let own = &self.blocks[block];
        if !own.council {
            return;
        }
        if own.reaches_over_noon() {
            self.over_noon.insert(position);
        }
        for (at, load) in self.rooms.taken(own, position) {
            let at = usize::try_from(at).ok().and_then(|at| self.taken.get_mut(at));
            if let Some(taken) = at {
                *taken += load;
            }
        }
    }

    /// Returns the day of a position, from 0.
    pub(super) fn day(&self, position: Position) -> i64 {
        self.grid.day(position)
    }

    /// Returns the day of a date, from 0.
    pub(super) fn day_of(&self, date: chrono::NaiveDate) -> i64 {
        self.grid.day(self.grid.morning(date))
    }
}

/// Groups, for each block, what concerns one of its items.
fn by_block<T: Clone>(
    all: impl Iterator<Item = T>,
    blocks: usize,
    of: impl Fn(&T) -> [usize; 2],
) -> Vec<Vec<T>> {
    let mut by_block = vec![Vec::new(); blocks];
    for one in all {
        let [from, to] = of(&one);
        by_block[from].push(one.clone());
        if to != from {
            by_block[to].push(one);
        }
    }
    by_block
}
