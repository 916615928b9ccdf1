//! The loop that accepts connections, with limits: how many, how long their headers, and how slow.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::sync::Semaphore;

/// Connections at a time. Others wait in the queue of the system until one has ended.
const MOST_CONNECTIONS: usize = 64;
/// The time that the headers of a request may take, and a connection may wait for the next request.
const HEADERS: Duration = Duration::from_secs(10);
/// The greatest size of the headers.
const MOST_BYTES: usize = 32 * 1024;
/// The most headers.
const MOST_HEADERS: usize = 64;
/// How long the loop rests when the system has no more connections to give.
const REST: Duration = Duration::from_millis(50);

pub(super) async fn accept(listener: TcpListener, routes: Router) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return Ok(()) };
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            // A client that left meanwhile, or too many open files: neither ends the server.
            Err(_) => {
                tokio::time::sleep(REST).await;
                continue;
            }
        };
        let service = TowerToHyperService::new(routes.clone());
        tokio::spawn(async move {
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEADERS)
                .max_buf_size(MOST_BYTES)
                .max_headers(MOST_HEADERS)
                .serve_connection(TokioIo::new(stream), service);
            // What a client does wrong is answered or ends its own connection, and nothing else.
            drop(connection.await);
            drop(place);
        });
    }
}
