//! A folder at the desk: its steps, its programme, and what may be done with both.

mod inner;
mod steps;

pub(super) use inner::Inner;
pub use steps::Asked;
pub(super) use steps::is_in_files;

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, TryLockError};

use serde_json::Value;

use super::folder::{Folder, digests};
use super::history::History;
use super::journal::{Journal, Place, Places};
use super::plan::{Fate, Planned, places};
use super::save::changed_files;
use super::scenarios::OfFile;
use super::{Change, Control, DeskError};
use crate::base::plain_file;
use crate::domain::draft::{Draft, DraftRow};
use crate::input::instance::source::TABLE;
use crate::input::instance::workbook::is_workbook;
use crate::input::instance::{Faults, Instance, PolicyChoice};
use crate::solver::Options;

/// The form of the journal that this version writes.
const FORM: u32 = 1;

/// The most letters of a time of day.
const LONGEST_TIME: usize = 40;

/// How the desk plans.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The options of every solution.
    pub options: Options,
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
        let scenarios = OfFile::newer_than(&OfFile::default(), &folder).unwrap_or_default();
        let mut inner =
            Inner { journal, history, base, plans, outside, notice, scenarios, time: own };
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
            let scenarios = OfFile::newer_than(&inner.scenarios, &self.folder);
            if outside != inner.outside || scenarios.is_some() {
                inner.outside = outside;
                inner.scenarios = scenarios.unwrap_or_else(|| std::mem::take(&mut inner.scenarios));
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

    pub(super) fn now(&self) -> Arc<Current> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
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

impl Current {
    /// Returns where the items stand; without a programme, where they stood last.
    pub(super) fn places(&self) -> Places {
        match &self.planned.fate {
            Fate::Programme(programme) => places(programme),
            _ => {
                let rows = self.planned.former.rows.iter();
                let place = |row: &DraftRow| Place {
                    id: row.id.clone(),
                    date: row.date,
                    session: row.session,
                    hours: row.start.zip(row.end),
                };
                rows.map(place).collect()
            }
        }
    }

    /// Returns the programme as a draft; without one, the programme before.
    pub(super) fn draft(&self) -> Draft {
        match &self.planned.fate {
            Fate::Programme(programme) => Draft::of_entries(&programme.items),
            _ => self.planned.former.clone(),
        }
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
