//! Finds overfull days: items that must all be on certain days and take more minutes than those
//! days hold.

use chrono::NaiveDate;
use serde::Serialize;

use crate::base::calendar::{Session, Slot};
use crate::domain::problem::Problem;
use crate::domain::rules::Rules;
use crate::solver::model::{Position, Windows};

/// A range of days, and the items that must be on them: too many, or nearly so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overload {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The ids of the items that can be on no other day.
    pub items: Vec<String>,
    /// The titles of those items.
    pub titles: Vec<String>,
    /// The minutes that they take.
    pub minutes: i64,
    /// The minutes of the Council on those days.
    pub capacity: i64,
}

/// Finds the shortest overfull range of days or, if there is none, the one with the least spare
/// room.
pub(super) fn tightest(problem: &Problem, rules: &Rules) -> Option<Overload> {
    let windows = Windows::new(problem, rules).ok()?;
    let council: Vec<usize> =
        (0..windows.blocks.len()).filter(|block| windows.blocks[*block].council).collect();
    let day = |position: Position| windows.grid.day(position);
    let ends = windows.positions.iter().map(|own| (day(own[0]), day(own[own.len() - 1])));
    let ends: Vec<(i64, i64)> = ends.collect();
    let span = |block: usize| ends[block];
    let minutes_of = |block: usize| windows.blocks[block].loads.iter().sum::<i64>();
    let until = minutes_until(problem, &windows);
    let capacity = |first: i64, last: i64| until(last + 1) - until(first);

    let mut by_last = council.clone();
    by_last.sort_by_key(|block| span(*block).1);
    let mut firsts: Vec<i64> = council.iter().map(|block| span(*block).0).collect();
    firsts.sort_unstable();
    firsts.dedup();
    // The ranking key: overfull or not, length or spare room, first day, last day; the least wins.
    let mut worst: Option<(bool, i64, i64, i64)> = None;
    for first in firsts {
        let mut minutes = 0;
        for block in by_last.iter().copied().filter(|block| span(*block).0 >= first) {
            let last = span(block).1;
            minutes += minutes_of(block);
            let room = capacity(first, last) - minutes;
            let found = match room {
                ..0 => (false, last - first, first, last),
                _ => (true, room, first, last),
            };
            worst = Some(worst.map_or(found, |worst| worst.min(found)));
        }
    }
    let (_, _, first, last) = worst?;
    let inside: Vec<usize> = council
        .into_iter()
        .filter(|block| span(*block).0 >= first && span(*block).1 <= last)
        .collect();
    let items: Vec<usize> =
        inside.iter().flat_map(|block| windows.blocks[*block].items.iter().copied()).collect();
    Some(Overload {
        first: windows.grid.date_of_day(first),
        last: windows.grid.date_of_day(last),
        titles: items.iter().map(|item| problem.items[*item].title.clone()).collect(),
        items: items.iter().map(|item| problem.items[*item].id.clone()).collect(),
        minutes: inside.iter().map(|block| minutes_of(*block)).sum(),
        capacity: capacity(first, last),
    })
}

/// Returns the Council's minutes before a day of the horizon.
fn minutes_until(problem: &Problem, windows: &Windows) -> impl Fn(i64) -> i64 {
    let mut until = vec![0];
    for day in 0..windows.grid.days() {
        let date = windows.grid.date_of_day(day);
        let slots = Session::ALL.map(|session| Slot { date, session });
        let open = slots.into_iter().filter(|slot| problem.calendar.sits(*slot));
        let minutes: i64 = open.map(|slot| windows.rooms().at(windows.grid.slot(slot))).sum();
        until.push(until[until.len() - 1] + minutes);
    }
    move |day| usize::try_from(day).ok().and_then(|day| until.get(day)).copied().unwrap_or(0)
}
