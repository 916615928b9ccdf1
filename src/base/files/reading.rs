//! Reading a file of a set whose write was interrupted.

use std::path::{Path, PathBuf};

use super::FileError;
use super::lock::{Lock, PATIENCE};
use super::manifest::Manifest;
use super::staging::{Staging, clear, unfinished};

/// Waits while the set of a file is being swapped in. If its writer was killed during the swap,
/// restores the previous set. A reader therefore never takes a part of a set for the whole.
pub(crate) fn finish(file: &Path) -> Result<(), FileError> {
    for (dir, path) in sets_of(file) {
        let belongs = |(staging, manifest): (Staging, Manifest)| {
            manifest.digests.contains_key(&path) || staging.old_files().join(&path).exists()
        };
        if unfinished(&dir).any(belongs) {
            let lock = Lock::take(&dir, PATIENCE)?;
            if lock.is_exclusive() {
                clear(&dir)?;
            }
        }
    }
    Ok(())
}

/// Returns the directories into which a set containing the file may have been written, each with
/// the file's path in that set: its own directory and the parent.
fn sets_of(file: &Path) -> Vec<(PathBuf, String)> {
    let Some(name) = file.file_name() else { return Vec::new() };
    let dir = folder_of(file);
    let path = name.to_string_lossy().into_owned();
    let above = dir.file_name().map(|folder| {
        let path = format!("{}/{path}", folder.to_string_lossy());
        (folder_of(&dir), path)
    });
    [Some((dir, path)), above].into_iter().flatten().collect()
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}
