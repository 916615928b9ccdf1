//! Parts of a text that are names and words of files.

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Span<'a> {
    /// As it is read.
    Plain(&'a str),
    /// A name or a word of a file, without the grave accents around it.
    Code(&'a str),
}

/// The parts of a text: between two grave accents stands code. An accent without a second one, and two
/// with nothing between them, are accents.
///
/// A text of the input can have accents too. Then another part of it is set as code, and nothing else
/// comes of it, since each part is escaped for what it is.
pub(crate) fn spans(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
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
    spans
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Span::{Code, Plain};
    use super::{Span, spans};

    #[test]
    fn names_between_accents_are_code() {
        assert_eq!(spans("a `b` c"), [Plain("a "), Code("b"), Plain(" c")]);
        assert_eq!(spans("`b``c`"), [Code("b"), Code("c")]);
        assert_eq!(spans("``"), [Plain("``")]);
        assert_eq!(spans("a ` b"), [Plain("a ` b")]);
        assert_eq!(spans("a` `b"), [Plain("a` `b")]);
        assert_eq!(spans(""), []);
    }

    proptest! {
        #[test]
        fn nothing_of_a_text_is_lost(text in "[`a é|]{0,12}") {
            let parts = spans(&text).into_iter().map(|span| match span {
                Span::Plain(text) => text.to_owned(),
                Span::Code(text) => format!("`{text}`"),
            });
            prop_assert_eq!(parts.collect::<String>(), text);
        }
    }
}
