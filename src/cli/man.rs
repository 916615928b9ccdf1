//! `horseshoe man`.

use std::path::PathBuf;

use clap::Args;
use horseshoe::base::files::FileSet;

use super::console::Console;
use super::{Ending, Failure, verbs};

/// Prints the manual page of `horseshoe`, or writes the pages of all verbs.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// Write a page for each verb into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    // `horseshoe help VERB` prints what the page of the verb says.
    let command = verbs::command().disable_help_subcommand(true);
    let Some(directory) = &call.out else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page).map_err(Failure::Print)?;
        console.print(&String::from_utf8_lossy(&page))?;
        return Ok(Ending::Done);
    };
    let written = FileSet::of("man", pages(command)?).write(directory)?;
    console.wrote(&written);
    Ok(Ending::Done)
}

/// The page of the program and that of each verb, under the names that `man` looks for.
fn pages(mut command: clap::Command) -> Result<Vec<(String, String)>, Failure> {
    command.build();
    let mut pages = Vec::new();
    let mut left = vec![command];
    while let Some(command) = left.pop() {
        let page = clap_mangen::Man::new(command.clone());
        let mut text = Vec::new();
        page.render(&mut text).map_err(Failure::Print)?;
        pages.push((page.get_filename(), String::from_utf8_lossy(&text).into_owned()));
        left.extend(command.get_subcommands().filter(|own| !own.is_hide_set()).cloned());
    }
    pages.sort();
    Ok(pages)
}
