//! Parts of a text that are names and words of files.

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Span<'a> {
    /// As it is read.
    Plain(&'a str),
    /// A name or a word of a file, without the grave accents around it.
    Code(&'a str),
    /// Words that name what follows.
    Strong(&'a str),
    /// Words that the sentence stresses.
    Stressed(&'a str),
}

// Control characters: no format shows one, so a text of the input that has some loses nothing.
const STRONG: (char, char) = ('\u{2}', '\u{3}');
const STRESSED: (char, char) = ('\u{e}', '\u{f}');

/// Words that name what follows, to be put into a text of a document.
///
/// ```
/// use horseshoe::output::document::{Document, strong};
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// let mut document = Document::new("");
/// document.paragraph(&format!("{} Its day is not known.", strong("The report.")));
/// let printed = |format| String::from_utf8(render(&document, format, &TextStyle::default())).unwrap();
/// assert_eq!(printed(Format::Text), "The report. Its day is not known.\n");
/// assert_eq!(printed(Format::Markdown), "**The report.** Its day is not known.\n");
/// ```
pub fn strong(words: &str) -> String {
    between(STRONG, words)
}

/// Words that the sentence stresses, to be put into a text of a document.
///
/// ```
/// use horseshoe::output::document::{Document, stressed};
/// use horseshoe::output::formats::{Format, TextStyle, render};
///
/// let mut document = Document::new("");
/// document.paragraph(&format!("It was {} held.", stressed("not")));
/// let page = render(&document, Format::Markdown, &TextStyle::default());
/// assert_eq!(String::from_utf8(page).as_deref(), Ok("It was *not* held.\n"));
/// ```
pub fn stressed(words: &str) -> String {
    between(STRESSED, words)
}

fn between((open, close): (char, char), words: &str) -> String {
    format!("{open}{}{close}", unmarked(words))
}

/// Whether a character is one of the marks around strong and stressed words.
pub(crate) fn is_mark(c: char) -> bool {
    [STRONG.0, STRONG.1, STRESSED.0, STRESSED.1].contains(&c)
}

/// A text without the marks around strong and stressed words.
pub(crate) fn unmarked(text: &str) -> String {
    text.replace(is_mark, "")
}

/// The parts of a text: between two grave accents stands code. An accent without a second one, and two
/// with nothing between them, are accents.
///
/// A text of the input can have accents too. Then another part of it is set as code, and nothing else
/// comes of it, since each part is escaped for what it is.
pub(crate) fn spans(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(is_mark) {
        accented(&rest[..at], &mut spans);
        rest = &rest[at..];
        match whole(rest, STRONG, Span::Strong).or_else(|| whole(rest, STRESSED, Span::Stressed)) {
            Some((span, after)) => {
                spans.push(span);
                rest = after;
            }
            // A mark without its other one. Every mark is one byte long.
            None => rest = &rest[1..],
        }
    }
    accented(rest, &mut spans);
    spans
}

/// The words between the marks at the start of a text, and what comes after them.
fn whole<'a>(
    text: &'a str,
    (open, close): (char, char),
    span: fn(&'a str) -> Span<'a>,
) -> Option<(Span<'a>, &'a str)> {
    let (words, after) = text.strip_prefix(open)?.split_once(close)?;
    let is_sound = !words.contains(is_mark) && !words.trim().is_empty() && words.trim() == words;
    is_sound.then(|| (span(words), after))
}

/// The parts of a text without marks.
fn accented<'a>(text: &'a str, spans: &mut Vec<Span<'a>>) {
    let mut plain = 0;
    let mut from = 0;
    while let Some(open) = text[from..].find('`').map(|at| from + at) {
        let Some(length) = text[open + 1..].find('`') else { break };
        let close = open + 1 + length;
        let code = &text[open + 1..close];
        // Markdown drops blanks at the ends of code.
        if code.is_empty() || code.starts_with(' ') || code.ends_with(' ') {
            from = close;
            if code.is_empty() {
                from += 1;
            }
            continue;
        }
        if open > plain {
            spans.push(Span::Plain(&text[plain..open]));
        }
        spans.push(Span::Code(code));
        (plain, from) = (close + 1, close + 1);
    }
    if plain < text.len() {
        spans.push(Span::Plain(&text[plain..]));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Span::{Code, Plain, Stressed, Strong};
    use super::{Span, spans, stressed, strong, unmarked};

    #[test]
    fn names_between_accents_are_code() {
        assert_eq!(spans("a `b` c"), [Plain("a "), Code("b"), Plain(" c")]);
        assert_eq!(spans("`b``c`"), [Code("b"), Code("c")]);
        assert_eq!(spans("``"), [Plain("``")]);
        assert_eq!(spans("a ` b"), [Plain("a ` b")]);
        assert_eq!(spans("a` `b"), [Plain("a` `b")]);
        assert_eq!(spans(""), []);
    }

    #[test]
    fn marked_words_stand_out_and_a_lone_mark_is_nothing() {
        let text = format!("{} of `b`, {} so", strong("A."), stressed("more"));
        let parts =
            [Strong("A."), Plain(" of "), Code("b"), Plain(", "), Stressed("more"), Plain(" so")];
        assert_eq!(spans(&text), parts);
        assert_eq!(unmarked(&text), "A. of `b`, more so");
        assert_eq!(spans("a\u{2}b\u{f}"), [Plain("a"), Plain("b")]);
        assert_eq!(spans("\u{2} a\u{3}"), [Plain(" a")]);
        assert_eq!(spans(&strong(&strong("a"))), [Strong("a")]);
    }

    proptest! {
        #[test]
        fn nothing_of_a_text_is_lost(text in "[`a é|\u{2}\u{3}\u{e}\u{f}]{0,12}") {
            let parts = spans(&text).into_iter().map(|span| match span {
                Span::Plain(text) | Span::Strong(text) | Span::Stressed(text) => text.to_owned(),
                Span::Code(text) => format!("`{text}`"),
            });
            prop_assert_eq!(parts.collect::<String>(), unmarked(&text));
        }
    }
}
