//! The stages of a solution: windows, prices, core, verification, ties.
//!
//! The prices give a bound on every programme and on every programme in which an item stands at a
//! given position (see [`prices`](super::prices)). The search then runs on a core: the positions
//! that a programme of at most `cutoff` points could use. If the core's optimum costs at most
//! `cutoff + 1`, no position left out can do better, and the optimum of the core is the optimum of
//! the whole. Otherwise the cutoff is raised to one less than what was found, which settles it, or
//! is doubled where the core holds no programme.

use super::deadline::Deadline;
use super::narrow::Ground;
use super::prices::{self, Bounds, NEVER, Objective, POINT, Prices};
use super::search::{Found, Search, Verified};
use super::{Options, SolveError, segments, ties};
use crate::base::calendar::Moment;
use crate::domain::penalties;
use crate::domain::problem::{Nearness, Problem};
use crate::domain::programme::{Charge, Entry, ProofStatus, SolverFigures};
use crate::domain::rules::Rules;
use crate::solver::model::{Penalties, Position, Windows, moment};

/// The first core holds what a programme of this many points above the bound could use.
const FIRST_SLACK: i64 = 2;

/// Windows of no more positions than this, which an earlier goal has left, are searched as they are.
const SMALL: usize = 400;

/// An incumbent no more points than this above the bound is held against all that is cheaper.
const NARROW_GAP: i64 = 12;

/// A programme as it was found: dated, charged and verified.
#[derive(Clone, Debug)]
pub struct Solved {
    /// The items with their dates and times.
    pub entries: Vec<Entry>,
    /// What they cost.
    pub charges: Vec<Charge>,
    /// Total of the charges.
    pub objective: i64,
    /// No programme costs less.
    pub bound: i64,
    /// Proved optimal or not.
    pub status: ProofStatus,
    /// How it was found.
    pub figures: SolverFigures,
    /// The prices that led to it, for problems that differ little from this one; see
    /// [`Options::start`].
    pub prices: Option<Prices>,
}

/// How a solution ends. That there is no programme is a result, not an error.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// A programme.
    Solved(Box<Solved>),
    /// There is none.
    Infeasible,
    /// The time limit came before any programme.
    Stopped,
}

/// Solves a problem under a set of rules.
///
/// What is wanted is settled goal by goal: each is brought to its least, proved, and kept at that
/// while the next one is. Points are the only goal of most problems. Where items are agreed (see
/// [`Nearness`]), the fewest moves come before or after them; where rules may be waived, the cheapest
/// waivers come before everything else.
///
/// # Errors
///
/// Where the backend is missing, fails, or gives an answer that does not stand up to the check.
pub fn solve(problem: &Problem, rules: &Rules, options: &Options) -> Result<Outcome, SolveError> {
    let mut search = Search::new(problem, rules, options)?;
    let Some(windows) = search.windows()? else { return Ok(Outcome::Infeasible) };
    search.goals(windows, &goals(problem, options))
}

/// Looks for any programme that keeps a set of rules, whatever it costs.
///
/// # Errors
///
/// As [`solve`].
pub fn any(problem: &Problem, rules: &Rules, options: &Options) -> Result<Any, SolveError> {
    // Any programme at all is within its own cost of the best.
    let content = Options { gap: 1.0, ..options.clone() };
    let mut search = Search::new(problem, rules, &content)?;
    let Some(windows) = search.windows()? else { return Ok(Any::None) };
    let found = if options.reduce {
        // Points lead to a programme faster than no wish at all: they leave few positions to ask for.
        search.first(&windows)?
    } else {
        search.least = &[];
        search.run(&windows)?
    };
    Ok(match found {
        Found::Programme { found, .. } => Any::Programme(found.entries),
        Found::Infeasible => Any::None,
        Found::Stopped => Any::Unknown,
    })
}

/// A place where an item could stand, with a bound on what that costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floor {
    /// The day and the session.
    pub at: Moment,
    /// No programme that has the item there costs less, in points. There may be none.
    pub points: i64,
}

/// The places that an item's window leaves it, in the order of time, each with a lower bound on the
/// points of a programme that has it there. Empty where some item has no place at all.
pub fn floors(problem: &Problem, rules: &Rules, item: usize) -> Vec<Floor> {
    let Ok(windows) = Windows::new(problem, rules) else { return Vec::new() };
    let bounds = prices::bounds(problem, &windows, &penalties::ALL, Deadline::default());
    let block = windows.block_of[item];
    let own = &windows.blocks[block];
    let offset = own.place(item).map_or(0, |place| own.starts[place]);
    let places = windows.positions[block].iter().enumerate();
    places
        .map(|(place, position)| Floor {
            at: moment(&windows.grid, own, position + offset),
            points: bounds.points_at(block, place),
        })
        .collect()
}

/// Whether there is any programme at all.
#[derive(Clone, Debug)]
pub enum Any {
    /// There is: this one, which keeps every rule.
    Programme(Vec<Entry>),
    /// There is none.
    None,
    /// The time limit came before it was known.
    Unknown,
}

/// What a programme is to be the least in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Want {
    Points,
    Waivers,
    FewestMoves,
}

impl Want {
    fn penalties(self) -> Penalties {
        match self {
            Want::Points => &penalties::ALL,
            Want::Waivers => &penalties::WAIVED,
            Want::FewestMoves => &penalties::MOVES,
        }
    }
}

/// What is wanted, the first first.
fn goals(problem: &Problem, options: &Options) -> Vec<Want> {
    let mut goals = Vec::new();
    if !problem.waivers.is_empty() {
        goals.push(Want::Waivers);
    }
    let moves = problem.has_agreed().then_some(problem.nearness);
    if moves == Some(Nearness::BeforePoints) {
        goals.push(Want::FewestMoves);
    }
    goals.push(Want::Points);
    if moves == Some(Nearness::AmongCheapest) && options.ties {
        goals.push(Want::FewestMoves);
    }
    goals
}

impl Search<'_> {
    /// Reaches goal after goal.
    fn goals(mut self, mut windows: Windows, goals: &[Want]) -> Result<Outcome, SolveError> {
        let mut best: Option<Verified> = None;
        // Until the points are searched for, nothing is known of how few there can be.
        let mut least_points = 0;
        let mut unmoved = self.unmoved(&windows);
        for goal in goals {
            self.least = goal.penalties();
            let incumbent = unmoved.take().map(|found| self.counted(found));
            if let (Some(found), Want::FewestMoves) = (&incumbent, goal) {
                // Nothing moves that need not, and there is one way only to move nothing.
                let points = self.total(&penalties::ALL, found);
                return Ok(self.finish(found.clone(), points));
            }
            let (found, bound, left) =
                match self.reach(&windows, incumbent, *goal == Want::Points)? {
                    (Found::Programme { found, bound }, _)
                        if found.is_unmoved && bound == found.objective =>
                    {
                        return Ok(self.finish(found, bound));
                    }
                    (Found::Programme { found, bound }, left) => (found, bound, left),
                    (Found::Infeasible, _) if best.is_none() => return Ok(Outcome::Infeasible),
                    (Found::Stopped, _) if best.is_none() => return Ok(Outcome::Stopped),
                    // What was found for an earlier goal stands.
                    _ => break,
                };
            let proved = bound == found.objective;
            self.settled.push((self.least, found.objective));
            if *goal == Want::Points {
                least_points = bound;
            }
            best = Some(found);
            if !proved {
                break;
            }
            windows = left.unwrap_or(windows);
            if let Some(known) = &best
                && Some(goal) == goals.last()
                && self.options.reduce
                && self.options.ties
                && let Some(settled) = ties::settle(&mut self, &windows, known)?
            {
                best = Some(settled);
            }
        }
        let Some(best) = best else { return Ok(Outcome::Stopped) };
        Ok(self.finish(best, least_points))
    }

    /// Solves for the goal, and tells in which windows all that are as good can stand, if that is
    /// known.
    fn reach(
        &mut self,
        windows: &Windows,
        mut incumbent: Option<Verified>,
        is_points: bool,
    ) -> Result<(Found, Option<Windows>), SolveError> {
        let is_small = !self.settled.is_empty() && windows.size() <= SMALL;
        let deadline = self.clock.deadline(self.options);
        if !self.options.reduce || is_small {
            let simple = deadline.has_instant().then(|| {
                let objective = Objective::points(self.least);
                let ground = Ground::new(self.problem, windows, objective, NEVER, deadline);
                self.simple(&mut ground?)
            });
            let simple = simple.flatten();
            let found = self.run(windows)?;
            let found = simple.into_iter().fold(found, |found, simple| cheaper(found, simple, 0));
            return Ok((found, None));
        }
        let known = if is_points { self.options.at_least } else { 0 };
        if let Some(found) = incumbent.take_if(|incumbent| incumbent.objective <= known) {
            let bound = found.objective;
            return Ok((Found::Programme { found, bound }, None));
        }
        let upper = incumbent.as_ref().map_or(NEVER, |found| found.objective.saturating_mul(POINT));
        let objective = Objective::points(self.least);
        let ground =
            Ground::new(self.problem, windows, objective, upper.min(NEVER), deadline.clone());
        let Some(mut ground) = ground else {
            // Costs that are too large for prices are left to the search.
            return Ok((self.run(windows)?, None));
        };
        let simple = deadline.has_instant().then(|| self.simple(&mut ground)).flatten();
        let start = self.options.start.as_ref().filter(|_| is_points);
        let mut may_be = ground.ascend(start, self);
        ground.bounds.raise(known.saturating_mul(POINT));
        let is_long = segments::are_worth_it(windows);
        if may_be && !ground.is_closed() && !self.late() {
            may_be = ground.relax(self);
            if may_be && is_long && !ground.is_closed() && !self.late() {
                may_be = segments::tighten(&mut ground, self, segments::BLOCKS);
            }
        }
        if let Some(positions) = &ground.positions {
            incumbent = self.verify(&ground.windows, positions).ok().or(incumbent);
        }
        if !may_be {
            // No programme costs as little as the one that is known.
            return Ok(match incumbent {
                Some(found) => {
                    let bound = found.objective;
                    (Found::Programme { found, bound }, Some(windows.clone()))
                }
                None => (Found::Infeasible, None),
            });
        }
        if is_points {
            self.prices = (!self.late()).then(|| Prices::of(&ground.market, &ground.windows));
            self.narrowing.positions = windows.size() as u64;
            self.narrowing.bound = ground.bounds.points();
            self.narrowing.incumbent = incumbent.as_ref().map(|found| found.objective);
            self.narrowing.left = ground.windows.size() as u64;
            tracing::debug!(
                positions = windows.size(),
                left = ground.windows.size(),
                bound = ground.bounds.points(),
                incumbent = incumbent.as_ref().map(|found| found.objective),
                "the windows are narrowed"
            );
        }
        let mut found = self.cores(&ground.windows, &ground.bounds, incumbent, is_long)?;
        let left = match &found {
            Found::Programme { found, .. } if !self.late() => {
                let bounds = &ground.bounds;
                let kept =
                    |block: usize, place: usize| bounds.points_at(block, place) <= found.objective;
                ground.windows.restricted(kept).ok()
            }
            _ => None,
        };
        let bound = ground.bounds.points();
        found = simple.into_iter().fold(found, |found, simple| cheaper(found, simple, bound));
        Ok((found, left))
    }

    /// A programme to hand out when the time is up, whatever else is found.
    fn simple(&mut self, ground: &mut Ground<'_>) -> Option<Verified> {
        let positions = ground.by_due_date();
        let found = positions.and_then(|at| self.verify(&ground.windows, &at).ok());
        self.clock.stage("list");
        found.filter(|found| self.keeps_goals(found))
    }

    /// The first programme that the prices come across, or else that the search finds.
    fn first(&mut self, windows: &Windows) -> Result<Found, SolveError> {
        let deadline = self.clock.deadline(self.options);
        let mut met = None;
        let bounds = prices::bounds_until(self.problem, windows, self.least, deadline, |places| {
            let places = places.iter().zip(&windows.positions);
            let positions: Vec<Position> = places.map(|(place, own)| own[*place]).collect();
            met = self.verify(windows, &positions).ok();
            met.is_some()
        });
        self.clock.stage("prices");
        if let Some(found) = met {
            return Ok(Found::Programme { found, bound: bounds.points() });
        }
        self.cores(windows, &bounds, None, false)
    }

    /// Solves core after core, until one settles the whole. Nothing dearer than the incumbent is
    /// looked for.
    fn cores(
        &mut self,
        windows: &Windows,
        bounds: &Bounds,
        incumbent: Option<Verified>,
        is_long: bool,
    ) -> Result<Found, SolveError> {
        // Over a long horizon there is a programme within a point of the bound, more often than not.
        let mut slack = if is_long { 0 } else { FIRST_SLACK };
        let mut best = incumbent;
        if let Some(best) = &best
            && !is_long
            && best.objective - bounds.points() <= NARROW_GAP
        {
            // A core that holds everything cheaper settles it at once.
            slack = NARROW_GAP;
        }
        // The size of a core without a programme, so that it is not searched twice.
        let mut in_vain = None;
        loop {
            let cutoff = bounds.points().saturating_add(slack);
            let cutoff = best.as_ref().map_or(cutoff, |best| cutoff.min(best.objective - 1));
            if let Some(found) = best.take_if(|best| best.objective <= bounds.points()) {
                let bound = found.objective;
                return Ok(Found::Programme { found, bound });
            }
            if self.late() {
                // What is known is handed out without stating a program that nobody will solve.
                return Ok(stopped(best, bounds));
            }
            let mut left_out = false;
            let kept = |block: usize, place: usize| bounds.points_at(block, place) <= cutoff;
            for (block, positions) in windows.positions.iter().enumerate() {
                left_out |= (0..positions.len()).any(|place| !kept(block, place));
            }
            // Cores only grow, so one of the same size is the same.
            let result = match windows.restricted(kept) {
                Ok(core) if in_vain == Some(core.size()) => Found::Infeasible,
                Ok(core) => {
                    let result = self.run(&core)?;
                    in_vain = matches!(result, Found::Infeasible).then(|| core.size());
                    result
                }
                Err(_) => Found::Infeasible,
            };
            match result {
                Found::Programme { found, bound } => {
                    // What was left out costs more than the cutoff.
                    let bound = if left_out { bound.min(cutoff + 1) } else { bound };
                    let better = best.take_if(|best| best.objective <= found.objective);
                    let found = better.unwrap_or(found);
                    let bound = bound.max(bounds.points()).min(found.objective);
                    self.remember(&found);
                    self.tell(bound, Some(found.objective));
                    // A larger core helps only where this one was solved up to what it left out.
                    let settled_here = !left_out || bound < cutoff + 1;
                    if bound == found.objective
                        || settled_here
                        || self.content(found.objective, bound)
                        || self.late()
                    {
                        return Ok(Found::Programme { found, bound });
                    }
                    best = Some(found);
                    slack = i64::MAX;
                }
                Found::Infeasible => {
                    let beaten = |best: &mut Verified| !left_out || best.objective <= cutoff + 1;
                    if let Some(found) = best.take_if(beaten) {
                        // Nothing costs less than what is known.
                        let bound = found.objective;
                        return Ok(Found::Programme { found, bound });
                    }
                    if !left_out {
                        return Ok(Found::Infeasible);
                    }
                    slack = slack.saturating_mul(4).max(1);
                }
                Found::Stopped => return Ok(stopped(best, bounds)),
            }
        }
    }
}

/// What a search that was stopped ends with: the best programme so far, if there is one.
fn stopped(best: Option<Verified>, bounds: &Bounds) -> Found {
    match best {
        Some(found) => Found::Programme { found, bound: bounds.points() },
        None => Found::Stopped,
    }
}

/// The cheaper of what a search that was stopped has found and of another programme; none costs less than
/// the bound.
fn cheaper(found: Found, other: Verified, bound: i64) -> Found {
    match found {
        Found::Programme { found, bound } if found.objective <= other.objective => {
            Found::Programme { found, bound }
        }
        Found::Programme { bound, .. } => {
            let bound = bound.min(other.objective);
            Found::Programme { found: other, bound }
        }
        Found::Stopped => {
            let bound = bound.min(other.objective);
            Found::Programme { found: other, bound }
        }
        Found::Infeasible => Found::Infeasible,
    }
}
