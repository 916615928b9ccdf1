//! The table that other programs read.

use super::{Block, unmarked};
use crate::input::instance::table::Field;

/// A table of raw values, for CSV: every row has as many cells as the header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Data {
    /// The names of the columns.
    pub(crate) header: Vec<String>,
    /// The rows.
    pub(crate) rows: Vec<Vec<Field>>,
}

impl Data {
    /// A table with this header.
    pub(crate) fn new<H: Into<String>>(
        header: impl IntoIterator<Item = H>,
        rows: impl IntoIterator<Item = impl IntoIterator<Item = Field>>,
    ) -> Data {
        Data {
            header: header.into_iter().map(Into::into).collect(),
            rows: rows.into_iter().map(|row| row.into_iter().collect()).collect(),
        }
    }

    /// The first table of a document, or its sentences, one a row.
    pub(super) fn of_blocks(blocks: &[Block]) -> Data {
        let table = blocks.iter().find_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let Some(table) = table else {
            let mut said: Vec<(&str, &str)> = Vec::new();
            for block in blocks {
                match block {
                    Block::Heading(text) | Block::Subheading(text) => said.push(("heading", text)),
                    Block::Paragraph(text) => said.push(("sentence", text)),
                    Block::Note(text) => said.push(("note", text)),
                    Block::Figure(figure) => said.push(("figure", &figure.says)),
                    Block::Command(command) => said.push(("command", &command.call)),
                    Block::Lines(lines) => said.extend(lines.iter().map(|line| {
                        let kind = if line.indent > 0 { "item" } else { "sentence" };
                        (kind, line.text.as_str())
                    })),
                    Block::Table(_) => {}
                }
            }
            let rows = said.into_iter().map(|(kind, text)| [kind.into(), unmarked(text).into()]);
            return Data::new(["kind", "says"], rows);
        };
        let rows = table.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str().into()));
        Data::new(table.columns.iter().map(|column| column.header.clone()), rows)
    }
}
