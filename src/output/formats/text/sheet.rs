//! Tables without rules, headings and paragraphs, none of them wider than the terminal.

use comfy_table::{
    Attribute, Cell, Color, ColumnConstraint, ContentArrangement, Table, Width, presets::NOTHING,
};

use crate::output::document::Tone;
use crate::output::formats::TextStyle;

/// The output as far as it is printed.
pub(crate) struct Sheet {
    text: String,
    colour: bool,
    width: u16,
}

impl Sheet {
    pub(crate) fn new(style: &TextStyle) -> Sheet {
        let width = u16::try_from(style.width.max(40)).unwrap_or(u16::MAX);
        Sheet { text: String::new(), colour: style.colour, width }
    }

    pub(crate) fn width(&self) -> u16 {
        self.width
    }

    /// A table without rules that keeps to the width of the sheet.
    pub(crate) fn table(&self) -> Table {
        let mut table = Table::new();
        table.load_style(NOTHING).set_width(self.width);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        self.dress(&mut table);
        table
    }

    /// Lets a table have colour only where the terminal wants it, whatever this process writes to.
    pub(crate) fn dress(&self, table: &mut Table) {
        table.force_no_tty();
        if self.colour {
            table.enforce_styling();
        }
    }

    /// A line in bold after an empty line.
    pub(crate) fn heading(&mut self, text: &str) {
        self.gap();
        let mut table = self.table();
        table.add_row([bold(text)]);
        self.print(table, 0);
    }

    /// An empty line, unless nothing is above it.
    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// Lines that are laid out already.
    pub(crate) fn add(&mut self, lines: &str) {
        self.text.push_str(lines);
    }

    /// A text that wraps.
    pub(crate) fn paragraph(&mut self, text: &str) {
        let mut table = self.table();
        table.add_row([plain(text)]);
        self.print(table, 0);
    }

    /// Prints a table without rules; every column but the `wide` one is as wide as its content.
    pub(crate) fn print(&mut self, mut table: Table, wide: usize) {
        let contents = table.column_max_content_widths();
        let others = contents.iter().enumerate().filter(|(at, _)| *at != wide);
        let others: usize = others.map(|(_, width)| usize::from(*width) + 2).sum();
        let left = usize::from(self.width).saturating_sub(others + 2).max(8);
        let last = contents.len().saturating_sub(1);
        for (at, column) in table.column_iter_mut().enumerate() {
            column.set_padding((0, if at == last { 0 } else { 2 }));
            if at == wide {
                let most = Width::Fixed(u16::try_from(left).unwrap_or(u16::MAX));
                column.set_constraint(ColumnConstraint::UpperBoundary(most));
            } else if left > 8 {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        self.lines(&table);
    }

    /// Prints a table as it is.
    pub(crate) fn lines(&mut self, table: &Table) {
        for line in table.lines() {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}

pub(crate) fn plain(text: &str) -> Cell {
    Cell::new(text)
}

pub(crate) fn bold(text: &str) -> Cell {
    Cell::new(text).add_attribute(Attribute::Bold)
}

pub(crate) fn warning(text: &str) -> Cell {
    Cell::new(text).fg(Color::Red).add_attribute(Attribute::Bold)
}

/// A cell as its tone has it. The colours are those of every terminal's own palette.
pub(crate) fn toned(text: &str, tone: Option<Tone>) -> Cell {
    match tone {
        None => plain(text),
        Some(Tone::Strong) => bold(text),
        Some(Tone::Broken) => warning(text),
        Some(Tone::Tight) => Cell::new(text).fg(Color::Yellow),
        Some(Tone::Good) => Cell::new(text).fg(Color::Green),
    }
}
