//! One chain's arithmetic: the earliest day of each of its items, against the last day it has.

use chrono::NaiveDate;
use serde::Serialize;

use super::Conflict;
use crate::calendar::{days_after, long_date};
use crate::instance::Origin;
use crate::model::Windows;
use crate::problem::{Bound, BoundKind, Problem};
use crate::rules::{Gap, Precedence, Rules};

/// A chain whose earliest dates end after the last day that it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WindowConflict {
    /// The chain's mission, or the event's title.
    pub subject: String,
    /// The items up to the one that comes too late, with their earliest days.
    pub steps: Vec<Step>,
    /// What the last day is, in words.
    pub limit: String,
    /// The last day.
    pub last: NaiveDate,
    /// The row that sets it.
    pub origin: Origin,
    /// Calendar days by which the chain comes too late.
    pub short: i64,
}

/// An item of a chain and the earliest day that the items before it leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The item's id.
    pub item: String,
    /// The item in words.
    pub what: String,
    /// The earliest day.
    pub earliest: NaiveDate,
    /// Why not earlier.
    pub reason: Reason,
    /// The row that the item comes from.
    pub origin: Origin,
}

/// Why an item cannot be earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "because")]
pub enum Reason {
    /// It is fixed to that day, or out since then.
    Fixed,
    /// Its own row or the policy lets it begin no earlier.
    Begins,
    /// The item before it must come first.
    Follows {
        /// The lead as its source states it, or `None` where the order alone asks for it.
        lead: Option<String>,
        /// Where the lead comes from.
        source: String,
        /// Days on which it could not be after the lead was kept, if any: weekends, holidays,
        /// closed days.
        skipped: i64,
    },
}

/// An item without a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoDay {
    /// The item's id.
    pub item: String,
    /// The item in words.
    pub title: String,
    /// The row that it comes from.
    pub origin: Origin,
}

/// The chains that come too late by their own arithmetic, or the items without a day.
pub(super) fn find(problem: &Problem, rules: &Rules) -> Option<Conflict> {
    Windows::new(problem, rules).err()?;
    let relaxed = without_last_days(problem);
    let windows = match Windows::new(&relaxed, rules) {
        Ok(windows) => windows,
        Err(empty) => {
            let items = empty.items.iter().map(|item| NoDay {
                item: problem.items[*item].id.clone(),
                title: problem.items[*item].title.clone(),
                origin: problem.items[*item].origin.clone(),
            });
            return Some(Conflict::NoDay { items: items.collect() });
        }
    };
    let earliest: Vec<NaiveDate> = (0..problem.items.len())
        .map(|item| windows.grid.date(windows.positions[windows.block_of[item]][0]))
        .collect();
    let mut conflicts = Vec::new();
    for chain in chains(problem) {
        let late = chain.iter().filter_map(|item| {
            let bound = last_day(problem, *item)?;
            let short = (earliest[*item] - bound.date).num_days();
            (short > 0).then_some((short, *item, bound))
        });
        // Of items that are equally late the last one tells the whole story.
        if let Some((short, item, bound)) = late.max_by_key(|(short, item, _)| (*short, *item)) {
            let upto = chain.iter().take_while(|other| **other <= item);
            conflicts.push(WindowConflict {
                subject: subject(problem, item),
                steps: upto.map(|item| step(problem, &windows, &earliest, *item)).collect(),
                limit: limit_in_words(bound.kind).to_owned(),
                last: bound.date,
                origin: problem.items[item].origin.clone(),
                short,
            });
        }
    }
    if !conflicts.is_empty() {
        return Some(Conflict::Windows { conflicts });
    }
    // No item is late by the earliest dates alone: something is squeezed from the other side, such
    // as an event that a fixed item precedes.
    let empty = Windows::new(problem, rules).err()?;
    let items = empty.items.iter().map(|item| NoDay {
        item: problem.items[*item].id.clone(),
        title: problem.items[*item].title.clone(),
        origin: problem.items[*item].origin.clone(),
    });
    Some(Conflict::NoDay { items: items.collect() })
}

/// The problem with every last day lifted, and a horizon long enough to see where it ends then.
fn without_last_days(problem: &Problem) -> Problem {
    let mut relaxed = problem.clone();
    for item in &mut relaxed.items {
        item.bounds.retain(|bound| !bound.kind.is_last());
    }
    relaxed.last = days_after(problem.last, 400);
    relaxed
}

/// The items of each chain in order, and every event by itself.
fn chains(problem: &Problem) -> Vec<Vec<usize>> {
    let mut chains: Vec<Vec<usize>> = Vec::new();
    for (index, item) in problem.items.iter().enumerate() {
        match chains.last_mut() {
            Some(chain)
                if item.renewal.is_some() && problem.items[chain[0]].renewal == item.renewal =>
            {
                chain.push(index);
            }
            _ => chains.push(vec![index]),
        }
    }
    chains
}

fn last_day(problem: &Problem, item: usize) -> Option<Bound> {
    let bounds = problem.items[item].bounds.iter().copied();
    bounds.filter(|bound| bound.kind.is_last()).min_by_key(|bound| bound.date)
}

fn subject(problem: &Problem, item: usize) -> String {
    let item = &problem.items[item];
    let renewal =
        problem.renewals.iter().find(|renewal| Some(&renewal.id) == item.renewal.as_ref());
    renewal.map_or_else(|| item.title.clone(), |renewal| renewal.mission.clone())
}

fn limit_in_words(kind: BoundKind) -> &'static str {
    match kind {
        BoundKind::MandateExpires => "the mandate expires",
        BoundKind::ReportDue => "the report is due",
        BoundKind::CompleteBy => "the chain is to be complete",
        BoundKind::Latest => "the latest day of the event",
        _ => "the months covered end",
    }
}

fn step(problem: &Problem, windows: &Windows, earliest: &[NaiveDate], item: usize) -> Step {
    let own = &problem.items[item];
    let reason = if own.fixed_date.is_some() {
        Reason::Fixed
    } else {
        binding(problem, windows, earliest, item)
    };
    Step {
        item: own.id.clone(),
        what: own.kind.in_words().to_owned(),
        earliest: earliest[item],
        reason,
        origin: own.origin.clone(),
    }
}

/// What holds an item back: the precedence that leaves it the latest start, if any does.
fn binding(problem: &Problem, windows: &Windows, earliest: &[NaiveDate], item: usize) -> Reason {
    let into = windows.precedences.iter().filter(|precedence| precedence.to == item);
    let latest = into
        .map(|precedence| {
            let from = windows.positions[windows.block_of[precedence.from]][0];
            (windows.earliest_after(precedence, from), precedence)
        })
        .max_by_key(|(position, precedence)| (*position, precedence.rule == "lead"));
    match latest {
        Some((position, precedence)) => {
            let free = windows.grid.date(position);
            let lead = lead_of(problem, precedence);
            Reason::Follows {
                lead: lead.map(|lead| lead.stated.clone()),
                source: lead.map_or_else(String::new, |lead| lead.source.clone()),
                skipped: (earliest[item] - free).num_days().max(0),
            }
        }
        None if problem.items[item].follows.is_some() => {
            Reason::Follows { lead: None, source: String::new(), skipped: 0 }
        }
        None => Reason::Begins,
    }
}

fn lead_of<'a>(problem: &'a Problem, precedence: &Precedence) -> Option<&'a crate::problem::Lead> {
    let days = match precedence.gap {
        Gap::LaterSession => return None,
        Gap::CalendarDays(days) | Gap::WorkingDays(days) => days,
    };
    problem.leads.iter().find(|lead| {
        precedence.rule == "lead"
            && (lead.from, lead.to) == (precedence.from, precedence.to)
            && i64::from(lead.days) == days
    })
}

impl Step {
    /// The step in a clause.
    pub(super) fn in_words(&self) -> String {
        let day = long_date(self.earliest);
        match &self.reason {
            Reason::Fixed if self.item.ends_with("/report") => {
                format!("{} issued {day}", self.what)
            }
            Reason::Fixed => format!("{} fixed to {day}", self.what),
            Reason::Begins => format!("{} {day} at the earliest", self.what),
            Reason::Follows { lead, skipped, .. } => {
                let then = lead.as_ref().map_or_else(
                    || format!("then {}", self.what),
                    |lead| format!("{lead} to the {}", self.what),
                );
                match skipped {
                    0 => format!("{then}: {day}"),
                    _ => format!("{then}: {day}, the first day that is open"),
                }
            }
        }
    }
}
