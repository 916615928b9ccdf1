//! The best slots for an event that is not there yet.

use serde_json::{Map, Value, json};

use super::item_of;
use crate::desk::{Change, Control, Desk, DeskError};
use crate::domain::changes::ChangeKind;
use crate::domain::rules::Rules;
use crate::questions::edit::Edit;
use crate::questions::replan::{grouped_changes, suggest};

/// The slots that a suggestion lists.
const SUGGESTED: usize = 5;

impl Desk {
    /// Finds the best slots for an event that is not there yet, given by its columns.
    ///
    /// # Errors
    ///
    /// The columns have faults, there is no programme, or the solver fails.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let row = serde_json::json!({"id": "visit", "kind": "other", "minutes": "60"});
    /// let row = row.as_object().unwrap();
    /// let found = desk.suggest(row, &Control::default())?;
    /// assert_eq!(found["slots"].as_array().map(Vec::len), Some(5));
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn suggest(&self, row: &Map<String, Value>, control: &Control) -> Result<Value, DeskError> {
        let now = self.now();
        let base = now.programme_at_best()?;
        let text = |column: &str| row.get(column).and_then(Value::as_str);
        let id = text("id").filter(|id| !id.is_empty()).unwrap_or("new").to_owned();
        let columns = row.iter().filter(|(column, _)| *column != "id");
        let edits: Vec<Change> = columns
            .filter_map(|(column, value)| {
                let value = match value {
                    Value::String(text) => text.clone(),
                    Value::Number(number) => number.to_string(),
                    _ => return None,
                };
                let (target, field) = (id.clone(), column.clone());
                (!value.is_empty()).then_some(Change::Edit(Edit::Add { target, field, value }))
            })
            .collect();
        let with = self.problem_with(&now, &edits)?;
        let item = item_of(&with, &id)?;
        let options = control.over(&self.settings.options);
        let found = suggest(&with, &Rules::all(), &options, &base, item, SUGGESTED)?;
        control.go_on()?;
        let slots: Vec<Value> = found
            .slots
            .iter()
            .map(|slot| {
                json!({
                    "date": slot.date,
                    "session": slot.session,
                    "more": slot.more,
                    "moves": slot.changes.count(ChangeKind::Moved),
                    "text": grouped_changes(&slot.changes),
                })
            })
            .collect();
        Ok(json!({"item": found.item, "title": found.title, "slots": slots}))
    }
}
