//! What stands behind the calendars, and how it is printed: on one page in two or three columns, if it fits there.

use serde::Serialize;

use crate::output::language::Catalogue;
use crate::output::report::outline::{Table, tables};
use crate::output::report::page::Page;

use super::sheet::{length, millimetres, wrapped};

/// The tables that Word and the PDF have too, so that no two documents can say different things.
#[derive(Debug, Serialize)]
pub(super) struct Annex {
    parts: Vec<Part>,
    #[serde(flatten)]
    layout: Layout,
}

/// How the annex is printed. On a screen it stands in one column, whole.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
struct Layout {
    /// Size of type, in points.
    size: f64,
    /// Columns of text on the page.
    across: u8,
    /// Whether the columns that a short page does without are left out.
    brief: bool,
}

#[derive(Debug, Serialize)]
struct Part {
    heading: String,
    note: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Column {
    name: String,
    /// Its part of the width.
    percent: f64,
    class: &'static str,
}

#[derive(Debug, Serialize)]
struct Row {
    cells: Vec<Cell>,
    class: &'static str,
}

#[derive(Debug, Serialize)]
struct Cell {
    text: String,
    class: &'static str,
}

const SPARE: &str = "spare";
const FIGURE: &str = "figure";

impl Annex {
    pub(super) fn of(catalogue: Catalogue, page: &Page) -> Annex {
        let parts: Vec<Part> = tables(page, catalogue).into_iter().map(Part::of).collect();
        Annex { layout: Layout::fitted(&parts), parts }
    }
}

impl Part {
    fn of(table: Table) -> Part {
        let class = |figure, spare| match (figure, spare) {
            (true, _) => FIGURE,
            (false, true) => SPARE,
            (false, false) => "",
        };
        let columns = table.columns.into_iter().map(|column| Column {
            name: column.name,
            percent: f64::from(column.share) / 10.0,
            class: class(column.figure, column.spare),
        });
        let columns: Vec<Column> = columns.collect();
        let rows = table.rows.into_iter().map(|row| {
            let cells = row.cells.into_iter().zip(&columns).map(|(text, column)| {
                // A lead that is too short.
                let is_missed = column.class == FIGURE && text.starts_with('-');
                Cell { class: if is_missed { "figure missed" } else { column.class }, text }
            });
            Row { cells: cells.collect(), class: if row.strong { "sum" } else { "" } }
        });
        Part { heading: table.heading, note: table.note, rows: rows.collect(), columns }
    }

    /// The height in millimetres in a column of text of a width.
    fn height(&self, width: f64, layout: Layout) -> f64 {
        const ABOVE_AND_BELOW: f64 = 3.5;
        const EDGES: f64 = 0.8;
        const BETWEEN: f64 = 2.0;
        let line = 1.2 * millimetres(layout.size);
        let is_shown = |class: &str| !(layout.brief && class == SPARE);
        let shown = self.columns.iter().filter(|column| is_shown(column.class));
        let whole: f64 = shown.map(|column| column.percent).sum();
        let lines = |text: &str, column: &Column| {
            let room = width * column.percent / whole.max(1.0) - BETWEEN;
            if is_shown(column.class) { wrapped(length(text), room, layout.size) } else { 0 }
        };
        let high = |texts: &mut dyn Iterator<Item = (&str, &Column)>| {
            let deepest = texts.map(|(text, column)| lines(text, column)).max();
            f64::from(deepest.unwrap_or(0).max(1)) * line + EDGES
        };
        let head = high(&mut self.columns.iter().map(|column| (column.name.as_str(), column)));
        let rows = self.rows.iter().map(|row| {
            let texts = row.cells.iter().map(|cell| cell.text.as_str());
            high(&mut texts.zip(&self.columns))
        });
        let note = f64::from(wrapped(length(&self.note), width, layout.size)) * line;
        ABOVE_AND_BELOW + line + note + head + rows.sum::<f64>()
    }
}

impl Layout {
    /// The largest type in which the annex fits on one page, whole if it can be. What does not fit in any way runs on.
    fn fitted(parts: &[Part]) -> Layout {
        const SIZES: [f64; 7] = [9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0];
        if parts.iter().any(|part| part.columns.len() > 4) {
            return Layout { size: 8.5, across: 1, brief: false };
        }
        let whole = SIZES.map(|size| Layout { size, across: 2, brief: false });
        let brief = SIZES
            .iter()
            .flat_map(|size| [2, 3].map(|across| Layout { size: *size, across, brief: true }));
        let on_several = Layout { size: 7.5, across: 2, brief: false };
        whole.into_iter().chain(brief).find(|layout| layout.fits(parts)).unwrap_or(on_several)
    }

    fn fits(self, parts: &[Part]) -> bool {
        const PAGE: f64 = 277.0;
        const GUTTER: f64 = 7.0;
        // The page less its header and the notice.
        const ROOM: f64 = 166.0;
        let across = f64::from(self.across);
        let width = (PAGE - GUTTER * (across - 1.0)) / across;
        let height: f64 = parts.iter().map(|part| part.height(width, self)).sum();
        // A table that goes on in another column has its head there again, and a column ends with a whole row.
        height <= (ROOM - 6.0) * across
    }
}
