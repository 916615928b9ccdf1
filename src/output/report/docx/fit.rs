//! In what size of type a month fits on a page.

use crate::output::report::outline::Calendar;
use crate::output::report::page::Day;

/// The height that the weeks may take, in millimetres: a page less its margins, head and notice.
const HEIGHT: f64 = 134.0;
/// The width of a week, in millimetres.
const WIDTH: f64 = 277.0;
/// Twentieths of a point in a millimetre.
const TWIPS: f64 = 56.7;

/// The largest size of type, in half points, in which the longest of the months fits on a page.
///
/// An estimate from the width of an average character. Type below six points nobody reads, and a month
/// that needs it runs on to a second page.
pub(super) fn half_points(months: &[Calendar]) -> u32 {
    let fits = |size: &u32| months.iter().all(|month| height(month, *size) <= HEIGHT);
    (12..=19).rev().find(fits).unwrap_or(12)
}

/// The least height of a week, in twentieths of a point: what fills a page with the longest month.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a length on a page"
)]
pub(super) fn least_week(months: &[Calendar]) -> u32 {
    let weeks = months.iter().map(|month| month.weeks.len()).max().unwrap_or(1).max(4);
    (HEIGHT * 0.8 * TWIPS / weeks as f64) as u32
}

fn height(month: &Calendar, half_points: u32) -> f64 {
    const EDGES: f64 = 1.5;
    let size = f64::from(half_points) / 2.0 * 25.4 / 72.0;
    let days = month.weekdays.len().max(1);
    let cell = WIDTH / f64::from(u8::try_from(days).unwrap_or(7)) - 3.5;
    let row = |week: &Vec<Day>| {
        let lines = week.iter().map(|day| lines_of(day, cell / size)).max().unwrap_or(0);
        f64::from(lines) * 1.25 * size + EDGES
    };
    month.weeks.iter().map(row).sum()
}

/// Lines of type in a cell that is so wide, in sizes of type: the day's number, then what is held.
fn lines_of(day: &Day, width: f64) -> u32 {
    let meetings = day.meetings().map(|line| length(&line.short) + line.label.len() + 15);
    let reasons = day.closed.iter().chain(&day.avoid).map(|reason| length(reason) + 2);
    1 + meetings.chain(reasons).map(|length| wrapped(length, width)).sum::<u32>()
}

/// The number of lines that a number of characters takes.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lengths of texts on a page, all small and none negative"
)]
fn wrapped(characters: usize, width: f64) -> u32 {
    // An average character is about half as wide as the type is high, and lines break between words.
    (characters as f64 * 0.54 / width.max(1.0)).ceil() as u32
}

/// The length of a text in average characters; a Chinese one is twice as wide.
fn length(text: &str) -> usize {
    text.chars().map(|c| if ('\u{2e80}'..'\u{fb00}').contains(&c) { 2 } else { 1 }).sum()
}
