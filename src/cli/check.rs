//! `horseshoe check`.

use std::path::PathBuf;

use clap::Args;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::penalties;
use horseshoe::domain::problem::Schedule;
use horseshoe::domain::rules::Rules;
use horseshoe::output::answers;

use super::console::Console;
use super::format::Printed;
use super::{Ending, Failure, Given};

/// Holds a programme, ours or one drawn up by hand, against every rule.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    given: Given,
    /// The programme: a programme.csv or a workbook that has it, of which date and id are enough for documents, and session
    /// or start for meetings
    programme: PathBuf,
    #[command(flatten)]
    printed: Printed,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let problem = call.given.problem_with_overlaps()?;
    let draft = Draft::read(&call.programme)?;
    let violations = Rules::all().check(&problem, &draft);
    let charges = penalties::charges(&problem, &Schedule::new(&problem, &draft));
    console.print_document(&answers::verdict(&problem, &violations, &charges), call.printed)?;
    Ok(if violations.is_empty() { Ending::Done } else { Ending::No })
}
