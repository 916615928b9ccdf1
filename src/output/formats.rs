//! One writer for each format of a [`Document`].
//!
//! Titles, sources and reasons come from files that anybody may have written. No format lets them act
//! where they land: the terminal gets no escape sequences, HTML and Markdown no markup, spreadsheets no
//! formulas.

mod csv;
mod html;
mod json;
pub(crate) mod markdown;
pub(crate) mod text;

pub(crate) use csv::written;
pub use text::wrapped;

use crate::output::document::{Document, is_mark};

/// A format of a [`Document`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// For the terminal.
    Text,
    /// For a wiki, a message or an issue.
    Markdown,
    /// One page that needs no other file, for a browser and for paper.
    Html,
    /// For a spreadsheet.
    Csv,
    /// For a program.
    Json,
}

crate::base::words::worded! {
    /// Every format, in the order in which they are documented.
    Format::ALL,
    /// The word by which it is requested; for files, the extension too.
    as_str {
        Text = "text",
        Markdown = "md",
        Html = "html",
        Csv = "csv",
        Json = "json",
    }
}

/// What the terminal can show. Only text depends on it.
///
/// ```
/// use horseshoe::output::formats::TextStyle;
/// assert_eq!(TextStyle::default(), TextStyle { width: 80, colour: false });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextStyle {
    /// Columns of the terminal; no line is wider. Fewer than 40 are taken for 40.
    pub width: usize,
    /// Whether the terminal wants colour. Nothing is shown by colour alone.
    pub colour: bool,
}

impl Default for TextStyle {
    fn default() -> Self {
        TextStyle { width: 80, colour: false }
    }
}

/// The document in one format.
///
/// ```
/// use horseshoe::output::document::Document;
/// use horseshoe::output::formats::{Format, TextStyle, render};
///
/// let mut document = Document::new("An answer");
/// document.paragraph("There is a programme.");
/// for format in Format::ALL {
///     let page = String::from_utf8(render(&document, format, &TextStyle::default())).unwrap();
///     assert!(page.contains("There is a programme."), "{format}");
/// }
/// ```
pub fn render(document: &Document<'_>, format: Format, style: &TextStyle) -> Vec<u8> {
    printed(document, format, style).into_bytes()
}

/// The document in one format, as text.
pub(crate) fn printed(document: &Document<'_>, format: Format, style: &TextStyle) -> String {
    match format {
        Format::Text => text::render(document, style),
        Format::Markdown => markdown::render(document),
        Format::Html => html::render(document),
        Format::Csv => csv::render(document),
        Format::Json => json::render(document),
    }
}

/// A text as one line that cannot act on what shows it: white space as single spaces, no control
/// characters, and none of the invisible characters that reorder what follows them.
pub(crate) fn one_line(text: &str) -> String {
    one_line_without(text, acts_unseen)
}

/// The same text, with the marks around strong and stressed words.
fn marked_line(text: &str) -> String {
    one_line_without(text, |c| acts_unseen(c) && !is_mark(c))
}

fn one_line_without(text: &str, is_out: impl Fn(char) -> bool) -> String {
    let words = text.split_whitespace().map(|word| word.replace(&is_out, ""));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn acts_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text as a part of an address: what could mean more there stands as the numbers of its bytes.
fn percent_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b'=' => {
                out.push(char::from(byte));
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests;
