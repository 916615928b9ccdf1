//! Reading a file of a set whose write was interrupted.

use std::path::{Path, PathBuf};

use super::FileError;
use super::lock::{Lock, PATIENCE};
use super::manifest::Manifest;
use super::staging::{Staging, clear, unfinished};

/// Waits for a set that a file belongs to, where it is being swapped in; where its writer was killed in
/// that, puts back what was there before. So nobody reads a part of a set for the whole.
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

/// The directories into which a set with the file may have been written, and its path in that set: the
/// one in which it is, and the one above.
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
