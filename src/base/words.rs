//! Parts of sentences: numbers with their nouns, lists, and quoted text.

use std::path::Path;

use super::names::is_unseen;

/// The length, in characters, to which messages cut quoted text.
const QUOTED_LIMIT: usize = 60;

/// Quotes text from a file, cut to a length that fits a sentence.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(QUOTED_LIMIT).collect();
    if text.chars().nth(QUOTED_LIMIT).is_some() {
        shown.push('…');
    }
    format!("\"{shown}\"")
}

/// Makes every character of a text visible, so that none controls a terminal: an invisible
/// character is replaced by its name, such as `<U+200B>`.
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

/// Returns a path as messages show it.
pub(crate) fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy())
}

/// The replacement for an invisible character.
const UNSEEN: char = '�';

/// Returns the character itself, or a replacement if it is invisible.
pub(crate) fn visible(character: char) -> char {
    match character {
        // The Unicode control pictures are in the same order.
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(character)).unwrap_or(UNSEEN),
        '\x7f' => '␡',
        // A blank of another width may become a plain blank where nobody compares the text.
        blank if blank.is_whitespace() && !matches!(blank, '\u{85}' | '\u{2028}' | '\u{2029}') => {
            blank
        }
        unseen if is_unseen(unseen) => UNSEEN,
        other => other,
    }
}

/// Joins words as `a`, `b` or `c`.
pub(crate) fn any_of<S: AsRef<str>>(words: &[S]) -> String {
    joined(words, "or")
}

/// Joins words as `a`, `b` and `c`.
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

/// Formats a number with thousands separators: 10,000.
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

/// Formats a number with its noun: `1 row`, `2 rows`.
pub(crate) fn counted(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{} {noun}{ending}", thousands(number))
}

/// Gives an enum the words of files and calls, from one list: the constant of all values in the order of
/// the list, `as_str`, `Display` and, with an `else`, `FromStr`.
///
/// A variant that the list lacks does not compile. To add one: the variant, and its line in the list.
macro_rules! worded {
    (
        $(#[$of_all:meta])* $name:ident::$all:ident,
        $(#[$of_word:meta])* as_str { $($variant:ident = $word:literal,)+ }
        $(else |$text:ident| -> $error:ty { $unknown:expr })?
    ) => {
        impl $name {
            $(#[$of_all])*
            pub const $all: [$name; [$($word),+].len()] = [$($name::$variant),+];

            $(#[$of_word])*
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        $(impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str($text: &str) -> Result<Self, $error> {
                let known = $name::$all.into_iter().find(|known| known.as_str() == $text);
                known.ok_or_else(|| $unknown)
            }
        })?
    };
}

pub(crate) use worded;

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
