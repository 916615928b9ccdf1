//! `horseshoe diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use horseshoe::domain::changes::Changes;
use horseshoe::domain::draft::Draft;
use horseshoe::output::report::{changes_to_json, changes_to_markdown, changes_to_text};

use super::console::Console;
use super::{Ending, Failure};

/// Tells what changes from one programme to another: dropped, moved, new.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// The earlier programme: a programme.csv, of which date and id are enough
    #[arg(value_name = "A.csv")]
    from: PathBuf,
    /// The later programme
    #[arg(value_name = "B.csv")]
    to: PathBuf,
    /// How the changes are printed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// For a person
    #[default]
    Text,
    /// For a program
    Json,
    /// For a message or an issue, in Markdown
    Md,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let changes = Changes::between(&Draft::read(&call.from)?, &Draft::read(&call.to)?);
    console.print(&match call.format {
        Format::Text => changes_to_text(&changes, &console.style()),
        Format::Json => changes_to_json(&changes),
        Format::Md => changes_to_markdown(&changes),
    })?;
    Ok(Ending::Done)
}
