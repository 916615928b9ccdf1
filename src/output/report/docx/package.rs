//! The zip file that holds the parts of a document.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A part of the package.
pub(super) struct Part {
    pub(super) name: String,
    pub(super) text: String,
}

impl Part {
    pub(super) fn new(name: impl Into<String>, text: String) -> Part {
        Part { name: name.into(), text }
    }
}

/// The parts in one file, in their order. Every entry bears the first day that the format knows, so that
/// the same parts give the same bytes.
pub(super) fn zipped(parts: &[Part]) -> Result<Vec<u8>, String> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        package.start_file(part.name.as_str(), options).map_err(|error| error.to_string())?;
        package.write_all(part.text.as_bytes()).map_err(|error| error.to_string())?;
    }
    let file = package.finish().map_err(|error| error.to_string())?;
    Ok(file.into_inner())
}
