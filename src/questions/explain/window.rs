//! The arithmetic of one chain: the earliest day of each item, against its last day.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Conflict, subject_in_words};
use crate::base::calendar::Moment;
use crate::base::calendar::{Session, Slot, days_after, days_between, long_date};
use crate::domain::problem::{Bound, BoundKind, Cause, FixedBy, Item, Problem};
use crate::domain::rules::Rules;
use crate::input::instance::Origin;
use crate::solver::model::Windows;

/// A chain whose earliest dates end after its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WindowConflict {
    /// The chain's mission, or the event's title.
    pub subject: String,
    /// The items up to the one that is too late, with their earliest days.
    pub steps: Vec<Step>,
    /// What sets the last day, in words that the day follows.
    pub limit: String,
    /// The last day.
    pub last: NaiveDate,
    /// The row that sets the last day.
    pub origin: Origin,
    /// The calendar days by which the chain is too late.
    pub short: i64,
}

/// An item of a chain, with the earliest day that the preceding items allow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The item's id.
    pub item: String,
    /// The item in words.
    pub what: String,
    /// The earliest day.
    pub earliest: NaiveDate,
    /// Why the item cannot be earlier.
    pub reason: Reason,
    /// The row of the item.
    pub origin: Origin,
}

/// Why an item cannot be earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "because")]
pub enum Reason {
    /// The item is fixed to that day, or was issued on it.
    Fixed,
    /// The item's own row or the policy sets the earliest day.
    Begins {
        /// The statement, in words.
        by: String,
        /// The days skipped after that because the item could not be on them: weekends, holidays,
        /// closed days.
        skipped: i64,
    },
    /// The item is held together with one that cannot be earlier.
    With {
        /// The title of that item.
        title: String,
    },
    /// The preceding item must come first.
    Follows {
        /// The lead as its source states it, or `None` if only the order requires it.
        lead: Option<String>,
        /// The source of the lead.
        source: String,
        /// The days skipped after the lead because the item could not be on them: weekends,
        /// holidays, closed days.
        skipped: i64,
    },
}

/// An item without a possible day, with every statement that restricts it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoDay {
    /// The item's id.
    pub item: String,
    /// The item in words.
    pub title: String,
    /// The row of the item.
    pub origin: Origin,
    /// The statements that together leave it no day.
    pub statements: Vec<Statement>,
}

/// A statement that excludes days of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "states")]
pub enum Statement {
    /// The item, or one held together with it, is fixed.
    Fixed {
        /// The item's title.
        title: String,
        /// How it is fixed, in words: `is fixed to`, `stays on`, `is pinned to`.
        by: String,
        /// The day, if it is fixed to one.
        date: Option<NaiveDate>,
        /// The session, if it is fixed to one.
        session: Option<Session>,
    },
    /// A first day.
    First {
        /// What sets the day, in words.
        by: String,
        /// The day.
        date: NaiveDate,
    },
    /// A last day.
    Last {
        /// What sets the day, in words.
        by: String,
        /// The day.
        date: NaiveDate,
    },
    /// A range of days on none of which the item could be held.
    Closed {
        /// The first day of the range.
        first: NaiveDate,
        /// The last day of the range.
        last: NaiveDate,
    },
}

/// Finds the chains that are too late by their own arithmetic, or the items without a day.
pub(super) fn find(problem: &Problem, rules: &Rules) -> Option<Conflict> {
    let empty = Windows::new(problem, rules).err()?;
    // A question or a kept programme that fixes an item to an impossible day needs no arithmetic.
    if let Some(item) = (0..problem.items.len()).find(|item| is_misplaced(problem, rules, *item)) {
        return Some(no_day(problem, &[item]));
    }
    let lifted = [false, true]
        .into_iter()
        .find_map(|reports| Windows::new(&without_last_days(problem, reports), rules).ok());
    let Some(windows) = lifted else {
        return Some(no_day(problem, &empty.items));
    };
    let earliest: Vec<NaiveDate> = (0..problem.items.len())
        .map(|item| windows.grid.date(windows.positions[windows.block_of[item]][0]))
        .collect();
    let mut conflicts = Vec::new();
    for chain in chains(problem) {
        // Each last day is reported separately; among items equally late for one, the last says
        // the whole story.
        let mut late: Vec<(Limit, usize, i64)> = Vec::new();
        for item in &chain {
            for limit in last_days(problem, &windows, *item) {
                let short = (earliest[*item] - limit.date).num_days();
                if short <= 0 {
                    continue;
                }
                match late.iter_mut().find(|(other, ..)| other.by == limit.by) {
                    Some(known) if known.2 <= short => *known = (limit, *item, short),
                    Some(_) => {}
                    None => late.push((limit, *item, short)),
                }
            }
        }
        for (limit, item, short) in late {
            let upto = chain.iter().take_while(|other| **other <= item);
            conflicts.push(WindowConflict {
                subject: subject_in_words(problem, item),
                steps: upto.map(|item| step(problem, &windows, &earliest, *item)).collect(),
                limit: limit.by,
                last: limit.date,
                origin: limit.origin,
                short,
            });
        }
    }
    if conflicts.is_empty() {
        // If no item is late by the earliest days alone, its own row names the cause.
        return Some(no_day(problem, &empty.items));
    }
    Some(Conflict::Windows { conflicts })
}

/// Returns whether an item is fixed, other than by its own row, to a day that is impossible
/// independent of everything else.
fn is_misplaced(problem: &Problem, rules: &Rules, item: usize) -> bool {
    let own = &problem.items[item];
    let (Some(date), false) = (own.fixed_date, own.fixed_by == FixedBy::Row) else { return false };
    let sessions: &[Option<Session>] = match own.is_council() {
        true => &Session::ALL.map(Some),
        false => &[None],
    };
    !sessions.iter().any(|session| {
        let at = Moment { date, session: *session };
        rules.iter().all(|rule| rule.admits(problem, item, at))
    })
}

/// Returns the problem with every last day lifted, and a horizon long enough to show where it then
/// ends. Fixed items may be later but not earlier; issued reports only if `reports` is set.
fn without_last_days(problem: &Problem, reports: bool) -> Problem {
    let mut relaxed = problem.clone();
    for item in &mut relaxed.items {
        item.bounds.retain(|bound| !bound.kind.is_last());
        if let Some(date) = item.fixed_date.filter(|_| item.is_council() || reports) {
            (item.fixed_date, item.fixed_start) = (None, None);
            item.bounds.push(Bound { kind: BoundKind::Earliest, date });
        }
    }
    relaxed.last = days_after(problem.last, 400);
    relaxed
}

/// Reports the items of a block without a day as one conflict.
fn no_day(problem: &Problem, block: &[usize]) -> Conflict {
    let item = &problem.items[block[0]];
    let mut statements = Vec::new();
    for index in block {
        let own = &problem.items[*index];
        if own.fixed_date.is_some() || own.fixed_session.is_some() {
            statements.push(Statement::Fixed {
                title: own.title.clone(),
                by: match &own.fixed_by {
                    FixedBy::Row => "is fixed to",
                    FixedBy::Kept(_) => "stays on",
                    FixedBy::Question => "is pinned to",
                    FixedBy::Neighbour => "stays, in another month's programme, on",
                }
                .to_owned(),
                date: own.fixed_date,
                session: own.fixed_session,
            });
        }
        for bound in &own.bounds {
            let (by, date) = (bound_in_words(bound.kind).to_owned(), bound.date);
            let statement = if bound.kind.is_last() {
                Statement::Last { by, date }
            } else {
                Statement::First { by, date }
            };
            // All items of a chain have the same bounds.
            if !statements.contains(&statement) {
                statements.push(statement);
            }
        }
    }
    let first = |bound: &&Bound| !bound.kind.is_last();
    let firsts = item.bounds.iter().filter(first).map(|bound| bound.date).max();
    let lasts = item.bounds.iter().filter(|b| !first(b)).map(|bound| bound.date).min();
    if let (Some(first), Some(last)) = (item.fixed_date.or(firsts), item.fixed_date.or(lasts)) {
        let open = |date: NaiveDate| {
            Session::ALL
                .iter()
                .any(|session| problem.calendar.sits(Slot { date, session: *session }))
        };
        if first <= last && item.is_council() && !days_between(first, last).any(open) {
            statements.push(Statement::Closed { first, last });
        }
    }
    let (id, title, origin) = (item.id.clone(), item.title.clone(), item.origin.clone());
    Conflict::NoDay { items: vec![NoDay { item: id, title, origin, statements }] }
}

/// Returns the items of each chain in order, and every event by itself.
fn chains(problem: &Problem) -> Vec<Vec<usize>> {
    let mut chains: Vec<Vec<usize>> = Vec::new();
    for (index, item) in problem.items.iter().enumerate() {
        match chains.last_mut() {
            Some(chain)
                if item.renewal.is_some() && problem.items[chain[0]].renewal == item.renewal =>
            {
                chain.push(index);
            }
            // An item held together with another is reported with it.
            _ if item.follows.is_some() => {}
            _ => chains.push(vec![index]),
        }
    }
    chains
}

/// The last day that a statement allows an item.
struct Limit {
    date: NaiveDate,
    by: String,
    origin: Origin,
}

/// Returns the last days of an item: its own, and those of items held together with it.
fn last_days(problem: &Problem, windows: &Windows, item: usize) -> Vec<Limit> {
    let block = &windows.blocks[windows.block_of[item]];
    let mut limits = Vec::new();
    for index in &block.items {
        let (own, is_other) = (&problem.items[*index], *index != item);
        let bounds = own.bounds.iter().filter(|bound| bound.kind.is_last());
        limits.extend(bounds.map(|bound| Limit {
            date: bound.date,
            by: limit_in_words(bound.kind).to_owned(),
            origin: own.origin.clone(),
        }));
        limits.extend(own.fixed_date.map(|date| Limit {
            date,
            by: match (is_other, own.is_issued(), &own.fixed_by) {
                (true, _, _) => format!("{}, held together with it, is fixed to", own.title),
                (false, true, _) => "the report was issued on".to_owned(),
                (false, false, FixedBy::Kept(_)) => "the programme kept has it on".to_owned(),
                (false, false, _) => "it is fixed to".to_owned(),
            },
            origin: fixing(own).clone(),
        }));
    }
    limits
}

/// Returns the row that fixes an item: its own, or that of the programme kept.
fn fixing(item: &Item) -> &Origin {
    match &item.fixed_by {
        FixedBy::Kept(origin) => origin,
        _ => &item.origin,
    }
}

fn limit_in_words(kind: BoundKind) -> &'static str {
    match kind {
        BoundKind::MandateExpires => "the mandate expires on",
        BoundKind::ReportDue => "the report is due on",
        BoundKind::CompleteBy => "the chain must be complete by",
        BoundKind::Latest => "the latest day of the event is",
        BoundKind::BeforeMission => "the TCC meeting precedes the mission of the Council, by",
        _ => "the months covered end on",
    }
}

fn bound_in_words(kind: BoundKind) -> &'static str {
    match kind {
        BoundKind::AsOf => "the day of the re-planning",
        BoundKind::MandateExpires => "the mandate expires",
        BoundKind::ReportDue => "the report is due",
        BoundKind::NotBefore => "`not_before` of the renewal",
        BoundKind::CompleteBy => "`complete_by` of the renewal",
        BoundKind::ChainDays => "the longest chain of the policy",
        BoundKind::BeforeMission | BoundKind::AfterMission => "`council_mission` of the renewal",
        BoundKind::ChangedOn => "`changed_on` of the renewal",
        BoundKind::Earliest => "`earliest` of the event",
        BoundKind::Latest => "`latest` of the event",
        BoundKind::PeriodBegins => "the months covered begin",
        BoundKind::PeriodEnds => "the months covered end",
    }
}

fn step(problem: &Problem, windows: &Windows, earliest: &[NaiveDate], item: usize) -> Step {
    let own = &problem.items[item];
    let reason = if own.fixed_date == Some(earliest[item]) {
        Reason::Fixed
    } else if let Some(title) = held_back_by(problem, windows, earliest, item) {
        Reason::With { title }
    } else {
        binding(problem, windows, earliest, item)
    };
    Step {
        item: own.id.clone(),
        what: own.kind.in_words().to_owned(),
        earliest: earliest[item],
        origin: match reason {
            Reason::Fixed => fixing(own).clone(),
            _ => own.origin.clone(),
        },
        reason,
    }
}

/// Returns the title of an item held together with this one that determines its first day.
fn held_back_by(
    problem: &Problem,
    windows: &Windows,
    earliest: &[NaiveDate],
    item: usize,
) -> Option<String> {
    let block = &windows.blocks[windows.block_of[item]];
    let begins = |index: usize| {
        let own = &problem.items[index];
        let bounds = own.bounds.iter().filter(|bound| !bound.kind.is_last());
        bounds.map(|bound| bound.date).chain(own.fixed_date).max()
    };
    let others = block.items.iter().filter(|other| **other != item);
    let mut others = others.filter(|other| begins(**other) == Some(earliest[item]));
    let other = *others.next()?;
    (begins(item) != begins(other)).then(|| problem.items[other].title.clone())
}

/// Returns the binding precedence of an item: the one that gives the latest start, if any does.
fn binding(problem: &Problem, windows: &Windows, earliest: &[NaiveDate], item: usize) -> Reason {
    let into = windows.precedences.iter().filter(|precedence| precedence.to == item);
    let latest = into
        .map(|precedence| {
            let from = windows.positions[windows.block_of[precedence.from]][0];
            (windows.earliest_after(precedence, from), precedence)
        })
        .max_by_key(|(position, precedence)| {
            (*position, matches!(precedence.cause, Cause::Lead { .. }))
        });
    match latest {
        Some((position, precedence)) => {
            let free = windows.grid.date(position);
            let skipped = (earliest[item] - free).num_days().max(0);
            match &precedence.cause {
                Cause::Lead { stated, source } => Reason::Follows {
                    lead: Some(stated.to_string()),
                    source: source.to_string(),
                    skipped,
                },
                Cause::Rule { .. } => {
                    Reason::Follows { lead: None, source: String::new(), skipped }
                }
            }
        }
        None if problem.items[item].follows.is_some() => {
            Reason::Follows { lead: None, source: String::new(), skipped: 0 }
        }
        None => {
            let bounds = problem.items[item].bounds.iter();
            let first = bounds.filter(|b| !b.kind.is_last()).max_by_key(|bound| bound.date);
            let by = first.map_or("", |bound| bound_in_words(bound.kind)).to_owned();
            let skipped = first.map_or(0, |bound| (earliest[item] - bound.date).num_days());
            Reason::Begins { by, skipped: skipped.max(0) }
        }
    }
}

impl Step {
    /// Returns the step as a clause.
    pub(super) fn in_words(&self) -> String {
        let day = long_date(self.earliest);
        match &self.reason {
            Reason::Fixed if self.item.ends_with("/report") => {
                format!("{} issued on {day}", self.what)
            }
            Reason::Fixed => format!("{} fixed to {day}", self.what),
            Reason::Begins { by, .. } if by.is_empty() => {
                format!("{} on {day} at the earliest", self.what)
            }
            Reason::Begins { by, skipped: 0 } => {
                format!("{} on {day} at the earliest, by {by}", self.what)
            }
            Reason::Begins { by, .. } => {
                format!("{} on {day}, the first possible day after {by}", self.what)
            }
            Reason::With { title } => format!("{} with {title}: {day}", self.what),
            Reason::Follows { lead, skipped, .. } => {
                let then = lead.as_ref().map_or_else(
                    || format!("then {}", self.what),
                    |lead| format!("{lead} to the {}", self.what),
                );
                match skipped {
                    0 => format!("{then}: {day}"),
                    _ => format!("{then}: {day}, the first possible day"),
                }
            }
        }
    }
}
