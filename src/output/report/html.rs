//! `programme.html`: the month on one A4 landscape page, as a presidency circulates it, and an
//! annex with what the page rests on.

mod sheet;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};

use crate::domain::programme::Programme;
use crate::output::report::page::Page;
use crate::output::report::{Audience, tracks};

use sheet::{Document, sheets};

const TEMPLATE: &str = include_str!("programme.html");

pub(super) fn render(programme: &Programme, audience: Audience) -> Result<String, String> {
    // The template escapes every text, since its name ends in `.html`.
    let page = Page::of(programme, audience, str::to_owned);
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
    environment.set_syntax(syntax.build().map_err(|error| error.to_string())?);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_template("programme.html", TEMPLATE).map_err(|error| error.to_string())?;
    let template = environment.get_template("programme.html").map_err(|error| error.to_string())?;
    let document = Document {
        sheets: sheets(&page),
        page: &page,
        // Their texts are escaped already.
        tracks: tracks::pictures(programme),
        tracks_legend: tracks::LEGEND,
    };
    template.render(Serde(document)).map_err(|error| format!("{error:#}"))
}
