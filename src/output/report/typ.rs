//! `programme.typ`: the source of the PDF, for Typst.
//!
//! The layout is the same for every programme. The texts stand behind it as one value, in which each is a
//! string: no title can run as code, and whoever edits the layout finds it in one piece.

mod literal;

use serde_json::Value;

use crate::domain::programme::Programme;
use crate::output::report::Audience;
use crate::output::report::outline::Outline;

const LAYOUT: &str = include_str!("typ/programme.typ");

pub(super) fn render(programme: &Programme, audience: Audience) -> Result<String, String> {
    Ok(source(&value(programme, audience)?))
}

/// All that the page says, as one value.
pub(super) fn value(programme: &Programme, audience: Audience) -> Result<Value, String> {
    let outline = Outline::of(programme, audience, str::to_owned);
    serde_json::to_value(&outline).map_err(|error| error.to_string())
}

/// The source that lays the value out.
pub(super) fn source(value: &Value) -> String {
    format!("{LAYOUT}#programme({})\n", literal::of(value))
}
