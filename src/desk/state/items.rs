//! The items of the state, where they stand, and those that wait.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

use super::programme_of;
use crate::base::calendar::Session;
use crate::desk::plan::{Fate, Planned};
use crate::domain::changes::{At, ChangeKind};
use crate::domain::problem::{FixedBy, Item, Problem};
use crate::domain::programme::{Entry, EntryStatus};
use crate::domain::rules::Rules;
use crate::input::instance::{Instance, Renewal};
use crate::solver::model::Windows;

/// The most letters of a short name.
const SHORT: usize = 24;

/// Returns the first and the last possible day of each item, by id.
fn windows(problem: &Problem) -> BTreeMap<&str, (NaiveDate, NaiveDate)> {
    let Ok(windows) = Windows::new(problem, &Rules::all()) else { return BTreeMap::new() };
    let of = |(index, item): (usize, &'_ Item)| {
        let positions = windows.positions.get(*windows.block_of.get(index)?)?;
        let date = |position: &_| windows.grid.date_of_day(windows.grid.day(*position));
        let _ = item;
        Some((index, date(positions.first()?), date(positions.last()?)))
    };
    let found = problem.items.iter().enumerate().filter_map(of);
    found.map(|(index, first, last)| (problem.items[index].id.as_str(), (first, last))).collect()
}

pub(super) fn items(planned: &Planned) -> Vec<Value> {
    let problem = &planned.problem;
    let windows = windows(problem);
    let was: BTreeMap<&str, &At> = planned
        .changes
        .list
        .iter()
        .filter(|change| change.kind == ChangeKind::Moved)
        .filter_map(|change| Some((change.id.as_str(), change.from.as_ref()?)))
        .collect();
    let placed = match programme_of(planned) {
        Some(programme) => programme.items.iter().map(Placed::of).collect::<Vec<_>>(),
        // What is fixed stands where it is, whether or not there is a programme.
        None => problem.items.iter().filter_map(Placed::of_fixed).collect(),
    };
    let item = |placed: Placed<'_>| {
        let item = problem.item(placed.id).map(|item| &problem.items[item]);
        let renewal = item.and_then(|item| item.renewal.as_deref());
        let carried =
            problem.rows.carried.iter().find(|own| own.id == renewal.unwrap_or(placed.id));
        let carried = |column: &str| {
            carried.and_then(|own| own.columns.get(column)).cloned().unwrap_or_default()
        };
        let pinned = planned.effect.pins.iter().any(|own| own == placed.id);
        let title = item.map_or(placed.id, |item| item.title.as_str());
        let label = match (item, renewal) {
            (Some(item), Some(_)) => item.kind.in_words(),
            _ => title,
        };
        json!({
            "id": placed.id,
            "renewal": renewal,
            "item": item.map(|item| item.kind.as_str()),
            "title": title,
            "label": label,
            "short": renewal.map_or_else(|| short(title), |renewal| mission(problem, renewal)),
            "date": placed.date,
            "session": placed.session,
            "start": clock(placed.start),
            "end": clock(placed.end),
            "until": placed.entry.and_then(|entry| entry.until),
            "minutes": item.map_or(0, |item| item.minutes),
            "is_document": item.is_some_and(|item| !item.is_council() && !item.stands_beside()),
            "status": status(&placed, pinned),
            "state": placed.entry.and_then(|entry| entry.state),
            "tentative": item.is_some_and(|item| item.tentative),
            "unofficial": item.is_some_and(|item| item.unofficial),
            "pinned": pinned,
            "can_move": item.is_some_and(|item| !item.is_issued() && item.held.is_none()),
            "basis": item.map_or("", |item| item.basis.as_str()),
            "location": item.map_or("", |item| item.location.as_str()),
            "notes": carried("notes"),
            "penholder": carried("x_penholder"),
            "own_window": own_window(&planned.instance, placed.id),
            "window": windows.get(placed.id).map(|(first, last)| json!({"first": first, "last": last})),
            "was": was.get(placed.id).map(|at| json!({"date": at.date, "session": at.session})),
        })
    };
    placed.into_iter().map(item).collect()
}

/// Returns the first and the last day that the row of an event names; null where it names neither.
fn own_window(instance: &Instance, id: &str) -> Option<Value> {
    let event = instance.events.iter().find(|event| event.id == *id)?;
    let is_named = event.earliest.is_some() || event.latest.is_some();
    is_named.then(|| json!({"first": event.earliest, "last": event.latest}))
}

/// Where an item stands.
struct Placed<'a> {
    id: &'a str,
    date: NaiveDate,
    session: Option<Session>,
    start: Option<NaiveTime>,
    end: Option<NaiveTime>,
    entry: Option<&'a Entry>,
}

impl<'a> Placed<'a> {
    fn of(entry: &'a Entry) -> Placed<'a> {
        let Entry { date, session, start, end, ref id, .. } = *entry;
        Placed { id, date, session, start, end, entry: Some(entry) }
    }

    fn of_fixed(item: &'a Item) -> Option<Placed<'a>> {
        let date = item.fixed_date.filter(|_| item.fixed_by != FixedBy::Neighbour)?;
        let (session, start) = (item.fixed_session, item.fixed_start);
        Some(Placed { id: &item.id, date, session, start, end: None, entry: None })
    }
}

fn status(placed: &Placed<'_>, pinned: bool) -> &'static str {
    match placed.entry.map(|entry| entry.status) {
        Some(EntryStatus::Held) => "held",
        _ if pinned => "pinned",
        Some(EntryStatus::Fixed) | None => "fixed",
        Some(_) => "proposed",
    }
}

fn clock(time: Option<NaiveTime>) -> Option<String> {
    time.map(|time| time.format("%H:%M").to_string())
}

/// Returns the mission of a renewal.
fn mission(problem: &Problem, renewal: &str) -> String {
    let own = problem.rows.renewals.iter().find(|own| own.id == *renewal);
    own.map_or_else(|| renewal.to_owned(), |own| own.mission.clone())
}

fn short(title: &str) -> String {
    match title.chars().count() {
        0..=SHORT => title.to_owned(),
        _ => title.chars().take(SHORT - 1).chain(['…']).collect(),
    }
}

pub(super) fn tray(planned: &Planned) -> Vec<Value> {
    let reason = match &planned.fate {
        Fate::Programme(_) => return Vec::new(),
        Fate::Impossible(_) => "No programme keeps every rule, so it has no place.",
        Fate::Stopped => "No programme was found within the time limit.",
    };
    let waits = |item: &&Item| item.fixed_date.is_none() && item.fixed_by != FixedBy::Neighbour;
    let items = planned.problem.items.iter().filter(waits);
    items.map(|item| json!({"id": item.id, "title": item.title, "reason": reason})).collect()
}

pub(super) fn chains(problem: &Problem) -> Vec<Value> {
    let chain = |renewal: &Renewal| {
        let own = problem.items.iter().filter(|item| item.renewal.as_ref() == Some(&renewal.id));
        json!({
            "renewal": renewal.id,
            "mission": renewal.mission,
            "expires": renewal.mandate_expires,
            "resolution": renewal.resolution,
            "items": own.map(|item| &item.id).collect::<Vec<_>>(),
        })
    };
    problem.rows.renewals.iter().map(chain).collect()
}
