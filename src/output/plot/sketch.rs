//! A sketch: shapes put down from the top, drawn as SVG once its height is known.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::Caption;
use super::palette::{FAINT, GRID, Hatch, INK, Look, PAPER, Sign};
use crate::output::text_width::{clean, height, width, wrap};

/// The width of every figure in pixels.
pub(super) const WIDTH: i32 = 820;
/// Blank paper around the figure.
pub(super) const MARGIN: i32 = 16;
/// The size of all text but titles and notes.
pub(super) const SIZE: i32 = 13;

const TITLE_SIZE: i32 = 18;
const NOTE_SIZE: i32 = 12;
/// Pixels between the lines of a hatching.
const HATCH_STEP: i32 = 7;

/// Which part of a text stands at its point; in height it is always the middle.
#[derive(Clone, Copy, Debug)]
pub(super) enum At {
    Start,
    Middle,
    End,
}

enum Shape {
    Text { at: (i32, i32), words: String, size: i32, colour: RGBColor, anchor: At, bold: bool },
    Line { points: Vec<(i32, i32)>, colour: RGBColor, stroke: u32 },
    Area { points: Vec<(i32, i32)>, colour: RGBColor },
    Rect { from: (i32, i32), to: (i32, i32), colour: RGBColor, filled: bool },
    Circle { at: (i32, i32), radius: i32, colour: RGBColor, filled: bool },
}

/// Shapes, and how far down they reach.
pub(super) struct Sketch {
    shapes: Vec<Shape>,
    title: String,
    /// The next free height.
    pub(super) y: i32,
}

impl Sketch {
    /// A sketch that begins with a title and a note.
    pub(super) fn new(caption: &Caption) -> Sketch {
        let mut sketch = Sketch { shapes: Vec::new(), title: clean(&caption.title), y: MARGIN };
        // Bold letters are wider.
        let most = WIDTH - 2 * MARGIN;
        for line in wrap(&caption.title, TITLE_SIZE, most * 7 / 8) {
            sketch.line_of_text(line, TITLE_SIZE, INK, true);
        }
        if !caption.note.trim().is_empty() {
            sketch.y += 2;
            for line in wrap(&caption.note, NOTE_SIZE, most) {
                sketch.line_of_text(line, NOTE_SIZE, FAINT, false);
            }
        }
        sketch.y += 8;
        sketch
    }

    fn line_of_text(&mut self, words: String, size: i32, colour: RGBColor, bold: bool) {
        let line = height(1, size);
        let at = (MARGIN, self.y + line / 2);
        self.shapes.push(Shape::Text { at, words, size, colour, anchor: At::Start, bold });
        self.y += line;
    }

    /// A line of text with its middle at a height.
    pub(super) fn text(&mut self, at: (i32, i32), words: &str, anchor: At) {
        self.text_in(at, words, anchor, INK);
    }

    /// A line of text in a colour.
    pub(super) fn text_in(&mut self, at: (i32, i32), words: &str, anchor: At, colour: RGBColor) {
        let words = clean(words);
        self.shapes.push(Shape::Text { at, words, size: SIZE, colour, anchor, bold: false });
    }

    /// Lines of text around a height.
    pub(super) fn lines_of_text(&mut self, at: (i32, i32), lines: &[String], anchor: At) {
        let line = height(1, SIZE);
        let top = at.1 - line * (lines.len() as i32 - 1) / 2;
        for (row, words) in lines.iter().enumerate() {
            self.text((at.0, top + row as i32 * line), words, anchor);
        }
    }

    pub(super) fn line(&mut self, from: (i32, i32), to: (i32, i32), colour: RGBColor, stroke: u32) {
        self.shapes.push(Shape::Line { points: vec![from, to], colour, stroke });
    }

    pub(super) fn path(&mut self, points: Vec<(i32, i32)>, colour: RGBColor, stroke: u32) {
        self.shapes.push(Shape::Line { points, colour, stroke });
    }

    pub(super) fn dashed(&mut self, from: (i32, i32), to: (i32, i32), colour: RGBColor) {
        let (step, length) = (9, (to.0 - from.0).abs().max((to.1 - from.1).abs()));
        let on = |part: i32| {
            let along = |a: i32, b: i32| a + (b - a) * part.min(length) / length.max(1);
            (along(from.0, to.0), along(from.1, to.1))
        };
        for start in (0..length).step_by(step as usize) {
            self.line(on(start), on(start + 5), colour, 2);
        }
    }

    /// A grid line with the number that it stands for, below it or left of it.
    pub(super) fn grid_line(&mut self, from: (i32, i32), to: (i32, i32)) {
        self.line(from, to, GRID, 1);
    }

    /// A filled rectangle with its hatching and an outline.
    pub(super) fn surface(&mut self, from: (i32, i32), to: (i32, i32), look: Look) {
        let (from, to) =
            ((from.0.min(to.0), from.1.min(to.1)), (from.0.max(to.0), from.1.max(to.1)));
        if from.0 == to.0 || from.1 == to.1 {
            return;
        }
        self.shapes.push(Shape::Rect { from, to, colour: look.colour, filled: true });
        // Of what is narrower an outline would leave nothing else.
        if to.0 - from.0 >= 4 {
            self.hatch(from, to, look.hatch);
            self.shapes.push(Shape::Rect { from, to, colour: INK, filled: false });
        }
    }

    fn hatch(&mut self, from: (i32, i32), to: (i32, i32), hatch: Hatch) {
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        let mut stroke = |a: (i32, i32), b: (i32, i32)| {
            let place = |(x, y): (i32, i32)| (from.0 + x, from.1 + y);
            self.shapes.push(Shape::Line {
                points: vec![place(a), place(b)],
                colour: PAPER,
                stroke: 1,
            });
        };
        // A falling diagonal begins at the left or the top edge, and ends at the right or the bottom.
        let mut diagonals = |turned: bool| {
            for across in (-height + HATCH_STEP / 2..width).step_by(HATCH_STEP as usize) {
                let (start, end) = (across.max(0), (across + height).min(width));
                let turn = |y: i32| if turned { height - y } else { y };
                if end > start {
                    stroke((start, turn(start - across)), (end, turn(end - across)));
                }
            }
        };
        let ruled = |length: i32, step: i32| (HATCH_STEP / 2..length).step_by(step as usize);
        match hatch {
            Hatch::Plain => {}
            Hatch::Falling => diagonals(false),
            Hatch::Rising => diagonals(true),
            Hatch::Crossed => {
                diagonals(false);
                diagonals(true);
            }
            Hatch::Level => ruled(height, 5).for_each(|y| stroke((0, y), (width, y))),
            Hatch::Upright => ruled(width, 5).for_each(|x| stroke((x, 0), (x, height))),
            Hatch::Dashed => {
                for (row, y) in ruled(height, 5).enumerate() {
                    let shift = 5 * (row as i32 % 2);
                    ruled(width - 4 - shift, 10)
                        .for_each(|x| stroke((x + shift, y), (x + shift + 4, y)));
                }
            }
            Hatch::Grid => {
                ruled(height, HATCH_STEP).for_each(|y| stroke((0, y), (width, y)));
                ruled(width, HATCH_STEP).for_each(|x| stroke((x, 0), (x, height)));
            }
        }
    }

    /// The sign of a series at a point.
    pub(super) fn sign(&mut self, at: (i32, i32), radius: i32, look: Look) {
        let colour = look.colour;
        let corner = |x: i32, y: i32| (at.0 + x, at.1 + y);
        let r = radius;
        match look.sign {
            Sign::Circle => self.shapes.push(Shape::Circle { at, radius, colour, filled: true }),
            Sign::Ring => {
                self.shapes.push(Shape::Circle { at, radius, colour: PAPER, filled: true });
                self.shapes.push(Shape::Circle { at, radius, colour, filled: false });
            }
            Sign::Frame => {
                let (from, to) = (corner(-r, -r), corner(r, r));
                self.shapes.push(Shape::Rect { from, to, colour: PAPER, filled: true });
                self.shapes.push(Shape::Rect { from, to, colour, filled: false });
            }
            Sign::Cross => {
                self.line(corner(-r, -r), corner(r, r), colour, 3);
                self.line(corner(-r, r), corner(r, -r), colour, 3);
            }
            Sign::Square => self.shapes.push(Shape::Rect {
                from: corner(-r, -r),
                to: corner(r, r),
                colour,
                filled: true,
            }),
            Sign::Triangle => {
                let points = vec![corner(0, -r - 1), corner(r + 1, r), corner(-r - 1, r)];
                self.shapes.push(Shape::Area { points, colour });
            }
            Sign::Diamond => self.diamond(at, r + 1, colour),
        }
    }

    /// A square on its corner.
    pub(super) fn diamond(&mut self, (x, y): (i32, i32), r: i32, colour: RGBColor) {
        let points = vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
        self.shapes.push(Shape::Area { points, colour });
    }

    /// A small ring, for one case among many.
    pub(super) fn dot(&mut self, at: (i32, i32), colour: RGBColor) {
        self.shapes.push(Shape::Circle { at, radius: 2, colour, filled: false });
    }

    /// The name of an axis, centred below it.
    pub(super) fn axis_name(&mut self, centre: i32, name: &str) {
        let most = WIDTH - 2 * MARGIN;
        let lines = wrap(name, SIZE, most);
        for words in &lines {
            let half = width(words, SIZE) / 2;
            let x = centre.min(WIDTH - MARGIN - half).max(MARGIN + half);
            self.text((x, self.y + height(1, SIZE) / 2), words, At::Middle);
            self.y += height(1, SIZE);
        }
    }

    /// The figure as SVG; `desc` describes what it shows.
    pub(super) fn finish(self, desc: &str) -> String {
        let mut svg = String::new();
        let size = (WIDTH.unsigned_abs(), (self.y + MARGIN).unsigned_abs());
        {
            let root = SVGBackend::with_string(&mut svg, size).into_drawing_area();
            // Writing to a string cannot fail.
            let _ = root.fill(&PAPER);
            for shape in &self.shapes {
                let _ = draw(&root, shape);
            }
            let _ = root.present();
        }
        with_words(&svg, &self.title, desc)
    }
}

type Root<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;
type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

fn draw(root: &Root<'_>, shape: &Shape) -> Drawn {
    match shape {
        Shape::Text { at, words, size, colour, anchor, bold } => {
            let across = match anchor {
                At::Start => HPos::Left,
                At::Middle => HPos::Center,
                At::End => HPos::Right,
            };
            // The backend divides the size by this; see its `draw_text`.
            let font = FontDesc::from(("sans-serif", f64::from(*size) * 1.24));
            let font = if *bold { font.style(FontStyle::Bold) } else { font };
            let style = font.color(colour).pos(Pos::new(across, VPos::Center));
            root.draw(&Text::new(words.as_str(), *at, style))
        }
        Shape::Line { points, colour, stroke } => {
            root.draw(&PathElement::new(points.clone(), colour.stroke_width(*stroke)))
        }
        Shape::Area { points, colour } => root.draw(&Polygon::new(points.clone(), colour.filled())),
        Shape::Rect { from, to, colour, filled } => {
            let style = if *filled { colour.filled() } else { colour.stroke_width(1) };
            root.draw(&Rectangle::new([*from, *to], style))
        }
        Shape::Circle { at, radius, colour, filled } => {
            let style = if *filled { colour.filled() } else { colour.stroke_width(1) };
            root.draw(&Circle::new(*at, *radius, style))
        }
    }
}

/// The SVG with a title and a description for those who do not see it, which the backend cannot write.
fn with_words(svg: &str, title: &str, desc: &str) -> String {
    let escaped = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        text.replace('>', "&gt;")
    };
    let Some((head, rest)) = svg.split_once(">\n") else { return svg.to_owned() };
    format!(
        "{head} role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">{}</title>\n\
         <desc id=\"desc\">{}</desc>\n{rest}",
        escaped(title),
        escaped(&clean(desc)),
    )
}
