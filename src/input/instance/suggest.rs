//! Finds the known word nearest to an unknown one.

use strsim::damerau_levenshtein;

/// Longer words are never typing errors, and comparing them would only cost time.
const LONGEST_WORD: usize = 100;
/// The least number of letters that counts as the beginning of a word.
const ENOUGH_TO_BEGIN: usize = 4;

/// Returns the candidate that the writer of `word` most likely meant, if one is near enough.
///
/// Case is ignored, and `-` and a space equal `_`. Otherwise a third of the letters may differ. A
/// candidate is also near if `word` is one of its words or its beginning: `expires` for
/// `mandate_expires`, `peace` for `peacekeeping`. Among equally near candidates the first wins.
pub(crate) fn nearest<'c>(
    word: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    let word = plain(word);
    let length = word.chars().count();
    if length == 0 || length > LONGEST_WORD {
        return None;
    }
    let allowed = (length / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let other = plain(candidate);
        if other.chars().count() > LONGEST_WORD {
            continue;
        }
        let is_part = other.split('_').any(|part| part == word);
        let is_beginning = length >= ENOUGH_TO_BEGIN && other.starts_with(&word);
        let distance = if (is_part || is_beginning) && other != word {
            allowed
        } else if other.chars().count().abs_diff(length) > allowed {
            continue;
        } else {
            damerau_levenshtein(&word, &other)
        };
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    // A word of one or two letters is within one letter of too many others.
    best.filter(|(distance, _)| *distance < length).map(|(_, candidate)| candidate)
}

/// Returns the suggestion as a sentence: "Did you mean `kind`?"
pub(crate) fn did_you_mean<'c>(
    word: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<String> {
    nearest(word, candidates).map(|candidate| format!("Did you mean `{candidate}`?"))
}

fn plain(word: &str) -> String {
    word.trim().to_lowercase().replace(['-', ' '], "_")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const COLUMNS: [&str; 4] = ["mission", "mandate_expires", "report_due", "report_issued"];

    #[test]
    fn slips_find_their_word() {
        for (slip, meant) in [
            ("Mission", "mission"),
            ("misson", "mission"),
            ("mandate expires", "mandate_expires"),
            ("Mandate-Expires", "mandate_expires"),
            ("expires", "mandate_expires"),
            ("miss", "mission"),
            ("report_isued", "report_issued"),
            ("erport_due", "report_due"),
        ] {
            assert_eq!(nearest(slip, COLUMNS), Some(meant), "{slip}");
        }
    }

    #[test]
    fn strangers_find_none() {
        for stranger in ["", "x", "comment", "wholly_different", &"m".repeat(5_000)] {
            assert_eq!(nearest(stranger, COLUMNS), None, "{stranger}");
        }
    }
}
