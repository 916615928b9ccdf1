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
    environment.add_filter("spoken", spoken);
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

/// A time as the Council's calendar prints it: `10 a.m.`, `3.30 p.m.`, `noon`.
fn spoken(clock: &str) -> String {
    let Some((hour, minute)) = clock.split_once(':') else { return clock.to_owned() };
    let Ok(hour) = hour.parse::<u8>() else { return clock.to_owned() };
    let half = if hour < 12 { "a.m." } else { "p.m." };
    match (hour, (hour + 11) % 12 + 1, minute) {
        (12, _, "00") => "noon".to_owned(),
        (_, hour, "00") => format!("{hour} {half}"),
        (_, hour, minute) => format!("{hour}.{minute} {half}"),
    }
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn times_are_spoken_as_the_council_prints_them() {
        let spoken = ["10:00", "15:30", "12:00", "12:15", "00:05", "morning"].map(spoken);
        assert_eq!(spoken, ["10 a.m.", "3.30 p.m.", "noon", "12.15 p.m.", "12.05 a.m.", "morning"]);
    }
}
