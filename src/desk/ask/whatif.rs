//! Lists of changes beside the draft, and what comes of each.

use serde_json::{Value, json};

use super::Emit;
use crate::desk::history::Mode;
use crate::desk::plain::plain;
use crate::desk::plan::{Fate, Planned, points};
use crate::desk::session::Current;
use crate::desk::state::{change_in_places, conflict_in_words};
use crate::desk::{Change, Control, Desk, DeskError};
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::questions::replan::grouped_changes;

impl Desk {
    /// Plans some lists of changes on top of the steps, and hands out what comes of each: the fewest
    /// points, and of the programmes that have them the nearest to the draft. A step with the same changes
    /// that takes the best comes to the same.
    ///
    /// # Errors
    ///
    /// The work is cancelled. What is wrong with one list is said in its place.
    ///
    /// ```
    /// # use horseshoe::desk::{Change, Control, Desk, Settings};
    /// # use std::sync::Mutex;
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let close = r#"[{"change":"close","from":"2027-01-29","to":"2027-01-29"}]"#;
    /// let edits: Vec<Change> = serde_json::from_str(close).unwrap();
    /// let found = Mutex::new(Vec::new());
    /// let scenarios = [("closed".to_owned(), edits)];
    /// desk.whatif(&scenarios, &|one| found.lock().unwrap().push(one), &Control::default())?;
    /// assert_eq!(found.into_inner().unwrap()[0]["name"], "closed");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn whatif(
        &self,
        scenarios: &[(String, Vec<Change>)],
        emit: Emit<'_>,
        control: &Control,
    ) -> Result<Value, DeskError> {
        let now = self.now();
        for (index, (name, edits)) in scenarios.iter().enumerate() {
            control.go_on()?;
            let mut answer = match self.plan_with(&now, edits, Mode::Best, control) {
                Ok(planned) => compared(&now, &planned),
                Err(DeskError::Cancelled) => return Err(DeskError::Cancelled),
                Err(error) => without("faulty", &[error.to_string()], &error.faults()),
            };
            if let Value::Object(members) = &mut answer {
                members.insert("event".to_owned(), json!("scenario"));
                members.insert("index".to_owned(), json!(index));
                members.insert("name".to_owned(), json!(name));
            }
            emit(answer);
        }
        Ok(json!({"event": "done"}))
    }
}

/// Compares what comes of a scenario with the state.
fn compared(now: &Current, planned: &Planned) -> Value {
    match &planned.fate {
        Fate::Programme(programme) => {
            let changes = Changes::between(&now.draft(), &Draft::of_entries(&programme.items));
            let own = points(programme);
            json!({
                "outcome": if planned.best == Some(own) { "proved" } else { "feasible" },
                "objective": own,
                "more": now.planned.best.map(|best| own - best),
                "moves": changes.count(ChangeKind::Moved),
                "text": grouped_changes(&changes),
                "changes": changes.list.iter().map(change_in_places).collect::<Vec<_>>(),
                "lines": [],
                "faults": [],
            })
        }
        Fate::Impossible(explained) => {
            let mut answer = without("impossible", &[plain(&explained.conflict.in_a_line())], &[]);
            answer["lines"] = conflict_in_words(&explained.conflict)["lines"].take();
            answer
        }
        Fate::Stopped => {
            without("stopped", &["The time limit came before any programme was found.".into()], &[])
        }
    }
}

/// The answer to a scenario that has no programme.
fn without(outcome: &str, text: &[String], faults: &[String]) -> Value {
    json!({
        "outcome": outcome, "objective": null, "more": null, "moves": null,
        "text": text, "changes": [], "lines": [], "faults": faults,
    })
}
