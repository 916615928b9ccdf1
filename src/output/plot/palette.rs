//! What distinguishes series: a colour, a hatching, a marker.

use plotters::style::RGBColor;

/// Text and axes.
pub(super) const INK: RGBColor = RGBColor(0x22, 0x22, 0x22);
/// Notes and what stands behind the data.
pub(super) const FAINT: RGBColor = RGBColor(0x59, 0x59, 0x59);
/// Grid lines.
pub(super) const GRID: RGBColor = RGBColor(0xdd, 0xdd, 0xdd);
/// The paper.
pub(super) const PAPER: RGBColor = RGBColor(0xff, 0xff, 0xff);

/// The colours of M. Okabe and K. Ito (2008), "Color Universal Design", without the yellow, which is
/// too pale on paper, in an order in which neighbours differ in lightness: 46, 71, 0, 57, 70, 62 and 57
/// of 100.
const COLOURS: [RGBColor; 7] = [
    RGBColor(0x00, 0x72, 0xb2),
    RGBColor(0xe6, 0x9f, 0x00),
    RGBColor(0x00, 0x00, 0x00),
    RGBColor(0xd5, 0x5e, 0x00),
    RGBColor(0x56, 0xb4, 0xe9),
    RGBColor(0xcc, 0x79, 0xa7),
    RGBColor(0x00, 0x9e, 0x73),
];

/// The lines that are drawn over a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hatch {
    Plain,
    Rising,
    Falling,
    Crossed,
    Level,
    Upright,
    Dashed,
    Grid,
}

/// The sign at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Circle,
    Square,
    Triangle,
    Diamond,
    Ring,
    Cross,
    Frame,
}

/// How the series with a number looks. The first seven differ in their signs, the first eight in their
/// hatchings; no two of the first 56 look the same.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) colour: RGBColor,
    pub(super) hatch: Hatch,
    pub(super) sign: Sign,
}

pub(super) fn look(series: usize) -> Look {
    const HATCHES: [Hatch; 8] = [
        Hatch::Plain,
        Hatch::Rising,
        Hatch::Falling,
        Hatch::Upright,
        Hatch::Crossed,
        Hatch::Level,
        Hatch::Dashed,
        Hatch::Grid,
    ];
    const SIGNS: [Sign; 7] = [
        Sign::Circle,
        Sign::Square,
        Sign::Triangle,
        Sign::Diamond,
        Sign::Ring,
        Sign::Cross,
        Sign::Frame,
    ];
    Look {
        colour: COLOURS[series % COLOURS.len()],
        hatch: HATCHES[series % HATCHES.len()],
        sign: SIGNS[series % SIGNS.len()],
    }
}
