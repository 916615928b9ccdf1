//! What goes on each A4 sheet, and in what size of type it fits there.

use serde::Serialize;

use crate::base::item::ItemKind;
use crate::output::report::page::{Day, Line, Month, Page};

/// What the template prints.
#[derive(Debug, Serialize)]
pub(super) struct Document<'a> {
    pub(super) page: &'a Page,
    pub(super) sheets: Vec<Sheet<'a>>,
}

/// A month with the dates that belong beneath it.
#[derive(Debug, Serialize)]
pub(super) struct Sheet<'a> {
    month: &'a Month,
    /// Size of type, in points.
    size: f64,
    reports: List<'a>,
    mandates: List<'a>,
    others: List<'a>,
}

/// One of the lists beneath the month.
#[derive(Debug, Serialize)]
struct List<'a> {
    lines: Vec<Listed<'a>>,
    /// Whether it is shorter in two columns.
    two_columns: bool,
    /// Its width on the sheet, in millimetres.
    #[serde(skip)]
    width: f64,
}

/// A line of a list.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    day: &'a str,
    text: &'a str,
    note: &'a str,
}

impl<'a> Listed<'a> {
    /// The line under its heading, which says what need not be said again.
    fn under_heading(line: &'a Line) -> Listed<'a> {
        let report = format!(": {}", ItemKind::Report.in_words());
        Listed {
            day: &line.day,
            text: line.short.strip_suffix(&report).unwrap_or(&line.short),
            note: if line.kind == "mandate" { &line.basis } else { line.standing },
        }
    }
}

/// The months of a page as sheets. Dates before the first month stand beneath the first, dates
/// after the last beneath the last.
pub(super) fn sheets(page: &Page) -> Vec<Sheet<'_>> {
    let mut sheets = Vec::new();
    let mut begins = None;
    for (at, month) in page.months.iter().enumerate() {
        let ends = if at + 1 == page.months.len() { None } else { Some(month.last) };
        let here = |line: &&Line| {
            begins.is_none_or(|day| line.date > day) && ends.is_none_or(|day| line.date <= day)
        };
        let outside = page.before.iter().chain(&page.documents).chain(&page.after);
        let (reports, items): (Vec<&Line>, Vec<&Line>) =
            outside.filter(here).partition(|line| line.kind == "report");
        let others = others(items, page.deadlines.iter().filter(here).collect());
        let mandates = page.mandates.iter().filter(here).collect();
        sheets.push(Sheet::fitted(month, reports, mandates, others));
        begins = ends;
    }
    sheets
}

/// The dates that a coordinator has to keep besides the calendar: the items outside of it and the
/// deadlines around TCC meetings, or, where those are many, the invitations alone.
fn others<'a>(items: Vec<&'a Line>, deadlines: Vec<&'a Line>) -> Vec<&'a Line> {
    const MANY: usize = 16;
    let of = |kinds: &[&str]| -> Vec<&'a Line> {
        let asked = deadlines.iter().filter(|line| kinds.contains(&line.kind.as_str()));
        let mut lines: Vec<&Line> = items.iter().chain(asked).copied().collect();
        lines.sort_by_key(|line| line.date);
        lines
    };
    let all = of(&["tcc_invitation", "informal_paper", "presidents_summary"]);
    if all.len() > MANY { of(&["tcc_invitation"]) } else { all }
}

impl<'a> Sheet<'a> {
    /// The sheet in the largest type in which the month and the lists fit on it.
    ///
    /// An estimate from the width of an average character. Type below five points nobody reads,
    /// and a month that needs it runs on to a second sheet.
    fn fitted(
        month: &'a Month,
        reports: Vec<&'a Line>,
        mandates: Vec<&'a Line>,
        others: Vec<&'a Line>,
    ) -> Sheet<'a> {
        const SIZES: [f64; 10] = [10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5];
        let list = |lines: Vec<&'a Line>, width| List {
            lines: lines.into_iter().map(Listed::under_heading).collect(),
            two_columns: false,
            width,
        };
        let mut sheet = Sheet {
            month,
            size: 5.0,
            reports: list(reports, 72.0),
            mandates: list(mandates, 80.0),
            others: list(others, 112.0),
        };
        if let Some(size) = SIZES.into_iter().find(|size| sheet.height(*size) <= 186.0) {
            sheet.size = size;
        }
        for list in [&mut sheet.reports, &mut sheet.mandates, &mut sheet.others] {
            list.two_columns = list.columns(sheet.size) == 2;
        }
        sheet
    }

    /// The height in millimetres at a size of type in points.
    fn height(&self, size: f64) -> f64 {
        const HEADER_AND_NOTICE: f64 = 30.0;
        const LEAST_ROW: f64 = 16.0;
        const EDGES: f64 = 3.5;
        let line = 1.2 * millimetres(size);
        let cell = 277.0 / f64::from(u8::try_from(self.month.columns()).unwrap_or(7)) - 5.0;
        let row = |week: &Vec<Day>| {
            let lines = week.iter().map(|day| lines_of(day, cell, size)).max().unwrap_or(0);
            (f64::from(lines) * line + EDGES).max(LEAST_ROW)
        };
        let rows: f64 = self.month.weeks.iter().map(row).sum();
        let lists = [&self.reports, &self.mandates, &self.others];
        let deepest = lists.map(|list| list.depth(size, list.columns(size)));
        let deepest = deepest.into_iter().max().unwrap_or(0);
        HEADER_AND_NOTICE + rows + (f64::from(deepest) + 1.5) * line
    }
}

impl List<'_> {
    /// Two where the list is long and two make it shorter.
    fn columns(&self, size: f64) -> u8 {
        if self.lines.len() > 5 && self.depth(size, 2) < self.depth(size, 1) { 2 } else { 1 }
    }

    /// Lines of type that the list is deep in one or two columns.
    fn depth(&self, size: f64, columns: u8) -> u32 {
        let date = 6.5 * millimetres(size);
        let width = self.width / f64::from(columns) - date - 2.0;
        let lines = self
            .lines
            .iter()
            .map(|line| wrapped(length(line.text) + length(line.note) + 3, width, size));
        lines.sum::<u32>().max(1).div_ceil(u32::from(columns))
    }
}

/// Lines of type in a cell of the calendar.
fn lines_of(day: &Day, width: f64, size: f64) -> u32 {
    let meetings = day.meetings().map(|line| length(&line.short) + line.access.len() + 13);
    let closed = day.closed.iter().map(|reason| length(reason) + 2);
    meetings.chain(closed).map(|length| wrapped(length, width, size)).sum()
}

/// The number of lines that a number of characters takes in a width in millimetres.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lengths of texts on a page, all small and none negative"
)]
fn wrapped(characters: usize, width: f64, size: f64) -> u32 {
    // An average character is half as wide as the type is high.
    let length = characters as f64 * 0.5 * millimetres(size);
    (length / width.max(1.0)).ceil() as u32
}

fn millimetres(points: f64) -> f64 {
    points * 25.4 / 72.0
}

fn length(text: &str) -> usize {
    text.chars().count()
}
