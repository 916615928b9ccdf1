//! What one writer at a time changes: the journal, the steps that count, the plans made so far.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Current, FORM, Settings};
use crate::desk::folder::{Folder, Texts};
use crate::desk::history::{History, Mode};
use crate::desk::journal::{Journal, Line, Places, Step};
use crate::desk::plan::{Fate, Plan, Planned, places};
use crate::desk::scenarios::OfFile;
use crate::desk::state::{View, state};
use crate::desk::{Change, Control, DeskError};
use crate::input::instance::Instance;

/// The greatest number of plans that are kept for undo and redo.
const MOST_PLANS: usize = 16;

/// What one writer at a time changes.
#[derive(Debug)]
pub(in crate::desk) struct Inner {
    pub(in crate::desk) journal: Journal,
    pub(in crate::desk) history: History,
    /// The instance in the files from which the steps start.
    pub(in crate::desk) base: Instance,
    /// Plans made before: by the steps that led to them.
    pub(super) plans: Vec<(Vec<u64>, Arc<Planned>)>,
    /// The files that someone else has changed.
    pub(in crate::desk) outside: Vec<String>,
    /// What is to be said about the journal, until it no longer holds.
    pub(in crate::desk) notice: Option<String>,
    /// The scenarios of the instance's own file.
    pub(in crate::desk) scenarios: OfFile,
    pub(super) time: Arc<Mutex<String>>,
}

impl Inner {
    /// Plans the steps that count in a history.
    pub(super) fn plan(
        &self,
        history: &History,
        settings: &Settings,
        control: &Control,
    ) -> Result<Arc<Planned>, DeskError> {
        planned(&self.base, history, &self.plans, settings, control)
    }

    /// Plans the steps that count and one more.
    pub(super) fn plan_with(
        &self,
        step: &Step,
        settings: &Settings,
        control: &Control,
    ) -> Result<Planned, DeskError> {
        let changes: Vec<&Change> = self.history.changes().chain(&step.edits).collect();
        let former = Some(&step.places);
        let plan = Plan { base: &self.base, changes: &changes, former, mode: step.mode };
        plan.make(&settings.options, control)
    }

    /// Keeps a plan of the steps that count.
    pub(super) fn keep_plan(&mut self, planned: Arc<Planned>) -> Arc<Planned> {
        let key = key(&self.history);
        self.plans.retain(|(own, _)| *own != key);
        if self.plans.len() >= MOST_PLANS {
            self.plans.remove(0);
        }
        self.plans.push((key, Arc::clone(&planned)));
        planned
    }

    /// Appends lines to the journal, and takes them in once they are on the disk.
    pub(in crate::desk) fn record(&mut self, lines: &[Line]) -> Result<(), DeskError> {
        let mut all = Vec::with_capacity(lines.len() + 1);
        let is_base = matches!(lines.first(), Some(Line::Base { .. }));
        if self.journal.is_new() && !is_base {
            let files: Texts = self.history.files.clone();
            all.push(Line::Base { form: FORM, revision: 0, files, steps: Vec::new() });
        }
        all.extend_from_slice(lines);
        let at = self.time.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let stamped = self.journal.append(&all, &at)?;
        for line in stamped.iter().skip(all.len() - lines.len()) {
            self.history.take(line);
        }
        self.notice = None;
        Ok(())
    }

    pub(super) fn view(&self, folder: &Folder, planned: &Arc<Planned>) -> Current {
        let (history, outside) = (&self.history, self.outside.as_slice());
        let (notice, scenarios) = (self.notice.as_deref(), &self.scenarios);
        let view = View { folder, history, planned, outside, notice, scenarios };
        Current {
            revision: self.history.revision,
            base: Arc::new(self.base.clone()),
            changes: self.history.changes().cloned().collect(),
            planned: Arc::clone(planned),
            state: Arc::new(state(&view)),
        }
    }
}

/// Plans made before, by the steps that led to them.
type Plans = [(Vec<u64>, Arc<Planned>)];

/// Plans the steps that count in a history, unless that was done before.
pub(super) fn planned(
    base: &Instance,
    history: &History,
    plans: &Plans,
    settings: &Settings,
    control: &Control,
) -> Result<Arc<Planned>, DeskError> {
    let own = key(history);
    if let Some((_, planned)) = plans.iter().find(|(key, _)| *key == own) {
        return Ok(Arc::clone(planned));
    }
    let changes: Vec<&Change> = history.changes().collect();
    let done = &history.done;
    let former = match done.as_slice() {
        [] => None,
        // The first step starts from the best programme of the files.
        [_] => Some(first(base, plans, settings, control)?),
        [.., before, _] => Some(before.places.clone()),
    };
    let mode = done.last().map_or(Mode::Best, |step| step.mode);
    let plan = Plan { base, changes: &changes, former: former.as_ref(), mode };
    Ok(Arc::new(plan.make(&settings.options, control)?))
}

/// Returns where the items of the best programme of the files stand.
fn first(
    base: &Instance,
    plans: &Plans,
    settings: &Settings,
    control: &Control,
) -> Result<Places, DeskError> {
    let planned = match plans.iter().find(|(key, _)| key.is_empty()) {
        Some((_, planned)) => Arc::clone(planned),
        None => {
            let plan = Plan { base, changes: &[], former: None, mode: Mode::Best };
            Arc::new(plan.make(&settings.options, control)?)
        }
    };
    Ok(match &planned.fate {
        Fate::Programme(programme) => places(programme),
        _ => Places::new(),
    })
}

/// Returns the steps that count, by their names.
fn key(history: &History) -> Vec<u64> {
    history.done.iter().map(|step| step.revision).collect()
}
