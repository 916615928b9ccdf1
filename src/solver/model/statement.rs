//! States the program over `good_lp`, in the same way for every backend.

use good_lp::{Expression, ProblemVariables, Solver, SolverModel, Variable, constraint, variable};

use super::program::{Program, Sense};

/// States a program over `good_lp` and passes it to one of its solvers: variables in the order of
/// the columns, constraints in the order of the rows. The constant of the objective is omitted.
///
/// ```
/// # #[cfg(feature = "microlp")] {
/// use good_lp::{SolverModel, solvers::microlp::microlp};
/// use horseshoe::solver::model::{Column, Program, state};
/// let mut program = Program::default();
/// program.add_column(Column { name: "x".into(), lower: 2, upper: 5, cost: 3 });
/// assert!(state(&program, microlp).solve().is_ok());
/// # }
/// ```
#[expect(clippy::cast_precision_loss, reason = "points and minutes are far below 2^53")]
pub fn state<S: Solver>(program: &Program, solver: S) -> S::Model {
    let mut problem = ProblemVariables::new();
    let variables: Vec<Variable> = program
        .columns
        .iter()
        .map(|column| {
            let whole = variable().integer();
            problem.add(whole.min(column.lower as f64).max(column.upper as f64))
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
    let mut model = problem.minimise(sum(&costs)).using(solver);
    for row in &program.rows {
        let (left, right) = (sum(&row.terms), row.rhs as f64);
        model.add_constraint(match row.sense {
            Sense::AtMost => constraint!(left <= right),
            Sense::Equal => constraint!(left == right),
        });
    }
    model
}
