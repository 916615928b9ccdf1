//! The sections of the study, one file each, in the order of the page.

mod could;
mod earlier;
mod held;
mod limits;
mod moved;
mod opening;
mod price;

use super::Study;
use super::page::Page;
use crate::output::document::Document;

/// Returns the study as a document with these figures.
pub(super) fn document(study: &Study, figures: &[(&'static str, String)]) -> Document<'static> {
    let mut page = Page::new(study, figures, "The guideline on the record");
    for section in [
        opening::write,
        held::write,
        could::write,
        earlier::write,
        moved::write,
        price::write,
        limits::write,
    ] {
        section(&mut page);
    }
    page.finish()
}
