//! Files that someone else has changed: which, and cell by cell.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::desk::folder::{NAMES, digests};
use crate::input::instance::Instance;
use crate::input::instance::sheet::Sheet;

impl Desk {
    /// Compares files that were changed by someone else, cell by cell: theirs, the desk's, and what both
    /// started from.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let dir = tempfile::tempdir().unwrap();
    /// # std::fs::write(dir.path().join("renewals.csv"), "mission,mandate_expires\nUNDOF,2026-12-31\n").unwrap();
    /// let desk = Desk::open(dir.path(), Settings::default(), &Control::default())?;
    /// let theirs = "mission,mandate_expires\nUNDOF,2026-12-30\n";
    /// std::fs::write(dir.path().join("renewals.csv"), theirs).unwrap();
    /// let differences = desk.differences();
    /// assert_eq!(differences[0]["column"], "mandate_expires");
    /// assert_eq!(differences[0]["theirs"], "2026-12-30");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn differences(&self) -> Vec<Value> {
        let Ok(inner) = self.write(self.revision()) else { return Vec::new() };
        let planned = Arc::clone(&self.now().planned);
        let Ok(there) = self.folder.read() else { return Vec::new() };
        let mut found = Vec::new();
        let theirs = self.folder.instance(&there).ok();
        for file in changed_files(&digests(&there), &inner.history.digests) {
            let of = |instance: &Instance| match file.as_str() {
                "renewals.csv" => Some(Sheet::of_renewals(&instance.renewals)),
                "events.csv" => Some(Sheet::of_events(&instance.events)),
                _ => None,
            };
            let sheets = theirs
                .as_ref()
                .and_then(|theirs| Some((of(theirs)?, of(&planned.instance)?, of(&inner.base)?)));
            match sheets {
                Some((theirs, yours, before)) => {
                    found.extend(cells_apart(&file, &theirs, &yours, &before));
                }
                None => found.push(json!({
                    "file": file, "row": null, "column": null,
                    "yours": null, "theirs": null, "before": null,
                })),
            }
        }
        found
    }
}

/// Returns the names of the files that are not as they should be.
pub(in crate::desk) fn changed_files(
    there: &BTreeMap<String, String>,
    known: &BTreeMap<String, String>,
) -> Vec<String> {
    let differ = |name: &&&str| there.get(**name) != known.get(**name);
    NAMES.iter().filter(differ).map(|name| (*name).to_owned()).collect()
}

fn cells_apart(file: &str, theirs: &Sheet, yours: &Sheet, before: &Sheet) -> Vec<Value> {
    let rows = |sheet: &Sheet| -> BTreeMap<String, BTreeMap<String, String>> {
        sheet.rows.iter().map(|row| (row.id.clone(), row.cells().clone())).collect()
    };
    let (theirs, yours, before) = (rows(theirs), rows(yours), rows(before));
    let ids: BTreeSet<&String> = theirs.keys().chain(yours.keys()).chain(before.keys()).collect();
    let mut found = Vec::new();
    for id in ids {
        let own = [&theirs, &yours, &before].map(|sheet| sheet.get(id));
        let columns: BTreeSet<&String> = own.iter().flatten().flat_map(|row| row.keys()).collect();
        for column in columns {
            let [theirs, yours, before] =
                own.map(|row| row.map(|row| row.get(column).cloned().unwrap_or_default()));
            if theirs != before {
                found.push(json!({
                    "file": file, "row": id, "column": column,
                    "yours": yours, "theirs": theirs, "before": before,
                }));
            }
        }
    }
    found
}
