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
const MOST_LISTED: usize = 10;

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
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    /// use horseshoe::research::sweep::{Results, Shard, merge, run};
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let path = dir.path().join("answers.jsonl");
    /// run(&plan, Shard::WHOLE, &mut Results::open(&path, &plan)?, &Batch::unwatched());
    /// let merged = merge(&plan, &[path])?.map_err(|_| "answers are missing")?;
    /// assert_eq!(merged.to_jsonl().lines().count(), plan.lines.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_jsonl(&self) -> String {
        self.results.iter().map(|result| result.to_json() + "\n").collect()
    }

    /// Returns the number of answers with each status.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    /// use horseshoe::research::sweep::{Results, Shard, merge, run};
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let path = dir.path().join("answers.jsonl");
    /// run(&plan, Shard::WHOLE, &mut Results::open(&path, &plan)?, &Batch::unwatched());
    /// let merged = merge(&plan, &[path])?.map_err(|_| "answers are missing")?;
    /// assert_eq!(merged.statuses(), [("optimal", 1)].into());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
///
/// ```
/// use horseshoe::research::sweep::merge;
/// # use horseshoe::PolicyChoice;
/// # use horseshoe::research::generate::Recipe;
/// # use horseshoe::research::sweep::{Plan, Settings, Swept};
/// # let swept = Swept {
/// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
/// #     policies: vec![PolicyChoice::Named("guideline".into())],
/// #     ..Swept::default()
/// # };
/// # let plan = Plan::of(&swept, &Settings::default())?;
///
/// let Err(gaps) = merge(&plan, &[])? else { panic!("nothing was answered") };
/// assert_eq!(gaps.missing.len(), plan.lines.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
            write_list(f, list)?;
        }
        if !self.torn.is_empty() {
            writeln!(f, "Last lines that were torn: run those shards again, into the same files")?;
            write_list(f, &self.torn)?;
        }
        Ok(())
    }
}

fn write_list(f: &mut fmt::Formatter<'_>, list: &[String]) -> fmt::Result {
    for entry in list.iter().take(MOST_LISTED) {
        writeln!(f, "  {entry}")?;
    }
    match list.len().saturating_sub(MOST_LISTED) {
        0 => Ok(()),
        more => writeln!(f, "  and {more} more"),
    }
}
