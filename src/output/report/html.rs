//! `programme.html`: the month on one A4 landscape page, as a presidency circulates it, and an
//! annex with what the page rests on.

mod sheet;

use crate::domain::programme::Programme;
use crate::output::report::page::Page;
use crate::output::report::{Audience, template, tracks};

use sheet::{Document, sheets};

const TEMPLATE: &str = include_str!("programme.html");

pub(super) fn render(programme: &Programme, audience: Audience) -> Result<String, String> {
    // The template escapes every text, since its name ends in `.html`.
    let page = Page::of(programme, audience, str::to_owned);
    let document = Document {
        sheets: sheets(&page),
        page: &page,
        // Their texts are escaped already.
        tracks: tracks::pictures(programme),
        tracks_legend: tracks::LEGEND,
    };
    template::filled("programme.html", TEMPLATE, document)
}
