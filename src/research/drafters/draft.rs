//! The order in which a drafter places items, and the places it chooses.

use std::cmp::Reverse;

use super::board::{Board, Keep};
use super::{Drafted, Drafter, Unplaced};
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::domain::rules::Rules;
use crate::solver::assemble::{entries, lay_out_blocks, schedule};
use crate::solver::model::Position;

/// No position satisfies the item's own bounds.
const NO_DAY: &str = "has no day that its own row and the calendar allow";
/// All allowed sessions are taken.
const NO_ROOM: &str = "found every possible session full";
/// The remaining positions are on the wrong side of another item of its chain.
const NO_TURN: &str = "found no free day between the other items of its chain";

pub(super) fn draft(drafter: Drafter, problem: &Problem) -> Drafted {
    let mut board = Board::new(problem);
    let (mut unplaced, mut forced) = (Vec::new(), Vec::new());
    let mut is_fixed = true;
    for block in turns(drafter, &board) {
        if is_fixed && !board.is_fixed(block) {
            board.heed_what_is_full();
            is_fixed = false;
        }
        let ids = || {
            let items = board.blocks[block].items.iter();
            items.map(|item| problem.items[*item].id.clone()).collect::<Vec<String>>()
        };
        match place(drafter, &board, block) {
            Ok((position, keep)) => {
                if keep != Keep::All {
                    forced.extend(ids());
                }
                board.place(block, position);
            }
            Err(reason) => {
                unplaced.extend(ids().into_iter().map(|item| Unplaced { item, reason }));
            }
        }
    }
    let placed = board.blocks.iter().zip(&board.placed);
    let placed = placed.filter_map(|(block, position)| Some((block, (*position)?)));
    let placed = lay_out_blocks(problem, &board.grid, placed);
    let dates = schedule(problem, &placed);
    let violations = Rules::all().check_schedule(problem, &dates);
    let charges = penalties::charges(problem, &dates);
    let entries = entries(problem, &placed);
    Drafted { entries, unplaced, forced, violations, charges }
}

/// Returns the blocks in placement order: fixed ones, the chains, the other events.
fn turns(drafter: Drafter, board: &Board<'_>) -> Vec<usize> {
    let problem = board.problem;
    let (mut fixed, free): (Vec<usize>, Vec<usize>) =
        (0..board.blocks.len()).partition(|block| board.is_fixed(*block));
    // Blocks fixed to a session come first, and then the longest, because short ones find room more
    // easily.
    fixed.sort_by_key(|block| {
        let own = &board.blocks[*block];
        let mut items = own.items.iter();
        let has_session = items.any(|item| problem.items[*item].fixed_session.is_some());
        (!has_session, Reverse(own.loads.iter().sum::<i64>()))
    });
    let renewal = |block: usize| {
        let mut items = board.blocks[block].items.iter();
        items.find_map(|item| problem.items[*item].renewal.as_deref())
    };
    let (chained, events): (Vec<usize>, Vec<usize>) =
        free.into_iter().partition(|block| renewal(*block).is_some());

    let mut chains: Vec<Vec<usize>> = Vec::new();
    for block in chained {
        match chains.last_mut() {
            Some(chain) if renewal(chain[0]) == renewal(block) => chain.push(block),
            _ => chains.push(vec![block]),
        }
    }
    // Chains with equal ends keep the order of the file.
    match drafter {
        Drafter::AsLateAsPossible => chains.sort_by_key(|chain| Reverse(end(board, chain))),
        Drafter::AsEarlyAsPossible | Drafter::FirstComeFirstServed => {
            chains.sort_by_key(|chain| end(board, chain));
        }
    }
    if drafter != Drafter::AsEarlyAsPossible {
        chains.iter_mut().for_each(|chain| chain.reverse());
    }
    let mut events: Vec<Vec<usize>> = events.into_iter().map(|block| vec![block]).collect();
    events.sort_by_key(|event| end(board, event));
    fixed.into_iter().chain(chains.into_iter().chain(events).flatten()).collect()
}

/// Returns the last day that bounds any of the blocks.
fn end(board: &Board<'_>, blocks: &[usize]) -> chrono::NaiveDate {
    let items = blocks.iter().flat_map(|block| &board.blocks[*block].items);
    let bounds = items.flat_map(|item| &board.problem.items[*item].bounds);
    let last = bounds.filter(|bound| bound.kind.is_last()).map(|bound| bound.date).max();
    last.unwrap_or(board.problem.last)
}

/// Returns the place that a drafter gives a block, with the constraints kept there, or why there is
/// none.
fn place(
    drafter: Drafter,
    board: &Board<'_>,
    block: usize,
) -> Result<(Position, Keep), &'static str> {
    let free = |positions: &[Position]| -> Vec<Position> {
        positions.iter().copied().filter(|at| board.is_free(block, *at)).collect()
    };
    let all = free(board.admitted(block));
    if all.is_empty() {
        return Err(if board.admitted(block).is_empty() { NO_DAY } else { NO_ROOM });
    }
    let (leads, order) =
        (free(board.window(block, Keep::All)), free(board.window(block, Keep::Order)));
    // A lead is dropped before the rest of the chain is left without a day.
    let mut tries =
        vec![(&leads, Keep::All), (&order, Keep::All), (&order, Keep::Order), (&all, Keep::Order)];
    if board.is_fixed(block) {
        // A position fixed by the instance stands, even if it breaks a rule.
        tries.push((&all, Keep::Nothing));
    }
    let mut found = tries.into_iter().filter_map(|(places, keep)| {
        let kept = places.iter().copied().filter(|at| board.keeps(block, *at, keep));
        Some((choose(drafter, board, block, kept)?, keep))
    });
    found.next().ok_or(NO_TURN)
}

/// Returns the place that a drafter chooses.
fn choose(
    drafter: Drafter,
    board: &Board<'_>,
    block: usize,
    places: impl Iterator<Item = Position>,
) -> Option<Position> {
    let mut items = board.blocks[block].items.iter();
    let preferred = items.find_map(|item| board.problem.items[*item].preferred);
    let away =
        |at: Position| preferred.map_or(0, |date| (board.day(at) - board.day_of(date)).abs());
    match drafter {
        Drafter::AsLateAsPossible => places.min_by_key(|at| (away(*at), Reverse(*at))),
        Drafter::AsEarlyAsPossible => places.min_by_key(|at| (away(*at), *at)),
        Drafter::FirstComeFirstServed => {
            places.min_by_key(|at| (board.cost(block, *at), Reverse(*at)))
        }
    }
}
