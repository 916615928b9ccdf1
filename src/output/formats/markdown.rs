//! A document as Markdown, and the escapes that every Markdown page uses.

use super::{marked_line, one_line, percent_encoded};
use crate::output::document::{Align, Block, Command, Document, Line, Span, Table, depths, spans};

pub(super) fn render(document: &Document<'_>) -> String {
    laid_out(document, None)
}

/// A document as Markdown whose sentences are broken into lines of this width: for a page that is kept
/// beside source code, where a change of one word should not be a change of a long line.
pub(crate) fn broken_at(document: &Document<'_>, width: usize) -> String {
    laid_out(document, Some(width))
}

fn laid_out(document: &Document<'_>, width: Option<usize>) -> String {
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
            Block::Subheading(own) => text.push_str(&format!("### {}\n", inline(own))),
            Block::Paragraph(own) => text.push_str(&set("", "", own, width)),
            Block::Note(own) => text.push_str(&set("> ", "> ", own, width)),
            Block::Figure(own) => {
                let says = escaped(&one_line(&own.says));
                text.push_str(&format!("![{says}]({})\n", percent_encoded(&own.name)));
            }
            Block::Command(own) => command(&mut text, own),
            Block::Lines(own) => lines(&mut text, own, width),
            Block::Table(own) => table(&mut text, own),
        }
    }
    text
}

/// Between the fences nothing is markup: they are longer than any accents of the call.
fn command(text: &mut String, Command { says, call }: &Command) {
    let call = one_line(call);
    let mut fence = "```".to_owned();
    while call.contains(&fence) {
        fence.push('`');
    }
    text.push_str(&format!("{fence}sh\n# {}\n{call}\n{fence}\n", one_line(says)));
}

/// Sentences are paragraphs; what is set in below one is a list.
fn lines(text: &mut String, lines: &[Line], width: Option<usize>) {
    let depths = depths(lines);
    for (at, (line, depth)) in lines.iter().zip(&depths).enumerate() {
        let is_item = |at: usize| depths[at] > 0 || !lines[at].mark.is_empty();
        // Between paragraphs, and around lists, stands an empty line.
        if at > 0 && !(is_item(at) && is_item(at - 1)) {
            text.push('\n');
        }
        let before = match (depth, line.mark.as_str()) {
            (0, "") => String::new(),
            (0, mark) => format!("{mark} "),
            (depth, mark) => {
                let mark = if mark.is_empty() { "-" } else { mark };
                // Below a sentence that is an item itself, a list is one deeper.
                let under = (0..at).rev().find(|before| depths[*before] == 0);
                let more = under.is_some_and(|before| !lines[before].mark.is_empty());
                let indent = 4 * (depth - 1 + usize::from(more));
                format!("{:indent$}{mark} ", "")
            }
        };
        text.push_str(&set(&before, &" ".repeat(before.len()), &line.text, width));
    }
}

/// A sentence with what stands before its first line and, where it is broken, before the others.
fn set(first: &str, others: &str, text: &str, width: Option<usize>) -> String {
    let text = guarded(inline(text));
    let Some(width) = width else { return format!("{first}{text}\n") };
    let options = textwrap::Options::new(width.saturating_sub(first.len()))
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let text = code_in_one_piece(&text);
    let lines = textwrap::wrap(&text, options).into_iter().enumerate();
    let lines = lines.map(|(at, line)| {
        let before = if at == 0 { first } else { others };
        let line = line.replace(UNBROKEN, " ");
        // What would be a mark at the start of the text would be one here too.
        format!("{before}{}\n", if at == 0 { line } else { guarded(line) })
    });
    lines.collect()
}

/// A blank at which no line breaks. No text has one: `one_line` makes blanks of all white space.
const UNBROKEN: &str = "\u{a0}";

/// A text of Markdown in whose code no line breaks: code that begins a line may not be escaped there.
fn code_in_one_piece(text: &str) -> String {
    let (mut out, mut is_code, mut is_escaped) = (String::with_capacity(text.len()), false, false);
    for c in text.chars() {
        is_code ^= c == '`' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped && !is_code;
        match c {
            ' ' if is_code => out.push_str(UNBROKEN),
            c => out.push(c),
        }
    }
    out
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

/// Plain parts escaped, names as code where that can be, words that stand out as such.
fn marked(text: &str, can_be_code: impl Fn(&str) -> bool) -> String {
    let text = marked_line(text);
    let parts = spans(&text).into_iter().map(|span| match span {
        Span::Plain(plain) => escaped(plain),
        Span::Code(code) if can_be_code(code) => format!("`{code}`"),
        Span::Code(code) => escaped(&format!("`{code}`")),
        Span::Strong(words) => format!("**{}**", escaped(words)),
        Span::Stressed(words) => format!("*{}*", escaped(words)),
    });
    parts.collect()
}

/// Markdown that begins a line, where more would be taken for a mark than elsewhere.
fn guarded(text: String) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let mut after = text[digits..].chars();
    match after.next() {
        Some('.' | ')') if digits > 0 && matches!(after.next(), None | Some(' ')) => {
            format!("{}\\{}", &text[..digits], &text[digits..])
        }
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
    use super::{broken_at, escaped, guarded, inline};
    use crate::output::document::{Document, strong};

    #[test]
    fn markup_is_escaped() {
        assert_eq!(escaped("a|b [x](y) <b> **c**"), "a\\|b \\[x\\](y) &lt;b&gt; \\*\\*c\\*\\*");
        assert_eq!(escaped("S/2009/659, para. 1"), "S/2009/659, para. 1");
    }

    #[test]
    fn no_sentence_begins_a_list_or_a_heading() {
        let begun = ["- a", "+ a", "1. a", "12) a", "=== a", "# a", "> a", "2.5 a"];
        let escaped = begun.map(|text| guarded(inline(text)));
        let wanted = ["\\- a", "\\+ a", "1\\. a", "12\\) a", "\\=== a", "\\# a", "&gt; a", "2.5 a"];
        assert_eq!(escaped, wanted);
    }

    #[test]
    fn no_broken_line_begins_a_list_or_breaks_code() {
        let mut document = Document::new("");
        document.paragraph("one two - three 4. five `six seven` + eight").note("nine ten eleven");
        document.list([format!("{} of twelve, thirteen", strong("A b."))]);
        let wanted = "one two\n\\- three\n4\\. five\n`six seven`\n\\+ eight\n\n> nine\n> ten\n> eleven\n\n\
                      - **A\n  b.** of\n  twelve,\n  thirteen\n";
        assert_eq!(broken_at(&document, 9), wanted);
    }
}
