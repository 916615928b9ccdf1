//! A numeric axis: what it spans, where it is marked, how a number is written on it.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use super::palette::INK;
use super::sketch::{At, SIZE, Sketch};
use crate::output::text_width::{height, width};

/// Pixels from an axis to the numbers beside it.
const GAP: i32 = 6;

/// An axis over a stretch of pixels.
pub(super) struct Axis {
    coordinate: RangedCoordf64,
    pixels: (i32, i32),
    ticks: Vec<f64>,
    /// How a tick is written.
    percent: bool,
}

impl Axis {
    /// An axis for values from `low` to `high`, widened to its outermost marks. `least` is the least
    /// distance of two marks, 1 for what is counted.
    pub(super) fn new((low, high): (f64, f64), least: f64, pixels: (i32, i32)) -> Axis {
        /// What rounding may add to a whole number.
        const HAIR: f64 = 1e-9;
        let (low, high) = (low.min(high), low.max(high));
        let high = if high - low < HAIR { low + 1.0 } else { high };
        let most = ((pixels.1 - pixels.0).abs() / 60).clamp(2, 12);
        let raw: RangedCoordf64 = (low..high).into();
        let marks = raw.key_points(most as usize);
        let step = marks.windows(2).next().map_or(high - low, |pair| pair[1] - pair[0]).max(least);
        let (first, last) = ((low / step + HAIR).floor(), (high / step - HAIR).ceil());
        let ticks = (0..=(last - first) as u32).map(|n| (first + f64::from(n)) * step).collect();
        let coordinate = (first * step..last * step).into();
        Axis { coordinate, pixels, ticks, percent: false }
    }

    /// An axis of shares, from 0 to 100 per cent.
    pub(super) fn of_shares(pixels: (i32, i32)) -> Axis {
        let ticks = (0..=5).map(|fifth| f64::from(fifth) / 5.0).collect();
        Axis { coordinate: (0.0..1.0).into(), pixels, ticks, percent: true }
    }

    /// The pixel of a value; values beyond the axis stand at its end.
    pub(super) fn at(&self, value: f64) -> i32 {
        let range = self.coordinate.range();
        self.coordinate.map(&value.clamp(range.start, range.end), self.pixels)
    }

    fn tick_in_words(&self, tick: f64) -> String {
        if self.percent { format!("{:.0}%", tick * 100.0) } else { number(tick) }
    }

    /// Draws the axis below a field from `top` to `bottom`, with its grid, and moves the sketch below
    /// its numbers.
    pub(super) fn draw_below(&self, sketch: &mut Sketch, (top, bottom): (i32, i32)) {
        for tick in &self.ticks {
            let x = self.at(*tick);
            sketch.grid_line((x, top), (x, bottom));
        }
        sketch.line((self.pixels.0, bottom), (self.pixels.1, bottom), INK, 1);
        let middle = bottom + GAP + height(1, SIZE) / 2;
        for tick in &self.ticks {
            sketch.text((self.at(*tick), middle), &self.tick_in_words(*tick), At::Middle);
        }
        sketch.y = bottom + GAP + height(1, SIZE) + 2;
    }

    /// Draws the axis left of a field from `left` to `right`, with its grid.
    pub(super) fn draw_left(&self, sketch: &mut Sketch, (left, right): (i32, i32)) {
        for tick in &self.ticks {
            let y = self.at(*tick);
            sketch.grid_line((left, y), (right, y));
            sketch.text((left - GAP, y), &self.tick_in_words(*tick), At::End);
        }
    }

    /// Pixels that the numbers left of the axis need.
    pub(super) fn room_left(&self) -> i32 {
        let widest = self.ticks.iter().map(|tick| width(&self.tick_in_words(*tick), SIZE));
        widest.max().unwrap_or(0) + GAP
    }
}

/// A number as people write it: with a decimal where it has one, and a true minus sign.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    let plain = format!("{}", rounded.abs());
    if rounded < 0.0 { format!("\u{2212}{plain}") } else { plain }
}
