//! The versions that were saved, and what has changed since.

use std::fs;

use serde_json::{Value, json};

use crate::desk::versions::VERSIONS;
use crate::desk::{Desk, DeskError};
use crate::domain::changes::Changes;
use crate::domain::draft::Draft;
use crate::domain::programme::Entry;
use crate::questions::replan::grouped_changes;

/// The largest file of a version that is read.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

impl Desk {
    /// Reads a version that was saved.
    ///
    /// # Errors
    ///
    /// There is no such version, or it cannot be read.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.version_of(7).unwrap_err().code(), "no_version");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn version_of(&self, version: u32) -> Result<Value, DeskError> {
        let programme = self.programme_of_version(version)?;
        Ok(json!({
            "version": version,
            "issued": programme["head"]["issued"],
            "programme": programme["items"],
        }))
    }

    /// Lists what has changed from a saved version to the programme as it is now.
    ///
    /// # Errors
    ///
    /// As for [`Desk::version_of`]; or there is no programme.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.since_version(7).unwrap_err().code(), "no_version");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn since_version(&self, version: u32) -> Result<Value, DeskError> {
        let before = self.programme_of_version(version)?;
        let items = serde_json::from_value(before["items"].clone());
        let items: Vec<Entry> = items.map_err(|error| DeskError::Write(error.to_string()))?;
        let now = self.now();
        let after = Draft::of_entries(&now.programme()?.items);
        let changes = Changes::between(&Draft::of_entries(&items), &after);
        Ok(json!({"text": grouped_changes(&changes), "summary": changes.summary()}))
    }

    fn programme_of_version(&self, version: u32) -> Result<Value, DeskError> {
        let none = |reason: String| {
            let message = format!("version {version} cannot be read: {reason}");
            DeskError::refused("no_version", message, "Choose a version that the state lists.")
        };
        let folder = self.folder.dir.join(VERSIONS).join(format!("{version:04}"));
        let path = folder.join("programme.json");
        let home = self.folder.dir.canonicalize().map_err(|error| none(error.to_string()))?;
        // A link that leads out of the folder is not followed.
        let real = path.canonicalize().map_err(|error| none(error.to_string()))?;
        let metadata = fs::metadata(&real).map_err(|error| none(error.to_string()))?;
        if !real.starts_with(&home) || !metadata.is_file() || metadata.len() > MOST_BYTES {
            return Err(none("it is no file of the instance".to_owned()));
        }
        let bytes = fs::read(&real).map_err(|error| none(error.to_string()))?;
        serde_json::from_slice(&bytes).map_err(|error| none(error.to_string()))
    }
}
