//! Paired differences as strips of cases with their mean and its interval.

use std::collections::BTreeMap;

use super::Caption;
use super::axis::Axis;
use super::palette::{FAINT, INK, PAPER};
use super::shares::{NAMES, whisker, widest};
use super::sketch::{At, MARGIN, SIZE, Sketch, WIDTH};
use crate::base::stats::Interval;
use crate::output::text_width::{height, width, wrap};

/// Pixels of a strip, and between two.
const STRIP: i32 = 44;
const BETWEEN: i32 = 6;
/// The most pixels that stacked dots take, up and down.
const REACH: i32 = 13;
/// From the middle of a strip up to its dots, and down to the mean.
const DOTS: i32 = 7;
const MEAN: i32 = 13;

/// One row of the figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What is compared, such as `guideline less practice`.
    pub name: String,
    /// The difference in each case.
    pub differences: Vec<f64>,
    /// The mean of the differences; `None` where there are none.
    pub mean: Option<f64>,
    /// The interval of the mean, where there is one.
    pub interval: Option<Interval>,
}

/// Differences between two measurements of the same cases, a row a pair: a ring for each case, above
/// each other where they are equal, a diamond for the mean, a whisker for its interval, and a line at zero.
///
/// ```
/// use horseshoe::output::plot::{Caption, Comparison, Differences};
/// let figure = Differences {
///     caption: Caption::new("What the leads cost", ""),
///     axis: "points more per month".into(),
///     less: "costs less".into(),
///     more: "costs more".into(),
///     rows: vec![Comparison {
///         name: "guideline less practice".into(),
///         differences: vec![0.0, 12.0, 7.0],
///         mean: Some(19.0 / 3.0),
///         interval: None,
///     }],
/// };
/// assert!(figure.to_svg().contains("guideline less practice"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Differences {
    /// Title and note.
    pub caption: Caption,
    /// What is counted, with its unit, at the axis.
    pub axis: String,
    /// What a difference below zero means, at the left of the zero line; may be empty.
    pub less: String,
    /// What a difference above zero means, at its right; may be empty.
    pub more: String,
    /// The rows, from the top.
    pub rows: Vec<Comparison>,
}

impl Differences {
    /// The figure as SVG.
    ///
    /// ```
    /// use horseshoe::output::plot::{Caption, Comparison, Differences};
    ///
    /// let row = Comparison {
    ///     name: "one less other".into(),
    ///     differences: vec![0.0, 12.0],
    ///     mean: Some(6.0),
    ///     interval: None,
    /// };
    /// let figure = Differences {
    ///     caption: Caption::new("What the leads cost", ""),
    ///     axis: "points more a month".into(),
    ///     less: String::new(),
    ///     more: String::new(),
    ///     rows: vec![row],
    /// };
    /// assert!(figure.to_svg().contains("What the leads cost"));
    /// ```
    pub fn to_svg(&self) -> String {
        let mut sketch = Sketch::new(&self.caption);
        key(&mut sketch);
        let names: Vec<Vec<String>> =
            self.rows.iter().map(|row| wrap(&row.name, SIZE, NAMES)).collect();
        let summaries: Vec<String> = self.rows.iter().map(summary).collect();
        let left = MARGIN + widest(names.iter().flatten()) + 14;
        let right = WIDTH - MARGIN - widest(summaries.iter()) - 14;
        let axis = Axis::new(self.span(), 0.0, (left + 8, right - 8));
        let zero = axis.at(0.0);
        self.sides(&mut sketch, zero);
        let top = sketch.y;
        let deep = |name: &Vec<String>| STRIP.max(height(name.len(), SIZE)) + BETWEEN;
        let bottom = top + names.iter().map(deep).sum::<i32>();
        axis.draw_below(&mut sketch, (top, bottom));
        let below = sketch.y;
        sketch.line((zero, top), (zero, bottom), INK, 2);
        let mut y = top;
        for ((row, name), summaries) in self.rows.iter().zip(&names).zip(&summaries) {
            let middle = y + deep(name) / 2;
            sketch.lines_of_text((left - 6, middle), name, At::End);
            strip(&mut sketch, &axis, row, middle);
            sketch.text((right + 6, middle), summaries, At::Start);
            y += deep(name);
        }
        sketch.y = below;
        sketch.axis_name((left + right) / 2, &self.axis);
        sketch.finish(&self.in_words())
    }

    /// From the least to the greatest value that is shown, zero among them.
    fn span(&self) -> (f64, f64) {
        let shown = self.rows.iter().flat_map(|row| {
            let ends = row.interval.into_iter().flat_map(|interval| [interval.low, interval.high]);
            row.differences.iter().copied().chain(ends)
        });
        shown.fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
    }

    /// What either side of zero means, each on its side, as far as there is room.
    fn sides(&self, sketch: &mut Sketch, zero: i32) {
        let line = height(1, SIZE);
        let (less, more) = (
            wrap(&self.less, SIZE, zero - MARGIN - 8),
            wrap(&self.more, SIZE, WIDTH - MARGIN - zero - 8),
        );
        for (lines, x, anchor) in [(&less, zero - 8, At::End), (&more, zero + 8, At::Start)] {
            for (row, words) in lines.iter().enumerate() {
                let at = (x, sketch.y + line / 2 + line * row as i32);
                sketch.text_in(at, words, anchor, FAINT);
            }
        }
        if !(self.less.is_empty() && self.more.is_empty()) {
            sketch.y += line * less.len().max(more.len()) as i32 + 2;
        }
    }

    fn in_words(&self) -> String {
        let rows = self.rows.iter().map(|row| format!("{}: {}. ", row.name, summary(row)));
        format!("Differences: {}. {}", self.axis, rows.collect::<String>())
    }
}

fn summary(row: &Comparison) -> String {
    let count = row.differences.len();
    match (row.mean, row.interval) {
        (None, _) => "no case".to_owned(),
        (Some(mean), None) => format!("{} (n = {count})", rounded(mean)),
        (Some(mean), Some(Interval { low, high })) => {
            format!("{} [{}, {}] (n = {count})", rounded(mean), rounded(low), rounded(high))
        }
    }
}

/// With one decimal and a sign, so that the numbers below each other compare.
fn rounded(value: f64) -> String {
    let plain = format!("{:.1}", value.abs());
    match plain.as_str() {
        "0.0" => plain,
        _ if value < 0.0 => format!("\u{2212}{plain}"),
        _ => format!("+{plain}"),
    }
}

/// What ring, diamond and whisker mean.
fn key(sketch: &mut Sketch) {
    let middle = sketch.y + height(1, SIZE) / 2;
    let mut x = MARGIN + 4;
    sketch.dot((x, middle), FAINT);
    let mut sample = |sketch: &mut Sketch, words: &str, before: i32, after: i32| {
        sketch.text((x + before, middle), words, At::Start);
        x += before + width(words, SIZE) + after;
        x
    };
    let mean = sample(sketch, "one case", 12, 30);
    sketch.diamond((mean, middle), 5, INK);
    let span = sample(sketch, "mean", 14, 24);
    whisker(sketch, (span, span + 28), middle);
    sample(sketch, "interval of the mean", 36, 0);
    sketch.y += height(1, SIZE) + 8;
}

/// The dots of the cases, those at one place above each other, and the mean below them.
fn strip(sketch: &mut Sketch, axis: &Axis, row: &Comparison, middle: i32) {
    let mut columns: BTreeMap<i32, i32> = BTreeMap::new();
    for difference in &row.differences {
        *columns.entry(axis.at(*difference) / 5).or_default() += 1;
    }
    let mut placed: BTreeMap<i32, i32> = BTreeMap::new();
    for difference in &row.differences {
        let x = axis.at(*difference);
        let (count, place) = (columns[&(x / 5)], placed.entry(x / 5).or_default());
        // As far apart as there is room for, a whole ring at the most.
        let offset = (2 * *place - (count - 1)) * (5 * (count - 1)).min(2 * REACH)
            / (2 * (count - 1).max(1));
        *place += 1;
        sketch.dot((x, middle - DOTS + offset), FAINT);
    }
    let middle = middle + MEAN;
    if let Some(Interval { low, high }) = row.interval {
        whisker(sketch, (axis.at(low), axis.at(high)), middle);
    }
    if let Some(mean) = row.mean {
        sketch.diamond((axis.at(mean), middle), 7, PAPER);
        sketch.diamond((axis.at(mean), middle), 5, INK);
    }
}
