//! The files of the instance and the programme as sheets with the very columns of the CSV: what is read
//! back from them is what was written.

use chrono::{NaiveDate, NaiveTime};
use rust_xlsxwriter::{Color, DataValidation, Format, FormatAlign, Worksheet, XlsxError};

use super::book::{Book, HIGHEST, date, decimal, head, plain, time};
use super::text;
use crate::base::calendar::Session;
use crate::base::item::ItemKind;
use crate::domain::draft::PROGRAMME_COLUMNS;
use crate::domain::programme::{DocumentState, EntryStatus, Programme};
use crate::input::instance::sheet::{Sheet, SheetRow};
use crate::input::instance::{
    Action, CalendarStatus, Instance, MandateKind, Order, ProgrammeSettings,
};
use crate::output::report::{Audience, csv};

/// The rows below the last one that have the formats and the lists of their columns.
const SPARE_ROWS: u32 = 200;
/// The widest sheet that is printed across one page, in digits of its type: at two thirds of its size.
const WIDEST: f64 = 220.0;
/// The size at which a wider sheet is printed, in per cent.
const SMALLEST: u16 = 75;
/// The tab of a sheet that is read back.
const TAB: Color = Color::RGB(0x005B_7FA6);

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Date,
    Time,
    Number,
}

/// Adds the files of the instance that the programme answers, if it is known. The delegations get neither
/// notes and columns of one's own, nor why days are to be avoided, nor the policy.
pub(super) fn add_instance(
    book: &mut Book,
    programme: &Programme,
    audience: Audience,
) -> Result<(), XlsxError> {
    let Some(instance) = &programme.given else { return Ok(()) };
    let instance: &Instance = instance;
    table_of(book, "renewals.csv", &Sheet::of_renewals(&instance.renewals), audience)?;
    if !instance.events.is_empty() {
        table_of(book, "events.csv", &Sheet::of_events(&instance.events), audience)?;
    }
    if !instance.calendar.is_empty() {
        table_of(book, "calendar.csv", &Sheet::of_calendar(&instance.calendar), audience)?;
    }
    if instance.programme != ProgrammeSettings::default() {
        lines(book, "programme.toml", &instance.programme.to_toml())?;
    }
    match audience {
        Audience::Circulation => Ok(()),
        Audience::Us => lines(book, "policy.toml", &instance.policy.to_toml()),
    }
}

/// Returns the text of a cell, as far as it is for these readers.
fn shown<'r>(row: &'r SheetRow, column: &str, audience: Audience) -> &'r str {
    let is_wish = column == "reason" && row.get("status") == CalendarStatus::Avoid.as_str();
    let is_private = column == "notes" || column.starts_with("x_") || is_wish;
    if is_private && audience == Audience::Circulation { "" } else { row.get(column) }
}

/// Adds the rows that `check`, `diff` and `--keep` read. What the presidency kept from an earlier draft and
/// the numbers that a policy owns are not for the delegations.
pub(super) fn add_programme(
    book: &mut Book,
    programme: &Programme,
    audience: Audience,
) -> Result<(), XlsxError> {
    let rows = csv::rows(programme, audience);
    let rows: Vec<Vec<&str>> =
        rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    table(book, "programme.csv", &PROGRAMME_COLUMNS, &rows)
}

fn table_of(
    book: &mut Book,
    name: &str,
    sheet: &Sheet,
    audience: Audience,
) -> Result<(), XlsxError> {
    let mut columns = sheet.used_columns();
    // A column of which nothing is left would say that there was something.
    let is_left =
        |column: &str| sheet.rows.iter().any(|row| !shown(row, column, audience).is_empty());
    columns.retain(|column| audience == Audience::Us || is_left(column));
    let cells = |row| columns.iter().map(|column| shown(row, column, audience)).collect();
    let rows = sheet.rows.iter().map(cells);
    let rows: Vec<Vec<&str>> = rows.collect();
    table(book, name, &columns, &rows)
}

fn table(
    book: &mut Book,
    name: &str,
    columns: &[&str],
    rows: &[Vec<&str>],
) -> Result<(), XlsxError> {
    let sheet = book.sheet(name)?;
    sheet.set_tab_color(TAB);
    let cells =
        |column: u16| rows.iter().filter_map(move |row| row.get(usize::from(column)).copied());
    let widths: Vec<f64> = (0..)
        .zip(columns)
        .map(|(column, title)| width(title, kind(title), cells(column)))
        .collect();
    if widths.iter().sum::<f64>() > WIDEST {
        // Over several pages, of which each has the ids: across one page nobody could read it.
        sheet.set_print_scale(SMALLEST).set_repeat_columns(0, 0)?;
    }
    for (row, own) in (1..).zip(rows) {
        let lines = own.iter().zip(&widths).map(|(cell, width)| text::lines_of(cell, 10.0, *width));
        sheet.set_row_height(row, (lines.fold(1.0, f64::max) * 13.0 + 2.0).min(HIGHEST))?;
    }
    let last_row = u32::try_from(rows.len()).unwrap_or(u32::MAX - SPARE_ROWS);
    let formats =
        [Kind::Text, Kind::Date, Kind::Time, Kind::Number].map(|kind| (kind, format(kind)));
    let format_of = |kind: Kind| {
        let found = formats.iter().find(|(own, _)| *own == kind);
        found.map_or_else(Format::new, |(_, format)| format.clone())
    };
    for ((column, title), width) in (0..).zip(columns).zip(&widths) {
        let kind = kind(title);
        let format = format_of(kind);
        sheet.set_column_format(column, &format)?;
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(0, column, text::line(title), &head())?;
        for (row, cell) in (1..).zip(cells(column)) {
            write(sheet, (row, column), (cell, kind), &format)?;
        }
        if let Some(list) = choices(name, title) {
            let validation = DataValidation::new().allow_list_strings(&list)?;
            sheet.add_data_validation(1, column, last_row + SPARE_ROWS, column, &validation)?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_footer("&L&A&R&P / &N");
    if let Some(last) = columns.len().checked_sub(1).and_then(|last| u16::try_from(last).ok()) {
        sheet.autofilter(0, 0, last_row, last)?;
    }
    Ok(())
}

fn format(kind: Kind) -> Format {
    let cell = plain(10.0).set_align(FormatAlign::Top);
    match kind {
        // As text, no spreadsheet makes a date of an id or a formula of a title.
        Kind::Text => cell.set_num_format("@").set_quote_prefix().set_text_wrap(),
        // At the left, as what stands beside them: a date at the right would touch the next word.
        Kind::Date => cell.set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
        Kind::Time => cell.set_num_format("hh:mm").set_align(FormatAlign::Left),
        Kind::Number => cell.set_num_format("0"),
    }
}

/// Returns what the cells of a column are. A column of one's own is text.
fn kind(column: &str) -> Kind {
    match column {
        "date" | "from" | "to" | "until" | "mandate_expires" | "report_due" | "report_issued" => {
            Kind::Date
        }
        "not_before" | "complete_by" | "changed_on" | "earliest" | "latest" | "preferred" => {
            Kind::Date
        }
        "start" | "end" | "opens" | "closes" => Kind::Time,
        "minutes" | "sequence" => Kind::Number,
        _ => Kind::Text,
    }
}

/// Writes a cell as what its column is, or as text where it is something else.
fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (cell, kind): (&str, Kind),
    format: &Format,
) -> Result<(), XlsxError> {
    if cell.is_empty() {
        return Ok(());
    }
    let value = match kind {
        Kind::Date => cell.parse::<NaiveDate>().ok().and_then(date),
        Kind::Time => NaiveTime::parse_from_str(cell, "%H:%M").ok().and_then(time),
        _ => None,
    };
    if let Some(value) = value {
        sheet.write_datetime_with_format(row, column, &value, format)?;
        return Ok(());
    }
    if kind == Kind::Number
        && let Ok(number) = cell.parse::<u32>()
    {
        sheet.write_number_with_format(row, column, decimal(number.into()), format)?;
        return Ok(());
    }
    sheet.write_string_with_format(row, column, text::line(cell), format)?;
    Ok(())
}

/// Returns the width of a column: that of its longest text, within reason.
fn width<'a>(title: &str, kind: Kind, cells: impl Iterator<Item = &'a str>) -> f64 {
    let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or_default();
    let of_cells = match kind {
        Kind::Text => longest.min(50),
        _ => 10,
    };
    // The head has an arrow beside it.
    let letters = of_cells.max(title.chars().count() + 3).max(6);
    u8::try_from(letters).map_or(50.0, f64::from) + 1.5
}

/// Returns the words among which a column chooses.
fn choices(file: &str, column: &str) -> Option<Vec<&'static str>> {
    let yes_or_no = || vec!["yes", "no"];
    Some(match (file, column) {
        ("renewals.csv", "kind") => MandateKind::ALL.map(MandateKind::as_str).to_vec(),
        ("renewals.csv", "action") => Action::ALL.map(Action::as_str).to_vec(),
        ("renewals.csv", "politico_military_briefing" | "briefing") => yes_or_no(),
        ("events.csv", "kind") => ItemKind::OF_EVENTS.map(ItemKind::as_str).to_vec(),
        ("events.csv", "order") => Order::ALL.map(Order::as_str).to_vec(),
        ("events.csv", "tentative" | "unofficial") => yes_or_no(),
        ("calendar.csv", "status") => CalendarStatus::ALL.map(CalendarStatus::as_str).to_vec(),
        ("programme.csv", "status") => EntryStatus::ALL.map(EntryStatus::as_str).to_vec(),
        ("programme.csv", "state") => DocumentState::ALL.map(DocumentState::as_str).to_vec(),
        (_, "session") => Session::ALL.map(Session::as_str).to_vec(),
        _ => return None,
    })
}

/// Adds a file of TOML, a line a row. A line that no cell could hold goes on in the next cell.
fn lines(book: &mut Book, name: &str, toml: &str) -> Result<(), XlsxError> {
    let sheet = book.sheet(name)?;
    sheet.set_tab_color(TAB);
    sheet.set_column_width(0, 110)?;
    let format = Format::new().set_font_name("Courier New").set_font_size(10).set_num_format("@");
    let format = format.set_quote_prefix();
    sheet.set_column_format(0, &format)?;
    for (row, line) in (0..).zip(toml.lines()) {
        for (column, piece) in (0..).zip(text::pieces(line)) {
            if !piece.is_empty() {
                sheet.write_string_with_format(row, column, piece, &format)?;
            }
        }
    }
    Ok(())
}
