//! Tables of words and figures.

use serde::Serialize;

/// A table. Every row has a cell for each column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The number of the column that may wrap where the page is narrow, counted from 0.
    #[serde(skip)]
    pub wide: usize,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its heading; empty where the cells need none.
    pub header: String,
    /// Where its cells stand.
    #[serde(skip)]
    pub align: Align,
}

/// Where the cells of a column stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left, as words do.
    #[default]
    Left,
    /// At the right, as figures do.
    Right,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// How it is set, if not like the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
}

/// How a cell is set. A tone never says what the text does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// What the row is about.
    Strong,
    /// A rule that is broken, a programme that is missing.
    Broken,
    /// Only just kept.
    Tight,
    /// Kept with room to spare, proved, gained.
    Good,
}

impl Table {
    /// A table with these headings: the columns in `figures` stand at the right.
    ///
    /// ```
    /// use horseshoe::output::document::{Align, Table};
    ///
    /// let table = Table::new(["item", "points"], |column| column == 1);
    /// assert_eq!((table.columns[0].align, table.columns[1].align), (Align::Left, Align::Right));
    /// ```
    pub fn new<H: Into<String>>(
        headers: impl IntoIterator<Item = H>,
        figures: impl Fn(usize) -> bool,
    ) -> Table {
        let align = |at| if figures(at) { Align::Right } else { Align::Left };
        let columns = headers.into_iter().enumerate();
        let columns =
            columns.map(|(at, header)| Column { header: header.into(), align: align(at) });
        Table { columns: columns.collect(), ..Table::default() }
    }

    /// The same table, in which this column may wrap.
    ///
    /// ```
    /// use horseshoe::output::document::Table;
    ///
    /// let table = Table::new(["day", "reason"], |_| false).wide(1);
    /// assert_eq!(table.wide, 1, "the reasons wrap, the days do not");
    /// ```
    pub fn wide(mut self, column: usize) -> Table {
        self.wide = column;
        self
    }

    /// Adds a row. Cells that are missing are empty, and cells without a column are left out.
    ///
    /// ```
    /// use horseshoe::output::document::Table;
    ///
    /// let mut table = Table::new(["item", "points"], |column| column == 1);
    /// table.row(["libya", "3", "a cell too many"]);
    /// table.row(["colombia"]);
    /// assert_eq!(table.rows[0].len(), 2);
    /// assert_eq!(table.rows[1][1].text, "");
    /// ```
    pub fn row<C: Into<Cell>>(&mut self, cells: impl IntoIterator<Item = C>) {
        let mut row: Vec<Cell> = cells.into_iter().map(Into::into).collect();
        row.resize(self.columns.len(), Cell::default());
        self.rows.push(row);
    }

    /// The same table with these rows.
    ///
    /// ```
    /// use horseshoe::output::document::Table;
    ///
    /// let table = Table::new(["item", "points"], |column| column == 1)
    ///     .rows([["libya", "3"], ["colombia", "0"]]);
    /// assert_eq!(table.rows[1][0].text, "colombia");
    /// ```
    pub fn rows<C: Into<Cell>>(
        mut self,
        rows: impl IntoIterator<Item = impl IntoIterator<Item = C>>,
    ) -> Table {
        rows.into_iter().for_each(|row| self.row(row));
        self
    }

    /// Whether any column has a heading.
    pub(crate) fn has_header(&self) -> bool {
        self.columns.iter().any(|column| !column.header.is_empty())
    }
}

impl Cell {
    /// A cell in a tone.
    ///
    /// ```
    /// use horseshoe::output::document::{Cell, Table, Tone};
    ///
    /// let mut table = Table::new(["rule", "kept"], |_| false);
    /// table.row([Cell::from("lead"), Cell::toned("no", Tone::Broken)]);
    /// assert_eq!(table.rows[0][1].tone, Some(Tone::Broken));
    /// ```
    pub fn toned(text: impl Into<String>, tone: Tone) -> Cell {
        Cell { text: text.into(), tone: Some(tone) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell { text, tone: None }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::from(text.to_owned())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Cell {
        Cell::from(text.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn every_row_has_a_cell_for_each_column() {
        let table = Table::new(["a", "b"], |at| at > 0).rows([vec!["1"], vec!["1", "2", "3"]]);
        assert!(table.rows.iter().all(|row| row.len() == 2));
    }
}
