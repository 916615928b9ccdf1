//! Putting the answers of all shards together, with the proof that each is there once.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use super::line::ResultLine;
use super::lines::Lines;
use super::plan::Plan;
use super::results::LINE;
use crate::instance::Faults;

/// Entries of a list that are told one by one.
const MOST_TOLD: usize = 10;

/// The answers to a plan, in its order, each there once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// The answers.
    pub results: Vec<ResultLine>,
    /// Answers that were there more than once, the same each time, with the places.
    pub repeated: Vec<String>,
    /// Last lines that were torn, and were answered elsewhere.
    pub torn: Vec<String>,
}

/// Why some files are not the answers to a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Scenarios without an answer.
    pub missing: Vec<String>,
    /// Scenarios with two answers that differ, with the places.
    pub differing: Vec<String>,
    /// Answers to scenarios that the plan does not have, with the places.
    pub unknown: Vec<String>,
    /// Last lines that were torn.
    pub torn: Vec<String>,
}

impl Merged {
    /// The answers as a file: the same, byte for byte, however the plan was shared out.
    pub fn to_jsonl(&self) -> String {
        self.results.iter().map(|result| result.to_json() + "\n").collect()
    }

    /// How many answers have each status.
    pub fn statuses(&self) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for result in &self.results {
            *counts.entry(result.figures.status.as_str()).or_default() += 1;
        }
        counts
    }
}

/// Puts the answers in some files together.
///
/// # Errors
///
/// Files that cannot be read, and lines in them that are no answers. That answers are missing, differ
/// or belong to another plan is what the inner error tells.
pub fn merge(plan: &Plan, files: &[PathBuf]) -> Result<Result<Merged, Gaps>, Faults> {
    struct Found {
        text: String,
        result: ResultLine,
        at: String,
    }
    let mut faults = Faults::default();
    let mut gaps = Gaps::default();
    let mut torn = Vec::new();
    let mut repeated = Vec::new();
    let mut found: BTreeMap<String, Option<Found>> =
        plan.lines.iter().map(|line| (line.id.clone(), None)).collect();
    for file in files {
        let lines = match Lines::read(file) {
            Ok(lines) => lines,
            Err(unreadable) => {
                faults.append(unreadable);
                continue;
            }
        };
        if let Some((line, _)) = lines.torn() {
            torn.push(format!("{}:{line}", lines.file));
        }
        for (line, text) in lines.whole() {
            let result = match lines.value::<ResultLine>((line, text), LINE) {
                Ok(result) => result,
                Err(fault) => {
                    faults.add(|| *fault);
                    continue;
                }
            };
            let at = format!("{}:{line}", lines.file);
            match found.get_mut(&result.id) {
                None => gaps.unknown.push(format!("{} ({at})", result.id)),
                Some(place @ None) => *place = Some(Found { text: text.to_owned(), result, at }),
                Some(Some(first)) => {
                    let both = format!("{} ({} and {at})", result.id, first.at);
                    let list = if first.text == text { &mut repeated } else { &mut gaps.differing };
                    list.push(both);
                }
            }
        }
    }
    let mut results = Vec::with_capacity(plan.lines.len());
    for line in &plan.lines {
        match found.remove(&line.id).flatten() {
            Some(found) => results.push(found.result),
            None => gaps.missing.push(format!("{}: {}", line.id, line.in_words())),
        }
    }
    let merged = match gaps == Gaps::default() {
        true => Ok(Merged { results, repeated, torn }),
        // What was torn is missing, unless it was answered elsewhere.
        false => Err(Gaps { torn, ..gaps }),
    };
    faults.or(Some(merged))
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
