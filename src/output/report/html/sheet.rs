//! What goes on each A4 sheet, and in what size of type it fits there.

use serde::Serialize;

use crate::output::language::{Catalogue, Message};
use crate::output::report::page::{Day, Line, Month, Page};

use super::annex::Annex;

/// What the template prints.
#[derive(Debug, Serialize)]
pub(super) struct Document<'a> {
    pub(super) page: &'a Page,
    pub(super) sheets: Vec<Sheet<'a>>,
    pub(super) annex: Annex,
    /// The chart of each chain, as SVG.
    pub(super) tracks: Vec<String>,
    /// The weekdays from Monday to Sunday.
    pub(super) week: [String; 7],
    pub(super) morning: String,
    pub(super) afternoon: String,
    pub(super) annex_heading: String,
    pub(super) tracks_heading: String,
}

/// A month with the dates that belong beneath it.
#[derive(Debug, Serialize)]
pub(super) struct Sheet<'a> {
    month: &'a Month,
    /// Size of type on a screen, in points, with the lists beneath the month.
    size: f64,
    /// The same in print, where the month has the page for itself.
    print: f64,
    columns: Vec<Column<'a>>,
}

/// Lists one below the other beneath the month.
#[derive(Debug, Serialize)]
struct Column<'a> {
    lists: Vec<List<'a>>,
}

/// One of the lists beneath the month.
#[derive(Debug, Serialize)]
struct List<'a> {
    heading: String,
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
    note: String,
}

/// The widths of the columns beneath the month, in millimetres; the template has the same.
const WIDTHS: [f64; 4] = [62.0, 56.0, 77.0, 67.0];

impl<'a> Listed<'a> {
    fn of(catalogue: Catalogue, line: &'a Line) -> Listed<'a> {
        let notes = [line.label.as_str(), line.standing.as_str()];
        let notes: Vec<&str> = notes.into_iter().filter(|note| !note.is_empty()).collect();
        Listed { day: &line.day, text: &line.short, note: catalogue.listed(&notes) }
    }

    /// The line under its heading, which says what need not be said again.
    fn under_heading(line: &'a Line) -> Listed<'a> {
        Listed {
            day: &line.day,
            text: &line.under_heading,
            note: if line.kind == "mandate" { line.basis.clone() } else { line.standing.clone() },
        }
    }
}

impl<'a> List<'a> {
    /// A list in a column beneath the month.
    fn of(heading: String, column: usize, lines: impl Iterator<Item = Listed<'a>>) -> Self {
        let width = WIDTHS.get(column).copied().unwrap_or(60.0);
        List { heading, lines: lines.collect(), two_columns: false, width }
    }
}

/// The months of a page as sheets. What is dated before the first month stands beneath the first, what
/// is dated after the last beneath the last.
pub(super) fn sheets(catalogue: Catalogue, page: &Page) -> Vec<Sheet<'_>> {
    let mut sheets = Vec::new();
    let mut begins = None;
    for (at, month) in page.months.iter().enumerate() {
        let is_last = at + 1 == page.months.len();
        let ends = if is_last { None } else { Some(month.last) };
        let here = |line: &&Line| {
            begins.is_none_or(|day| line.date > day) && ends.is_none_or(|day| line.date <= day)
        };
        let before: &[Line] = if at == 0 { &page.before } else { &[] };
        let after: &[Line] = if is_last { &page.after } else { &[] };
        sheets.push(Sheet::fitted(month, columns(catalogue, page, &here, before, after)));
        begins = ends;
    }
    sheets
}

/// What stands beneath a month.
fn columns<'a>(
    catalogue: Catalogue,
    page: &'a Page,
    here: &dyn Fn(&&Line) -> bool,
    before: &'a [Line],
    after: &'a [Line],
) -> Vec<Column<'a>> {
    let (reports, work): (Vec<&Line>, Vec<&Line>) =
        page.documents.iter().filter(here).partition(|line| line.kind == "report");
    let under = |lines: Vec<&'a Line>| lines.into_iter().map(Listed::under_heading);
    let mandates = page.mandates.iter().filter(here).collect();
    let deadlines = deadlines(page.deadlines.iter().filter(here).collect());
    let say = |message| catalogue.say(message);
    let mut first = vec![List::of(say(Message::HeadingReports), 0, under(reports))];
    if !work.is_empty() {
        first.push(List::of(say(Message::HeadingOtherWork), 0, under(work)));
    }
    let mut outside = Vec::new();
    for (heading, lines) in [(Message::HeadingEarlier, before), (Message::HeadingLater, after)] {
        if !lines.is_empty() {
            let listed = lines.iter().map(|line| Listed::of(catalogue, line));
            outside.push(List::of(say(heading), 2, listed));
        }
    }
    if outside.is_empty() {
        let heading = say(Message::HeadingEarlierAndLater);
        outside.push(List::of(heading, 2, std::iter::empty()));
    }
    vec![
        Column { lists: first },
        Column { lists: vec![List::of(say(Message::HeadingMandates), 1, under(mandates))] },
        Column { lists: outside },
        Column {
            lists: vec![List::of(say(Message::HeadingDeadlinesInAnnex), 3, under(deadlines))],
        },
    ]
}

/// The deadlines that a coordinator has to keep beside the calendar: those around TCC meetings, or,
/// where these are many, the invitations alone.
fn deadlines(all: Vec<&Line>) -> Vec<&Line> {
    const MANY: usize = 12;
    let of = |kinds: &[&str]| -> Vec<&Line> {
        all.iter().copied().filter(|line| kinds.contains(&line.kind.as_str())).collect()
    };
    let found = of(&["tcc_invitation", "informal_paper", "presidents_summary"]);
    if found.len() > MANY { of(&["tcc_invitation"]) } else { found }
}

impl<'a> Sheet<'a> {
    /// The sheet in the largest type in which the month fits on it, with the lists and without.
    ///
    /// An estimate from the width of an average character. Type below five points nobody reads,
    /// and a month that needs it runs on to a second sheet.
    fn fitted(month: &'a Month, columns: Vec<Column<'a>>) -> Sheet<'a> {
        const SIZES: [f64; 10] = [10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5];
        let fitted = |height: &dyn Fn(f64) -> f64| {
            SIZES.into_iter().find(|size| height(*size) <= 186.0).unwrap_or(5.0)
        };
        let mut sheet = Sheet { month, size: 5.0, print: 5.0, columns };
        sheet.size = fitted(&|size| sheet.month_height(size) + sheet.lists_height(size));
        sheet.print = fitted(&|size| sheet.month_height(size));
        for list in sheet.columns.iter_mut().flat_map(|column| &mut column.lists) {
            list.two_columns = list.columns(sheet.size) == 2;
        }
        sheet
    }

    /// The height of the month in millimetres at a size of type in points, with header and notice.
    fn month_height(&self, size: f64) -> f64 {
        const HEADER_AND_NOTICE: f64 = 36.0;
        const LEAST_ROW: f64 = 16.0;
        const EDGES: f64 = 3.5;
        let line = 1.2 * millimetres(size);
        let cell = 277.0 / f64::from(u8::try_from(self.month.columns()).unwrap_or(7)) - 5.0;
        let row = |week: &Vec<Day>| {
            let lines = week.iter().map(|day| lines_of(day, cell, size)).max().unwrap_or(0);
            (f64::from(lines) * line + EDGES).max(LEAST_ROW)
        };
        HEADER_AND_NOTICE + self.month.weeks.iter().map(row).sum::<f64>()
    }

    /// The height of the lists beneath it.
    fn lists_height(&self, size: f64) -> f64 {
        let depth = |list: &List| f64::from(list.depth(size, list.columns(size))) + 1.8;
        let depths = self.columns.iter().map(|column| column.lists.iter().map(depth).sum());
        depths.fold(0.0, f64::max) * 1.2 * millimetres(size)
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
            .map(|line| wrapped(length(line.text) + length(&line.note) + 3, width, size));
        lines.sum::<u32>().max(1).div_ceil(u32::from(columns))
    }
}

/// Lines of type in a cell of the calendar.
fn lines_of(day: &Day, width: f64, size: f64) -> u32 {
    let meetings = day.meetings().map(|line| length(&line.short) + length(&line.label) + 15);
    let closed = day.closed.iter().chain(&day.avoid).map(|reason| length(reason) + 2);
    meetings.chain(closed).map(|length| wrapped(length, width, size)).sum()
}

/// The number of lines that a number of characters takes in a width in millimetres.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lengths of texts on a page, all small and none negative"
)]
pub(super) fn wrapped(characters: usize, width: f64, size: f64) -> u32 {
    // An average character is half as wide as the type is high.
    let length = characters as f64 * 0.5 * millimetres(size);
    (length / width.max(1.0)).ceil() as u32
}

pub(super) fn millimetres(points: f64) -> f64 {
    points * 25.4 / 72.0
}

/// The length of a text in average characters: an ideograph is as wide as two, a mark has no width.
pub(super) fn length(text: &str) -> usize {
    let width = |c: char| match c {
        '\u{2066}'..='\u{2069}' => 0,
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 2,
        _ => 1,
    };
    text.chars().map(width).sum()
}
