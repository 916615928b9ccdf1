//! A workbook of Excel as the files of an instance: each sheet becomes the text of the file whose name it
//! bears, and remembers its cells.
//!
//! Every rule of the readers therefore holds for a sheet too, and every fault names its cell.

mod measure;
mod names;
mod rows;
mod value;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use calamine::{Reader as _, Xlsx};

use super::FaultCode;
use super::fault::{Fault, Faults};
use super::source::Source;
use crate::base::words::{all_of, quoted};
use measure::measure;
use names::Found;

pub(crate) use names::stem;

/// What the first bytes of a zip file are, and with it those of every workbook of today.
const ZIP: &[u8] = b"PK\x03\x04";
/// What the first bytes of an old document of Office are, and those of one with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The name under which a document with a password holds what is encrypted.
const ENCRYPTED: &str = "EncryptedPackage";

const SAVE: &str =
    "In Excel or LibreOffice choose \"Save as\" and the format \"Excel Workbook (.xlsx)\".";

/// A workbook that is open.
pub(crate) struct Workbook {
    file: String,
    sheets: Vec<String>,
    reader: Xlsx<Cursor<Vec<u8>>>,
}

/// What the rows of a sheet are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// A table, as in a file of CSV.
    Table,
    /// A text, line by line, as in a file of TOML.
    Text,
}

impl Content {
    /// Returns what the sheet with the name of a file holds.
    fn of(name: &str) -> Content {
        if name.ends_with(".toml") { Content::Text } else { Content::Table }
    }
}

/// Returns whether a file means to be a workbook, by its first bytes or by its name.
pub(crate) fn is_workbook(file: &str, bytes: &[u8]) -> bool {
    let file = file.to_lowercase();
    bytes.starts_with(ZIP)
        || bytes.starts_with(COMPOUND)
        || [".xlsx", ".xlsm", ".xls", ".ods"].iter().any(|ending| file.ends_with(ending))
}

impl Workbook {
    /// Opens a workbook, once it is known to unpack to no more than there may be.
    pub(crate) fn open(file: String, bytes: Vec<u8>) -> Result<Workbook, Box<Fault>> {
        if bytes.starts_with(COMPOUND) {
            return Err(compound(&file, &bytes).into());
        }
        measure(&file, &bytes)?;
        let opened = guarded(|| Xlsx::new(Cursor::new(bytes)).map_err(|error| error.to_string()));
        let reader = opened.map_err(|reason| broken(&file, &reason))?;
        let sheets = reader.sheet_names();
        Ok(Workbook { file, sheets, reader })
    }

    /// Returns the names of the sheets, hidden ones too, in their order.
    pub(crate) fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Returns whether a sheet stands for a file.
    pub(crate) fn has(&self, name: &str) -> bool {
        names::find(&self.sheets, name) != Found::None
    }

    /// Reads the sheet that stands for a file, such as `renewals.csv`; `None` if there is none.
    pub(crate) fn sheet(&mut self, name: &str, faults: &mut Faults) -> Option<Arc<Source>> {
        match names::find(&self.sheets, name) {
            Found::One(sheet) => {
                let sheet = sheet.to_owned();
                self.read(&sheet, Content::of(name), faults)
            }
            Found::None => None,
            Found::Two(one, other) => {
                let message = format!(
                    "{} has two sheets for {name}: {} and {}",
                    self.file,
                    quoted(one),
                    quoted(other)
                );
                faults.add(|| {
                    Fault::of_file(FaultCode::WorkbookSheet, self.file.as_str(), message)
                        .expecting("one of them")
                        .advise("Delete or rename the one that does not count.")
                });
                None
            }
        }
    }

    /// Reads the sheet that must stand for a file. A workbook of a single sheet may give it any name.
    pub(crate) fn required(&mut self, name: &str, faults: &mut Faults) -> Option<Arc<Source>> {
        if let [only] = self.sheets.as_slice() {
            let only = only.clone();
            return self.read(&only, Content::of(name), faults);
        }
        if let Found::None = names::find(&self.sheets, name) {
            faults.add(|| self.missing(name));
            return None;
        }
        self.sheet(name, faults)
    }

    /// Reports a sheet that an instance could have and that is misspelt.
    pub(crate) fn check_misspelt(&self, name: &str, faults: &mut Faults) {
        if let Some(sheet) = names::misspelt(&self.sheets, name) {
            let message =
                format!("the sheet {} would not be read: is it meant to be {name}?", quoted(sheet));
            faults.add(|| {
                Fault::of_file(FaultCode::WorkbookSheet, self.file.as_str(), message)
                    .finding(sheet)
                    .expecting(format!("the name {name}"))
                    .advise("Rename the sheet, or delete it.")
            });
        }
    }

    fn read(&mut self, sheet: &str, content: Content, faults: &mut Faults) -> Option<Arc<Source>> {
        let (reader, file) = (&mut self.reader, &self.file);
        let read = guarded(|| rows::read(reader, file, sheet, content));
        match read {
            Ok(Ok(source)) => Some(source),
            Ok(Err(of_cells)) => {
                faults.append(of_cells);
                None
            }
            Err(reason) => {
                let reason = format!("the sheet {}: {reason}", quoted(sheet));
                faults.add(|| broken(file, &reason));
                None
            }
        }
    }

    fn missing(&self, name: &str) -> Fault {
        let names: Vec<String> = self.sheets.iter().take(20).map(|sheet| quoted(sheet)).collect();
        if name == "renewals.csv" && self.has("programme.csv") {
            let message = format!(
                "{} holds a programme and no instance: its sheet renewals.csv is missing",
                self.file
            );
            return Fault::of_file(FaultCode::WorkbookCopy, self.file.as_str(), message)
                .expecting("a sheet renewals.csv")
                .advise(
                    "Take a workbook that `plan --out DIR` or `plan --format xlsx` wrote, with all its sheets; \
                     this file is a programme for `check`, `diff` and `--keep`.",
                );
        }
        let message = format!("{} has no sheet {name}: it has {}", self.file, all_of(&names));
        Fault::of_file(FaultCode::WorkbookSheet, self.file.as_str(), message)
            .expecting(format!("a sheet {name}, or a single sheet"))
            .advise(format!("Rename the sheet to {name} or {}.", stem(name)))
    }
}

/// Runs a reader of somebody else's that must not end the program, whatever the bytes are.
fn guarded<T>(read: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let read = catch_unwind(AssertUnwindSafe(read));
    read.unwrap_or_else(|_| Err("its contents contradict one another".to_owned()))
}

/// Creates the fault of a file that is no sound workbook.
fn broken(file: &str, reason: &str) -> Fault {
    let message = format!("{file} cannot be read as a workbook: {reason}");
    Fault::of_file(FaultCode::WorkbookBroken, file, message)
        .expecting("a workbook of Excel, .xlsx")
        .advise(SAVE)
}

/// Creates the fault of an old document of Office, or of one with a password.
fn compound(file: &str, bytes: &[u8]) -> Fault {
    let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|part| part == name) {
        let message = format!("{file} has a password");
        return Fault::of_file(FaultCode::WorkbookPassword, file, message)
            .expecting("a workbook that opens without one")
            .advise("Open it, and save it again without a password.");
    }
    broken(file, "it has the form of Excel before 2007, .xls")
}
