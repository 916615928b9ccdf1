//! `horseshoe diff`.

use std::path::PathBuf;

use clap::Args;
use horseshoe::domain::changes::Changes;
use horseshoe::domain::draft::Draft;
use horseshoe::output::answers;

use super::console::Console;
use super::format::Printed;
use super::{Ending, Failure};

/// Lists what changes from one programme to another: dropped, moved, new.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// The earlier programme: a programme.csv or a workbook that has it, of which date and id are enough
    #[arg(value_name = "A.csv")]
    from: PathBuf,
    /// The later programme
    #[arg(value_name = "B.csv")]
    to: PathBuf,
    #[command(flatten)]
    printed: Printed,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let changes = Changes::between(&Draft::read(&call.from)?, &Draft::read(&call.to)?);
    console.print_document(&answers::changes(&changes, call.printed.format()), call.printed)?;
    Ok(Ending::Done)
}
