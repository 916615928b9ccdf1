//! Saving: the steps as cells of the instance's own files, with a version of all that follows from them.
//!
//! Only the cells that the steps change are written; every other byte of a file stays. What has no cell (a
//! pinned item of a chain, what has been held, a waiver) stays in the journal. Before anything is written,
//! the patched files are read again and compared with the instance that was planned.

mod equal;
mod outside;
mod patched;
mod policy;

pub(super) use outside::changed_files;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use equal::check_equal;
use patched::patched;

use super::DeskError;
use super::folder::{Texts, digests};
use super::journal::Line;
use super::plan::{Fate, Planned};
use super::session::{Desk, is_in_files};
use super::versions::{VERSIONS, versions};
use crate::base::files::{FileSet, Hold};
use crate::output::report::{Audience, Previous, contents, number};

/// The writer whose set of files this is.
const WRITER: &str = "desk";
/// The file that people read and edit beside the instance.
const PROGRAMME: &str = "programme.csv";
/// The most letters of the name of a copy.
const LONGEST: usize = 64;

/// What was saved.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The state after it.
    pub state: Arc<Value>,
    /// The version.
    pub version: u32,
    /// The files that were written.
    pub files: Vec<PathBuf>,
    /// The changes that have no cell, in words.
    pub only_in_journal: Vec<String>,
}

impl Desk {
    /// Writes the steps into the files of the instance, and a version of everything into
    /// `versions/NNNN`: all of it, or nothing. With a name, writes all of it into a new folder of that
    /// name beside the instance instead, and leaves the instance as it is.
    ///
    /// # Errors
    ///
    /// [`DeskError::ChangedOutside`] if a file is not as the desk last saw it; the steps cannot be cells;
    /// or the files cannot be written. Nothing has changed then.
    ///
    /// ```
    /// use horseshoe::desk::{Asked, Control, Desk, Mode, Settings};
    /// # let dir = tempfile::tempdir().unwrap();
    /// # for name in ["renewals.csv", "events.csv", "programme.toml"] {
    /// #     std::fs::copy(format!("data/2027-01/{name}"), dir.path().join(name)).unwrap();
    /// # }
    /// let desk = Desk::open(dir.path(), Settings::default(), &Control::default())?;
    /// let pin = r#"[{"change":"pin","target":"wrap-up","date":"2027-01-28","session":"morning"}]"#;
    /// let edits = serde_json::from_str(pin).unwrap();
    /// desk.edit(Asked { base: 0, edits, mode: Mode::Keep, label: None }, &Control::default())?;
    /// let saved = desk.save(1, None)?;
    /// assert_eq!(saved.state["is_saved"], true);
    /// let events = std::fs::read_to_string(dir.path().join("events.csv")).unwrap();
    /// assert!(events.lines().any(|line| line.starts_with("wrap-up,") && line.contains("2027-01-28")));
    /// assert!(dir.path().join("versions/0001/programme.csv").is_file());
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn save(&self, base: u64, copy: Option<&str>) -> Result<Saved, DeskError> {
        let mut inner = self.write(base)?;
        let planned = Arc::clone(&self.now().planned);
        let texts = patched(&inner, &planned)?;
        let read = self.folder.instance(&texts)?;
        check_equal(&read, &planned.instance)?;
        let only_in_journal = inner.history.done.iter().flat_map(|step| {
            let own = step.edits.iter().filter(|change| !is_in_files(change, &inner.base));
            own.map(|_| step.label.clone())
        });
        let only_in_journal: Vec<String> = only_in_journal.collect();
        if let Some(name) = copy {
            return self.save_copy(&planned, &texts, name, only_in_journal);
        }
        let hold = Hold::of(&self.folder.dir)?;
        let there = self.folder.read()?;
        let changed = changed_files(&digests(&there), &inner.history.digests);
        if !changed.is_empty() {
            return Err(DeskError::ChangedOutside { files: changed });
        }
        let version = versions(&self.folder).last().map_or(1, |last| last.saturating_add(1));
        let mut set = FileSet::added_to(WRITER);
        for (name, text) in &texts {
            let Some(file) = self.folder.file_of(name) else { continue };
            if there.get(name) != Some(text) {
                set.add(file, text.clone());
            }
        }
        let (folder, before) = (format!("{VERSIONS}/{version:04}"), self.last_version());
        for (name, bytes) in self.version(&planned, &texts, version, before.as_deref())? {
            if name == PROGRAMME {
                set.add(PROGRAMME, bytes.clone());
            }
            set.add(format!("{folder}/{name}"), bytes);
        }
        // The journal first: were the files written and the journal not, they would look as if someone
        // else had changed them. Which of the two came to pass, the digests say.
        let steps = inner.history.done.iter().map(|step| step.revision).collect();
        let revision = inner.history.revision;
        inner.record(&[Line::Save { revision, version, steps, digests: digests(&texts) }])?;
        let written = match hold.write(set) {
            Ok(written) => written,
            Err(error) => {
                inner.history.take_back_save();
                return Err(error.into());
            }
        };
        inner.outside.clear();
        let state = self.show(&mut inner, &planned);
        Ok(Saved { state, version, files: written.files, only_in_journal })
    }

    fn save_copy(
        &self,
        planned: &Planned,
        texts: &Texts,
        name: &str,
        only_in_journal: Vec<String>,
    ) -> Result<Saved, DeskError> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        let is_name = (1..=LONGEST).contains(&name.len())
            && name.bytes().all(is_plain)
            && !name.starts_with(['.', '-']);
        let dir = self.folder.dir.canonicalize().ok();
        let beside = dir.as_deref().and_then(Path::parent);
        let (true, Some(beside)) = (is_name, beside) else {
            return Err(DeskError::refused(
                "copy_name",
                "this cannot be the name of a copy",
                "Use letters, digits, dots, hyphens and underscores, and begin with a letter or digit.",
            ));
        };
        let dir = beside.join(name);
        if dir.symlink_metadata().is_ok() {
            let message = format!("there is something of the name {name} beside the instance");
            return Err(DeskError::refused("copy_taken", message, "Choose another name."));
        }
        let mut set = FileSet::added_to(WRITER);
        for (name, text) in texts {
            set.add(name.clone(), text.clone());
        }
        let folder = format!("{VERSIONS}/0001");
        for (name, bytes) in self.version(planned, texts, 1, None)? {
            if name == PROGRAMME {
                set.add(PROGRAMME, bytes.clone());
            }
            set.add(format!("{folder}/{name}"), bytes);
        }
        let written = set.write(&dir)?;
        Ok(Saved { state: self.state(), version: 1, files: written.files, only_in_journal })
    }

    /// Returns the files of a version: those of the instance, and every format of the programme.
    fn version(
        &self,
        planned: &Planned,
        texts: &Texts,
        version: u32,
        before: Option<&Path>,
    ) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
        let mut files: BTreeMap<String, Vec<u8>> =
            texts.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect();
        if let Fate::Programme(programme) = &planned.fate {
            let mut programme = (**programme).clone();
            let earlier: Vec<Previous> = before.map(Previous::in_folder).into_iter().collect();
            number(&mut programme, &earlier);
            programme.head.version = Some(version);
            let pages = contents(&programme, Audience::Circulation)?;
            files.extend(pages.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)));
        }
        Ok(files.into_iter().collect())
    }

    fn last_version(&self) -> Option<PathBuf> {
        let last = versions(&self.folder).last().copied()?;
        Some(self.folder.dir.join(VERSIONS).join(format!("{last:04}")))
    }
}
