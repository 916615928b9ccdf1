//! The server of the desk: a page on this machine, for one person, and the API behind it.
//!
//! It hands requests to a [`Desk`] and its answers back; of solving it knows nothing.
//! A page on localhost can be attacked by every other page that the person has open, and by every other
//! user of the machine. `guard.rs` has the rules against that, `token.rs` the secret of a run, `listen.rs`
//! the limits of connections; `tests/serve` attacks each of them over plain sockets.

mod answer;
mod api;
mod guard;
mod listen;
mod page;
mod pool;
mod request;
mod token;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;

use crate::desk::Desk;
use pool::Pool;
use token::Token;

/// What every request is answered from.
#[derive(Debug)]
struct App {
    desk: Desk,
    pool: Pool,
    token: Token,
    /// The name of this run, on every answer.
    id: String,
    /// The hosts as which this server is addressed: no other is answered.
    hosts: [String; 2],
}

/// A server that listens, and does not answer yet.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    app: Arc<App>,
}

impl Server {
    /// Listens on this machine alone: on a port, or on any free one for 0.
    ///
    /// # Errors
    ///
    /// The port is taken or may not be used, or the system has no random numbers.
    ///
    /// ```
    /// use horseshoe::desk::{Control, Desk, Settings};
    /// use horseshoe::serve::Server;
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let server = Server::bind(desk, 0)?;
    /// assert!(server.address().starts_with("http://127.0.0.1:"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn bind(desk: Desk, port: u16) -> io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let app = App {
            desk,
            pool: Pool::new()?,
            token: Token::new()?,
            id: token::name()?,
            hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")],
        };
        Ok(Server { listener, app: Arc::new(app) })
    }

    /// The address of the page, with the secret of this run in its fragment, which no browser sends.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # use horseshoe::serve::Server;
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let address = Server::bind(desk, 0)?.address();
    /// assert!(address.split_once("#token=").is_some_and(|(_, token)| token.len() == 64));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn address(&self) -> String {
        format!("http://{}/#token={}", self.app.hosts[0], self.app.token)
    }

    /// Answers until the process ends.
    ///
    /// # Errors
    ///
    /// The system gives no threads, or no more connections.
    ///
    /// ```no_run
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # use horseshoe::serve::Server;
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let server = Server::bind(desk, 0)?;
    /// println!("{}", server.address());
    /// server.run()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn run(self) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("serve")
            .enable_io()
            .enable_time()
            .build()?;
        runtime.block_on(listen::accept(self.listener, api::routes(self.app)))
    }
}
