//! The Word file: Word opens it, everything stands in it once, and nothing in it acts.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use chrono::Datelike as _;
use horseshoe::domain::programme::Programme;
use horseshoe::output::language::Languages;
use horseshoe::output::report::{Audience, Format, TextStyle, render_for, render_in};
use proptest::prelude::*;
use roxmltree::{Document, Node};

use crate::fixture;
use crate::hostile::programmes;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn printed(programme: &Programme, audience: Audience) -> Vec<u8> {
    render_for(programme, Format::Docx, audience, &TextStyle::default()).expect("prints")
}

/// The parts of a package by name.
pub fn parts(package: &[u8]) -> Vec<(String, String)> {
    let mut package = zip::ZipArchive::new(Cursor::new(package)).expect("a zip file");
    let mut parts = Vec::new();
    for number in 0..package.len() {
        let mut part = package.by_index(number).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        parts.push((part.name().expect("a name").into_owned(), text));
    }
    parts
}

fn part(package: &[u8], name: &str) -> String {
    let found = parts(package).into_iter().find(|(part, _)| part == name);
    found.expect("the package has it").1
}

/// Every text of the document, its header and its footer.
pub fn words(package: &[u8]) -> String {
    let mut words = String::new();
    for (_, xml) in parts(package).iter().filter(|(name, _)| name.ends_with(".xml")) {
        let document = Document::parse(xml).expect("well-formed");
        for node in document.descendants().filter(|node| node.is_text()) {
            // Marks that isolate what people typed are seen by nobody.
            words += &node.text().unwrap_or_default().replace(['\u{2068}', '\u{2069}'], "");
            let ends = node.ancestors().find(|node| node.has_tag_name((W, "p")));
            if ends.is_none_or(|p| p.descendants().rfind(Node::is_text) == Some(node)) {
                words.push('\n');
            }
        }
    }
    words
}

/// The children that the schema allows, in its order, where that order matters (ISO/IEC 29500-4, annex A).
const ORDERS: [(&str, &[&str]); 13] = [
    ("body", &["p", "tbl", "sectPr"]),
    ("p", &["pPr", "r"]),
    (
        "pPr",
        &[
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "widowControl",
            "pBdr",
            "shd",
            "tabs",
            "bidi",
            "spacing",
            "ind",
            "jc",
            "outlineLvl",
            "rPr",
            "sectPr",
        ],
    ),
    ("r", &["rPr", "t", "tab", "fldChar", "instrText"]),
    (
        "rPr",
        &[
            "rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "shd", "rtl",
            "lang",
        ],
    ),
    ("tbl", &["tblPr", "tblGrid", "tr"]),
    (
        "tblPr",
        &[
            "tblStyle",
            "bidiVisual",
            "tblW",
            "jc",
            "tblInd",
            "tblBorders",
            "tblLayout",
            "tblCellMar",
            "tblLook",
            "tblCaption",
        ],
    ),
    ("tr", &["trPr", "tc"]),
    ("trPr", &["cantSplit", "trHeight", "tblHeader"]),
    ("tc", &["tcPr", "p"]),
    ("tcPr", &["tcW", "shd"]),
    ("sectPr", &["headerReference", "footerReference", "pgSz", "pgMar", "cols", "bidi"]),
    (
        "style",
        &["name", "basedOn", "next", "uiPriority", "semiHidden", "qFormat", "pPr", "rPr", "tblPr"],
    ),
];

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    let mut compared = 0;
    for programme in [fixture::december(), fixture::replanned(), fixture::empty()] {
        for (name, xml) in parts(&printed(&programme, Audience::Us)) {
            let document = Document::parse(&xml).unwrap_or_else(|error| panic!("{name}: {error}"));
            for parent in
                document.descendants().filter(|node| node.tag_name().namespace() == Some(W))
            {
                let Some((_, order)) =
                    ORDERS.iter().find(|(tag, _)| *tag == parent.tag_name().name())
                else {
                    continue;
                };
                // Blocks of a body, and runs of a paragraph, follow each other as they like.
                let any = ["body", "r"].contains(&parent.tag_name().name());
                let mut last = 0;
                for child in parent.children().filter(Node::is_element) {
                    let tag = child.tag_name().name();
                    let place = order.iter().position(|known| *known == tag);
                    let place = place.unwrap_or_else(|| panic!("{name}: {tag} in {parent:?}"));
                    assert!(any || place >= last, "{name}: {tag} comes too late in {parent:?}");
                    last = place;
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1000, "{compared}");
}

#[test]
fn a_cell_ends_with_a_paragraph_and_a_row_fills_its_grid() {
    let mut cells = 0;
    for programme in [fixture::december(), fixture::replanned(), fixture::crowded()] {
        let xml = part(&printed(&programme, Audience::Us), "word/document.xml");
        let document = Document::parse(&xml).expect("well-formed");
        for table in document.descendants().filter(|node| node.has_tag_name((W, "tbl"))) {
            let named = |node: Node, tag: &str| {
                node.children().filter(|n| n.has_tag_name((W, tag))).count()
            };
            let grid =
                table.children().find(|node| node.has_tag_name((W, "tblGrid"))).expect("a grid");
            for row in table.children().filter(|node| node.has_tag_name((W, "tr"))) {
                assert_eq!(named(row, "tc"), named(grid, "gridCol"));
            }
            for cell in table.descendants().filter(|node| node.has_tag_name((W, "tc"))) {
                let last = cell.children().rfind(Node::is_element).expect("a child");
                assert!(last.has_tag_name((W, "p")), "{last:?}");
                cells += 1;
            }
        }
    }
    assert!(cells > 300, "{cells}");
}

/// The text of each run of a paragraph.
fn runs(paragraph: Node<'_, '_>) -> Vec<String> {
    let runs = paragraph.children().filter(|node| node.has_tag_name((W, "r")));
    let texts = |run: Node| -> String {
        let texts = run.descendants().filter(Node::is_text).filter_map(|text| text.text());
        texts.collect::<String>().replace(['\u{2068}', '\u{2069}'], "")
    };
    runs.map(texts).collect()
}

fn style<'d>(paragraph: Node<'d, '_>) -> &'d str {
    let style = paragraph.descendants().find(|node| node.has_tag_name((W, "pStyle")));
    style.and_then(|style| style.attribute((W, "val"))).unwrap_or_default()
}

#[test]
fn every_meeting_stands_once_in_the_calendar_on_its_day() {
    let programme = fixture::december();
    let xml = part(&printed(&programme, Audience::Circulation), "word/document.xml");
    let document = Document::parse(&xml).expect("well-formed");
    let month = document.descendants().find(|node| node.has_tag_name((W, "tbl"))).expect("a table");
    let mut found = Vec::new();
    for cell in month.descendants().filter(|node| node.has_tag_name((W, "tc"))) {
        let mut day = String::new();
        for paragraph in cell.children().filter(|node| node.has_tag_name((W, "p"))) {
            let runs = runs(paragraph);
            match style(paragraph) {
                "DayNumber" => day = runs.concat(),
                "Meeting" | "LaterMeeting" if !runs.is_empty() => {
                    found.push((day.clone(), runs[2].clone()))
                }
                _ => {}
            }
        }
    }
    let held = programme.items.iter().filter(|entry| {
        let inside = (programme.first..=programme.last).contains(&entry.date);
        inside && entry.session.is_some() && !entry.unofficial
    });
    let mut held: Vec<_> = held.collect();
    held.sort_by_key(|entry| (entry.date, entry.start, &entry.id));
    assert_eq!(found.len(), held.len(), "{found:?}");
    for ((day, title), entry) in found.iter().zip(&held) {
        assert_eq!(*day, entry.date.day().to_string(), "{title}");
        assert!(title.starts_with(&entry.title), "{title} is not {}", entry.title);
    }
    assert!(held.len() > 5, "{held:?}");
}

#[test]
fn every_document_deadline_and_mandate_stands_in_the_lists() {
    let programme = fixture::december();
    let words = words(&printed(&programme, Audience::Circulation));
    let documents = programme.items.iter().filter(|entry| entry.session.is_none());
    let titles = documents.map(|entry| &entry.title);
    let deadlines = programme.deadlines.iter().map(|deadline| &deadline.title);
    let mandates = programme.mandates.iter().map(|mandate| &mandate.mission);
    let mut compared = 0;
    for title in titles.chain(deadlines).chain(mandates) {
        assert!(words.contains(title.as_str()), "{title}");
        compared += 1;
    }
    assert!(compared > 8, "{compared}");
}

#[test]
fn the_same_programme_gives_the_same_bytes() {
    let programme = fixture::replanned();
    let first = printed(&programme, Audience::Us);
    assert!(first.starts_with(b"PK\x03\x04"));
    assert_eq!(first, printed(&programme, Audience::Us));
    let mut package = zip::ZipArchive::new(Cursor::new(first)).expect("a zip file");
    for number in 0..package.len() {
        let part = package.by_index(number).expect("a part");
        assert_eq!(part.last_modified(), Some(zip::DateTime::default()), "part {number}");
    }
}

#[test]
fn the_page_is_a4_on_its_side_and_says_its_language() {
    let package = printed(&fixture::december(), Audience::Circulation);
    let document = part(&package, "word/document.xml");
    assert!(document.contains(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#));
    assert!(document.contains("<w:tblHeader/>"));
    assert!(part(&package, "word/styles.xml").contains(r#"<w:lang w:val="en-GB""#));
    assert!(part(&package, "docProps/core.xml").contains("<dc:language>en-GB</dc:language>"));
    assert!(part(&package, "docProps/core.xml").contains("2026-11-30T00:00:00Z</dcterms:created>"));
}

/// The names of the elements of every part.
fn tags(package: &[u8]) -> BTreeSet<String> {
    let mut tags = BTreeSet::new();
    for (name, xml) in parts(package) {
        let document = Document::parse(&xml).unwrap_or_else(|error| panic!("{name}: {error}"));
        let elements = document.descendants().filter(Node::is_element);
        tags.extend(elements.map(|node| node.tag_name().name().to_owned()));
    }
    tags
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_text_becomes_an_element_or_a_field(programme in programmes()) {
        let package = printed(&programme, Audience::Us);
        let mut known = tags(&printed(&fixture::crowded(), Audience::Us));
        known.extend(tags(&printed(&fixture::replanned(), Audience::Us)));
        // A run of Arabic or Hebrew is marked as one.
        known.insert("rtl".to_owned());
        for tag in tags(&package) {
            prop_assert!(known.contains(&tag), "<{}>", tag);
        }
        let words = words(&package);
        let unseen = |c: char| matches!(c, '\u{202a}'..='\u{202e}');
        prop_assert!(!words.chars().any(|c| (c.is_control() && c != '\n') || unseen(c)));
        for (name, xml) in parts(&package) {
            let fields = if name.starts_with("word/footer") { 2 } else { 0 };
            prop_assert_eq!(xml.matches("<w:instrText").count(), fields, "{}", name);
        }
    }
}

/// A page in Arabic: the table begins at the right, and so does every paragraph.
#[test]
fn arabic_is_laid_out_from_right_to_left() {
    let style = TextStyle::default();
    let in_languages = |list: &str| {
        let languages: Languages = list.parse().expect("languages");
        let programme = fixture::december();
        render_in(&programme, Format::Docx, Audience::Circulation, &languages, &style)
            .expect("prints")
    };
    let package = in_languages("ar");
    let xml = part(&package, "word/document.xml");
    let document = Document::parse(&xml).expect("well-formed");
    let count = |tag: &str| document.descendants().filter(|n| n.has_tag_name((W, tag))).count();
    assert_eq!(count("bidiVisual"), count("tbl"));
    // One more for the section.
    assert_eq!(count("bidi"), count("p") + 1);
    assert!(count("rtl") > 20 && count("tbl") > 3);
    assert!(part(&package, "word/styles.xml").contains(r#"w:bidi="ar-EG""#));
    // In two languages each has its own section, with its own header and direction.
    let both = part(&in_languages("en,ar"), "word/document.xml");
    assert_eq!(both.matches("<w:sectPr>").count(), 2);
    assert!(both.contains(r#"r:id="rIdHeader2""#));
    assert!(!part(&in_languages("fr"), "word/document.xml").contains("<w:bidi"));
}
