//! Each hostile text in every place of a programme: in no format, no paper and no calendar does it act.
//!
//! `hostile.rs` draws texts at random and looks closer at each format; here every pair is counted.

use std::collections::BTreeSet;

use horseshoe::domain::programme::Programme;
use horseshoe::output::formats;
use horseshoe::output::language::{Language, Languages};
use horseshoe::output::report::{
    Audience, Format, ReportError, Selection, TextStyle, calendars, number, render_in,
};
use icalendar::{Calendar, CalendarComponent};

use crate::docx::parts;
use crate::fixture::{self, HOSTILE};
use crate::papers;
use crate::typ::outside_of_strings;

/// One that runs from the left and one that runs from the right.
const LANGUAGES: [Language; 2] = [Language::En, Language::Ar];

/// A programme with the same text in every place.
fn all_of(text: &str) -> Programme {
    let mut programme = fixture::with_texts(fixture::replanned(), || text.to_owned());
    number(&mut programme, &[]);
    programme
}

/// The formats of this build. A PDF has tests of its own, in `typ.rs` and `scripts/test-pdf.sh`.
fn report_formats() -> impl Iterator<Item = Format> {
    Format::ALL.into_iter().filter(|format| *format != Format::Pdf)
}

/// The programme in a format; nothing if the format is not for these readers.
fn printed(
    programme: &Programme,
    format: Format,
    audience: Audience,
    language: Language,
) -> Option<Vec<u8>> {
    let languages = Languages::from(language);
    let printed = render_in(programme, format, audience, &languages, &TextStyle::default());
    match printed {
        Err(ReportError::Print { .. }) if audience == Audience::Circulation => None,
        printed => Some(printed.expect("prints")),
    }
}

/// The documents of a programme with the words of their formats: `html`, `docx` and so on.
fn documents(programme: &Programme) -> Vec<(&'static str, Vec<u8>)> {
    let mut made = Vec::new();
    for (audience, language) in
        Audience::ALL.into_iter().flat_map(|own| LANGUAGES.map(|language| (own, language)))
    {
        for format in report_formats() {
            let page = printed(programme, format, audience, language);
            made.extend(page.map(|page| (format.as_str(), page)));
        }
        for format in formats::Format::ALL {
            for paper in papers::all_in(language, programme, audience, format) {
                let page = formats::render(&paper, format, &TextStyle::default());
                made.push((format.as_str(), page));
            }
        }
        let own = calendars(programme, (audience, language), &Selection::default());
        made.extend(own.into_iter().map(|(_, calendar)| ("ics", calendar.into_bytes())));
    }
    made
}

/// The names of the elements in a page, in a part of XML, in a chart.
fn elements(text: &str) -> BTreeSet<String> {
    let after = text.split('<').skip(1);
    let names = after.map(|rest| rest.split(['>', ' ', '\n', '/']).next().unwrap_or_default());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// The texts of a document: of each part, if it is a package.
fn texts(word: &str, bytes: &[u8]) -> Vec<String> {
    match word {
        "docx" | "xlsx" => parts(bytes).into_iter().map(|(_, text)| text).collect(),
        _ => vec![String::from_utf8(bytes.to_vec()).expect("UTF-8")],
    }
}

fn is_markup(word: &str) -> bool {
    matches!(word, "html" | "docx" | "xlsx" | "tracks")
}

/// The elements that documents of a format have by themselves.
fn known() -> Vec<(&'static str, BTreeSet<String>)> {
    let benign = [fixture::crowded(), fixture::replanned(), all_of("`plain`"), all_of("שלום")];
    let made = benign.iter().flat_map(documents).filter(|(word, _)| is_markup(word));
    made.map(|(word, bytes)| {
        let elements = texts(word, &bytes).iter().flat_map(|text| elements(text)).collect();
        (word, elements)
    })
    .collect()
}

fn no_cell_is_a_formula(csv: &str) {
    let mut reader = csv::ReaderBuilder::new();
    for row in reader.flexible(true).has_headers(false).from_reader(csv.as_bytes()).records() {
        for cell in &row.expect("a row") {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
        }
    }
}

/// Panics where a text acts.
fn check(word: &str, bytes: &[u8], known: &[(&str, BTreeSet<String>)]) {
    for text in texts(word, bytes) {
        // What programs read back is the typed text: an override ends with its cell or its string.
        let is_read_back = matches!(word, "json" | "csv" | "xlsx");
        let acts = |c: char| {
            (c.is_control() && !matches!(c, '\n' | '\r')) || matches!(c, '\u{202a}'..='\u{202e}')
        };
        assert!(is_read_back || !text.contains(acts), "{word}: {:?}", text.find(acts));
        if matches!(word, "docx" | "xlsx" | "tracks") {
            roxmltree::Document::parse(&text).expect("XML");
        }
        if is_markup(word) {
            let own = known.iter().filter(|(of, _)| *of == word);
            let own: BTreeSet<&String> = own.flat_map(|(_, elements)| elements).collect();
            for element in elements(&text) {
                assert!(own.contains(&element), "{word}: <{element}>");
            }
            for acting in ["<script", "<img", "<f>", "<hyperlink", "<w:hyperlink", "<w:fldSimple"] {
                assert!(!text.contains(acting), "{word}: {acting}");
            }
        }
        match word {
            "csv" => no_cell_is_a_formula(&text),
            "md" => assert!(!text.replace("<br>", "").contains(['<', '>']), "{text}"),
            "typ" => assert!(outside_of_strings(&text) > 0),
            "json" => {
                serde_json::from_str::<serde_json::Value>(&text).expect("JSON");
            }
            "docx" => assert!(text.matches("<w:instrText").count() <= 2, "page and pages"),
            "ics" => {
                let calendar: Calendar = text.parse().expect("an iCalendar file");
                let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
                assert_eq!(events.count(), text.matches("\r\nBEGIN:VEVENT\r\n").count());
                assert!(text.split("\r\n").all(|line| line.len() <= 75));
            }
            _ => {}
        }
    }
}

#[test]
fn no_text_acts_in_any_format_paper_or_calendar() {
    let known = known();
    let (mut texts, mut read, mut words) = (0, 0, BTreeSet::new());
    for text in HOSTILE {
        let documents = documents(&all_of(text));
        for (word, bytes) in &documents {
            check(word, bytes, &known);
            words.insert(*word);
            read += 1;
        }
        texts += 1;
    }
    assert_eq!(texts, HOSTILE.len());
    let formats: BTreeSet<&str> = report_formats().map(Format::as_str).collect();
    assert_eq!(words, formats, "each format of the programme; those of the papers are among them");
    // For each text, readership and language: the formats but two that do not circulate, five papers in
    // theirs, and a calendar or more.
    let of_each = formats.len() - 2 + 5 * formats::Format::ALL.len() + 1;
    assert!(read >= texts * 4 * of_each, "{read} documents");
}

#[test]
fn every_document_has_the_same_bytes_on_every_run() {
    let (mut compared, mut programme) = (0, fixture::replanned());
    number(&mut programme, &[]);
    let mut same = |make: &dyn Fn() -> Vec<u8>| {
        let bytes = make();
        assert!(bytes == make());
        if bytes.is_empty() {
            return;
        }
        compared += 1;
    };
    for (audience, language) in
        Audience::ALL.into_iter().flat_map(|own| Language::ALL.map(|language| (own, language)))
    {
        for format in report_formats() {
            same(&|| printed(&programme, format, audience, language).unwrap_or_default());
        }
        for format in formats::Format::ALL {
            for paper in 0..5 {
                same(&|| {
                    let papers = papers::all_in(language, &programme, audience, format);
                    formats::render(&papers[paper], format, &TextStyle::default())
                });
            }
        }
        for at in 0..calendars(&programme, (audience, language), &Selection::default()).len() {
            same(&|| {
                let own = calendars(&programme, (audience, language), &Selection::default());
                own[at].1.clone().into_bytes()
            });
        }
    }
    let of_each = report_formats().count() - 2 + 5 * formats::Format::ALL.len() + 1;
    assert!(compared >= Audience::ALL.len() * Language::ALL.len() * of_each, "{compared}");
}
