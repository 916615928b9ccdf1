//! `horseshoe new`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use horseshoe::base::files::check_dir;
use horseshoe::questions::next_month::{Before, next_month};

use super::console::Console;
use super::format::Printed;
use super::generate::month;
use super::{Ending, Failure};

/// Writes the instance of a month, ready to edit: the mandates that end, what the month before left,
/// and the business that comes back every month.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// The month, such as 2027-02
    #[arg(value_parser = month, value_name = "MONTH")]
    month: NaiveDate,
    /// The month before: a directory with its instance, and with its programme.csv or a folder that
    /// plan --out wrote
    #[arg(long, value_name = "DIR")]
    from: Option<PathBuf>,
    /// The directory to write into; one with the name of the month unless given
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write into a directory that holds something, and replace the files of an instance there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    printed: Printed,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let named = || PathBuf::from(call.month.format("%Y-%m").to_string());
    let directory = call.out.clone().unwrap_or_else(named);
    check_dir(&directory)?;
    let before = call.from.as_deref().map(Before::read).transpose()?;
    let made = next_month(call.month, before.as_ref())?;
    console.wrote(&made.write(&directory, call.force)?);
    console.print_document(&made.document(&directory), call.printed)?;
    Ok(Ending::Done)
}
