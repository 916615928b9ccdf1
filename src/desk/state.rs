//! The state of the desk as the page reads it: one JSON value that holds everything.

use std::collections::BTreeMap;
use std::fs;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use serde_json::{Value, json};

use super::folder::Folder;
use super::history::History;
use super::journal::NAME;
use super::plan::{Fate, Planned, points};
use crate::base::calendar::{Session, Slot, days_between};
use crate::base::words::{all_of, counted};
use crate::domain::changes::{At, ChangeKind};
use crate::domain::ids::PenaltyId;
use crate::domain::penalties;
use crate::domain::problem::{FixedBy, Item, Problem};
use crate::domain::programme::{Entry, Programme, ProofStatus};
use crate::domain::rules::Rules;
use crate::input::instance::policy::{BUILT_IN, Strength};
use crate::questions::explain::Conflict;
use crate::questions::replan::grouped_changes;
use crate::solver::model::Windows;

/// The folder in which versions are kept.
pub(super) const VERSIONS: &str = "versions";
/// The most letters of a short name.
const SHORT: usize = 24;
/// The most lines of the log: the last ones.
const MOST_LOGGED: usize = 200;
/// The most days that the page shows: beyond them nobody looks at a calendar.
const MOST_DAYS: u64 = 800;

/// What the state is made of.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub(super) folder: &'a Folder,
    pub(super) history: &'a History,
    pub(super) planned: &'a Planned,
    pub(super) outside: &'a [String],
    pub(super) notice: Option<&'a str>,
}

/// Composes the state.
pub(super) fn state(view: &View<'_>) -> Value {
    let View { history, planned, .. } = view;
    let (problem, programme) = (&planned.problem, programme_of(planned));
    let versions = versions(view.folder);
    let version = versions.last().copied().or(history.saved.version);
    let horizon = horizon(planned);
    let desk = json!({
        "instance": problem.name,
        "folder_name": view.folder.name,
        "revision": history.revision,
        "saved_revision": history.saved.revision,
        "is_saved": history.is_saved(),
        "draft": history.done.len(),
        "version": version,
        "can_undo": !history.done.is_empty(),
        "can_redo": !history.undone.is_empty(),
        "undo_label": history.done.last().map(|step| &step.label),
        "redo_label": history.undone.last().map(|step| &step.label),
        "edits": history.done.iter().map(|step| json!({
            "revision": step.revision, "label": step.label, "mode": step.mode, "edits": step.edits,
        })).collect::<Vec<_>>(),
        "log": history.log.iter().skip(history.log.len().saturating_sub(MOST_LOGGED)).map(|(revision, kind, label, at)| json!({
            "revision": revision, "kind": kind, "label": label, "at": at,
        })).collect::<Vec<_>>(),
        "scenarios": history.scenarios.iter().map(|(name, edits)| json!({
            "name": name, "edits": edits, "objective": null, "outcome": "unknown",
        })).collect::<Vec<_>>(),
        "versions": versions.iter().map(|version| json!({"version": version, "issued": null})).collect::<Vec<_>>(),
        "files": {
            "changed_outside": !view.outside.is_empty(),
            "message": message(view),
            "journal": NAME,
        },
        "holds": planned.effect.pins,
        "as_of": planned.effect.as_of,
    });
    let page = json!({
        "title": title(problem),
        "presidency": problem.rows.head.presidency,
        "month": {"first": problem.first, "last": problem.last},
        "horizon": {"first": horizon.0, "last": horizon.1},
        "policy": problem.policy.name,
        "policies": BUILT_IN.map(|(name, _)| name),
        "outcome": outcome(planned),
        "headline": headline(planned),
        "facts": facts(problem, programme),
        "objective": programme.map(points),
        "bound": programme.and_then(|programme| match planned.best {
            Some(best) => Some(best),
            None => (programme.status == ProofStatus::Feasible).then_some(programme.bound),
        }),
        "best": planned.best,
        "days": days(planned, horizon),
        "items": items(planned),
        "tray": tray(planned),
        "chains": chains(problem),
        "leads": programme.map_or_else(|| json!([]), |programme| json!(programme.leads)),
        "penalties": programme.map_or_else(Vec::new, penalties_of),
        "waivers": programme.map_or_else(|| json!([]), |programme| json!(programme.waivers)),
        "breaches": programme.map_or_else(|| json!([]), |programme| json!(programme.breaches)),
        "conflict": conflict(&planned.fate),
        "changes": changes(planned),
    });
    merged([desk, page])
}

/// Returns one object with the members of some.
fn merged(parts: impl IntoIterator<Item = Value>) -> Value {
    let members = parts.into_iter().filter_map(|part| match part {
        Value::Object(members) => Some(members),
        _ => None,
    });
    Value::Object(members.flatten().collect())
}

/// Returns what is to be said about the files.
fn message(view: &View<'_>) -> Option<String> {
    match view.outside {
        [] => view.notice.map(str::to_owned),
        files => Some(format!(
            "{} changed outside of the desk since it was read. The programme follows from the files as \
             they were; nothing is overwritten.",
            all_of(files)
        )),
    }
}

fn programme_of(planned: &Planned) -> Option<&Programme> {
    match &planned.fate {
        Fate::Programme(programme) => Some(programme),
        _ => None,
    }
}

/// Lists the versions that the folder holds, the oldest first.
pub(super) fn versions(folder: &Folder) -> Vec<u32> {
    let entries = fs::read_dir(folder.dir.join(VERSIONS)).into_iter().flatten().flatten();
    let number = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().ok()?;
        let is_number = name.len() >= 4 && name.bytes().all(|byte| byte.is_ascii_digit());
        name.parse().ok().filter(|_| is_number)
    };
    let mut versions: Vec<u32> = entries.filter_map(number).collect();
    versions.sort_unstable();
    versions
}

fn title(problem: &Problem) -> String {
    let month = |date: NaiveDate| date.format("%B %Y").to_string();
    let (first, last) = (month(problem.first), month(problem.last));
    match first == last {
        true => format!("Programme of work, {first}"),
        false => format!("Programme of work, {first} to {last}"),
    }
}

fn outcome(planned: &Planned) -> &'static str {
    match &planned.fate {
        Fate::Programme(own) if !own.waivers.is_empty() => "waived",
        Fate::Programme(own) if own.status == ProofStatus::Optimal => "proved",
        Fate::Programme(_) => "feasible",
        Fate::Impossible(_) => "impossible",
        Fate::Stopped => "stopped",
    }
}

fn headline(planned: &Planned) -> String {
    let counted = |points: i64| match points {
        1 => "1 point".to_owned(),
        points => format!("{points} points"),
    };
    match &planned.fate {
        Fate::Programme(programme) if !programme.waivers.is_empty() => {
            let waived = self::counted(programme.waivers.len(), "rule");
            format!("No programme keeps every rule; this one needs a waiver of {waived}")
        }
        Fate::Programme(programme) => {
            let own = points(programme);
            match planned.best {
                Some(best) if best == own => format!("Proved best: {}", counted(own)),
                Some(best) => format!("{}; the best costs {best}", counted(own)),
                None if programme.status == ProofStatus::Feasible => {
                    format!("{}; not proved the best", counted(own))
                }
                None => format!("{}; it is not known what the best costs", counted(own)),
            }
        }
        Fate::Impossible(_) => "No programme keeps every rule".to_owned(),
        Fate::Stopped => "The time limit came before any programme was found".to_owned(),
    }
}

fn facts(problem: &Problem, programme: Option<&Programme>) -> Vec<String> {
    let Some(programme) = programme else { return Vec::new() };
    let mut facts = Vec::new();
    let hard = programme.leads.iter().filter(|lead| lead.strength == Strength::Hard);
    if let Some(lead) = hard.min_by_key(|lead| lead.slack) {
        let title = |id: &str| {
            problem.item(id).map_or_else(|| id.to_owned(), |own| problem.items[own].title.clone())
        };
        let to = problem.item(&lead.to).map_or("", |own| problem.items[own].kind.in_words());
        let spare = lead.unit.counted(lead.slack);
        facts.push(format!("The tightest lead is {} to {to}: {spare} to spare", title(&lead.from)));
    }
    let are = |count: usize, noun: &str, verb: &str| {
        let be = if count == 1 { "is" } else { "are" };
        format!("{} {be} {verb}", counted(count, noun))
    };
    facts.push(are(programme.mandates.len(), "mandate", "renewed"));
    let due = programme.items.iter();
    let due = due.filter(|entry| entry.state == Some(crate::domain::programme::DocumentState::Due));
    facts.push(are(due.count(), "report", "due"));
    facts
}

/// Returns the days worth showing: whole weeks from the first item, to the last item or the end of the
/// month.
fn horizon(planned: &Planned) -> (NaiveDate, NaiveDate) {
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

fn days(planned: &Planned, (first, last): (NaiveDate, NaiveDate)) -> Vec<Value> {
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

fn items(planned: &Planned) -> Vec<Value> {
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
            "window": windows.get(placed.id).map(|(first, last)| json!({"first": first, "last": last})),
            "was": was.get(placed.id).map(|at| json!({"date": at.date, "session": at.session})),
        })
    };
    placed.into_iter().map(item).collect()
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
    use crate::domain::programme::EntryStatus;
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

fn tray(planned: &Planned) -> Vec<Value> {
    let reason = match &planned.fate {
        Fate::Programme(_) => return Vec::new(),
        Fate::Impossible(_) => "No programme keeps every rule, so it has no place.",
        Fate::Stopped => "No programme was found within the time limit.",
    };
    let waits = |item: &&Item| item.fixed_date.is_none() && item.fixed_by != FixedBy::Neighbour;
    let items = planned.problem.items.iter().filter(waits);
    items.map(|item| json!({"id": item.id, "title": item.title, "reason": reason})).collect()
}

fn chains(problem: &Problem) -> Vec<Value> {
    let chain = |renewal: &crate::input::instance::Renewal| {
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

fn penalties_of(programme: &Programme) -> Vec<Value> {
    let own = programme.penalties.iter().filter(|charge| charge.term != PenaltyId::Moved);
    own.map(|charge| {
        json!({
            "term": charge.term,
            "name": penalties::in_words(charge.term),
            "item": charge.item,
            "points": charge.points,
            "reason": charge.reason,
        })
    })
    .collect()
}

fn conflict(fate: &Fate) -> Value {
    match fate {
        Fate::Impossible(conflict) => conflict_in_words(conflict),
        _ => Value::Null,
    }
}

/// Returns a conflict for the page: in one line and in full.
pub(super) fn conflict_in_words(conflict: &Conflict) -> Value {
    let text = conflict.grouped();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    json!({
        "summary": conflict.in_a_line(),
        "lines": lines,
        "repairs": [],
        "waived": null,
    })
}

fn changes(planned: &Planned) -> Value {
    let list: Vec<Value> = planned
        .changes
        .list
        .iter()
        .map(|change| {
            let at = |at: &Option<At>| {
                at.as_ref().map(|at| json!({"date": at.date, "session": at.session}))
            };
            json!({
                "id": change.id,
                "title": change.title,
                "kind": change.kind,
                "from": at(&change.from),
                "to": at(&change.to),
                "reason": change.why,
            })
        })
        .collect();
    json!({"list": list, "text": grouped_changes(&planned.changes)})
}
