//! Linear expressions with integer coefficients.

/// A sum of integer multiples of columns, and a constant.
///
/// ```
/// use horseshoe::domain::expr::Expr;
/// let mut expr = Expr::column(3);
/// expr.add(&Expr::column(3), 2);
/// expr.add(&Expr::constant(1), -4);
/// assert_eq!(expr.terms(), [(3, 3)]);
/// assert_eq!(expr.offset(), -4);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expr {
    terms: std::collections::BTreeMap<usize, i64>,
    constant: i64,
}

impl Expr {
    /// Creates the expression of a single column.
    ///
    /// ```
    /// use horseshoe::domain::expr::Expr;
    ///
    /// assert_eq!(Expr::column(7).terms(), [(7, 1)]);
    /// ```
    pub fn column(column: usize) -> Expr {
        Expr { terms: [(column, 1)].into(), constant: 0 }
    }

    /// Creates a constant expression.
    ///
    /// ```
    /// use horseshoe::domain::expr::Expr;
    ///
    /// let mut three_less = Expr::column(7);
    /// three_less.add(&Expr::constant(3), -1);
    /// assert_eq!((three_less.terms(), three_less.offset()), (vec![(7, 1)], -3));
    /// ```
    pub fn constant(constant: i64) -> Expr {
        Expr { terms: Default::default(), constant }
    }

    /// Adds a multiple of another expression.
    ///
    /// ```
    /// use horseshoe::domain::expr::Expr;
    ///
    /// let mut expr = Expr::column(7);
    /// expr.add(&Expr::column(2), 4);
    /// expr.add(&Expr::column(7), -1);
    /// assert_eq!(expr.terms(), [(2, 4)], "what cancels out is gone");
    /// ```
    pub fn add(&mut self, other: &Expr, times: i64) {
        self.constant += other.constant * times;
        for (column, coefficient) in &other.terms {
            let own = self.terms.entry(*column).or_default();
            *own += coefficient * times;
            if *own == 0 {
                self.terms.remove(column);
            }
        }
    }

    /// Returns the columns with their non-zero coefficients, in ascending order.
    ///
    /// ```
    /// use horseshoe::domain::expr::Expr;
    ///
    /// let mut expr = Expr::column(7);
    /// expr.add(&Expr::column(2), 4);
    /// assert_eq!(expr.terms(), [(2, 4), (7, 1)]);
    /// ```
    pub fn terms(&self) -> Vec<(usize, i64)> {
        self.terms.iter().map(|(column, coefficient)| (*column, *coefficient)).collect()
    }

    /// Returns the constant part.
    ///
    /// ```
    /// use horseshoe::domain::expr::Expr;
    ///
    /// let mut expr = Expr::constant(5);
    /// expr.add(&Expr::constant(2), 3);
    /// assert_eq!(expr.offset(), 11);
    /// ```
    pub fn offset(&self) -> i64 {
        self.constant
    }

    /// Returns whether the expression is the number 0.
    pub(crate) fn is_zero(&self) -> bool {
        self.terms.is_empty() && self.constant == 0
    }

    /// Returns whether the expression is a number.
    pub(crate) fn is_constant(&self) -> bool {
        self.terms.is_empty()
    }
}
