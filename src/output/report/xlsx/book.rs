//! The workbook under construction, and how its cells look.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::text;
use crate::output::language::{Catalogue, Message, capitalised};

/// No row of a spreadsheet is higher, in points.
pub(super) const HIGHEST: f64 = 400.0;
/// A4.
const PAPER: u8 = 9;
/// A font that every office has, or has one of the same widths for.
const FONT: &str = "Arial";

/// Shades, the lines between cells, and the ink of what is less important.
pub(super) const GREY: Color = Color::RGB(0x00D9_D9D9);
pub(super) const PALE: Color = Color::RGB(0x00F3_F3F3);
pub(super) const AMBER: Color = Color::RGB(0x00FF_E9B8);
pub(super) const RED: Color = Color::RGB(0x00F8_CFCB);
pub(super) const GREEN: Color = Color::RGB(0x00DC_EFDC);
const HEAD: Color = Color::RGB(0x00E4_E4E4);
const LINE: Color = Color::RGB(0x008C_8C8C);
const QUIET: Color = Color::RGB(0x0059_5959);

/// A cell of a list.
#[derive(Clone, Debug)]
pub(super) enum Cell {
    Text(String),
    Number(i64),
    /// A number in a cell of a shade.
    Shaded(i64, Color),
    Date(NaiveDate),
    Time(NaiveTime),
    Blank,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) }
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Cell {
        Cell::from(text.as_str())
    }
}

/// A workbook, and the looks that its sheets share.
pub(super) struct Book {
    workbook: Workbook,
    pub(super) catalogue: Catalogue,
}

/// The font of every cell at this size.
pub(super) fn plain(size: f64) -> Format {
    Format::new().set_font_name(FONT).set_font_size(size)
}

/// A text that stands at the top of its cell and runs over several lines. The mark before it keeps a
/// spreadsheet from calculating it once somebody has edited the cell.
pub(super) fn wrapped(size: f64) -> Format {
    plain(size).set_text_wrap().set_align(FormatAlign::Top).set_quote_prefix()
}

/// The head of a column.
pub(super) fn head() -> Format {
    bordered(plain(10.0).set_bold().set_background_color(HEAD).set_text_wrap())
        .set_align(FormatAlign::VerticalCenter)
}

pub(super) fn bordered(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(LINE)
}

/// Lets the text of a cell run in the direction of the language, whatever letters it begins with.
pub(super) fn directed(format: Format, catalogue: Catalogue) -> Format {
    const RIGHT_TO_LEFT: u8 = 2;
    match catalogue.language().is_right_to_left() {
        true => format.set_reading_direction(RIGHT_TO_LEFT),
        false => format,
    }
}

/// A remark beside what matters.
pub(super) fn quiet(size: f64) -> Format {
    plain(size).set_italic().set_font_color(QUIET)
}

impl Book {
    pub(super) fn new(workbook: Workbook, catalogue: Catalogue) -> Book {
        Book { workbook, catalogue }
    }

    /// Returns a heading in the language of the workbook.
    pub(super) fn say(&self, message: Message) -> String {
        capitalised(&self.catalogue.say(message))
    }

    pub(super) fn finish(mut self) -> Result<Vec<u8>, XlsxError> {
        self.workbook.save_to_buffer()
    }

    /// Adds a sheet for people, that runs from right to left where the language does.
    pub(super) fn page(&mut self, name: &str) -> Result<&mut Worksheet, XlsxError> {
        let is_right_to_left = self.catalogue.language().is_right_to_left();
        let sheet = self.sheet(name)?;
        sheet.set_right_to_left(is_right_to_left);
        Ok(sheet)
    }

    /// Adds a sheet that prints across A4 landscape.
    pub(super) fn sheet(&mut self, name: &str) -> Result<&mut Worksheet, XlsxError> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(text::sheet_name(name))?;
        sheet.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.4, 0.5, 0.2, 0.25);
        Ok(sheet)
    }

    /// Adds a list: a title, its columns with their widths, and its rows.
    pub(super) fn list(
        &mut self,
        name: Message,
        remark: &str,
        columns: &[(Message, f64)],
        rows: &[Vec<Cell>],
    ) -> Result<&mut Worksheet, XlsxError> {
        const TOP: u32 = 2;
        let (name, catalogue) = (self.say(name), self.catalogue);
        let sheet = self.page(&name)?;
        let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or_default();
        sheet.write_string_with_format(
            0,
            0,
            text::line(&name),
            &directed(plain(14.0).set_bold(), catalogue),
        )?;
        if !remark.is_empty() {
            sheet.write_string_with_format(
                1,
                0,
                text::line(remark),
                &directed(quiet(9.0), catalogue),
            )?;
        }
        for (column, (title, width)) in (0..).zip(columns) {
            sheet.set_column_width(column, *width)?;
            let title = text::line(&capitalised(&catalogue.say(*title)));
            sheet.write_string_with_format(TOP, column, title, &directed(head(), catalogue))?;
        }
        let looks = Looks::new(catalogue);
        for (row, cells) in (TOP + 1..).zip(rows) {
            sheet.set_row_height(row, height(cells, columns))?;
            for (column, cell) in (0..).zip(cells) {
                write(sheet, (row, column), cell, &looks)?;
            }
        }
        let end = TOP + u32::try_from(rows.len()).unwrap_or_default();
        sheet.set_freeze_panes(TOP + 1, 0)?;
        sheet.set_repeat_rows(TOP, TOP)?;
        if !rows.is_empty() {
            sheet.autofilter(TOP, 0, end, last)?;
        }
        sheet.set_footer("&R&P / &N");
        Ok(sheet)
    }
}

/// Returns the height of a row in points: a spreadsheet that opens a file leaves that to who wrote it.
fn height(cells: &[Cell], columns: &[(Message, f64)]) -> f64 {
    let lines = cells.iter().zip(columns).map(|(cell, (_, width))| match cell {
        Cell::Text(own) => text::lines_of(own, 10.0, *width),
        _ => 1.0,
    });
    (lines.fold(1.0, f64::max) * 13.0 + 2.0).min(HIGHEST)
}

/// The formats of the cells of lists.
struct Looks {
    text: Format,
    number: Format,
    date: Format,
    time: Format,
}

impl Looks {
    fn new(catalogue: Catalogue) -> Looks {
        let cell = |format: Format| bordered(format.set_align(FormatAlign::Top));
        let middle = |format: Format| format.set_align(FormatAlign::Center);
        Looks {
            text: directed(bordered(wrapped(10.0)), catalogue),
            number: cell(plain(10.0).set_num_format("0")),
            date: middle(cell(plain(10.0).set_num_format("yyyy-mm-dd"))),
            time: middle(cell(plain(10.0).set_num_format("hh:mm"))),
        }
    }
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => sheet.write_blank(row, column, &looks.text)?,
        Cell::Text(own) => {
            sheet.write_string_with_format(row, column, text::line(own), &looks.text)?
        }
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, decimal(*number), &looks.number)?
        }
        Cell::Shaded(number, shade) => {
            let format = looks.number.clone().set_background_color(*shade).set_bold();
            sheet.write_number_with_format(row, column, decimal(*number), &format)?
        }
        Cell::Date(own) => match date(*own) {
            Some(date) => sheet.write_datetime_with_format(row, column, &date, &looks.date)?,
            None => sheet.write_string_with_format(row, column, own.to_string(), &looks.text)?,
        },
        Cell::Time(own) => match time(*own) {
            Some(time) => sheet.write_datetime_with_format(row, column, &time, &looks.time)?,
            None => sheet.write_blank(row, column, &looks.text)?,
        },
    };
    Ok(())
}

/// Returns a number as spreadsheets hold it. Points and days are far from where that rounds.
#[expect(clippy::cast_precision_loss, reason = "counts and points, all small")]
pub(super) fn decimal(number: i64) -> f64 {
    number as f64
}

/// Returns a day as a date of a spreadsheet. The first two months of 1900 have another number in every
/// program, so days before them and in them are none.
pub(super) fn date(date: NaiveDate) -> Option<ExcelDateTime> {
    let is_safe = NaiveDate::from_ymd_opt(1900, 3, 1).is_some_and(|first| date >= first);
    let year = u16::try_from(date.year()).ok().filter(|_| is_safe)?;
    let [month, day] = [date.month(), date.day()].map(|number| u8::try_from(number).ok());
    ExcelDateTime::from_ymd(year, month?, day?).ok()
}

/// Returns a time of day as a spreadsheet holds it.
pub(super) fn time(time: NaiveTime) -> Option<ExcelDateTime> {
    let minute = u8::try_from(time.minute()).ok()?;
    ExcelDateTime::from_hms(u16::try_from(time.hour()).ok()?, minute, 0).ok()
}
