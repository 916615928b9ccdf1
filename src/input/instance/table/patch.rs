//! Changes of single cells and rows of a CSV file that leave every other byte as it is: the order of
//! rows and columns, the user's own columns, delimiter, byte order mark, line ends, and the quotation
//! marks of untouched cells.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::source::Source;
use super::{Field, cells, header, records};
use crate::input::instance::fault::Fault;

/// The changes of a file. Rows are numbered from 0, without the header and without blank lines, as the
/// readers number them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Patch {
    /// New values of cells, by row and column.
    pub(crate) cells: BTreeMap<(usize, String), String>,
    /// The rows that go.
    pub(crate) removed: Vec<usize>,
    /// The new rows: their non-blank cells by column.
    pub(crate) added: Vec<BTreeMap<String, String>>,
}

impl Patch {
    /// Returns whether nothing changes.
    pub(crate) fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.removed.is_empty() && self.added.is_empty()
    }

    /// Applies the changes to the text of a file. Columns that the file lacks are added behind its last.
    ///
    /// An added row leaves out what has no column and is in `implied`: the readers assume it.
    pub(crate) fn apply(
        &self,
        file: &str,
        text: &str,
        implied: &[(&str, &str)],
    ) -> Result<String, Box<Fault>> {
        if self.is_empty() {
            return Ok(text.to_owned());
        }
        let source = Source::from_bytes(file.to_owned(), text.as_bytes().to_vec())?;
        let mark = &text[..text.len() - source.text().len()];
        // The source differs from the file in its byte order mark, and in lone carriage returns alone.
        let body = &text[mark.len()..];
        let sheet = Layout::of(&source);
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let columns = sheet.widened(self, implied, &mut edits);
        for (index, record) in sheet.rows.iter().enumerate() {
            if self.removed.contains(&index) {
                edits.push((whole_line(body, &record.span), String::new()));
                continue;
            }
            sheet.rewrite(self, index, record, (body, &columns), &mut edits);
        }
        let mut patched = body.to_owned();
        edits.sort_by_key(|(span, _)| (span.start, span.end));
        for (span, new) in edits.into_iter().rev() {
            patched.replace_range(span, &new);
        }
        self.append(&sheet, &columns, body, &mut patched);
        Ok(format!("{mark}{patched}"))
    }

    /// Appends the new rows.
    fn append(&self, sheet: &Layout, columns: &[String], body: &str, patched: &mut String) {
        let end = line_end(body);
        let ends_in_line_end = patched.ends_with(['\n', '\r']);
        for row in &self.added {
            if !patched.is_empty() && !patched.ends_with(['\n', '\r']) {
                patched.push_str(end);
            }
            let cells = columns.iter().map(|column| {
                row.get(column).map_or(String::new(), |value| sheet.encoded(value, false))
            });
            patched.push_str(&cells.collect::<Vec<_>>().join(&sheet.separator()));
            if ends_in_line_end {
                patched.push_str(end);
            }
        }
    }
}

/// Where the rows and the cells of a file are.
struct Layout {
    delimiter: u8,
    columns: Vec<String>,
    header: Range<usize>,
    rows: Vec<Cells>,
}

/// A row: its bytes, and those of each cell.
struct Cells {
    span: Range<usize>,
    cells: Vec<Range<usize>>,
    quoted: Vec<bool>,
}

impl Layout {
    fn of(source: &Source) -> Layout {
        let text = source.text();
        let delimiter = header::delimiter(text);
        let mut records = records(source, delimiter);
        let first = records.next();
        let (columns, header) = match first {
            Some(first) => (first.cells.iter().map(str::to_owned).collect(), first.span),
            None => (Vec::new(), 0..0),
        };
        let row = |span: Range<usize>| {
            let raw = &text[span.clone()];
            let spans = cells::locate(raw, delimiter).spans;
            let quoted = spans.iter().map(|cell| raw[cell.clone()].starts_with('"')).collect();
            let cells =
                spans.into_iter().map(|cell| span.start + cell.start..span.start + cell.end);
            Cells { cells: cells.collect(), quoted, span }
        };
        let rows = records.map(|record| row(record.span)).collect();
        Layout { delimiter, columns, header, rows }
    }

    fn separator(&self) -> String {
        char::from(self.delimiter).to_string()
    }

    /// Adds the columns that the changes need to the header, and returns all columns.
    fn widened(
        &self,
        patch: &Patch,
        implied: &[(&str, &str)],
        edits: &mut Vec<(Range<usize>, String)>,
    ) -> Vec<String> {
        let mut columns = self.columns.clone();
        let of_cells = patch.cells.iter().filter(|(_, value)| !value.is_empty());
        let of_cells = of_cells.map(|((_, column), _)| column);
        let id = |row: &BTreeMap<String, String>| row.get("mission").cloned();
        let of_rows = patch.added.iter().flat_map(|row| {
            let is_implied = |column: &str, value: &str| {
                implied.contains(&(column, value))
                    || column == "id" && id(row).as_deref() == Some(value)
            };
            row.iter().filter(move |(column, value)| !is_implied(column, value)).map(|(own, _)| own)
        });
        for column in of_cells.chain(of_rows) {
            if !columns.contains(column) {
                columns.push(column.clone());
            }
        }
        let new = &columns[self.columns.len()..];
        if !new.is_empty() {
            let names: Vec<String> = new.iter().map(|name| self.encoded(name, false)).collect();
            let text = self.separator() + &names.join(&self.separator());
            edits.push((self.header.end..self.header.end, text));
        }
        columns
    }

    /// Rewrites the changed cells of a row, and adds those of new columns.
    fn rewrite(
        &self,
        patch: &Patch,
        index: usize,
        record: &Cells,
        (body, columns): (&str, &[String]),
        edits: &mut Vec<(Range<usize>, String)>,
    ) {
        let mut behind = String::new();
        for (place, column) in columns.iter().enumerate() {
            let new = patch.cells.get(&(index, column.clone()));
            match (record.cells.get(place), new) {
                (Some(cell), Some(new)) => {
                    let quoted = record.quoted.get(place) == Some(&true);
                    let text = self.encoded(new, quoted);
                    // A quotation mark behind a blank would be a letter.
                    let span = match text.starts_with('"') {
                        true => with_blanks(body, &record.span, cell),
                        false => cell.clone(),
                    };
                    edits.push((span, text));
                }
                (Some(_), None) => {}
                (None, new) => {
                    behind.push(char::from(self.delimiter));
                    behind.push_str(&new.map_or(String::new(), |new| self.encoded(new, false)));
                }
            }
        }
        if !behind.is_empty() {
            edits.push((record.span.end..record.span.end, behind));
        }
    }

    /// Returns a value as a cell: guarded against spreadsheets, and in quotation marks where it needs
    /// them or had them.
    fn encoded(&self, value: &str, was_quoted: bool) -> String {
        let text = Field::from(value).0;
        let needs = text.contains(['"', '\n', '\r', char::from(self.delimiter)]);
        match needs || was_quoted && !text.is_empty() {
            true => format!("\"{}\"", text.replace('"', "\"\"")),
            false => text,
        }
    }
}

/// Returns a cell with the blanks around it.
fn with_blanks(body: &str, row: &Range<usize>, cell: &Range<usize>) -> Range<usize> {
    let (before, after) = (&body[row.start..cell.start], &body[cell.end..row.end]);
    let blanks = |text: &str, rest: &str| text.len() - rest.len();
    cell.start - blanks(before, before.trim_end())..cell.end + blanks(after, after.trim_start())
}

/// Returns a row with its line end; the last row of a file without one goes with the line end before it.
fn whole_line(body: &str, span: &Range<usize>) -> Range<usize> {
    let rest = &body[span.end..];
    let end = match rest.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    };
    if end > 0 {
        return span.start..span.end + end;
    }
    let before = &body[..span.start];
    let back = if before.ends_with("\r\n") { 2 } else { usize::from(!before.is_empty()) };
    span.start - back..span.end
}

/// Returns the line end that a file uses.
fn line_end(body: &str) -> &'static str {
    match body.find(['\r', '\n']).map(|at| &body.as_bytes()[at..]) {
        Some([b'\r', b'\n', ..]) => "\r\n",
        Some([b'\r', ..]) => "\r",
        _ => "\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(row: usize, column: &str, value: &str) -> Patch {
        let cells = [((row, column.to_owned()), value.to_owned())].into_iter().collect();
        Patch { cells, ..Patch::default() }
    }

    fn applied(patch: &Patch, text: &str) -> String {
        patch.apply("a.csv", text, &[]).expect("a file")
    }

    #[test]
    fn one_cell_changes_and_every_other_byte_stays() {
        let text = "\u{feff}id;title ; x_own;date\r\n\r\na;\"A; \"\"one\"\"\"; mine ;\r\nb; B;;2026-12-01\r\n";
        let patched = applied(&cell(0, "date", "2026-12-09"), text);
        assert_eq!(patched, text.replace("mine ;\r\n", "mine ;2026-12-09\r\n"));
        let patched = applied(&cell(1, "title", "x;y"), text);
        assert_eq!(patched, text.replace("b; B;", "b;\"x;y\";"));
        let patched = applied(&cell(0, "title", "plain"), text);
        assert_eq!(patched, text.replace("\"A; \"\"one\"\"\"", "\"plain\""));
        assert_eq!(applied(&cell(0, "b", "\""), "a,b\nr, =\n"), "a,b\nr,\"\"\"\"\n");
        let patched = applied(&cell(1, "date", ""), text);
        assert_eq!(patched, text.replace("2026-12-01", ""));
    }

    #[test]
    fn columns_rows_and_line_ends_are_as_in_the_file() {
        let text = "id,title\na,A\nb,B";
        let patched = applied(&cell(1, "session", "morning"), text);
        assert_eq!(patched, "id,title,session\na,A,\nb,B,morning");
        let removed = Patch { removed: vec![1], ..Patch::default() };
        assert_eq!(applied(&removed, text), "id,title\na,A");
        let removed = Patch { removed: vec![0], ..Patch::default() };
        assert_eq!(applied(&removed, text), "id,title\nb,B");
        let row = [("id".to_owned(), "c".to_owned()), ("title".to_owned(), "=1".to_owned())];
        let added = Patch { added: vec![row.into_iter().collect()], ..Patch::default() };
        assert_eq!(applied(&added, text), "id,title\na,A\nb,B\nc,'=1");
        assert_eq!(applied(&added, "id,title\r\na,A\r\n"), "id,title\r\na,A\r\nc,'=1\r\n");
        assert_eq!(applied(&added, "id,title\ra,A\r"), "id,title\ra,A\rc,'=1\r");
    }

    #[test]
    fn surplus_empty_cells_take_a_new_column() {
        let patched = applied(&cell(0, "session", "morning"), "id,title\na,A,,\nb,B\n");
        assert_eq!(patched, "id,title,session\na,A,morning,\nb,B,\n");
    }

    proptest::proptest! {
        #[test]
        fn what_is_patched_reads_as_asked_and_the_rest_as_before(
            cells in proptest::collection::vec("[a;,\"\n é'=]{0,6}", 6),
            place in 0_usize..6,
            value in "[a;,\"\n é'=+]{0,8}",
            delimiter in proptest::sample::select(vec![b',', b';']),
            crlf in proptest::bool::ANY,
        ) {
            let mut writer = csv::WriterBuilder::new();
            writer.delimiter(delimiter);
            if crlf {
                writer.terminator(csv::Terminator::CRLF);
            }
            let mut writer = writer.from_writer(Vec::new());
            writer.write_record(["one", "two", "three"]).expect("memory");
            for row in cells.chunks(3) {
                // A row of blanks alone is no row.
                let mut row = row.to_vec();
                row[0].insert(0, 'r');
                writer.write_record(&row).expect("memory");
            }
            let text = String::from_utf8(writer.into_inner().expect("memory")).expect("text");
            let columns = ["one", "two", "three"];
            let value = if place % 3 == 0 { format!("r{value}") } else { value };
            let patched = applied(&cell(place / 3, columns[place % 3], &value), &text);
            let read = |text: &str| {
                let source = Source::from_bytes("a.csv".to_owned(), text.as_bytes().to_vec()).expect("text");
                let all = records(&source, delimiter).skip(1);
                all.map(|record| record.cells.iter().map(str::to_owned).collect::<Vec<_>>()).collect::<Vec<_>>()
            };
            let mut wanted = read(&text);
            let found = read(&patched);
            // A guard is put before what a spreadsheet would calculate, and is gone when it is read.
            wanted[place / 3][place % 3] = crate::base::names::nfc(value.trim()).into_owned();
            proptest::prop_assert_eq!(found, wanted);
        }
    }
}
