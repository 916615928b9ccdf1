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

/// Returns the study as Markdown.
pub(super) fn page(study: &Study) -> String {
    let mut page = Page::new(study, "The guideline on the record");
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
