//! `--format`, the same for every verb that answers with a document.

use clap::{Args, ValueEnum};
use horseshoe::output::formats;

/// How the answer is printed.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Printed {
    /// How the answer is printed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// For a person
    #[default]
    Text,
    /// For a wiki, a message or an issue, in Markdown
    Md,
    /// For a browser and for paper, one page with all that it needs
    Html,
    /// For a spreadsheet
    Csv,
    /// For a program
    Json,
}

impl Printed {
    /// The format of the call.
    pub(super) fn format(self) -> formats::Format {
        match self.format {
            Format::Text => formats::Format::Text,
            Format::Md => formats::Format::Markdown,
            Format::Html => formats::Format::Html,
            Format::Csv => formats::Format::Csv,
            Format::Json => formats::Format::Json,
        }
    }
}
