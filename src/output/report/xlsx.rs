//! `programme.xlsx`: the month as a calendar that prints on one A4 landscape page, and what it rests on as
//! lists. It holds the files of the instance too, sheet by sheet: it can be planned. The copy for the delegations
//! leaves out what is not for them.
//!
//! Text from the input is written as text, never as a formula, and no cell is longer than a spreadsheet
//! takes. The date of creation is that of issue, so that the same programme gives the same bytes.

mod book;
mod calendar;
mod costs;
mod files;
mod lists;
mod text;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::domain::programme::Programme;
use crate::output::language::Catalogue;
use crate::output::report::Audience;
use crate::output::report::page::Page;
use book::Book;

pub(super) fn render(
    programme: &Programme,
    audience: Audience,
    catalogue: Catalogue,
) -> Result<Vec<u8>, String> {
    let page = Page::of(programme, audience, catalogue, str::to_owned);
    write(programme, &page, audience, catalogue).map_err(|error| error.to_string())
}

fn write(
    programme: &Programme,
    page: &Page,
    audience: Audience,
    catalogue: Catalogue,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(programme, page));
    let mut book = Book::new(workbook, catalogue);
    calendar::add(&mut book, page)?;
    lists::add_items(&mut book, programme, page)?;
    lists::add_leads(&mut book, programme, page)?;
    lists::add_deadlines(&mut book, page)?;
    lists::add_changes(&mut book, page)?;
    if audience == Audience::Us {
        costs::add(&mut book, page)?;
    }
    files::add_instance(&mut book, programme, audience)?;
    files::add_programme(&mut book, programme, audience)?;
    book.finish()
}

/// What the file says of itself: its title, and a date of creation that does not depend on the clock.
fn properties(programme: &Programme, page: &Page) -> DocProperties {
    let title = text::line(&page.title);
    let properties = DocProperties::new().set_title(title);
    let date = programme.head.issued.unwrap_or(programme.first);
    let year = u16::try_from(date.year()).unwrap_or_default();
    let month_and_day = [date.month(), date.day()].map(|number| u8::try_from(number).unwrap_or(1));
    let [month, day] = month_and_day;
    // A year before 1900 is none that a workbook can hold, and no programme has one.
    match ExcelDateTime::from_ymd(year, month, day).or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))
    {
        Ok(date) => properties.set_creation_datetime(&date),
        Err(_) => properties,
    }
}
