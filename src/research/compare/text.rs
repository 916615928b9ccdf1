//! The comparison for the terminal.

use comfy_table::CellAlignment;

use super::Comparison;
use super::page::{Scope, sections};
use crate::output::report::{Sheet, TextStyle, bold, one_line, plain};

/// The greatest number of instances and of reasons listed per column.
const MOST: usize = 40;

/// Returns the comparison for the terminal: tables that fit its width.
pub fn to_text(comparison: &Comparison, style: &TextStyle) -> String {
    let mut sheet = Sheet::new(style);
    let scope = Scope { most: MOST, width: Some(usize::from(sheet.width())) };
    for section in sections(comparison, &scope) {
        sheet.heading(&one_line(&section.heading));
        if !section.words.is_empty() {
            sheet.paragraph(&section.words);
        }
        if section.rows.is_empty() {
            continue;
        }
        let mut table = sheet.table();
        table.set_header(section.header.iter().map(|name| bold(name)));
        for row in &section.rows {
            table.add_row(row.iter().map(|cell| plain(&one_line(cell))));
        }
        for column in table.column_iter_mut().skip(section.texts) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        // In a table of words the last column may wrap; in a table of numbers, the first.
        let wide = if section.texts == section.header.len() { section.texts - 1 } else { 0 };
        sheet.print(table, wide);
    }
    sheet.finish()
}
