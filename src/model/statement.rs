//! The program stated over `good_lp`, the same for every backend.

use good_lp::{Constraint, Expression, ProblemVariables, Variable, constraint, variable};

use super::program::{Program, Sense};

/// A program in `good_lp`'s terms.
pub struct Statement {
    /// The variables, in the order of the program's columns.
    pub problem: ProblemVariables,
    /// The handle of each column.
    pub variables: Vec<Variable>,
    /// What is minimized, without the program's constant.
    pub objective: Expression,
    /// The constraints, in the order of the program's rows.
    pub constraints: Vec<Constraint>,
}

impl std::fmt::Debug for Statement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} variables, {} constraints", self.variables.len(), self.constraints.len())
    }
}

/// States a program over `good_lp`, with a known solution as a start where one is given.
///
/// Whole numbers up to 2^53 are exact as floating point, and no coefficient of a real month comes
/// near.
#[expect(clippy::cast_precision_loss, reason = "points and minutes are far below 2^53")]
pub fn state(program: &Program, start: Option<&[i64]>) -> Statement {
    let mut problem = ProblemVariables::new();
    let variables: Vec<Variable> = program
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            let mut definition =
                variable().integer().min(column.lower as f64).max(column.upper as f64);
            if let Some(start) = start {
                definition = definition.initial(start[index] as f64);
            }
            problem.add(definition)
        })
        .collect();
    let sum = |terms: &[(usize, i64)]| -> Expression {
        terms.iter().map(|(column, by)| *by as f64 * variables[*column]).sum()
    };
    let costs: Vec<(usize, i64)> = program
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.cost != 0)
        .map(|(index, column)| (index, column.cost))
        .collect();
    let objective = sum(&costs);
    let constraints = program.rows.iter().map(|row| {
        let (left, right) = (sum(&row.terms), row.rhs as f64);
        match row.sense {
            Sense::AtMost => constraint!(left <= right),
            Sense::Equal => constraint!(left == right),
        }
    });
    let constraints = constraints.collect();
    Statement { problem, variables, objective, constraints }
}
