//! Verifies the counts of leads and moves against the dates of the items.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Wrong;
use crate::base::calendar::Session;
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::{Draft, DraftRow};
use crate::input::instance::Origin;
use crate::research::sweep::line::ResultLine;

/// Verifies the leads against the items.
pub(super) fn check(result: &ResultLine) -> Result<(), Wrong> {
    let draft = draft(result)?;
    let days: BTreeMap<&str, NaiveDate> =
        draft.rows.iter().map(|row| (row.id.as_str(), row.date)).collect();
    for (lead, count) in &result.leads {
        let Some((from, to)) = ends(lead, &days) else {
            return Err(format!("the lead {lead} does not join two of the items"));
        };
        // Between zero and all days between two dates are working days.
        let between = (to - from).num_days();
        if !(between.min(0)..=between.max(0)).contains(count) {
            return Err(format!("the lead {lead} counts {count}, from {from} to {to}"));
        }
    }
    Ok(())
}

/// Verifies the numbers of moved, new and dropped items against the programme of the unchanged
/// instance, and the extra points against its points.
pub(super) fn compare(result: &ResultLine, as_it_is: Option<&ResultLine>) -> Result<(), Wrong> {
    if result.bound.is_none() {
        return Ok(());
    }
    let before = as_it_is.map_or(Ok(Draft::default()), draft)?;
    let changes = Changes::between(&before, &draft(result)?);
    let objective = as_it_is.and_then(|base| base.figures.objective);
    let more = objective.zip(result.figures.objective).map(|(before, now)| now - before);
    let figures = &result.figures;
    let count = |count: Option<usize>| count.and_then(|count| i64::try_from(count).ok());
    let counted = |kind| count(Some(changes.count(kind)));
    let claims = [
        ("more", figures.more, more),
        ("moved", count(figures.moved), counted(ChangeKind::Moved)),
        ("days_moved", figures.days_moved, Some(changes.days_moved())),
        ("new", count(figures.new), counted(ChangeKind::New)),
        ("dropped", count(figures.dropped), counted(ChangeKind::Dropped)),
    ];
    let in_words = |number: Option<i64>| number.map_or("null".to_owned(), |n| n.to_string());
    match claims.into_iter().find(|(_, claimed, found)| claimed != found) {
        None => Ok(()),
        Some((name, claimed, found)) => Err(format!(
            "`{name}` is {}, and compared with the instance as it is, it would be {}",
            in_words(claimed),
            in_words(found),
        )),
    }
}

/// Returns the programme of an answer as days and sessions.
pub(in crate::research::sweep) fn draft(result: &ResultLine) -> Result<Draft, Wrong> {
    let rows = result.items.iter().map(|(id, place)| {
        let (date, session) = moment(place)
            .ok_or_else(|| format!("{id} is on \"{place}\", which is no date and session"))?;
        Ok(DraftRow {
            id: id.clone(),
            title: id.clone(),
            date,
            session,
            start: None,
            end: None,
            status: None,
            origin: Origin::default(),
        })
    });
    Ok(Draft { rows: rows.collect::<Result<_, Wrong>>()? })
}

/// Parses `2026-12-31` or `2026-12-31/morning`.
fn moment(place: &str) -> Option<(NaiveDate, Option<Session>)> {
    let (day, session) = match place.split_once('/') {
        None => (place, None),
        Some((day, session)) => (day, Some(session.parse().ok()?)),
    };
    let date: NaiveDate = day.parse().ok()?;
    (date.to_string() == day).then_some((date, session))
}

/// Returns the days of the items that a lead joins, `FROM -> TO`. An id may contain an arrow as
/// well.
fn ends(lead: &str, days: &BTreeMap<&str, NaiveDate>) -> Option<(NaiveDate, NaiveDate)> {
    const ARROW: &str = " -> ";
    lead.match_indices(ARROW)
        .find_map(|(at, _)| Some((*days.get(&lead[..at])?, *days.get(&lead[at + ARROW.len()..])?)))
}
