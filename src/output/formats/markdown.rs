//! A document as Markdown, and the escapes that every Markdown page uses.

use super::{one_line, percent_encoded};
use crate::output::document::{Align, Block, Document, Line, Span, Table, depths, spans};

pub(super) fn render(document: &Document<'_>) -> String {
    let mut text = String::new();
    if !document.title.is_empty() {
        text.push_str(&format!("# {}\n", inline(&document.title)));
    }
    for block in &document.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Heading(own) => text.push_str(&format!("## {}\n", inline(own))),
            Block::Paragraph(own) => text.push_str(&format!("{}\n", sentence(own))),
            Block::Note(own) => text.push_str(&format!("> {}\n", sentence(own))),
            Block::Figure(own) => {
                let says = escaped(&one_line(&own.says));
                text.push_str(&format!("![{says}]({})\n", percent_encoded(&own.name)));
            }
            Block::Lines(own) => lines(&mut text, own),
            Block::Table(own) => table(&mut text, own),
        }
    }
    text
}

/// Sentences are paragraphs; what is set in below one is a list.
fn lines(text: &mut String, lines: &[Line]) {
    let depths = depths(lines);
    for (at, (line, depth)) in lines.iter().zip(&depths).enumerate() {
        let is_item = |at: usize| depths[at] > 0 || !lines[at].mark.is_empty();
        // Between paragraphs, and around lists, stands an empty line.
        if at > 0 && !(is_item(at) && is_item(at - 1)) {
            text.push('\n');
        }
        match (depth, line.mark.as_str()) {
            (0, "") => text.push_str(&format!("{}\n", sentence(&line.text))),
            (0, mark) => text.push_str(&format!("{mark} {}\n", sentence(&line.text))),
            (depth, mark) => {
                let mark = if mark.is_empty() { "-" } else { mark };
                // Below a sentence that is an item itself, a list is one deeper.
                let under = (0..at).rev().find(|before| depths[*before] == 0);
                let more = under.is_some_and(|before| !lines[before].mark.is_empty());
                let indent = 4 * (depth - 1 + usize::from(more));
                text.push_str(&format!("{:indent$}{mark} {}\n", "", sentence(&line.text)));
            }
        }
    }
}

fn table(text: &mut String, table: &Table) {
    let marks = table.columns.iter().map(|column| match column.align {
        Align::Left => "---",
        Align::Right => "---:",
    });
    text.push_str(&table_row(table.columns.iter().map(|column| cell(&column.header))));
    text.push_str(&table_row(marks));
    for row in &table.rows {
        text.push_str(&table_row(row.iter().map(|own| cell(&own.text))));
    }
}

/// A text of a cell. Even in code a bar would end the cell, and readers differ on how a backslash
/// before it is read: code with either stands as plain text.
fn cell(text: &str) -> String {
    marked(text, |code| !code.contains(['|', '\\']))
}

fn inline(text: &str) -> String {
    marked(text, |_| true)
}

/// Plain parts escaped, names as code where that can be.
fn marked(text: &str, can_be_code: impl Fn(&str) -> bool) -> String {
    let text = one_line(text);
    let parts = spans(&text).into_iter().map(|span| match span {
        Span::Plain(plain) => escaped(plain),
        Span::Code(code) if can_be_code(code) => format!("`{code}`"),
        Span::Code(code) => escaped(&format!("`{code}`")),
    });
    parts.collect()
}

/// A text that begins a line, where Markdown would take more for a mark than elsewhere.
fn sentence(text: &str) -> String {
    let text = inline(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    match text[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        Some('-' | '+' | '=') if digits == 0 => format!("\\{text}"),
        _ => text,
    }
}

/// A row of a table, of cells in which nothing opens another.
pub(crate) fn table_row<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
    let cells = cells.into_iter().map(|cell| format!("| {} ", cell.as_ref()));
    cells.collect::<String>() + "|\n"
}

/// A text that Markdown takes for nothing but text, in a table or out of it.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '~' | '#' | '$' | '!' => {
                out.extend(['\\', c]);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, sentence};

    #[test]
    fn markup_is_escaped() {
        assert_eq!(escaped("a|b [x](y) <b> **c**"), "a\\|b \\[x\\](y) &lt;b&gt; \\*\\*c\\*\\*");
        assert_eq!(escaped("S/2009/659, para. 1"), "S/2009/659, para. 1");
    }

    #[test]
    fn no_sentence_begins_a_list_or_a_heading() {
        let begun = ["- a", "+ a", "1. a", "12) a", "=== a", "# a", "> a", "2026-12-01: a"];
        let escaped = begun.map(sentence);
        let wanted =
            ["\\- a", "\\+ a", "1\\. a", "12\\) a", "\\=== a", "\\# a", "&gt; a", "2026-12-01: a"];
        assert_eq!(escaped, wanted);
    }
}
