//! Lines over years.

use super::Caption;
use super::axis::Axis;
use super::histogram::{Marker, mark};
use super::legend::{Samples, legend};
use super::palette::{INK, look};
use super::sketch::{At, MARGIN, SIZE, Sketch, WIDTH};
use crate::base::stats::Interval;
use crate::output::text_width::{height, width};

/// Pixels of the field.
const FIELD: i32 = 280;

/// What the values of a figure of lines are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Fractions, shown from 0 to 100 per cent.
    Share,
    /// Numbers, shown from zero or below.
    Number,
}

/// A point of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePoint {
    /// The year, or whatever whole number the figure runs over.
    pub x: i64,
    /// The value.
    pub y: f64,
    /// A span around it, where it has one.
    pub interval: Option<Interval>,
}

/// A line with a name. Years without a point leave the line as it runs, from point to point.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The name in the legend.
    pub name: String,
    /// The points, ascending by `x`.
    pub points: Vec<LinePoint>,
}

/// Values over years, a line and a sign a series, with markers between two years.
///
/// ```
/// use horseshoe::output::plot::{Caption, LinePoint, Lines, Series, Unit};
/// let point = |x, y| LinePoint { x, y, interval: None };
/// let figure = Lines {
///     caption: Caption::new("Leads kept", ""),
///     x_axis: "year of adoption".into(),
///     y_axis: "share of renewals".into(),
///     unit: Unit::Share,
///     series: vec![Series { name: "kept".into(), points: vec![point(2008, 0.4), point(2010, 0.6)] }],
///     counts: vec![(2008, 11), (2010, 17)],
///     markers: vec![],
/// };
/// assert!(figure.to_svg().contains("year of adoption"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// Title and note.
    pub caption: Caption,
    /// The name of the horizontal axis.
    pub x_axis: String,
    /// The name of the vertical axis, with its unit.
    pub y_axis: String,
    /// What the values are.
    pub unit: Unit,
    /// The lines.
    pub series: Vec<Series>,
    /// How many cases stand behind each year, shown below the axis; may be empty.
    pub counts: Vec<(i64, u64)>,
    /// Lines between two years, each just after one.
    pub markers: Vec<Marker>,
}

impl Lines {
    /// The figure as SVG.
    ///
    /// ```
    /// use horseshoe::output::plot::{Caption, LinePoint, Lines, Series, Unit};
    ///
    /// let point = |x, y| LinePoint { x, y, interval: None };
    /// let figure = Lines {
    ///     caption: Caption::new("Leads kept", ""),
    ///     x_axis: "year".into(),
    ///     y_axis: "share".into(),
    ///     unit: Unit::Share,
    ///     series: vec![Series { name: "kept".into(), points: vec![point(2008, 0.4), point(2010, 0.6)] }],
    ///     counts: vec![],
    ///     markers: vec![],
    /// };
    /// assert_eq!(figure.to_svg(), figure.to_svg(), "the same data give the same bytes");
    /// ```
    pub fn to_svg(&self) -> String {
        let mut sketch = Sketch::new(&self.caption);
        let names: Vec<String> = self.series.iter().map(|series| series.name.clone()).collect();
        legend(&mut sketch, &names, Samples::Lines);
        sketch.text((MARGIN, sketch.y + height(1, SIZE) / 2), &self.y_axis, At::Start);
        sketch.y += height(1, SIZE) + 8;

        let marks = self.markers.len() as i32 * (height(1, SIZE) + 2);
        let (top, bottom) = (sketch.y + marks, sketch.y + marks + FIELD);
        let up = match self.unit {
            Unit::Share => Axis::of_shares((bottom, top)),
            Unit::Number => Axis::new(self.span(), 0.0, (bottom, top)),
        };
        let (left, right) = (MARGIN + up.room_left(), WIDTH - MARGIN);
        up.draw_left(&mut sketch, (left, right));
        let (first, last) = self.years();
        // Half a step of room on both sides, for what stands around a point.
        let steps = 2 * (last - first) + 2;
        let at = |halves: i64| left + (halves * i64::from(right - left) / steps) as i32;
        let across = |x: i64| at(2 * (x - first) + 1);
        sketch.line((left, bottom), (right, bottom), INK, 1);
        for (place, marker) in self.markers.iter().enumerate() {
            let y = sketch.y + place as i32 * (height(1, SIZE) + 2) + height(1, SIZE) / 2;
            let x = at((2 * (marker.after - first) + 2).clamp(0, steps));
            mark(&mut sketch, marker, (x, y, bottom), (left, right));
        }
        for (series, line) in self.series.iter().enumerate() {
            draw(&mut sketch, line, series, (self.series.len(), &across), &up);
        }
        self.numbers(&mut sketch, &across, bottom);
        sketch.axis_name((left + right) / 2, &self.x_axis);
        sketch.finish(&self.in_words())
    }

    fn span(&self) -> (f64, f64) {
        let points = self.series.iter().flat_map(|series| &series.points);
        let shown = points.flat_map(|point| {
            let ends = point.interval.map(|interval| [interval.low, interval.high]);
            [point.y].into_iter().chain(ends.into_iter().flatten())
        });
        shown.fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
    }

    fn years(&self) -> (i64, i64) {
        let all = || self.all_years();
        (all().min().unwrap_or(0), all().max().unwrap_or(0))
    }

    fn all_years(&self) -> impl Iterator<Item = i64> + '_ {
        let of_points = self.series.iter().flat_map(|series| &series.points).map(|point| point.x);
        of_points.chain(self.counts.iter().map(|(year, _)| *year))
    }

    /// The years below the axis with what was counted in each, as many as fit.
    fn numbers(&self, sketch: &mut Sketch, across: &impl Fn(i64) -> i32, bottom: i32) {
        let mut years: Vec<i64> = self.all_years().collect();
        years.sort_unstable();
        years.dedup();
        let line = height(1, SIZE);
        let of = |year: i64| self.counts.iter().find(|(of, _)| *of == year).map(|(_, n)| *n);
        let lead = if self.counts.is_empty() { "" } else { "n = " };
        let wide = |year: i64| {
            let count = of(year).map_or(0, |n| width(&format!("{lead}{n}"), SIZE));
            width(&year.to_string(), SIZE).max(count) + 8
        };
        let mut free = i32::MIN;
        for year in years {
            let (x, half) = (across(year), wide(year) / 2);
            sketch.line((x, bottom), (x, bottom + 4), INK, 1);
            if x - half < free {
                continue;
            }
            free = x + half;
            sketch.text((x, bottom + 6 + line / 2), &year.to_string(), At::Middle);
            if let Some(count) = of(year) {
                let words = format!("{lead}{count}");
                sketch.text_in(
                    (x, bottom + 6 + line * 3 / 2),
                    &words,
                    At::Middle,
                    super::palette::FAINT,
                );
            }
        }
        sketch.y = bottom + 8 + line * if self.counts.is_empty() { 1 } else { 2 };
    }

    fn in_words(&self) -> String {
        let mut words = format!("Lines: {} by {}. ", self.y_axis, self.x_axis);
        for series in &self.series {
            words.push_str(&format!("{}:", series.name));
            for point in &series.points {
                let value = match self.unit {
                    Unit::Share => format!("{:.0}%", point.y * 100.0),
                    Unit::Number => super::axis::number(point.y),
                };
                words.push_str(&format!(" {} {value},", point.x));
            }
            words.push(' ');
        }
        words
    }
}

/// Draws a line, its spans and its signs. Lines with spans stand a little apart, so that the spans do
/// not hide each other.
fn draw(
    sketch: &mut Sketch,
    line: &Series,
    series: usize,
    (count, across): (usize, &impl Fn(i64) -> i32),
    up: &Axis,
) {
    let look = look(series);
    let has_spans = line.points.iter().any(|point| point.interval.is_some());
    let shift = if has_spans { (2 * series as i32 - count as i32 + 1) * 3 } else { 0 };
    let at = |point: &LinePoint| (across(point.x) + shift, up.at(point.y));
    sketch.path(line.points.iter().map(at).collect(), look.colour, 2);
    for point in &line.points {
        let (x, y) = at(point);
        if let Some(interval) = point.interval {
            let (low, high) = (up.at(interval.low), up.at(interval.high));
            sketch.line((x, low), (x, high), look.colour, 1);
            for end in [low, high] {
                sketch.line((x - 3, end), (x + 3, end), look.colour, 1);
            }
        }
        sketch.sign((x, y), 5, look);
    }
}
