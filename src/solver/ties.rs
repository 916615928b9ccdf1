//! Tie-breaking: selects one programme among the cheapest, always the same.
//!
//! The coordinator's rule: an item of a chain stands as late as costs nothing, close to the end of
//! its mandate, as in the record; other business stands as early as its window allows, a subsidiary
//! body on a Friday if it can; within a day the earlier session comes first. Days are counted over
//! all items, then sessions. So no item drifts into an earlier month, reports keep all of their
//! time, and a mandate that expires in a later month is left to that month's presidency.
//!
//! The neutral rule draws lots: every day of an item is as likely as any other. It is for figures
//! that must not depend on a preference, such as those of `compare` and `simulate`.
//!
//! A pseudo-random weight is added to each item, derived from its id and date and smaller than a
//! session. Two programmes of equal weight would need a coincidence of these weights, so the answer
//! depends neither on the backend nor on the formulation. The search by days finds it with points and
//! weight in one number. If it takes too many trials, integer programs settle small parts, and a local
//! search moves the items of large ones to lighter positions; the same input, backend and formulation
//! then still give the same programme.

use chrono::{Datelike, Weekday};
use rayon::prelude::*;

use super::SolveError;
use super::backends::{Answer, Claim};
use super::goals::{self, Level};
use super::lagrangian::Objective;
use super::reduction::Reduction;
use super::search::{Search, Verified};
use crate::base::calendar::Session;
use crate::base::item::ItemKind;
use crate::domain::problem::Problem;
use crate::solver::assemble::schedule;
use crate::solver::model::{Goal, Position, Windows, encode_goal};

/// Parts of a program with more columns than this are settled by local search.
const LARGEST: usize = 400;

/// The weight of one session, which exceeds any random weight.
const SESSION: i64 = 1000;

/// The weight of one day, which exceeds that of any session.
const DAY: i64 = 10 * SESSION;

/// The rule that selects one of several equally cheap programmes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ties {
    /// Any of them, whichever the search finds first.
    Any,
    /// The nearest to the baseline; of the nearest any. It is enough where only the number of moves
    /// matters.
    Nearest,
    /// The programme that a coordinator would pick: chains late, other business early.
    #[default]
    Coordinator,
    /// A neutral choice: by lots that the ids and the dates determine.
    Lot,
}

crate::base::words::worded! {
    /// Every rule.
    Ties::ALL,
    /// The word that the command line uses.
    as_str {
        Any = "any",
        Nearest = "nearest",
        Coordinator = "coordinator",
        Lot = "lot",
    }
    else |text| -> String { format!("`{text}` is not coordinator, lot, nearest or any") }
}

impl Ties {
    /// Returns whether the rule leaves one programme of all the nearest.
    pub(super) fn selects(self) -> bool {
        matches!(self, Ties::Coordinator | Ties::Lot)
    }
}

/// Returns the selected programme among those that reach every goal; `core` contains all of them,
/// and `known` is one. `None` if no time is left.
///
/// The parts of the core's program share no row, so in every optimal programme each part costs its
/// own minimum. Each is therefore settled by itself.
pub(super) fn settle(
    search: &mut Search<'_>,
    core: &Windows,
    known: &Verified,
) -> Result<Option<Verified>, SolveError> {
    let [before @ .., (last, _)] = search.settled.as_slice() else { return Ok(None) };
    let Some(limits) = search.limits_for(core) else { return Ok(None) };
    let goal = Goal { settled: before, least: last };
    let formulation = search.options.formulation;
    let encoding = encode_goal(search.problem, core, search.rules, formulation, &goal);
    let weight = weights(search.problem, core, search.options.ties);
    let Some(positions) = positions_of(search, core, known) else { return Ok(None) };
    if let Some(found) = goals::best(search, core, Level::Weight(&weight), known, &positions) {
        search.clock.stage("ties");
        return Ok(Some(found));
    }
    let known = positions;
    let known = lighter(search, core, &weight, known);
    let Some(mut values) = encoding.values(core, &known) else { return Ok(None) };
    let weights = encoding.weights(core, &weight);
    let mut apart = encoding.program.parts();
    apart.parts.retain(|part| part.columns.len() <= LARGEST);
    let backend = search.backend;
    let answers: Vec<Option<Answer>> = apart
        .parts
        .par_iter_mut()
        .map(|part| {
            let own = part.columns.iter().zip(&part.program.columns);
            let reached = own.map(|(column, own)| own.cost * values[*column]).sum();
            part.program.cap_objective(reached);
            for (column, own) in part.columns.iter().zip(&mut part.program.columns) {
                own.cost = weights[*column];
            }
            let answer = backend.solve(&part.program, &limits).ok()?;
            (answer.claim == Claim::Solution).then_some(answer)
        })
        .collect();
    for (part, answer) in apart.parts.iter().zip(answers) {
        let Some(answer) = answer else { continue };
        for (column, value) in part.columns.iter().zip(answer.values) {
            values[*column] = whole(value);
        }
    }
    search.clock.stage("ties");
    let Some(positions) = encoding.decode_whole(core, &values) else { return Ok(None) };
    // An answer that breaks a rule or misses a goal is discarded, and the known programme stays.
    let found = search.verify(core, &positions).ok();
    Ok(found.filter(|found| search.keeps_goals(found)))
}

/// Returns the greatest weight that the blocks together can have.
fn weightiest(core: &Windows, weight: &impl Fn(usize, Position) -> i64) -> i64 {
    let of_block = |block: usize| {
        core.positions[block].iter().map(|position| weight(block, *position)).max().unwrap_or(0)
    };
    (0..core.blocks.len()).map(of_block).sum()
}

#[expect(clippy::cast_possible_truncation, reason = "columns are small and near whole numbers")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

/// Improves the weight of a known programme by local search, keeping the goals.
fn lighter(
    search: &Search<'_>,
    core: &Windows,
    weight: &(impl Fn(usize, Position) -> i64 + Sync),
    known: Vec<Position>,
) -> Vec<Position> {
    let Some((penalties, reached)) = search.settled.last().copied() else { return known };
    // A cost that no weight can offset.
    let point = weightiest(core, weight) + 1;
    let count = |positions: &[Position]| -> i64 {
        let weights = positions.iter().enumerate().map(|(block, at)| weight(block, *at));
        point.saturating_mul(reached).saturating_add(weights.sum())
    };
    let objective = Objective { penalties, point, besides: Some(weight) };
    let deadline = search.clock.deadline(search.options);
    let reduction = Reduction::new(search.problem, core, objective, count(&known), deadline);
    let Some(mut reduction) = reduction else { return known };
    reduction.begin(&known, &mut |positions| {
        let found = search.verify(core, positions).ok()?;
        search.keeps_goals(&found).then(|| count(positions))
    });
    reduction.positions.unwrap_or(known)
}

/// Returns the position of each block in a programme.
pub(super) fn positions_of(
    search: &Search<'_>,
    core: &Windows,
    known: &Verified,
) -> Option<Vec<Position>> {
    let schedule = schedule(search.problem, &known.placed);
    let blocks = (0..core.blocks.len()).map(|block| {
        match schedule.when(core.blocks[block].items[0]) {
            Some(when) => Some(core.position_of(block, when.moment())),
            // An item that is not held is dropped, if it may be.
            None => core.positions[block].last().copied().filter(|at| *at == core.grid.dropped()),
        }
    });
    blocks.collect()
}

/// Returns the weight of a block at a position.
pub(super) fn weights<'a>(
    problem: &'a Problem,
    windows: &'a Windows,
    ties: Ties,
) -> impl Fn(usize, Position) -> i64 + Sync + 'a {
    move |block, position| {
        let grid = &windows.grid;
        if position == grid.dropped() {
            return grid.days() * DAY;
        }
        let item = &problem.items[windows.blocks[block].items[0]];
        let (date, session) = (grid.date(position), grid.session(position));
        let text = format!("{} {date} {session}", item.id);
        if ties == Ties::Lot {
            return lot(&text, DAY);
        }
        let days = if item.renewal.is_some() {
            grid.days() - 1 - grid.day(position)
        } else if item.kind == ItemKind::Subsidiary && date.weekday() != Weekday::Fri {
            grid.days() + grid.day(position)
        } else {
            grid.day(position)
        };
        days * DAY + rank(session) * SESSION + lot(&text, SESSION)
    }
}

/// Returns the rank of a session in a day: people sit at lunch or in the evening only for a reason.
fn rank(session: Session) -> i64 {
    match session {
        Session::Morning => 0,
        Session::Afternoon => 1,
        Session::Lunch => 2,
        Session::Evening => 3,
    }
}

/// Returns a number from 0 to below a limit, the same on every machine (FNV-1a, Fowler, Noll and
/// Vo).
fn lot(text: &str, limit: i64) -> i64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    i64::try_from((hash >> 16) % limit.unsigned_abs()).unwrap_or(0)
}
