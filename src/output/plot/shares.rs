//! Shares as horizontal bars, each with its counts.

use super::Caption;
use super::axis::Axis;
use super::legend::{Samples, legend};
use super::palette::{INK, look};
use super::sketch::{At, MARGIN, SIZE, Sketch, WIDTH};
use crate::base::stats::Share;
use crate::output::text_width::{height, width, wrap};

/// Pixels of a bar, and between two groups.
const BAR: i32 = 18;
const BETWEEN: i32 = 10;
/// The most pixels for the names of the rows.
pub(super) const NAMES: i32 = 230;

/// A group of bars with one name.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareRow {
    /// The name at its left.
    pub name: String,
    /// The share of each series; `None` where there is none.
    pub shares: Vec<Option<Share>>,
}

/// Shares from 0 to 100 per cent as horizontal bars, one group a row, one bar a series.
///
/// The counts stand beside each bar. With `intervals`, a whisker spans what
/// [`Share::wilson_95`] gives.
///
/// ```
/// use horseshoe::output::plot::{Caption, ShareRow, Shares};
/// use horseshoe::base::stats::Share;
/// let figure = Shares {
///     caption: Caption::new("Leads kept", "Even years"),
///     axis: "share of renewals".into(),
///     series: vec!["more than a week".into()],
///     rows: vec![ShareRow {
///         name: "report to TCC meeting".into(),
///         shares: vec![Some(Share { count: 127, of: 249 })],
///     }],
///     intervals: false,
/// };
/// assert!(figure.to_svg().contains("51% (127 of 249)"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// Title and note.
    pub caption: Caption,
    /// What the shares are of, at the axis.
    pub axis: String,
    /// The name of each series.
    pub series: Vec<String>,
    /// The groups, from the top.
    pub rows: Vec<ShareRow>,
    /// Whether each bar has its 95 per cent interval.
    pub intervals: bool,
}

impl Shares {
    /// The figure as SVG.
    ///
    /// ```
    /// use horseshoe::base::stats::Share;
    /// use horseshoe::output::plot::{Caption, ShareRow, Shares};
    ///
    /// let row = ShareRow { name: "kept".into(), shares: vec![Some(Share { count: 1, of: 4 })] };
    /// let figure = Shares {
    ///     caption: Caption::new("Leads kept", ""),
    ///     axis: "share of renewals".into(),
    ///     series: vec!["all".into()],
    ///     rows: vec![row],
    ///     intervals: true,
    /// };
    /// assert!(figure.to_svg().contains("25% (1 of 4)"));
    /// ```
    pub fn to_svg(&self) -> String {
        let mut sketch = Sketch::new(&self.caption);
        legend(&mut sketch, &self.series, Samples::Surfaces);
        let names: Vec<Vec<String>> =
            self.rows.iter().map(|row| wrap(&row.name, SIZE, NAMES)).collect();
        let left = MARGIN + widest(names.iter().flatten()) + 10;
        let counts: Vec<String> = self.all().map(|share| share.to_string()).collect();
        let right = WIDTH - MARGIN - widest(counts.iter()) - 8;
        let axis = Axis::of_shares((left, right));
        let top = sketch.y;
        let bottom =
            top + self.rows.iter().zip(&names).map(|(row, name)| tall(row, name)).sum::<i32>();
        axis.draw_below(&mut sketch, (top, bottom));
        let below = sketch.y;
        let mut y = top;
        for (row, name) in self.rows.iter().zip(&names) {
            let deep = tall(row, name);
            sketch.lines_of_text((left - 8, y + deep / 2), name, At::End);
            let first = y + (deep - BAR * row.shares.len() as i32) / 2;
            for (series, share) in row.shares.iter().enumerate() {
                let Some(share) = share else { continue };
                let from = first + BAR * series as i32;
                self.bar(&mut sketch, &axis, (from, series), *share);
            }
            y += deep;
        }
        sketch.line((left, top), (left, bottom), INK, 1);
        sketch.y = below;
        sketch.axis_name((left + right) / 2, &self.axis);
        sketch.finish(&self.in_words())
    }

    fn bar(&self, sketch: &mut Sketch, axis: &Axis, (y, series): (i32, usize), share: Share) {
        let fraction = share.fraction().unwrap_or(0.0);
        let (start, end) = (axis.at(0.0), axis.at(fraction));
        sketch.surface((start, y + 2), (end, y + BAR - 2), look(series));
        let middle = y + BAR / 2;
        let mut after = end;
        if let Some((low, high)) = share.wilson_95().filter(|_| self.intervals) {
            whisker(sketch, (axis.at(low), axis.at(high)), middle);
            after = after.max(axis.at(high));
        }
        sketch.text((after + 6, middle), &share.to_string(), At::Start);
    }

    fn all(&self) -> impl Iterator<Item = Share> + '_ {
        self.rows.iter().flat_map(|row| row.shares.iter().flatten().copied())
    }

    fn in_words(&self) -> String {
        let mut words = format!("Bars: {}. ", self.axis);
        for row in &self.rows {
            for (series, share) in row.shares.iter().enumerate() {
                let Some(share) = share else { continue };
                let of = self.series.get(series).map_or("", String::as_str);
                words.push_str(&format!("{}, {of}: {share}. ", row.name));
            }
        }
        words
    }
}

/// A horizontal interval with its ends marked, legible on any colour.
pub(super) fn whisker(sketch: &mut Sketch, (low, high): (i32, i32), y: i32) {
    use super::palette::PAPER;
    for (colour, stroke) in [(PAPER, 4), (INK, 2)] {
        sketch.line((low, y), (high, y), colour, stroke);
        for end in [low, high] {
            sketch.line((end, y - 4), (end, y + 4), colour, stroke);
        }
    }
}

pub(super) fn widest<'a>(texts: impl Iterator<Item = &'a String>) -> i32 {
    texts.map(|text| width(text, SIZE)).max().unwrap_or(0)
}

fn tall(row: &ShareRow, name: &[String]) -> i32 {
    (BAR * row.shares.len() as i32).max(height(name.len(), SIZE)) + BETWEEN
}
