//! One search: states a program over some windows, solves it with a backend, and verifies the
//! answer.

use std::sync::Arc;
use std::time::Duration;

use super::backends::{Answer, Backend, Claim, Limits};
use super::clock::Clock;
use super::decision_diagram::DiagramLimits;
use super::lagrangian::{Multipliers, NEVER, POINT, to_points};
use super::pipeline::{Outcome, Solved};
use super::reduction::{Reduction, Subsolver};
use super::watch::{Known, Watch};
use super::{Options, SolveError, parts};
use crate::domain::draft::Draft;
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::domain::programme::{Charge, Narrowing, ProofStatus, SolverFigures};
use crate::domain::rules::Rules;
use crate::solver::assemble::{Placed, entries, lay_out, schedule};
use crate::solver::model::{Encoding, Goal, Penalties, Position, Program, Windows, encode_goal};

/// More positions than this are refused instead of stated: five years of crowded months need about
/// a tenth of it.
const LARGEST: usize = 5_000_000;

/// The greatest time per position to state a program and pass it on.
const STATING: Duration = Duration::from_micros(10);

/// A programme that keeps every rule.
#[derive(Clone)]
pub(super) struct Verified {
    /// The items that are held, with their dates and times.
    pub(super) placed: Vec<Placed>,
    /// The value of the search's goal.
    pub(super) objective: i64,
    /// Whether every item that can be is at its baseline.
    pub(super) is_unmoved: bool,
}

/// The result of a search over some windows.
pub(super) enum Found {
    Programme { found: Verified, bound: i64 },
    Infeasible,
    Stopped,
}

pub(super) struct Search<'a> {
    pub(super) problem: &'a Problem,
    pub(super) rules: &'a Rules,
    pub(super) options: &'a Options,
    pub(super) backend: &'static dyn Backend,
    pub(super) clock: Clock,
    pub(super) nodes: Option<u64>,
    /// The reductions before the first program.
    pub(super) narrowing: Narrowing,
    /// The multipliers at the end of the points' reduction, unless the time was up.
    pub(super) multipliers: Option<Multipliers>,
    /// The cheapest programme so far with its points, if there is an observer.
    best: Option<(i64, Arc<Draft>)>,
    /// The solvers that answered, in order.
    asked: Vec<&'static str>,
    /// The columns and rows of the last program.
    pub(super) size: (usize, usize),
    /// The objective levels reached, each with the total to keep.
    pub(super) settled: Vec<(Penalties, i64)>,
    /// The current objective level.
    pub(super) least: Penalties,
}

impl<'a> Search<'a> {
    pub(super) fn new(
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
            narrowing: Narrowing::default(),
            multipliers: None,
            best: None,
            asked: Vec::new(),
            size: (0, 0),
            settled: Vec::new(),
            least: &penalties::ALL,
        })
    }

    /// Returns the windows, or `None` if an item has none.
    pub(super) fn windows(&mut self) -> Result<Option<Windows>, SolveError> {
        let Ok(windows) = Windows::new(self.problem, self.rules) else { return Ok(None) };
        if windows.size() > LARGEST {
            return Err(SolveError::TooLarge { size: windows.size(), limit: LARGEST });
        }
        self.clock.stage("windows");
        Ok(Some(windows))
    }

    /// Solves the program over some windows.
    pub(super) fn run(&mut self, windows: &Windows) -> Result<Found, SolveError> {
        let Some(limits) = self.limits_for(windows) else { return Ok(Found::Stopped) };
        let goal = Goal { settled: &self.settled, least: self.least };
        let formulation = self.options.formulation;
        let encoding = encode_goal(self.problem, windows, self.rules, formulation, &goal);
        self.size = (encoding.program.columns.len(), encoding.program.rows.len());
        self.narrowing.kept = windows.size() as u64;
        self.clock.stage("program");
        tracing::debug!(columns = self.size.0, rows = self.size.1, "the program is stated");
        if encoding.program.is_plainly_infeasible() {
            return Ok(Found::Infeasible);
        }
        let answer = self.ask(&encoding.program, &limits)?;
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

    /// Calls the backend, unless nothing remains to decide: some backends refuse a program without
    /// columns, whose value is its constant.
    pub(super) fn ask(&mut self, program: &Program, limits: &Limits) -> Result<Answer, SolveError> {
        if program.columns.is_empty() {
            let claim = Claim::Solution;
            let (values, by) = (Vec::new(), self.backend.name());
            return Ok(Answer { claim, values, bound: 0.0, nodes: Some(0), by, is_proved: true });
        }
        let (answer, components) = parts::solve(program, self.backend, limits)?;
        self.narrowing.components = self.narrowing.components.max(components as u64);
        if !self.asked.contains(&answer.by) {
            self.asked.push(answer.by);
        }
        Ok(answer)
    }

    pub(super) fn decode(
        &self,
        encoding: &Encoding,
        windows: &Windows,
        answer: &Answer,
    ) -> Result<Vec<Position>, SolveError> {
        encoding.decode(windows, &answer.values).ok_or_else(|| {
            self.contradiction("its solution does not place every item exactly once".to_owned())
        })
    }

    /// Lays out positions as dates and times, and checks them against every rule.
    pub(super) fn verify(
        &self,
        windows: &Windows,
        positions: &[Position],
    ) -> Result<Verified, SolveError> {
        let placed = lay_out(self.problem, windows, positions);
        let dates = schedule(self.problem, &placed);
        if let Some(violation) = self.rules.check_schedule(self.problem, &dates).into_iter().next()
        {
            let backend = self.backend.name();
            return Err(SolveError::Misled { backend, violation: Box::new(violation) });
        }
        let found = Verified { placed, objective: 0, is_unmoved: false };
        Ok(self.counted(found))
    }

    /// Returns the observer, while points are minimised.
    fn watch(&self) -> Option<&Watch> {
        let is_points = penalties::are_all(self.least);
        self.options.watch.as_ref().filter(|_| is_points)
    }

    /// Keeps a programme for the observer, if it is cheaper than the one kept.
    pub(super) fn remember(&mut self, found: &Verified) {
        let is_cheaper = self.best.as_ref().is_none_or(|(cost, _)| found.objective < *cost);
        if is_cheaper && self.watch().is_some() {
            let draft = Draft::of_entries(&entries(self.problem, &found.placed));
            self.best = Some((found.objective, Arc::new(draft)));
        }
    }

    /// Notifies the observer of the bounds.
    pub(super) fn report(&self, bound: i64, best: Option<i64>) {
        let Some(watch) = self.watch() else { return };
        let kept = self.best.as_ref().filter(|(cost, _)| Some(*cost) == best);
        watch.report(Known {
            bound: best.map_or(bound, |best| bound.min(best)),
            best,
            programme: kept.map(|(_, draft)| Arc::clone(draft)),
        });
    }

    /// Returns whether a programme keeps every objective level already reached.
    pub(super) fn keeps_goals(&self, found: &Verified) -> bool {
        self.settled.iter().all(|(goal, total)| self.total(goal, found) <= *total)
    }

    /// Returns a programme with its value under the current goal.
    pub(super) fn counted(&self, found: Verified) -> Verified {
        Verified { objective: self.total(self.least, &found), ..found }
    }

    /// Returns the programme with every item at its baseline, or at its only possible position, if
    /// it exists and keeps every rule.
    pub(super) fn unmoved(&self, windows: &Windows) -> Option<Verified> {
        if !self.options.reduce || !self.problem.question.waivers.is_empty() {
            return None;
        }
        let positions: Option<Vec<Position>> = (0..windows.blocks.len())
            .map(|block| match windows.positions[block].as_slice() {
                [only] => Some(*only),
                several => {
                    let agreed = self.problem.agreed(windows.blocks[block].items[0])?;
                    // An open session in the baseline can be kept in more than one way.
                    let known = agreed.session.is_some() == windows.blocks[block].council;
                    let at = known.then(|| windows.position_of(block, agreed))?;
                    several.binary_search(&at).ok().map(|_| at)
                }
            })
            .collect();
        let found = self.verify(windows, &positions?).ok()?;
        // The baseline may have the second item of a pair elsewhere.
        let stays = |item: usize| {
            windows.positions[windows.block_of[item]].len() == 1
                || self.problem.agreed(item).is_some()
        };
        let all_stay = (0..self.problem.items.len()).all(stays) && {
            found.placed.iter().all(|at| {
                windows.positions[windows.block_of[at.item]].len() == 1
                    || self.problem.moved_by(at.item, at.moment()).is_none()
            })
        };
        all_stay.then_some(Verified { is_unmoved: true, ..found })
    }

    /// Returns the total that some penalties charge for a programme, from its dates alone.
    pub(super) fn total(&self, penalties: Penalties, found: &Verified) -> i64 {
        self.charges(penalties, found).iter().map(|charge| charge.points).sum()
    }

    pub(super) fn charges(&self, penalties: Penalties, found: &Verified) -> Vec<Charge> {
        penalties::charges_of(penalties, self.problem, &schedule(self.problem, &found.placed))
    }

    /// Returns the backend's bound as a whole number of points.
    #[expect(clippy::cast_precision_loss, reason = "points are far below 2^53")]
    #[expect(clippy::cast_possible_truncation, reason = "the bound is compared before it is cast")]
    pub(super) fn bound(
        &self,
        encoding: &Encoding,
        answer: &Answer,
        objective: i64,
    ) -> Result<i64, SolveError> {
        let columns = encoding.program.columns.iter().zip(&answer.values);
        let claimed: f64 = columns.map(|(column, value)| column.cost as f64 * value).sum();
        let claimed = claimed + encoding.program.constant as f64;
        // The claimed objective may be too high if a limit was reached before the penalty columns
        // were at their least, but never too low.
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
        // Points are integers, so a bound between two of them is rounded up; the tolerance keeps a
        // bound slightly above an integer from gaining a point.
        let whole = if bound.is_finite() { (bound - 1e-5).ceil() as i64 } else { 0 };
        Ok(whole.clamp(0, objective))
    }

    pub(super) fn contradiction(&self, message: String) -> SolveError {
        SolveError::Contradiction { backend: self.backend.name(), message }
    }

    /// Returns the remaining limits for the backend, or `None` if the time is up.
    pub(super) fn limits(&self) -> Option<Limits> {
        let limits = Limits {
            deadline: self.clock.deadline(self.options),
            gap: self.options.gap,
            threads: self.options.threads,
        };
        (!limits.is_over()).then_some(limits)
    }

    /// The same for the program over some windows; also `None` if there is no time to state it.
    pub(super) fn limits_for(&self, windows: &Windows) -> Option<Limits> {
        let positions = u32::try_from(windows.size()).unwrap_or(u32::MAX);
        let has_time = |time| time > STATING.saturating_mul(positions);
        self.limits().filter(|limits| limits.time().is_none_or(has_time))
    }

    /// Returns the limits of a search by days of at most this many trials.
    pub(super) fn diagram_limits(&self, trials: usize) -> DiagramLimits {
        let threads = usize::try_from(self.options.threads).unwrap_or(1);
        let deadline = self.clock.deadline(self.options);
        DiagramLimits { trials, threads, deadline }
    }

    /// Returns whether a programme is within the requested gap of the bound.
    #[expect(clippy::cast_precision_loss, reason = "points are far below 2^53")]
    pub(super) fn content(&self, objective: i64, bound: i64) -> bool {
        (objective - bound) as f64 <= self.options.gap * objective as f64
    }

    /// Returns whether a reduction leaves something to do, and the time for it.
    pub(super) fn goes_on(&self, reduction: &Reduction<'_>) -> bool {
        !reduction.is_closed() && !self.late()
    }

    pub(super) fn late(&self) -> bool {
        self.limits().is_none()
    }

    pub(super) fn finish(self, found: Verified, bound: i64) -> Outcome {
        let charges = self.charges(&penalties::ALL, &found);
        let objective = charges.iter().map(|charge| charge.points).sum();
        let optimal = bound == objective;
        Outcome::Solved(Box::new(Solved {
            entries: entries(self.problem, &found.placed),
            charges,
            objective,
            bound,
            prices: self.multipliers.map(|own| own.prices),
            status: if optimal { ProofStatus::Optimal } else { ProofStatus::Feasible },
            figures: SolverFigures {
                backend: match self.asked.as_slice() {
                    [] => self.backend.name().to_owned(),
                    asked => asked.join(" and "),
                },
                formulation: self.options.formulation.as_str().to_owned(),
                variables: self.size.0 as u64,
                constraints: self.size.1 as u64,
                nodes: self.nodes,
                narrowing: self.narrowing,
                seconds: self.clock.begun.elapsed().as_secs_f64(),
                stages: self.clock.stages,
            },
        }))
    }
}

impl Subsolver for Search<'_> {
    fn cost_of(&mut self, windows: &Windows, positions: &[Position]) -> Option<i64> {
        let found = self.verify(windows, positions).ok()?;
        if !self.keeps_goals(&found) {
            return None;
        }
        self.remember(&found);
        Some(found.objective.saturating_mul(POINT))
    }

    fn diagram_limits(&self, trials: usize) -> DiagramLimits {
        Search::diagram_limits(self, trials)
    }

    fn stage(&mut self, name: &str, lower: i64, upper: i64) {
        self.clock.stage(name);
        self.report(to_points(lower), (upper < NEVER).then(|| to_points(upper)));
    }
}
