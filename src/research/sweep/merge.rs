//! Merges the answers of all shards, with the proof that each is present exactly once.

mod hold;
mod shards;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

use super::line::{PlanLine, ResultLine};
use super::plan::Plan;
use crate::input::instance::Faults;
use hold::hold;
use shards::{Found, Shards};

/// The greatest number of list entries shown individually.
const MOST_TOLD: usize = 10;

/// The answers to a plan, in its order, each exactly once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// The answers.
    pub results: Vec<ResultLine>,
    /// The answers that occurred more than once, each time the same, with the places.
    pub repeated: Vec<String>,
    /// The truncated last lines that were answered elsewhere.
    pub torn: Vec<String>,
    /// The reasons why answers could not be verified against an instance: its files are missing or
    /// changed.
    pub unheld: BTreeSet<String>,
}

/// The reasons why some files do not answer a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// The scenarios without an answer.
    pub missing: Vec<String>,
    /// The scenarios with two different answers, with the places.
    pub differing: Vec<String>,
    /// The answers to scenarios that the plan does not have, with the places.
    pub unknown: Vec<String>,
    /// The truncated last lines.
    pub torn: Vec<String>,
}

impl Merged {
    /// Returns the answers as a file: the same, byte for byte, however the plan was divided.
    pub fn to_jsonl(&self) -> String {
        self.results.iter().map(|result| result.to_json() + "\n").collect()
    }

    /// Returns the number of answers with each status.
    pub fn statuses(&self) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for result in &self.results {
            *counts.entry(result.figures.status.as_str()).or_default() += 1;
        }
        counts
    }
}

/// Merges the answers in some files.
///
/// Every answer is verified against its line of the plan, against the answer to the unchanged
/// instance and, if the instance is available, against all its rules, penalties and leads. Nothing
/// is solved.
///
/// # Errors
///
/// Files that cannot be read, lines that are not answers or were altered, and answers with
/// impossible claims. The inner error lists answers that are missing, differ or belong to another
/// plan.
pub fn merge(plan: &Plan, files: &[PathBuf]) -> Result<Result<Merged, Gaps>, Faults> {
    let mut shards = Shards::read(files);
    let mut gaps = Gaps::default();
    let mut repeated = Vec::new();
    let mut first: BTreeMap<&str, Option<Found>> =
        plan.lines.iter().map(|line| (line.id.as_str(), None)).collect();
    for found in shards.answers() {
        match first.get_mut(found.result.id.as_str()) {
            None => gaps.unknown.push(format!("{} ({})", found.result.id, shards.at(&found))),
            Some(place @ None) => *place = Some(found),
            Some(Some(before)) => {
                let places = format!("{} and {}", shards.at(before), shards.at(&found));
                let both = format!("{} ({places})", found.result.id);
                let is_same = before.result == found.result;
                if is_same { &mut repeated } else { &mut gaps.differing }.push(both);
            }
        }
    }
    let mut answered: Vec<(&PlanLine, Found)> = Vec::with_capacity(plan.lines.len());
    for line in &plan.lines {
        match first.remove(line.id.as_str()).flatten() {
            Some(found) => answered.push((line, found)),
            None => gaps.missing.push(format!("{}: {}", line.id, line.in_words())),
        }
    }
    let unheld = hold(&answered, &mut shards);
    let torn = shards.torn();
    let merged = match gaps == Gaps::default() {
        true => {
            let results = answered.into_iter().map(|(_, found)| found.result).collect();
            Ok(Merged { results, repeated, torn, unheld })
        }
        // The answer in a truncated line is missing, unless it was answered elsewhere.
        false => Err(Gaps { torn, ..gaps }),
    };
    shards.into_faults().or(Some(merged))
}

impl fmt::Display for Gaps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lists = [
            (&self.missing, "without an answer: run their shards again"),
            (&self.differing, "with two answers that differ: one of them is not to be trusted"),
            (&self.unknown, "that the plan does not have: they belong to another plan"),
        ];
        for (list, what) in lists {
            if list.is_empty() {
                continue;
            }
            let scenarios = if list.len() == 1 { "scenario" } else { "scenarios" };
            writeln!(f, "{} {scenarios} {what}", list.len())?;
            tell(f, list)?;
        }
        if !self.torn.is_empty() {
            writeln!(f, "Last lines that were torn: run those shards again, into the same files")?;
            tell(f, &self.torn)?;
        }
        Ok(())
    }
}

fn tell(f: &mut fmt::Formatter<'_>, list: &[String]) -> fmt::Result {
    for entry in list.iter().take(MOST_TOLD) {
        writeln!(f, "  {entry}")?;
    }
    match list.len().saturating_sub(MOST_TOLD) {
        0 => Ok(()),
        more => writeln!(f, "  and {more} more"),
    }
}
