//! Assigns times inside the sessions, in a fixed order: adoptions, then briefings and other
//! meetings, then consultations. Items that belong together stay together.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use crate::base::calendar::{Moment, Session};
use crate::domain::problem::{FixedBy, Problem, Schedule, When};
use crate::solver::model::{Block, Grid, Position, Windows};

/// An item with its day and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The index of the item.
    pub item: usize,
    /// The day.
    pub date: NaiveDate,
    /// The session; `None` for work of the Secretariat.
    pub session: Option<Session>,
    /// The start.
    pub start: Option<NaiveTime>,
    /// The end.
    pub end: Option<NaiveTime>,
}

impl Placed {
    /// Returns the day and the session.
    pub fn moment(&self) -> Moment {
        Moment { date: self.date, session: self.session }
    }
}

/// Returns the schedule of items laid out.
pub(crate) fn schedule(problem: &Problem, placed: &[Placed]) -> Schedule<'static> {
    let items =
        placed.iter().map(|at| (at.item, When::of_no_file(at.date, at.session, at.start, at.end)));
    Schedule::of_items(problem, items)
}

/// Lays out blocks at positions, one position per block.
pub fn lay_out(problem: &Problem, windows: &Windows, positions: &[Position]) -> Vec<Placed> {
    let blocks = windows.blocks.iter().zip(positions.iter().copied());
    lay_out_blocks(problem, &windows.grid, blocks)
}

/// Lays out blocks, each with its position. Omits the blocks that are not given and those that are
/// dropped.
pub(crate) fn lay_out_blocks<'a>(
    problem: &Problem,
    grid: &Grid,
    blocks: impl Iterator<Item = (&'a Block, Position)>,
) -> Vec<Placed> {
    let mut placed = Vec::new();
    let mut slots: BTreeMap<Position, Vec<(Turn, usize)>> = BTreeMap::new();
    let held = blocks.enumerate().filter(|(_, (_, position))| *position != grid.dropped());
    for (index, (block, position)) in held {
        let turn = turn(problem, block, index);
        for (item, offset) in block.items.iter().zip(&block.starts) {
            if block.council {
                slots.entry(position + offset).or_default().push((turn, *item));
            } else {
                placed.push(Placed {
                    item: *item,
                    date: grid.date(position),
                    session: None,
                    start: None,
                    end: None,
                });
            }
        }
    }
    for (position, mut turns) in slots {
        let session = grid.session(position);
        // A block that spans noon ends the morning and opens the afternoon.
        turns.sort_by_key(|(turn, _)| match session {
            Session::Morning => (u8::from(turn.reaches_over_noon), *turn),
            Session::Afternoon => (u8::from(!turn.reaches_over_noon), *turn),
        });
        let date = grid.date(position);
        let opens = problem.policy.sessions.hours(session).opens;
        let taken = |item: usize| match problem.items[item].fixed_by {
            FixedBy::Neighbour { start } => Some(start),
            _ => None,
        };
        // Own items stand in the stretch that other months' programmes leave.
        let before = turns.iter().filter(|(_, item)| taken(*item) == Some(opens));
        let free = before.map(|(_, item)| ends(problem, *item, opens)).max();
        let mut next = free.unwrap_or(opens);
        for (_, item) in turns {
            let start = taken(item).unwrap_or(next);
            let end = ends(problem, item, start);
            placed.push(Placed {
                item,
                date,
                session: Some(session),
                start: Some(start),
                end: Some(end),
            });
            if taken(item).is_none() {
                next = end;
            }
        }
    }
    placed
}

/// The turn of a block in a session: by the kind of its first item, then of its last, then in file
/// order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Turn {
    head: u8,
    tail: u8,
    block: usize,
    reaches_over_noon: bool,
}

fn turn(problem: &Problem, own: &Block, block: usize) -> Turn {
    let order =
        |item: Option<&usize>| item.map_or(0, |item| problem.items[*item].kind.order_in_session());
    Turn {
        head: order(own.items.first()),
        tail: order(own.items.last()),
        block,
        reaches_over_noon: own.reaches_over_noon(),
    }
}

/// Returns the end of an item with a given start; one that takes the whole day resumes after lunch.
fn ends(problem: &Problem, item: usize, start: NaiveTime) -> NaiveTime {
    let item = &problem.items[item];
    if problem.takes_whole_day(item) {
        let rest = item.minutes.saturating_sub(problem.capacity(Session::Morning));
        return problem.policy.sessions.afternoon.opens + TimeDelta::minutes(i64::from(rest));
    }
    start + TimeDelta::minutes(i64::from(item.minutes))
}
