//! The steps: each is planned, then written into the journal, then shown.

use std::sync::Arc;

use serde_json::Value;

use super::inner::{Inner, planned};
use super::{Desk, FORM};
use crate::desk::change::label;
use crate::desk::history::Mode;
use crate::desk::journal::{Line, Stamped, Step};
use crate::desk::plan::{Fate, places};
use crate::desk::scenarios::OfFile;
use crate::desk::{Change, Control, DeskError};
use crate::input::instance::Instance;
use crate::questions::edit::Edit;

/// A step that is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The revision to which the changes are made.
    pub base: u64,
    /// The changes.
    pub edits: Vec<Change>,
    /// What of the programme is kept.
    pub mode: Mode,
    /// The step in a few words; composed from the changes if absent.
    pub label: Option<String>,
}

impl Desk {
    /// Makes a step: plans with the changes, appends them to the journal, and returns the new state.
    ///
    /// # Errors
    ///
    /// The state is not the newest, the changes have faults, the work was cancelled, or the journal cannot
    /// be written. The state is then as before.
    ///
    /// ```
    /// use horseshoe::desk::{Asked, Control, Desk, Mode, Settings};
    /// # let dir = tempfile::tempdir().unwrap();
    /// # for name in ["renewals.csv", "events.csv", "programme.toml"] {
    /// #     std::fs::copy(format!("data/2027-01/{name}"), dir.path().join(name)).unwrap();
    /// # }
    /// let desk = Desk::open(dir.path(), Settings::default(), &Control::default())?;
    /// let pin = r#"{"change":"pin","target":"wrap-up","date":"2027-01-28","session":"morning"}"#;
    /// let edits = vec![serde_json::from_str(pin).unwrap()];
    /// let asked = Asked { base: 0, edits, mode: Mode::Keep, label: None };
    /// let state = desk.edit(asked, &Control::default())?;
    /// assert_eq!(state["holds"][0], "wrap-up");
    /// let state = desk.undo(1, &Control::default())?;
    /// assert!(state["holds"].as_array().is_some_and(Vec::is_empty));
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn edit(&self, asked: Asked, control: &Control) -> Result<Arc<Value>, DeskError> {
        if asked.edits.is_empty() {
            let help = "Name at least one change.";
            return Err(DeskError::refused("no_change", "there is no change in the request", help));
        }
        let mut inner = self.write(asked.base)?;
        let title = {
            let now = self.now();
            move |id: &str| {
                let problem = &now.planned.problem;
                let item = problem.item(id).map(|item| problem.items[item].title.clone());
                item.unwrap_or_else(|| id.to_owned())
            }
        };
        let label = asked.label.unwrap_or_else(|| label(&asked.edits, &title));
        let mut step = Step {
            revision: inner.history.revision + 1,
            label,
            mode: asked.mode,
            edits: asked.edits,
            places: self.now().places(),
        };
        let planned = inner.plan_with(&step, &self.settings, control)?;
        match &planned.fate {
            Fate::Programme(programme) => step.places = places(programme),
            Fate::Impossible(_) if step.edits == [Change::Waive] => {
                return Err(DeskError::refused(
                    "no_waivers",
                    "no set of waivers is enough: what is pinned never gives",
                    "Release a pin, or take another repair.",
                ));
            }
            _ => {}
        }
        inner.record(&[Line::Edit(step)])?;
        let planned = inner.keep_plan(Arc::new(planned));
        Ok(self.show(&mut inner, &planned))
    }

    /// Takes the last step back.
    ///
    /// # Errors
    ///
    /// As for [`Desk::edit`]; or there is no step.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.undo(0, &Control::default()).unwrap_err().code(), "nothing_to_undo");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn undo(&self, base: u64, control: &Control) -> Result<Arc<Value>, DeskError> {
        let mut inner = self.write(base)?;
        if inner.history.done.is_empty() {
            let message = "there is nothing to undo";
            return Err(DeskError::refused("nothing_to_undo", message, "Make a change first."));
        }
        let line = Line::Undo { revision: inner.history.revision + 1 };
        self.step_to(&mut inner, line, control)
    }

    /// Makes the step again that was taken back last.
    ///
    /// # Errors
    ///
    /// As for [`Desk::edit`]; or there is no step.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.redo(0, &Control::default()).unwrap_err().code(), "nothing_to_redo");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn redo(&self, base: u64, control: &Control) -> Result<Arc<Value>, DeskError> {
        let mut inner = self.write(base)?;
        if inner.history.undone.is_empty() {
            let message = "there is nothing to redo";
            return Err(DeskError::refused("nothing_to_redo", message, "Undo a change first."));
        }
        let line = Line::Redo { revision: inner.history.revision + 1 };
        self.step_to(&mut inner, line, control)
    }

    /// Goes to the state after a line of the journal, once that is known.
    fn step_to(
        &self,
        inner: &mut Inner,
        line: Line,
        control: &Control,
    ) -> Result<Arc<Value>, DeskError> {
        let mut history = inner.history.clone();
        history.take(&Stamped { at: String::new(), line: line.clone() });
        let planned = inner.plan(&history, &self.settings, control)?;
        inner.record(&[line])?;
        let planned = inner.keep_plan(planned);
        Ok(self.show(inner, &planned))
    }

    /// Takes the files as they are on the disk now, and makes the steps that they do not hold again; or
    /// drops those, if `drop` says so.
    ///
    /// # Errors
    ///
    /// The files have faults, or a step cannot be made to them.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let dir = tempfile::tempdir().unwrap();
    /// # std::fs::write(dir.path().join("renewals.csv"), "mission,mandate_expires\nUNDOF,2026-12-31\n").unwrap();
    /// let desk = Desk::open(dir.path(), Settings::default(), &Control::default())?;
    /// let more = "mission,mandate_expires\nUNDOF,2026-12-31\nUNFICYP,2026-12-31\n";
    /// std::fs::write(dir.path().join("renewals.csv"), more).unwrap();
    /// let state = desk.reload(0, false, &Control::default())?;
    /// assert_eq!(state["chains"].as_array().map(Vec::len), Some(2));
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn reload(
        &self,
        base: u64,
        drop: bool,
        control: &Control,
    ) -> Result<Arc<Value>, DeskError> {
        let mut inner = self.write(base)?;
        let texts = self.folder.read()?;
        let instance = self.folder.instance(&texts)?;
        let saved = inner.history.saved.steps.clone();
        let steps = inner.history.done.iter().filter(|_| !drop).filter_map(|step| {
            let mut step = step.clone();
            if saved.contains(&step.revision) {
                step.edits.retain(|change| !is_in_files(change, &inner.base));
            }
            (!step.edits.is_empty()).then_some(step)
        });
        let revision = inner.history.revision + 1;
        let steps: Vec<Step> = steps.collect();
        let line = Line::Base { form: FORM, revision, files: texts, steps };
        let mut history = inner.history.clone();
        history.take(&Stamped { at: String::new(), line: line.clone() });
        // The plans of the steps so far are those of other files.
        let planned = planned(&instance, &history, &[], &self.settings, control)?;
        inner.record(&[line])?;
        inner.base = instance;
        inner.plans.clear();
        inner.outside.clear();
        if let Some(newer) = OfFile::newer_than(&inner.scenarios, &self.folder) {
            inner.scenarios = newer;
        }
        let planned = inner.keep_plan(planned);
        Ok(self.show(&mut inner, &planned))
    }

    /// Names a list of changes, so that it can be compared with others; `None` drops the name.
    ///
    /// # Errors
    ///
    /// As for [`Desk::edit`].
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let dir = tempfile::tempdir().unwrap();
    /// # std::fs::write(dir.path().join("renewals.csv"), "mission,mandate_expires\nUNDOF,2026-12-31\n").unwrap();
    /// let desk = Desk::open(dir.path(), Settings::default(), &Control::default())?;
    /// let late = r#"[{"change":"set","target":"UNDOF","field":"report_issued","value":"2026-12-01"}]"#;
    /// let edits = serde_json::from_str(late).unwrap();
    /// let state = desk.name_scenario(0, "late", Some(edits))?;
    /// assert_eq!(state["scenarios"][0]["name"], "late");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn name_scenario(
        &self,
        base: u64,
        name: &str,
        edits: Option<Vec<Change>>,
    ) -> Result<Arc<Value>, DeskError> {
        let mut inner = self.write(base)?;
        let revision = inner.history.revision + 1;
        inner.record(&[Line::Scenario { revision, name: name.to_owned(), edits }])?;
        let planned = Arc::clone(&self.now().planned);
        Ok(self.show(&mut inner, &planned))
    }
}

/// Returns whether saving writes a change into the files: what fixes an item of a chain, and what has
/// been held, has no cell there.
pub(in crate::desk) fn is_in_files(change: &Change, base: &Instance) -> bool {
    match change {
        Change::Edit(Edit::Pin { target, .. }) | Change::Release { target } => {
            base.events.iter().any(|event| event.id == *target) || !target.contains('/')
        }
        Change::Edit(_) => true,
        Change::Hold { .. } | Change::Waive => false,
    }
}
