//! Questions to the desk: answers as JSON, some of them handed out piece by piece.

mod alternatives;
mod export;
mod repairs;
mod rows;
mod suggest;
mod versions;
mod whatif;
mod why;
mod words;

pub use export::Export;
pub use words::{english, words};

use chrono::NaiveDate;
use serde_json::Value;

use super::plan::{Fate, Plan, Planned, points};
use super::session::{Current, Desk};
use super::{Change, Control, DeskError, Mode};
use crate::base::calendar::Session;
use crate::base::words::quoted;
use crate::domain::draft::{Draft, DraftRow};
use crate::domain::problem::Problem;
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::questions::replan::keep;

/// What takes the pieces of an answer, as they are found and from any thread.
pub type Emit<'a> = &'a (dyn Fn(Value) + Sync);

impl Desk {
    /// Returns the problem after the steps and some more changes.
    pub(super) fn problem_with(
        &self,
        now: &Current,
        edits: &[Change],
    ) -> Result<Problem, DeskError> {
        let changes = now.changes.iter().chain(edits);
        let effect = super::change::Effect::of(&now.base, changes)?;
        let mut problem = now.base.edited(&effect.rows)?.problem()?;
        if let Some(as_of) = effect.as_of {
            let rows = now.draft().rows.into_iter().filter(|row| row.date < as_of);
            let held = Draft { rows: rows.map(|row| DraftRow { status: None, ..row }).collect() };
            keep(&mut problem, &Rules::all(), &held, Some(as_of));
        }
        Ok(problem)
    }

    /// Plans the steps and some more changes, from the programme as it is now.
    pub(super) fn plan_with(
        &self,
        now: &Current,
        edits: &[Change],
        mode: Mode,
        control: &Control,
    ) -> Result<Planned, DeskError> {
        let changes: Vec<&Change> = now.changes.iter().chain(edits).collect();
        let former = Some(now.places()).filter(|places| !places.is_empty());
        let plan = Plan { base: &now.base, changes: &changes, former: former.as_ref(), mode };
        plan.make(&self.settings.options, control)
    }
}

impl Current {
    /// Returns the programme.
    pub(super) fn programme(&self) -> Result<&Programme, DeskError> {
        match &self.planned.fate {
            Fate::Programme(programme) => Ok(programme),
            _ => Err(no_programme()),
        }
    }

    /// Returns the programme with the points of the best one, against which prices are counted.
    pub(super) fn programme_at_best(&self) -> Result<Programme, DeskError> {
        let programme = self.programme()?;
        let best = self.planned.best.unwrap_or_else(|| points(programme));
        Ok(Programme {
            objective: best,
            bound: self.planned.best.unwrap_or(0),
            ..programme.clone()
        })
    }
}

/// Returns the index of an item.
pub(super) fn item_of(problem: &Problem, id: &str) -> Result<usize, DeskError> {
    problem.item(id).ok_or_else(|| unknown_item(id))
}

fn unknown_item(id: &str) -> DeskError {
    let message = format!("there is no item {}", quoted(id));
    DeskError::refused("no_item", message, "Choose an item that the state lists.")
}

pub(super) fn no_programme() -> DeskError {
    DeskError::refused(
        "no_programme",
        "there is no programme to ask about",
        "Take a repair, undo the last step, or plan with waivers.",
    )
}

/// Returns a slot as the page names it: `2026-12-07 morning`, or `2026-12-07 day` without a session.
pub(super) fn key_of(date: NaiveDate, session: Option<Session>) -> String {
    match session {
        Some(session) => format!("{date} {session}"),
        None => format!("{date} day"),
    }
}

/// Reads a slot as the page names it.
pub(super) fn slot_of(key: &str) -> Option<(NaiveDate, Option<Session>)> {
    let (date, session) = key.trim().split_once(' ').unwrap_or((key.trim(), "day"));
    let session = match session.trim() {
        "day" => None,
        word => Some(word.parse().ok()?),
    };
    Some((NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?, session))
}
