//! What a request says: its body, and the window that it comes from.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::de::DeserializeOwned;

use super::answer::refusal;

/// The greatest body.
const MOST_BYTES: usize = 1024 * 1024;
/// The time that a body may take.
const SLOWEST: Duration = Duration::from_secs(10);
/// The longest name of a window.
const LONGEST: usize = 64;

/// Returns the window that a request comes from; without a name, it shares nothing with others.
pub(super) fn window(headers: &HeaderMap) -> String {
    let name = headers.get("x-horseshoe-window").and_then(|name| name.to_str().ok());
    name.filter(|name| name.len() <= LONGEST).unwrap_or_default().to_owned()
}

/// Reads a body as JSON.
pub(super) async fn read<T: DeserializeOwned>(body: Body) -> Result<T, Box<Response>> {
    let bytes = tokio::time::timeout(SLOWEST, axum::body::to_bytes(body, MOST_BYTES)).await;
    let bytes = match bytes {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(_)) => {
            let message = "the body is larger than 1 MiB, or broke off";
            let status = StatusCode::PAYLOAD_TOO_LARGE;
            return Err(boxed(status, "too_large", message, Some("Send fewer changes at a time.")));
        }
        Err(_) => {
            let message = "the body took too long";
            return Err(boxed(StatusCode::REQUEST_TIMEOUT, "slow", message, None));
        }
    };
    serde_json::from_slice(&bytes).map_err(|error| {
        let message = format!("the body is not what this address takes: {error}");
        let help = "See docs/api.md for the form of each request.";
        boxed(StatusCode::BAD_REQUEST, "body", &message, Some(help))
    })
}

fn boxed(status: StatusCode, code: &str, message: &str, help: Option<&str>) -> Box<Response> {
    Box::new(refusal(status, code, message, help))
}
