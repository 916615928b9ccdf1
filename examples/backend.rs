//! A backend of one's own: `cargo run --example backend`.
//!
//! `solve` takes the backends of this crate (`BackendKind`) alone. The trait is public all the same:
//! state a problem, take the program apart, and give the parts to a solver of your own. The one here
//! tries every value of every column, which is enough for a small month with narrow windows.

use horseshoe::domain::rules::Rules;
use horseshoe::solver::model::{Formulation, Program, Windows, encode};
use horseshoe::solver::{Answer, Backend, Claim, Deadline, Limits};
use horseshoe::{Instance, Options, Outcome, Problem, SolveError, solve};

/// Depth-first search over the columns, cut where a row or the best cost can no longer be kept.
struct Exhaustive;

impl Backend for Exhaustive {
    fn name(&self) -> &'static str {
        "exhaustive"
    }

    fn solve(&self, program: &Program, _limits: &Limits) -> Result<Answer, SolveError> {
        let mut search = Search { program, values: Vec::new(), best: None, nodes: 0 };
        search.deepen(0);
        let constant = program.constant;
        let (claim, values, bound) = match search.best {
            Some((cost, values)) => (Claim::Solution, values, (cost - constant) as f64),
            None => (Claim::Infeasible, Vec::new(), f64::NEG_INFINITY),
        };
        let values = values.into_iter().map(|value| value as f64).collect();
        Ok(Answer {
            claim,
            values,
            bound,
            nodes: Some(search.nodes),
            by: self.name(),
            is_proved: true,
        })
    }
}

struct Search<'a> {
    program: &'a Program,
    values: Vec<i64>,
    best: Option<(i64, Vec<i64>)>,
    nodes: u64,
}

impl Search<'_> {
    fn deepen(&mut self, cost: i64) {
        self.nodes += 1;
        let column = self.values.len();
        // Costs are never negative, so what is paid already is a bound.
        let least = cost + self.program.constant;
        if self.best.as_ref().is_some_and(|(best, _)| least >= *best) || !self.can_be_kept() {
            return;
        }
        let Some(own) = self.program.columns.get(column) else {
            self.best = Some((least, self.values.clone()));
            return;
        };
        let (lower, upper, each) = (own.lower, own.upper, own.cost);
        for value in (lower..=upper).rev() {
            self.values.push(value);
            self.deepen(cost + each * value);
            self.values.pop();
        }
    }

    /// Whether every row can still be kept, whatever the columns that have no value yet are.
    fn can_be_kept(&self) -> bool {
        self.program.rows.iter().all(|row| {
            let (mut least, mut most) = (0, 0);
            for (column, by) in &row.terms {
                let own = &self.program.columns[*column];
                let [low, high] = match self.values.get(*column) {
                    Some(value) => [*value; 2],
                    None => [own.lower, own.upper],
                };
                least += (by * low).min(by * high);
                most += (by * low).max(by * high);
            }
            let is_equal = row.sense == horseshoe::solver::model::Sense::Equal;
            least <= row.rhs && (!is_equal || most >= row.rhs)
        })
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let renewals: &[u8] = b"mission,mandate_expires,not_before,complete_by\n\
        UNDOF,2027-06-30,2027-06-01,2027-06-22\n";
    let instance = Instance::of_bytes("june", &[("renewals.csv", renewals)])?;
    let problem = Problem::new(&instance)?;
    let rules = Rules::all();
    let windows = Windows::new(&problem, &rules).map_err(|_| "an item has no day at all")?;
    let encoding = encode(&problem, &windows, &rules, Formulation::default());
    println!("{} columns, {} rows", encoding.program.columns.len(), encoding.program.rows.len());

    let limits = Limits { deadline: Deadline::default(), gap: 0.0, threads: 1 };
    let answer = Exhaustive.solve(&encoding.program, &limits)?;
    let whole: Vec<i64> = answer.values.iter().map(|value| value.round() as i64).collect();
    assert_eq!(encoding.program.broken(&whole), None);
    let own = encoding.program.objective(&whole);
    println!("{}: {own} points, {} nodes", answer.by, answer.nodes.unwrap_or(0));

    let Outcome::Solved(solved) = solve(&problem, &rules, &Options::default())? else {
        return Err("the built-in backend found no programme".into());
    };
    assert_eq!(solved.objective, own, "two solvers, one optimum");
    Ok(())
}
