//! In what size of type a month fits on a page.

use crate::output::report::outline::Calendar;
use crate::output::report::page::Day;

/// The height that the weeks may take, in millimetres: a page less its margins, head and notice.
const HEIGHT: f64 = 134.0;
/// The width of a week, in millimetres.
const WIDTH: f64 = 277.0;

/// The largest size of type, in half points, in which the longest of the months fits on a page.
///
/// An estimate from the width of an average character. Type below six points nobody reads, and a month
/// that needs it runs on to a second page.
pub(super) fn half_points(months: &[Calendar]) -> u32 {
    let fits = |size: &u32| months.iter().all(|month| height(month, *size) <= HEIGHT);
    (12..=19).rev().find(fits).unwrap_or(12)
}

/// The least height of a week, in twentieths of a point: as high as lets every month fill its page.
pub(super) fn least_week(months: &[Calendar], half_points: u32) -> u32 {
    const TWIPS_TO_A_MILLIMETRE: u32 = 57;
    let fits = |least: &u32| {
        let height = |month: &Calendar| {
            rows(month, half_points).map(|row| row.max(f64::from(*least))).sum::<f64>()
        };
        months.iter().all(|month| height(month) <= HEIGHT * 0.95)
    };
    (10..=30).rev().find(fits).unwrap_or(10) * TWIPS_TO_A_MILLIMETRE
}

fn height(month: &Calendar, half_points: u32) -> f64 {
    rows(month, half_points).sum()
}

/// The heights of the weeks, in millimetres.
fn rows(month: &Calendar, half_points: u32) -> impl Iterator<Item = f64> + '_ {
    const EDGES: f64 = 1.5;
    let size = f64::from(half_points) / 2.0 * 25.4 / 72.0;
    let days = month.weekdays.len().max(1);
    let cell = WIDTH / f64::from(u8::try_from(days).unwrap_or(7)) - 3.5;
    // The fonts of Chinese letters stand further apart.
    let is_wide = month.weekdays.iter().any(|name| name.chars().any(|letter| wide(letter) > 0.9));
    let leading = if is_wide { 1.5 } else { 1.2 };
    month.weeks.iter().map(move |week| {
        let lines = week.iter().map(|day| lines_of(day, cell / size)).max().unwrap_or(0);
        f64::from(lines) * leading * size + EDGES
    })
}

/// Lines of type in a cell that is so wide, in sizes of type: the day's number, then what is held.
fn lines_of(day: &Day, width: f64) -> u32 {
    let meetings = day.meetings().map(|line| {
        // Blanks and brackets stand around the label and before the title.
        let texts = [&line.spoken, &line.short, &line.label, &line.mark];
        texts.into_iter().map(|text| length(text)).sum::<f64>() + 2.5
    });
    let reasons = day.closed.iter().chain(&day.avoid).map(|reason| length(reason) + 1.0);
    let said = u32::from(day.avoided && day.avoid.is_empty());
    1 + said + meetings.chain(reasons).map(|length| lines(length / width.max(1.0))).sum::<u32>()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lines on a page, few and none negative"
)]
fn lines(widths: f64) -> u32 {
    widths.ceil() as u32
}

/// The length of a text in sizes of type.
fn length(text: &str) -> f64 {
    text.chars().map(wide).sum()
}

/// The width of an average character of the script, in sizes of type.
fn wide(letter: char) -> f64 {
    match letter {
        '\u{2e80}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'.. => 1.0,
        '\u{400}'..='\u{52f}' => 0.56,
        _ => 0.48,
    }
}
