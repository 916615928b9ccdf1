//! What the last step moved, what the programme costs, and why there is none.

use serde_json::{Value, json};

use crate::desk::plain::plain;
use crate::desk::plan::{Fate, Planned};
use crate::domain::changes::{At, Change};
use crate::domain::ids::PenaltyId;
use crate::domain::penalties;
use crate::domain::programme::Programme;
use crate::questions::explain::Conflict;
use crate::questions::replan::grouped_changes;

pub(super) fn penalties_of(programme: &Programme) -> Vec<Value> {
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

pub(super) fn conflict(fate: &Fate) -> Value {
    match fate {
        Fate::Impossible(explained) => conflict_in_words(&explained.conflict),
        _ => Value::Null,
    }
}

/// Returns a conflict for the page: in one line and in full.
pub(in crate::desk) fn conflict_in_words(conflict: &Conflict) -> Value {
    let text = conflict.grouped();
    let lines: Vec<String> = text.lines().map(|line| plain(line.trim_end())).collect();
    json!({"summary": plain(&conflict.in_a_line()), "lines": lines})
}

pub(super) fn changes(planned: &Planned) -> Value {
    let list: Vec<Value> = planned.changes.list.iter().map(change_in_places).collect();
    json!({"list": list, "text": grouped_changes(&planned.changes)})
}

/// Returns a move for the page: the item, and both places.
pub(in crate::desk) fn change_in_places(change: &Change) -> Value {
    let at =
        |at: &Option<At>| at.as_ref().map(|at| json!({"date": at.date, "session": at.session}));
    json!({
        "id": change.id,
        "title": change.title,
        "kind": change.kind,
        "from": at(&change.from),
        "to": at(&change.to),
        "reason": change.why,
    })
}
