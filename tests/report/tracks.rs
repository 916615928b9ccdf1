//! The chart of the three tracks: every item and lead is on it, and no text lies over another.

use horseshoe::base::calendar::days_after;
use horseshoe::domain::programme::Programme;
use horseshoe::output::report::{Format, TextStyle, render};
use proptest::prelude::*;
use roxmltree::{Document, Node};
use unicode_width::UnicodeWidthStr as _;

use crate::fixture;

fn chart(programme: &Programme) -> String {
    fixture::text(render(programme, Format::Tracks, &TextStyle::default()))
}

struct Text {
    words: String,
    sides: [f64; 4],
}

fn number(node: &Node<'_, '_>, attribute: &str) -> f64 {
    node.attribute(attribute).and_then(|value| value.parse().ok()).expect(attribute)
}

/// The texts with their boxes: a bit more than half an em a column, more in bold letters.
fn texts(svg: &str) -> Vec<Text> {
    let document = Document::parse(svg).expect("XML");
    let nodes = document.root_element().children();
    let texts = nodes.filter(|node| node.tag_name().name() == "text").map(|node| {
        let words = node.text().unwrap_or_default().to_owned();
        let size = number(&node, "font-size");
        let em = if node.attribute("font-weight") == Some("bold") { 0.6 } else { 0.56 };
        let wide = words.width() as f64 * size * em;
        let (x, y) = (number(&node, "x"), number(&node, "y"));
        let left = if node.attribute("text-anchor") == Some("end") { x - wide } else { x };
        Text { words, sides: [left, left + wide, y - size / 2.0, y + size / 2.0] }
    });
    texts.collect()
}

/// Panics where a text leaves the chart or lies over another.
fn check(svg: &str) {
    let document = Document::parse(svg).expect("XML");
    let size = |of: &str| number(&document.root_element(), of);
    let (width, height) = (size("width"), size("height"));
    let texts = texts(svg);
    for (at, one) in texts.iter().enumerate() {
        let [left, right, top, bottom] = one.sides;
        let is_inside = left >= 0.0 && right <= width && top >= 0.0 && bottom <= height;
        assert!(is_inside, "`{}` is cut: {left} to {right}", one.words);
        for other in &texts[at + 1..] {
            let [l, r, t, b] = other.sides;
            let apart = right <= l || r <= left || bottom <= t || b <= top;
            assert!(apart, "`{}` lies over `{}`", one.words, other.words);
        }
    }
}

#[test]
fn every_chain_is_there_with_its_tracks_its_items_and_its_leads() {
    let svg = chart(&fixture::december());
    let texts: Vec<String> = texts(&svg).into_iter().map(|text| text.words).collect();
    let count = |words: &str| texts.iter().filter(|text| *text == words).count();
    for chain in ["MONUSCO", "UNDOF", "UNIFIL", "UNFICYP"] {
        assert_eq!(count(chain), 1, "{chain}");
    }
    for track in ["Secretariat", "TCCs and PCCs", "Council"] {
        assert_eq!(count(track), 4, "{track}");
    }
    for words in [
        "20 Nov: report issued",
        "9 Dec: briefing and consultations",
        "9 Dec: TCC meeting",
        "22 Dec: adoption",
        "20 Dec: mandate expires",
        "9 days, more than 7 asked",
        "6 days, more than 7 asked (soft, missed)",
    ] {
        assert!(count(words) > 0, "{words}: {texts:#?}");
    }
}

/// Kept, soft and missed leads differ in their shapes, not in a colour.
#[test]
fn no_colour_is_needed() {
    let svg = chart(&fixture::december());
    for colour in svg.split('#').skip(1).filter_map(|rest| rest.get(..6)) {
        let is_grey = colour[..2] == colour[2..4] && colour[2..4] == colour[4..6];
        assert!(is_grey, "#{colour}");
    }
}

#[test]
fn no_text_lies_over_another() {
    for programme in
        [fixture::december(), fixture::crowded(), fixture::replanned(), fixture::empty()]
    {
        check(&chart(&programme));
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let svg = chart(&fixture::hostile());
    let document = Document::parse(&svg).expect("XML");
    let known = ["svg", "title", "rect", "text", "path", "circle"];
    for node in document.descendants().filter(Node::is_element) {
        assert!(known.contains(&node.tag_name().name()), "{:?}", node.tag_name());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn wherever_the_items_stand_the_texts_can_be_read(
        shifts in proptest::collection::vec(0..60_u64, 21),
        stretched in proptest::option::weighted(0.2, 60..3000_u64),
    ) {
        let mut programme = fixture::december();
        for (entry, shift) in programme.items.iter_mut().zip(&shifts) {
            entry.date = days_after(entry.date, *shift);
        }
        if let (Some(days), Some(entry)) = (stretched, programme.items.last_mut()) {
            entry.date = days_after(entry.date, days);
            entry.renewal = Some("UNDOF".to_owned());
        }
        check(&chart(&programme));
    }
}
