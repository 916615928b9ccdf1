//! The month before: its instance, and the programme that was drawn up for it.

use std::path::{Path, PathBuf};

use crate::base::plain_file;
use crate::domain::draft::{Draft, DraftRow};
use crate::input::instance::source::TABLE;
use crate::input::instance::{Faults, Instance, PolicyChoice};

const PROGRAMME: &str = "programme.csv";
/// What marks a programme as one that `plan --out` wrote.
const MANIFEST: &str = "plan.sha256";
/// The greatest number of folders that are looked through for a programme.
const MOST_FOLDERS: usize = 1_000;

/// The month before, as far as it is known.
#[derive(Clone, Debug)]
pub struct Before {
    /// The folder, as the call names it.
    pub path: PathBuf,
    /// Its instance.
    pub instance: Instance,
    /// Its programme, with the path of the file, if there is one.
    pub programme: Option<(PathBuf, Draft)>,
    /// The text of its `policy.toml`, if there is one.
    pub(super) policy_text: Option<String>,
}

impl Before {
    /// Reads a folder: its instance, and its `programme.csv` or else the newest programme that `plan
    /// --out` wrote into a folder inside it.
    ///
    /// # Errors
    /// Every fault of the instance or of the programme.
    ///
    /// ```
    /// use horseshoe::questions::next_month::Before;
    ///
    /// let december = Before::read("data/2026-12".as_ref())?;
    /// assert!(!december.instance.renewals.is_empty());
    /// assert!(december.programme.is_none(), "no programme has been written there");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn read(path: &Path) -> Result<Before, Faults> {
        let instance = Instance::load(path, &PolicyChoice::OfInstance)?;
        let programme = match programme_of(path) {
            Some(file) => {
                let draft = Draft::read(&file)?;
                Some((file, draft))
            }
            None => None,
        };
        let policy = plain_file::read(&path.join("policy.toml"), TABLE).ok();
        let policy_text = policy.and_then(|bytes| String::from_utf8(bytes).ok());
        Ok(Before { path: path.to_owned(), instance, programme, policy_text })
    }

    /// Returns the name of the folder for messages.
    pub(super) fn name(&self) -> &str {
        &self.instance.name
    }

    /// Returns the programme's row of an item.
    pub(super) fn row(&self, id: &str) -> Option<&DraftRow> {
        let (_, draft) = self.programme.as_ref()?;
        draft.rows.iter().find(|row| row.id == id)
    }
}

/// Returns the file of the programme that stands for the month.
fn programme_of(path: &Path) -> Option<PathBuf> {
    let own = path.join(PROGRAMME);
    if own.is_file() {
        return Some(own);
    }
    let folders = path.read_dir().ok()?.flatten().take(MOST_FOLDERS);
    let written = folders.filter_map(|entry| {
        let folder = entry.path();
        let file = folder.join(PROGRAMME);
        let is_ours = folder.join(MANIFEST).is_file() && file.is_file();
        let when = file.metadata().and_then(|found| found.modified()).ok();
        is_ours.then_some((when, file))
    });
    written.max().map(|(_, file)| file)
}
