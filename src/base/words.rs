//! Pieces of sentences: numbers with their nouns, lists, and text that came from elsewhere.

use std::path::Path;

use super::names::is_unseen;

/// The longest piece of somebody's text that a message repeats, in characters.
const QUOTED_LIMIT: usize = 60;

/// Text found in a file, between quotation marks, cut to a length that fits a sentence.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(QUOTED_LIMIT).collect();
    if text.chars().nth(QUOTED_LIMIT).is_some() {
        shown.push('…');
    }
    format!("\"{shown}\"")
}

/// Text in which every character can be seen, and none steers a terminal: what cannot be seen is
/// named, as `<U+200B>`.
pub(crate) fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match visible(character) {
            UNSEEN => shown.push_str(&format!("<U+{:04X}>", u32::from(character))),
            seen => shown.push(seen),
        }
    }
    shown
}

/// A path as messages show it.
pub(crate) fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy())
}

/// Stands for a character that cannot be seen.
const UNSEEN: char = '�';

/// The character itself, or a stand-in for one that cannot be seen.
pub(crate) fn visible(character: char) -> char {
    match character {
        // The Unicode pictures of the control characters stand in the same order.
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(character)).unwrap_or(UNSEEN),
        '\x7f' => '␡',
        // A blank of another width is as good as a blank, where nobody compares it.
        blank if blank.is_whitespace() && !matches!(blank, '\u{85}' | '\u{2028}' | '\u{2029}') => {
            blank
        }
        unseen if is_unseen(unseen) => UNSEEN,
        other => other,
    }
}

/// `a`, `b` or `c`.
pub(crate) fn any_of<S: AsRef<str>>(words: &[S]) -> String {
    joined(words, "or")
}

/// `a`, `b` and `c`.
pub(crate) fn all_of<S: AsRef<str>>(words: &[S]) -> String {
    joined(words, "and")
}

fn joined<S: AsRef<str>>(words: &[S], last: &str) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}

/// A number with its thousands set apart: 10,000.
pub(crate) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut spaced = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            spaced.push(',');
        }
        spaced.push(digit);
    }
    spaced
}

/// `1 row`, `2 rows`.
pub(crate) fn counted(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{} {noun}{ending}", thousands(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_numbers_read_as_a_person_writes_them() {
        assert_eq!(any_of(&["yes"]), "yes");
        assert_eq!(any_of(&["yes", "no"]), "yes or no");
        assert_eq!(all_of(&["a", "b", "c"]), "a, b and c");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(10_000), "10,000");
        assert_eq!(thousands(1_234_567), "1,234,567");
        assert_eq!(counted(1, "row"), "1 row");
        assert_eq!(counted(2_000, "row"), "2,000 rows");
    }

    #[test]
    fn text_is_short_and_cannot_steer_the_terminal() {
        assert_eq!(printable("\x1b[31mred"), "␛[31mred");
        assert_eq!(printable("\u{202e}abc"), "<U+202E>abc");
        assert_eq!(printable("UN\u{200b}DOF\u{e007f}"), "UN<U+200B>DOF<U+E007F>");
        assert_eq!(printable("Côte\u{a0}d’Ivoire"), "Côte\u{a0}d’Ivoire");
        assert_eq!(quoted(&"a".repeat(100)).chars().count(), 63);
    }
}
