//! Texts as a cell holds them: characters that a spreadsheet takes, and no more of them than it takes.

use crate::output::text_width;

/// The most units of UTF-16 in a cell. Excel takes 32,767; the marks of its own that a writer adds count too.
const MOST: usize = 32_000;

/// Returns a text without control characters, cut with an ellipsis where no cell could hold it.
pub(super) fn line(text: &str) -> String {
    let is_sound = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let (mut kept, mut units) = (String::with_capacity(text.len().min(MOST)), 0);
    for c in text.chars().filter(is_sound).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')) {
        units += c.len_utf16();
        if units >= MOST {
            kept.push('…');
            break;
        }
        kept.push(c);
    }
    kept
}

/// Returns the lines that a text takes, at a size of type in points, in a column whose width is given in digits:
/// spreadsheets measure columns by them.
pub(super) fn lines_of(text: &str, size: f64, digits: f64) -> f64 {
    const DIGIT: f64 = 5.25;
    // Arial is narrower than the font that was measured; words that go to the next line take room again.
    const ROOM: f64 = 0.78;
    // A Chinese character is as wide as it is high in every font, and its lines stand further apart.
    const CHINESE: f64 = 1.3;
    let is_chinese = |c: &char| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let chinese: String = text.chars().filter(is_chinese).collect();
    let measured = |text: &str| f64::from(text_width::width(text, 100)) / 100.0 * size;
    let width = measured(text) * ROOM + measured(&chinese) * (1.0 - ROOM);
    let lines = (width / ((digits - 1.0) * DIGIT).max(1.0)).ceil().max(1.0);
    if chinese.is_empty() { lines } else { lines * CHINESE }
}

/// Returns a text in pieces that a cell can hold.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut units = 0;
    for c in text.chars() {
        units += c.len_utf16();
        if units >= MOST {
            pieces.push(String::new());
            units = c.len_utf16();
        }
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    pieces
}

/// Returns a text as the name of a sheet: no character that Excel refuses, and at most 31 of them.
pub(super) fn sheet_name(text: &str) -> String {
    let refused = |c: char| matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control();
    let name: String = text.chars().map(|c| if refused(c) { '-' } else { c }).collect();
    let mut kept = String::new();
    for c in name.trim_matches(['\'', ' ']).chars() {
        if kept.encode_utf16().count() + c.len_utf16() > 31 {
            break;
        }
        kept.push(c);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_longer_than_a_cell() {
        assert_eq!(line("a\u{0}b\u{b}\nc"), "ab\nc");
        for long in ["x".repeat(40_000), "🕊".repeat(40_000)] {
            let cut = line(&long);
            assert!(cut.encode_utf16().count() <= 32_767 && cut.ends_with('…'));
            let pieces = pieces(&long);
            assert_eq!(pieces.concat(), long);
            assert!(pieces.iter().all(|piece| piece.encode_utf16().count() <= 32_767));
        }
        assert_eq!(sheet_name("كانون الأول/ديسمبر"), "كانون الأول-ديسمبر");
        assert_eq!(sheet_name(&"x".repeat(50)).len(), 31);
    }
}
