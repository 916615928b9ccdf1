//! Questions: answered at once, or piece by piece.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Shared, ask, control, pieces};
use crate::desk::{Change, Control, Desk, Emit, SlotsAsked};
use crate::serve::answer::refusal;
use crate::serve::pool::Class;
use crate::serve::request::{read, window};

/// The most scenarios of one request.
const MOST_SCENARIOS: usize = 100;

#[derive(Deserialize)]
struct Explain {
    item: Option<String>,
}

pub(super) async fn explain(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Explain { item } = body!(body);
    let class = Class::Question("explain");
    ask(app, class, &window(&headers), move |app, _| app.desk.explain(item.as_deref())).await
}

pub(super) async fn check(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let _: Value = body!(body);
    ask(app, Class::Question("check"), &window(&headers), |app, _| app.desk.check()).await
}

#[derive(Deserialize)]
struct Suggest {
    row: Map<String, Value>,
}

pub(super) async fn suggest(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Suggest { row } = body!(body);
    let class = Class::Question("suggest");
    ask(app, class, &window(&headers), move |app, cancel| app.desk.suggest(&row, &control(cancel)))
        .await
}

#[derive(Deserialize)]
struct Slots {
    item: String,
    #[serde(default)]
    first: Vec<String>,
    #[serde(default)]
    only: bool,
}

pub(super) async fn slots(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Slots { item, first, only } = body!(body);
    let class = if only { Class::Looked } else { Class::Slots };
    let asked = SlotsAsked { item, first, only };
    pieces(app, class, &headers, move |desk, emit, control| desk.slots(&asked, emit, control)).await
}

pub(super) async fn repairs(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let _: Value = body!(body);
    let class = Class::Question("repairs");
    pieces(app, class, &headers, |desk, emit, control| desk.repairs(emit, control)).await
}

#[derive(Deserialize)]
struct Alternatives {
    count: usize,
}

pub(super) async fn alternatives(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Alternatives { count } = body!(body);
    let class = Class::Question("alternatives");
    let ask = move |desk: &Desk, emit: Emit<'_>, control: &Control| {
        desk.alternatives(count, emit, control)
    };
    pieces(app, class, &headers, ask).await
}

#[derive(Deserialize)]
struct Whatif {
    scenarios: Vec<Scenario>,
}

#[derive(Deserialize)]
struct Scenario {
    name: String,
    edits: Vec<Change>,
}

pub(super) async fn whatif(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Whatif { scenarios } = body!(body);
    if scenarios.len() > MOST_SCENARIOS {
        let message = "there are more than 100 scenarios";
        let help = "Ask for fewer at a time, or use `horseshoe whatif`.";
        return refusal(StatusCode::BAD_REQUEST, "too_many", message, Some(help));
    }
    let scenarios: Vec<(String, Vec<Change>)> =
        scenarios.into_iter().map(|own| (own.name, own.edits)).collect();
    let class = Class::Question("whatif");
    let ask = move |desk: &Desk, emit: Emit<'_>, control: &Control| {
        desk.whatif(&scenarios, emit, control)
    };
    pieces(app, class, &headers, ask).await
}
