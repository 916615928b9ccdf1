//! Parts that add up, as stacked horizontal bars.

use super::Caption;
use super::axis::{Axis, number};
use super::legend::{Samples, legend};
use super::palette::{INK, look};
use super::shares::{NAMES, widest};
use super::sketch::{At, MARGIN, SIZE, Sketch, WIDTH};
use crate::output::text_width::{height, wrap};

/// Pixels of a bar, and between two.
const BAR: i32 = 26;
const BETWEEN: i32 = 12;

/// A bar with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct StackRow {
    /// The name at its left.
    pub name: String,
    /// The amount of each part, zero or more.
    pub parts: Vec<f64>,
    /// What stands right of the bar; the total where it is empty.
    pub total: String,
}

/// Amounts and the parts that they are made of, a bar a row, a look a part.
///
/// ```
/// use horseshoe::output::plot::{Caption, StackRow, Stacks};
/// let figure = Stacks {
///     caption: Caption::new("Points a month", ""),
///     axis: "penalty points, mean".into(),
///     parts: vec!["Fridays".into(), "early reports".into()],
///     rows: vec![StackRow { name: "guideline".into(), parts: vec![3.0, 8.5], total: String::new() }],
/// };
/// assert!(figure.to_svg().contains("11.5"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Stacks {
    /// Title and note.
    pub caption: Caption,
    /// What is added up, with its unit.
    pub axis: String,
    /// The name of each part.
    pub parts: Vec<String>,
    /// The bars, from the top.
    pub rows: Vec<StackRow>,
}

impl Stacks {
    /// The figure as SVG.
    ///
    /// ```
    /// use horseshoe::output::plot::{Caption, StackRow, Stacks};
    ///
    /// let row = StackRow { name: "guideline".into(), parts: vec![3.0, 8.5], total: String::new() };
    /// let figure = Stacks {
    ///     caption: Caption::new("Points a month", ""),
    ///     axis: "points, mean".into(),
    ///     parts: vec!["Fridays".into(), "early reports".into()],
    ///     rows: vec![row],
    /// };
    /// assert!(figure.to_svg().contains("11.5"), "the total stands at the right");
    /// ```
    pub fn to_svg(&self) -> String {
        let mut sketch = Sketch::new(&self.caption);
        legend(&mut sketch, &self.parts, Samples::Surfaces);
        let names: Vec<Vec<String>> =
            self.rows.iter().map(|row| wrap(&row.name, SIZE, NAMES)).collect();
        let totals: Vec<f64> = self.rows.iter().map(|row| row.parts.iter().sum()).collect();
        let words = |row: &StackRow, total: f64| match row.total.as_str() {
            "" => number(total),
            words => words.to_owned(),
        };
        let labels: Vec<String> =
            self.rows.iter().zip(&totals).map(|(row, total)| words(row, *total)).collect();
        let left = MARGIN + widest(names.iter().flatten()) + 10;
        let right = WIDTH - MARGIN - widest(labels.iter()) - 12;
        let most = totals.iter().copied().fold(0.0, f64::max);
        let axis = Axis::new((0.0, most), 0.0, (left, right));
        let deep = |name: &Vec<String>| BAR.max(height(name.len(), SIZE)) + BETWEEN;
        let top = sketch.y;
        let bottom = top + names.iter().map(deep).sum::<i32>();
        axis.draw_below(&mut sketch, (top, bottom));
        let below = sketch.y;
        let mut y = top;
        for ((row, name), label) in self.rows.iter().zip(&names).zip(&labels) {
            let middle = y + deep(name) / 2;
            sketch.lines_of_text((left - 8, middle), name, At::End);
            let mut so_far = 0.0;
            for (part, amount) in row.parts.iter().enumerate() {
                let from = axis.at(so_far);
                so_far += amount;
                let to = axis.at(so_far);
                sketch.surface((from, middle - BAR / 2), (to, middle + BAR / 2), look(part));
            }
            sketch.text((axis.at(so_far) + 6, middle), label, At::Start);
            y += deep(name);
        }
        sketch.line((left, top), (left, bottom), INK, 1);
        sketch.y = below;
        sketch.axis_name((left + right) / 2, &self.axis);
        sketch.finish(&self.in_words())
    }

    fn in_words(&self) -> String {
        let mut words = format!("Stacked bars: {}. ", self.axis);
        for row in &self.rows {
            words.push_str(&format!("{}:", row.name));
            for (name, amount) in self.parts.iter().zip(&row.parts) {
                words.push_str(&format!(" {name} {},", number(*amount)));
            }
            words.push(' ');
        }
        words
    }
}
