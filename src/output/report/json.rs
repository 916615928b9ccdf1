//! `programme.json`: everything that is known of the programme, for other programs.

use crate::domain::programme::Programme;

/// The JSON Schema (draft 2020-12) that `programme.json` keeps to.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(horseshoe::output::report::SCHEMA).unwrap();
/// assert_eq!(schema["title"], "Programme of work of the Security Council");
/// ```
pub const SCHEMA: &str = include_str!("programme.schema.json");

pub(super) fn render(programme: &Programme) -> Result<String, String> {
    let mut text = serde_json::to_string_pretty(programme).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}
