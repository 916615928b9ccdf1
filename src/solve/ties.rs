//! Ties: of the programmes that cost the least, the one that is always taken.
//!
//! It is the one whose items come earliest, counted in half days over all items, with a lot added
//! to each that is drawn from its id and its date and is worth less than a half day. Two programmes
//! of the same weight would need a coincidence of lots, so the answer depends neither on the
//! backend nor on the formulation.

use crate::model::{Position, Windows};
use crate::problem::Problem;

/// One half day weighs as much as any lot.
const HALF_DAY: i64 = 1000;

/// The weight of a block at a position.
pub(super) fn weights<'a>(
    problem: &'a Problem,
    windows: &'a Windows,
) -> impl Fn(usize, Position) -> i64 + 'a {
    move |block, position| {
        let earliest = windows.positions[block].first().copied().unwrap_or(position);
        let id = &problem.items[windows.blocks[block].items[0]].id;
        let date = windows.grid.date(position);
        let lot = lot(&format!("{id} {date} {}", windows.grid.session(position)));
        (position - earliest) * HALF_DAY + lot
    }
}

/// A number from 0 up to a half day's weight, the same on every machine (FNV-1a, Fowler, Noll and
/// Vo).
fn lot(text: &str) -> i64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    i64::try_from((hash >> 16) % HALF_DAY.unsigned_abs()).unwrap_or(0)
}
