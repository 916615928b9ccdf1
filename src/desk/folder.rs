//! The files of an instance as they stand on the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::DeskError;
use crate::base::files::{digest, finish};
use crate::base::plain_file::{self, NotRead};
use crate::input::instance::source::{TABLE, not_read};
use crate::input::instance::{Faults, Instance};

/// The names of the files of an instance.
pub(super) const NAMES: [&str; 5] =
    ["renewals.csv", "events.csv", "calendar.csv", "policy.toml", "programme.toml"];

/// The texts of the files of an instance, by name.
pub(super) type Texts = BTreeMap<String, String>;

/// Where the files of an instance are.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    /// The folder.
    pub(super) dir: PathBuf,
    /// The name of the instance.
    pub(super) name: String,
    /// The file of renewals, if the instance is that file alone.
    only: Option<String>,
}

impl Folder {
    pub(super) fn of(path: &Path, name: &str) -> Folder {
        let (dir, only) = match path.is_dir() {
            true => (path.to_owned(), None),
            false => {
                let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
                let file = path.file_name().map(|file| file.to_string_lossy().into_owned());
                (parent.unwrap_or(Path::new(".")).to_owned(), file)
            }
        };
        Folder { dir, name: name.to_owned(), only }
    }

    /// Returns the name under which a file of the instance stands in the folder; `None` if the instance
    /// is a single file and has no such file.
    pub(super) fn file_of(&self, name: &str) -> Option<String> {
        match &self.only {
            None => Some(name.to_owned()),
            Some(only) => (name == NAMES[0]).then(|| only.clone()),
        }
    }

    /// Reads the files that are there.
    pub(super) fn read(&self) -> Result<Texts, DeskError> {
        let (mut texts, mut faults) = (Texts::new(), Faults::default());
        for name in NAMES {
            let Some(file) = self.file_of(name) else { continue };
            let path = self.dir.join(file);
            finish(&path)?;
            match plain_file::read(&path, TABLE) {
                // What is not UTF-8 is a fault that the reader of the instance describes.
                Ok(bytes) => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    texts.insert(name.to_owned(), text);
                }
                Err(NotRead::Missing) => {}
                Err(why) => faults.add(|| not_read(&path, why)),
            }
        }
        Ok(faults.or(Some(texts))?)
    }

    /// Reads an instance from the texts of its files.
    pub(super) fn instance(&self, texts: &Texts) -> Result<Instance, DeskError> {
        let files: Vec<(&str, &[u8])> =
            texts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        Ok(Instance::of_bytes(&self.name, &files)?)
    }
}

/// Returns the digest of each text.
pub(super) fn digests(texts: &Texts) -> BTreeMap<String, String> {
    texts.iter().map(|(name, text)| (name.clone(), digest(text.as_bytes()))).collect()
}
