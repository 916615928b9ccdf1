//! Where texts stand, by a measure of its own: no text is cut or lies over another.

use roxmltree::{Document, Node};
use unicode_width::UnicodeWidthStr;

struct Text<'a> {
    words: &'a str,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Panics where a text leaves the figure or lies over another.
pub fn check(name: &str, document: &Document<'_>) {
    let root = document.root_element();
    let size = |of: &str| number(&root, of);
    let texts: Vec<Text<'_>> = root
        .children()
        .filter(|node| node.tag_name().name() == "text")
        .filter_map(|node| text(&node))
        .collect();
    for (place, one) in texts.iter().enumerate() {
        assert!(
            one.left >= 0.0
                && one.right <= size("width")
                && one.top >= 0.0
                && one.bottom <= size("height"),
            "{name}: `{}` is cut: {} to {}",
            one.words,
            one.left,
            one.right,
        );
        for other in &texts[place + 1..] {
            let apart = one.right <= other.left
                || other.right <= one.left
                || one.bottom <= other.top
                || other.bottom <= one.top;
            assert!(apart, "{name}: `{}` lies over `{}`", one.words, other.words);
        }
    }
}

/// The box of a text at a bit more than half an em a column, which common sans-serifs do not exceed on
/// average.
fn text<'a>(node: &Node<'a, '_>) -> Option<Text<'a>> {
    let words = node.text()?.trim();
    let size = number(node, "font-size");
    let wide = words.width() as f64 * size * 0.56;
    let (x, y) = (number(node, "x"), number(node, "y"));
    let left = match node.attribute("text-anchor") {
        Some("end") => x - wide,
        Some("middle") => x - wide / 2.0,
        _ => x,
    };
    let high = size / 2.0;
    (!words.is_empty()).then_some(Text {
        words,
        left,
        right: left + wide,
        top: y - high,
        bottom: y + high,
    })
}

fn number(node: &Node<'_, '_>, attribute: &str) -> f64 {
    node.attribute(attribute).and_then(|value| value.parse().ok()).expect(attribute)
}
