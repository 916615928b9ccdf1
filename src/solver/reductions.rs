//! Tests every reduction, stage by stage, on dense instances: none may exclude an optimum.

use rayon::prelude::*;

use super::backends::BackendKind;
use super::deadline::Deadline;
use super::decision_diagram::DiagramLimits;
use super::dense::dense;
use super::lagrangian::tests::least;
use super::lagrangian::{NEVER, Objective, POINT, Pace};
use super::reduction::{Reduction, Subsolver};
use super::search::Search;
use super::{Options, Outcome, solve};
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::domain::programme::ProofStatus;
use crate::domain::rules::Rules;
use crate::solver::model::{Position, Windows};

/// What the stages have been seen to do, so that a test of nothing fails.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    programmes: usize,
    narrowed: usize,
    closed: usize,
    nothing: usize,
}

impl Seen {
    fn and(self, other: Seen) -> Seen {
        Seen {
            programmes: self.programmes + other.programmes,
            narrowed: self.narrowed + other.narrowed,
            closed: self.closed + other.closed,
            nothing: self.nothing + other.nothing,
        }
    }
}

/// Checks a reduction after a stage against the optimum of the plain program over all windows.
fn holds(
    stage: &str,
    reduction: &Reduction<'_>,
    problem: &Problem,
    may_be: bool,
    optimum: Option<i64>,
) {
    let name = &problem.name;
    let Some(optimum) = optimum else {
        assert_eq!(reduction.upper, NEVER, "{stage}: {name} has no programme");
        return;
    };
    assert!(reduction.upper >= optimum * POINT, "{stage}: {name}, too good a programme");
    if may_be {
        let bound = reduction.bounds.points();
        assert!(bound <= optimum, "{stage}: {name}, {bound} above {optimum}");
        let left = least(problem, &reduction.windows, &Rules::all());
        assert_eq!(left, Some(optimum), "{stage}: {name}, the optimum is cut off");
    } else {
        assert_eq!(reduction.upper, optimum * POINT, "{stage}: {name}, nothing is left");
    }
}

/// Checks the bounds of every nth position against the least cost with the block there.
fn positions_hold(stage: &str, reduction: &Reduction<'_>, problem: &Problem, skip: usize) {
    let windows = &reduction.windows;
    let places = windows.positions.iter().enumerate();
    let places = places.flat_map(|(block, own)| (0..own.len()).map(move |place| (block, place)));
    for (block, place) in places.skip(skip).step_by(41) {
        let only = |b: usize, p: usize| b != block || p == place;
        let Ok(held) = windows.restricted(only) else { continue };
        let Some(points) = least(problem, &held, &Rules::all()) else { continue };
        let bound = reduction.bounds.points_at(block, place);
        let name = &problem.name;
        assert!(bound <= points, "{stage}: {name}, block {block}: {bound} above {points}");
    }
}

fn stages(seed: u64) -> Seen {
    let mut seen = Seen::default();
    let Some(problem) = dense(seed) else { return seen };
    let rules = Rules::all();
    let Ok(windows) = Windows::new(&problem, &rules) else { return seen };
    let optimum = least(&problem, &windows, &rules);
    let options = Options::default();
    let mut search = Search::new(&problem, &rules, &options).expect("a backend");
    let objective = Objective::points(&penalties::ALL);
    let Some(mut reduction) =
        Reduction::new(&problem, &windows, objective, NEVER, Deadline::default())
    else {
        return seen;
    };
    seen.programmes += usize::from(optimum.is_some());
    seen.nothing += usize::from(optimum.is_none());
    let mut may_be = reduction.ascend(None, &mut search);
    holds("ascents", &reduction, &problem, may_be, optimum);
    if may_be && !reduction.is_closed() {
        may_be = reduction.ascend_apart(&mut search);
        holds("ascents block by block", &reduction, &problem, may_be, optimum);
    }
    if may_be && !reduction.is_closed() {
        may_be = reduction.improve(&mut search);
        holds("neighbourhoods", &reduction, &problem, may_be, optimum);
    }
    if may_be && !reduction.is_closed() {
        may_be = reduction.close_gap(1 << 30, &mut search);
        holds("days", &reduction, &problem, may_be, optimum);
    }
    seen.closed += usize::from(may_be && reduction.is_closed());
    seen.narrowed += usize::from(reduction.windows.size() < windows.size());
    seen
}

/// Returns a reduction that has not begun, with the optimum of the plain program; `None` if there is no
/// programme.
fn posed(problem: &Problem) -> Option<(Reduction<'_>, i64)> {
    let windows = Windows::new(problem, &Rules::all()).ok()?;
    let optimum = least(problem, &windows, &Rules::all())?;
    let objective = Objective::points(&penalties::ALL);
    let reduction = Reduction::new(problem, &windows, objective, NEVER, Deadline::default());
    Some((reduction.expect("costs that can be counted"), optimum))
}

/// Says whether every programme is found to be charged for items before the month more than prices show, and
/// checks the bounds that follow.
fn floors(seed: u64) -> bool {
    let Some(mut problem) = dense(seed) else { return false };
    // Some chains have no day left inside the month.
    problem.begins += chrono::TimeDelta::days(8 + seed as i64 % 3);
    let Some((mut reduction, optimum)) = posed(&problem) else { return false };
    let (rules, options) = (Rules::all(), Options::default());
    let mut search = Search::new(&problem, &rules, &options).expect("a backend");
    // A few rounds leave the bound far away.
    let far = Pace { rounds: 10, ..Pace::FAR };
    assert!(reduction.passes(&[far], &mut search), "{}", problem.name);
    if seed.is_multiple_of(3) {
        reduction.dual.split();
    }
    reduction.raise_floor();
    let before = reduction.bounds.total;
    let may_be = reduction.passes(&[Pace::FAR], &mut search);
    holds("a floor", &reduction, &problem, may_be, Some(optimum));
    if may_be {
        positions_hold("a floor", &reduction, &problem, seed as usize % 41);
        reduction.search_days(1 << 20, &mut search);
        // One that is charged more than the floor may be found first, and proves nothing.
        assert!(reduction.upper >= optimum * POINT, "{}", problem.name);
        assert!(reduction.bounds.total <= optimum * POINT, "{}", problem.name);
        assert!(!reduction.is_closed() || reduction.upper == optimum * POINT, "{}", problem.name);
    }
    reduction.dual.floor.is_some() && reduction.bounds.total > before
}

#[test]
fn every_programme_is_charged_what_a_floor_says() {
    if !has_highs() {
        println!("skipped: this build has no HiGHS");
        return;
    }
    let raised = (30_000..30_600).into_par_iter().filter(|seed| floors(*seed)).count();
    assert!(raised > 20, "{raised}");
}

/// A search that never learns of a programme, so that only the bound counts.
struct Blind<'a>(Search<'a>);

impl Subsolver for Blind<'_> {
    fn cost_of(&mut self, _: &Windows, _: &[Position]) -> Option<i64> {
        None
    }

    fn diagram_limits(&self, trials: usize) -> DiagramLimits {
        self.0.diagram_limits(trials)
    }

    fn stage(&mut self, _: &str, _: i64, _: i64) {}
}

/// Says whether the bound rises once each block pays for itself, and whether a neighbourhood of the first
/// programme then holds a better one.
fn apart(seed: u64) -> [bool; 2] {
    let Some(problem) = dense(seed) else { return [false; 2] };
    let Some((mut reduction, optimum)) = posed(&problem) else { return [false; 2] };
    let (rules, options) = (Rules::all(), Options::default());
    let mut blind = Blind(Search::new(&problem, &rules, &options).expect("a backend"));
    assert!(reduction.passes(&[Pace::FAR], &mut blind), "{}", problem.name);
    let before = reduction.bounds.total;
    reduction.dual.split();
    assert!(reduction.passes(&[Pace { first: 1.0, ..Pace::FAR }], &mut blind));
    holds("block by block", &reduction, &problem, true, Some(optimum));
    positions_hold("block by block", &reduction, &problem, seed as usize % 41);
    let is_higher = reduction.bounds.total > before;
    let Blind(mut search) = blind;
    let positions = reduction.by_due_date();
    let cost = positions.as_ref().and_then(|at| search.cost_of(&reduction.windows, at));
    let (Some(positions), Some(first)) = (positions, cost) else { return [is_higher, false] };
    reduction.take_in(positions, Some(first));
    let may_be = reduction.improve(&mut search);
    holds("neighbourhoods", &reduction, &problem, may_be, Some(optimum));
    let at = reduction.positions.clone().expect("the incumbent");
    let windows = Windows::new(&problem, &Rules::all()).expect("windows");
    let at = search.cost_of(&windows, &at);
    assert_eq!(
        at,
        Some(reduction.upper),
        "{}: the incumbent costs what it is said to",
        problem.name
    );
    [is_higher, reduction.upper < first]
}

#[test]
fn blocks_that_pay_for_themselves_raise_the_bound_and_never_above_the_optimum() {
    if !has_highs() {
        println!("skipped: this build has no HiGHS");
        return;
    }
    let seen = (40_000..40_600).into_par_iter().map(apart);
    let seen = seen.map(|seen| seen.map(usize::from));
    let [raised, improved] =
        seen.reduce(|| [0; 2], |one, other| [one[0] + other[0], one[1] + other[1]]);
    assert!(raised > 100 && improved > 100, "{raised} {improved}");
}

/// Returns whether a backend of this build solves every plain program.
fn has_highs() -> bool {
    BackendKind::of_this_build().contains(&BackendKind::Highs)
}

#[test]
fn no_stage_cuts_off_the_optimum_nor_bounds_it_too_high() {
    if !has_highs() {
        println!("skipped: this build has no HiGHS");
        return;
    }
    let seen = (0..300).into_par_iter().map(stages).reduce(Seen::default, Seen::and);
    assert!(seen.programmes > 200 && seen.nothing > 2, "{seen:?}");
    assert!(seen.narrowed > 200 && seen.closed > 250, "{seen:?}");
}

#[test]
fn the_pipeline_costs_as_little_as_the_plain_program() {
    if !has_highs() {
        println!("skipped: this build has no HiGHS");
        return;
    }
    let agree = |seed: u64| {
        let Some(problem) = dense(seed) else { return 0 };
        let [reduced, plain] = [true, false].map(|reduce| {
            let options = Options { reduce, ..Options::default() };
            match solve(&problem, &Rules::all(), &options) {
                Ok(Outcome::Solved(solved)) => {
                    assert_eq!(solved.status, ProofStatus::Optimal, "{}", problem.name);
                    Some(solved.objective)
                }
                Ok(Outcome::Infeasible) => None,
                other => panic!("{}: {other:?}", problem.name),
            }
        });
        assert_eq!(reduced, plain, "{}", problem.name);
        usize::from(plain.is_some())
    };
    let programmes: usize = (1_000..3_000).into_par_iter().map(agree).sum();
    assert!(programmes > 1_000, "{programmes}");
}
