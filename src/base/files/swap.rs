//! Swaps old files for new ones using only renames, all of which can be undone.

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

/// Returns the renames that put a staged set into a directory, in order. First everything in its
/// places or in the previous set leaves, manifest first; then the new files arrive, manifest last.
/// `paths` lists the new files, manifest last; `stale` lists files that only the previous set has.
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

/// Runs the renames. If one fails, undoes all of them.
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

/// Undoes the renames already made, as the directory and the staging folder show them, and removes
/// the staging folder. A set whose manifest is in its place is complete and stays.
///
/// An interruption does no harm: the function can be called again.
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

/// Returns the renames that undo those already made: new files return to the staging folder, then
/// previous files to their places.
pub(super) fn moves_back(
    dir: &Path,
    staging: &Staging,
    manifest: &Manifest,
) -> io::Result<Vec<Move>> {
    let mut moves = Vec::new();
    for (path, digest) in &manifest.digests {
        let (place, new) = (dir.join(path), staging.new_files().join(path));
        // Only files that came from there and have not been changed since.
        if fs::symlink_metadata(&new).is_err() && holds(&place, digest) {
            moves.push(Move { from: place, to: new });
        }
    }
    return_files(&staging.old_files(), dir, &mut moves)?;
    Ok(moves)
}

/// Moves every file in a folder and its subfolders to its place in another.
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

/// Removes the folders that are empty because their files have left for good.
fn remove_left_folders(dir: &Path, staging: &Staging) {
    let mut left = Vec::new();
    // A folder that cannot be listed loses nothing, so it is no reason to stop.
    drop(return_files(&staging.old_files(), dir, &mut left));
    for folder in left.iter().filter_map(|file| file.to.parent()).filter(|folder| *folder != dir) {
        drop(fs::remove_dir(folder));
    }
}

/// Removes the folders of these files, below a directory, that are now empty.
pub(super) fn remove_empty_folders<'a>(dir: &Path, paths: impl Iterator<Item = &'a String>) {
    for path in paths {
        let folders = Path::new(path).ancestors().skip(1);
        for folder in folders.take_while(|folder| !folder.as_os_str().is_empty()) {
            // A folder that is not empty stays.
            if fs::remove_dir(dir.join(folder)).is_err() {
                break;
            }
        }
    }
}
