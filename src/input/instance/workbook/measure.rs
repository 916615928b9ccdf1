//! The limits of a workbook, checked before anything is read: a few kilobytes can unpack to gigabytes.

use std::io::{self, Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{SAVE, broken};
use crate::input::instance::FaultCode;
use crate::input::instance::fault::Fault;

/// The most bytes to which the parts of a workbook unpack, all together.
const MOST_BYTES: u64 = 128 << 20;
/// The most parts of a workbook. A sheet takes about three.
const MOST_PARTS: usize = 5_000;

/// Unpacks every part, counts its bytes and checks its sum.
pub(super) fn measure(file: &str, bytes: &[u8]) -> Result<(), Box<Fault>> {
    let broken_by = |error: &dyn std::fmt::Display| Box::new(broken(file, &error.to_string()));
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(file, "it is no whole zip file"))?;
    if archive.len() > MOST_PARTS {
        return Err(too_large(file, &format!("it has {} parts", archive.len())).into());
    }
    let mut left = MOST_BYTES;
    let mut names = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let mut part = match archive.by_index(index) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(reason)) => return Err(broken_by(&reason)),
            Err(error) => return Err(broken_by(&error)),
        };
        names.push(part.name().map(String::from).unwrap_or_default());
        let read = io::copy(&mut (&mut part).take(left + 1), &mut io::sink());
        match read {
            Ok(count) if count > left => {
                let mebibytes = MOST_BYTES >> 20;
                return Err(too_large(file, &format!("it unpacks to over {mebibytes} MiB")).into());
            }
            Ok(count) => left -= count,
            Err(error) => return Err(broken_by(&error)),
        }
    }
    let has = |name: &str| names.iter().any(|own| own == name);
    let other = match () {
        () if has("mimetype") => "it is a document of LibreOffice, such as .ods",
        () if has("xl/workbook.bin") => "it is a binary workbook, .xlsb",
        () if !names.iter().any(|name| name.starts_with("xl/")) => {
            "it is a zip file of another kind"
        }
        () => return Ok(()),
    };
    Err(broken(file, other).into())
}

fn too_large(file: &str, what: &str) -> Fault {
    let message = format!("{file} is too large for a workbook of this kind: {what}");
    Fault::of_file(FaultCode::LimitFileSize, file, message)
        .expecting(format!(
            "at most {} MiB unpacked, in at most {MOST_PARTS} parts",
            MOST_BYTES >> 20
        ))
        .advise("Delete the sheets and the pictures that no instance has.")
        .advise(SAVE)
}
