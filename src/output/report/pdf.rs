//! `programme.pdf`: what Typst makes of `programme.typ`, as PDF/UA-1.
//!
//! Typst is a large library, so a build has it only with the feature `pdf`.

#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod world;

#[cfg(feature = "pdf")]
use serde_json::Value;

use crate::domain::programme::Programme;
use crate::output::language::Catalogue;
use crate::output::report::Audience;
#[cfg(feature = "pdf")]
use crate::output::report::typ;

/// The page as PDF/UA-1, the same bytes on every run.
#[cfg(feature = "pdf")]
pub(super) fn render(
    programme: &Programme,
    audience: Audience,
    catalogues: &[Catalogue],
) -> Result<Vec<u8>, String> {
    let values = typ::values(programme, audience, catalogues)?;
    let mut texts = Vec::new();
    values.iter().for_each(|value| collect(value, &mut texts));
    world::typeset(typ::source(&values), fonts::with_letters(&texts)?)
}

/// Every text of the page.
#[cfg(feature = "pdf")]
fn collect<'v>(value: &'v Value, texts: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// How to come by a PDF.
#[cfg(not(feature = "pdf"))]
pub(super) fn render(_: &Programme, _: Audience, _: &[Catalogue]) -> Result<Vec<u8>, String> {
    Err("this build of Horseshoe typesets no PDF; build it with `--features pdf`, print programme.html from a \
         browser, or run `typst compile --pdf-standard ua-1` on the format `typ`"
        .to_owned())
}
