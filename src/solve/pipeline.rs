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
use crate::model::{Encoding, Position, Program, Windows, encode};
use crate::penalties;
use crate::problem::Problem;
use crate::programme::{Charge, Entry, ProofStatus, SolverFigures, Stage};
use crate::rules::{Rules, Schedule};

/// More positions than this are refused rather than stated: five years of crowded months need about
/// a tenth of it.
const LARGEST: usize = 5_000_000;

/// Larger cores keep the programme that the search found first, which is the same for the same
/// input, backend and formulation; below it the choice depends on none of them.
const LARGEST_TIES: usize = 1_500;

/// The first core holds what a programme of this many points above the bound could use.
const FIRST_SLACK: i64 = 2;

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
/// # Errors
///
/// Where the backend is missing, fails, or gives an answer that does not stand up to the check.
pub fn solve(problem: &Problem, rules: &Rules, options: &Options) -> Result<Outcome, SolveError> {
    let mut search = Search {
        problem,
        rules,
        options,
        backend: options.backend.backend()?,
        clock: Clock::start(),
        nodes: None,
        size: (0, 0),
    };
    let Ok(windows) = Windows::new(problem, rules) else { return Ok(Outcome::Infeasible) };
    if windows.size() > LARGEST {
        return Err(SolveError::TooLarge { size: windows.size(), limit: LARGEST });
    }
    search.clock.stage("windows");
    if !options.reduce {
        return search.whole(&windows);
    }
    let bounds = prices::bounds(problem, &windows, search.clock.deadline(options.time_limit));
    search.clock.stage("prices");
    search.cores(&windows, &bounds)
}

/// A programme that keeps every rule, with what it is charged.
struct Verified {
    entries: Vec<Entry>,
    charges: Vec<Charge>,
    objective: i64,
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
}

impl Search<'_> {
    /// Solves the plain program over all windows.
    fn whole(mut self, windows: &Windows) -> Result<Outcome, SolveError> {
        match self.run(windows)? {
            Found::Programme { found, bound } => Ok(self.finish(found, bound)),
            Found::Infeasible => Ok(Outcome::Infeasible),
            Found::Stopped => Ok(Outcome::Stopped),
        }
    }

    /// Solves core after core, until one settles the whole.
    fn cores(mut self, windows: &Windows, bounds: &Bounds) -> Result<Outcome, SolveError> {
        let mut slack = FIRST_SLACK.max(bounds.points() / BOUND_PER_SLACK);
        let mut best: Option<Verified> = None;
        loop {
            let cutoff = match &best {
                Some(found) => found.objective - 1,
                None => bounds.points().saturating_add(slack),
            };
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
                    let better = best.take_if(|best| best.objective < found.objective);
                    let found = better.unwrap_or(found);
                    let bound = bound.max(bounds.points()).min(found.objective);
                    if bound == found.objective {
                        let found = self.settle(windows, bounds, found)?;
                        return Ok(self.finish(found, bound));
                    }
                    // A larger core helps only where this one was solved up to what it left out.
                    let settled_here = !left_out || bound < cutoff + 1;
                    if settled_here || self.content(found.objective, bound) || self.late() {
                        return Ok(self.finish(found, bound));
                    }
                    best = Some(found);
                }
                Found::Infeasible => {
                    if let Some(best) = best {
                        // Nothing costs less than what is known.
                        let bound = best.objective;
                        let best = self.settle(windows, bounds, best)?;
                        return Ok(self.finish(best, bound));
                    }
                    if !left_out {
                        return Ok(Outcome::Infeasible);
                    }
                    slack = slack.saturating_mul(4);
                }
                Found::Stopped => {
                    return Ok(match best {
                        Some(best) => self.finish(best, bounds.points()),
                        None => Outcome::Stopped,
                    });
                }
            }
        }
    }

    /// Of the programmes that cost the least, takes the one that is always taken.
    fn settle(
        &mut self,
        windows: &Windows,
        bounds: &Bounds,
        found: Verified,
    ) -> Result<Verified, SolveError> {
        let objective = found.objective;
        let kept = |block: usize, place: usize| bounds.points_at(block, place) <= objective;
        let Ok(core) = windows.restricted(kept) else { return Ok(found) };
        if core.size() > LARGEST_TIES {
            return Ok(found);
        }
        let mut encoding = encode(self.problem, &core, self.rules, self.options.formulation);
        encoding.rank(&core, objective, ties::weights(self.problem, &core));
        let Some(limits) = self.limits() else { return Ok(found) };
        let answer = self.ask(&encoding.program, limits)?;
        self.clock.stage("ties");
        if answer.claim != Claim::Solution {
            return Ok(found);
        }
        let positions = self.decode(&encoding, &core, &answer)?;
        let settled = self.verify(&core, &positions)?;
        Ok(if settled.objective == objective { settled } else { found })
    }

    /// Solves the program over some windows.
    fn run(&mut self, windows: &Windows) -> Result<Found, SolveError> {
        let encoding = encode(self.problem, windows, self.rules, self.options.formulation);
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
        let charges = penalties::charges(self.problem, &Schedule::new(self.problem, &draft));
        let objective = charges.iter().map(|charge| charge.points).sum();
        Ok(Verified { entries, charges, objective })
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
        let objective = found.objective;
        let optimal = bound == objective;
        Outcome::Solved(Box::new(Solved {
            entries: found.entries,
            charges: found.charges,
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
