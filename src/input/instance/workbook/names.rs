//! Which sheet stands for which file.

/// The sheets found for a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'s> {
    None,
    One(&'s str),
    /// A sheet with the name of the file, and one without its ending.
    Two(&'s str, &'s str),
}

/// Returns the name of a file without its ending.
pub(crate) fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Finds the sheet with the name of a file, or with that name without its ending: Excel names the sheet of
/// a file of CSV so. Spreadsheets take names in capitals for the same.
///
/// A page of our own is called `Programme`: `programme.csv` goes before it, and it is no `programme.toml`.
pub(super) fn find<'s>(sheets: &'s [String], name: &str) -> Found<'s> {
    let of = |name: &str| sheets.iter().find(|sheet| same(sheet, name)).map(String::as_str);
    let short = if name == "programme.toml" { None } else { of(stem(name)) };
    match (of(name), short) {
        (Some(one), Some(other)) if name != "programme.csv" => Found::Two(one, other),
        (Some(one), _) | (None, Some(one)) => Found::One(one),
        (None, None) => Found::None,
    }
}

/// Returns a sheet with nearly the name of a file, if none has it.
pub(super) fn misspelt<'s>(sheets: &'s [String], name: &str) -> Option<&'s str> {
    if find(sheets, name) != Found::None {
        return None;
    }
    let is_meant = |sheet: &&String| {
        let sheet = sheet.trim().to_lowercase();
        // A sheet of the programme has a right to its name.
        sheet != "programme"
            && sheet != "programme.csv"
            && [name, stem(name)].iter().any(|own| strsim::damerau_levenshtein(&sheet, own) <= 1)
    };
    sheets.iter().find(is_meant).map(String::as_str)
}

fn same(sheet: &str, name: &str) -> bool {
    sheet.trim().to_lowercase() == name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheets(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_sheet_is_found_by_the_name_of_its_file() {
        let ours = sheets(&["Programme", "renewals.csv", "programme.csv"]);
        assert_eq!(find(&ours, "renewals.csv"), Found::One("renewals.csv"));
        assert_eq!(find(&ours, "programme.csv"), Found::One("programme.csv"));
        assert_eq!(find(&ours, "programme.toml"), Found::None);
        assert_eq!(find(&ours, "events.csv"), Found::None);
        let theirs = sheets(&["Renewals", " EVENTS ", "events.csv"]);
        assert_eq!(find(&theirs, "renewals.csv"), Found::One("Renewals"));
        assert_eq!(find(&theirs, "events.csv"), Found::Two("events.csv", " EVENTS "));
    }

    #[test]
    fn a_slip_in_a_name_is_found() {
        let slips = sheets(&["calender", "event"]);
        assert_eq!(misspelt(&slips, "calendar.csv"), Some("calender"));
        assert_eq!(misspelt(&slips, "events.csv"), Some("event"));
        assert_eq!(misspelt(&slips, "policy.toml"), None);
        assert_eq!(misspelt(&sheets(&["Programme", "programme.csv"]), "programme.toml"), None);
    }
}
