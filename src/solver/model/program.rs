//! An integer program with integer data: columns, rows, and the rule behind each row.

use crate::domain::expr::Expr;

/// The sense of a row.
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
    /// The decision that it represents.
    pub name: String,
    /// The lower bound.
    pub lower: i64,
    /// The upper bound.
    pub upper: i64,
    /// The coefficient in the objective, in points.
    pub cost: i64,
}

/// A constraint of the program, with the rule that states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The rule or penalty that states it.
    pub rule: &'static str,
    /// The subject of the row.
    pub name: String,
    /// The columns with their coefficients.
    pub terms: Vec<(usize, i64)>,
    /// The sense of the row.
    pub sense: Sense,
    /// The right-hand side.
    pub rhs: i64,
}

/// A minimisation over integer columns.
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
    ///
    /// ```
    /// use horseshoe::solver::model::{Column, Program};
    ///
    /// let mut program = Program::default();
    /// let first = program.add_column(Column { name: "libya at 0".into(), lower: 0, upper: 1, cost: 2 });
    /// let second = program.add_column(Column { name: "libya at 2".into(), lower: 0, upper: 1, cost: 0 });
    /// assert_eq!((first, second), (0, 1));
    /// ```
    pub fn add_column(&mut self, column: Column) -> usize {
        self.columns.push(column);
        self.columns.len() - 1
    }

    /// Adds `expr <= rhs` or `expr = rhs`, unless it holds for all values of the columns.
    ///
    /// ```
    /// use horseshoe::domain::expr::Expr;
    /// use horseshoe::solver::model::{Column, Program, Sense};
    ///
    /// let mut program = Program::default();
    /// let [a, b] = ["a", "b"].map(|name| {
    ///     program.add_column(Column { name: name.into(), lower: 0, upper: 1, cost: 1 })
    /// });
    /// let mut both = Expr::column(a);
    /// both.add(&Expr::column(b), 1);
    /// program.add_row("one_meeting", "not both".into(), &both, Sense::AtMost, 1);
    /// program.add_row("one_meeting", "holds anyway".into(), &both, Sense::AtMost, 2);
    /// assert_eq!(program.rows.len(), 1);
    /// assert_eq!(program.rows[0].terms, [(a, 1), (b, 1)]);
    /// ```
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
    pub(crate) fn add_cost(&mut self, expr: &Expr, points: i64) {
        self.constant += expr.offset() * points;
        for (column, coefficient) in expr.terms() {
            self.columns[column].cost += coefficient * points;
        }
    }

    /// Replaces the objective by a row that bounds it by `points`.
    pub(crate) fn cap_objective(&mut self, points: i64) {
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

    /// Returns whether a row without columns is violated, so that no search is needed.
    pub(crate) fn is_plainly_infeasible(&self) -> bool {
        self.rows.iter().filter(|row| row.terms.is_empty()).any(|row| match row.sense {
            Sense::AtMost => row.rhs < 0,
            Sense::Equal => row.rhs != 0,
        })
    }

    /// Returns the greatest value of an expression, without its constant.
    fn greatest(&self, expr: &Expr) -> i64 {
        self.greatest_of(&expr.terms())
    }

    /// Returns the greatest value of some terms.
    pub(super) fn greatest_of(&self, terms: &[(usize, i64)]) -> i64 {
        let greatest = |(column, coefficient): &(usize, i64)| {
            let column = &self.columns[*column];
            coefficient * if *coefficient > 0 { column.upper } else { column.lower }
        };
        terms.iter().map(greatest).sum()
    }

    /// Returns the objective of a vector of column values, in points.
    ///
    /// ```
    /// use horseshoe::solver::model::{Column, Program};
    ///
    /// let mut program = Program { constant: 4, ..Program::default() };
    /// program.add_column(Column { name: "days early".into(), lower: 0, upper: 9, cost: 3 });
    /// assert_eq!(program.objective(&[2]), 10);
    /// ```
    pub fn objective(&self, values: &[i64]) -> i64 {
        let costs = self.columns.iter().zip(values).map(|(column, value)| column.cost * value);
        self.constant + costs.sum::<i64>()
    }

    /// Returns the name of the first row or column bound that a vector of column values violates.
    ///
    /// ```
    /// use horseshoe::domain::expr::Expr;
    /// use horseshoe::solver::model::{Column, Program, Sense};
    ///
    /// let mut program = Program::default();
    /// let a = program.add_column(Column { name: "a".into(), lower: 0, upper: 1, cost: 0 });
    /// program.add_row("complete", "a is placed".into(), &Expr::column(a), Sense::Equal, 1);
    /// assert_eq!(program.broken(&[0]), Some("a is placed"));
    /// assert_eq!(program.broken(&[1]), None);
    /// assert_eq!(program.broken(&[2]), Some("a"));
    /// ```
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
