//! A cell of a table, read according to its column.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};

use super::Row;
use crate::base::names::unseen;
use crate::base::words::{any_of, quoted, thousands};
use crate::input::instance::fault::{Fault, Faults};
use crate::input::instance::suggest::did_you_mean;
use crate::input::instance::{FaultCode, date};

/// The longest id or name, in characters.
pub(crate) const LONGEST_ID: usize = 80;
/// The longest text of any other cell, in characters.
const LONGEST_TEXT: usize = 1_000;

/// A marker: a fault was found and is already in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reported;

/// A cell: its text, its column and, on demand, its position.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell<'t> {
    row: Row<'t>,
    column: &'t str,
    index: Option<usize>,
}

impl<'t> Cell<'t> {
    pub(super) fn new(row: Row<'t>, column: &'t str, index: Option<usize>) -> Cell<'t> {
        Cell { row, column, index }
    }

    /// Returns the text without surrounding blanks; empty if the file has no such column.
    pub(crate) fn text(self) -> &'t str {
        self.index.and_then(|index| self.row.record.cells.get(index)).unwrap_or_default()
    }

    /// Returns the column's name.
    pub(crate) fn column(self) -> &'t str {
        self.column
    }

    /// Returns the row of the cell.
    pub(crate) fn row(self) -> Row<'t> {
        self.row
    }

    /// Returns the bytes of the cell, or of the row if the file has no such column.
    pub(crate) fn span(self) -> Range<usize> {
        self.row.table.span_of(self.row.record, self.index.unwrap_or(usize::MAX))
    }

    /// Creates a fault of this cell.
    pub(crate) fn fault(self, code: FaultCode, message: impl Into<String>) -> Fault {
        Fault::at(&self.row.table.source, self.span(), code, message).finding(self.text())
    }

    /// Adds this cell to a fault, if both are in the same file.
    pub(crate) fn mark(self, fault: Fault, label: &str) -> Fault {
        fault.also_at(self.span(), label)
    }

    /// Reads the cell as a text of at most 1,000 characters.
    pub(crate) fn words(self, faults: &mut Faults) -> Result<&'t str, Reported> {
        self.at_most(LONGEST_TEXT, faults)
    }

    fn at_most(self, limit: usize, faults: &mut Faults) -> Result<&'t str, Reported> {
        let text = self.text();
        // A text cannot have more characters than bytes.
        if text.len() > limit && text.chars().nth(limit).is_some() {
            let length = thousands(text.chars().count());
            faults.add(|| {
                let message = format!("`{}` is {length} characters long", self.column);
                self.fault(FaultCode::LimitText, message)
                    .expecting(format!("at most {} characters", thousands(limit)))
            });
            return Err(Reported);
        }
        Ok(text)
    }

    /// Reads the cell as an id or a name: visible, and usable in `UNDOF/consultations`.
    pub(crate) fn name(self, faults: &mut Faults) -> Result<&'t str, Reported> {
        let text = self.at_most(LONGEST_ID, faults).and_then(|text| self.seen(text, faults))?;
        if !text.contains('/') {
            return Ok(text);
        }
        faults.add(|| {
            let message = format!("`{}` has a slash in it: {}", self.column, quoted(text));
            self.fault(FaultCode::CsvId, message)
                .expecting("a name in one line without a slash")
                .advise("A slash stands between a renewal and its item, as in UNDOF/consultations.")
        });
        Err(Reported)
    }

    /// Reads the cell as a reference to an id elsewhere, such as `UNDOF/consultations`: every
    /// character must be visible.
    pub(crate) fn reference(self, faults: &mut Faults) -> Result<&'t str, Reported> {
        let text = self.words(faults)?;
        self.seen(text, faults)
    }

    /// Returns the text if every character of it is visible.
    fn seen(self, text: &'t str, faults: &mut Faults) -> Result<&'t str, Reported> {
        let Some(unseen) = unseen(text) else { return Ok(text) };
        faults.add(|| {
            let message = format!("`{}` contains an invisible character: {unseen}", self.column);
            self.fault(FaultCode::CsvId, message)
                .expecting("a name in one line, of visible characters")
                .advise("Delete the cell and type it again: such characters come with copied text.")
        });
        Err(Reported)
    }

    /// Requires a value that was read. If the file has no such column, or the row ends before it,
    /// that is already reported.
    pub(crate) fn required<T>(
        self,
        read: Result<Option<T>, Reported>,
        expected: &str,
        faults: &mut Faults,
    ) -> Result<T, Reported> {
        let cell_exists =
            self.index.is_some_and(|index| self.row.record.cells.get(index).is_some());
        match read {
            Ok(Some(value)) => return Ok(value),
            Ok(None) if cell_exists => faults.add(|| {
                let message = format!("`{}` is empty", self.column);
                self.fault(FaultCode::CsvEmptyCell, message).expecting(expected)
            }),
            _ => {}
        }
        Err(Reported)
    }

    /// Reads the cell as a date.
    pub(crate) fn date(self, faults: &mut Faults) -> Result<Option<NaiveDate>, Reported> {
        self.read(faults, date::read, |not| {
            self.fault(FaultCode::CsvDate, format!("`{}`: {}", self.column, not.message))
                .expecting(date::EXPECTED)
                .advise_if(not.help)
        })
    }

    /// Reads the cell as the first and the last day of a stay: `2026-10-05/2026-10-09`, or one date.
    pub(crate) fn days(
        self,
        faults: &mut Faults,
    ) -> Result<Option<(NaiveDate, NaiveDate)>, Reported> {
        let read = |text: &str| {
            let (from, to) = text.split_once('/').unwrap_or((text, text));
            let day = |text: &str| date::read(text.trim()).map_err(|not| (not.message, not.help));
            let (from, to) = (day(from)?, day(to)?);
            if from > to {
                return Err((format!("{from} is after {to}"), None));
            }
            Ok((from, to))
        };
        self.read(faults, read, |(message, help)| {
            self.fault(FaultCode::CsvDate, format!("`{}`: {message}", self.column))
                .expecting("the first and the last day, such as 2026-10-05/2026-10-09")
                .advise_if(help)
        })
    }

    /// Reads the cell as one of the words that the column allows.
    pub(crate) fn word<T: Copy>(
        self,
        known: &[T],
        word_of: impl Fn(T) -> &'static str,
        faults: &mut Faults,
    ) -> Result<Option<T>, Reported> {
        let find = |text| known.iter().copied().find(|word| word_of(*word) == text).ok_or(Reported);
        self.read(faults, find, |_| {
            let words: Vec<&str> = known.iter().map(|word| word_of(*word)).collect();
            self.fault(FaultCode::CsvUnknownWord, self.cannot_be())
                .expecting(any_of(&words))
                .advise_if(did_you_mean(self.text(), words))
        })
    }

    /// Reads the cell as `yes` or `no`, in any case.
    pub(crate) fn yes_or_no(self, faults: &mut Faults) -> Result<Option<bool>, Reported> {
        let read = |text: &str| match text.to_lowercase().as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Reported),
        };
        self.read(faults, read, |_| {
            let meant = match self.text().to_lowercase().as_str() {
                "true" | "y" | "1" | "x" | "oui" | "ja" => Some("Write yes."),
                "false" | "n" | "0" | "non" | "nein" => Some("Write no."),
                _ => None,
            };
            self.fault(FaultCode::CsvYesOrNo, self.cannot_be())
                .expecting("yes or no")
                .advise_if(meant.map(str::to_owned))
        })
    }

    /// Reads the cell as a whole number of minutes, from 1 to `most`.
    pub(crate) fn minutes(self, most: u32, faults: &mut Faults) -> Result<Option<u32>, Reported> {
        let read = |text| match whole_number(text) {
            Some(minutes) if (1..=most).contains(&minutes) => Ok(minutes),
            number => Err(number),
        };
        self.read(faults, read, |number| {
            let message = self.cannot_be();
            let both = format!("The two sessions of a day have {most} minutes together.");
            self.fault(FaultCode::CsvMinutes, message)
                .expecting(format!("a whole number of minutes from 1 to {most}"))
                .advise_if(number.filter(|minutes| *minutes > most).map(|_| both))
        })
    }

    /// Reads the cell as a whole number from 1 to `most`.
    pub(crate) fn number(self, most: u32, faults: &mut Faults) -> Result<Option<u32>, Reported> {
        let read = |text| whole_number(text).filter(|number| (1..=most).contains(number)).ok_or(());
        self.read(faults, read, |()| {
            self.fault(FaultCode::CsvNumber, self.cannot_be())
                .expecting(format!("a whole number from 1 to {most}"))
        })
    }

    /// Reads the cell as a time of day. A spreadsheet may have dropped a leading zero or added
    /// seconds.
    pub(crate) fn time(self, faults: &mut Faults) -> Result<Option<NaiveTime>, Reported> {
        let read = |text: &str| {
            let without_seconds = text.strip_suffix(":00").filter(|rest| rest.contains(':'));
            clock(without_seconds.unwrap_or(text)).ok_or(Reported)
        };
        self.read(faults, read, |_| {
            let text = quoted(self.text());
            let message = format!("`{}`: {text} is not a time of day", self.column);
            self.fault(FaultCode::CsvTime, message)
                .expecting("hours and minutes of 24 hours, such as 15:00")
        })
    }

    fn cannot_be(self) -> String {
        format!("`{}` cannot be {}", self.column, quoted(self.text()))
    }

    /// Reads the text unless it is empty; `fault` builds the fault if reading fails.
    fn read<T, E>(
        self,
        faults: &mut Faults,
        read: impl FnOnce(&'t str) -> Result<T, E>,
        fault: impl FnOnce(E) -> Fault,
    ) -> Result<Option<T>, Reported> {
        match self.text() {
            "" => Ok(None),
            text => read(text).map(Some).map_err(|error| {
                faults.add(|| fault(error));
                Reported
            }),
        }
    }
}

/// Parses a number made only of digits: no sign, no blanks, no decimals.
fn whole_number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Parses `9:30` or `09:30`.
pub(crate) fn clock(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = text.split_once(':')?;
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=2).contains(&hours.len()) || minutes.len() != 2 {
        return None;
    }
    if !is_number(hours) || !is_number(minutes) {
        return None;
    }
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}
