//! The reader of `programme.csv`, whether `plan` wrote it or a person.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use super::{Draft, DraftRow};
use crate::base::calendar::Session;
use crate::domain::programme::EntryStatus;
use crate::input::instance::source::Source;
use crate::input::instance::table::{Layout, Row, Table};
use crate::input::instance::{Fault, FaultCode, Faults};

/// The columns of `programme.csv`, as they are written and read. Only the day and the id are required.
pub(crate) const PROGRAMME_COLUMNS: [&str; 14] = [
    "date", "session", "start", "end", "id", "renewal", "item", "title", "status", "basis",
    "state", "uid", "sequence", "until",
];

/// The name of the file, and of the sheet of a workbook.
const PROGRAMME: &str = "programme.csv";

/// How `programme.csv` is read.
pub(crate) const LAYOUT: Layout = Layout {
    columns: &PROGRAMME_COLUMNS,
    required: &["date", "id"],
    most_rows: 100_000,
    why_enough: "The largest instance that is read has fewer items.",
};

impl Draft {
    /// Reads a programme: a file of CSV, or a workbook with a sheet `programme.csv`.
    ///
    /// Only `date` and `id` are required. `session`, `start`, `end`, `title` and `status` are read
    /// if present; other columns of `programme.csv` are ignored. The apostrophes that guard text
    /// against spreadsheets are removed.
    ///
    /// # Errors
    /// Every fault of the file, each with its line, its column and what was expected.
    ///
    /// ```
    /// use horseshoe::domain::draft::Draft;
    /// let directory = tempfile::tempdir()?;
    /// let path = directory.path().join("programme.csv");
    /// std::fs::write(&path, "date,session,id\n2026-12-09,morning,UNDOF/consultations\n")?;
    /// let draft = Draft::read(&path).unwrap();
    /// assert_eq!(draft.rows[0].id, "UNDOF/consultations");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn read(path: &Path) -> Result<Draft, Faults> {
        Draft::of_source(&Source::read_table(path, PROGRAMME)?)
    }

    /// Reads a programme from the bytes of a file with this name.
    ///
    /// # Errors
    /// The same as for [`Draft::read`].
    ///
    /// ```
    /// use horseshoe::Draft;
    ///
    /// let draft = Draft::of_bytes("a.csv", b"date,session,id\n2027-01-25,morning,libya\n".into())?;
    /// assert_eq!((draft.rows.len(), draft.rows[0].id.as_str()), (1, "libya"));
    /// let faults = Draft::of_bytes("b.csv", b"date,id\n2027-02-30,libya\n".into()).unwrap_err();
    /// assert_eq!(faults.iter().next().map(|fault| fault.found()), Some("2027-02-30"));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn of_bytes(file: &str, bytes: Vec<u8>) -> Result<Draft, Faults> {
        Draft::of_source(&Source::table_of(file.to_owned(), bytes, PROGRAMME)?)
    }

    fn of_source(source: &Arc<Source>) -> Result<Draft, Faults> {
        let mut faults = Faults::default();
        let table = Table::read(source, &LAYOUT, &mut faults);
        let draft = table.as_ref().map(|table| read_rows(table, &mut faults));
        faults.or(draft)
    }
}

fn read_rows(table: &Table, faults: &mut Faults) -> Draft {
    let mut seen: HashMap<&str, Row<'_>> = HashMap::new();
    let mut rows = Vec::new();
    for row in table.rows() {
        let cell = row.cell("id");
        if let Some(first) = seen.insert(cell.text(), row).filter(|_| !cell.text().is_empty()) {
            faults.add(|| {
                let id = cell.text();
                let message =
                    format!("{id} is in the programme already: {} has it", first.in_words());
                let fault = cell.fault(FaultCode::ProgrammeDuplicateId, message);
                first.cell("id").mark(fault.expecting("each item once"), "the other row")
            });
        }
        rows.extend(read_row(row, faults));
    }
    if rows.is_empty() && faults.count() == 0 {
        faults.add(|| {
            table
                .header_fault(FaultCode::ProgrammeNoRows, "the programme has no rows")
                .finding("")
                .expecting("rows below this one")
        });
    }
    Draft { rows }
}

fn read_row(row: Row<'_>, faults: &mut Faults) -> Option<DraftRow> {
    let id = row.cell("id").reference(faults).map(|id| (!id.is_empty()).then_some(id));
    let id = row.cell("id").required(id, "an item such as UNDOF/consultations", faults);
    let date = row.cell("date").date(faults);
    let date = row.cell("date").required(date, "the day of the item", faults);
    let session = row.cell("session").word(&Session::ALL, Session::as_str, faults);
    let status = row.cell("status").word(&EntryStatus::ALL, EntryStatus::as_str, faults);
    let title = row.cell("title").words(faults);
    let (start, end) = (row.cell("start").time(faults), row.cell("end").time(faults));
    let (start, end) = (start.ok()?, end.ok()?);
    if let (Some(from), Some(to)) = (start, end)
        && from > to
    {
        faults.add(|| reversed(row));
    }
    let (id, title) = (id.ok()?, title.ok()?);
    Some(DraftRow {
        id: id.to_owned(),
        title: if title.is_empty() { id.to_owned() } else { title.to_owned() },
        date: date.ok()?,
        session: session.ok()?,
        start,
        end,
        status: status.ok()?,
        origin: row.origin(),
    })
}

fn reversed(row: Row<'_>) -> Fault {
    let (start, end) = (row.cell("start"), row.cell("end"));
    let message = format!("the item ends at {}, before it starts at {}", end.text(), start.text());
    let fault = end.fault(FaultCode::ProgrammeTimes, message);
    start.mark(fault.expecting("a time after its start"), "its start")
}
