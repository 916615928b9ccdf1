//! `horseshoe languages`.

use clap::Args;
use horseshoe::output::answers;
use horseshoe::output::language::{Language, Languages};

use super::console::Console;
use super::format::Printed;
use super::{Ending, Failure};

/// Lists the terms of the documents in each language, with their states and their sources.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// The languages to list, such as fr or fr,ar; without them, all are listed
    languages: Option<Languages>,
    #[command(flatten)]
    printed: Printed,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let languages: Vec<Language> = match &call.languages {
        Some(languages) => languages.iter().collect(),
        None => Language::ALL.to_vec(),
    };
    let document = answers::languages(&languages, call.printed.format());
    console.print_document(&document, call.printed)?;
    Ok(Ending::Done)
}
