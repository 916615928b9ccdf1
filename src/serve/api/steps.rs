//! Steps: each names the revision it is based on, and ends with the state after it.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Base, Shared};
use crate::desk::{Asked, Change, Control, DeskError, Mode, Progress};
use crate::serve::App;
use crate::serve::answer::{Failure, state_text, stream, whole};
use crate::serve::pool::Class;
use crate::serve::request::{read, window};

/// Makes a step, with its progress as it comes, and answers with the state after it.
async fn step(
    app: Arc<App>,
    headers: &HeaderMap,
    base: u64,
    step: impl FnOnce(&App, &Control) -> Result<Arc<Value>, DeskError> + Send + 'static,
) -> Response {
    // Nobody should wait in the queue to be refused.
    if base != app.desk.revision() {
        let now = app.desk.revision();
        let own = Arc::clone(&app);
        return whole(&app, (Class::Whole, ""), move |_, _| {
            Err(Failure::of(&own, &DeskError::Revision { now }))
        })
        .await;
    }
    let own = Arc::clone(&app);
    stream(&app, (Class::Step, &window(headers)), move |sink, cancel| {
        let listener = sink.clone();
        let control = Control::new(cancel.clone(), move |progress| {
            let Progress { words, best, bound } = progress;
            listener
                .event(&json!({"event": "progress", "words": words, "best": best, "bound": bound}));
        });
        let state = step(&own, &control).map_err(|error| Failure::of(&own, &error))?;
        sink.line(format!("{{\"event\":\"done\",\"state\":{}}}", state_text(&own, &state)));
        Ok(())
    })
    .await
}

#[derive(Deserialize)]
struct Edits {
    base: u64,
    edits: Vec<Change>,
    #[serde(default)]
    mode: Mode,
    #[serde(default)]
    label: Option<String>,
}

pub(super) async fn edits(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Edits { base, edits, mode, label } = body!(body);
    let asked = Asked { base, edits, mode, label };
    step(app, &headers, base, move |app, control| app.desk.edit(asked, control)).await
}

pub(super) async fn undo(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Base { base } = body!(body);
    step(app, &headers, base, move |app, control| app.desk.undo(base, control)).await
}

pub(super) async fn redo(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Base { base } = body!(body);
    step(app, &headers, base, move |app, control| app.desk.redo(base, control)).await
}

#[derive(Deserialize)]
struct Reload {
    base: u64,
    #[serde(default)]
    drop: bool,
}

pub(super) async fn reload(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Reload { base, drop } = body!(body);
    step(app, &headers, base, move |app, control| app.desk.reload(base, drop, control)).await
}

#[derive(Deserialize)]
struct Replan {
    base: u64,
    from: NaiveDate,
}

pub(super) async fn replan(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Replan { base, from } = body!(body);
    let edits = vec![Change::Hold { before: from }];
    let asked = Asked { base, edits, mode: Mode::Keep, label: None };
    step(app, &headers, base, move |app, control| app.desk.edit(asked, control)).await
}

pub(super) async fn waive(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Base { base } = body!(body);
    let asked = Asked { base, edits: vec![Change::Waive], mode: Mode::Keep, label: None };
    step(app, &headers, base, move |app, control| app.desk.edit(asked, control)).await
}

#[derive(Deserialize)]
struct Save {
    base: u64,
    #[serde(default)]
    copy: Option<String>,
}

pub(super) async fn save(State(app): Shared, body: Body) -> Response {
    let Save { base, copy } = body!(body);
    let own = Arc::clone(&app);
    whole(&app, (Class::Whole, ""), move |sink, _| {
        let saved = own.desk.save(base, copy.as_deref());
        let saved = saved.map_err(|error| Failure::of(&own, &error))?;
        let files: Vec<String> =
            saved.files.iter().map(|file| file.display().to_string()).collect();
        let rest = json!({
            "version": saved.version,
            "files": files,
            "only_in_journal": saved.only_in_journal,
        });
        let rest = rest.to_string();
        let members = rest.strip_prefix('{').unwrap_or("}");
        sink.line(format!("{{\"state\":{},{members}", state_text(&own, &saved.state)));
        Ok(())
    })
    .await
}
