//! Several programmes, each the best of those that differ enough from the ones before it.

use crate::domain::draft::Draft;
use crate::domain::problem::{Apart, Problem};
use crate::domain::problem::{Schedule, When};
use crate::domain::rules::Rules;
use crate::solver::{Options, Outcome, SolveError, Solved, solve};

/// Programmes that differ, the best first.
#[derive(Clone, Debug)]
pub struct Alternatives {
    /// The programmes. Each costs the least of all that differ from those before it by the number
    /// of items asked for, as far as its status says so.
    pub programmes: Vec<Solved>,
    /// How the search for the next one ended: [`Outcome::Infeasible`] where there are no more that
    /// differ as much.
    pub end: Outcome,
}

/// Finds up to `count` programmes of which any two differ in at least `apart` items: in their day or
/// their session.
///
/// # Errors
///
/// As [`solve`].
pub fn alternatives(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
    count: usize,
    apart: usize,
) -> Result<Alternatives, SolveError> {
    let mut problem = problem.clone();
    let mut programmes: Vec<Solved> = Vec::new();
    loop {
        let outcome = solve(&problem, rules, options)?;
        let Outcome::Solved(solved) = outcome else {
            return Ok(Alternatives { programmes, end: outcome });
        };
        let draft = Draft::of_entries(&solved.entries);
        let schedule = Schedule::new(&problem, &draft);
        let known: Vec<_> =
            (0..problem.items.len()).map(|item| schedule.when(item).map(When::moment)).collect();
        problem.apart.push(Apart { known, at_least: apart });
        programmes.push((*solved).clone());
        if programmes.len() >= count {
            return Ok(Alternatives { programmes, end: Outcome::Solved(solved) });
        }
    }
}
