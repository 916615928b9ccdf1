//! The state of the desk as the page reads it: one JSON value that holds everything.

mod changes;
mod days;
mod head;
mod items;

pub(super) use changes::{change_in_places, conflict_in_words};

use serde_json::{Value, json};

use changes::{changes, conflict, penalties_of};
use days::{days, horizon};
use head::{facts, headline, outcome, title};
use items::{chains, items, tray};

use super::folder::Folder;
use super::history::History;
use super::journal::NAME;
use super::plan::{Fate, Planned, points};
use super::scenarios::{OfFile, listed};
use super::versions::versions;
use crate::base::words::all_of;
use crate::domain::programme::{Programme, ProofStatus};
use crate::input::instance::policy::BUILT_IN;

/// The most lines of the log: the last ones.
const MOST_LOGGED: usize = 200;

/// What the state is made of.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub(super) folder: &'a Folder,
    pub(super) history: &'a History,
    pub(super) planned: &'a Planned,
    pub(super) outside: &'a [String],
    pub(super) notice: Option<&'a str>,
    pub(super) scenarios: &'a OfFile,
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
        "scenarios": history.scenarios.iter().map(|(name, edits)| listed(name, edits, None, &[]))
            .chain(view.scenarios.list.iter().cloned()).collect::<Vec<_>>(),
        "scenarios_left_out": view.scenarios.left_out,
        "scenario_faults": view.scenarios.faults,
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
        "languages": problem.rows.head.languages,
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
