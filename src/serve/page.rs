//! The page: three files that are part of the program.

use std::sync::LazyLock;

use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;

const HTML: &str = include_str!("../../web/dist/index.html");
const SCRIPT: &[u8] = include_bytes!("../../web/dist/desk.js");
const STYLE: &[u8] = include_bytes!("../../web/dist/desk.css");

/// Where the English messages stand in the page, for the time before others arrive and for what they lack.
const WORDS: &str = "<!-- English -->";

pub(super) async fn html() -> Response {
    static PAGE: LazyLock<String> = LazyLock::new(|| {
        let english = crate::desk::english().replace('&', "&amp;").replace('<', "&lt;");
        let words = format!("<template id=\"english\">{english}</template>");
        HTML.replace(WORDS, &words)
    });
    file("text/html; charset=utf-8", PAGE.as_bytes())
}

pub(super) async fn script() -> Response {
    file("text/javascript; charset=utf-8", SCRIPT)
}

pub(super) async fn style() -> Response {
    file("text/css; charset=utf-8", STYLE)
}

fn file(kind: &'static str, bytes: &'static [u8]) -> Response {
    let mut response = Response::new(bytes.into());
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
