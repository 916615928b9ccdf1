//! Hostile texts in every part of a document, read back with other readers.

use proptest::prelude::*;

use super::{Format, TextStyle, one_line, render};
use crate::output::document::{Cell, Document, Figure, Table, Tone, stressed, strong};

const HOSTILE: [&str; 17] = [
    "=1+1",
    "@SUM(A1);=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "]]>&amp;&#0;",
    "a|b||c",
    "`a|b` and `<b>` and `",
    "``",
    "```",
    "# not a heading",
    "- not a list",
    "[link](javascript:alert(1)) ![x](y)",
    "line one\nline two\r\n\tthree",
    "\u{1b}[31mred\u{7}\u{0}\u{fffe}",
    "\u{202e}reversed\u{202c} \u{200f}מנדט\u{200e}",
    "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijkl",
    "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
];

/// A document with the text in every place in which a text can stand.
fn everywhere(text: &str) -> Document<'static> {
    let mut table = Table::new(["", text, "points"], |at| at == 2);
    table.row([Cell::from(text), Cell::toned(text, Tone::Broken), Cell::from("-3")]);
    table.row([Cell::toned("x", Tone::Strong), Cell::toned(text, Tone::Tight), Cell::default()]);
    let mut document = Document::new(text);
    document.heading(text).paragraph(text).note(text).table(table);
    document.subheading(text).command(text, text).list([text]);
    document.paragraph(&format!("{} and {}", strong(text), stressed(text)));
    document.sentences("Why:\n  - first\n    deeper\n\n1. A slot.\n   - moved");
    document.sentences(&one_line(text));
    document.figure(Figure::new(text, text, format!("<svg>{text}</svg>")));
    document
}

fn printed(document: &Document<'_>, format: Format) -> String {
    String::from_utf8(render(document, format, &TextStyle::default())).expect("UTF-8")
}

fn html_is_sound(document: &Document<'_>) -> Result<(), String> {
    let page = printed(document, Format::Html);
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let read = roxmltree::Document::parse_with_options(&page, options)
        .map_err(|error| format!("{error}\n{page}"))?;
    let known = [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "article",
        "header",
        "footer",
        "p",
        "br",
        "h1",
        "h2",
        "h3",
        "ul",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
        "b",
        "em",
        "pre",
        "figure",
        "img",
        "figcaption",
    ];
    for node in read.descendants().filter(roxmltree::Node::is_element) {
        if !known.contains(&node.tag_name().name()) {
            return Err(format!("<{}> is none of ours", node.tag_name().name()));
        }
        let foreign = node.attributes().find(|own| own.name().starts_with("on"));
        if let Some(own) = foreign {
            return Err(format!("{} is none of ours", own.name()));
        }
    }
    Ok(())
}

/// The cells of a line of a Markdown table: bars that no backslash escapes part them.
fn cells(line: &str) -> usize {
    let (mut bars, mut is_escaped) = (0, false);
    for c in line.chars() {
        bars += usize::from(c == '|' && !is_escaped);
        is_escaped = c == '\\' && !is_escaped;
    }
    bars
}

/// A page of Markdown without what stands between fences, where nothing is markup.
fn unfenced(page: &str) -> String {
    let mut open: Option<&str> = None;
    let mut outside = Vec::new();
    for line in page.lines() {
        match (open, line.strip_suffix("sh")) {
            (Some(fence), _) => open = (line != fence).then_some(fence),
            (None, Some(fence)) if fence.starts_with("```") => open = Some(fence),
            (None, _) => outside.push(line),
        }
    }
    outside.join("\n")
}

fn markdown_is_sound(document: &Document<'_>) -> Result<(), String> {
    let page = unfenced(&printed(document, Format::Markdown));
    let rows = page.lines().filter(|line| line.starts_with('|'));
    let counts: Vec<usize> = rows.map(cells).collect();
    if counts != [4; 4] {
        return Err(format!("{counts:?} bars\n{page}"));
    }
    let headings = page.lines().filter(|line| line.starts_with('#')).count();
    // Between code nothing is markup; a bare `<` is there nowhere else but in a link of ours.
    let outside: String = page.replace("\\`", "").split('`').step_by(2).collect();
    let is_bare =
        outside.contains("<script") || outside.contains("<img") || outside.contains("<b>");
    if headings != 3 || is_bare {
        return Err(format!("{headings} headings\n{page}"));
    }
    Ok(())
}

#[test]
fn hostile_texts_act_in_no_format() {
    for text in HOSTILE {
        let document = everywhere(text);
        html_is_sound(&document).unwrap_or_else(|why| panic!("{text:?}: {why}"));
        markdown_is_sound(&document).unwrap_or_else(|why| panic!("{text:?}: {why}"));
        let on_the_terminal = printed(&document, Format::Text);
        for line in on_the_terminal.lines() {
            assert!(!line.contains(|c: char| c.is_control()), "{text:?}: {line:?}");
            let width = unicode_width::UnicodeWidthStr::width(line);
            let is_one_word = !line.trim_start_matches(['#', '-', ' ']).contains(' ');
            assert!(width <= 80 || is_one_word, "{text:?}: {width} columns: {line}");
        }
        assert!(!on_the_terminal.contains('\u{202e}'), "{text:?}");
    }
}

#[test]
fn csv_reads_back_with_no_formula_in_it() {
    for text in HOSTILE {
        let printed = printed(&everywhere(text), Format::Csv);
        let mut reader = csv::Reader::from_reader(printed.as_bytes());
        let columns = reader.headers().expect("a header").len();
        let rows: Vec<csv::StringRecord> =
            reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!((columns, rows.len()), (3, 2), "{text:?}");
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{text:?}: {cell:?}");
        }
    }
}

#[test]
fn json_holds_every_text_as_it_is() {
    for text in HOSTILE {
        let printed = printed(&everywhere(text), Format::Json);
        let value: serde_json::Value = serde_json::from_str(&printed).expect("JSON");
        assert_eq!(value["title"], text);
        assert_eq!(value["blocks"][1]["paragraph"], text);
    }
}

#[test]
fn colour_is_there_only_where_it_is_wanted() {
    let document = everywhere("x");
    let style = TextStyle { colour: true, ..TextStyle::default() };
    let in_colour = String::from_utf8(render(&document, Format::Text, &style)).expect("UTF-8");
    assert!(in_colour.contains('\u{1b}'));
    assert!(!printed(&document, Format::Text).contains('\u{1b}'));
}

#[test]
fn sentences_keep_their_shape_on_the_terminal() {
    let said = "A is short:\n  one;\n    Source: x.\n\nWhat:\n  - b\n\n1. c\n   - d\n";
    let document = Document::of_sentences("", said);
    assert_eq!(printed(&document, Format::Text), said);
    let markdown = "A is short:\n\n- one;\n    - Source: x.\n\nWhat:\n\n- b\n\n1. c\n    - d\n";
    assert_eq!(printed(&document, Format::Markdown), markdown);
    let csv = "kind,says\nsentence,A is short:\nitem,one;\nitem,Source: x.\n";
    assert!(printed(&document, Format::Csv).starts_with(csv));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_text_breaks_a_page(text in prop_oneof!["[-`|<>&\"'\\\\ a\n*#]{0,16}", "\\PC{0,24}", any::<String>()]) {
        let document = everywhere(&text);
        let html = html_is_sound(&document);
        prop_assert!(html.is_ok(), "{:?}: {:?}", text, html);
        let page = unfenced(&printed(&document, Format::Markdown));
        let rows = page.lines().filter(|line| line.starts_with('|') && line.ends_with('|'));
        let counts: Vec<usize> = rows.map(cells).collect();
        prop_assert!(counts.iter().all(|count| *count == 4), "{:?}: {}", text, page);
        for line in printed(&document, Format::Text).lines() {
            prop_assert!(!line.contains(|c: char| c.is_control()));
        }
    }
}
