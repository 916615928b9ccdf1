//! Explains why an item is not elsewhere: why it cannot be, or what the move would cost and change.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Conflict, grouped, points};
use crate::base::calendar::{Session, long_date};
use crate::domain::changes::Changes;
use crate::domain::draft::Draft;
use crate::domain::problem::{FixedBy, Problem, Stability};
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::solver::{self, Options, Outcome, SolveError};

/// The consequences of moving an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Elsewhere {
    /// The id of the item.
    pub item: String,
    /// The title of the item.
    pub title: String,
    /// The requested day.
    pub date: NaiveDate,
    /// The requested session, if any.
    pub session: Option<Session>,
    /// What fixes the item to another day than the requested one; the answer assumes its absence.
    pub fixed: String,
    /// The answer.
    pub answer: Answer,
}

/// Whether an item can be elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "answer")]
pub enum Answer {
    /// An issued report cannot be issued on another day.
    Fact,
    /// No programme has the item there.
    Impossible {
        /// The conflict.
        conflict: Conflict,
    },
    /// The best programme with the item there.
    Possible {
        /// The cost of that programme, in points.
        objective: i64,
        /// The extra cost over the best programme overall.
        more: i64,
        /// Whether the cost is proved minimal for the item there.
        is_proved: bool,
        /// The moved items, with the fewest moves among equally cheap programmes.
        changes: Changes,
    },
    /// The time limit was reached first.
    Unknown,
}

/// Determines the consequences of moving an item to another day or another session.
///
/// The points are those of the problem solved with the item fixed there. Among equally cheap
/// programmes, the one with the fewest moves is compared with `base`. `None` if the problem has no
/// such item.
///
/// # Errors
///
/// The solver fails.
///
/// ```
/// use horseshoe::assemble;
/// use horseshoe::questions::explain::{Answer, elsewhere};
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
/// # use horseshoe::{Options, Outcome, Rules, solve};
/// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
/// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
///
/// let base = assemble::programme(&problem, *solved);
/// // New Year's Day, on which the Council does not meet.
/// let holiday = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).ok_or("no such day")?;
/// let options = Options::default();
/// let asked = elsewhere(&problem, &Rules::all(), &options, &base, "libya", (holiday, None))?;
/// assert!(matches!(asked.ok_or("no such item")?.answer, Answer::Impossible { .. }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
    variant.agree(&before, Stability::AmongCheapest);
    // Unless a row must give way for it, having the item there leaves less room, not more.
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

/// Returns what fixes an item to another day or session than the requested one.
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
            writeln!(f, "It is {}. Without that:", self.fixed)?;
        }
        match &self.answer {
            Answer::Fact => {
                writeln!(f, "No: the report was issued on another day and cannot be moved.")
            }
            Answer::Impossible { conflict } => {
                // `{:#}` lists everything.
                let why = match f.alternate() {
                    true => conflict.to_string(),
                    false => grouped::conflict(conflict),
                };
                write!(f, "No programme has it there.\n\n{why}")
            }
            Answer::Possible { objective, more, is_proved, changes } => {
                let proved = match (more, is_proved) {
                    (0, true) => "at no extra points: as good as the best programme",
                    (_, true) => "and no programme with it there costs less",
                    (_, false) => "not proved minimal",
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
                "The time limit was reached before the answer was known; allow more time with --time-limit."
            ),
        }
    }
}
