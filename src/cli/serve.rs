//! `horseshoe serve`.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use clap::Args;
use horseshoe::base::cancel::Cancel;
use horseshoe::desk::{Control, Desk, DeskError, Settings};
use horseshoe::serve::Server;

use super::console::Console;
use super::solver::Solver;
use super::{Ending, Failure};

/// How long the file that leads a browser to the page is there.
const LEADS: Duration = Duration::from_secs(60);

/// Opens the desk: a page on this machine on which a month is drafted, asked about, saved and printed.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// A directory with renewals.csv and, if wanted, events.csv, calendar.csv, policy.toml and
    /// programme.toml; or a renewals.csv by itself
    instance: PathBuf,
    /// The port on which the page is served, to this machine alone; 0 takes any that is free
    #[arg(long, default_value_t = 0, value_name = "PORT")]
    port: u16,
    /// Print the address alone, and open no browser
    #[arg(long)]
    no_open: bool,
    #[command(flatten)]
    solver: Solver,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let waiting = console.waiting("planning");
    let shown = waiting.clone();
    let control = Control::new(Cancel::new(), move |progress| shown.set_message(progress.words));
    let settings = Settings { options: call.solver.options() };
    let desk = Desk::open(&call.instance, settings, &control);
    waiting.finish_and_clear();
    let desk = desk.map_err(failure)?;
    let server = Server::bind(desk, call.port).map_err(|error| {
        Failure::Call(format!(
            "cannot listen on port {} of 127.0.0.1: {error}; --port takes another, and 0 any that is free",
            call.port
        ))
    })?;
    console.print(&format!("{}\n", server.address()))?;
    if !call.no_open {
        open(server.address());
    }
    console.note("The desk is open. Ctrl-C ends it; every change is kept.");
    server.run().map_err(|error| Failure::Call(format!("the desk has ended: {error}")))?;
    Ok(Ending::Done)
}

fn failure(error: DeskError) -> Failure {
    match error {
        DeskError::Faults(faults) => Failure::Faults(faults),
        DeskError::Solve(error) => Failure::Solve(error),
        other => {
            let help = other.help().map_or(String::new(), |help| format!(". {help}"));
            Failure::Call(format!("{other}{help}"))
        }
    }
}

/// Opens the page in the person's browser, if there is one.
///
/// The address holds the secret of this run, and every user of the machine can read the arguments of a
/// program. So the browser gets a file that nobody else can read and that leads to the page.
fn open(address: String) {
    drop(thread::Builder::new().name("browser".to_owned()).spawn(move || {
        let Some(mut command) = browser() else { return };
        let made = tempfile::Builder::new().prefix("horseshoe-").suffix(".html").tempfile();
        let Ok(mut file) = made else { return };
        let page = format!(
            "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"refresh\" content=\"0; url={address}\">\n\
             <title>Horseshoe</title>\n<p><a href=\"{address}\">Open the desk</a></p>\n"
        );
        if file.write_all(page.as_bytes()).is_err() {
            return;
        }
        command.arg(file.path()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if let Ok(mut child) = command.spawn() {
            thread::sleep(LEADS);
            drop(child.try_wait());
        }
    }));
}

/// Returns the program that opens a file as the person would.
fn browser() -> Option<Command> {
    if cfg!(target_os = "macos") {
        return Some(Command::new("open"));
    }
    if cfg!(windows) {
        return Some(Command::new("explorer"));
    }
    let has_screen = ["DISPLAY", "WAYLAND_DISPLAY"];
    let has_screen = has_screen.iter().any(|name| std::env::var_os(name).is_some());
    has_screen.then(|| Command::new("xdg-open"))
}
