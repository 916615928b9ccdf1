//! Why an item is not somewhere else: why it cannot be there, or what it would cost and move.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Conflict, points};
use crate::base::calendar::{Session, long_date};
use crate::domain::changes::Changes;
use crate::domain::draft::Draft;
use crate::domain::problem::{FixedBy, Nearness, Problem};
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::solver::{self, Options, Outcome, SolveError};

/// What it would mean to have an item elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Elsewhere {
    /// Id of the item.
    pub item: String,
    /// Its title.
    pub title: String,
    /// The day asked for.
    pub date: NaiveDate,
    /// The session asked for, if one was.
    pub session: Option<Session>,
    /// What the instance itself says of its day, where that is not the day asked for; the answer is
    /// what would be without it.
    pub fixed: String,
    /// The answer.
    pub answer: Answer,
}

/// Whether an item can be elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "answer")]
pub enum Answer {
    /// A report that is out cannot come out on another day.
    Fact,
    /// No programme has it there.
    Impossible {
        /// Why.
        conflict: Conflict,
    },
    /// The best programme that has it there.
    Possible {
        /// What that costs, in points.
        objective: i64,
        /// How much more than the best programme of all.
        more: i64,
        /// Whether no programme with the item there costs less.
        is_proved: bool,
        /// What is moved, of all the programmes that cost as much as little as can be.
        changes: Changes,
    },
    /// The time limit came before it was known.
    Unknown,
}

/// Asks what it would mean to have an item on another day, and in another session of it.
///
/// The points are those of the problem solved with the item fixed there; among the programmes that
/// cost as much, the one with the fewest moves is compared with `base`. `None` where the problem has
/// no such item.
///
/// # Errors
///
/// Where the solver fails.
pub fn elsewhere(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
    base: &Programme,
    id: &str,
    (date, session): (NaiveDate, Option<Session>),
) -> Result<Option<Elsewhere>, SolveError> {
    let Some(item) = problem.item(id) else { return Ok(None) };
    let own = &problem.items[item];
    let answer = |answer: Answer| Elsewhere {
        item: id.to_owned(),
        title: own.title.clone(),
        date,
        session,
        fixed: fixed_elsewhere(problem, item, date, session),
        answer,
    };
    if own.is_issued() && own.fixed_date != Some(date) {
        return Ok(Some(answer(Answer::Fact)));
    }
    let before = Draft::of_entries(&base.items);
    let mut variant = problem.clone();
    if !own.is_issued() {
        variant.pin(item, date, session, FixedBy::Question);
    }
    variant.agree(&before, Nearness::AmongCheapest);
    // Unless a row has to give for it, having the item there leaves less room, not more.
    let is_narrower = own.fixed_date.is_none() && own.fixed_session.is_none();
    let at_least = if is_narrower { base.bound } else { 0 };
    let asked = Options { at_least, ..options.clone() };
    Ok(Some(answer(match solver::solve(&variant, rules, &asked)? {
        Outcome::Solved(solved) => Answer::Possible {
            objective: solved.objective,
            more: solved.objective - base.objective,
            is_proved: solved.bound == solved.objective,
            changes: Changes::between(&before, &Draft::of_entries(&solved.entries)),
        },
        Outcome::Infeasible => {
            Answer::Impossible { conflict: super::conflict(&variant, rules, options)? }
        }
        Outcome::Stopped => Answer::Unknown,
    })))
}

/// What fixes an item to another day or session than the one asked for.
fn fixed_elsewhere(
    problem: &Problem,
    item: usize,
    date: NaiveDate,
    session: Option<Session>,
) -> String {
    let own = &problem.items[item];
    let other_day = own.fixed_date.filter(|fixed| *fixed != date);
    let other_session =
        own.fixed_session.filter(|fixed| session.is_some_and(|session| session != *fixed));
    let day = other_day.map(long_date);
    let place = match own.origin.line {
        0 => String::new(),
        line => format!(" ({}, line {line})", own.origin.file),
    };
    match (day, other_session) {
        (Some(day), _) => format!("fixed to {day}{place}"),
        (None, Some(session)) => format!("fixed to the {session}{place}"),
        (None, None) => String::new(),
    }
}

impl std::fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let session = self.session.map_or(String::new(), |session| format!(", {session}"));
        let there = format!("{}{session}", long_date(self.date));
        writeln!(f, "{} (`{}`) on {there}:", self.title, self.item)?;
        if !self.fixed.is_empty() {
            writeln!(f, "It is {}. Were it not:", self.fixed)?;
        }
        match &self.answer {
            Answer::Fact => {
                writeln!(f, "No: the report came out on another day, and that is a fact.")
            }
            Answer::Impossible { conflict } => {
                write!(f, "No programme has it there.\n\n{conflict}")
            }
            Answer::Possible { objective, more, is_proved, changes } => {
                let proved = match (more, is_proved) {
                    (0, true) => "at no more points: as good as the best programme of all",
                    (_, true) => "and no programme that has it there costs less",
                    (_, false) => "not proved to be the least",
                };
                match more {
                    0 => writeln!(f, "Possible, {proved} ({}).", points(*objective))?,
                    more => writeln!(
                        f,
                        "Possible, at {} more: {objective} instead of {}, {proved}.",
                        points(*more),
                        objective - more
                    )?,
                }
                let others: Vec<_> =
                    changes.list.iter().filter(|change| change.id != self.item).collect();
                if others.is_empty() {
                    return writeln!(f, "Nothing else moves.");
                }
                writeln!(f, "What moves with it:")?;
                others.iter().try_for_each(|change| writeln!(f, "  - {change}"))
            }
            Answer::Unknown => writeln!(
                f,
                "The time limit came before it was known; give more time with --time-limit."
            ),
        }
    }
}
