//! How wide a text is, and where it breaks.

/// The height of a line of text, in parts of the font's size.
#[cfg(feature = "figures")]
const LINE: f64 = 1.3;

/// An upper bound of the width of a text in pixels, whichever sans-serif the reader has: the widths are
/// those of DejaVu Sans, one of the widest in use, rounded up.
pub(in crate::output) fn width(text: &str, size: i32) -> i32 {
    let ems: f64 = text.chars().map(em).sum();
    (ems * f64::from(size)).ceil() as i32
}

/// The height of a number of lines in pixels.
#[cfg(feature = "figures")]
pub(in crate::output) fn height(lines: usize, size: i32) -> i32 {
    (lines as f64 * LINE * f64::from(size)).ceil() as i32
}

fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' => 0.30,
        ' ' | '.' | ',' | ':' | ';' | '-' | '/' | '(' | ')' | '[' | ']' | 'I' | 'J' => 0.40,
        'f' | 't' | 'r' => 0.42,
        'm' | 'M' | 'W' | '%' | '@' => 1.0,
        'w' | '<' | '>' | '=' | '+' | '~' => 0.84,
        'A'..='Z' | '&' => 0.78,
        '0'..='9' | 'a'..='z' => 0.65,
        _ if c.is_ascii() => 0.65,
        '\u{300}'..='\u{36f}' | '\u{2066}'..='\u{2069}' => 0.0,
        // Letters of other alphabets are about as wide as capitals, ideographs as wide as high.
        '\u{80}'..='\u{10ff}' => 0.85,
        _ => 1.05,
    }
}

/// The text without what XML does not take or what would break a line.
pub(in crate::output) fn clean(text: &str) -> String {
    let is_shown = |c: &char| !matches!(c, '\u{fffe}' | '\u{ffff}');
    let spaced = |c: char| if c.is_control() || c.is_whitespace() { ' ' } else { c };
    text.chars().filter(is_shown).map(spaced).collect()
}

/// The text in lines of at most `most` pixels; a word that is too long by itself is broken. At least
/// one line, which may be empty.
pub(in crate::output) fn wrap(text: &str, size: i32, most: i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in clean(text).split_whitespace() {
        let mut word = word.to_owned();
        loop {
            let last = lines.len() - 1;
            let line = &mut lines[last];
            let joined = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
            if width(&joined, size) <= most {
                *line = joined;
                break;
            }
            if !line.is_empty() {
                lines.push(String::new());
                continue;
            }
            let cut = fitting(&word, size, most);
            *line = word[..cut].to_owned();
            word.drain(..cut);
            if word.is_empty() {
                break;
            }
            lines.push(String::new());
        }
    }
    lines
}

/// How many bytes of a word fit, at least one character; up to a sign that joins two words, where there
/// is one.
fn fitting(word: &str, size: i32, most: i32) -> usize {
    let ends = word.char_indices().map(|(start, c)| (start + c.len_utf8(), c));
    let fit: Vec<(usize, char)> =
        ends.take_while(|(end, _)| width(&word[..*end], size) <= most).collect();
    let joint = fit.iter().rev().find(|(_, c)| matches!(c, '-' | '@' | '/' | '_'));
    let first = word.chars().next().map_or(0, char::len_utf8);
    joint.or(fit.last()).map_or(first, |(end, _)| *end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_fit_and_nothing_is_lost(text in ".{0,80}", most in 40..300) {
            let lines = wrap(&text, 12, most);
            prop_assert!(lines.iter().all(|line| width(line, 12) <= most));
            let without = |text: &str| clean(text).split_whitespace().collect::<String>();
            prop_assert_eq!(without(&lines.concat()), without(&text));
        }
    }

    #[test]
    fn breaks_between_words_and_within_words_that_are_too_long() {
        assert_eq!(wrap("one two", 10, 30), ["one", "two"]);
        assert_eq!(wrap("", 10, 30), [""]);
        assert_eq!(wrap("first-come@guideline", 10, 90), ["first-come@", "guideline"]);
        assert!(wrap(&"x".repeat(40), 10, 60).len() > 3);
    }
}
