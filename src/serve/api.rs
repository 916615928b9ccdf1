//! The addresses of the API, each handed on to the desk.

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{delete, get, post};
use serde::Deserialize;
use serde_json::Value;

use super::answer::{Failure, refusal, stream, whole};
use super::pool::Class;
use super::request::window;
use super::{App, guard, page};
use crate::base::cancel::Cancel;
use crate::desk::{Control, Desk, DeskError, Emit};

type Shared = axum::extract::State<Arc<App>>;

/// Reads the body, or returns the refusal.
macro_rules! body {
    ($body:expr) => {
        match read($body).await {
            Ok(body) => body,
            Err(refused) => return *refused,
        }
    };
}

mod questions;
mod reads;
mod scenarios;
mod steps;

use questions::{alternatives, check, explain, repairs, slots, suggest, whatif};
use reads::{export, revision, rows, since_version, state, version, words};
use scenarios::{drop_scenario, name_scenario};
use steps::{edits, redo, reload, replan, save, undo, waive};

pub(super) fn routes(app: Arc<App>) -> Router {
    Router::new()
        .route("/", get(page::html))
        .route("/desk.js", get(page::script))
        .route("/desk.css", get(page::style))
        .route("/api/state", get(state))
        .route("/api/revision", get(revision))
        .route("/api/words", get(words))
        .route("/api/rows", get(rows))
        .route("/api/export", get(export))
        .route("/api/versions/{version}", get(version))
        .route("/api/versions/{version}/differences", get(since_version))
        .route("/api/explain", post(explain))
        .route("/api/check", post(check))
        .route("/api/suggest", post(suggest))
        .route("/api/slots", post(slots))
        .route("/api/edits", post(edits))
        .route("/api/undo", post(undo))
        .route("/api/redo", post(redo))
        .route("/api/reload", post(reload))
        .route("/api/replan", post(replan))
        .route("/api/waive", post(waive))
        .route("/api/save", post(save))
        .route("/api/repairs", post(repairs))
        .route("/api/alternatives", post(alternatives))
        .route("/api/whatif", post(whatif))
        .route("/api/scenarios", post(name_scenario))
        .route("/api/scenarios/{name}", delete(drop_scenario))
        .fallback(nowhere)
        .method_not_allowed_fallback(not_so)
        .layer(from_fn_with_state(Arc::clone(&app), guard::guard))
        .with_state(app)
}

async fn nowhere() -> Response {
    refusal(StatusCode::NOT_FOUND, "not_found", "there is nothing at this address", None)
}

async fn not_so() -> Response {
    let message = "this address does not answer to this method";
    refusal(StatusCode::METHOD_NOT_ALLOWED, "method", message, None)
}

/// Answers with what the desk returns.
async fn ask(
    app: Arc<App>,
    class: Class,
    window: &str,
    ask: impl FnOnce(&App, &Cancel) -> Result<Value, DeskError> + Send + 'static,
) -> Response {
    let own = Arc::clone(&app);
    whole(&app, (class, window), move |sink, cancel| {
        let answer = ask(&own, cancel).map_err(|error| Failure::of(&own, &error))?;
        sink.event(&answer);
        Ok(())
    })
    .await
}

/// Answers with the pieces that the desk hands out, as they come, and with what it returns at last.
async fn pieces(
    app: Arc<App>,
    class: Class,
    headers: &HeaderMap,
    ask: impl FnOnce(&Desk, Emit<'_>, &Control) -> Result<Value, DeskError> + Send + 'static,
) -> Response {
    let own = Arc::clone(&app);
    stream(&app, (class, &window(headers)), move |sink, cancel| {
        let done = ask(&own.desk, &|event| sink.event(&event), &control(cancel));
        sink.event(&done.map_err(|error| Failure::of(&own, &error))?);
        Ok(())
    })
    .await
}

/// A control that says nothing.
fn control(cancel: &Cancel) -> Control {
    Control::new(cancel.clone(), |_| {})
}

#[derive(Deserialize)]
struct Base {
    base: u64,
}
