//! The writer of free-format MPS.

use std::fmt::Write;

use crate::solver::model::{Program, Sense};

/// Returns the integer program as free-format MPS.
///
/// Rows are named `R1`, `R2` and so on, and columns `C1`, `C2` and so on, because their own names
/// contain blanks; comments hold those names. The objective's constant is written, negated, as the
/// right-hand side of the objective row, as readers of the format expect.
///
/// ```
/// use horseshoe::domain::expr::Expr;
/// use horseshoe::solver::export::to_mps;
/// use horseshoe::solver::model::{Column, Program, Sense};
///
/// let mut program = Program::default();
/// let [a, b] = ["a", "b"].map(|name| {
///     program.add_column(Column { name: name.into(), lower: 0, upper: 1, cost: 3 })
/// });
/// let mut row = Expr::column(a);
/// row.add(&Expr::column(b), 1);
/// program.add_row("complete", "a or b".into(), &row, Sense::Equal, 1);
/// let mps = to_mps(&program, "two");
/// assert!(mps.contains("ROWS") && mps.contains("R1") && mps.trim_end().ends_with("ENDATA"));
/// ```
pub fn to_mps(program: &Program, name: &str) -> String {
    let mut text = String::new();
    let name: String = name.chars().map(|c| if c.is_ascii_graphic() { c } else { '_' }).collect();
    // Writing to a string cannot fail.
    let _ = write(program, &name, &mut text);
    text
}

fn write(program: &Program, name: &str, out: &mut String) -> std::fmt::Result {
    for (index, row) in program.rows.iter().enumerate() {
        writeln!(out, "* R{}: {} ({})", index + 1, one_line(&row.name), row.rule)?;
    }
    for (index, column) in program.columns.iter().enumerate() {
        writeln!(out, "* C{}: {}", index + 1, one_line(&column.name))?;
    }
    writeln!(out, "NAME {name}\nROWS\n N COST")?;
    for (index, row) in program.rows.iter().enumerate() {
        let sense = match row.sense {
            Sense::AtMost => 'L',
            Sense::Equal => 'E',
        };
        writeln!(out, " {sense} R{}", index + 1)?;
    }
    let mut by_column: Vec<Vec<(usize, i64)>> = vec![Vec::new(); program.columns.len()];
    for (index, row) in program.rows.iter().enumerate() {
        for (column, by) in &row.terms {
            by_column[*column].push((index, *by));
        }
    }
    writeln!(out, "COLUMNS\n MARKER 'MARKER' 'INTORG'")?;
    for (index, (column, terms)) in program.columns.iter().zip(&by_column).enumerate() {
        // Without this line, a column without coefficients would be lost.
        writeln!(out, " C{} COST {}", index + 1, column.cost)?;
        for (row, by) in terms {
            writeln!(out, " C{} R{} {by}", index + 1, row + 1)?;
        }
    }
    writeln!(out, " MARKER 'MARKER' 'INTEND'\nRHS")?;
    if program.constant != 0 {
        writeln!(out, " RHS COST {}", -program.constant)?;
    }
    for (index, row) in program.rows.iter().enumerate().filter(|(_, row)| row.rhs != 0) {
        writeln!(out, " RHS R{} {}", index + 1, row.rhs)?;
    }
    writeln!(out, "BOUNDS")?;
    for (index, column) in program.columns.iter().enumerate() {
        writeln!(out, " LO BND C{} {}", index + 1, column.lower)?;
        writeln!(out, " UP BND C{} {}", index + 1, column.upper)?;
    }
    writeln!(out, "ENDATA")
}

/// Returns a name on one line, so that it cannot leave its comment.
fn one_line(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
