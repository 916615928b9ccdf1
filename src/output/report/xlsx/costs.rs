//! What the programme costs, for the presidency alone.

use rust_xlsxwriter::XlsxError;

use super::book::{Book, Cell, PALE, plain};
use super::text;
use crate::output::language::Message;
use crate::output::report::page::Page;

pub(super) fn add(book: &mut Book, page: &Page) -> Result<(), XlsxError> {
    let charges = page.penalties.iter().flat_map(|term| {
        term.charges.iter().map(move |charge| {
            let points = Cell::Number(charge.points);
            vec![
                Cell::from(&term.name),
                Cell::from(&charge.item),
                Cell::from(&charge.reason),
                points,
            ]
        })
    });
    let mut rows: Vec<Vec<Cell>> = charges.collect();
    let total = page.penalties.iter().fold(0_i64, |sum, term| sum.saturating_add(term.points));
    let count = u32::try_from(rows.len()).unwrap_or_default();
    rows.push(vec![
        Cell::from(&book.say(Message::ColumnTotal)),
        Cell::Blank,
        Cell::Blank,
        Cell::Shaded(total, PALE),
    ]);
    let heads =
        [Message::ColumnPenalty, Message::ColumnItem, Message::ColumnWhy, Message::ColumnPoints];
    let columns: Vec<(Message, f64)> = heads.into_iter().zip([34.0, 52.0, 60.0, 10.0]).collect();
    let sheet = book.list(Message::HeadingPenalties, &page.proof, &columns, &rows)?;
    // The title, the proof, the head, the charges, the total, and a row that stays empty.
    sheet.write_string_with_format(count + 5, 0, text::line(&page.size), &plain(9.0))?;
    Ok(())
}
