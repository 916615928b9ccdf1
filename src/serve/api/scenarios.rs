//! Named lists of changes: kept, and dropped.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{Base, Shared};
use crate::desk::Change;
use crate::serve::App;
use crate::serve::answer::{Failure, refusal, state_text, whole};
use crate::serve::pool::Class;
use crate::serve::request::read;

/// The longest name of a scenario.
const LONGEST: usize = 200;

#[derive(Deserialize)]
struct Named {
    base: u64,
    name: String,
    edits: Vec<Change>,
}

pub(super) async fn name_scenario(State(app): Shared, body: Body) -> Response {
    let Named { base, name, edits } = body!(body);
    if name.trim().is_empty() || name.chars().count() > LONGEST {
        let message = "a scenario needs a name of at most 200 letters";
        return refusal(StatusCode::BAD_REQUEST, "name", message, None);
    }
    scenario(app, base, name, Some(edits)).await
}

pub(super) async fn drop_scenario(
    State(app): Shared,
    Path(name): Path<String>,
    body: Body,
) -> Response {
    let Base { base } = body!(body);
    scenario(app, base, name, None).await
}

async fn scenario(app: Arc<App>, base: u64, name: String, edits: Option<Vec<Change>>) -> Response {
    let own = Arc::clone(&app);
    whole(&app, (Class::Whole, ""), move |sink, _| {
        let state = own.desk.name_scenario(base, &name, edits);
        let state = state.map_err(|error| Failure::of(&own, &error))?;
        sink.line(state_text(&own, &state));
        Ok(())
    })
    .await
}
