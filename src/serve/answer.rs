//! Answers: JSON at once, or a line of JSON for each event as it comes.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use axum::response::Response;
use futures_core::Stream;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::App;
use super::pool::Class;
use crate::base::cancel::Cancel;
use crate::desk::DeskError;

/// What a job says to whoever waits for it.
#[derive(Debug)]
enum Piece {
    Line(String),
    Failed(StatusCode, Value),
}

/// Where a job puts what it finds.
#[derive(Clone, Debug)]
pub(super) struct Sink(UnboundedSender<Piece>);

impl Sink {
    /// Hands out an event. Nobody may be waiting any more: then the job is ended from the other side.
    pub(super) fn event(&self, event: &Value) {
        self.line(event.to_string());
    }

    /// Hands out an event that is text already.
    pub(super) fn line(&self, line: String) {
        drop(self.0.send(Piece::Line(line)));
    }
}

/// Ends a job when whoever waits for it is gone.
#[derive(Debug)]
struct EndOnDrop(Cancel);

impl Drop for EndOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// The lines of an answer, as they come.
struct Lines {
    first: Option<Bytes>,
    rest: UnboundedReceiver<Piece>,
    is_done: bool,
    _end: EndOnDrop,
}

impl Stream for Lines {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(first)));
        }
        if self.is_done {
            return Poll::Ready(None);
        }
        self.rest.poll_recv(context).map(|piece| {
            let line = match piece {
                Some(Piece::Line(line)) => line,
                Some(Piece::Failed(_, mut error)) => {
                    self.is_done = true;
                    if let Value::Object(members) = &mut error {
                        members.insert("event".to_owned(), json!("error"));
                    }
                    error.to_string()
                }
                None => return None,
            };
            Some(Ok(Bytes::from(line + "\n")))
        })
    }
}

/// Does a job and streams its events. If it fails before the first of them, the answer is the failure with
/// its own status.
pub(super) async fn stream(
    app: &App,
    (class, window): (Class, &str),
    job: impl FnOnce(&Sink, &Cancel) -> Result<(), Failure> + Send + 'static,
) -> Response {
    let mut rest = match queued(app, (class, window), Cancel::new(), job) {
        Ok(rest) => rest,
        Err(refused) => return *refused,
    };
    match rest.pieces.recv().await {
        Some(Piece::Line(line)) => {
            let first = Some(Bytes::from(line + "\n"));
            let lines = Lines { first, rest: rest.pieces, is_done: false, _end: rest.end };
            let mut response = Response::new(Body::from_stream(lines));
            let kind = HeaderValue::from_static("application/x-ndjson");
            response.headers_mut().insert(CONTENT_TYPE, kind);
            response
        }
        Some(Piece::Failed(status, error)) => json_of(status, error.to_string()),
        None => broken(),
    }
}

/// Does a job and answers with the one JSON value that it hands out.
pub(super) async fn whole(
    app: &App,
    (class, window): (Class, &str),
    job: impl FnOnce(&Sink, &Cancel) -> Result<(), Failure> + Send + 'static,
) -> Response {
    let mut waiting = match queued(app, (class, window), Cancel::new(), job) {
        Ok(waiting) => waiting,
        Err(refused) => return *refused,
    };
    match waiting.pieces.recv().await {
        Some(Piece::Line(text)) => json_of(StatusCode::OK, text),
        Some(Piece::Failed(status, error)) => json_of(status, error.to_string()),
        None => broken(),
    }
}

struct Waiting {
    pieces: UnboundedReceiver<Piece>,
    end: EndOnDrop,
}

/// Why a job did not do what it was to do, as the answer has it.
pub(super) struct Failure(StatusCode, Value);

fn queued(
    app: &App,
    (class, window): (Class, &str),
    cancel: Cancel,
    job: impl FnOnce(&Sink, &Cancel) -> Result<(), Failure> + Send + 'static,
) -> Result<Waiting, Box<Response>> {
    let (sender, pieces) = unbounded_channel();
    // What saves goes on to its end, whether or not anybody waits.
    let end = EndOnDrop(if class == Class::Whole { Cancel::new() } else { cancel.clone() });
    let own = cancel.clone();
    let run = move || {
        let sink = Sink(sender);
        // A panic drops the sink, and the answer says that the work broke off.
        if let Err(Failure(status, error)) = job(&sink, &own) {
            drop(sink.0.send(Piece::Failed(status, error)));
        }
    };
    match app.pool.submit(class, window, cancel, run) {
        Ok(()) => Ok(Waiting { pieces, end }),
        Err(_) => {
            let message = "too much is being asked at once";
            let help = "Ask again in a second.";
            let status = StatusCode::SERVICE_UNAVAILABLE;
            let mut refused = refusal(status, "busy", message, Some(help));
            refused.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
            Err(Box::new(refused))
        }
    }
}

impl Failure {
    /// Returns the answer to an error of the desk. One of revisions carries the newest state.
    pub(super) fn of(app: &App, error: &DeskError) -> Failure {
        let mut body = json!({"error": {
            "code": error.code(),
            "message": error.to_string(),
            "help": error.help(),
            "faults": error.faults(),
        }});
        let status = match error {
            DeskError::Revision { .. } => {
                if let Value::Object(members) = &mut body {
                    members.insert("state".to_owned(), with_server(app));
                }
                StatusCode::CONFLICT
            }
            DeskError::ChangedOutside { .. } => {
                if let Value::Object(members) = &mut body {
                    members.insert("files".to_owned(), json!(app.desk.differences()));
                }
                StatusCode::CONFLICT
            }
            DeskError::Faults(_) => StatusCode::UNPROCESSABLE_ENTITY,
            DeskError::Refused { code: "no_item" | "no_version", .. } => StatusCode::NOT_FOUND,
            DeskError::Refused { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            DeskError::Write(_) => StatusCode::INSUFFICIENT_STORAGE,
            DeskError::Cancelled => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Failure(status, body)
    }
}

/// Returns the newest state, with the name of this run.
fn with_server(app: &App) -> Value {
    let mut state = (*app.desk.state()).clone();
    if let Value::Object(members) = &mut state {
        members.insert("server".to_owned(), json!(app.id));
    }
    state
}

/// Returns a state as text, with the name of this run.
pub(super) fn state_text(app: &App, state: &Value) -> String {
    let text = state.to_string();
    let members = text.strip_prefix('{').unwrap_or("}");
    format!("{{\"server\":\"{}\",{members}", app.id)
}

/// Returns a JSON answer.
pub(super) fn json_of(status: StatusCode, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// Returns a refusal in the form of every error.
pub(super) fn refusal(
    status: StatusCode,
    code: &str,
    message: &str,
    help: Option<&str>,
) -> Response {
    let error = json!({"error": {"code": code, "message": message, "help": help, "faults": []}});
    json_of(status, error.to_string())
}

/// The work broke off: a fault of Horseshoe's own.
pub(super) fn broken() -> Response {
    let message = "the work broke off; the programme has not changed";
    let help = "Try again; if it happens again, please report what you did.";
    refusal(StatusCode::INTERNAL_SERVER_ERROR, "broken", message, Some(help))
}
