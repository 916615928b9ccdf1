//! Ids and names: which characters they may contain, and which two look alike.
//!
//! People type, read and compare ids, so ids and names must not contain invisible characters.
//! Titles and notes may, because Arabic, Hebrew and Persian need invisible marks and no title
//! identifies an item.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use unicode_security::GeneralSecurityProfile;
use unicode_security::general_security_profile::IdentifierType;

use super::words::quoted;

/// Returns the text in Unicode normal form C, in which `é` is one character however it was typed.
///
/// Every cell is read in this form, so `==` suffices to compare ids.
pub(crate) fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Returns whether the character is invisible, or a blank other than the plain space.
pub(crate) fn is_unseen(character: char) -> bool {
    use GeneralCategory as Category;
    let never = matches!(
        character.general_category(),
        Category::Control
            | Category::Format
            | Category::LineSeparator
            | Category::ParagraphSeparator
            | Category::PrivateUse
            | Category::Unassigned
    );
    let is_other_blank = character.general_category() == Category::SpaceSeparator
        && character != ' '
        // Braille has a pattern without a dot.
        || character == '\u{2800}';
    let may_be_dropped = character.identifier_type() == Some(IdentifierType::Default_Ignorable);
    !character.is_ascii_graphic() && (never || is_other_blank || may_be_dropped)
}

/// Finds the first invisible character of a text and its position: `U+200B, zero width space, after
/// "UN"`.
pub(crate) fn unseen(text: &str) -> Option<String> {
    let (at, character) = text.char_indices().find(|(_, character)| is_unseen(*character))?;
    let place = match text.get(..at).unwrap_or_default() {
        "" => "at the start".to_owned(),
        before => format!("after {}", quoted(before)),
    };
    Some(format!("U+{:04X}, {}, {place}", u32::from(character), in_words(character)))
}

/// Returns the name of a common invisible character, or the sort of any other.
fn in_words(character: char) -> &'static str {
    match character {
        '\t' => "tab",
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => "line end",
        '\u{a0}' => "no-break space",
        '\u{ad}' => "soft hyphen",
        '\u{34f}' => "combining grapheme joiner",
        '\u{61c}' => "Arabic letter mark",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{2000}'..='\u{200a}' => "space of another width",
        '\u{200b}' => "zero width space",
        '\u{200c}' => "zero width non-joiner",
        '\u{200d}' => "zero width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "mark that turns the text",
        '\u{202f}' => "narrow no-break space",
        '\u{2060}' => "word joiner",
        '\u{2800}' => "blank Braille pattern",
        '\u{3000}' => "ideographic space",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "variation selector",
        '\u{feff}' => "zero width no-break space",
        _ => match character.general_category() {
            GeneralCategory::Control => "control character",
            GeneralCategory::PrivateUse => "character for private use",
            GeneralCategory::Unassigned => "code point without a character",
            GeneralCategory::SpaceSeparator => "space of another width",
            _ => "character that is not seen",
        },
    }
}

/// Returns the appearance of a name on a page: equal for two names that readers confuse, such as
/// `UNDOF` and a `UNDOF` whose O is Cyrillic.
pub(crate) fn look(name: &str) -> String {
    unicode_security::skeleton(name).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_not_seen_is_named_with_its_place() {
        for (text, named) in [
            ("UN\u{200b}DOF", "U+200B, zero width space, after \"UN\""),
            ("\u{202e}UNDOF", "U+202E, mark that turns the text, at the start"),
            ("UN\u{a0}DOF", "U+00A0, no-break space, after \"UN\""),
            ("UNDOF\u{e007f}", "U+E007F, character that is not seen, after \"UNDOF\""),
            ("a\u{e000}", "U+E000, character for private use, after \"a\""),
            ("a\u{1160}", "U+1160, Hangul filler, after \"a\""),
            ("a\u{378}", "U+0378, code point without a character, after \"a\""),
            ("a\nb", "U+000A, line end, after \"a\""),
        ] {
            assert_eq!(unseen(text).as_deref(), Some(named), "{text:?}");
        }
        for seen in ["UNDOF", "Côte d’Ivoire", "بعثة", "МООНДРК", "联合国", "A & B (2)", "é"]
        {
            assert_eq!(unseen(seen), None, "{seen}");
        }
    }

    #[test]
    fn letters_of_two_alphabets_can_look_alike() {
        assert_eq!(look("UNDOF"), look("UNDОF"));
        assert_eq!(look("МINUSMA"), look("MINUSMA"));
        assert_ne!(look("UNDOF"), look("UNTSO"));
        assert_ne!(look("Côte"), look("Cote"));
    }

    #[test]
    fn every_character_that_a_page_may_leave_out_is_unseen() {
        // The look of a name drops what Unicode calls default-ignorable, by a table of its own.
        let mut dropped = 0;
        for character in '\0'..=char::MAX {
            if look(&format!("a{character}")) == "a" {
                dropped += 1;
                assert!(is_unseen(character), "U+{:04X}", u32::from(character));
            }
        }
        assert!(dropped > 4_000, "{dropped}");
    }

    proptest! {
        #[test]
        fn the_normal_form_is_one(text in any::<String>()) {
            let (composed, apart): (String, String) = (text.nfc().collect(), text.nfd().collect());
            prop_assert_eq!(nfc(&text), composed.as_str());
            prop_assert_eq!(nfc(&apart), composed.as_str());
        }
    }
}
