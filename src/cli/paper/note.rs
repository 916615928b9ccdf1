//! `horseshoe paper note`.

use std::path::{Path, PathBuf};

use clap::Args;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Stability;
use horseshoe::domain::rules::Rules;
use horseshoe::output::papers::{self, Since};
use horseshoe::output::report::{self, Previous};
use horseshoe::questions::replan;

use crate::cli::console::Console;
use crate::cli::drafted::{Drafted, Found, file_of};
use crate::cli::format::Printed;
use crate::cli::{Ending, Failure};

/// Prints the note that covers the programme: what is proposed, by when reports are needed, which intervals
/// are tight, what has changed and why, what waits for a decision.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    drafted: Drafted,
    /// List what has changed since this programme: a programme.csv, or the folder that holds it. Without it,
    /// the programme.csv in the folder of the instance, if there is one
    #[arg(long, value_name = "PROGRAMME.csv|DIR")]
    since: Option<PathBuf>,
    #[command(flatten)]
    printed: Printed,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let found = match call.drafted.find(None, console)? {
        Found::Programme(found) => found,
        Found::Ended(ending) => return Ok(ending),
    };
    let (mut programme, mut problem) = *found;
    let readers = call.drafted.readers(&programme);
    let note = match call.earlier() {
        None => papers::note(&programme, None, readers),
        Some(file) => {
            let (agreed, previous) = (Draft::read(&file)?, Previous::of_kept(&file));
            let version = previous.version();
            if call.drafted.named().is_none() {
                // What was planned now is the version after it, unless nothing has changed.
                report::number(&mut programme, &[previous]);
            }
            problem.agree(&agreed, Stability::AmongCheapest);
            let changes = replan::changes(&problem, &Rules::all(), &agreed, &programme);
            papers::note(&programme, Some(Since { version, changes: &changes }), readers)
        }
    };
    console.print_document(&papers::titled(note, call.printed.format()), call.printed)?;
    Ok(Found::ending(&programme))
}

impl Call {
    /// The programme with which the note compares: the one that the call names, or that of the instance's
    /// folder unless the note is about that one.
    fn earlier(&self) -> Option<PathBuf> {
        if let Some(since) = &self.since {
            return Some(file_of(since));
        }
        let own = file_of(self.drafted.instance());
        let same = |one: &Path, other: &Path| {
            one.canonicalize().ok().is_some_and(|one| other.canonicalize().ok() == Some(one))
        };
        let is_itself = self.drafted.named().is_some_and(|named| same(&named, &own));
        (self.drafted.instance().is_dir() && own.is_file() && !is_itself).then_some(own)
    }
}
