//! `horseshoe man`.

use std::io;
use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::{Ending, Failure, verbs};

/// Prints the manual page of `horseshoe`, or writes the pages of all verbs.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// Write a page for each verb into this directory, which must be there
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let command = verbs::command();
    let Some(directory) = &call.out else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page).map_err(Failure::Print)?;
        console.print(&String::from_utf8_lossy(&page))?;
        return Ok(Ending::Done);
    };
    let failed = |error: io::Error| {
        Failure::Call(format!(
            "cannot write the manual pages into {}: {error}; give a directory that is there, with --out",
            directory.display()
        ))
    };
    clap_mangen::generate_to(command, directory).map_err(failed)?;
    console.note(&format!("wrote the manual pages into {}", directory.display()));
    Ok(Ending::Done)
}
