//! Finds several programmes, each the best among those that differ enough from the previous ones.

use crate::domain::problem::{Difference, Diversity, Problem};
use crate::domain::problem::{Schedule, When};
use crate::domain::rules::Rules;
use crate::solver::{Options, Outcome, SolveError, Solved, solve};

/// Programmes that differ from each other, the best first.
#[derive(Clone, Debug)]
pub struct Alternatives {
    /// The programmes. Each is the cheapest among those that differ from the previous ones in the
    /// requested number of items, subject to its proof status.
    pub programmes: Vec<Solved>,
    /// The outcome of the search for the next one: [`Outcome::Infeasible`] if no further programme
    /// differs enough.
    pub end: Outcome,
}

/// Finds up to `count` programmes of which any two differ in at least `min_distance` items: in their
/// days or, if that is asked for, in their days or sessions.
///
/// # Errors
///
/// The same as for [`solve`].
///
/// ```
/// use horseshoe::domain::problem::Difference;
/// use horseshoe::questions::replan::alternatives;
/// use horseshoe::{Options, Rules};
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
///
/// let (rules, options) = (Rules::all(), Options::default());
/// let found = alternatives(&problem, &rules, &options, 2, 2, Difference::Day)?;
/// let [one, other] = &found.programmes[..] else { panic!("two programmes") };
/// assert!(one.objective <= other.objective);
/// let apart = one.entries.iter().filter(|entry| {
///     other.entries.iter().any(|own| own.id == entry.id && own.date != entry.date)
/// });
/// assert!(apart.count() >= 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn alternatives(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
    count: usize,
    min_distance: usize,
    by: Difference,
) -> Result<Alternatives, SolveError> {
    let mut problem = problem.clone();
    let mut programmes: Vec<Solved> = Vec::new();
    loop {
        let outcome = solve(&problem, rules, options)?;
        let Outcome::Solved(solved) = outcome else {
            return Ok(Alternatives { programmes, end: outcome });
        };
        let schedule = Schedule::of_entries(&problem, &solved.entries);
        let known: Vec<_> =
            (0..problem.items.len()).map(|item| schedule.when(item).map(When::moment)).collect();
        problem.question.diversity.push(Diversity { known, at_least: min_distance, by });
        programmes.push((*solved).clone());
        if programmes.len() >= count {
            return Ok(Alternatives { programmes, end: Outcome::Solved(solved) });
        }
    }
}
