//! Improves a programme over a long horizon, segment by segment.
//!
//! Every other segment is freed while the rest stays where the programme has it (fix and optimize;
//! Helber & Sahling 2010). The fixed segments separate the free ones, so that their integer
//! programs share no row: they are small, and solved in parallel.

use super::Segment;
use crate::solver::backends::Claim;
use crate::solver::lagrangian::POINT;
use crate::solver::model::Position;
use crate::solver::parts;
use crate::solver::reduction::{Reduction, Subsolver};

/// The greatest reduced cost of a free block's positions, in parts of a point.
const SLACK: i64 = POINT;

/// Improves the incumbent, if there is one.
pub(super) fn refine(
    reduction: &mut Reduction<'_>,
    subsolver: &mut dyn Subsolver,
    segments: &[Segment],
) {
    for odd in 0..2 {
        let free: Vec<&Segment> = segments.iter().skip(odd).step_by(2).collect();
        if reduction.is_closed() {
            return;
        }
        if let Some(better) = free_up(reduction, subsolver, &free) {
            let cost = subsolver.cost_of(&reduction.windows, &better);
            reduction.take_in(better, cost);
        }
        subsolver.stage("incumbent", reduction.bounds.total, reduction.upper);
    }
}

/// Returns the best programme in which all but some segments stay where the incumbent has them.
fn free_up(
    reduction: &Reduction<'_>,
    subsolver: &dyn Subsolver,
    free: &[&Segment],
) -> Option<Vec<Position>> {
    let known = reduction.numbers(reduction.positions.as_ref()?)?;
    let mut is_free = vec![false; known.len()];
    free.iter().flat_map(|segment| &segment.blocks).for_each(|block| is_free[*block] = true);
    let bounds = &reduction.bounds;
    // An improvement costs at least one point less.
    let most = reduction.upper.saturating_sub(POINT + bounds.total).min(SLACK);
    let kept = |block: usize, number: usize| {
        number == known[block] || is_free[block] && bounds.extra_at(block, number) <= most
    };
    let core = reduction.windows.restricted(kept).ok()?;
    let limits = subsolver.limits_for(&core)?;
    let encoding = subsolver.encode(&core);
    let (answer, _) = parts::solve(&encoding.program, subsolver.backend(), &limits).ok()?;
    (answer.claim == Claim::Solution).then(|| encoding.decode(&core, &answer.values)).flatten()
}
