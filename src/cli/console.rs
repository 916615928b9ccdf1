//! The terminal: results to standard output, everything else to standard error.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use horseshoe::base::batch::{Batch, Progress};
use horseshoe::base::cancel::Cancel;
use horseshoe::base::files::Written;
use horseshoe::output::document::Document;
use horseshoe::output::formats::{Format, TextStyle, render, wrapped};
use horseshoe::output::{HAS_FIGURES, NO_FIGURES};
use indicatif::{ProgressBar, ProgressStyle};
use tracing_subscriber::filter::LevelFilter;

use super::failure::Failure;
use super::format::Printed;
use super::{Color, Ending};

/// Columns where the output is no terminal.
const PLAIN_WIDTH: usize = 80;
/// Wider lines are harder to read, not easier.
const WIDEST: usize = 160;

/// What the verbs know of the terminal.
#[derive(Debug)]
pub(super) struct Console {
    quiet: bool,
    color: Color,
}

impl Console {
    pub(super) fn new(quiet: bool, verbose: bool, color: Color) -> Console {
        let console = Console { quiet, color };
        if verbose {
            // A second subscriber cannot be there: this is the only place that sets one.
            let _ = tracing_subscriber::fmt()
                .with_max_level(LevelFilter::DEBUG)
                .with_writer(io::stderr)
                .with_ansi(console.colours(&io::stderr()))
                .without_time()
                .with_target(false)
                .try_init();
        }
        console
    }

    fn colours(&self, stream: &impl IsTerminal) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
                let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
                stream.is_terminal() && !refused && !dumb
            }
        }
    }

    /// How text is laid out on standard output.
    pub(super) fn style(&self) -> TextStyle {
        let stdout = io::stdout();
        TextStyle { width: width_of(&stdout), colour: self.colours(&stdout) }
    }

    /// Returns whether standard output is a terminal.
    pub(super) fn is_terminal(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// Prints a result.
    ///
    /// A reader that closes the pipe early has what it wanted; any other failure is reported.
    pub(super) fn print(&self, text: &str) -> Result<(), Failure> {
        self.print_bytes(text.as_bytes())
    }

    /// Prints the bytes of a result, as [`print`](Console::print) does.
    pub(super) fn print_bytes(&self, bytes: &[u8]) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Print(error)),
            _ => Ok(()),
        }
    }

    /// Prints an answer in the format of the call.
    pub(super) fn print_document(
        &self,
        document: &Document<'_>,
        printed: Printed,
    ) -> Result<(), Failure> {
        self.print_as(document, printed.format())
    }

    /// Prints an answer in this format.
    pub(super) fn print_as(&self, document: &Document<'_>, format: Format) -> Result<(), Failure> {
        self.print_bytes(&render(document, format, &self.style()))
    }

    /// Reports that the time was up before anything was known.
    pub(super) fn stopped(&self) -> Ending {
        self.fail(
            "error: the time limit ended the search before it found a programme or proved that there \
             is none; give more time with --time-limit, or try another --backend or --formulation",
        );
        Ending::Stopped
    }

    /// Says something beside the result.
    pub(super) fn note(&self, text: &str) {
        if !self.quiet {
            // Nobody is left to read it when standard error is gone.
            let _ = write!(io::stderr(), "{}", wrapped(text, width_of(&io::stderr())));
        }
    }

    /// Says why a set of files has no figures, from a build that draws none.
    pub(super) fn note_figures(&self) {
        if !HAS_FIGURES {
            self.note(NO_FIGURES);
        }
    }

    /// Lists the files that were written, and those of the set before that were not replaced.
    pub(super) fn wrote(&self, written: &Written) {
        for path in &written.files {
            self.note(&format!("wrote {}", path.display()));
        }
        for path in &written.removed {
            self.note(&format!(
                "removed {}: the last call wrote it, this one does not",
                path.display()
            ));
        }
        for path in &written.left {
            let path = path.display();
            self.note(&format!(
                "left {path}: the last call wrote it, this one does not, but somebody changed it since"
            ));
        }
    }

    /// Reports a failure, which `--quiet` does not silence.
    pub(super) fn fail(&self, text: &str) {
        let _ = write!(io::stderr(), "{}", wrapped(text, width_of(&io::stderr())));
    }

    /// Reports the faults of the input, laid out already.
    pub(super) fn show(&self, diagnostic: &dyn miette::Diagnostic) {
        let _ = writeln!(io::stderr(), "{}", self.render(diagnostic).trim_end());
    }

    /// Renders a diagnostic for standard error.
    fn render(&self, diagnostic: &dyn miette::Diagnostic) -> String {
        let colour = self.colours(&io::stderr());
        let theme = if colour {
            miette::GraphicalTheme::unicode()
        } else {
            miette::GraphicalTheme::unicode_nocolor()
        };
        let width = width_of(&io::stderr()).clamp(40, 120);
        let mut text = String::new();
        let handler = miette::GraphicalReportHandler::new_themed(theme)
            .with_width(width)
            .with_links(false)
            .with_word_separator(textwrap::WordSeparator::AsciiSpace)
            .with_word_splitter(textwrap::WordSplitter::NoHyphenation);
        // Writing to a string cannot fail; an empty text would show.
        let _ = handler.render_report(&mut text, diagnostic);
        text
    }

    /// Runs a batch under the token that Ctrl-C cancels, and shows its progress where a person is
    /// watching.
    pub(super) fn batch<R>(&self, cancel: &Cancel, run: impl FnOnce(&Batch<'_>) -> R) -> R {
        let bar = self.counting();
        let progress = |progress: Progress| {
            bar.set_length(progress.total as u64);
            bar.set_position(progress.ended as u64);
        };
        let result = run(&Batch::new(cancel, &progress));
        bar.finish_and_clear();
        result
    }

    /// A bar that counts.
    fn counting(&self) -> ProgressBar {
        if self.quiet || !io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new(0);
        if let Ok(style) =
            ProgressStyle::with_template("{bar:30} {pos}/{len} {elapsed}, {eta} left")
        {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        bar
    }

    /// Shows that something is going on, where a person is watching.
    pub(super) fn waiting(&self, what: &'static str) -> ProgressBar {
        if self.quiet || !io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new_spinner().with_message(what);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(120));
        bar
    }
}

/// The columns of a stream: those of the terminal, where it is one.
#[cfg(unix)]
fn width_of(stream: &impl std::os::fd::AsFd) -> usize {
    let width = terminal_size::terminal_size_of(stream);
    width.map_or(PLAIN_WIDTH, |(width, _)| usize::from(width.0)).min(WIDEST)
}

/// The columns of a stream: those of the terminal, where it is one.
#[cfg(windows)]
fn width_of(stream: &impl std::os::windows::io::AsHandle) -> usize {
    let width = terminal_size::terminal_size_of(stream);
    width.map_or(PLAIN_WIDTH, |(width, _)| usize::from(width.0)).min(WIDEST)
}
