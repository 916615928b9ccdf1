//! Too much for too few slots: items that must all lie in some days, and take more minutes than
//! those days hold.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{Position, Windows};
use crate::problem::Problem;
use crate::rules::Rules;

/// Days that hold fewer minutes than the items which must lie in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overload {
    /// The first of the days.
    pub first: NaiveDate,
    /// The last of the days.
    pub last: NaiveDate,
    /// Ids of the items that can be on no other day.
    pub items: Vec<String>,
    /// Their titles.
    pub titles: Vec<String>,
    /// The minutes that they take.
    pub minutes: i64,
    /// The minutes that the Council has on those days.
    pub capacity: i64,
}

/// The shortest stretch of days that is overfull, if any is.
pub(super) fn find(problem: &Problem, rules: &Rules) -> Option<Overload> {
    let windows = Windows::new(problem, rules).ok()?;
    let council: Vec<usize> =
        (0..windows.blocks.len()).filter(|block| windows.blocks[*block].council).collect();
    let day = |position: Position| windows.grid.day(position);
    let span = |block: usize| {
        let own = &windows.positions[block];
        (day(own[0]), day(own[own.len() - 1]))
    };
    let mut firsts: Vec<i64> = council.iter().map(|block| span(*block).0).collect();
    firsts.sort_unstable();
    firsts.dedup();
    let mut worst: Option<(i64, i64)> = None;
    for first in firsts {
        let mut inside: Vec<usize> =
            council.iter().copied().filter(|block| span(*block).0 >= first).collect();
        inside.sort_by_key(|block| span(*block).1);
        let mut minutes = 0;
        for block in inside {
            let last = span(block).1;
            minutes += windows.blocks[block].loads.iter().sum::<i64>();
            if minutes > capacity(problem, &windows, first, last)
                && worst.is_none_or(|(from, to)| last - first < to - from)
            {
                worst = Some((first, last));
            }
        }
    }
    let (first, last) = worst?;
    let inside: Vec<usize> = council
        .into_iter()
        .filter(|block| span(*block).0 >= first && span(*block).1 <= last)
        .collect();
    let items: Vec<usize> =
        inside.iter().flat_map(|block| windows.blocks[*block].items.iter().copied()).collect();
    Some(Overload {
        first: windows.grid.date(2 * first),
        last: windows.grid.date(2 * last),
        titles: items.iter().map(|item| problem.items[*item].title.clone()).collect(),
        items: items.iter().map(|item| problem.items[*item].id.clone()).collect(),
        minutes: inside.iter().map(|b| windows.blocks[*b].loads.iter().sum::<i64>()).sum(),
        capacity: capacity(problem, &windows, first, last),
    })
}

/// Minutes that the Council has from one day of the horizon to another.
fn capacity(problem: &Problem, windows: &Windows, first: i64, last: i64) -> i64 {
    let slots = 2 * first..2 * (last + 1);
    let open = slots.filter(|position| {
        let (date, session) = (windows.grid.date(*position), windows.grid.session(*position));
        problem.calendar.sits(crate::calendar::Slot { date, session })
    });
    open.map(|position| i64::from(problem.capacity(windows.grid.session(position)))).sum()
}
