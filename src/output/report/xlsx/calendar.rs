//! The month as a calendar: weeks as rows, days as columns, and each sheet one A4 landscape page.

use rust_xlsxwriter::{Format, FormatAlign, FormatPattern, Worksheet, XlsxError};

use super::book::{Book, GREY, PALE, bordered, directed, plain, quiet, wrapped};
use super::text;
use crate::output::language::{Catalogue, Language, Message, capitalised, words as filled};
use crate::output::report::page::{Day, Line, Month, Page};

/// The width of the page between its margins, in the widths of a digit in which spreadsheets count.
const WIDTH: f64 = 148.0;
/// The height that the weeks may have, in points.
const HEIGHT: f64 = 450.0;
/// No row of a spreadsheet is higher, in points.
const HIGHEST: f64 = 400.0;
/// The least height of a week, in points.
const LEAST: f64 = 56.0;
/// The most meetings of a day that its cell holds, with the marks around each.
const MOST: usize = 40;
/// The sizes of type, the largest first.
const SIZES: [f64; 9] = [11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.0, 6.0];

/// Adds a sheet for each month.
pub(super) fn add(book: &mut Book, page: &Page) -> Result<(), XlsxError> {
    for month in &page.months {
        let catalogue = book.catalogue;
        let name = match page.months.as_slice() {
            [_] => book.say(Message::SheetProgramme),
            _ => capitalised(&month.name),
        };
        let sheet = book.page(&name)?;
        sheet.set_print_fit_to_pages(1, 1).set_print_center_horizontally(true);
        sheet.set_screen_gridlines(false);
        Sheet { sheet, page, month, catalogue, row: 0 }.write()?;
    }
    Ok(())
}

struct Sheet<'a> {
    sheet: &'a mut Worksheet,
    page: &'a Page,
    month: &'a Month,
    catalogue: Catalogue,
    /// The next free row.
    row: u32,
}

impl Sheet<'_> {
    fn write(mut self) -> Result<(), XlsxError> {
        let columns = self.columns();
        for column in 0..columns {
            self.sheet.set_column_width(column, WIDTH / f64::from(columns))?;
        }
        let page = self.page;
        let months = [("months", filled(&self.month.within))];
        let title = self.catalogue.fill(Message::ProgrammeOfWorkOf, &months);
        self.across(&title, &plain(16.0).set_bold(), 24.0)?;
        self.across(&page.issue, &plain(11.0), 16.0)?;
        if !page.warning.is_empty() {
            let warning = bordered(wrapped(11.0).set_bold());
            self.across(&page.warning, &warning, 32.0)?;
        }
        self.heads()?;
        let size = self.size();
        for week in &self.month.weeks {
            self.week(week, size)?;
        }
        self.legend()?;
        self.across(&page.notice, &quiet(9.0).set_text_wrap(), 14.0)?;
        for (what, lines) in
            [(Message::HeadingWaivers, &page.waivers), (Message::HeadingNotedShort, &page.noted)]
        {
            for line in lines {
                let what = capitalised(&self.catalogue.say(what));
                let sentence = self.catalogue.titled(&what, &line.text);
                self.across(&sentence, &wrapped(9.0), 26.0)?;
            }
        }
        Ok(())
    }

    fn columns(&self) -> u16 {
        u16::try_from(self.month.columns()).unwrap_or(7).max(1)
    }

    /// Writes a text across the page.
    fn across(&mut self, own: &str, format: &Format, height: f64) -> Result<(), XlsxError> {
        if own.is_empty() {
            return Ok(());
        }
        let (row, last) = (self.row, self.columns() - 1);
        let format =
            directed(format.clone().set_align(FormatAlign::VerticalCenter), self.catalogue);
        match last {
            0 => self.sheet.write_string_with_format(row, 0, text::line(own), &format)?,
            _ => self.sheet.merge_range(row, 0, row, last, &text::line(own), &format)?,
        };
        self.sheet.set_row_height(row, height)?;
        self.row += 1;
        Ok(())
    }

    /// Writes the weekdays.
    fn heads(&mut self) -> Result<(), XlsxError> {
        let head = bordered(plain(10.0).set_bold().set_background_color(PALE));
        let head = head.set_align(FormatAlign::Center);
        let days = self.catalogue.week();
        for (column, day) in (0..self.columns()).zip(days) {
            self.sheet.write_string_with_format(self.row, column, text::line(&day), &head)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Writes a week: the dates, and below them what is held.
    fn week(&mut self, week: &[Day], size: f64) -> Result<(), XlsxError> {
        let (dates, cells) = (self.row, self.row + 1);
        let mut highest = LEAST;
        for (column, day) in (0..).zip(week) {
            let number = if day.inside { day.number.to_string() } else { String::new() };
            let date = match day.avoided {
                true => format!("{number}  {}", self.catalogue.say(Message::DayToAvoid)),
                false => number,
            };
            let strip = directed(bordered(shaded(plain(9.0).set_bold(), day)), self.catalogue);
            self.sheet.write_string_with_format(dates, column, date, &strip)?;
            let body = directed(shaded(bordered(wrapped(size)), day), self.catalogue);
            let pieces = pieces(day, size, &self.more(day), self.catalogue);
            let rich: Vec<(&Format, &str)> =
                pieces.iter().map(|(format, text)| (format, text.as_str())).collect();
            match rich.as_slice() {
                [] => self.sheet.write_blank(cells, column, &body)?,
                [(_, only)] if day.meetings().next().is_none() => {
                    let body = slanted(body.clone(), self.catalogue);
                    self.sheet.write_string_with_format(cells, column, *only, &body)?
                }
                [(_, only)] => self.sheet.write_string_with_format(cells, column, *only, &body)?,
                many => self.sheet.write_rich_string_with_format(cells, column, many, &body)?,
            };
            highest = highest.max(self.height(day, size));
        }
        self.sheet.set_row_height(dates, 13.0)?;
        self.sheet.set_row_height(cells, highest.min(HIGHEST))?;
        self.row += 2;
        Ok(())
    }

    /// Writes the signs and the shades that occur.
    fn legend(&mut self) -> Result<(), XlsxError> {
        let (signs, shades): (Vec<_>, Vec<_>) =
            self.page.legend.iter().partition(|key| key.sign.chars().count() == 1);
        if self.page.legend.is_empty() {
            return Ok(());
        }
        let (row, last) = (self.row, self.columns() - 1);
        let signs: Vec<String> =
            signs.iter().map(|key| format!("{} {}", key.sign, key.meaning)).collect();
        self.sheet.write_string_with_format(
            row,
            0,
            text::line(&signs.join("    ")),
            &directed(plain(9.0), self.catalogue),
        )?;
        for (back, key) in (0..=last).rev().zip(shades.iter().rev()) {
            let swatch = bordered(plain(9.0)).set_align(FormatAlign::Center);
            let swatch = match key.sign {
                "avoid" => avoided(swatch),
                _ => swatch.set_background_color(GREY),
            };
            // The first column has the signs, and a calendar has five columns at least.
            if back > 0 {
                self.sheet.write_string_with_format(
                    row,
                    back,
                    text::line(&key.meaning),
                    &swatch,
                )?;
            }
        }
        self.sheet.set_row_height(row, 15.0)?;
        self.row += 1;
        Ok(())
    }

    /// Returns the largest type in which the weeks fit on the page, or the smallest there is.
    fn size(&self) -> f64 {
        let fits = |size: &f64| {
            let week = |week: &Vec<Day>| {
                let heights = week.iter().map(|day| self.height(day, *size));
                13.0 + heights.fold(LEAST, f64::max)
            };
            self.month.weeks.iter().map(week).sum::<f64>() <= HEIGHT
        };
        SIZES.into_iter().find(fits).unwrap_or(6.0)
    }

    /// Says how many meetings of a day have no room in its cell, and where they are; empty if all have.
    fn more(&self, day: &Day) -> String {
        match day.meetings().count().saturating_sub(MOST) {
            0 => String::new(),
            count => {
                let items = capitalised(&self.catalogue.say(Message::ColumnItems));
                self.catalogue.titled(&format!("… + {count}"), &items)
            }
        }
    }

    /// Estimates the height of a day in points from the widths of its characters.
    fn height(&self, day: &Day, size: f64) -> f64 {
        let digits = WIDTH / f64::from(self.columns());
        let texts = texts(day, &self.more(day), self.catalogue);
        let lines: f64 = texts.iter().map(|text| text::lines_of(text, size, digits)).sum();
        4.0 + lines * size * 1.22
    }
}

/// Returns the texts of a day, one below the other.
fn texts(day: &Day, more: &str, catalogue: Catalogue) -> Vec<String> {
    let held = day.meetings().take(MOST).map(|line| parts(line, catalogue).concat());
    let more = (!more.is_empty()).then(|| more.to_owned());
    reasons(day).cloned().chain(held).chain(more).collect()
}

fn reasons(day: &Day) -> impl Iterator<Item = &String> {
    day.closed.iter().chain(&day.avoid)
}

/// Returns the hour of a meeting, its title, and its label with its signs.
fn parts(line: &Line, catalogue: Catalogue) -> [String; 3] {
    let hour = match line.spoken.as_str() {
        "" => String::new(),
        spoken => format!("{spoken} "),
    };
    let label = match line.label.as_str() {
        "" => String::new(),
        label => catalogue.with_aside("", label),
    };
    let mark = if line.mark.is_empty() { String::new() } else { format!(" {}", line.mark) };
    [hour, line.short.clone(), label + &mark]
}

/// Returns what a day holds in pieces of type: reasons, then meetings, each on a line of its own.
fn pieces(day: &Day, size: f64, more: &str, catalogue: Catalogue) -> Vec<(Format, String)> {
    let (normal, strong) = (plain(size), plain(size).set_bold());
    let slanted = slanted(plain(size), catalogue);
    let mut pieces: Vec<(Format, String)> = Vec::new();
    let add = |pieces: &mut Vec<(Format, String)>, begins: bool, format: &Format, text: &str| {
        let text = text::line(text);
        if !text.is_empty() {
            let line_end = if begins && !pieces.is_empty() { "\n" } else { "" };
            pieces.push((format.clone(), format!("{line_end}{text}")));
        }
    };
    for reason in reasons(day) {
        add(&mut pieces, true, &slanted, reason);
    }
    for line in day.meetings().take(MOST) {
        let [hour, title, label] = parts(line, catalogue);
        add(&mut pieces, true, &strong, &hour);
        add(&mut pieces, hour.is_empty(), &normal, &title);
        add(&mut pieces, hour.is_empty() && title.is_empty(), &slanted, &label);
    }
    add(&mut pieces, true, &slanted, more);
    pieces
}

/// Slants the type. Neither Arabic nor Chinese has italics.
fn slanted(format: Format, catalogue: Catalogue) -> Format {
    match catalogue.language() {
        Language::Ar | Language::Zh => format,
        _ => format.set_italic(),
    }
}

/// Shades a day on which the Council does not meet, or that it avoids.
fn shaded(format: Format, day: &Day) -> Format {
    match (day.inside, day.closed_all_day, day.avoided) {
        (false, _, _) => format.set_background_color(PALE),
        (true, true, _) => format.set_background_color(GREY),
        (true, false, true) => avoided(format),
        (true, false, false) => format,
    }
}

/// Hatches a cell, so that it differs from a closed one in print too.
fn avoided(format: Format) -> Format {
    format.set_pattern(FormatPattern::Gray0625)
}
