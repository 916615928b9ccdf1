//! The options of every verb that solves.

use std::time::Duration;

use clap::Args;
use horseshoe::solver::model::Formulation;
use horseshoe::solver::{BackendKind, Options, Ties};

/// How the program is solved.
#[derive(Debug, Args)]
#[command(next_help_heading = "Solver")]
pub(super) struct Solver {
    #[command(flatten)]
    search: Search,
    /// Threads that the solver may use
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=256))]
    threads: u32,
    /// Which of several equally good programmes is taken: the one that a coordinator would pick
    /// (chains late, other business early), one by lot, or any [default: coordinator; lot in
    /// compare and simulate]
    #[arg(long, value_name = "RULE")]
    ties: Option<Ties>,
}

/// What of that an answer can depend on.
#[derive(Debug, Args)]
#[command(next_help_heading = "Solver")]
pub(super) struct Search {
    /// The solver behind it: auto (microlp, then HiGHS), highs, microlp, or cbc where it is built in
    #[arg(long, default_value_t = Word(BackendKind::default()), value_name = "NAME")]
    backend: Word<BackendKind>,
    /// How the integer program is stated: step, disaggregated or aggregated
    #[arg(long, default_value_t = Formulation::default(), value_name = "NAME")]
    formulation: Formulation,
    /// Take the best programme found after this many seconds [default: none; 60 with microlp, which
    /// may never end on its own]
    #[arg(long, value_parser = seconds, value_name = "SECONDS")]
    time_limit: Option<Duration>,
    /// Be content with a programme within this fraction of the best, such as 0.05
    #[arg(long, default_value_t = 0.0, value_parser = fraction, value_name = "FRACTION")]
    gap: f64,
    /// Solve the plain integer program, without first pricing what the chains share
    #[arg(long)]
    plain: bool,
}

impl Solver {
    pub(super) fn options(&self) -> Options {
        self.options_with(Ties::Coordinator)
    }

    /// The options for figures that should not depend on a preference among equal programmes.
    pub(super) fn neutral_options(&self) -> Options {
        self.options_with(Ties::Lot)
    }

    fn options_with(&self, ties: Ties) -> Options {
        let ties = self.ties.unwrap_or(ties);
        Options { threads: self.threads, ties, ..self.search.options() }
    }
}

impl Search {
    pub(super) fn options(&self) -> Options {
        Options {
            backend: self.backend.0,
            formulation: self.formulation,
            time_limit: self.time_limit.or_else(|| self.backend.0.default_time_limit()),
            gap: self.gap,
            reduce: !self.plain,
            ..Options::default()
        }
    }
}

/// A value that the command line shows by its word.
#[derive(Clone, Copy, Debug)]
struct Word<T>(T);

impl std::fmt::Display for Word<BackendKind> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.as_str())
    }
}

impl std::str::FromStr for Word<BackendKind> {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        word.parse().map(Word)
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    let expected = || format!("`{text}` is not a number of seconds above 0, such as 10 or 0.5");
    let seconds: f64 = text.parse().map_err(|_| expected())?;
    if seconds > 0.0 {
        Duration::try_from_secs_f64(seconds).map_err(|_| expected())
    } else {
        Err(expected())
    }
}

fn fraction(text: &str) -> Result<f64, String> {
    let expected = || format!("`{text}` is not a fraction from 0 to 1, such as 0.05");
    let fraction: f64 = text.parse().map_err(|_| expected())?;
    if (0.0..=1.0).contains(&fraction) { Ok(fraction) } else { Err(expected()) }
}
