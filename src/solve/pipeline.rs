//! The stages of a solution: windows, program, search, verification.

use std::time::Instant;

use super::backend::{Answer, Claim, Limits};
use super::{Options, SolveError, ties};
use crate::assemble::{entries, lay_out};
use crate::draft::Draft;
use crate::model::{Encoding, Position, Windows, encode};
use crate::penalties;
use crate::problem::Problem;
use crate::programme::{Charge, Entry, ProofStatus, SolverFigures, Stage};
use crate::rules::{Rules, Schedule};

/// More positions than this are refused rather than stated: five years of crowded months need about
/// a tenth of it.
const LARGEST: usize = 5_000_000;

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
    let backend = options.backend.backend()?;
    let mut clock = Clock::start();
    let Ok(windows) = Windows::new(problem, rules) else { return Ok(Outcome::Infeasible) };
    if windows.size() > LARGEST {
        return Err(SolveError::TooLarge { size: windows.size(), limit: LARGEST });
    }
    clock.stage("windows");
    let encoding = encode(problem, &windows, rules, options.formulation);
    clock.stage("program");
    tracing::debug!(
        columns = encoding.program.columns.len(),
        rows = encoding.program.rows.len(),
        "the program is stated"
    );
    if encoding.program.is_plainly_infeasible() {
        return Ok(Outcome::Infeasible);
    }
    let limits = Limits { time: options.time_limit, gap: options.gap, threads: options.threads };
    let answer = backend.solve(&encoding.program, limits, None)?;
    clock.stage("search");
    match answer.claim {
        Claim::Infeasible => return Ok(Outcome::Infeasible),
        Claim::Nothing => return Ok(Outcome::Stopped),
        Claim::Solution => {}
    }
    let name = backend.name();
    let positions = decode(&encoding, &windows, &answer, name)?;
    let found = verify(problem, rules, &windows, &positions, name)?;
    let (bound, status) = proof(&encoding, &answer, found.objective(), name)?;
    clock.stage("verification");

    let found = match status {
        ProofStatus::Optimal => {
            let settled = ties::settle(problem, rules, &windows, positions);
            let settled = verify(problem, rules, &windows, &settled, name)?;
            clock.stage("ties");
            settled
        }
        _ => found,
    };
    let figures = SolverFigures {
        backend: name.to_owned(),
        formulation: options.formulation.as_str().to_owned(),
        variables: encoding.program.columns.len() as u64,
        constraints: encoding.program.rows.len() as u64,
        nodes: answer.nodes,
        seconds: clock.begun.elapsed().as_secs_f64(),
        stages: clock.stages,
    };
    let objective = found.objective();
    let Verified { entries, charges } = found;
    Ok(Outcome::Solved(Box::new(Solved { entries, charges, objective, bound, status, figures })))
}

/// A programme that keeps every rule, with what it is charged.
pub(super) struct Verified {
    entries: Vec<Entry>,
    charges: Vec<Charge>,
}

impl Verified {
    fn objective(&self) -> i64 {
        self.charges.iter().map(|charge| charge.points).sum()
    }
}

fn decode(
    encoding: &Encoding,
    windows: &Windows,
    answer: &Answer,
    backend: &'static str,
) -> Result<Vec<Position>, SolveError> {
    encoding.decode(windows, &answer.values).ok_or_else(|| SolveError::Contradiction {
        backend,
        message: "its solution does not place every item exactly once".to_owned(),
    })
}

/// Lays positions out as dates and times and holds them against every rule.
fn verify(
    problem: &Problem,
    rules: &Rules,
    windows: &Windows,
    positions: &[Position],
    backend: &'static str,
) -> Result<Verified, SolveError> {
    let entries = entries(problem, &lay_out(problem, windows, positions));
    let draft = Draft::of_entries(&entries);
    if let Some(violation) = rules.check(problem, &draft).into_iter().next() {
        return Err(SolveError::Misled { backend, violation: Box::new(violation) });
    }
    let charges = penalties::charges(problem, &Schedule::new(problem, &draft));
    Ok(Verified { entries, charges })
}

/// The whole-numbered bound, and whether it proves the objective.
#[expect(clippy::cast_precision_loss, reason = "points are far below 2^53")]
#[expect(clippy::cast_possible_truncation, reason = "the bound is compared before it is cast")]
fn proof(
    encoding: &Encoding,
    answer: &Answer,
    objective: i64,
    backend: &'static str,
) -> Result<(i64, ProofStatus), SolveError> {
    let claimed: f64 = encoding
        .program
        .columns
        .iter()
        .zip(&answer.values)
        .map(|(column, value)| column.cost as f64 * value)
        .sum();
    let claimed = claimed + encoding.program.constant as f64;
    let contradiction = |message| SolveError::Contradiction { backend, message };
    // Columns of the penalties may be above what the dates need only when nothing was proved.
    if claimed < objective as f64 - 0.5 {
        return Err(contradiction(format!(
            "it counts {claimed} points, and the dates cost {objective}"
        )));
    }
    let bound = answer.bound + encoding.program.constant as f64;
    if bound > objective as f64 + 0.5 {
        return Err(contradiction(format!(
            "its bound is {bound}, and its solution costs {objective}"
        )));
    }
    // Points are whole, so a fractional bound can be rounded up; the tolerance keeps a bound that
    // is a hair above a whole number from gaining a point.
    let whole = if bound.is_finite() { (bound - 1e-5).ceil() as i64 } else { 0 };
    let bound = whole.clamp(0, objective);
    let status = if bound == objective { ProofStatus::Optimal } else { ProofStatus::Feasible };
    Ok((bound, status))
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
        self.stages.push(Stage { name: name.to_owned(), seconds });
        self.last = now;
    }
}
