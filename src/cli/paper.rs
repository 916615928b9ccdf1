//! `horseshoe paper`.

mod cycles;
mod note;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use horseshoe::domain::programme::Programme;
use horseshoe::output::document::Document;
use horseshoe::output::language::Language;
use horseshoe::output::papers;
use horseshoe::output::report::Audience;

use super::console::Console;
use super::drafted::{Drafted, Found};
use super::format::Printed;
use super::{Ending, Failure};

/// Prints a paper of the programme: the Secretariat's monthly forecast, its programme as a list, the
/// daily programme, the reporting and mandate cycles; and the covering note. A paper is for circulation
/// unless `--for us` is given.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(subcommand)]
    paper: Paper,
}

#[derive(Debug, Subcommand)]
enum Paper {
    /// Print what is expected in the month, by region, with the mandates that expire and the reports
    Forecast(Box<Whole>),
    /// Print the provisional programme of work as a list, day by day, with footnotes
    Programme(Box<Whole>),
    /// Print the daily programme of a date: meetings, documents, deadlines
    Daily(Box<Daily>),
    /// Print the reporting and mandate cycles of an instance, or those of the record
    Cycles(Box<cycles::Call>),
    /// Print the note that covers the programme, for the presidency to sign
    Note(Box<note::Call>),
}

/// A paper of the whole programme.
#[derive(Debug, Args)]
struct Whole {
    #[command(flatten)]
    drafted: Drafted,
    #[command(flatten)]
    printed: Printed,
}

/// The paper of one day.
#[derive(Debug, Args)]
struct Daily {
    #[command(flatten)]
    drafted: Drafted,
    /// The day, such as 2026-12-09
    #[arg(long, value_name = "DATE", value_parser = super::replan::date)]
    date: NaiveDate,
    #[command(flatten)]
    printed: Printed,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    match &call.paper {
        Paper::Forecast(call) => print(&call.drafted, call.printed, console, papers::forecast),
        Paper::Programme(call) => print(&call.drafted, call.printed, console, papers::programme),
        Paper::Daily(call) => {
            print(&call.drafted, call.printed, console, |of, readers, language| {
                papers::daily(of, call.date, readers, language)
            })
        }
        Paper::Cycles(call) => cycles::run(call, console),
        Paper::Note(call) => note::run(call, console),
    }
}

/// Prints one paper of the programme of a call.
fn print(
    drafted: &Drafted,
    printed: Printed,
    console: &Console,
    paper: impl Fn(&Programme, Audience, Language) -> Document<'static>,
) -> Result<Ending, Failure> {
    let found = match drafted.find(None, console)? {
        Found::Programme(found) => found,
        Found::Ended(ending) => return Ok(ending),
    };
    let (programme, _) = *found;
    let (readers, language) = drafted.readers(&programme);
    let paper = papers::titled(paper(&programme, readers, language), printed.format());
    console.print_document(&paper, printed)?;
    Ok(Found::ending(&programme))
}
