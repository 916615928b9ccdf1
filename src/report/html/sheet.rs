//! What goes on each A4 sheet, and in what size of type it fits there.

use serde::Serialize;

use crate::report::page::{Day, Line, Month, Page};

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
    reports: Vec<&'a Line>,
    mandates: Vec<&'a Line>,
    others: Vec<&'a Line>,
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
        let (reports, meetings): (Vec<&Line>, Vec<&Line>) =
            outside.filter(here).partition(|line| line.kind == "report");
        let asked = page.deadlines.iter().filter(here).filter(|line| is_for_coordinators(line));
        let mut others: Vec<&Line> = meetings.into_iter().chain(asked).collect();
        others.sort_by_key(|line| line.date);
        let mandates: Vec<&Line> = page.mandates.iter().filter(here).collect();

        let beneath = [&reports, &mandates, &others].map(|lines| beneath(lines));
        sheets.push(Sheet { month, size: fitting(month, &beneath), reports, mandates, others });
        begins = ends;
    }
    sheets
}

/// The deadlines that a coordinator has to meet; the rest is in the annex.
fn is_for_coordinators(line: &Line) -> bool {
    matches!(line.kind.as_str(), "tcc_invitation" | "informal_paper" | "presidents_summary")
}

/// Characters of each line in a list beneath the month.
fn beneath(lines: &[&Line]) -> Vec<usize> {
    lines.iter().map(|line| length(&line.short) + length(&line.basis).min(40) + 14).collect()
}

/// The largest size of type, in points, in which the month and the lists fit on one sheet.
///
/// An estimate from the width of an average character, on the safe side; type below five points
/// nobody reads, and a month that needs it runs on to a second sheet.
fn fitting(month: &Month, beneath: &[Vec<usize>]) -> f64 {
    const SIZES: [f64; 10] = [10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5];
    SIZES.into_iter().find(|size| height(month, beneath, *size) <= 178.0).unwrap_or(5.0)
}

/// The height of a sheet in millimetres at a size of type in points.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss,
    reason = "lengths of texts and lines of a page, all small")]
fn height(month: &Month, beneath: &[Vec<usize>], size: f64) -> f64 {
    let millimetres = size * 0.3528;
    let fit = |width: f64| (width / (millimetres * 0.52)).max(1.0) as usize;
    let lines = |texts: &[usize], width: f64| -> usize {
        texts.iter().map(|length| length.div_ceil(fit(width))).sum()
    };
    let cell = 277.0 / month.columns() as f64 - 3.0;
    let day = |day: &Day| {
        let meetings = day.meetings().map(|line| length(&line.short) + line.access.len() + 12);
        let closed = day.closed.iter().map(|reason| length(reason) + 2);
        lines(&meetings.chain(closed).collect::<Vec<_>>(), cell) + 1
    };
    let rows: f64 = month
        .weeks
        .iter()
        .map(|week| week.iter().map(day).max().unwrap_or(1).max(3) as f64 * 1.25 * millimetres + 3.0)
        .sum();
    let lists = beneath.iter().map(|texts| lines(texts, 86.0)).max().unwrap_or(0).max(1);
    let lists = (lists as f64 * 1.25 + 2.0) * millimetres;
    24.0 + rows + lists
}

fn length(text: &str) -> usize {
    text.chars().count()
}
