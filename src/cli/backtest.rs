//! `horseshoe backtest`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use horseshoe::base::files::check_dir;
use horseshoe::input::instance::{Policy, PolicyChoice};
use horseshoe::input::record::Record;
use horseshoe::output::HAS_FIGURES;
use horseshoe::output::report::ReportError;
use horseshoe::research::backtest::{self, Asked, Backtest, Outcome};
use horseshoe::research::study::Study;

use super::console::Console;
use super::format::Printed;
use super::generate::month;
use super::solver::Solver;
use super::workers::workers;
use super::{Ending, Failure, interrupt};

/// Holds the record of what the Council did against a policy: were the leads kept, could they have been.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// A directory with chains.csv and meetings.csv and, if wanted, mandates.csv, such as data/record;
    /// the record that comes with the program unless given
    record: Option<PathBuf>,
    /// A built-in policy or a TOML file; guideline unless given
    #[arg(long, value_name = "NAME|FILE")]
    policy: Option<PolicyChoice>,
    /// The first month of adoptions
    #[arg(long, value_parser = month, value_name = "YYYY-MM")]
    from: Option<NaiveDate>,
    /// The last month of adoptions
    #[arg(long, value_parser = month, value_name = "YYYY-MM")]
    to: Option<NaiveDate>,
    #[command(flatten)]
    printed: Printed,
    /// Write backtest.csv, months.csv, backtest.json and backtest.md into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write each month as an instance, with the programme found, into this directory
    #[arg(long, value_name = "DIR")]
    write_instances: Option<PathBuf>,
    /// Write the study of these months into this directory: study.md, and figures and tables in study/
    #[arg(long, value_name = "DIR", conflicts_with = "policy")]
    study: Option<PathBuf>,
    /// Assume consultations of this many minutes on every day on which the Council sits: the record has
    /// hardly any
    #[arg(long, value_name = "MINUTES", conflicts_with = "study")]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=180))]
    assume_consultations: Option<u32>,
    /// Months solved at a time; all cores unless given. Each takes one solver thread
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    #[command(flatten)]
    solver: Solver,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    for directory in [&call.out, &call.write_instances, &call.study].into_iter().flatten() {
        check_dir(directory)?;
    }
    if call.study.is_some() && !HAS_FIGURES {
        return Err(ReportError::NoFigures.into());
    }
    let policy = match &call.policy {
        Some(choice) => choice.load()?,
        None => None,
    };
    let asked = Asked::new(&policy.unwrap_or_else(Policy::guideline))
        .map_err(|none| Failure::Call(none.to_string()))?
        .assuming_consultations(call.assume_consultations.unwrap_or(0));
    let record = match &call.record {
        Some(directory) => Record::load(directory)?,
        None => Record::built_in()?,
    };
    let months = backtest::months(&record, call.from, call.to);
    if months.is_empty() {
        return Err(no_month(&record));
    }
    let stop = interrupt::stop_at_interrupt();

    let pool = workers(call.jobs)?;
    let options = call.solver.options();
    let (answers, study) = match call.study {
        Some(_) => {
            let study = console.batch(stop, |batch| {
                pool.install(|| Study::new(&record, &months, &options, batch))
            });
            let study = study.map_err(|none| Failure::Call(none.to_string()))?;
            (study.guideline.clone(), Some(study))
        }
        None => {
            let answers = console.batch(stop, |batch| {
                pool.install(|| backtest::backtest(&record, &asked, &months, &options, batch))
            });
            (answers, None)
        }
    };

    console.print_document(&backtest::document(&answers), call.printed)?;
    if let Some(directory) = &call.out {
        console.wrote(&backtest::write_all(&answers, directory)?);
    }
    if let Some(directory) = &call.write_instances {
        console.wrote(&backtest::write_instances(&record, &asked, &answers, directory)?);
    }
    if let (Some(directory), Some(study)) = (&call.study, &study) {
        // Half a study would look like a whole one.
        if study.is_complete() {
            console.wrote(&study.write(directory)?);
        } else {
            console.fail("no study is written, since some months have no answer");
        }
    }
    ending(&answers, console)
}

fn no_month(record: &Record) -> Failure {
    let mut adoptions: Vec<NaiveDate> = record.chains.iter().map(|chain| chain.adoption).collect();
    adoptions.sort_unstable();
    let has = match (adoptions.first(), adoptions.last()) {
        (Some(first), Some(last)) => {
            format!(
                "its adoptions lie between {} and {}",
                first.format("%Y-%m"),
                last.format("%Y-%m")
            )
        }
        _ => "it has no adoption at all".to_owned(),
    };
    Failure::Call(format!(
        "the record has no adoption from --from to --to: {has}; give other months"
    ))
}

/// What the exit code says of all months: 3 where some have no answer for want of time.
fn ending(answers: &Backtest, console: &Console) -> Result<Ending, Failure> {
    let mut stopped = 0;
    for month in &answers.months {
        match &month.outcome {
            Outcome::Failed { message } => {
                let name = month.month.format("%Y-%m");
                return Err(Failure::Call(format!("{name} could not be solved: {message}")));
            }
            Outcome::Stopped | Outcome::NotRun => stopped += 1,
            _ => {}
        }
    }
    if stopped > 0 {
        console.fail(&format!(
            "{stopped} of {} months were not answered: the time was up, or the call was interrupted",
            answers.months.len()
        ));
        return Ok(Ending::Stopped);
    }
    Ok(Ending::Done)
}
