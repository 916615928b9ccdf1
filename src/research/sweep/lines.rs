//! Files with one JSON value per line.

use std::path::Path;

use serde::de::DeserializeOwned;

use crate::base::plain_file::{self, Limit};
use crate::base::words::shown;
use crate::input::instance::source::not_read;
use crate::input::instance::{Fault, FaultCode, Faults, Origin};

/// Large enough for two million scenarios of single months, or 300,000 answers.
pub(super) const LARGEST: Limit = Limit {
    bytes: 1024 * 1024 * 1024,
    advice: "Share the sweep out over several plans, or over more shards.",
};

/// The text of such a file, before its contents are validated.
#[derive(Debug)]
pub(super) struct Lines {
    pub(super) file: String,
    text: String,
    /// The number of bytes of complete lines.
    whole: usize,
}

impl Lines {
    /// Reads a file.
    pub(super) fn read(path: &Path) -> Result<Lines, Faults> {
        let bytes = plain_file::read(path, LARGEST).map_err(|why| not_read(path, why))?;
        Lines::of(path, bytes)
    }

    /// Takes the bytes of a file.
    pub(super) fn of(path: &Path, mut bytes: Vec<u8>) -> Result<Lines, Faults> {
        let file = shown(path);
        // An incomplete last line may end within a character.
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
        let torn = String::from_utf8_lossy(&bytes[whole..]).into_owned();
        bytes.truncate(whole);
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Lines { file, text: text + &torn, whole }),
            Err(error) => {
                let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64;
                let origin = Origin { file, line };
                let fault = Fault::of_row(FaultCode::FileEncoding, &origin, "this is not UTF-8");
                Err(fault.expecting("text in UTF-8").into())
            }
        }
    }

    /// Iterates over the complete lines, numbered from 1, without blank ones.
    pub(super) fn whole(&self) -> impl Iterator<Item = (u64, &str)> {
        let numbered = (1..).zip(self.text[..self.whole].lines());
        numbered.filter(|(_, line)| !line.trim().is_empty())
    }

    /// Returns the number of bytes of complete lines.
    pub(super) fn whole_bytes(&self) -> u64 {
        self.whole as u64
    }

    /// Returns the text after the last complete line: a truncated line, or one that an editor did
    /// not end.
    pub(super) fn torn(&self) -> Option<(u64, &str)> {
        let torn = &self.text[self.whole..];
        let number = 1 + self.text[..self.whole].lines().count() as u64;
        (!torn.is_empty()).then_some((number, torn))
    }

    /// Parses a line as a value.
    pub(super) fn value<T: DeserializeOwned>(
        &self,
        (line, text): (u64, &str),
        what: &str,
    ) -> Result<T, Box<Fault>> {
        read_value(text, what).map_err(|message| {
            let fault = self.fault(line, FaultCode::SweepLine, message);
            Box::new(fault.expecting(format!("{what} as JSON on one line")))
        })
    }

    /// Creates a fault of a line. The text is too long to show, so the message gives the place.
    pub(super) fn fault(&self, line: u64, code: FaultCode, message: String) -> Fault {
        let message = format!("{}, line {line}: {message}", self.file);
        Fault::of_row(code, &Origin { file: self.file.clone(), line }, message)
    }
}

/// Parses a line as a value, or returns what is wrong with it, in words.
pub(super) fn read_value<T: DeserializeOwned>(text: &str, what: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| {
        // The value is on one line, so the column alone gives the position.
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or(&reason);
        format!("this is not {what}: {reason} (column {})", error.column())
    })
}
