//! An integer program in whole numbers: columns, rows, and the rule behind each of them.

use crate::domain::expr::Expr;

/// Which side of a row is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sense {
    /// Less than or equal to the right-hand side.
    AtMost,
    /// Equal to the right-hand side.
    Equal,
}

/// A variable of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it decides.
    pub name: String,
    /// Its least value.
    pub lower: i64,
    /// Its greatest value.
    pub upper: i64,
    /// Its coefficient in the objective, in points.
    pub cost: i64,
}

/// A constraint of the program, traced to the rule that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The rule or penalty that asks for it.
    pub rule: &'static str,
    /// What it concerns.
    pub name: String,
    /// Columns and their coefficients.
    pub terms: Vec<(usize, i64)>,
    /// How the terms compare with the right-hand side.
    pub sense: Sense,
    /// The right-hand side.
    pub rhs: i64,
}

/// A minimization over whole-valued columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// The variables.
    pub columns: Vec<Column>,
    /// The constraints.
    pub rows: Vec<Row>,
    /// The constant part of the objective, in points.
    pub constant: i64,
}

impl Program {
    /// Adds a column and returns its index.
    pub fn add_column(&mut self, column: Column) -> usize {
        self.columns.push(column);
        self.columns.len() - 1
    }

    /// Adds `expr <= rhs` or `expr = rhs`, unless it holds whatever the columns are.
    pub fn add_row(
        &mut self,
        rule: &'static str,
        name: String,
        expr: &Expr,
        sense: Sense,
        rhs: i64,
    ) {
        let rhs = rhs - expr.offset();
        if sense == Sense::AtMost && self.greatest(expr) <= rhs {
            return;
        }
        self.rows.push(Row { rule, name, terms: expr.terms(), sense, rhs });
    }

    /// Adds a multiple of an expression to the objective.
    pub fn add_cost(&mut self, expr: &Expr, points: i64) {
        self.constant += expr.offset() * points;
        for (column, coefficient) in expr.terms() {
            self.columns[column].cost += coefficient * points;
        }
    }

    /// Turns the objective into a row that keeps it at most at `points`, and leaves none.
    pub fn cap_objective(&mut self, points: i64) {
        let costs = self.columns.iter().enumerate().filter(|(_, column)| column.cost != 0);
        let terms = costs.map(|(index, column)| (index, column.cost)).collect();
        let name = format!("costs at most {points}");
        let rhs = points - self.constant;
        self.rows.push(Row { rule: "goal", name, terms, sense: Sense::AtMost, rhs });
        self.constant = 0;
        for column in &mut self.columns {
            column.cost = 0;
        }
    }

    /// Whether a row without columns is broken, so that no search is needed.
    pub fn is_plainly_infeasible(&self) -> bool {
        self.rows.iter().filter(|row| row.terms.is_empty()).any(|row| match row.sense {
            Sense::AtMost => row.rhs < 0,
            Sense::Equal => row.rhs != 0,
        })
    }

    /// The greatest value of the columns of an expression, its constant left out.
    fn greatest(&self, expr: &Expr) -> i64 {
        self.greatest_of(&expr.terms())
    }

    /// The greatest value of some terms.
    pub(super) fn greatest_of(&self, terms: &[(usize, i64)]) -> i64 {
        let greatest = |(column, coefficient): &(usize, i64)| {
            let column = &self.columns[*column];
            coefficient * if *coefficient > 0 { column.upper } else { column.lower }
        };
        terms.iter().map(greatest).sum()
    }

    /// The objective at a vector of column values, in points.
    pub fn objective(&self, values: &[i64]) -> i64 {
        let costs = self.columns.iter().zip(values).map(|(column, value)| column.cost * value);
        self.constant + costs.sum::<i64>()
    }

    /// The first row or column bound that a vector of column values breaks, by name.
    pub fn broken(&self, values: &[i64]) -> Option<&str> {
        let column = self
            .columns
            .iter()
            .zip(values)
            .find(|(column, value)| **value < column.lower || **value > column.upper);
        let row = self.rows.iter().find(|row| {
            let sum: i64 = row.terms.iter().map(|(column, by)| by * values[*column]).sum();
            match row.sense {
                Sense::AtMost => sum > row.rhs,
                Sense::Equal => sum != row.rhs,
            }
        });
        column.map(|(column, _)| column.name.as_str()).or(row.map(|row| row.name.as_str()))
    }
}
