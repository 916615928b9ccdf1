//! No text acts where it lands, whatever it is.

use horseshoe::domain::programme::Programme;
use horseshoe::output::report::{Audience, Format, TextStyle, render, render_for};
use icalendar::{Calendar, CalendarComponent, Component as _};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr as _;

use crate::fixture::{self, HOSTILE};

/// The copy that has the most in it.
fn printed(programme: &Programme, format: Format) -> String {
    fixture::text(render_for(programme, format, Audience::Us, &TextStyle::default()))
}

/// Any text, with the characters that matter more often than chance would have them.
fn texts() -> impl Strategy<Value = String> {
    let special =
        "[<>&\"'=+@;:,|\\\\\n\r\t{}%\\[\\]*_`#!~$\u{0}\u{1b}\u{9b}\u{202e}\u{200f}é平🕊 -]{0,24}";
    prop_oneof![special, ".{0,60}", proptest::sample::select(&HOSTILE[..]).prop_map(str::to_owned)]
}

/// A December re-planned, with arbitrary texts in every place.
fn programmes() -> impl Strategy<Value = Programme> {
    proptest::collection::vec(texts(), 1..40).prop_map(|texts| {
        let mut next = texts.into_iter().cycle();
        fixture::with_texts(fixture::replanned(), || next.next().expect("a cycle"))
    })
}

/// The tags of a page, opening and closing, in order.
fn tags(html: &str) -> Vec<&str> {
    let after = html.split('<').skip(1);
    after.map(|rest| rest.split(['>', ' ']).next().unwrap_or_default()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn html_has_the_tags_of_the_template_and_no_others(programme in programmes()) {
        let html = printed(&programme, Format::Html);
        let benign = [fixture::crowded(), fixture::replanned()].map(|own| printed(&own, Format::Html));
        let mut known: Vec<&str> = benign.iter().flat_map(|page| tags(page)).collect();
        known.sort_unstable();
        known.dedup();
        for tag in tags(&html) {
            prop_assert!(known.contains(&tag), "<{}", tag);
        }
        prop_assert!(!html.contains("<script") && !html.contains("<img"));
        let escaped = ["&lt;", "&gt;", "&amp;", "&quot;", "&#x27;", "&#x2f;"];
        for entity in html.split('&').skip(1) {
            prop_assert!(escaped.iter().any(|known| known[1..] == entity[..known.len() - 1]));
        }
    }

    #[test]
    fn no_cell_of_a_spreadsheet_starts_a_formula(programme in programmes()) {
        let csv = printed(&programme, Format::Csv);
        // A spreadsheet may be set to split at other characters than the file does.
        for (delimiter, starts) in [(b',', "=+-@\t\r\n＝＋－＠"), (b';', "=+-@＝＋－＠"), (b'\t', "=+-@＝＋－＠")] {
            let mut reader = csv::ReaderBuilder::new();
            reader.delimiter(delimiter).flexible(true).has_headers(false);
            for row in reader.from_reader(csv.as_bytes()).records() {
                for cell in &row.expect("a row") {
                    let start = cell.chars().next().unwrap_or(' ');
                    prop_assert!(!starts.contains(start), "{:?}", cell);
                }
            }
        }
    }

    #[test]
    fn a_calendar_has_the_events_of_the_programme_and_their_titles(programme in programmes()) {
        let ics = printed(&programme, Format::Ics);
        for line in ics.split("\r\n") {
            prop_assert!(line.len() <= 75, "{:?}", line);
            prop_assert!(!line.chars().any(char::is_control), "{:?}", line);
        }
        let calendar: Calendar = ics.parse().expect("an iCalendar file");
        let events: Vec<_> =
            calendar.components.iter().filter_map(CalendarComponent::as_event).collect();
        let titles = programme.items.iter().map(|entry| &entry.title);
        for (event, title) in events.iter().zip(titles) {
            prop_assert_eq!(event.get_summary().unwrap_or_default(), one_line(title));
        }
        let all = programme.items.len() + programme.deadlines.len() + programme.mandates.len();
        prop_assert_eq!(events.len(), all);
    }

    #[test]
    fn the_terminal_gets_no_line_too_wide_and_no_control_character(
        programme in programmes(),
        width in 40_usize..200,
    ) {
        let style = TextStyle { width, colour: false };
        let text = fixture::text(render(&programme, Format::Text, &style));
        for line in text.lines() {
            prop_assert!(line.width() <= width, "{} > {}: {}", line.width(), width, line);
            prop_assert!(!line.chars().any(char::is_control), "{:?}", line);
        }
    }

    #[test]
    fn markdown_has_no_markup_but_its_own(programme in programmes()) {
        let markdown = printed(&programme, Format::Markdown);
        let plain = markdown.replace("<br>", "");
        prop_assert!(!plain.contains(['<', '>']));
        let mut columns = None;
        for line in markdown.lines() {
            // Every row of a table has the cells of its head.
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            if bars == 0 {
                columns = None;
            } else {
                prop_assert_eq!(*columns.get_or_insert(bars), bars, "{}", line);
            }
        }
    }

    #[test]
    fn json_is_json(programme in programmes()) {
        let read: Programme = serde_json::from_str(&printed(&programme, Format::Json)).expect("JSON");
        prop_assert_eq!(read, programme);
    }
}

/// What a title becomes on one line, said a second time.
fn one_line(text: &str) -> String {
    let seen = |c: &char| {
        let unseen = ('\u{202a}'..='\u{202e}').contains(c) || ('\u{2066}'..='\u{2069}').contains(c);
        c.is_whitespace() || !(c.is_control() || unseen)
    };
    let kept: String = text.chars().filter(seen).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn colour_is_all_that_a_coloured_terminal_gets() {
    let style = TextStyle { width: 80, colour: true };
    let text = fixture::text(render(&fixture::hostile(), Format::Text, &style));
    assert!(text.contains("\u{1b}[1m"));
    for code in text.split('\u{1b}').skip(1) {
        let parameters = code.strip_prefix('[').and_then(|rest| rest.split_once('m'));
        let (parameters, _) = parameters.expect("a colour");
        assert!(parameters.chars().all(|c| c.is_ascii_digit() || c == ';'), "{parameters:?}");
    }
}

#[test]
fn a_page_needs_nothing_from_outside() {
    let html = printed(&fixture::hostile(), Format::Html);
    assert!(html.contains("default-src 'none'"));
    for outside in ["http:", "https:", "<link", "<script", "@import", "url(", "src="] {
        let own = html.replace("src=x", "");
        assert!(!own.contains(outside), "{outside}");
    }
}
