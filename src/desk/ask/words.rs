//! The words of the page, in a language.

use serde_json::{Value, json};

use crate::base::language::Language;
use crate::output::language::{Catalogue, Isolation, messages_of};

/// Returns what the page says in a language, as [Fluent](https://projectfluent.org) has it, with every
/// language that there is.
///
/// ```
/// use horseshoe::base::language::Language;
/// use horseshoe::desk::words;
///
/// let words = words(Language::Ar);
/// assert_eq!((words["language"].as_str(), words["direction"].as_str()), (Some("ar"), Some("rtl")));
/// assert_eq!(words["languages"][1]["name"], "français");
/// ```
pub fn words(language: Language) -> Value {
    let all = Language::ALL.map(|own| {
        let name = Catalogue::of(own, Isolation::Off).language_name();
        json!({"language": own, "name": name, "direction": own.direction()})
    });
    json!({
        "language": language,
        "direction": language.direction(),
        "languages": all,
        "messages": messages_of(language),
    })
}

/// Returns the English messages, which the page brings along.
///
/// ```
/// assert!(horseshoe::desk::english().contains("desk-save = Save"));
/// ```
pub fn english() -> &'static str {
    messages_of(Language::En)
}
