//! Old files out, new files in: renames alone, and all of them can be undone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::FileError;
use super::manifest::{Manifest, holds};
use super::staging::{Staging, entries_of};

/// A rename.
#[derive(Debug)]
pub(super) struct Move {
    pub(super) from: PathBuf,
    pub(super) to: PathBuf,
}

impl Move {
    pub(super) fn run(&self) -> io::Result<()> {
        if let Some(folder) = self.to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::rename(&self.from, &self.to)
    }
}

/// The renames that put a staged set into a directory, in their order: all that stands in its places
/// or belongs to the set before leaves, its manifest first; then the new files come, their manifest
/// last. `paths` are the new files, the manifest last; `stale` are files of the set before alone.
pub(super) fn moves(
    dir: &Path,
    staging: &Staging,
    paths: &[String],
    stale: &[String],
) -> Vec<Move> {
    let (new, old) = (staging.new_files(), staging.old_files());
    let leave = paths.iter().rev().chain(stale);
    let leave = leave.filter(|path| fs::symlink_metadata(dir.join(path)).is_ok());
    let leave = leave.map(|path| Move { from: dir.join(path), to: old.join(path) });
    let come = paths.iter().map(|path| Move { from: new.join(path), to: dir.join(path) });
    leave.chain(come).collect()
}

/// Runs the renames. Where one fails, all are undone.
pub(super) fn run(dir: &Path, staging: Staging, moves: &[Move]) -> Result<(), FileError> {
    for step in moves {
        if let Err(reason) = step.run() {
            let place = if step.from.starts_with(staging.root()) { &step.to } else { &step.from };
            let error = FileError::write(place, reason);
            undo(dir, staging)?;
            return Err(error);
        }
    }
    Ok(())
}

/// Undoes as many renames as had been made, as the directory and the staging folder show, and removes
/// the staging folder. A set whose manifest is in its place is complete, and stays.
///
/// It does no harm to be killed in this: it can be called again.
pub(super) fn undo(dir: &Path, mut staging: Staging) -> Result<(), FileError> {
    let Some(manifest) = staging.manifest() else {
        remove_left_folders(dir, &staging);
        return Ok(());
    };
    let undone =
        moves_back(dir, &staging, &manifest).and_then(|moves| moves.iter().try_for_each(Move::run));
    if let Err(reason) = undone {
        staging.keep();
        let kept = staging.root().to_owned();
        return Err(FileError::NotUndone { dir: dir.to_owned(), kept, reason });
    }
    remove_empty_folders(dir, manifest.digests.keys());
    Ok(())
}

/// The renames that undo those which had been made: new files go back to where they were staged, and
/// then old files to their places.
pub(super) fn moves_back(
    dir: &Path,
    staging: &Staging,
    manifest: &Manifest,
) -> io::Result<Vec<Move>> {
    let mut moves = Vec::new();
    for (path, digest) in &manifest.digests {
        let (place, new) = (dir.join(path), staging.new_files().join(path));
        // Only what came from there, and only if nobody has changed it since.
        if fs::symlink_metadata(&new).is_err() && holds(&place, digest) {
            moves.push(Move { from: place, to: new });
        }
    }
    return_files(&staging.old_files(), dir, &mut moves)?;
    Ok(moves)
}

/// Every file of a folder, and of those in it, to its place in another.
fn return_files(from: &Path, to: &Path, moves: &mut Vec<Move>) -> io::Result<()> {
    let entries = match entries_of(from) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for (path, is_folder) in entries {
        let Some(name) = path.file_name() else { continue };
        let place = to.join(name);
        if is_folder {
            return_files(&path, &place, moves)?;
        } else {
            moves.push(Move { from: path, to: place });
        }
    }
    Ok(())
}

/// Removes the folders that are empty now that the files in them have left for good.
fn remove_left_folders(dir: &Path, staging: &Staging) {
    let mut left = Vec::new();
    // What cannot be listed is no reason to stop: nothing is lost by it.
    drop(return_files(&staging.old_files(), dir, &mut left));
    for folder in left.iter().filter_map(|file| file.to.parent()).filter(|folder| *folder != dir) {
        drop(fs::remove_dir(folder));
    }
}

/// Removes the folders of files, below a directory, that are empty now.
pub(super) fn remove_empty_folders<'a>(dir: &Path, paths: impl Iterator<Item = &'a String>) {
    for path in paths {
        let folders = Path::new(path).ancestors().skip(1);
        for folder in folders.take_while(|folder| !folder.as_os_str().is_empty()) {
            // One that is not empty stays.
            if fs::remove_dir(dir.join(folder)).is_err() {
                break;
            }
        }
    }
}
