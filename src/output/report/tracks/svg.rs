//! A small writer of SVG: shapes from the top, texts as plain `text` elements, everything escaped.

use std::fmt::Write;

use super::axis::float;
use crate::output::language::Language;
use crate::output::text_width::{clean, width as width_of, wrap};

/// The width of the chart. On A4 upright, text of [`SIZE`] is then about eight points high.
pub(super) const WIDTH: f64 = 820.0;
const MARGIN: f64 = 16.0;
/// The size of all text but titles.
const SIZE: i32 = 12;
const TITLE: i32 = 17;

/// What is drawn in which colour. All of them are set, the paper too, so that a dark page changes none.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    /// Text and signs.
    Black,
    /// Notes and axes.
    Faint,
    /// The lines of the grid.
    Grid,
    /// The shade behind the months.
    Shade,
    /// The paper.
    Paper,
}

impl Ink {
    fn colour(self) -> &'static str {
        match self {
            Ink::Black => "#1a1a1a",
            Ink::Faint => "#555555",
            Ink::Grid => "#c4c4c4",
            Ink::Shade => "#eeeeee",
            Ink::Paper => "#ffffff",
        }
    }
}

/// Which end of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    End,
}

/// The sign of an item.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sign {
    /// A document that is out.
    Dot,
    /// A document that is due.
    Ring,
    /// A meeting.
    Square,
    /// A vote.
    Diamond,
    /// The end of a mandate.
    Bar,
}

/// The shapes, and how far down they reach.
pub(super) struct Canvas {
    shapes: String,
    /// Texts, which stand above all shapes.
    texts: String,
    alone: bool,
    /// In a language from right to left time runs from right to left.
    language: Language,
    /// The next free height.
    pub(super) y: f64,
}

/// How a text looks.
struct Style {
    size: i32,
    ink: Ink,
    weight: &'static str,
}

/// The width of a text of the chart.
pub(super) fn width(text: &str) -> f64 {
    // In prose narrow letters are frequent, and the sum of the widths is close; short labels may have
    // none of them.
    let least = 0.58 * f64::from(SIZE) * float(i64::try_from(text.chars().count()).unwrap_or(0));
    f64::from(width_of(text, SIZE)).max(least)
}

impl Canvas {
    /// A picture of its own, or one to be set into a page, which has margins of its own.
    pub(super) fn new(alone: bool, language: Language) -> Canvas {
        let margin = if alone { MARGIN } else { 0.0 };
        Canvas { shapes: String::new(), texts: String::new(), alone, language, y: margin }
    }

    /// Where a point stands across the picture.
    fn across(&self, x: f64) -> f64 {
        if self.language.is_right_to_left() { WIDTH - x } else { x }
    }

    /// A heading over the whole width.
    pub(super) fn title(&mut self, words: &str) {
        self.wrapped(words, TITLE, Ink::Black, "bold");
        self.y += 4.0;
    }

    /// A note over the whole width.
    pub(super) fn note(&mut self, words: &str) {
        self.wrapped(words, SIZE, Ink::Faint, "normal");
        self.y += 2.0;
    }

    /// The name of a panel with a note behind it.
    pub(super) fn heading(&mut self, words: &str) {
        self.wrapped(words, 14, Ink::Black, "bold");
    }

    fn wrapped(&mut self, words: &str, size: i32, ink: Ink, weight: &'static str) {
        // Bold letters are wider.
        let most = if weight == "bold" { 690 } else { 740 };
        for line in wrap(words, size, most) {
            let high = f64::from(size) * 1.35;
            let at = (MARGIN, self.y + high / 2.0);
            self.element(at, &line, Anchor::Start, Style { size, ink, weight });
            self.y += high;
        }
    }

    /// A text with one end and its middle here.
    pub(super) fn text(&mut self, at: (f64, f64), words: &str, anchor: Anchor, ink: Ink) {
        self.element(at, words, anchor, Style { size: SIZE, ink, weight: "normal" });
    }

    /// A text in bold letters.
    pub(super) fn bold(&mut self, at: (f64, f64), words: &str, anchor: Anchor) {
        self.element(at, words, anchor, Style { size: SIZE, ink: Ink::Black, weight: "bold" });
    }

    fn element(&mut self, (x, y): (f64, f64), words: &str, anchor: Anchor, style: Style) {
        let words = clean(words);
        if words.trim().is_empty() {
            return;
        }
        let Style { size, ink, weight } = style;
        let anchor = if anchor == Anchor::End { "end" } else { "start" };
        let x = self.across(x);
        // A rim of paper keeps the lines behind from the letters. Writing to a string cannot fail.
        let _ = writeln!(
            self.texts,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" font-weight=\"{weight}\" \
             text-anchor=\"{anchor}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" \
             paint-order=\"stroke\" dominant-baseline=\"central\">{}</text>",
            ink.colour(),
            Ink::Paper.colour(),
            escaped(&words),
        );
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, dashes: &str) {
        let dashes = match dashes {
            "" => String::new(),
            dashes => format!(" stroke-dasharray=\"{dashes}\""),
        };
        let _ = writeln!(
            self.shapes,
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" fill=\"none\" stroke=\"{}\"{dashes}/>",
            self.across(from.0),
            from.1,
            self.across(to.0),
            to.1,
            ink.colour(),
        );
    }

    /// A filled area with or without an outline.
    pub(super) fn area(&mut self, from: (f64, f64), to: (f64, f64), fill: Ink, outline: bool) {
        let stroke = if outline { Ink::Black.colour() } else { "none" };
        let (from, to) = ((self.across(from.0), from.1), (self.across(to.0), to.1));
        let _ = writeln!(
            self.shapes,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{}\" \
             stroke=\"{stroke}\"/>",
            from.0.min(to.0),
            from.1.min(to.1),
            (to.0 - from.0).abs(),
            (to.1 - from.1).abs(),
            fill.colour(),
        );
    }

    /// An outlined area with lines across.
    pub(super) fn hatched(&mut self, from: (f64, f64), to: (f64, f64)) {
        self.area(from, to, Ink::Paper, true);
        let high = to.1 - from.1;
        let mut x = from.0 + 1.0;
        while x + high <= to.0 {
            self.line((x, to.1), (x + high, from.1), Ink::Black, "");
            x += 4.0;
        }
    }

    /// A line that goes down or up first, then across, to an arrowhead.
    pub(super) fn arrow(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (tip, back) = (to.0 - 6.0, to.0 - 11.0);
        if tip <= from.0 {
            self.line(from, (from.0, to.1), Ink::Faint, "");
            return;
        }
        let _ = writeln!(
            self.shapes,
            "<path d=\"M{:.1} {:.1}V{:.1}H{tip:.1}\" fill=\"none\" stroke=\"{ink}\"/>\n\
             <path d=\"M{tip:.1} {:.1}L{back:.1} {:.1}L{back:.1} {:.1}Z\" fill=\"{ink}\"/>",
            self.across(from.0),
            from.1,
            to.1,
            to.1,
            to.1 - 3.0,
            to.1 + 3.0,
            tip = self.across(tip),
            back = self.across(back),
            ink = Ink::Faint.colour(),
        );
    }

    pub(super) fn sign(&mut self, (x, y): (f64, f64), sign: Sign) {
        let x = self.across(x);
        let (ink, paper) = (Ink::Black.colour(), Ink::Paper.colour());
        let circle = |fill: &str| {
            format!(
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"{fill}\" stroke=\"{ink}\" stroke-width=\"1.5\"/>"
            )
        };
        let shape = match sign {
            Sign::Dot => circle(ink),
            Sign::Ring => circle(paper),
            Sign::Square => format!(
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"8\" height=\"8\" fill=\"{ink}\"/>",
                x - 4.0,
                y - 4.0
            ),
            Sign::Diamond => format!(
                "<path d=\"M{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}Z\" fill=\"{ink}\"/>",
                y - 6.0,
                x + 6.0,
                y + 6.0,
                x - 6.0
            ),
            Sign::Bar => format!(
                "<path d=\"M{x:.1} {:.1}V{:.1}\" stroke=\"{ink}\" stroke-width=\"3\"/>",
                y - 7.0,
                y + 7.0
            ),
        };
        let _ = writeln!(self.shapes, "{shape}");
    }

    /// The picture as SVG.
    pub(super) fn finish(self, title: &str) -> String {
        let height = self.y + if self.alone { MARGIN } else { 2.0 };
        let title = escaped(&clean(title));
        let space = if self.alone { " xmlns=\"http://www.w3.org/2000/svg\"" } else { "" };
        // English, in which the chart was first drawn, names no language.
        let language = match self.language {
            Language::En => String::new(),
            other => format!(" lang=\"{other}\" direction=\"{}\"", other.direction()),
        };
        format!(
            "<svg{space}{language} width=\"{WIDTH}\" height=\"{height:.0}\" viewBox=\"0 0 {WIDTH} {height:.0}\" \
             role=\"img\" aria-label=\"{title}\" font-family=\"'Liberation Sans', Arial, Helvetica, \
             sans-serif\">\n<title>{title}</title>\n<rect x=\"0\" y=\"0\" width=\"{WIDTH}\" \
             height=\"{height:.0}\" fill=\"{}\"/>\n{}{}</svg>\n",
            Ink::Paper.colour(),
            self.shapes,
            self.texts,
        )
    }
}

/// A text in XML, between tags or quotes.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;")
}
