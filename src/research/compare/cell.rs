//! One instance under one column.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::judge::{Evaluation, by_term, judge};
use super::method::By;
use super::words::counts;
use crate::domain::conclusion::Conclusion;
use crate::domain::ids::{PenaltyId, RuleId};
use crate::domain::problem::{Problem, Schedule};
use crate::domain::programme::{Charge, Entry};
use crate::domain::rules::{Rules, Violation};
use crate::questions::explain;
use crate::research::drafters::{Drafter, Unplaced};
use crate::solver::{self, Options, Outcome, SolveError};

/// The status of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// How the solver's question ended.
    Asked(Conclusion),
    /// A drafter's programme, which keeps every rule of its policy.
    Drafted,
    /// A drafter's draft, which breaks a rule of its policy or lacks an item.
    Broken,
}

impl Status {
    /// The word that the files use.
    ///
    /// ```
    /// use horseshoe::domain::conclusion::Conclusion;
    /// use horseshoe::research::compare::Status;
    ///
    /// assert_eq!(Status::Asked(Conclusion::Optimal).as_str(), "optimal");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Asked(conclusion) => conclusion.as_str(),
            Status::Drafted => "drafted",
            Status::Broken => "broken",
        }
    }

    /// Returns whether there is a programme that keeps every rule of its policy.
    pub(crate) fn has_programme(self) -> bool {
        match self {
            Status::Asked(conclusion) => conclusion.has_programme(),
            Status::Drafted => true,
            Status::Broken => false,
        }
    }

    /// Returns whether the question is answered.
    pub(crate) fn is_answer(self) -> bool {
        match self {
            Status::Asked(conclusion) => conclusion.is_answer(),
            Status::Drafted | Status::Broken => true,
        }
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

/// The result of one instance under one column.
#[derive(Clone, Debug, Serialize)]
pub struct Cell {
    /// The status.
    pub status: Status,
    /// The reason why there is no programme, in one line; else empty.
    pub reason: String,
    /// The cost of the programme under its own policy, in points.
    pub objective: Option<i64>,
    /// The cost by penalty.
    pub terms: BTreeMap<PenaltyId, i64>,
    /// The rules of its own policy that a draft breaks, with counts.
    pub broken: BTreeMap<RuleId, usize>,
    /// The items that a drafter could not place.
    pub unplaced: Vec<Unplaced>,
    /// The judging policy's view of the programme or draft.
    pub judged: Option<Evaluation>,
    /// The programme, or the draft.
    pub items: Vec<Entry>,
}

impl Cell {
    pub(super) fn not_run() -> Cell {
        Cell::without(
            Status::Asked(Conclusion::NotRun),
            "the comparison was stopped before it".to_owned(),
        )
    }

    fn without(status: Status, reason: String) -> Cell {
        Cell {
            status,
            reason,
            objective: None,
            terms: BTreeMap::new(),
            broken: BTreeMap::new(),
            unplaced: Vec::new(),
            judged: None,
            items: Vec::new(),
        }
    }

    /// Creates a cell from a programme or draft, with the results of its own and the judging
    /// policy.
    fn with(judged: &Problem, items: Vec<Entry>, charges: &[Charge]) -> Cell {
        Cell {
            objective: Some(charges.iter().map(|charge| charge.points).sum()),
            terms: by_term(charges),
            judged: Some(judge(judged, &Schedule::of_entries(judged, &items))),
            items,
            ..Cell::without(Status::Asked(Conclusion::Feasible), String::new())
        }
    }

    /// Returns the judging policy's view, if there is a programme that keeps its own policy's
    /// rules.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::base::stats::Bootstrap;
    /// # use horseshoe::research::compare::{Case, Question, compare};
    /// # use horseshoe::research::generate::{Recipe, generate};
    /// # use horseshoe::{Options, PolicyChoice};
    /// # let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
    /// # let question = Question {
    /// #     columns: vec!["guideline".parse()?, "as-late-as-possible".parse()?],
    /// #     judge: PolicyChoice::Named("preferred".into()),
    /// #     bootstrap: Bootstrap::default(),
    /// #     options: Options::default(),
    /// # };
    /// # let compared = compare(&[case], &question, &Batch::unwatched())?;
    /// let cells = &compared.instances[0].cells;
    /// assert!(cells[0].programme().is_some_and(|judged| judged.broken.is_empty()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn programme(&self) -> Option<&Evaluation> {
        self.judged.as_ref().filter(|_| self.status.has_programme())
    }
}

/// Drafts a problem and judges the result.
pub(super) fn draft(by: By, problem: &Problem, judged: &Problem, options: &Options) -> Cell {
    match by {
        By::Drafter(drafter) => by_thumb(drafter, problem, judged),
        By::Solver => by_solver(problem, judged, options).unwrap_or_else(|error| {
            Cell::without(Status::Asked(Conclusion::Failed), error.to_string())
        }),
    }
}

fn by_thumb(drafter: Drafter, problem: &Problem, judged: &Problem) -> Cell {
    let drafted = drafter.draft(problem);
    let sound = drafted.keeps_every_rule();
    let broken = by_rule(&drafted.violations);
    Cell {
        status: if sound { Status::Drafted } else { Status::Broken },
        reason: if sound { String::new() } else { format!("breaks {}", counts(&broken)) },
        broken,
        unplaced: drafted.unplaced,
        ..Cell::with(judged, drafted.entries, &drafted.charges)
    }
}

fn by_solver(problem: &Problem, judged: &Problem, options: &Options) -> Result<Cell, SolveError> {
    let rules = Rules::all();
    match solver::solve(problem, &rules, options)? {
        Outcome::Solved(solved) => {
            let status = Status::Asked(solved.status.into());
            Ok(Cell { status, ..Cell::with(judged, solved.entries, &solved.charges) })
        }
        Outcome::Infeasible => {
            let conflict = explain::conflict(problem, &rules, options)?;
            Ok(Cell::without(Status::Asked(Conclusion::Infeasible), conflict.in_a_line()))
        }
        Outcome::Stopped => {
            let reason = "the time limit was reached before any programme was found".to_owned();
            Ok(Cell::without(Status::Asked(Conclusion::Stopped), reason))
        }
    }
}

/// Counts the violations of each rule.
pub(super) fn by_rule(violations: &[Violation]) -> BTreeMap<RuleId, usize> {
    let mut counts = BTreeMap::new();
    for violation in violations {
        *counts.entry(violation.rule).or_default() += 1;
    }
    counts
}
