//! Splits a program into independent parts.

use super::program::{Column, Program, Row, Sense};

/// A program split into parts.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The columns with only one possible value, with that value.
    pub fixed: Vec<(usize, i64)>,
    /// The remaining columns in parts that share no row, in the order of their first columns.
    pub parts: Vec<Part>,
    /// Whether a row of fixed columns alone is violated, so that the program is infeasible.
    pub is_broken: bool,
}

/// A part of a program: some of its columns, and every row that contains one of them.
#[derive(Clone, Debug)]
pub struct Part {
    /// The part as a separate program, without the costs of the fixed columns.
    pub program: Program,
    /// For each of its columns, the column of the whole program.
    pub columns: Vec<usize>,
}

impl Program {
    /// Splits the program. No row connects two parts, so solutions of the parts together with the
    /// fixed values are the solutions of the whole, and their costs add up.
    ///
    /// ```
    /// use horseshoe::domain::expr::Expr;
    /// use horseshoe::solver::model::{Column, Program, Sense};
    /// let mut program = Program::default();
    /// let [a, b, c, d] = ["a", "b", "c", "d"].map(|name| {
    ///     program.add_column(Column { name: name.into(), lower: 0, upper: 1, cost: 1 })
    /// });
    /// let mut row = Expr::column(a);
    /// row.add(&Expr::column(c), 1);
    /// program.add_row("complete", "a or c".into(), &row, Sense::Equal, 1);
    /// program.add_row("complete", "d".into(), &Expr::column(d), Sense::Equal, 1);
    /// let apart = program.parts();
    /// assert_eq!(apart.fixed, [(d, 1)]);
    /// assert_eq!(apart.parts.len(), 2);
    /// assert_eq!(apart.parts[0].columns, [a, c]);
    /// assert_eq!(apart.parts[1].columns, [b]);
    /// ```
    pub fn parts(&self) -> Parts {
        let fixed = self.fixed();
        // The rows with the fixed columns substituted.
        let mut is_broken = false;
        let mut rows: Vec<Row> = Vec::new();
        for row in &self.rows {
            let known: i64 =
                row.terms.iter().filter_map(|(column, by)| Some(by * fixed[*column]?)).sum();
            let rhs = row.rhs - known;
            let terms: Vec<(usize, i64)> =
                row.terms.iter().filter(|(column, _)| fixed[*column].is_none()).copied().collect();
            match (terms.is_empty(), row.sense) {
                (true, Sense::AtMost) => is_broken |= rhs < 0,
                (true, Sense::Equal) => is_broken |= rhs != 0,
                (false, Sense::AtMost) if self.greatest_of(&terms) <= rhs => {}
                (false, _) => rows.push(Row { terms, rhs, ..row.clone() }),
            }
        }
        let parts = self.split(&fixed, rows);
        let fixed = fixed.into_iter().enumerate();
        let fixed = fixed.filter_map(|(column, value)| Some((column, value?))).collect();
        Parts { fixed, parts, is_broken }
    }

    /// Returns the value of each column that can have no other.
    fn fixed(&self) -> Vec<Option<i64>> {
        let one_value = |column: &Column| (column.lower == column.upper).then_some(column.lower);
        let mut fixed: Vec<Option<i64>> = self.columns.iter().map(one_value).collect();
        for row in self.rows.iter().filter(|row| row.sense == Sense::Equal) {
            if let [(column, by)] = row.terms.as_slice()
                && row.rhs % by == 0
            {
                let (own, value) = (&self.columns[*column], row.rhs / by);
                // A row refuses a value out of bounds later.
                if (own.lower..=own.upper).contains(&value) {
                    fixed[*column] = Some(value);
                }
            }
        }
        fixed
    }

    /// Groups the columns that are not fixed by the rows that connect them.
    fn split(&self, fixed: &[Option<i64>], rows: Vec<Row>) -> Vec<Part> {
        let mut leader: Vec<usize> = (0..self.columns.len()).collect();
        for row in &rows {
            for pair in row.terms.windows(2) {
                let (one, other) = (find(&mut leader, pair[0].0), find(&mut leader, pair[1].0));
                leader[one.max(other)] = one.min(other);
            }
        }
        let mut part_of = vec![0; self.columns.len()];
        let mut place_of = vec![0; self.columns.len()];
        let mut parts: Vec<Part> = Vec::new();
        for index in (0..self.columns.len()).filter(|index| fixed[*index].is_none()) {
            let lead = find(&mut leader, index);
            if lead == index {
                part_of[index] = parts.len();
                parts.push(Part { program: Program::default(), columns: Vec::new() });
            }
            part_of[index] = part_of[lead];
            let part = &mut parts[part_of[index]];
            place_of[index] = part.columns.len();
            part.columns.push(index);
            part.program.columns.push(self.columns[index].clone());
        }
        for mut row in rows {
            let part = row.terms.first().map_or(0, |(column, _)| part_of[*column]);
            row.terms.iter_mut().for_each(|(column, _)| *column = place_of[*column]);
            parts[part].program.rows.push(row);
        }
        parts
    }
}

/// Returns the representative of a column, compressing the path to it.
fn find(leader: &mut [usize], mut column: usize) -> usize {
    while leader[column] != column {
        leader[column] = leader[leader[column]];
        column = leader[column];
    }
    column
}
