//! Chooses scenarios by their names, by what they change, or by patterns.

use super::Scenario;
use crate::questions::edit::Edit;

/// Keeps the scenarios that any of the texts chooses, in their order, and returns the patterns that
/// choose none.
///
/// A text is one pattern or several with commas between them; upper and lower case are alike. A pattern
/// chooses the scenario of exactly that name, if there is one. Otherwise it chooses those whose name
/// contains it, and those that change an item or a column of exactly that name. `*` stands for any
/// characters, and a pattern with it is for the whole name.
///
/// ```
/// use horseshoe::questions::whatif::{of_bytes, only};
/// let file = "scenario,change,target,field,value\n\
///             late 1,set,UNDOF,report_due,2026-12-01\n\
///             late 10,set,UNDOF,report_due,2026-12-10\n\
///             closed,close,2026-12-07,,\n";
/// let names = |text: &str| -> Vec<String> {
///     let mut scenarios = of_bytes("s.csv", file.as_bytes().to_vec()).unwrap();
///     assert!(only(&mut scenarios, &[text.to_owned()]).is_empty());
///     scenarios.into_iter().map(|scenario| scenario.name).collect()
/// };
/// assert_eq!(names("late"), ["late 1", "late 10"], "a part of the name");
/// assert_eq!(names("LATE 1"), ["late 1"], "the whole name");
/// assert_eq!(names("*1,clo*"), ["late 1", "closed"], "patterns");
/// assert_eq!(names("UNDOF"), ["late 1", "late 10"], "what is changed");
/// assert_eq!(names("report_due, closed").len(), 3, "a column, and a name");
/// ```
pub fn only(scenarios: &mut Vec<Scenario>, texts: &[String]) -> Vec<String> {
    let names: Vec<String> = scenarios.iter().map(|own| own.name.to_lowercase()).collect();
    let patterns: Vec<String> = texts.iter().flat_map(|text| patterns(text, &names)).collect();
    let mut is_chosen = vec![false; scenarios.len()];
    let mut idle = Vec::new();
    for pattern in patterns {
        let is_exact = names.contains(&pattern);
        let mut found = false;
        for ((scenario, name), chosen) in scenarios.iter().zip(&names).zip(&mut is_chosen) {
            let is_its = match is_exact {
                true => *name == pattern,
                false => suits(&pattern, name, scenario),
            };
            *chosen |= is_its;
            found |= is_its;
        }
        if !found {
            idle.push(pattern);
        }
    }
    let mut chosen = is_chosen.into_iter();
    scenarios.retain(|_| chosen.next().unwrap_or(false));
    idle
}

/// Returns the patterns of a text. A comma that stands in a name parts nothing.
fn patterns(text: &str, names: &[String]) -> Vec<String> {
    let text = text.trim().to_lowercase();
    if names.iter().any(|name| name.contains(&text)) {
        return vec![text];
    }
    text.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn suits(pattern: &str, name: &str, scenario: &Scenario) -> bool {
    let changes = scenario.edits.as_deref().unwrap_or_default();
    let words = changes.iter().flat_map(|row| words(&row.edit)).map(str::to_lowercase);
    if pattern.contains('*') {
        return fits(pattern, name) || words.into_iter().any(|word| fits(pattern, &word));
    }
    name.contains(pattern) || words.into_iter().any(|word| word == pattern)
}

/// Returns the item and the column that a change names.
fn words(edit: &Edit) -> Vec<&str> {
    match edit {
        Edit::Set { target, field, .. } | Edit::Add { target, field, .. } => vec![target, field],
        Edit::Remove { target } | Edit::Pin { target, .. } => vec![target],
        Edit::Close { .. } | Edit::Open { .. } | Edit::Avoid { .. } => Vec::new(),
    }
}

/// Returns whether a pattern, in which `*` stands for any characters, is for the whole of a text.
fn fits(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        let Some(at) = rest.find(part) else { return false };
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asterisk_stands_for_any_characters() {
        for (pattern, text, expected) in [
            ("*", "", true),
            ("*", "anything", true),
            ("a*", "abc", true),
            ("*c", "abc", true),
            ("a*c", "abc", true),
            ("a*c", "ac", true),
            ("a*a", "a", false),
            ("*b*", "abc", true),
            ("a*b*c", "acbc", true),
            ("a*b*c", "acb", false),
            ("b*", "abc", false),
            ("*é*", "été", true),
            ("**", "x", true),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn a_comma_in_a_name_parts_nothing() {
        let names = ["late, and long".to_owned(), "other".to_owned()];
        assert_eq!(patterns("Late, and", &names), ["late, and"]);
        assert_eq!(patterns("other, late", &names), ["other", "late"]);
    }
}
