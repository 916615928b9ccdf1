//! Labels in rows: none lies over another.

use super::axis::{LEFT, RIGHT};
use super::svg::{Anchor, width};

/// Air between a mark and its label, and between two labels.
pub(super) const GAP: f64 = 8.0;

/// A label that has its place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Where its mark stands.
    pub(super) at: f64,
    /// The row, from 0.
    pub(super) row: usize,
    /// Where the text begins, or ends.
    pub(super) text: (f64, Anchor),
    pub(super) words: String,
}

/// Places labels beside their marks, each in the first row in which it lies over nothing; a label that
/// would leave the chart stands left of its mark.
pub(super) fn place(labels: impl IntoIterator<Item = (f64, String)>) -> Vec<Placed> {
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut placed = Vec::new();
    for (at, words) in labels {
        let words = fitted(words, RIGHT - LEFT - 2.0 * GAP);
        let wide = width(&words);
        let (text, from, to) = if at + GAP + wide <= RIGHT {
            ((at + GAP, Anchor::Start), at, at + GAP + wide)
        } else if at - GAP - wide >= LEFT {
            ((at - GAP, Anchor::End), at - GAP - wide, at)
        } else {
            // Wider than what is left on either side: it stands where it fits, over its own mark.
            ((RIGHT - wide, Anchor::Start), at.min(RIGHT - wide), RIGHT)
        };
        let (from, to) = (from - GAP, to + GAP);
        let is_free = |row: &Vec<(f64, f64)>| row.iter().all(|(l, r)| to <= *l || *r <= from);
        let row = rows.iter().position(is_free).unwrap_or_else(|| {
            rows.push(Vec::new());
            rows.len() - 1
        });
        if let Some(row) = rows.get_mut(row) {
            row.push((from, to));
        }
        placed.push(Placed { at, row, text, words });
    }
    placed
}

/// The rows that labels take, at least one.
pub(super) fn count(placed: &[Placed]) -> usize {
    placed.iter().map(|label| label.row + 1).max().unwrap_or(1)
}

/// The text, cut with an ellipsis where it is wider than this.
pub(super) fn fitted(words: String, most: f64) -> String {
    if width(&words) <= most {
        return words;
    }
    let mut cut: String = words;
    while !cut.is_empty() && width(&cut) + width("…") > most {
        cut.pop();
    }
    format!("{}…", cut.trim_end())
}
