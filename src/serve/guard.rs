//! Who is answered at all: the rules that every request passes before anything looks at what it asks for.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderName,
    HeaderValue, ORIGIN, REFERRER_POLICY, WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::App;
use super::answer::refusal;

/// What the page may do: load its own three files, and talk to its own server.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

const SERVER: HeaderName = HeaderName::from_static("x-horseshoe-server");
const TIME: HeaderName = HeaderName::from_static("x-horseshoe-time");
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Lets a request through or refuses it, and puts the headers of safety on every answer.
pub(super) async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let refused = check(&app, &request);
    let mut response = match refused {
        Some(refused) => refused,
        None => {
            // The time is the person's, for the log alone: the server asks no clock.
            // Nothing but the API has the token.
            let is_api = request.uri().path().starts_with("/api");
            if let (true, Ok(Some(at))) = (is_api, only(request.headers(), &TIME)) {
                app.desk.say_time(at);
            }
            next.run(request).await
        }
    };
    let headers = response.headers_mut();
    let fixed = [
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (OPENER, "same-origin"),
        (REFERRER_POLICY, "no-referrer"),
        (RESOURCE, "same-origin"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Ok(id) = HeaderValue::from_str(&app.id) {
        headers.insert(SERVER, id);
    }
    response
}

/// Returns the refusal of a request. The host comes first, on every path and method: a page whose name was
/// bound to this machine sends no `Origin` with a GET, but it cannot choose its `Host`.
fn check(app: &App, request: &Request) -> Option<Response> {
    let headers = request.headers();
    if !is_own_host(app, request) {
        let message = "this server answers only as 127.0.0.1 and localhost, on its own port";
        return Some(refusal(StatusCode::MISDIRECTED_REQUEST, "host", message, None));
    }
    if !is_own_page(app, request) {
        let message = "another page sent this request";
        return Some(refusal(StatusCode::FORBIDDEN, "origin", message, None));
    }
    let is_api = request.uri().path().starts_with("/api");
    if is_api && !has_token(app, headers) {
        let message = "the secret of this run is missing or wrong";
        let help = "Open the address that `horseshoe serve` printed.";
        let mut refused = refusal(StatusCode::UNAUTHORIZED, "token", message, Some(help));
        refused.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        return Some(refused);
    }
    let writes = !matches!(*request.method(), Method::GET | Method::HEAD);
    if is_api && writes && !is_json(headers) {
        let message = "the body has to be JSON";
        let help = "Send `Content-Type: application/json`.";
        let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        return Some(refusal(status, "content_type", message, Some(help)));
    }
    None
}

/// Returns the only value of a header; `Err` if there are several, or none that is text.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Result<Option<&'h str>, ()> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err(());
    }
    first.map(|value| value.to_str().map_err(|_| ())).transpose()
}

fn is_own_host(app: &App, request: &Request) -> bool {
    let is_own = |host: &str| app.hosts.iter().any(|own| own.eq_ignore_ascii_case(host));
    let host = only(request.headers(), &HOST).ok().flatten();
    // A request may also name the host in its first line.
    let of_line = request.uri().authority().is_none_or(|own| is_own(own.as_str()));
    host.is_some_and(is_own) && of_line
}

fn is_own_page(app: &App, request: &Request) -> bool {
    let headers = request.headers();
    let of_origin = match only(headers, &ORIGIN) {
        Ok(None) => true,
        Ok(Some(origin)) => origin
            .strip_prefix("http://")
            .is_some_and(|host| app.hosts.iter().any(|own| own == host)),
        Err(()) => false,
    };
    let of_site = match only(headers, &FETCH_SITE) {
        Ok(None | Some("same-origin" | "none")) => true,
        // A link to the page, in a tab of its own: the page alone is a form without content, and no other
        // page can read it.
        Ok(Some(_)) => {
            *request.method() == Method::GET
                && request.uri().path() == "/"
                && only(headers, &FETCH_DEST) == Ok(Some("document"))
        }
        Err(()) => false,
    };
    of_origin && of_site
}

fn has_token(app: &App, headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let token = values.next().and_then(|value| value.as_bytes().strip_prefix(b"Bearer "));
    values.next().is_none() && token.is_some_and(|token| app.token.is(token))
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = only(headers, &CONTENT_TYPE).ok().flatten().unwrap_or_default();
    let kind = value.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}
