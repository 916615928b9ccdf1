//! The guard that keeps a spreadsheet from reading text as a formula, and its inverse.
//!
//! A spreadsheet reads a cell that begins with `=`, `+`, `-` or `@` as a formula. An apostrophe in
//! front makes it text. The guard is put at the start of a cell, and wherever a spreadsheet that
//! splits at semicolons, tabs or line endings would begin another cell.
//!
//! Apostrophes that already precede a formula are part of the guarded text. The guard therefore
//! adds exactly one apostrophe at each such place, and removing one restores the text:
//! `unguard(guard(text))` equals `text` for every text.

/// Puts an apostrophe before everything that a spreadsheet could read as a formula.
pub(crate) fn guard(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len() + 1);
    for part in parts(text) {
        if is_dangerous(part) {
            guarded.push('\'');
        }
        guarded.push_str(part);
    }
    guarded
}

/// Removes the guard. A text that nobody guarded stays as it is: `'tis` holds no formula.
pub(super) fn unguard(text: &str) -> String {
    let without = |part| match str::strip_prefix(part, '\'') {
        Some(rest) if is_dangerous(rest) => rest,
        _ => part,
    };
    parts(text).map(without).collect()
}

/// Splits a text into the parts that can begin a cell, each with the character that ends it.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([';', '\t', '\r', '\n'])
}

/// Returns whether a formula follows. Quotation marks open a cell, and some programs drop blanks.
fn is_dangerous(part: &str) -> bool {
    // Spreadsheets set to Chinese, Japanese or Korean also read the wide forms as formulas.
    const STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    part.trim_start_matches(['\'', '"', ' ']).starts_with(STARTS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{guard, unguard};

    #[test]
    fn formulas_get_an_apostrophe_and_nothing_else_does() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1", "\"=1\"", " -1"] {
            assert_eq!(guard(formula), format!("'{formula}"));
        }
        assert_eq!(guard("\t=1"), "\t'=1");
        for plain in ["UNDOF", "S/2009/659, att. II", "", "a=b", "10–11", "5 - 3", "one; two"] {
            assert_eq!(guard(plain), plain);
        }
        for by_hand in ["'tis", "''", "l'=", "a;'b", "'"] {
            assert_eq!(unguard(by_hand), by_hand);
        }
    }

    #[test]
    fn a_spreadsheet_that_splits_at_semicolons_finds_no_formula_either() {
        assert_eq!(guard("UNDOF;=cmd"), "UNDOF;'=cmd");
        assert_eq!(guard("UNDOF;\"=cmd\""), "UNDOF;'\"=cmd\"");
        assert_eq!(guard("a\r\n-b"), "a\r\n'-b");
    }

    /// Any text, with what matters to the guard more often than chance would have it.
    fn texts() -> impl Strategy<Value = String> {
        prop_oneof![
            "[-=+@＝'\"; \t\r\n,a]{0,12}",
            "\\PC{0,40}",
            any::<String>(),
            prop::collection::vec(any::<char>(), 0..8).prop_map(String::from_iter),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_096))]

        #[test]
        fn the_guard_is_undone_exactly(text in texts()) {
            prop_assert_eq!(unguard(&guard(&text)), text);
        }

        #[test]
        fn no_two_texts_are_guarded_alike(one in texts(), other in texts()) {
            prop_assert_eq!(guard(&one) == guard(&other), one == other);
        }

        #[test]
        fn no_part_of_a_guarded_text_begins_a_formula(text in texts()) {
            for part in guard(&text).split([';', '\t', '\r', '\n']) {
                let opened = part.trim_start_matches(['"', ' ']);
                prop_assert!(!opened.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']));
            }
        }
    }

    #[test]
    fn every_short_text_of_the_characters_that_matter_comes_back() {
        let letters = ['=', '-', '\'', '"', ';', ' ', '\t', '\r', '\n', '＠', 'a'];
        let mut texts = vec![String::new()];
        let mut counted = 0;
        for _ in 0..=5 {
            for text in &texts {
                assert_eq!(&unguard(&guard(text)), text);
            }
            counted += texts.len();
            let longer =
                texts.iter().flat_map(|text| letters.map(|letter| format!("{text}{letter}")));
            texts = longer.collect();
        }
        assert_eq!(counted, (0..=5).map(|length| 11_usize.pow(length)).sum::<usize>());
    }
}
