//! Programmes that differ from each other and cost little.

use serde_json::{Value, json};

use super::Emit;
use crate::desk::{Change, Control, Desk, DeskError};
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::domain::problem::Difference;
use crate::domain::rules::Rules;
use crate::questions::edit::Edit;
use crate::questions::replan::{alternatives, grouped_changes};

/// The most alternatives that are looked for at a time.
const MOST_ALTERNATIVES: usize = 20;
/// The items in which two alternatives differ at least.
const APART: usize = 3;

impl Desk {
    /// Finds programmes that differ from each other and cost little, and hands them out.
    ///
    /// # Errors
    ///
    /// There is no programme, or the solver fails.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # use std::sync::Mutex;
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let found = Mutex::new(Vec::new());
    /// desk.alternatives(2, &|one| found.lock().unwrap().push(one), &Control::default())?;
    /// assert_eq!(found.into_inner().unwrap().len(), 2);
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn alternatives(
        &self,
        count: usize,
        emit: Emit<'_>,
        control: &Control,
    ) -> Result<Value, DeskError> {
        let now = self.now();
        let before = Draft::of_entries(&now.programme()?.items);
        let problem = &now.planned.problem;
        let options = control.over(&self.settings.options);
        let count = count.clamp(1, MOST_ALTERNATIVES);
        let rules = Rules::all();
        let found = alternatives(problem, &rules, &options, count, APART, Difference::Day)?;
        control.go_on()?;
        for solved in found.programmes {
            let (objective, status) = (solved.objective, solved.status);
            let after = Draft::of_entries(&solved.entries);
            let changes = Changes::between(&before, &after);
            let moved = changes.list.iter().filter(|change| change.kind == ChangeKind::Moved);
            let pin = |change: &crate::domain::changes::Change| {
                let at = change.to.as_ref()?;
                let (target, date, session) = (change.id.clone(), at.date, at.session);
                Some(Change::Edit(Edit::Pin { target, date, session }))
            };
            let edits: Vec<Change> = moved.filter_map(pin).collect();
            emit(json!({
                "event": "alternative",
                "objective": objective,
                "status": status,
                "moves": changes.count(ChangeKind::Moved),
                "text": grouped_changes(&changes),
                "edits": edits,
            }));
        }
        Ok(json!({"event": "done"}))
    }
}
