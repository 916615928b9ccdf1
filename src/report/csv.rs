//! `programme.csv`: what `plan` writes, `check` and `--keep` read, and a person may edit in between.

use crate::programme::{Entry, Programme};
use crate::report::words;

const COLUMNS: [&str; 10] =
    ["date", "session", "start", "end", "id", "renewal", "item", "title", "status", "basis"];

pub(super) fn render(programme: &Programme) -> Result<String, String> {
    let mut items: Vec<&Entry> = programme.items.iter().collect();
    items.sort_by_key(|entry| (entry.date, entry.start, &entry.id));

    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS).map_err(|error| error.to_string())?;
    for entry in items {
        table.write_record(row(entry)).map_err(|error| error.to_string())?;
    }
    let bytes = table.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn row(entry: &Entry) -> [String; 10] {
    [
        entry.date.to_string(),
        entry.session.map_or(String::new(), |session| session.to_string()),
        entry.start.map_or(String::new(), words::clock),
        entry.end.map_or(String::new(), words::clock),
        inert(&entry.id),
        inert(entry.renewal.as_deref().unwrap_or_default()),
        entry.item.to_string(),
        inert(&entry.title),
        entry.status.as_str().to_owned(),
        inert(&entry.basis),
    ]
}

/// A cell that no spreadsheet takes for a formula.
///
/// An apostrophe goes before a formula's first character at the start of the cell, and wherever a
/// spreadsheet that splits at semicolons, tabs or line ends would begin another cell.
pub(crate) fn inert(text: &str) -> String {
    let mut cell = String::with_capacity(text.len() + 1);
    let mut starts = true;
    for (at, c) in text.char_indices() {
        // A quotation mark opens the cell; the formula is what follows it.
        let begins = text[at..].trim_start_matches('"').chars().next();
        if starts && begins.is_some_and(is_formula_start) {
            cell.push('\'');
        }
        cell.push(c);
        starts = matches!(c, ';' | '\t' | '\r' | '\n');
    }
    cell
}

fn is_formula_start(c: char) -> bool {
    // The wide forms are formulas to spreadsheets set to Chinese, Japanese or Korean.
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn formulas_get_an_apostrophe_and_nothing_else_does() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(inert(formula).chars().next(), Some('\''), "{formula:?}");
        }
        for plain in ["UNDOF", "S/2009/659, att. II", "", "a=b", "10–11", "5 - 3"] {
            assert_eq!(inert(plain), plain);
        }
    }

    #[test]
    fn a_spreadsheet_that_splits_at_semicolons_finds_no_formula_either() {
        assert_eq!(inert("UNDOF;=cmd"), "UNDOF;'=cmd");
        assert_eq!(inert("UNDOF;\"=cmd\""), "UNDOF;'\"=cmd\"");
        assert_eq!(inert("one; two"), "one; two");
    }
}
