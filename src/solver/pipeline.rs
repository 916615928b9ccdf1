//! The stages of a solution: windows, Lagrangian bound, core, verification, ties.
//!
//! The Lagrangian dual bounds every programme, and every programme in which an item is at a given
//! position (see [`lagrangian`](super::lagrangian)). The search then runs on a core: the positions
//! that a programme of at most `cutoff` points could use. If the core's optimum costs at most
//! `cutoff + 1`, no excluded position can do better, and the optimum of the core is the optimum of
//! the whole. Otherwise the cutoff is raised to one less than the incumbent, which settles it, or is
//! doubled if the core holds no programme.

use super::day_search::{FEW_TRIALS, many_trials};
use super::deadline::Deadline;
use super::goals::{self, Level};
use super::lagrangian::{self, Bounds, Multipliers, NEVER, Objective, POINT, Prices};
use super::reduction::Reduction;
use super::search::{Found, Search, Verified};
use super::ties::Ties;
use super::{Options, SolveError, ties};
use crate::base::calendar::Moment;
use crate::domain::penalties;
use crate::domain::problem::{Problem, Stability};
use crate::domain::programme::{Charge, Entry, ProofStatus, SolverFigures};
use crate::domain::rules::Rules;
use crate::solver::assemble::entries;
use crate::solver::model::{Penalties, Windows, moment};

/// The slack, in points above the bound, of the first core.
const FIRST_SLACK: i64 = 2;

/// Windows of at most this many positions, left by an earlier goal, are searched as they are.
const SMALL: usize = 400;

/// For an incumbent within this many points of the bound, the core holds everything cheaper.
const NARROW_GAP: i64 = 12;

/// A solution: a programme with its dates and charges, verified.
#[derive(Clone, Debug)]
pub struct Solved {
    /// The items with their dates and times.
    pub entries: Vec<Entry>,
    /// The charges.
    pub charges: Vec<Charge>,
    /// The total of the charges.
    pub objective: i64,
    /// The lower bound: no programme costs less.
    pub bound: i64,
    /// The proof status.
    pub status: ProofStatus,
    /// The solver's figures.
    pub figures: SolverFigures,
    /// The Lagrangian multipliers at the end, for problems that differ little from this one; see
    /// [`Options::start`].
    pub prices: Option<Prices>,
}

/// The outcome of a solution. Infeasibility is a result, not an error.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// A programme.
    Solved(Box<Solved>),
    /// No programme exists.
    Infeasible,
    /// The time limit was reached before any programme was found.
    Stopped,
}

/// Solves a problem under a set of rules.
///
/// Solves the objective levels in order (lexicographic optimisation): each is minimised, proved,
/// and kept while the next is minimised. Most problems have only points. If items have a baseline
/// (see [`Stability`]), the fewest moves come before or after the points; if rules may be waived,
/// the cheapest waivers come before everything else.
///
/// # Errors
///
/// The backend is missing, fails, or returns an answer that fails verification.
///
/// ```
/// use horseshoe::domain::programme::ProofStatus;
/// use horseshoe::{Options, Outcome, Rules, solve};
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
///
/// match solve(&problem, &Rules::all(), &Options::default())? {
///     Outcome::Solved(solved) => {
///         assert_eq!(solved.status, ProofStatus::Optimal);
///         assert_eq!(solved.bound, solved.objective, "no programme costs less");
///     }
///     Outcome::Infeasible => panic!("no programme keeps the rules"),
///     Outcome::Stopped => panic!("the time limit came first"),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn solve(problem: &Problem, rules: &Rules, options: &Options) -> Result<Outcome, SolveError> {
    let mut search = Search::new(problem, rules, options)?;
    let Some(windows) = search.windows()? else { return Ok(Outcome::Infeasible) };
    search.goals(windows, &goals(problem, options))
}

/// Finds any programme that keeps a set of rules, whatever its cost.
///
/// # Errors
///
/// The same as for [`solve`].
///
/// ```
/// use horseshoe::solver::{Feasibility, Options, any};
/// use horseshoe::Rules;
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
///
/// let Feasibility::Programme(entries) = any(&problem, &Rules::all(), &Options::default())? else {
///     panic!("January 2027 has a programme")
/// };
/// assert_eq!(entries.len(), problem.items.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn any(problem: &Problem, rules: &Rules, options: &Options) -> Result<Feasibility, SolveError> {
    // Any programme is within its own cost of the best.
    let content = Options { gap: 1.0, ..options.clone() };
    let mut search = Search::new(problem, rules, &content)?;
    let Some(windows) = search.windows()? else { return Ok(Feasibility::None) };
    let found = if options.reduce {
        // Minimising points finds a programme faster than no objective, because few positions
        // remain.
        search.first(&windows)?
    } else {
        search.least = &[];
        search.run(&windows)?
    };
    Ok(match found {
        Found::Programme { found, .. } => Feasibility::Programme(entries(problem, &found.placed)),
        Found::Infeasible => Feasibility::None,
        Found::Stopped => Feasibility::Unknown,
    })
}

/// A possible position of an item, with a lower bound on its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotBound {
    /// The day and the session.
    pub at: Moment,
    /// A lower bound, in points, on every programme with the item there. There may be none.
    pub points: i64,
}

/// Returns the positions in an item's window in the order of time, each with a lower bound on the
/// points of a programme with the item there. Empty if some item has no position at all.
///
/// ```
/// use horseshoe::solver::slot_bounds;
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
/// # use horseshoe::{Options, Outcome, Rules, solve};
/// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
/// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
///
/// // The slots in which the briefing could be without one more point, as far as the bounds show.
/// let libya = problem.item("libya").ok_or("no such item")?;
/// let slots = slot_bounds(&problem, &Rules::all(), libya);
/// let free: Vec<_> = slots.iter().filter(|slot| slot.points <= solved.objective).collect();
/// let own = solved.entries.iter().find(|entry| entry.id == "libya").ok_or("no such entry")?;
/// assert!(free.iter().any(|slot| slot.at.date == own.date));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn slot_bounds(problem: &Problem, rules: &Rules, item: usize) -> Vec<SlotBound> {
    let Ok(windows) = Windows::new(problem, rules) else { return Vec::new() };
    let bounds = lagrangian::bounds(problem, &windows, &penalties::ALL, Deadline::default());
    let block = windows.block_of[item];
    let own = &windows.blocks[block];
    let offset = own.place(item).map_or(0, |place| own.starts[place]);
    let places = windows.positions[block].iter().enumerate();
    places
        .map(|(place, position)| SlotBound {
            at: moment(&windows.grid, own, position + offset),
            points: bounds.points_at(block, place),
        })
        .collect()
}

/// Whether a problem is feasible.
#[derive(Clone, Debug)]
pub enum Feasibility {
    /// Feasible: this programme keeps every rule.
    Programme(Vec<Entry>),
    /// Infeasible.
    None,
    /// Unknown: the time limit was reached first.
    Unknown,
}

/// An objective level.
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

/// Returns the objective levels, in order.
fn goals(problem: &Problem, options: &Options) -> Vec<Want> {
    let mut goals = Vec::new();
    if !problem.question.waivers.is_empty() {
        goals.push(Want::Waivers);
    }
    let moves = problem.has_agreed().then_some(problem.question.stability);
    if moves == Some(Stability::BeforePoints) {
        goals.push(Want::FewestMoves);
    }
    goals.push(Want::Points);
    if moves == Some(Stability::AmongCheapest) && options.ties != Ties::Any {
        goals.push(Want::FewestMoves);
    }
    goals
}

impl Search<'_> {
    /// Solves the objective levels in order.
    fn goals(mut self, mut windows: Windows, goals: &[Want]) -> Result<Outcome, SolveError> {
        let mut best: Option<Verified> = None;
        // Until points are minimised, no bound on them is known.
        let mut least_points = 0;
        let mut unmoved = self.unmoved(&windows);
        for goal in goals {
            self.least = goal.penalties();
            let incumbent = unmoved.take().map(|found| self.counted(found));
            if let (Some(found), Want::FewestMoves) = (&incumbent, goal) {
                // If nothing needs to move, there is only one way to move nothing.
                let points = self.total(&penalties::ALL, found);
                return Ok(self.finish(found.clone(), points));
            }
            let sooner = best.as_ref().and_then(|known| self.least_of_equals(&windows, known));
            let reached = match sooner {
                Some(found) => {
                    let bound = found.objective;
                    (Found::Programme { found, bound }, Some(windows.clone()))
                }
                None => self.reach(&windows, incumbent, *goal == Want::Points)?,
            };
            let (found, bound, left) = match reached {
                (Found::Programme { found, bound }, _)
                    if found.is_unmoved && bound == found.objective =>
                {
                    return Ok(self.finish(found, bound));
                }
                (Found::Programme { found, bound }, left) => (found, bound, left),
                (Found::Infeasible, _) if best.is_none() => return Ok(Outcome::Infeasible),
                (Found::Stopped, _) if best.is_none() => return Ok(Outcome::Stopped),
                // The solution of an earlier level remains valid.
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
                && self.options.ties.selects()
                && let Some(settled) = ties::settle(&mut self, &windows, known)?
            {
                best = Some(settled);
            }
        }
        let Some(best) = best else { return Ok(Outcome::Stopped) };
        Ok(self.finish(best, least_points))
    }

    /// Returns the best programme by the current level, of those that reach the levels before it as a
    /// known one does, if a search by days finds it.
    fn least_of_equals(&self, windows: &Windows, known: &Verified) -> Option<Verified> {
        if !self.options.reduce {
            return None;
        }
        let positions = ties::positions_of(self, windows, known)?;
        goals::best(self, windows, Level::Charges(self.least), known, &positions)
    }

    /// Solves for the current level, and returns windows that contain all equally good programmes,
    /// if known.
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
                let reduction = Reduction::new(self.problem, windows, objective, NEVER, deadline);
                self.simple(&mut reduction?)
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
        let reduction =
            Reduction::new(self.problem, windows, objective, upper.min(NEVER), deadline.clone());
        let Some(mut reduction) = reduction else {
            // Costs too large for multipliers are left to the search.
            return Ok((self.run(windows)?, None));
        };
        let simple = deadline.has_instant().then(|| self.simple(&mut reduction)).flatten();
        let start = self.options.start.as_ref().filter(|_| is_points);
        // The days know the points alone, and no level that was settled before them.
        let has_days = is_points && self.settled.is_empty();
        let mut may_be = reduction.ascend(start, self);
        reduction.bounds.raise(known.saturating_mul(POINT));
        if may_be && has_days && self.goes_on(&reduction) {
            may_be = reduction.search_days(FEW_TRIALS, self);
        }
        if may_be && self.goes_on(&reduction) {
            may_be = reduction.ascend_apart(self);
        }
        if may_be && has_days && self.goes_on(&reduction) {
            may_be = reduction.improve(self);
        }
        if may_be && has_days && self.goes_on(&reduction) {
            may_be = reduction.close_gap(many_trials(&reduction.windows), self);
        }
        if let Some(positions) = &reduction.positions {
            incumbent = self.verify(&reduction.windows, positions).ok().or(incumbent);
        }
        if is_points {
            let multipliers = || Multipliers::of(&reduction.dual, &reduction.windows);
            self.multipliers = (!self.late()).then(multipliers);
        }
        if !may_be {
            // No programme costs as little as the incumbent.
            return Ok(match incumbent {
                Some(found) => {
                    let bound = found.objective;
                    (Found::Programme { found, bound }, Some(windows.clone()))
                }
                None => (Found::Infeasible, None),
            });
        }
        if is_points {
            self.narrowing.positions = windows.size() as u64;
            self.narrowing.bound = reduction.bounds.points();
            self.narrowing.incumbent = incumbent.as_ref().map(|found| found.objective);
            self.narrowing.left = reduction.windows.size() as u64;
            tracing::debug!(
                positions = windows.size(),
                left = reduction.windows.size(),
                bound = reduction.bounds.points(),
                incumbent = incumbent.as_ref().map(|found| found.objective),
                "the windows are narrowed"
            );
        }
        let mut found = self.cores(&reduction.windows, &reduction.bounds, incumbent)?;
        let left = match &found {
            Found::Programme { found, .. } if !self.late() => {
                let bounds = &reduction.bounds;
                let kept =
                    |block: usize, place: usize| bounds.points_at(block, place) <= found.objective;
                reduction.windows.restricted(kept).ok()
            }
            _ => None,
        };
        let bound = reduction.bounds.points();
        found = simple.into_iter().fold(found, |found, simple| cheaper(found, simple, bound));
        Ok((found, left))
    }

    /// Keeps a programme to return when the time is up, whatever else is found.
    fn simple(&mut self, reduction: &mut Reduction<'_>) -> Option<Verified> {
        let positions = reduction.by_due_date();
        let found = positions.and_then(|at| self.verify(&reduction.windows, &at).ok());
        self.clock.stage("list");
        found.filter(|found| self.keeps_goals(found))
    }

    /// Returns the first programme that the primal heuristic finds, or else the search.
    fn first(&mut self, windows: &Windows) -> Result<Found, SolveError> {
        let deadline = self.clock.deadline(self.options);
        let mut met = None;
        let bounds =
            lagrangian::bounds_until(self.problem, windows, self.least, deadline, |places| {
                met = self.verify(windows, &windows.positions_at(places)).ok();
                met.is_some()
            });
        self.clock.stage("prices");
        if let Some(found) = met {
            return Ok(Found::Programme { found, bound: bounds.points() });
        }
        self.cores(windows, &bounds, None)
    }

    /// Solves growing cores until one settles the whole. Considers no programme that costs more
    /// than the incumbent.
    fn cores(
        &mut self,
        windows: &Windows,
        bounds: &Bounds,
        incumbent: Option<Verified>,
    ) -> Result<Found, SolveError> {
        let mut slack = FIRST_SLACK;
        let mut best = incumbent;
        if let Some(best) = &best
            && best.objective - bounds.points() <= NARROW_GAP
        {
            // A core that holds everything cheaper settles the problem at once.
            slack = NARROW_GAP;
        }
        // The size of a core without a programme, which is not searched twice.
        let mut in_vain = None;
        loop {
            let cutoff = bounds.points().saturating_add(slack);
            let cutoff = best.as_ref().map_or(cutoff, |best| cutoff.min(best.objective - 1));
            if let Some(found) = best.take_if(|best| best.objective <= bounds.points()) {
                let bound = found.objective;
                return Ok(Found::Programme { found, bound });
            }
            if self.late() {
                // With no time to solve another program, the incumbent is returned without stating
                // one.
                return Ok(stopped(best, bounds));
            }
            let mut left_out = false;
            let kept = |block: usize, place: usize| bounds.points_at(block, place) <= cutoff;
            for (block, positions) in windows.positions.iter().enumerate() {
                left_out |= (0..positions.len()).any(|place| !kept(block, place));
            }
            // Cores only grow, so a core of the same size is the same core.
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
                    // Excluded positions cost more than the cutoff.
                    let bound = if left_out { bound.min(cutoff + 1) } else { bound };
                    let better = best.take_if(|best| best.objective <= found.objective);
                    let found = better.unwrap_or(found);
                    let bound = bound.max(bounds.points()).min(found.objective);
                    self.remember(&found);
                    self.report(bound, Some(found.objective));
                    // A larger core helps only if this one was solved up to its cutoff.
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
                        // Nothing costs less than the incumbent.
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

/// Returns the outcome of a stopped search: the incumbent, if there is one.
fn stopped(best: Option<Verified>, bounds: &Bounds) -> Found {
    match best {
        Some(found) => Found::Programme { found, bound: bounds.points() },
        None => Found::Stopped,
    }
}

/// Returns the cheaper of a stopped search's result and another programme; none costs less than the
/// bound.
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
