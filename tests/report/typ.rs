//! The source of the PDF, and the PDF.

use horseshoe::domain::programme::Programme;
use horseshoe::output::report::{Audience, Format, ReportError, TextStyle, render_for};

use crate::fixture;

fn printed(programme: &Programme, format: Format) -> Result<Vec<u8>, ReportError> {
    render_for(programme, format, Audience::Circulation, &TextStyle::default())
}

fn source(programme: &Programme) -> String {
    fixture::text(printed(programme, Format::Typ))
}

#[test]
fn the_layout_is_the_same_for_every_programme() {
    let layout = |source: &str| source.split_once("\n#programme(").expect("a call").0.to_owned();
    let december = source(&fixture::december());
    for programme in [fixture::hostile(), fixture::crowded(), fixture::empty()] {
        assert_eq!(layout(&source(&programme)), layout(&december));
    }
}

/// Checks that outside of strings nothing stands but what the writer of values puts there; returns the number of
/// letters outside of them.
pub(crate) fn outside_of_strings(source: &str) -> usize {
    let (_, values) = source.split_once("\n#programme(").expect("a call");
    let (mut inside, mut escaped, mut compared) = (false, false, 0);
    for c in values.chars() {
        match (inside, escaped, c) {
            (true, true, _) => escaped = false,
            (true, false, '\\') => escaped = true,
            (_, false, '"') => inside = !inside,
            (true, ..) => {}
            (false, _, c) => {
                assert!(c.is_ascii_digit() || "(),: \nfalsetrue".contains(c), "{c:?}");
                compared += 1;
            }
        }
    }
    assert!(!inside, "a string does not end");
    compared
}

#[test]
fn a_title_stays_in_its_string() {
    let sources = [fixture::december(), fixture::hostile()].map(|programme| source(&programme));
    let compared: usize = sources.iter().map(|source| outside_of_strings(source)).sum();
    assert!(compared > 1000, "{compared}");
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_build_without_typst_says_how_to_come_by_a_pdf() {
    let refused = printed(&fixture::december(), Format::Pdf).expect_err("no PDF");
    let message = refused.to_string();
    assert!(message.contains("--features pdf") && message.contains("typst compile"), "{message}");
}

#[cfg(feature = "pdf")]
#[test]
fn the_pdf_is_accessible_and_the_same_on_every_run() {
    let pdf = printed(&fixture::december(), Format::Pdf).expect("prints");
    assert!(pdf.starts_with(b"%PDF-1.7"));
    let has = |text: &str| pdf.windows(text.len()).any(|window| window == text.as_bytes());
    for mark in ["/MarkInfo", "/StructTreeRoot", "pdfuaid:part", "/Lang"] {
        assert!(has(mark), "{mark}");
    }
    assert_eq!(pdf, printed(&fixture::december(), Format::Pdf).expect("prints"));
}

#[cfg(feature = "pdf")]
#[test]
fn every_programme_fits_on_pages_or_says_which_letter_is_missing() {
    let mut made = 0;
    for programme in
        [fixture::crowded(), fixture::replanned(), fixture::empty(), fixture::hostile()]
    {
        match printed(&programme, Format::Pdf) {
            Ok(_) => made += 1,
            Err(refused) => {
                let message = refused.to_string();
                assert!(message.contains("no font here has the letter"), "{message}");
            }
        }
    }
    assert!(made >= 3, "{made}");
}

#[cfg(feature = "pdf")]
#[test]
fn every_language_is_set_with_the_fonts_that_are_built_in_but_chinese() {
    use horseshoe::output::language::{Language, Languages};
    use horseshoe::output::report::render_in;

    let style = TextStyle::default();
    let mut made = 0;
    for language in Language::ALL {
        let languages = Languages::from(language);
        let programme = fixture::december();
        match render_in(&programme, Format::Pdf, Audience::Us, &languages, &style) {
            Ok(pdf) => {
                let lang = format!("/Lang ({language})");
                assert!(
                    pdf.windows(lang.len()).any(|window| window == lang.as_bytes()),
                    "{language}"
                );
                made += 1;
            }
            Err(refused) => {
                assert_eq!(language, Language::Zh, "{refused}");
                assert!(refused.to_string().contains("fonts-noto-cjk"), "{refused}");
            }
        }
    }
    assert!(made >= 5, "{made}");
}
