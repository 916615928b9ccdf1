//! The addresses of the API, each handed on to the desk.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{delete, get, post};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::answer::{Failure, broken, json_of, refusal, state_text, stream, whole};
use super::pool::Class;
use super::request::{read, window};
use super::{App, guard, page};
use crate::base::cancel::Cancel;
use crate::desk::{Asked, Change, Control, Desk, DeskError, Emit, Mode, Progress, SlotsAsked};

type Shared = State<Arc<App>>;

/// The longest name of a scenario.
const LONGEST: usize = 200;
/// The most scenarios of one request.
const MOST_SCENARIOS: usize = 100;

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

/// Reads the body, or returns the refusal.
macro_rules! body {
    ($body:expr) => {
        match read($body).await {
            Ok(body) => body,
            Err(refused) => return *refused,
        }
    };
}

async fn state(State(app): Shared) -> Response {
    // Reading it waits for nobody: while a step is being made, it is the state before.
    let look = tokio::task::spawn_blocking(move || state_text(&app, &app.desk.look()));
    look.await.map_or_else(|_| broken(), |text| json_of(StatusCode::OK, text))
}

async fn revision(State(app): Shared) -> Response {
    let answer = json!({"server": app.id, "revision": app.desk.revision()});
    json_of(StatusCode::OK, answer.to_string())
}

async fn words() -> Response {
    let words = json!({
        "language": "en",
        "direction": "ltr",
        "sessions": {
            "morning": "morning", "lunch": "lunch", "afternoon": "afternoon", "evening": "evening",
        },
        "kinds": crate::desk::kinds(),
    });
    json_of(StatusCode::OK, words.to_string())
}

async fn rows(State(app): Shared) -> Response {
    json_of(StatusCode::OK, app.desk.rows().to_string())
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

async fn export(State(app): Shared, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let value = |name: &str| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(own, _)| *own == name).map(|(_, value)| value.to_owned()).next()
    };
    let Ok(format) = value("format").unwrap_or_default().parse() else {
        let message = "`format` is none that the programme has";
        let help = "Use text, csv, json, md, html, ics or tracks.";
        return refusal(StatusCode::BAD_REQUEST, "format", message, Some(help));
    };
    let Ok(audience) = value("for").unwrap_or_else(|| "us".to_owned()).parse() else {
        let message = "`for` names no readers";
        return refusal(StatusCode::BAD_REQUEST, "for", message, Some("Use circulation or us."));
    };
    let page = match app.desk.export(format, audience) {
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

async fn version(State(app): Shared, Path(text): Path<String>) -> Response {
    match number(&text) {
        Ok(number) => ask(app, Class::Whole, "", move |app, _| app.desk.version_of(number)).await,
        Err(refused) => *refused,
    }
}

async fn since_version(State(app): Shared, Path(text): Path<String>) -> Response {
    match number(&text) {
        Ok(number) => {
            ask(app, Class::Whole, "", move |app, _| app.desk.since_version(number)).await
        }
        Err(refused) => *refused,
    }
}

#[derive(Deserialize)]
struct Explain {
    item: Option<String>,
}

async fn explain(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Explain { item } = body!(body);
    let class = Class::Question("explain");
    ask(app, class, &window(&headers), move |app, _| app.desk.explain(item.as_deref())).await
}

async fn check(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let _: Value = body!(body);
    ask(app, Class::Question("check"), &window(&headers), |app, _| app.desk.check()).await
}

#[derive(Deserialize)]
struct Suggest {
    row: Map<String, Value>,
}

async fn suggest(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Suggest { row } = body!(body);
    let class = Class::Question("suggest");
    ask(app, class, &window(&headers), move |app, cancel| app.desk.suggest(&row, &control(cancel)))
        .await
}

/// A control that says nothing.
fn control(cancel: &Cancel) -> Control {
    Control::new(cancel.clone(), |_| {})
}

#[derive(Deserialize)]
struct Slots {
    item: String,
    #[serde(default)]
    first: Vec<String>,
    #[serde(default)]
    only: bool,
}

async fn slots(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Slots { item, first, only } = body!(body);
    let class = if only { Class::Looked } else { Class::Slots };
    let asked = SlotsAsked { item, first, only };
    pieces(app, class, &headers, move |desk, emit, control| desk.slots(&asked, emit, control)).await
}

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

async fn edits(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Edits { base, edits, mode, label } = body!(body);
    let asked = Asked { base, edits, mode, label };
    step(app, &headers, base, move |app, control| app.desk.edit(asked, control)).await
}

#[derive(Deserialize)]
struct Base {
    base: u64,
}

async fn undo(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Base { base } = body!(body);
    step(app, &headers, base, move |app, control| app.desk.undo(base, control)).await
}

async fn redo(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Base { base } = body!(body);
    step(app, &headers, base, move |app, control| app.desk.redo(base, control)).await
}

#[derive(Deserialize)]
struct Reload {
    base: u64,
    #[serde(default)]
    drop: bool,
}

async fn reload(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Reload { base, drop } = body!(body);
    step(app, &headers, base, move |app, control| app.desk.reload(base, drop, control)).await
}

#[derive(Deserialize)]
struct Replan {
    base: u64,
    from: NaiveDate,
}

async fn replan(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let Replan { base, from } = body!(body);
    let edits = vec![Change::Hold { before: from }];
    let asked = Asked { base, edits, mode: Mode::Keep, label: None };
    step(app, &headers, base, move |app, control| app.desk.edit(asked, control)).await
}

async fn waive(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
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

async fn save(State(app): Shared, body: Body) -> Response {
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

async fn repairs(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
    let _: Value = body!(body);
    let class = Class::Question("repairs");
    pieces(app, class, &headers, |desk, emit, control| desk.repairs(emit, control)).await
}

#[derive(Deserialize)]
struct Alternatives {
    count: usize,
}

async fn alternatives(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
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

async fn whatif(State(app): Shared, headers: HeaderMap, body: Body) -> Response {
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

#[derive(Deserialize)]
struct Named {
    base: u64,
    name: String,
    edits: Vec<Change>,
}

async fn name_scenario(State(app): Shared, body: Body) -> Response {
    let Named { base, name, edits } = body!(body);
    if name.trim().is_empty() || name.chars().count() > LONGEST {
        let message = "a scenario needs a name of at most 200 letters";
        return refusal(StatusCode::BAD_REQUEST, "name", message, None);
    }
    scenario(app, base, name, Some(edits)).await
}

async fn drop_scenario(State(app): Shared, Path(name): Path<String>, body: Body) -> Response {
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
