//! Small pieces of the sentences in which faults are told.

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

/// Text in which every character can be seen, and none steers a terminal.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(visible).collect()
}

/// The character itself, or a stand-in for one that cannot be seen.
pub(crate) fn visible(character: char) -> char {
    match character {
        // The Unicode pictures of the control characters stand in the same order.
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('�'),
        '\x7f' => '␡',
        // Marks that turn the direction of the text can make a line read as what it is not.
        '\u{80}'..='\u{9f}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => '�',
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
        assert_eq!(printable("\u{202e}abc"), "�abc");
        assert_eq!(quoted(&"a".repeat(100)).chars().count(), 63);
    }
}
