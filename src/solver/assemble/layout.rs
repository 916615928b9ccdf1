//! Assigns times inside the sessions, in a fixed order: adoptions, then briefings and other
//! meetings, then consultations. Items that belong together stay together.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use super::kept_hours::kept_hours;
use crate::base::calendar::{Moment, Session, Slot};
use crate::domain::problem::{Facts, Problem, Schedule, Stretch, When, after};
use crate::input::instance::Order;
use crate::solver::model::{Block, Grid, Position, Takes, Windows};

/// An item with its day and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
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
    pub(crate) fn moment(&self) -> Moment {
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
pub(crate) fn lay_out(problem: &Problem, windows: &Windows, positions: &[Position]) -> Vec<Placed> {
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
    let facts = Facts::of(problem);
    let mut slots: BTreeMap<Position, Vec<(Turn, usize)>> = BTreeMap::new();
    let held = blocks.enumerate().filter(|(_, (_, position))| *position != grid.dropped());
    for (index, (block, position)) in held {
        if let Some(at) = block.items.first().and_then(|item| as_held(problem, *item)) {
            placed.push(at);
            continue;
        }
        let turn = turn(problem, block, index);
        for (item, offset) in block.items.iter().zip(&block.starts) {
            if block.council {
                slots.entry(position + offset).or_default().push((turn, *item));
            } else {
                placed.push(without_slot(problem, *item, grid.date(position)));
            }
        }
    }
    for (position, mut turns) in slots {
        let session = grid.session(position);
        // A block that spans noon ends the morning and opens the afternoon.
        turns.sort_by_key(|(turn, _)| match session {
            Session::Morning => (u8::from(turn.reaches_over_noon), *turn),
            Session::Afternoon => (u8::from(!turn.reaches_over_noon), *turn),
            Session::Lunch | Session::Evening => (0, *turn),
        });
        let date = grid.date(position);
        let slot = Slot { date, session };
        if let Some(hours) = kept_hours(problem, &facts, slot, &turns) {
            let session = Some(session);
            placed.extend(turns.iter().zip(hours).map(|((_, item), (start, end))| Placed {
                item: *item,
                date,
                session,
                start: Some(start),
                end: Some(end),
            }));
            continue;
        }
        let mut start = facts.free(problem, slot).opens;
        for (turn, item) in turns {
            if let Some(fact) = facts.of_item(slot, item) {
                placed.push(Placed {
                    item,
                    date,
                    session: Some(session),
                    start: Some(fact.start),
                    end: Some(fact.end),
                });
                continue;
            }
            start = turn.starts.filter(|_| turn.first == item).unwrap_or(start);
            let end = ends(problem, item, date, start);
            placed.push(Placed {
                item,
                date,
                session: Some(session),
                start: Some(start),
                end: Some(end),
            });
            start = end;
        }
    }
    placed
}

/// Places what has been held exactly as the programme kept has it.
fn as_held(problem: &Problem, item: usize) -> Option<Placed> {
    let own = &problem.items[item];
    let (held, date) = (own.held()?, own.fixed_date?);
    Some(Placed { item, date, session: held.session, start: held.start, end: held.end })
}

/// Places work of the Secretariat, or a meeting that stands beside those of the Council and keeps the
/// hour that its row states.
fn without_slot(problem: &Problem, item: usize, date: NaiveDate) -> Placed {
    let own = &problem.items[item];
    Placed {
        item,
        date,
        session: own.asked_session.filter(|_| own.stands_beside()),
        start: own.fixed_start.filter(|_| own.stands_beside()),
        end: None,
    }
}

/// The turn of a block in a session: first what its row puts first, and last what it puts last; else
/// by the kind of its first item, then of its last, then in file
/// order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn {
    /// 0 for what is to be first, 2 for what is to be last.
    pub(super) order: u8,
    head: u8,
    tail: u8,
    pub(super) block: usize,
    pub(super) reaches_over_noon: bool,
    /// The first item of the block, and its hour if its row states it.
    first: usize,
    pub(super) starts: Option<NaiveTime>,
}

fn turn(problem: &Problem, own: &Block, block: usize) -> Turn {
    let order =
        |item: Option<&usize>| item.map_or(0, |item| problem.items[*item].kind.order_in_session());
    let first = own.items.first().copied().unwrap_or(0);
    let asked = own.items.iter().find_map(|item| problem.items[*item].order);
    Turn {
        order: match asked {
            Some(Order::First) => 0,
            None => 1,
            Some(Order::Last) => 2,
        },
        head: order(own.items.first()),
        tail: order(own.items.last()),
        block,
        reaches_over_noon: own.reaches_over_noon(),
        first,
        starts: match own.takes {
            Takes::Session { starts, .. } => Some(starts),
            Takes::Day { starts, .. } => starts,
            Takes::Minutes | Takes::Nothing => None,
        },
    }
}

/// Returns the end of an item with a given start; one that takes the whole day resumes after lunch.
fn ends(problem: &Problem, item: usize, date: NaiveDate, start: NaiveTime) -> NaiveTime {
    let item = &problem.items[item];
    if problem.takes_whole_day(item) {
        let [morning, afternoon] =
            Session::BOTH.map(|session| problem.hours(Slot { date, session }));
        let before = Stretch { opens: start, ..morning }.minutes();
        return after(afternoon.opens, item.minutes.saturating_sub(before));
    }
    after(start, item.minutes)
}
