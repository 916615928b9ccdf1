//! `horseshoe calendar`.

use std::path::{Path, PathBuf};

use clap::Args;
use horseshoe::base::files::{FileSet, check_dir};
use horseshoe::domain::programme::Programme;
use horseshoe::output::report::{EntryKind, Selection, calendar, calendars};

use super::console::Console;
use super::drafted::{Drafted, Found};
use super::{Ending, Failure};

/// Names that a message lists at the most.
const MOST_NAMED: usize = 12;

/// Makes calendars to which delegations subscribe: one of what they choose, or one file for each renewal.
///
/// The entries have the identifiers and the numbers of programme.ics. They count on from the programme that
/// --programme names, or that the folder of --out holds: write one with plan --out first, and a calendar
/// program replaces what it has.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    drafted: Drafted,
    /// Only the entries of these renewals, missions and events, with commas between them
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    only: Vec<String>,
    /// Only entries of these kinds, such as consultations,adoption,deadline,mandate
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    kinds: Vec<EntryKind>,
    /// Write calendars/NAME.ics into this directory, one for each renewal and one for all other business
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let Some(directory) = &call.out {
        check_dir(directory)?;
    }
    let found = match call.drafted.find(call.out.as_deref(), console)? {
        Found::Programme(found) => found,
        Found::Ended(ending) => return Ok(ending),
    };
    let (programme, _) = *found;
    let names = call.only.iter().map(|name| name.trim().to_owned());
    let selection = Selection {
        only: names.filter(|name| !name.is_empty()).collect(),
        kinds: call.kinds.clone(),
    };
    check_names(&selection, &programme)?;
    let readers = call.drafted.readers(&programme);
    match &call.out {
        None => console.print(&calendar(&programme, readers, &selection))?,
        Some(directory) => {
            let files = calendars(&programme, readers, &selection);
            write(files, directory, console)?;
        }
    }
    Ok(Found::ending(&programme))
}

fn write(files: Vec<(String, String)>, directory: &Path, console: &Console) -> Result<(), Failure> {
    if files.is_empty() {
        return Err(Failure::Call(
            "the programme has no entry of these names and kinds: nothing is written; leave --kinds or \
             --only out"
                .to_owned(),
        ));
    }
    console.wrote(&FileSet::of("calendars", files).write(directory)?);
    Ok(())
}

/// Refuses names that nothing in the programme has.
fn check_names(selection: &Selection, programme: &Programme) -> Result<(), Failure> {
    let unknown = selection.unknown(programme);
    if unknown.is_empty() {
        return Ok(());
    }
    let known = Selection::names(programme);
    let shown: Vec<&str> = known.iter().map(String::as_str).take(MOST_NAMED).collect();
    let more = if known.len() > shown.len() { " and so on" } else { "" };
    Err(Failure::Call(format!(
        "nothing in the programme is called {}; its renewals, missions and events are {}{more}",
        unknown.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
        shown.join(", ")
    )))
}
