//! The documents that are no text: workbooks, written and read back.
//!
//! `make test-documents` opens the same documents with LibreOffice and openpyxl.

mod broken;
mod cells;
mod copies;
mod round_trip;
mod support;
