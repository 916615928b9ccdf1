//! The options of the verbs that draw up a month again.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::rules::{Rules, Violation};
use horseshoe::questions::replan;

use super::Failure;
use super::console::Console;

/// What is to stay of a programme that was agreed.
#[derive(Debug, Args)]
#[command(next_help_heading = "Re-planning")]
pub(super) struct Replan {
    /// Move as few items of this programme as possible, and those by as few days; rows with the
    /// status `fixed` or `held` stay
    #[arg(long, value_name = "PROGRAMME.csv")]
    keep: Option<PathBuf>,
    /// What the kept programme has before this day has been held and stays as it is, whatever rule it
    /// breaks; nothing else is dated before it
    #[arg(long, value_name = "DATE", value_parser = date)]
    as_of: Option<NaiveDate>,
}

impl Replan {
    /// The programme that is kept.
    pub(super) fn kept(&self) -> Option<&Path> {
        self.keep.as_deref()
    }

    /// Returns whether this file is the programme to keep.
    pub(super) fn keeps(&self, file: &Path) -> bool {
        let same = |own: &Path| Some(own.canonicalize().ok()? == file.canonicalize().ok()?);
        self.keep.as_deref().and_then(same).unwrap_or(false)
    }

    /// Lays what was agreed over the problem, reports what in it breaks rules, and returns it.
    pub(super) fn lay_over(
        &self,
        problem: &mut Problem,
        console: &Console,
    ) -> Result<Option<Draft>, Failure> {
        let agreed = self.keep.as_deref().map(Draft::read).transpose()?;
        if agreed.is_none() && self.as_of.is_none() {
            return Ok(None);
        }
        let draft = agreed.clone().unwrap_or_default();
        let kept = replan::keep(problem, &Rules::all(), &draft, self.as_of);
        if !kept.violations.is_empty() {
            console.fail(&listed("What stays as it is breaks these rules:", &kept.violations));
        }
        if !kept.breaches.is_empty() {
            let heading = "Noted: what has been held, or is out, broke these rules:";
            console.note(&listed(heading, &kept.breaches));
        }
        Ok(agreed)
    }
}

/// Lists broken rules, each with its row of the programme.
fn listed(heading: &str, broken: &[Violation]) -> String {
    let lines = broken.iter().map(|violation| {
        let place = match violation.origin.line {
            0 => String::new(),
            line => format!(" ({}, line {line})", violation.origin.file),
        };
        format!("\n  {}{place}.", violation.message)
    });
    heading.to_owned() + &lines.collect::<String>()
}

pub(super) fn date(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| format!("`{text}` is not a date such as 2026-12-31"))
}
