//! A folder at the desk: its steps, its programme, and what may be done with both.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, TryLockError};

use serde_json::Value;

use super::change::label;
use super::folder::{Folder, Texts, digests};
use super::history::History;
use super::journal::{Journal, Line, Places, Stamped, Step};
use super::plan::{Fate, Plan, Planned, places};
use super::save::changed_files;
use super::state::{View, state};
use super::{Change, Control, DeskError, Mode};
use crate::base::plain_file;
use crate::input::instance::source::TABLE;
use crate::input::instance::workbook::is_workbook;
use crate::input::instance::{Faults, Instance, PolicyChoice};
use crate::solver::Options;

/// The form of the journal that this version writes.
const FORM: u32 = 1;
/// The greatest number of plans that are kept for undo and redo.
const MOST_PLANS: usize = 16;

/// The most letters of a time of day.
const LONGEST_TIME: usize = 40;

/// How the desk plans.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The options of every solution.
    pub options: Options,
}

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

/// An instance at the desk.
#[derive(Debug)]
pub struct Desk {
    pub(super) folder: Folder,
    pub(super) settings: Settings,
    inner: Mutex<Inner>,
    current: RwLock<Arc<Current>>,
    /// The time of day that the page last sent.
    time: Arc<Mutex<String>>,
}

/// What one writer at a time changes.
#[derive(Debug)]
pub(super) struct Inner {
    pub(super) journal: Journal,
    pub(super) history: History,
    /// The instance in the files from which the steps start.
    pub(super) base: Instance,
    /// Plans made before: by the steps that led to them.
    plans: Vec<(Vec<u64>, Arc<Planned>)>,
    /// The files that someone else has changed.
    pub(super) outside: Vec<String>,
    /// What is to be said about the journal, until it no longer holds.
    pub(super) notice: Option<String>,
    time: Arc<Mutex<String>>,
}

/// The newest state, as everybody reads it.
#[derive(Debug)]
pub(super) struct Current {
    pub(super) revision: u64,
    /// The instance in the files from which the steps start, and the changes of the steps. Questions read
    /// these: a question that waited for a step to end, while the step waits for a thread that the question
    /// holds, would wait for ever.
    pub(super) base: Arc<Instance>,
    pub(super) changes: Vec<Change>,
    pub(super) planned: Arc<Planned>,
    pub(super) state: Arc<Value>,
}

impl Desk {
    /// Opens the folder of an instance, or a file of renewals: reads the files and the journal, and plans.
    ///
    /// If the files changed since the journal was written, the steps still count from the files as they
    /// were, and the state says so: [`Desk::reload`] takes the files as they are now.
    ///
    /// # Errors
    ///
    /// The files have faults, the journal is unusable or in use, or the solver fails.
    ///
    /// ```
    /// use horseshoe::desk::{Control, Desk, Settings};
    /// let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.state()["outcome"], "proved");
    /// assert!(!std::path::Path::new("data/2027-01/desk.journal").exists(), "nothing is changed yet");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn open(path: &Path, settings: Settings, control: &Control) -> Result<Desk, DeskError> {
        refuse_workbook(path)?;
        let folder = Folder::of(path, &name_of(path)?);
        let (journal, read) = Journal::open(&folder.dir)?;
        let texts = folder.read()?;
        let there = digests(&texts);
        let mut history = History::of(texts);
        for stamped in &read.lines {
            history.take(stamped);
        }
        history.compare(&there);
        let outside = changed_files(&there, &history.digests);
        let base = folder.instance(&history.files);
        let base = base.map_err(|error| error.in_folder(path))?;
        let (plans, time) = (Vec::new(), Arc::new(Mutex::new(String::new())));
        let notice = read.torn;
        let own = Arc::clone(&time);
        let mut inner = Inner { journal, history, base, plans, outside, notice, time: own };
        let planned = inner.plan(&inner.history, &settings, control)?;
        let planned = inner.keep_plan(planned);
        let current = Arc::new(inner.view(&folder, &planned));
        let current = RwLock::new(current);
        Ok(Desk { folder, settings, inner: Mutex::new(inner), current, time })
    }

    /// The state as JSON, as the documentation of the API describes it.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.state()["revision"], 0);
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn state(&self) -> Arc<Value> {
        Arc::clone(&self.now().state)
    }

    /// Says what time it is for the person, which the log shows beside the next steps. The desk asks no
    /// clock, and nothing follows from the time.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let dir = tempfile::tempdir().unwrap();
    /// # std::fs::write(dir.path().join("renewals.csv"), "mission,mandate_expires\nUNDOF,2026-12-31\n").unwrap();
    /// # let desk = Desk::open(dir.path(), Settings::default(), &Control::default())?;
    /// desk.say_time("2026-11-27T09:30:00-05:00");
    /// let state = desk.name_scenario(0, "empty", Some(Vec::new()))?;
    /// assert_eq!(state["log"][0]["at"], "2026-11-27T09:30:00-05:00");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn say_time(&self, at: &str) {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-+:.".contains(&byte);
        if at.len() <= LONGEST_TIME && at.bytes().all(is_plain) {
            at.clone_into(&mut self.time.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// Looks whether someone else has changed the files, and returns the state as it is now. While a step
    /// is being made, the state is the one before.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let dir = tempfile::tempdir().unwrap();
    /// # std::fs::write(dir.path().join("renewals.csv"), "mission,mandate_expires\nUNDOF,2026-12-31\n").unwrap();
    /// let desk = Desk::open(dir.path(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.look()["files"]["changed_outside"], false);
    /// std::fs::write(dir.path().join("renewals.csv"), "mission,mandate_expires\nUNDOF,2026-12-30\n").unwrap();
    /// assert_eq!(desk.look()["files"]["changed_outside"], true);
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn look(&self) -> Arc<Value> {
        let inner = match self.inner.try_lock() {
            Ok(inner) => Some(inner),
            Err(TryLockError::Poisoned(inner)) => Some(inner.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        };
        if let (Some(mut inner), Ok(texts)) = (inner, self.folder.read()) {
            let outside = changed_files(&digests(&texts), &inner.history.digests);
            if outside != inner.outside {
                inner.outside = outside;
                let planned = Arc::clone(&self.now().planned);
                return self.show(&mut inner, &planned);
            }
        }
        self.state()
    }

    /// The newest revision.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.revision(), 0);
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn revision(&self) -> u64 {
        self.now().revision
    }

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
            places: self.now_places(),
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

    pub(super) fn now(&self) -> Arc<Current> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn now_places(&self) -> Places {
        let now = self.now();
        match &now.planned.fate {
            Fate::Programme(programme) => places(programme),
            _ => {
                let rows = now.planned.former.rows.iter();
                rows.map(|row| (row.id.clone(), row.date, row.session)).collect()
            }
        }
    }

    /// Waits for its turn to write, and checks that the state is the newest.
    pub(super) fn write(&self, base: u64) -> Result<MutexGuard<'_, Inner>, DeskError> {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let now = inner.history.revision;
        if base == now { Ok(inner) } else { Err(DeskError::Revision { now }) }
    }

    /// Makes a plan the newest state.
    pub(super) fn show(&self, inner: &mut Inner, planned: &Arc<Planned>) -> Arc<Value> {
        let current = Arc::new(inner.view(&self.folder, planned));
        let state = Arc::clone(&current.state);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = current;
        state
    }
}

impl Inner {
    /// Plans the steps that count in a history.
    fn plan(
        &self,
        history: &History,
        settings: &Settings,
        control: &Control,
    ) -> Result<Arc<Planned>, DeskError> {
        planned(&self.base, history, &self.plans, settings, control)
    }

    /// Plans the steps that count and one more.
    fn plan_with(
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
    fn keep_plan(&mut self, planned: Arc<Planned>) -> Arc<Planned> {
        let key = key(&self.history);
        self.plans.retain(|(own, _)| *own != key);
        if self.plans.len() >= MOST_PLANS {
            self.plans.remove(0);
        }
        self.plans.push((key, Arc::clone(&planned)));
        planned
    }

    /// Appends lines to the journal, and takes them in once they are on the disk.
    pub(super) fn record(&mut self, lines: &[Line]) -> Result<(), DeskError> {
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

    fn view(&self, folder: &Folder, planned: &Arc<Planned>) -> Current {
        let (history, outside) = (&self.history, self.outside.as_slice());
        let view = View { folder, history, planned, outside, notice: self.notice.as_deref() };
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
fn planned(
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

/// Returns whether saving writes a change into the files: what fixes an item of a chain, and what has
/// been held, has no cell there.
pub(super) fn is_in_files(change: &Change, base: &Instance) -> bool {
    use crate::questions::edit::Edit;
    match change {
        Change::Edit(Edit::Pin { target, .. }) | Change::Release { target } => {
            base.events.iter().any(|event| event.id == *target) || !target.contains('/')
        }
        Change::Edit(_) => true,
        Change::Hold { .. } | Change::Waive => false,
    }
}

/// Refuses a workbook: the desk saves single cells of files of CSV, and would have to write a workbook anew.
fn refuse_workbook(path: &Path) -> Result<(), DeskError> {
    let bytes = match path.is_dir() {
        true => return Ok(()),
        false => plain_file::read(path, TABLE).unwrap_or_default(),
    };
    if !is_workbook(&path.to_string_lossy(), &bytes) {
        return Ok(());
    }
    Err(DeskError::refused(
        "workbook",
        "the desk works on files of CSV, and this is a workbook",
        "Save each sheet as the file whose name it bears, such as renewals.csv, in one folder, and open that folder.",
    ))
}

/// Returns the name of an instance, once its files are known to be sound.
fn name_of(path: &Path) -> Result<String, Faults> {
    Ok(Instance::load(path, &PolicyChoice::OfInstance)?.name)
}
