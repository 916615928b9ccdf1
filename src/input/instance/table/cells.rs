//! Locates the cells of one record in its text.
//!
//! The `csv` crate reports where a record begins, but not its cells. This module reads one record
//! by the same rules, and only when a fault needs a position.

use std::ops::Range;

/// The cells of a record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cells {
    /// The bytes of each cell in the record, without the blanks around it.
    pub(crate) spans: Vec<Range<usize>>,
    /// The position of an unclosed quotation mark.
    pub(crate) unclosed: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Start,
    Bare,
    Quoted,
    /// After a quotation mark in a quoted cell: the end of the quotes, or half of a pair.
    Quote,
}

/// Finds the cells of a record, given without its line ending.
pub(crate) fn locate(record: &str, delimiter: u8) -> Cells {
    let mut spans = Vec::new();
    let mut start = 0;
    let mut at = At::Start;
    for (here, byte) in record.bytes().enumerate() {
        at = match (at, byte) {
            (At::Start | At::Quote, b'"') => At::Quoted,
            (At::Quoted, b'"') => At::Quote,
            (At::Quoted, _) => At::Quoted,
            (_, byte) if byte == delimiter => {
                spans.push(trimmed(record, start..here));
                start = here + 1;
                At::Start
            }
            _ => At::Bare,
        };
    }
    spans.push(trimmed(record, start..record.len()));
    Cells { spans, unclosed: (at == At::Quoted).then_some(start) }
}

fn trimmed(record: &str, span: Range<usize>) -> Range<usize> {
    let text = &record[span.clone()];
    let start = span.start + (text.len() - text.trim_start().len());
    let end = span.start + text.trim_end().len();
    // A cell of blanks counts as empty, at the position where it begins.
    if end <= start { span.start..span.start } else { start..end }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(record: &str) -> Vec<&str> {
        locate(record, b',').spans.into_iter().map(|span| &record[span]).collect()
    }

    #[test]
    fn cells_are_found_with_their_quotes_and_without_their_blanks() {
        assert_eq!(texts("a, b ,c"), ["a", "b", "c"]);
        assert_eq!(texts("a,,"), ["a", "", ""]);
        assert_eq!(texts("\"a,\"\"b\",c"), ["\"a,\"\"b\"", "c"]);
        assert_eq!(texts("\"a\nb\",c"), ["\"a\nb\"", "c"]);
        assert_eq!(texts("a\"b,c"), ["a\"b", "c"]);
        assert_eq!(texts(""), [""]);
    }

    #[test]
    fn a_quotation_mark_left_open_is_found_where_it_stands() {
        assert_eq!(locate("a,\"b,c\nd,e", b',').unclosed, Some(2));
        assert_eq!(locate("a,\"b\"", b',').unclosed, None);
        assert_eq!(locate("a,b\"", b',').unclosed, None);
    }

    proptest::proptest! {
        #[test]
        fn the_cells_are_those_that_the_csv_crate_reads(record in "[a\", ;é]{0,30}") {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(record.as_bytes());
            let mut read = csv::StringRecord::new();
            if reader.read_record(&mut read).expect("text") {
                proptest::prop_assert_eq!(locate(&record, b',').spans.len(), read.len());
            }
        }
    }
}
