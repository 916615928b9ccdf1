//! What Typst sees while it typesets a page: one source and some fonts. No file, no network, no clock.

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Smart};
use typst::layout::PagedDocument;
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    source: Source,
}

/// The page that a source describes, in these fonts.
pub(super) fn typeset(source: String, fonts: Vec<Font>) -> Result<Vec<u8>, String> {
    let desk = Desk {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        source: Source::detached(source),
    };
    let document: PagedDocument = typst::compile(&desk).output.map_err(|found| said(&found))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| error.to_string())?;
    // The date of the document is its date of issue, and its id follows from title and author.
    let options = PdfOptions { ident: Smart::Auto, standards, ..PdfOptions::default() };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|found| said(&found));
    // A desk prints for days: what Typst remembers of this page serves no other.
    typst::comemo::evict(0);
    pdf
}

/// What Typst found, in one line.
fn said(found: &[SourceDiagnostic]) -> String {
    let found: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    found.join("; ")
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<i64>) -> Option<Datetime> {
        None
    }
}
