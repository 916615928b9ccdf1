//! The comparison as Markdown, with every instance.

use super::Comparison;
use super::page::{Scope, sections};
use crate::output::report::{escaped, one_line, table_row};

/// Returns the comparison as Markdown: the tables of the terminal, with every instance and every
/// reason.
pub fn to_markdown(comparison: &Comparison) -> String {
    let cell = |text: &str| escaped(&one_line(text));
    let mut text = "# Policies compared\n".to_owned();
    for section in sections(comparison, &Scope { most: usize::MAX, width: None }) {
        text.push_str(&format!("\n## {}\n", cell(&section.heading)));
        if !section.words.is_empty() {
            text.push_str(&format!("\n{}\n", section.words));
        }
        if section.rows.is_empty() {
            continue;
        }
        let line = |cells: &[String]| table_row(cells.iter().map(|text| cell(text)));
        let rule =
            (0..section.header.len()).map(|at| if at < section.texts { "---" } else { "--:" });
        text.push_str(&format!("\n{}{}", line(&section.header), table_row(rule)));
        section.rows.iter().for_each(|row| text.push_str(&line(row)));
    }
    text
}
