//! `programme.docx`: the month as a table that people edit, and what it rests on as further tables.
//!
//! WordprocessingML from templates. Word refuses a file whose elements stand in another order than its
//! schema has them, so the templates keep that order (`tests/report/docx.rs` holds the orders).

mod fit;
mod package;

use serde::Serialize;

use crate::domain::programme::Programme;
use crate::output::report::outline::Outline;
use crate::output::report::{Audience, template};

use package::Part;

/// The parts of the package that are filled in, with the names they bear in it.
const TEMPLATES: [(&str, &str); 6] = [
    ("docProps/core.xml", include_str!("docx/core.xml")),
    ("word/document.xml", include_str!("docx/document.xml")),
    ("word/footer1.xml", include_str!("docx/footer.xml")),
    ("word/header1.xml", include_str!("docx/header.xml")),
    ("word/settings.xml", include_str!("docx/settings.xml")),
    ("word/styles.xml", include_str!("docx/styles.xml")),
];

/// The width between the margins of an A4 page on its side, in twentieths of a point.
const WIDTH: u32 = 15_704;

/// What the templates print.
#[derive(Debug, Serialize)]
struct Document {
    outline: Outline,
    /// The language with its country, as Word names it.
    locale: &'static str,
    width: u32,
    /// The size of type in the calendars, in half points.
    size: u32,
    /// The least height of a week, in twentieths of a point.
    week: u32,
    /// The widths of the columns of each table of the annex.
    widths: Vec<Vec<u32>>,
}

pub(super) fn render(programme: &Programme, audience: Audience) -> Result<Vec<u8>, String> {
    let outline = Outline::of(programme, audience, without_noncharacters);
    let widths = outline.tables.iter().map(|table| widths(&table.columns.iter().map(|c| c.share)));
    let document = Document {
        locale: locale(outline.language),
        width: WIDTH,
        size: fit::half_points(&outline.months),
        week: fit::least_week(&outline.months),
        widths: widths.collect(),
        outline,
    };
    let mut parts = vec![
        Part::new("[Content_Types].xml", include_str!("docx/content_types.xml")),
        Part::new("_rels/.rels", include_str!("docx/package.rels")),
    ];
    for (name, source) in TEMPLATES {
        parts.push(Part { name, text: template::filled(name, source, &document)? });
    }
    parts.push(Part::new("word/_rels/document.xml.rels", include_str!("docx/document.rels")));
    package::zipped(&parts)
}

/// A text without the two characters that XML cannot hold and that a line of the page may.
fn without_noncharacters(text: &str) -> String {
    text.replace(['\u{fffe}', '\u{ffff}'], "")
}

/// The widths of columns that have these shares of the page, which they fill exactly.
fn widths(shares: &(impl Iterator<Item = u32> + Clone)) -> Vec<u32> {
    let whole = shares.clone().sum::<u32>().max(1);
    let mut widths: Vec<u32> = shares.clone().map(|share| WIDTH * share / whole).collect();
    let rest = WIDTH.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

/// The language as Word names it: with the country whose spelling the United Nations follows.
fn locale(language: &str) -> &'static str {
    match language {
        "ar" => "ar-EG",
        "es" => "es-ES",
        "fr" => "fr-FR",
        "ru" => "ru-RU",
        "zh" => "zh-CN",
        _ => "en-GB",
    }
}
