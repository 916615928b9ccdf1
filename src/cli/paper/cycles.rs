//! `horseshoe paper cycles`.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use horseshoe::base::calendar::{Months, month_of};
use horseshoe::input::instance::PolicyChoice;
use horseshoe::input::record::Record;
use horseshoe::output::papers::{self, Cycle};

use crate::cli::console::Console;
use crate::cli::drafted::{Asked, Found};
use crate::cli::format::Printed;
use crate::cli::generate::month;
use crate::cli::{Ending, Failure};

/// The file by which the directory of a record is known.
const OF_A_RECORD: &str = "chains.csv";

/// Lists mandates by their last day: the resolution that set it, the length of the cycle, the report, and the
/// next renewal, as it was or as the programme proposes it.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// An instance, whose mandates are listed with the votes that the programme proposes; or a record, such as
    /// data/record; the record that comes with the program unless given
    instance: Option<PathBuf>,
    /// Leave out mandates that expire before this month, such as 2026-01
    #[arg(long, value_parser = month, value_name = "MONTH")]
    from: Option<NaiveDate>,
    /// Leave out mandates that expire after this month
    #[arg(long, value_parser = month, value_name = "MONTH")]
    to: Option<NaiveDate>,
    /// A built-in policy or a TOML file, in place of the instance's own policy.toml
    #[arg(long, value_name = "NAME|FILE")]
    policy: Option<PolicyChoice>,
    /// The month whose programme this is, in place of that of programme.toml
    #[arg(long, value_name = "MONTH")]
    month: Option<Months>,
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    printed: Printed,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let (Some(from), Some(to)) = (call.from, call.to)
        && to < from
    {
        return Err(Failure::Call(format!(
            "--to {} comes before --from {}: give the earlier month to --from",
            to.format("%Y-%m"),
            from.format("%Y-%m")
        )));
    }
    let format = call.printed.format();
    let is_record = |path: &&Path| path.join(OF_A_RECORD).is_file();
    let instance = match call.instance.as_deref() {
        Some(path) if !is_record(&path) => path,
        of_record => {
            let record = of_record.map_or_else(Record::built_in, Record::load)?;
            let list = call.within(papers::cycles_of_record(&record)?);
            let paper = papers::titled(
                papers::cycles(&list, None, call.asked.readers(None), format),
                format,
            );
            console.print_document(&paper, call.printed)?;
            return Ok(Ending::Done);
        }
    };
    let found = call.asked.of_instance(instance, (call.policy.clone(), call.month), console)?;
    let found = match found {
        Found::Programme(found) => found,
        Found::Ended(ending) => return Ok(ending),
    };
    let (programme, problem) = *found;
    let renewals = &problem.rows.renewals;
    let list = papers::cycles_of_programme(&programme, renewals, &Record::built_in()?)?;
    let list = call.within(list);
    let paper = papers::titled(
        papers::cycles(&list, Some(&programme), call.asked.readers(Some(&programme)), format),
        format,
    );
    console.print_document(&paper, call.printed)?;
    Ok(Found::ending(&programme))
}

impl Call {
    /// The mandates that expire in the months asked for.
    fn within(&self, mut list: Vec<Cycle>) -> Vec<Cycle> {
        let last = self.to.map(|month| month_of(month).1);
        list.retain(|cycle| {
            self.from.is_none_or(|first| first <= cycle.expires)
                && last.is_none_or(|last| cycle.expires <= last)
        });
        list
    }
}
