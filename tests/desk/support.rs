//! Folders to work in, and steps drawn at random.

use std::path::Path;
use std::sync::Arc;

use horseshoe::base::calendar::{Session, days_between};
use horseshoe::desk::{Asked, Change, Control, Desk, DeskError, Mode, Settings};
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

/// Copies an instance of `data/` to a folder of its own.
pub(crate) fn copy_of(name: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    for entry in from.read_dir().expect("an instance").map(|entry| entry.expect("an entry")) {
        std::fs::copy(entry.path(), dir.path().join(entry.file_name())).expect("copied");
    }
    dir
}

pub(crate) fn open(dir: &Path) -> Desk {
    Desk::open(dir, Settings::default(), &Control::default()).expect("an instance")
}

/// Makes changes to the newest state.
pub(crate) fn edit(desk: &Desk, mode: Mode, edits: Value) -> Result<Arc<Value>, DeskError> {
    let edits: Vec<Change> = serde_json::from_value(edits).expect("changes");
    let asked = Asked { base: desk.revision(), edits, mode, label: None };
    desk.edit(asked, &Control::default())
}

/// Returns a state without what differs from run to run or counts the steps made.
pub(crate) fn content(state: &Value) -> Value {
    let mut state = state.clone();
    let members = state.as_object_mut().expect("an object");
    for name in ["revision", "log", "can_undo", "can_redo", "redo_label", "changes", "is_saved"] {
        members.remove(name);
    }
    // Where the last step took an item from belongs to the step.
    for item in members["items"].as_array_mut().expect("items") {
        item.as_object_mut().expect("an item").remove("was");
    }
    state
}

/// Steps drawn from a seed.
pub(crate) struct Drawn(ChaCha8Rng);

impl Drawn {
    pub(crate) fn of(seed: u64) -> Drawn {
        Drawn(ChaCha8Rng::seed_from_u64(seed))
    }

    pub(crate) fn below(&mut self, count: usize) -> usize {
        self.0.random_range(0..count)
    }

    /// Draws a change that suits the state; it may have faults all the same.
    pub(crate) fn change(&mut self, state: &Value) -> Value {
        let month = |end: &str| serde_json::from_value(state["month"][end].clone()).expect("a day");
        let days: Vec<_> = days_between(month("first"), month("last")).collect();
        let day = *days.choose(&mut self.0).expect("a day");
        let session = [Session::Morning, Session::Afternoon][self.below(2)];
        let items: Vec<&Value> = state["items"].as_array().expect("items").iter().collect();
        let Some(item) = items.choose(&mut self.0) else {
            return json!({"change": "open", "date": day});
        };
        let is_document = item["is_document"] == true;
        let session = (!is_document && self.below(3) > 0).then_some(session);
        match self.below(8) {
            0 => json!({"change": "pin", "target": item["id"], "date": day, "session": session}),
            // Where it stands: such a pin is always possible.
            1..=3 => json!({
                "change": "pin", "target": item["id"], "date": item["date"], "session": item["session"],
            }),
            4 => json!({"change": "release", "target": item["id"]}),
            5 => {
                json!({"change": "close", "from": day, "to": day, "reason": "a \"retreat\", away"})
            }
            6 => json!({"change": "avoid", "from": day, "to": day, "reason": ""}),
            _ => match item["renewal"].as_str() {
                Some(renewal) => json!({
                    "change": "set", "target": renewal, "field": "briefing", "value": "yes",
                }),
                None => json!({
                    "change": "set", "target": item["id"], "field": "notes", "value": "seen; \"twice\"",
                }),
            },
        }
    }
}
