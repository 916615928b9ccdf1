//! The days of the state: what the Council can meet on, what is used, what falls due.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

use super::programme_of;
use crate::base::calendar::{Session, Slot, days_between};
use crate::desk::plan::Planned;
use crate::domain::problem::FixedBy;

/// The most days that the page shows: beyond them nobody looks at a calendar.
const MOST_DAYS: u64 = 800;

/// Returns the days worth showing: whole weeks from the first item, to the last item or the end of the
/// month.
pub(super) fn horizon(planned: &Planned) -> (NaiveDate, NaiveDate) {
    let problem = &planned.problem;
    let (mut first, mut last) = (problem.first, problem.last);
    let fixed = problem.items.iter().filter(|item| item.fixed_by != FixedBy::Neighbour);
    let dates = fixed.filter_map(|item| item.fixed_date);
    let entries = programme_of(planned).into_iter().flat_map(|own| &own.items);
    for date in dates.chain(entries.map(|entry| entry.date)) {
        (first, last) = (first.min(date), last.max(date));
    }
    let monday = Days::new(u64::from(first.weekday().num_days_from_monday()));
    let first = first.checked_sub_days(monday).unwrap_or(first);
    let latest = first.checked_add_days(Days::new(MOST_DAYS)).unwrap_or(last);
    (first, last.min(latest))
}

pub(super) fn days(planned: &Planned, (first, last): (NaiveDate, NaiveDate)) -> Vec<Value> {
    let problem = &planned.problem;
    let programme = programme_of(planned);
    let mut used: BTreeMap<(NaiveDate, Session), u32> = BTreeMap::new();
    for entry in programme.into_iter().flat_map(|own| &own.items) {
        let item = problem.item(&entry.id).map(|item| &problem.items[item]);
        let minutes = item.filter(|item| item.is_council()).map_or(0, |item| item.minutes);
        if let Some(session) = entry.session {
            *used.entry((entry.date, session)).or_default() += minutes;
        }
    }
    let day = |date: NaiveDate| {
        let slot = |session| Slot { date, session };
        let sessions = Session::ALL
            .into_iter()
            .filter(|session| session.is_ordinary() || problem.calendar.sits(slot(*session)));
        let sessions: Vec<Value> = sessions
            .map(|session| {
                let closed = problem.calendar.why_closed(slot(session));
                let used = used.get(&(date, session)).copied().unwrap_or(0);
                json!({
                    "session": session,
                    "open": closed.is_none(),
                    "minutes": problem.hours(slot(session)).minutes(),
                    "used": used,
                    "closed": closed,
                    "avoid": problem.calendar.why_avoid(slot(session)),
                })
            })
            .collect();
        let whole = |why: &dyn Fn(Session) -> Option<String>| {
            let both = Session::BOTH.map(why);
            both[0].clone().filter(|_| both[0] == both[1])
        };
        let deadlines = programme.into_iter().flat_map(|own| &own.deadlines);
        let deadlines: Vec<Value> = deadlines
            .filter(|deadline| deadline.date == date)
            .map(|own| {
                json!({
                    "kind": own.kind, "title": own.title, "item": own.item, "basis": own.basis,
                })
            })
            .collect();
        json!({
            "date": date,
            "is_working": problem.calendar.is_working_day(date),
            "is_weekend": date.weekday().number_from_monday() > 5,
            "closed": whole(&|session| problem.calendar.why_closed(slot(session))),
            "avoid": whole(&|session| problem.calendar.why_avoid(slot(session)).map(str::to_owned)),
            "in_month": (problem.first..=problem.last).contains(&date),
            "sessions": sessions,
            "deadlines": deadlines,
        })
    };
    days_between(first, last).map(day).collect()
}
