//! The stages of a solution: windows, prices, core, verification, ties.
//!
//! The prices give a bound on every programme and on every programme in which an item stands at a
//! given position (see [`prices`](super::prices)). The search then runs on a core: the positions
//! that a programme of at most `cutoff` points could use. If the core's optimum costs at most
//! `cutoff + 1`, no position left out can do better, and the optimum of the core is the optimum of
//! the whole. Otherwise the cutoff is raised to one less than what was found, which settles it, or
//! is doubled where the core holds no programme.

use std::time::{Duration, Instant};

use super::backend::{Answer, Backend, Claim, Limits};
use super::prices::{self, Bounds};
use super::{Options, SolveError, ties};
use crate::assemble::{entries, lay_out};
use crate::draft::Draft;
use crate::model::{Encoding, Goal, Penalties, Position, Program, Windows, encode_goal, moment};
use crate::penalties;
use crate::problem::{Nearness, Problem};
use crate::programme::{Charge, Entry, ProofStatus, SolverFigures, Stage};
use crate::rules::{Moment, Rules, Schedule};

/// More positions than this are refused rather than stated: five years of crowded months need about
/// a tenth of it.
const LARGEST: usize = 5_000_000;

/// Larger cores keep the programme that the search found first, which is the same for the same
/// input, backend and formulation; below it the choice depends on none of them.
const LARGEST_TIES: usize = 1_500;

/// The first core holds what a programme of this many points above the bound could use.
const FIRST_SLACK: i64 = 2;

/// An incumbent no more points than this above the bound is held against all that is cheaper.
const NARROW_GAP: i64 = 12;

/// Long horizons, whose bounds are large, get a point of slack for this many points of the bound.
const BOUND_PER_SLACK: i64 = 128;

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
/// waivers come before them.
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
    let bounds = prices::bounds(problem, &windows, &penalties::ALL, None);
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
    let mut goals = vec![Want::Points];
    if !problem.waivers.is_empty() {
        goals.insert(0, Want::Waivers);
    }
    if problem.has_agreed() {
        match problem.nearness {
            Nearness::BeforePoints => goals.insert(0, Want::FewestMoves),
            Nearness::AmongCheapest if options.ties => goals.push(Want::FewestMoves),
            Nearness::AmongCheapest => {}
        }
    }
    goals
}

/// A programme that keeps every rule.
#[derive(Clone)]
struct Verified {
    entries: Vec<Entry>,
    /// What the goal of the search counts.
    objective: i64,
    /// Whether every item that can be is where it was agreed.
    is_unmoved: bool,
}

/// What a search over some windows ends with.
enum Found {
    Programme { found: Verified, bound: i64 },
    Infeasible,
    Stopped,
}

struct Search<'a> {
    problem: &'a Problem,
    rules: &'a Rules,
    options: &'a Options,
    backend: &'static dyn Backend,
    clock: Clock,
    nodes: Option<u64>,
    /// Columns and rows of the last program.
    size: (usize, usize),
    /// The goals reached, each with the total that is kept.
    settled: Vec<(Penalties, i64)>,
    /// The goal that is searched for.
    least: Penalties,
}

impl<'a> Search<'a> {
    fn new(
        problem: &'a Problem,
        rules: &'a Rules,
        options: &'a Options,
    ) -> Result<Search<'a>, SolveError> {
        Ok(Search {
            problem,
            rules,
            options,
            backend: options.backend.backend()?,
            clock: Clock::start(),
            nodes: None,
            size: (0, 0),
            settled: Vec::new(),
            least: &penalties::ALL,
        })
    }

    /// The windows, or `None` where an item has none.
    fn windows(&mut self) -> Result<Option<Windows>, SolveError> {
        let Ok(windows) = Windows::new(self.problem, self.rules) else { return Ok(None) };
        if windows.size() > LARGEST {
            return Err(SolveError::TooLarge { size: windows.size(), limit: LARGEST });
        }
        self.clock.stage("windows");
        Ok(Some(windows))
    }

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
            if Some(goal) == goals.last() && self.options.reduce && self.options.ties {
                best = match self.settle(&windows)? {
                    Some(settled) => Some(settled),
                    None => best,
                };
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
        if !self.options.reduce {
            return Ok((self.run(windows)?, None));
        }
        let deadline = self.clock.deadline(self.options.time_limit);
        let known = if is_points { self.options.at_least } else { 0 };
        if let Some(found) = incumbent.take_if(|incumbent| incumbent.objective <= known) {
            let bound = found.objective;
            return Ok((Found::Programme { found, bound }, None));
        }
        let mut bounds = prices::bounds(self.problem, windows, self.least, deadline);
        bounds.raise(known);
        self.clock.stage("prices");
        let incumbent = self.with_dates(windows, &bounds, incumbent);
        let found = self.cores(windows, &bounds, incumbent)?;
        let left = match &found {
            Found::Programme { found, .. } => {
                let kept =
                    |block: usize, place: usize| bounds.points_at(block, place) <= found.objective;
                windows.restricted(kept).ok()
            }
            _ => None,
        };
        Ok((found, left))
    }

    /// The first programme that the prices come across, or else that the search finds.
    fn first(&mut self, windows: &Windows) -> Result<Found, SolveError> {
        let deadline = self.clock.deadline(self.options.time_limit);
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
        self.cores(windows, &bounds, None)
    }

    /// The cheaper of the incumbent and of the dates that the prices came across, where those keep
    /// every rule and every goal that was reached.
    fn with_dates(
        &self,
        windows: &Windows,
        bounds: &Bounds,
        incumbent: Option<Verified>,
    ) -> Option<Verified> {
        let Some(dates) = &bounds.dates else { return incumbent };
        let places = dates.iter().zip(&windows.positions);
        let positions: Vec<Position> = places.map(|(place, own)| own[*place]).collect();
        let found = self.verify(windows, &positions).ok();
        let found = found.filter(|found| {
            self.settled.iter().all(|(goal, total)| self.total(goal, found) <= *total)
        });
        match (found, incumbent) {
            (Some(found), Some(known)) if found.objective < known.objective => Some(found),
            (found, known) => known.or(found),
        }
    }

    /// Solves core after core, until one settles the whole. Nothing dearer than the incumbent is
    /// looked for.
    fn cores(
        &mut self,
        windows: &Windows,
        bounds: &Bounds,
        incumbent: Option<Verified>,
    ) -> Result<Found, SolveError> {
        let mut slack = FIRST_SLACK.max(bounds.points() / BOUND_PER_SLACK);
        let mut best = incumbent;
        if let Some(best) = &best
            && best.objective - bounds.points() <= NARROW_GAP
        {
            // A core that holds everything cheaper settles it at once.
            slack = NARROW_GAP;
        }
        loop {
            let cutoff = bounds.points().saturating_add(slack);
            let cutoff = best.as_ref().map_or(cutoff, |best| cutoff.min(best.objective - 1));
            if let Some(found) = best.take_if(|best| best.objective <= bounds.points()) {
                let bound = found.objective;
                return Ok(Found::Programme { found, bound });
            }
            let mut left_out = false;
            let kept = |block: usize, place: usize| bounds.points_at(block, place) <= cutoff;
            for (block, positions) in windows.positions.iter().enumerate() {
                left_out |= (0..positions.len()).any(|place| !kept(block, place));
            }
            let result = match windows.restricted(kept) {
                Ok(core) => self.run(&core)?,
                Err(_) => Found::Infeasible,
            };
            match result {
                Found::Programme { found, bound } => {
                    // What was left out costs more than the cutoff.
                    let bound = if left_out { bound.min(cutoff + 1) } else { bound };
                    let better = best.take_if(|best| best.objective <= found.objective);
                    let found = better.unwrap_or(found);
                    let bound = bound.max(bounds.points()).min(found.objective);
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
                    slack = slack.saturating_mul(4);
                }
                Found::Stopped => {
                    return Ok(match best {
                        Some(found) => Found::Programme { found, bound: bounds.points() },
                        None => Found::Stopped,
                    });
                }
            }
        }
    }

    /// Of the programmes that reach every goal, the one that is always taken; `core` holds all of
    /// them. `None` where there are too many to ask, or no time is left.
    fn settle(&mut self, core: &Windows) -> Result<Option<Verified>, SolveError> {
        if core.size() > LARGEST_TIES {
            return Ok(None);
        }
        let Some(limits) = self.limits() else { return Ok(None) };
        let (settled, kept) = (self.settled.as_slice(), &mut Vec::new());
        let goal = match settled {
            [before @ .., (last, _)] => {
                kept.extend_from_slice(before);
                Goal { settled: kept, least: last }
            }
            [] => return Ok(None),
        };
        let reached = settled[settled.len() - 1].1;
        let formulation = self.options.formulation;
        let mut encoding = encode_goal(self.problem, core, self.rules, formulation, &goal);
        encoding.rank(core, reached, ties::weights(self.problem, core));
        let answer = self.ask(&encoding.program, limits)?;
        self.clock.stage("ties");
        if answer.claim != Claim::Solution {
            return Ok(None);
        }
        let positions = self.decode(&encoding, core, &answer)?;
        let found = self.verify(core, &positions)?;
        let stands = self.settled.iter().all(|(goal, total)| self.total(goal, &found) == *total);
        Ok(stands.then_some(found))
    }

    /// Solves the program over some windows.
    fn run(&mut self, windows: &Windows) -> Result<Found, SolveError> {
        let goal = Goal { settled: &self.settled, least: self.least };
        let formulation = self.options.formulation;
        let encoding = encode_goal(self.problem, windows, self.rules, formulation, &goal);
        self.size = (encoding.program.columns.len(), encoding.program.rows.len());
        self.clock.stage("program");
        tracing::debug!(columns = self.size.0, rows = self.size.1, "the program is stated");
        if encoding.program.is_plainly_infeasible() {
            return Ok(Found::Infeasible);
        }
        let Some(limits) = self.limits() else { return Ok(Found::Stopped) };
        let answer = self.ask(&encoding.program, limits)?;
        self.clock.stage("search");
        if let Some(nodes) = answer.nodes {
            self.nodes = Some(self.nodes.unwrap_or(0) + nodes);
        }
        match answer.claim {
            Claim::Infeasible => return Ok(Found::Infeasible),
            Claim::Nothing => return Ok(Found::Stopped),
            Claim::Solution => {}
        }
        let positions = self.decode(&encoding, windows, &answer)?;
        let found = self.verify(windows, &positions)?;
        for (goal, total) in &self.settled {
            if self.total(goal, &found) > *total {
                return Err(self.contradiction(format!(
                    "its solution misses a goal of {total} that was reached"
                )));
            }
        }
        let bound = self.bound(&encoding, &answer, found.objective)?;
        self.clock.stage("verification");
        Ok(Found::Programme { found, bound })
    }

    /// Asks the backend, unless there is nothing to decide: a program without columns is one that
    /// some backends refuse, and all that is left of it is its constant.
    fn ask(&self, program: &Program, limits: Limits) -> Result<Answer, SolveError> {
        if program.columns.is_empty() {
            let claim = Claim::Solution;
            return Ok(Answer { claim, values: Vec::new(), bound: 0.0, nodes: Some(0) });
        }
        self.backend.solve(program, limits)
    }

    fn decode(
        &self,
        encoding: &Encoding,
        windows: &Windows,
        answer: &Answer,
    ) -> Result<Vec<Position>, SolveError> {
        encoding.decode(windows, &answer.values).ok_or_else(|| {
            self.contradiction("its solution does not place every item exactly once".to_owned())
        })
    }

    /// Lays positions out as dates and times and holds them against every rule.
    fn verify(&self, windows: &Windows, positions: &[Position]) -> Result<Verified, SolveError> {
        let entries = entries(self.problem, &lay_out(self.problem, windows, positions));
        let draft = Draft::of_entries(&entries);
        if let Some(violation) = self.rules.check(self.problem, &draft).into_iter().next() {
            let backend = self.backend.name();
            return Err(SolveError::Misled { backend, violation: Box::new(violation) });
        }
        let found = Verified { entries, objective: 0, is_unmoved: false };
        Ok(self.counted(found))
    }

    /// A programme with what the goal of the search counts of it.
    fn counted(&self, found: Verified) -> Verified {
        Verified { objective: self.total(self.least, &found), ..found }
    }

    /// The programme that has every item where it was agreed, or in the one place that it can have,
    /// if there is such a programme and it keeps every rule.
    fn unmoved(&self, windows: &Windows) -> Option<Verified> {
        if !self.options.reduce || !self.problem.waivers.is_empty() {
            return None;
        }
        let positions: Option<Vec<Position>> = (0..windows.blocks.len())
            .map(|block| match windows.positions[block].as_slice() {
                [only] => Some(*only),
                several => {
                    let agreed = self.problem.items[windows.blocks[block].items[0]].agreed?;
                    // What is left open can be kept in more than one way.
                    let known = agreed.session.is_some() == windows.blocks[block].council;
                    let at = known.then(|| windows.position_of(block, agreed))?;
                    several.binary_search(&at).ok().map(|_| at)
                }
            })
            .collect();
        let found = self.verify(windows, &positions?).ok()?;
        // Of a pair the second could have been agreed elsewhere.
        let stays = |item: usize| {
            windows.positions[windows.block_of[item]].len() == 1
                || self.problem.items[item].agreed.is_some()
        };
        let all_stay = (0..self.problem.items.len()).all(stays) && {
            let draft = Draft::of_entries(&found.entries);
            let schedule = Schedule::new(self.problem, &draft);
            schedule.dated().all(|(item, when)| {
                windows.positions[windows.block_of[item]].len() == 1
                    || self.problem.moved_by(item, when.moment()).is_none()
            })
        };
        all_stay.then_some(Verified { is_unmoved: true, ..found })
    }

    /// What some penalties charge for a programme, from its dates alone.
    fn total(&self, penalties: Penalties, found: &Verified) -> i64 {
        self.charges(penalties, found).iter().map(|charge| charge.points).sum()
    }

    fn charges(&self, penalties: Penalties, found: &Verified) -> Vec<Charge> {
        let draft = Draft::of_entries(&found.entries);
        penalties::charges_of(penalties, self.problem, &Schedule::new(self.problem, &draft))
    }

    /// The backend's bound as a whole number of points.
    #[expect(clippy::cast_precision_loss, reason = "points are far below 2^53")]
    #[expect(clippy::cast_possible_truncation, reason = "the bound is compared before it is cast")]
    fn bound(
        &self,
        encoding: &Encoding,
        answer: &Answer,
        objective: i64,
    ) -> Result<i64, SolveError> {
        let columns = encoding.program.columns.iter().zip(&answer.values);
        let claimed: f64 = columns.map(|(column, value)| column.cost as f64 * value).sum();
        let claimed = claimed + encoding.program.constant as f64;
        // It may count too much where a limit came before the columns of the penalties were as low
        // as they can be, but never too little.
        if claimed < objective as f64 - 0.5 {
            return Err(self.contradiction(format!(
                "it counts {claimed} points, and the dates cost {objective}"
            )));
        }
        let bound = answer.bound + encoding.program.constant as f64;
        if bound > objective as f64 + 0.5 {
            return Err(self.contradiction(format!(
                "its bound is {bound}, and its solution costs {objective}"
            )));
        }
        // Points are whole, so a bound between two of them means the upper; the tolerance keeps one
        // that is a hair above a whole number from gaining a point.
        let whole = if bound.is_finite() { (bound - 1e-5).ceil() as i64 } else { 0 };
        Ok(whole.clamp(0, objective))
    }

    fn contradiction(&self, message: String) -> SolveError {
        SolveError::Contradiction { backend: self.backend.name(), message }
    }

    /// What the backend may still use, or `None` when the time is up.
    fn limits(&self) -> Option<Limits> {
        let time = match self.options.time_limit {
            Some(limit) => Some(self.clock.left(limit)?),
            None => None,
        };
        Some(Limits { time, gap: self.options.gap, threads: self.options.threads })
    }

    /// Whether a programme is as near to the bound as the call asks for.
    #[expect(clippy::cast_precision_loss, reason = "points are far below 2^53")]
    fn content(&self, objective: i64, bound: i64) -> bool {
        (objective - bound) as f64 <= self.options.gap * objective as f64
    }

    fn late(&self) -> bool {
        self.limits().is_none()
    }

    fn finish(self, found: Verified, bound: i64) -> Outcome {
        let charges = self.charges(&penalties::ALL, &found);
        let objective = charges.iter().map(|charge| charge.points).sum();
        let optimal = bound == objective;
        Outcome::Solved(Box::new(Solved {
            entries: found.entries,
            charges,
            objective,
            bound,
            status: if optimal { ProofStatus::Optimal } else { ProofStatus::Feasible },
            figures: SolverFigures {
                backend: self.backend.name().to_owned(),
                formulation: self.options.formulation.as_str().to_owned(),
                variables: self.size.0 as u64,
                constraints: self.size.1 as u64,
                nodes: self.nodes,
                seconds: self.clock.begun.elapsed().as_secs_f64(),
                stages: self.clock.stages,
            },
        }))
    }
}

/// Wall-clock time, stage by stage.
struct Clock {
    begun: Instant,
    last: Instant,
    stages: Vec<Stage>,
}

impl Clock {
    fn start() -> Clock {
        let now = Instant::now();
        Clock { begun: now, last: now, stages: Vec::new() }
    }

    fn stage(&mut self, name: &str) {
        let now = Instant::now();
        let seconds = (now - self.last).as_secs_f64();
        tracing::debug!(stage = name, seconds, "done");
        // A second core adds to the stages of the first.
        match self.stages.iter_mut().find(|stage| stage.name == name) {
            Some(stage) => stage.seconds += seconds,
            None => self.stages.push(Stage { name: name.to_owned(), seconds }),
        }
        self.last = now;
    }

    /// When the time is up; a limit beyond the clock's reach is none.
    fn deadline(&self, limit: Option<Duration>) -> Option<Instant> {
        self.begun.checked_add(limit?)
    }

    fn left(&self, limit: Duration) -> Option<Duration> {
        limit.checked_sub(self.begun.elapsed()).filter(|left| !left.is_zero())
    }
}
