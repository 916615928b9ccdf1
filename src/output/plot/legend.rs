//! The legend: which look is which series.

use super::palette::look;
use super::sketch::{At, MARGIN, SIZE, Sketch, WIDTH};
use crate::output::text_width::{height, width, wrap};

/// Pixels of a sample, and from it to its name.
const SAMPLE: (i32, i32) = (26, 8);
/// Pixels between entries.
const BETWEEN: i32 = 22;

/// What a legend shows beside each name.
#[derive(Clone, Copy)]
pub(super) enum Samples {
    /// A piece of the surface.
    Surfaces,
    /// A piece of the line with its sign.
    Lines,
}

/// Puts down the legend in as many rows as it needs. One series needs none.
pub(super) fn legend(sketch: &mut Sketch, names: &[String], samples: Samples) {
    if names.len() < 2 {
        return;
    }
    let most = WIDTH - 2 * MARGIN - SAMPLE.0 - SAMPLE.1;
    let (mut x, row) = (MARGIN, height(1, SIZE) + 4);
    let mut deepest = 1;
    for (series, name) in names.iter().enumerate() {
        let lines = wrap(name, SIZE, most);
        let wide = lines.iter().map(|line| width(line, SIZE)).max().unwrap_or(0);
        let needed = SAMPLE.0 + SAMPLE.1 + wide;
        if x > MARGIN && x + needed > WIDTH - MARGIN {
            sketch.y += row + height(deepest - 1, SIZE);
            (x, deepest) = (MARGIN, 1);
        }
        deepest = deepest.max(lines.len());
        let (middle, look) = (sketch.y + row / 2, look(series));
        match samples {
            Samples::Surfaces => {
                sketch.surface((x, middle - 7), (x + SAMPLE.0, middle + 7), look);
            }
            Samples::Lines => {
                sketch.line((x, middle), (x + SAMPLE.0, middle), look.colour, 2);
                sketch.sign((x + SAMPLE.0 / 2, middle), 5, look);
            }
        }
        for (place, line) in lines.iter().enumerate() {
            let y = middle + height(1, SIZE) * place as i32;
            sketch.text((x + SAMPLE.0 + SAMPLE.1, y), line, At::Start);
        }
        x += needed + BETWEEN;
    }
    sketch.y += row + height(deepest - 1, SIZE) + 6;
}
