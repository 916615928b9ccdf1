//! The direction in which a text is read.

/// Returns whether the first letter of the text that has a direction is read from right to left.
pub(super) fn is_right_to_left(text: &str) -> bool {
    text.chars().find_map(direction).unwrap_or(false)
}

/// Whether a letter is read from right to left; nothing for digits, signs and blanks.
fn direction(letter: char) -> Option<bool> {
    // The blocks that Unicode keeps for scripts of that direction.
    let is_right_to_left = matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    (letter.is_alphabetic()).then_some(is_right_to_left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides() {
        for text in ["مجلس الأمن", "2026: الأمن", "אב", "- اليونيفيل UNIFIL"]
        {
            assert!(is_right_to_left(text), "{text}");
        }
        for text in ["", "2026", "UNIFIL اليونيفيل", "安全理事会", "Совет"] {
            assert!(!is_right_to_left(text), "{text}");
        }
    }
}
