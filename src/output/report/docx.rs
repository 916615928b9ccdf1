//! `programme.docx`: the month as a table that people edit, and what it rests on as further tables.
//!
//! WordprocessingML from templates. Word refuses a file whose elements stand in another order than its
//! schema has them, so the templates keep that order (`tests/report/docx.rs` holds the orders).

mod fit;
mod package;

use serde::Serialize;

use crate::domain::programme::Programme;
use crate::output::language::Catalogue;
use crate::output::report::outline::{Outline, Table};
use crate::output::report::{Audience, template};

use package::Part;

/// Templates of the whole document, with the names that their parts bear in the package.
const WHOLE: [(&str, &str); 4] = [
    ("docProps/core.xml", include_str!("docx/core.xml")),
    ("word/_rels/document.xml.rels", include_str!("docx/document.rels.xml")),
    ("word/settings.xml", include_str!("docx/settings.xml")),
    ("word/styles.xml", include_str!("docx/styles.xml")),
];

/// What stands around the sections.
const BODY: [&str; 2] = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
     <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\n<w:body>\n",
    "</w:body>\n</w:document>\n",
];

/// The width between the margins of an A4 page on its side, in twentieths of a point.
const WIDTH: u32 = 15_704;

/// What the templates of the whole document print.
#[derive(Debug, Serialize)]
struct Document<'a> {
    /// The programme in its first language.
    outline: &'a Outline,
    locale: &'static str,
    width: u32,
    /// The size of type in the calendars, in half points.
    size: u32,
    /// The numbers of the sections, from 1.
    sections: Vec<usize>,
}

/// What the templates of one section print: the programme in one language.
#[derive(Debug, Serialize)]
struct Section<'a> {
    outline: &'a Outline,
    width: u32,
    /// The least height of a week, in twentieths of a point.
    week: u32,
    /// The widths of the columns of each table of the annex.
    widths: Vec<Vec<u32>>,
    number: usize,
    is_last: bool,
}

/// The programme in each of the languages, one after the other.
pub(super) fn render(
    programme: &Programme,
    audience: Audience,
    catalogues: &[Catalogue],
) -> Result<Vec<u8>, String> {
    // The templates escape every text, and leave out what XML cannot hold.
    let outline =
        |catalogue: &Catalogue| Outline::of(programme, audience, *catalogue, str::to_owned);
    let outlines: Vec<Outline> = catalogues.iter().map(outline).collect();
    let Some(first) = outlines.first() else {
        return Err("no language was asked for".to_owned());
    };
    let size = outlines.iter().map(|outline| fit::half_points(&outline.months)).min().unwrap_or(16);
    let document = Document {
        outline: first,
        locale: locale(first.language),
        width: WIDTH,
        size,
        sections: (1..=outlines.len()).collect(),
    };
    let types = template::xml(include_str!("docx/content_types.xml"), &document)?;
    let mut parts = vec![
        Part::new("[Content_Types].xml", types),
        Part::new("_rels/.rels", include_str!("docx/package.rels.xml").to_owned()),
    ];
    let mut body = String::new();
    for (number, outline) in (1..).zip(&outlines) {
        let shares = |table: &Table| widths(table.columns.iter().map(|column| column.share));
        let section = Section {
            outline,
            width: WIDTH,
            week: fit::least_week(&outline.months, size),
            widths: outline.tables.iter().map(shares).collect(),
            number,
            is_last: number == outlines.len(),
        };
        body += &template::xml(include_str!("docx/section.xml"), &section)?;
        let header = template::xml(include_str!("docx/header.xml"), &section)?;
        parts.push(Part::new(format!("word/header{number}.xml"), header));
        let footer = template::xml(include_str!("docx/footer.xml"), &section)?;
        parts.push(Part::new(format!("word/footer{number}.xml"), footer));
    }
    let [before, after] = BODY;
    parts.push(Part::new("word/document.xml", format!("{before}{body}{after}")));
    for (name, source) in WHOLE {
        parts.push(Part::new(name, template::xml(source, &document)?));
    }
    package::zipped(&parts)
}

/// The widths of columns that have these shares of the page, which they fill exactly.
fn widths(shares: impl Iterator<Item = u32> + Clone) -> Vec<u32> {
    let whole = shares.clone().sum::<u32>().max(1);
    let mut widths: Vec<u32> = shares.map(|share| WIDTH * share / whole).collect();
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
