//! Sentences for people who look at a month, not at its files: without names of files, rows and columns.

/// What a bound of a row means, by its column.
const COLUMNS: [(&str, &str); 6] = [
    ("not_before", "asked not to begin before"),
    ("complete_by", "asked to be complete by then"),
    ("council_mission", "the mission of the Council"),
    ("changed_on", "the day of the change"),
    ("earliest", "the first day of its own window"),
    ("latest", "the last day of its own window"),
];

/// Returns a sentence of an explanation without what names a file, a row or a column.
pub(super) fn plain(line: &str) -> String {
    // What a waiver adds for those who edit the files.
    let line = line.split_once("; calendar.csv").map_or(line, |(before, _)| before);
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((within, following)) = after.split_once(')') else { break };
        text.push_str(before);
        match bracket(within) {
            Some(words) => {
                text.push('(');
                text.push_str(words);
                text.push(')');
            }
            None => text.truncate(text.trim_end().len()),
        }
        rest = following;
    }
    text.push_str(rest);
    text.retain(|letter| letter != '`');
    text
}

/// Returns what stands between brackets, in plain words; `None` if nothing is left to say.
fn bracket(within: &str) -> Option<&str> {
    if within.contains(".csv, line ") || within.contains(".toml, line ") {
        return None;
    }
    let Some((name, after)) = within.strip_prefix('`').and_then(|own| own.split_once('`')) else {
        return Some(within);
    };
    let of_row = after.starts_with(" of the ");
    let words = COLUMNS.iter().find(|(column, _)| *column == name).map(|(_, words)| *words);
    words.filter(|_| of_row)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn files_rows_and_columns_go_and_everything_else_stays() {
        for (line, wanted) in [
            (
                "UNDOF: adoption (`UNDOF/adoption`, renewals.csv, line 3) has no possible day:",
                "UNDOF: adoption has no possible day:",
            ),
            (
                "  not after Tuesday 22 December 2026 (`complete_by` of the renewal);",
                "  not after Tuesday 22 December 2026 (asked to be complete by then);",
            ),
            ("complete by Friday (`complete_by`)", "complete by Friday"),
            ("on Friday 11 December 2026 (renewals.csv, line 2);", "on Friday 11 December 2026;"),
            (
                "when the Council cannot meet (a Sunday); calendar.csv: date,status,reason = a,open,...",
                "when the Council cannot meet (a Sunday)",
            ),
            (
                "resolution 1353 (2001), (an open bracket",
                "resolution 1353 (2001), (an open bracket",
            ),
            ("the policy's `chain_days` allows", "the policy's chain_days allows"),
            ("", ""),
        ] {
            assert_eq!(plain(line), wanted);
        }
    }
}
