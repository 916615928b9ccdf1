//! `programme.typ`: the source of the PDF, for Typst.
//!
//! The layout is the same for every programme. The texts stand behind it as one value, in which each is a
//! string: no title can run as code, and whoever edits the layout finds it in one piece.

mod literal;

use serde_json::Value;

use crate::domain::programme::Programme;
use crate::output::language::Catalogue;
use crate::output::report::Audience;
use crate::output::report::outline::Outline;

const LAYOUT: &str = include_str!("typ/programme.typ");

/// The programme in each of the languages, one after the other.
pub(super) fn render(
    programme: &Programme,
    audience: Audience,
    catalogues: &[Catalogue],
) -> Result<String, String> {
    Ok(source(&values(programme, audience, catalogues)?))
}

/// All that the pages say, one value for each language.
pub(super) fn values(
    programme: &Programme,
    audience: Audience,
    catalogues: &[Catalogue],
) -> Result<Vec<Value>, String> {
    let outline = |catalogue: &Catalogue| {
        serde_json::to_value(Outline::of(programme, audience, *catalogue, str::to_owned))
    };
    catalogues.iter().map(outline).collect::<Result<_, _>>().map_err(|error| error.to_string())
}

/// The source that lays the values out.
pub(super) fn source(values: &[Value]) -> String {
    let mut source = LAYOUT.to_owned();
    for (at, value) in values.iter().enumerate() {
        // The document has the title of its first language.
        let rest = if at == 0 { "" } else { ", is-first: false" };
        source += &format!("#programme({}{rest})\n", literal::of(value));
    }
    source
}
