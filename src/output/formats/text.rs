//! A document for the terminal: no line is wider than it is.

mod sheet;

use comfy_table::CellAlignment;

pub(crate) use sheet::{Sheet, bold, plain, toned, warning};

use super::{TextStyle, one_line};
use crate::output::document::{Align, Block, Cell, Document, Line, Table};

pub(super) fn render(document: &Document<'_>, style: &TextStyle) -> String {
    let mut sheet = Sheet::new(style);
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        match block {
            Block::Heading(text) | Block::Subheading(text) => sheet.heading(&one_line(text)),
            Block::Paragraph(text) => sheet.paragraph(&one_line(text)),
            Block::Note(text) => sheet.paragraph(&format!("Note: {}", one_line(text))),
            Block::Figure(figure) => sheet.paragraph(&format!(
                "Figure {}: {}",
                one_line(&figure.name),
                one_line(&figure.says)
            )),
            Block::Command(own) => {
                sheet.gap();
                let (says, call) = (one_line(&own.says), one_line(&own.call));
                sheet.add(&wrapped(&format!("  # {says}\n  {call}"), usize::from(sheet.width())));
            }
            Block::Lines(own) => {
                if !matches!(before, None | Some(Block::Heading(_))) {
                    sheet.gap();
                }
                lines(&mut sheet, own);
            }
            Block::Table(own) => table(&mut sheet, own),
        }
        before = Some(block);
    }
    sheet.finish()
}

fn table(sheet: &mut Sheet, own: &Table) {
    let mut table = sheet.table();
    if own.has_header() {
        table.set_header(own.columns.iter().map(|column| bold(&one_line(&column.header))));
    }
    for row in &own.rows {
        table.add_row(row.iter().map(|Cell { text, tone }| toned(&set_in(text), *tone)));
    }
    for (column, own) in table.column_iter_mut().zip(&own.columns) {
        if own.align == Align::Right {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    sheet.print(table, own.wide);
}

/// The text of a cell, with the blanks by which it is set in.
fn set_in(text: &str) -> String {
    let blanks = text.len() - text.trim_start_matches(' ').len();
    format!("{:blanks$}{}", "", one_line(text))
}

fn lines(sheet: &mut Sheet, lines: &[Line]) {
    for Line { indent, mark, text } in lines {
        let mark = if mark.is_empty() { String::new() } else { format!("{mark} ") };
        let line = format!("{:indent$}{mark}{}", "", one_line(text));
        sheet.add(&wrapped(&line, usize::from(sheet.width())));
    }
}

/// Text with its lines broken after `width` columns. A line that goes on is set in by two columns more
/// than it begins with, unless it begins at the margin.
///
/// Lines break at blanks alone, so that ids and paths can be copied: a word that is longer than a line
/// stays whole.
///
/// ```
/// use horseshoe::output::formats::wrapped;
///
/// let lines = wrapped("The report of the Secretary-General is late by three days.", 40);
/// assert!(lines.lines().count() == 2 && lines.lines().all(|line| line.len() <= 40));
/// ```
pub fn wrapped(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    for line in text.lines() {
        let words = line.trim_start();
        let indent = &line[..line.len() - words.len()];
        let follows = if indent.is_empty() { String::new() } else { format!("{indent}  ") };
        let options =
            textwrap::Options::new(width).initial_indent(indent).subsequent_indent(&follows);
        let options = options
            .break_words(false)
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        wrapped.push_str(&textwrap::fill(words, options));
        wrapped.push('\n');
    }
    wrapped
}
