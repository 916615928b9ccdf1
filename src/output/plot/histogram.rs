//! Whole days, or anything whole, as a histogram with marked values.

use super::Caption;
use super::axis::Axis;
use super::legend::{Samples, legend};
use super::palette::{FAINT, INK, look};
use super::sketch::{At, MARGIN, SIZE, Sketch, WIDTH};
use crate::base::stats::Distribution;
use crate::output::text_width::{height, width};

/// Pixels of the field.
const FIELD: i32 = 260;

/// A value that is marked with a line and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The value; the line stands right of its bars, between it and the next.
    pub after: i64,
    /// What it is, such as `one week`.
    pub name: String,
}

/// How often each number of days was seen, one bar a value and a series, and lines between what is
/// within a limit and what is beyond it.
///
/// Values beyond `shown` are counted together in the first and the last bar, whose marks say so.
///
/// ```
/// use horseshoe::output::plot::{Caption, Histogram, Marker};
/// let figure = Histogram {
///     caption: Caption::new("From the report to the TCC meeting", "Even years"),
///     axis: "calendar days".into(),
///     count: "renewals".into(),
///     series: vec![("all".into(), [3, 8, 8, 40].into_iter().collect())],
///     shown: (0, 30),
///     markers: vec![Marker { after: 7, name: "one week".into() }],
/// };
/// assert!(figure.to_svg().contains("one week"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// Title and note.
    pub caption: Caption,
    /// What the values are, with their unit.
    pub axis: String,
    /// What is counted, such as `renewals`.
    pub count: String,
    /// The distributions with their names.
    pub series: Vec<(String, Distribution)>,
    /// The first and the last value with a bar of its own; at most 400 have one.
    pub shown: (i64, i64),
    /// Values to mark.
    pub markers: Vec<Marker>,
}

impl Histogram {
    /// The figure as SVG.
    ///
    /// ```
    /// use horseshoe::output::plot::{Caption, Histogram};
    ///
    /// let figure = Histogram {
    ///     caption: Caption::new("From the report to the TCC meeting", ""),
    ///     axis: "calendar days".into(),
    ///     count: "renewals".into(),
    ///     series: vec![("all".into(), [3, 8, 8].into_iter().collect())],
    ///     shown: (0, 10),
    ///     markers: vec![],
    /// };
    /// assert!(figure.to_svg().starts_with("<svg"));
    /// ```
    pub fn to_svg(&self) -> String {
        let mut sketch = Sketch::new(&self.caption);
        let names: Vec<String> = self.series.iter().map(|(name, _)| name.clone()).collect();
        legend(&mut sketch, &names, Samples::Surfaces);
        sketch.text((MARGIN, sketch.y + height(1, SIZE) / 2), &self.count, At::Start);
        sketch.y += height(1, SIZE) + 4;

        let (first, last) = (self.shown.0.min(self.shown.1), self.shown.0.max(self.shown.1));
        let last = last.min(first.saturating_add(400));
        let bins: Vec<Vec<u64>> =
            self.series.iter().map(|(_, seen)| counted(seen, first, last)).collect();
        let most = bins.iter().flatten().max().copied().unwrap_or(0).max(1);
        let marks = self.markers.len() as i32 * (height(1, SIZE) + 2);
        let (top, bottom) = (sketch.y + marks, sketch.y + marks + FIELD);
        let up = Axis::new((0.0, most as f64), 1.0, (bottom, top));
        let (left, right) = (MARGIN + up.room_left(), WIDTH - MARGIN);
        up.draw_left(&mut sketch, (left, right));

        let count = last - first + 1;
        let edge = |value: i64| left + ((value - first) * i64::from(right - left) / count) as i32;
        for (series, bins) in bins.iter().enumerate() {
            let part = |value: i64, part: usize| {
                let (from, to) = (edge(value), edge(value + 1));
                let inset = if to - from > 5 { 1 } else { 0 };
                from + inset + (to - from - 2 * inset) * part as i32 / self.series.len() as i32
            };
            for (value, seen) in (first..).zip(bins).filter(|(_, seen)| **seen > 0) {
                let (from, to) = (part(value, series), part(value, series + 1));
                sketch.surface((from, up.at(*seen as f64)), (to, bottom), look(series));
            }
        }
        sketch.line((left, bottom), (right, bottom), INK, 1);
        for (place, marker) in self.markers.iter().enumerate() {
            let y = sketch.y + place as i32 * (height(1, SIZE) + 2) + height(1, SIZE) / 2;
            mark(
                &mut sketch,
                marker,
                (edge(marker.after.clamp(first - 1, last) + 1), y, bottom),
                (left, right),
            );
        }
        self.numbers(&mut sketch, (first, last), edge, bottom);
        sketch.axis_name((left + right) / 2, &self.axis);
        sketch.finish(&self.in_words())
    }

    /// The values below the bars, as many as fit; the outermost say what they gather.
    fn numbers(
        &self,
        sketch: &mut Sketch,
        (first, last): (i64, i64),
        edge: impl Fn(i64) -> i32,
        bottom: i32,
    ) {
        let has = |is: &dyn Fn(i64) -> bool| {
            self.series.iter().any(|(_, seen)| seen.counts().any(|(value, _)| is(value)))
        };
        let (below, above) = (has(&|value| value < first), has(&|value| value > last));
        let words = |value: i64| match value {
            _ if value == first && below => format!("\u{2264}{value}"),
            _ if value == last && above => format!("\u{2265}{value}"),
            _ if value < 0 => format!("\u{2212}{}", value.unsigned_abs()),
            _ => value.to_string(),
        };
        let y = bottom + 6 + height(1, SIZE) / 2;
        let centre = |value: i64| (edge(value) + edge(value + 1)) / 2;
        let widest = width(&words(first), SIZE).max(width(&words(last), SIZE)) + 8;
        let step = [1, 2, 5, 7, 10, 14, 20, 28, 50, 100, 200, 500];
        let step = step.into_iter().find(|step| (edge(first + step) - edge(first)) >= widest);
        let step = step.unwrap_or(1_000);
        let inner = (first..=last).filter(|value| value.rem_euclid(step) == 0);
        let is_clear = |value: &i64| {
            *value == first
                || *value == last
                || centre(*value) - centre(first) >= widest
                    && centre(last) - centre(*value) >= widest
        };
        let mut shown: Vec<i64> = inner.filter(is_clear).chain([first, last]).collect();
        shown.sort_unstable();
        shown.dedup();
        for value in shown {
            let x = centre(value);
            sketch.line((x, bottom), (x, bottom + 4), INK, 1);
            sketch.text((x, y), &words(value), At::Middle);
        }
        sketch.y = bottom + 6 + height(1, SIZE) + 2;
    }

    fn in_words(&self) -> String {
        let mut words = format!("Histogram: {} by {}. ", self.count, self.axis);
        for (name, seen) in &self.series {
            words.push_str(&format!("{name}: {} values", seen.len()));
            if let Some(median) = seen.median() {
                words.push_str(&format!(", median {median}"));
            }
            for marker in &self.markers {
                let above = seen.share_above(marker.after);
                words.push_str(&format!(", above {} ({}): {above}", marker.after, marker.name));
            }
            words.push_str(". ");
        }
        words
    }
}

/// How often each value was seen, what lies beyond the ends counted to them.
fn counted(seen: &Distribution, first: i64, last: i64) -> Vec<u64> {
    let mut bins = vec![0; usize::try_from(last - first + 1).unwrap_or(0)];
    for (value, count) in seen.counts() {
        let place = usize::try_from(value.clamp(first, last) - first).unwrap_or(0);
        bins[place] += count;
    }
    bins
}

/// A dashed line with its name beside its head, on the side where there is room.
pub(super) fn mark(
    sketch: &mut Sketch,
    marker: &Marker,
    (x, y, bottom): (i32, i32, i32),
    (left, right): (i32, i32),
) {
    sketch.dashed((x, y - height(1, SIZE) / 2), (x, bottom), FAINT);
    let needed = width(&marker.name, SIZE) + 8;
    if x + needed <= right || x - needed < left {
        sketch.text((x + 6, y), &marker.name, At::Start);
    } else {
        sketch.text((x - 6, y), &marker.name, At::End);
    }
}
