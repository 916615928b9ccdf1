//! `programme.html`: the month on one A4 landscape page, as a presidency circulates it, and an
//! annex with what the page rests on. In several languages one follows the other.
//!
//! The print of a copy for circulation has the calendars, a page each, and the annex on one page, if it fits there. The
//! lists beneath the calendars, which the annex repeats, and the chart are for the screen.

mod annex;
mod sheet;

use minijinja::value::{Kwargs, Serde};
use minijinja::{Environment, Error, ErrorKind, context};

use crate::base::calendar::Session;
use crate::domain::programme::Programme;
use crate::output::language::{
    Catalogue, Fill, Isolation, Language, Languages, Message, capitalised, words,
};
use crate::output::report::page::Page;
use crate::output::report::{Audience, template, tracks};

use annex::Annex;
use sheet::{Document, sheets};

/// The frame with the looks, the page of one language, and the looks that other scripts need.
const FRAME: &str = include_str!("programme.html");
const BODY: &str = include_str!("html/body.html");
const SCRIPTS: &str = include_str!("html/scripts.css");

pub(super) fn render(
    programme: &Programme,
    audience: Audience,
    languages: &Languages,
) -> Result<String, String> {
    let catalogue = |language| Catalogue::of(language, Isolation::On);
    let mut bodies = Vec::new();
    for language in languages.iter() {
        let body = body(programme, audience, catalogue(language))?;
        bodies.push(if languages.are_several() {
            let direction = language.direction();
            format!("<div lang=\"{language}\" dir=\"{direction}\">\n{body}</div>\n")
        } else {
            body
        });
    }
    let first = catalogue(languages.first());
    let environment = environment(first)?;
    let template = environment.get_template("programme.html").map_err(|error| error.to_string())?;
    let page = Page::of(programme, audience, first, str::to_owned);
    let page =
        context! { language => page.language, direction => page.direction, title => page.title };
    let has_scripts = languages.iter().any(|own| matches!(own, Language::Zh | Language::Ar));
    let printed = template.render(context! { page, bodies, has_scripts });
    printed.map_err(|error| format!("{error:#}"))
}

/// The page in one language.
fn body(programme: &Programme, audience: Audience, catalogue: Catalogue) -> Result<String, String> {
    // The template escapes every text, since its name ends in `.html`.
    let page = Page::of(programme, audience, catalogue, str::to_owned);
    let environment = environment(catalogue)?;
    let template = environment.get_template("body.html").map_err(|error| error.to_string())?;
    let heading =
        |message| capitalised(&catalogue.fill(message, &[("months", words(&page.covers))]));
    let session = |session| capitalised(&catalogue.session(session));
    let document = Document {
        sheets: sheets(catalogue, &page),
        annex: Annex::of(catalogue, &page),
        page: &page,
        // Their texts are escaped already.
        tracks: tracks::pictures(programme, catalogue),
        week: catalogue.week(),
        morning: session(Session::Morning),
        afternoon: session(Session::Afternoon),
        annex_heading: heading(Message::HeadingAnnex),
        tracks_heading: heading(Message::HeadingTracks),
    };
    template.render(Serde(document)).map_err(|error| format!("{error:#}"))
}

/// The templates, which say a message by its id: `say("none")`, `say("as-of", date=day)`.
fn environment(catalogue: Catalogue) -> Result<Environment<'static>, String> {
    let mut environment = template::environment().map_err(|error| error.to_string())?;
    for (name, text) in [("programme.html", FRAME), ("body.html", BODY), ("scripts.css", SCRIPTS)] {
        environment.add_template(name, text).map_err(|error| error.to_string())?;
    }
    environment.add_function("say", move |id: &str, fills: Kwargs| -> Result<String, Error> {
        let unknown = || Error::new(ErrorKind::InvalidOperation, format!("no message `{id}`"));
        let message = Message::of_id(id).ok_or_else(unknown)?;
        let names: Vec<&str> = fills.args().collect();
        let texts = names.iter().map(|name| fills.get::<String>(name));
        let texts: Vec<String> = texts.collect::<Result<_, Error>>()?;
        let fills: Vec<(&str, Fill<'_>)> =
            names.iter().zip(&texts).map(|(name, text)| (*name, words(text))).collect();
        Ok(catalogue.fill(message, &fills))
    });
    Ok(environment)
}
