//! What is read: the state, the rows, the versions, pages to be handed on.

use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::json;

use super::{Shared, ask};
use crate::base::language::{Language, UnknownLanguage};
use crate::serve::answer::{broken, json_of, refusal, state_text};
use crate::serve::pool::Class;

pub(super) async fn state(State(app): Shared) -> Response {
    // Reading it waits for nobody: while a step is being made, it is the state before.
    let look = tokio::task::spawn_blocking(move || state_text(&app, &app.desk.look()));
    look.await.map_or_else(|_| broken(), |text| json_of(StatusCode::OK, text))
}

pub(super) async fn revision(State(app): Shared) -> Response {
    let answer = json!({"server": app.id, "revision": app.desk.revision()});
    json_of(StatusCode::OK, answer.to_string())
}

/// Returns the value of a name in the query of an address.
fn value(query: &str, name: &str) -> Option<String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.filter(|(own, _)| *own == name).map(|(_, value)| value.to_owned()).next()
}

/// Reads the language that the query asks for, or returns the refusal.
fn language(query: &str) -> Result<Option<Language>, Box<Response>> {
    value(query, "lang").map(|code| code.parse()).transpose().map_err(|error: UnknownLanguage| {
        let help = Some("Use en, fr, es, ru, zh or ar.");
        Box::new(refusal(StatusCode::BAD_REQUEST, "lang", &error.to_string(), help))
    })
}

pub(super) async fn words(
    State(app): Shared,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let asked = match language(&query.unwrap_or_default()) {
        Ok(asked) => asked,
        Err(refused) => return *refused,
    };
    let state = app.desk.state();
    let of_instance = state["languages"].as_array().into_iter().flatten();
    let mut of_instance = of_instance.filter_map(|code| code.as_str()?.parse::<Language>().ok());
    let language = asked.or_else(|| of_instance.next()).unwrap_or_else(|| of_browser(&headers));
    json_of(StatusCode::OK, crate::desk::words(language).to_string())
}

/// Returns the first official language that the browser asks for; English where it asks for none.
fn of_browser(headers: &HeaderMap) -> Language {
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let codes = asked.unwrap_or_default().split(',');
    let primary = codes.map(|code| code.split([';', '-']).next().unwrap_or_default().trim());
    primary.filter_map(|code| code.to_ascii_lowercase().parse().ok()).next().unwrap_or_default()
}

pub(super) async fn rows(State(app): Shared) -> Response {
    json_of(StatusCode::OK, app.desk.rows().to_string())
}

pub(super) async fn export(State(app): Shared, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let Ok(format) = value(&query, "format").unwrap_or_default().parse() else {
        let message = "`format` is none that the programme has";
        let help = "Use text, csv, json, md, html, docx, typ, pdf, ics, tracks or xlsx.";
        return refusal(StatusCode::BAD_REQUEST, "format", message, Some(help));
    };
    let Ok(audience) = value(&query, "for").unwrap_or_else(|| "us".to_owned()).parse() else {
        let message = "`for` names no readers";
        return refusal(StatusCode::BAD_REQUEST, "for", message, Some("Use circulation or us."));
    };
    let language = match language(&query) {
        Ok(language) => language,
        Err(refused) => return *refused,
    };
    let page = match app.desk.export(format, audience, language) {
        Ok(page) => page,
        Err(error) => {
            let help = error.help();
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return refusal(status, error.code(), &error.to_string(), help.as_deref());
        }
    };
    let mut response = Response::new(Body::from(page.bytes));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(page.media_type));
    if let Ok(named) = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", page.name)) {
        headers.insert(CONTENT_DISPOSITION, named);
    }
    response
}

/// Reads the number of a version.
fn number(text: &str) -> Result<u32, Box<Response>> {
    text.parse().map_err(|_| {
        let message = "a version is a number";
        Box::new(refusal(StatusCode::NOT_FOUND, "no_version", message, None))
    })
}

pub(super) async fn version(State(app): Shared, Path(text): Path<String>) -> Response {
    match number(&text) {
        Ok(number) => ask(app, Class::Whole, "", move |app, _| app.desk.version_of(number)).await,
        Err(refused) => *refused,
    }
}

pub(super) async fn since_version(State(app): Shared, Path(text): Path<String>) -> Response {
    match number(&text) {
        Ok(number) => {
            ask(app, Class::Whole, "", move |app, _| app.desk.since_version(number)).await
        }
        Err(refused) => *refused,
    }
}
