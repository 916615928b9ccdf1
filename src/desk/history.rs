//! The steps that count, as the lines of the journal have left them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Change;
use super::folder::{Texts, digests};
use super::journal::{Line, Stamped, Step};

/// What of the programme before a step is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// As much of it as possible, then the fewest points.
    #[default]
    Keep,
    /// The fewest points, and of the programmes that have them the nearest to the one before.
    Best,
}

/// What was saved last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Saved {
    pub(super) revision: u64,
    pub(super) version: Option<u32>,
    /// The revisions of the steps that the files hold.
    pub(super) steps: Vec<u64>,
}

/// The steps of a desk.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    pub(super) revision: u64,
    /// The files from which the steps start.
    pub(super) files: Texts,
    /// The steps that count, the oldest first.
    pub(super) done: Vec<Step>,
    /// The steps that were taken back, the last one last.
    pub(super) undone: Vec<Step>,
    /// The digests that the files on the disk should have.
    pub(super) digests: BTreeMap<String, String>,
    pub(super) saved: Saved,
    /// What was saved before that, while it is not known that the files were written.
    before: Option<(BTreeMap<String, String>, Saved)>,
    pub(super) scenarios: Vec<(String, Vec<Change>)>,
    /// What has been done, for people to read: the revision, the kind, the label and the time.
    pub(super) log: Vec<(u64, &'static str, String, String)>,
}

impl History {
    /// Starts from some files.
    pub(super) fn of(files: Texts) -> History {
        let digests = digests(&files);
        History { files, digests, ..History::default() }
    }

    /// Takes in a line of the journal.
    pub(super) fn take(&mut self, stamped: &Stamped) {
        let at = stamped.at.clone();
        let (revision, kind, label) = match &stamped.line {
            Line::Base { revision, files, steps, .. } => {
                self.files.clone_from(files);
                self.digests = digests(files);
                self.done.clone_from(steps);
                self.undone.clear();
                // The files hold none of these steps.
                self.saved = Saved { version: self.saved.version, ..Saved::default() };
                (*revision, "base", "Read the files".to_owned())
            }
            Line::Edit(step) => {
                self.done.push(step.clone());
                self.undone.clear();
                (step.revision, "edit", step.label.clone())
            }
            Line::Undo { revision } => {
                let step = self.done.pop();
                let label = step.as_ref().map_or(String::new(), |step| step.label.clone());
                self.undone.extend(step);
                (*revision, "undo", label)
            }
            Line::Redo { revision } => {
                let step = self.undone.pop();
                let label = step.as_ref().map_or(String::new(), |step| step.label.clone());
                self.done.extend(step);
                (*revision, "redo", label)
            }
            Line::Save { revision, version, steps, digests } => {
                self.before = Some((self.digests.clone(), self.saved.clone()));
                self.digests.clone_from(digests);
                let (revision, version) = (*revision, *version);
                self.saved = Saved { revision, version: Some(version), steps: steps.clone() };
                (revision, "save", format!("Saved version {version}"))
            }
            Line::Scenario { revision, name, edits } => {
                self.scenarios.retain(|(own, _)| own != name);
                let verb = if edits.is_some() { "Named" } else { "Dropped" };
                self.scenarios.extend(edits.clone().map(|edits| (name.clone(), edits)));
                (*revision, "scenario", format!("{verb} the scenario {name}"))
            }
        };
        self.revision = self.revision.max(revision);
        // The files from which all begins are no step of anybody.
        if (revision, kind) != (0, "base") {
            self.log.push((revision, kind, label, at));
        }
    }

    /// Forgets the last save: the line is in the journal, and the files were not written.
    pub(super) fn take_back_save(&mut self) {
        if let Some((digests, saved)) = self.before.take() {
            (self.digests, self.saved) = (digests, saved);
            self.log.pop();
        }
    }

    /// Compares the files that are there with those that were saved last: if they are those from before,
    /// the files were never written.
    pub(super) fn compare(&mut self, there: &BTreeMap<String, String>) {
        if *there != self.digests && self.before.as_ref().is_some_and(|(own, _)| own == there) {
            self.take_back_save();
        }
    }

    /// The changes of the steps that count, in order.
    pub(super) fn changes(&self) -> impl Iterator<Item = &Change> {
        self.done.iter().flat_map(|step| &step.edits)
    }

    /// Returns whether the files hold exactly the steps that count.
    pub(super) fn is_saved(&self) -> bool {
        self.done.iter().map(|step| step.revision).eq(self.saved.steps.iter().copied())
    }
}
